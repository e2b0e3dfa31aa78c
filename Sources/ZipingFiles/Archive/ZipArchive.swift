package import Ziping

/// A ZIP archive in memory, such as an .xlsx or .docx file.
///
/// Opening reads the directory and where the entries begin; an entry is unpacked when its contents
/// are asked for. Read
/// are stored and deflated entries; ZIP64, encryption and archives over several disks are refused.
package struct ZipArchive: Sendable {
  /// The entries in the order of the directory.
  package let entries: [ZipEntry]

  private let bytes: [UInt8]
  private let places: [ZipNameKey: Int]

  /// Opens the archive that a file holds.
  package init(_ bytes: [UInt8]) throws(ZipError) {
    let entries = try ZipDirectory(of: bytes).entries()
    var places: [ZipNameKey: Int] = [:]
    places.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      let other = places.updateValue(index, forKey: ZipNameKey(entry.nameBytes))
      guard other == nil else { throw ZipError(.duplicateEntry, [.text(entry.name)]) }
    }
    self.bytes = bytes
    self.entries = entries
    self.places = places
  }

  /// The names of the entries in the order of the directory.
  package var names: [String] { entries.map(\.name) }

  /// Returns the entry of that name, without regard to the case of ASCII letters as in OPC.
  package func entry(named name: String) -> ZipEntry? {
    places[ZipNameKey(name.utf8)].map { entries[$0] }
  }

  /// Returns the unpacked bytes of an entry, with their length and CRC-32 checked.
  package func contents(of name: String) throws(ZipError) -> [UInt8] {
    guard let entry = entry(named: name) else {
      throw ZipError(.noSuchEntry, [.text(name)])
    }
    guard entry.size <= ZipLimits.entrySize else {
      throw ZipError(
        .entryTooLarge,
        [.text(entry.name), .count(entry.size >> 20), .count(ZipLimits.entrySize >> 20)])
    }
    guard let contents = try unpacked(entry), contents.count == entry.size,
      Checksum.crc32(of: contents) == entry.checksum
    else { throw ZipError(.damagedContents, [.text(entry.name)]) }
    return contents
  }

  /// The packed bytes of an entry of this archive, for copying them as they are.
  func packed(_ entry: ZipEntry) -> ArraySlice<UInt8> { bytes[entry.data] }

  private func unpacked(_ entry: ZipEntry) throws(ZipError) -> [UInt8]? {
    switch entry.method {
    case ZipMethod.stored:
      return Array(packed(entry))
    case ZipMethod.deflated:
      let (greatest, overflow) = entry.packedSize.multipliedReportingOverflow(
        by: ZipLimits.expansion)
      guard overflow || entry.size <= greatest else { return nil }
      return Deflate.unpack(packed(entry), size: entry.size)
    default:
      throw ZipError(.unknownMethod, [.text(entry.name), .count(Int(entry.method))])
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zipArchive: [Phrase] {
    [.noSuchEntry, .entryTooLarge, .damagedContents, .unknownMethod]
  }
}

extension Phrase {
  fileprivate static let noSuchEntry = Phrase(
    "zip-no-entry", "文件缺少部件“{0}”；请用 Excel 或 WPS 打开后另存",
    "the file lacks the part \"{0}\"; open it in Excel or WPS and save it again")
  fileprivate static let entryTooLarge = Phrase(
    "zip-entry-too-large", "部件“{0}”解开后有 {1} MB，最多读 {2} MB；请只保留自评表，另存后重试",
    "the part \"{0}\" unpacks to {1} MB, at most {2} MB are read; keep the form alone, save it and "
      + "try again")
  fileprivate static let damagedContents = Phrase(
    "zip-damaged-contents", "文件已损坏：部件“{0}”的内容与所记的长度或校验值不符；请重新取得文件",
    "the file is damaged: the part \"{0}\" does not have the length or checksum noted for it; fetch "
      + "the file again")
  fileprivate static let unknownMethod = Phrase(
    "zip-method", "部件“{0}”用的压缩方式（{1}）这里不读；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" is packed in a way ({1}) that is not read here; open the file in Excel or WPS "
      + "and save it again")
}
