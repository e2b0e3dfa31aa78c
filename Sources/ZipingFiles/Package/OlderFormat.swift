/// An office format beside those that are read, which an office program can save as one of them, told
/// by a file's content (旧格式).
package struct OlderFormat: Sendable, Hashable {
  /// What such a file holds.
  package let kind: OfficePackage.Kind
  /// How its name usually ends, without the dot.
  package let ending: String
  /// How its name may end, for people.
  package let endings: String
  /// Whether it may open with a password only.
  package let isEncrypted: Bool

  /// Tells the format of a file; nil if it is none of these.
  package init?(_ bytes: [UInt8]) {
    if let file = CompoundFile(bytes) {
      self.init(file)
    } else if bytes.starts(with: Self.richText) {
      self.init(.document, "rtf", ".rtf", isEncrypted: false)
    } else {
      self.init(openDocument: bytes)
    }
  }

  private init(
    _ kind: OfficePackage.Kind, _ ending: String, _ endings: String, isEncrypted: Bool
  ) {
    self.kind = kind
    self.ending = ending
    self.endings = endings
    self.isEncrypted = isEncrypted
  }

  /// How a document in RTF begins, which often goes by the name of a .doc.
  private static let richText = Array("{\\rtf".utf8)
}

extension OlderFormat {
  /// The format of a compound file; one inside another is no sign of what the outer is.
  private init?(_ file: CompoundFile) {
    if let document = file.entry(named: "WordDocument") {
      // The head of the text has a bit for it (MS-DOC, FibBase.fEncrypted).
      let isEncrypted = document.beginning.number(at: 11, bytes: 1) & 1 == 1
      self.init(.document, "doc", ".doc、.wps", isEncrypted: isEncrypted)
    } else if let workbook = file.entry(named: "Workbook") ?? file.entry(named: "Book") {
      self.init(
        .workbook, "xls", ".xls、.et", isEncrypted: Self.hasPassRecord(workbook.beginning))
    } else {
      return nil
    }
  }

  /// Whether a workbook says soon after its first record how it is encrypted (MS-XLS, FilePass).
  private static func hasPassRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
    var offset = 0
    // At most a mark that the file is protected against writing stands between.
    for _ in 0..<3 {
      if bytes.number(at: offset, bytes: 2) == 0x2F { return true }
      offset += 4 + bytes.number(at: offset + 2, bytes: 2)
    }
    return false
  }

  /// The format of an OpenDocument file: the type stands first in the archive, for everybody to see.
  private init?(openDocument bytes: [UInt8]) {
    let name = Array("mimetype".utf8)
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      bytes.number(at: 26, bytes: 2) == name.count,
      bytes.dropFirst(30).starts(with: name)
    else { return nil }
    let start = 38 + bytes.number(at: 28, bytes: 2)
    let type = bytes.dropFirst(start).prefix(min(bytes.number(at: 18, bytes: 4), 80))
    let formats: [(type: String, kind: OfficePackage.Kind, ending: String)] = [
      ("spreadsheet", .workbook, "ods"), ("text", .document, "odt"),
    ]
    let prefix = "application/vnd.oasis.opendocument."
    guard let format = formats.first(where: { type.starts(with: (prefix + $0.type).utf8) })
    else { return nil }
    self.init(
      format.kind, format.ending, "." + format.ending, isEncrypted: Self.isEncryptedArchive(bytes))
  }

  /// Whether the list of an OpenDocument file's parts says how one is encrypted.
  private static func isEncryptedArchive(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ZipArchive(bytes),
      let list = try? archive.contents(of: "META-INF/manifest.xml")
    else { return false }
    return String(decoding: list, as: UTF8.self).contains(":encryption-data")
  }
}

extension OfficePackage.Kind {
  /// How the name of such a file ends that is read, without the dot.
  package var ending: String {
    switch self {
    case .workbook: "xlsx"
    case .document: "docx"
    }
  }
}
