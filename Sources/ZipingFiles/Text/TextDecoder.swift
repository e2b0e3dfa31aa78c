public import Ziping

/// Finds out in which encoding a text file is written, and reads it.
///
/// Excel writes UTF-8 with a mark, UTF-16 ("Unicode text") or the encoding of the system, which in
/// China is GBK, a part of GB18030. A file that is none of them is refused rather than guessed at:
/// a wrong guess would turn names and units into other characters.
public enum TextDecoder: Sendable {
  /// Returns the text of a file without a byte order mark, or reports why it is none.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - file: The file's name, for places.
  ///   - log: Gets the error: `empty-file`, `binary-file` or `unreadable-encoding`.
  /// - Returns: The text, or nil after an error.
  public static func decode(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> String? {
    decoded(bytes, file: file, log: log)?.text
  }

  /// The text of a file and the encoding in which it is written; nil after reporting why it is none.
  static func decoded(
    _ bytes: [UInt8], file: String, log: DiagnosticLog
  ) -> (text: String, encoding: TextEncoding)? {
    do {
      let (text, encoding) = try text(of: bytes)
      return (try checked(text), encoding)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  private static func checked(_ text: String) throws(TextFault) -> String {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw TextFault(.emptyFile, at: nil)
    }
    if let end = text.utf8.firstIndex(of: 0) {
      throw TextFault(.binaryFile, at: TextPosition(after: text.utf8[..<end]))
    }
    return text
  }

  private typealias Decoded = (String, TextEncoding)

  private static func text(of bytes: [UInt8]) throws(TextFault) -> Decoded {
    do {
      if bytes.starts(with: utf8Mark) {
        return (try utf8(Array(bytes.dropFirst(utf8Mark.count))), .utf8(hasMark: true))
      }
      let orders: [(mark: [UInt8], order: UTF16Decoder.ByteOrder)] = [
        ([0xFF, 0xFE], .little), ([0xFE, 0xFF], .big),
      ]
      for (mark, order) in orders where bytes.starts(with: mark) {
        let text = try UTF16Decoder(order).text(of: bytes.dropFirst(2))
        return (text, .utf16(order, hasMark: true))
      }
      return try unmarked(bytes)
    } catch {
      throw TextFault(.unreadable, at: error.position)
    }
  }

  private static func utf8(_ bytes: [UInt8]) throws(UnreadableText) -> String {
    if let flaw = UTF8Flaw(in: bytes) {
      throw UnreadableText(position: TextPosition(after: bytes[..<flaw.offset]))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unmarked(_ bytes: [UInt8]) throws(UnreadableText) -> Decoded {
    let flaw = UTF8Flaw(in: bytes)
    if bytes.contains(0) {
      if let decoder = UTF16Decoder(guessedFrom: bytes, isUTF8: flaw == nil) {
        return (try decoder.text(of: bytes[...]), .utf16(decoder.order, hasMark: false))
      }
      // In every other encoding a NUL byte is a NUL character, which is refused later on.
      return (String(decoding: bytes, as: UTF8.self), .utf8(hasMark: false))
    }
    guard let flaw else {
      return (String(decoding: bytes, as: UTF8.self), .utf8(hasMark: false))
    }
    let valid = bytes[..<flaw.offset]
    if valid.count(where: { (0xE0...0xEF).contains($0) }) >= surelyUTF8 {
      throw UnreadableText(position: TextPosition(after: valid))
    }
    return (try GB18030Decoder.text(of: bytes), .gb18030)
  }

  /// How many Chinese characters in valid UTF-8 before the first flaw tell damaged UTF-8.
  ///
  /// In GBK text three bytes in a row look like one of them by chance only rarely, four times
  /// before anything else goes wrong practically never. Read as GB18030, damaged UTF-8 would often
  /// pass, as nonsense.
  private static let surelyUTF8 = 4
}

extension [Phrase] {
  /// What is said here of an input.
  package static var textDecoder: [Phrase] {
    [.emptyFile, .binaryFile, .unreadable]
  }
}

extension Phrase {
  fileprivate static let emptyFile = Phrase(
    "empty-file", "文件是空的；请确认选对了文件，并已保存内容",
    "the file is empty; check that it is the right one and was saved")
  fileprivate static let binaryFile = Phrase(
    "binary-file", "这不是文本文件（含有空字符）；请另存为 UTF-8 编码的 CSV 后重试",
    "this is no text file (it contains NUL characters); save it as UTF-8 CSV and try again")
  fileprivate static let unreadable = Phrase(
    "unreadable-encoding",
    "无法识别文件的编码：从这里起既不是 UTF-8，也不是 UTF-16 或 GB18030；请另存为“CSV UTF-8”后重试",
    "cannot tell the encoding: from here on it is neither UTF-8 nor UTF-16 nor GB18030; "
      + "save the file as \"CSV UTF-8\" and try again")
}
