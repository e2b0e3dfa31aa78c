package import Ziping

/// Writes a ZIP archive: the entries in the order given, the same bytes for the same entries.
///
/// Every entry has the time 1980-01-01 00:00, the earliest there is, so that no clock gets into the
/// file. The packed bytes depend on zlib's version, nothing else does.
package struct ZipWriter: Sendable {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  private var names: Set<ZipNameKey> = []

  /// Creates an archive without entries.
  package init() {}

  /// Adds an entry, deflated or, when that is no smaller, stored.
  package mutating func add(_ name: String, _ contents: [UInt8]) throws(ZipError) {
    guard let size = UInt32(exactly: contents.count), size != .max else {
      throw ZipError(.unwritable, [.text(name)])
    }
    let deflated = Deflate.pack(contents)
    try append(
      name: Array(name.utf8), isUTF8: !name.utf8.allSatisfy { $0 < 0x80 },
      method: deflated == nil ? ZipMethod.stored : ZipMethod.deflated,
      checksum: Checksum.crc32(of: contents), size: size, data: (deflated ?? contents)[...])
  }

  /// Adds an entry of another archive with its packed bytes as they are.
  package mutating func copy(_ entry: ZipEntry, from archive: ZipArchive) throws(ZipError) {
    guard archive.entries.contains(entry), let size = UInt32(exactly: entry.size) else {
      throw ZipError(.unwritable, [.text(entry.name)])
    }
    try append(
      name: entry.nameBytes, isUTF8: entry.flags & ZipFlag.utf8 != 0, method: entry.method,
      checksum: entry.checksum, size: size, data: archive.packed(entry))
  }

  /// Returns the finished file.
  package func finished() throws(ZipError) -> [UInt8] {
    guard let start = UInt32(exactly: file.count), start != .max,
      let size = UInt32(exactly: directory.count), size != .max
    else { throw ZipError(.unwritable, [.text("")]) }
    var bytes = file + directory
    bytes.appendZip(ZipSignature.directoryEnd)
    for number in [0, 0, count, count] { bytes.appendZip(number) }
    bytes.appendZip(size)
    bytes.appendZip(start)
    bytes.appendZip(UInt16(0))
    return bytes
  }

  private mutating func append(
    name: [UInt8], isUTF8: Bool, method: UInt16, checksum: UInt32, size: UInt32,
    data: ArraySlice<UInt8>
  ) throws(ZipError) {
    guard ZipNameRules.isPlain(name), names.insert(ZipNameKey(name)).inserted,
      let nameLength = UInt16(exactly: name.count), count < .max - 1,
      let offset = UInt32(exactly: file.count), offset != .max,
      let packedSize = UInt32(exactly: data.count), packedSize != .max
    else { throw ZipError(.unwritable, [.text(String(decoding: name, as: UTF8.self))]) }
    var common: [UInt8] = []
    common.appendZip(Self.version)
    common.appendZip(isUTF8 ? ZipFlag.utf8 : 0)
    common.appendZip(method)
    common.appendZip(UInt16(0))
    common.appendZip(Self.firstDay)
    for number in [checksum, packedSize, size] { common.appendZip(number) }
    common.appendZip(nameLength)
    common.appendZip(UInt16(0))

    file.appendZip(ZipSignature.localHeader)
    file += common
    file += name
    file += data

    directory.appendZip(ZipSignature.directoryHeader)
    directory.appendZip(Self.version)
    directory += common
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.appendZip(offset)
    directory += name
    count += 1
  }

  /// Version 2.0 of the format, on MS-DOS: folders and deflate.
  private static let version: UInt16 = 20
  /// 1980-01-01 as MS-DOS writes a date: year from 1980, month, day in 7, 4 and 5 bits.
  private static let firstDay: UInt16 = 0 << 9 | 1 << 5 | 1
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zipWriter: [Phrase] {
    [.unwritable]
  }
}

extension Phrase {
  fileprivate static let unwritable = Phrase(
    "zip-unwritable", "部件“{0}”写不进压缩包：名称重复、无效，或内容过大",
    "the part \"{0}\" cannot be written into the archive: its name is taken or unusable, or it is "
      + "too large")
}
