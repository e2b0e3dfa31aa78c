public import Ziping

/// A text file by its lines, to show the one that a diagnostic is about (出错的那一行).
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins; CRLF, LF and a lone CR each end one.
  private let starts: [Int]

  /// The widest piece of a line that is shown.
  private static let mostCharacters = 100

  /// Takes a text in UTF-8; a byte order mark may come first.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == UInt8(ascii: "\r")
      let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (isReturn && !isPair) { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The line at a place, with a mark below its column; empty where the place names no line.
  public func excerpt(at place: Place?) -> String {
    guard case .text(let number, let column)? = place?.position, column > 0,
      starts.indices.contains(number - 1)
    else { return "" }
    let line = scalars(ofLine: number - 1)
    let start = max(0, min(column - 1 - Self.mostCharacters / 2, line.count - Self.mostCharacters))
    let shown = line.dropFirst(start).prefix(Self.mostCharacters)
    let margin = "  \(number) | "
    let blanks = String(repeating: " ", count: margin.count - 2)
    let before = Self.escaped(shown.prefix(max(0, column - 1 - start)))
    let mark = String(repeating: " ", count: TerminalText.width(before))
    return "\(margin)\(Self.escaped(shown))\n\(blanks)| \(mark)^\n"
  }

  private func scalars(ofLine index: Int) -> [Unicode.Scalar] {
    let end = starts.indices.contains(index + 1) ? starts[index + 1] : bytes.count
    let line = String(decoding: bytes[min(starts[index], end)..<end], as: UTF8.self)
    return line.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
  }

  private static func escaped(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return TerminalText.escaped(String(view))
  }
}
