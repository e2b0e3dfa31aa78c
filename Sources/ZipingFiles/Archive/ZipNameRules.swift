package import Ziping

/// What an entry's name must not be.
enum ZipNameRules {
  /// Refuses names that mean a place outside the archive, or different things to different readers.
  static func check(_ entry: ZipEntry) throws(ZipError) {
    guard isPlain(entry.nameBytes) else {
      throw ZipError(.unsafeEntryName, [.text(entry.name)])
    }
  }

  static func isPlain(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != slash, !name.contains(where: isForbidden) else {
      return false
    }
    if name.count > 1, name[1] == UInt8(ascii: ":") { return false }
    return !name.split(separator: slash, omittingEmptySubsequences: false).contains {
      $0.elementsEqual([dot]) || $0.elementsEqual([dot, dot])
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zipNameRules: [Phrase] {
    [.unsafeEntryName, .duplicateEntry]
  }
}

extension Phrase {
  static let unsafeEntryName = Phrase(
    "zip-entry-name", "部件名“{0}”不是压缩包内的普通路径（绝对路径、“..”、反斜杠或控制字符）；请用 Excel 或 WPS 打开后另存",
    "the part name \"{0}\" is no plain path inside the archive (absolute, \"..\", a backslash or a "
      + "control character); open the file in Excel or WPS and save it again")
  static let duplicateEntry = Phrase(
    "zip-duplicate", "部件“{0}”出现了两次；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" is there twice; open the file in Excel or WPS and save it again")
}
