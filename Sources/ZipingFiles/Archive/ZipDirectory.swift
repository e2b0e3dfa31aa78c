package import Ziping

/// Reads the directory at the end of an archive and holds it against the rest of the file.
///
/// Everything that a hostile file could say in two ways is refused rather than chosen from: the
/// entries must lie in the file one behind the other, each with a header that names it again.
struct ZipDirectory {
  private let bytes: [UInt8]
  private let end: ZipDirectoryEnd

  init(of bytes: [UInt8]) throws(ZipError) {
    self.bytes = bytes
    end = try ZipDirectoryEnd(of: bytes)
  }

  /// The entries in the order of the directory.
  func entries() throws(ZipError) -> [ZipEntry] {
    guard end.entryCount <= ZipLimits.entryCount else {
      throw ZipError(.tooManyEntries, [.count(end.entryCount), .count(ZipLimits.entryCount)])
    }
    var entries: [ZipEntry] = []
    var offset = end.directory.lowerBound
    for _ in 0..<end.entryCount {
      var entry = try header(at: &offset)
      try ZipNameRules.check(entry)
      entry.data = try data(of: entry)
      entries.append(entry)
    }
    guard offset == end.directory.upperBound else { throw .damagedDirectory }
    try checkSizes(entries)
    try checkPlaces(entries)
    return entries
  }

  private func header(at offset: inout Int) throws(ZipError) -> ZipEntry {
    guard bytes.zipUInt32(at: offset) == ZipSignature.directoryHeader,
      let flags = bytes.zipUInt16(at: offset + 8),
      let method = bytes.zipUInt16(at: offset + 10),
      let checksum = bytes.zipUInt32(at: offset + 16),
      let packedSize = bytes.zipUInt32(at: offset + 20),
      let size = bytes.zipUInt32(at: offset + 24),
      let nameLength = bytes.zipUInt16(at: offset + 28),
      let extraLength = bytes.zipUInt16(at: offset + 30),
      let commentLength = bytes.zipUInt16(at: offset + 32),
      let disk = bytes.zipUInt16(at: offset + 34),
      let headerOffset = bytes.zipUInt32(at: offset + 42)
    else { throw .damagedDirectory }
    let nameStart = offset + ZipLength.directoryHeader
    let nameEnd = nameStart + Int(nameLength)
    let next = nameEnd + Int(extraLength) + Int(commentLength)
    guard next <= end.directory.upperBound else { throw .damagedDirectory }
    if [packedSize, size, headerOffset].contains(.max) || disk == .max {
      throw ZipError(.zip64)
    }
    guard disk == 0 else { throw ZipError(.severalDisks) }
    guard flags & ZipFlag.encrypted == 0 else { throw ZipError(.encryptedArchive) }
    offset = next
    let name = Array(bytes[nameStart..<nameEnd])
    return ZipEntry(
      name: String(decoding: name, as: UTF8.self), size: Int(size), nameBytes: name, flags: flags,
      method: method, checksum: checksum, packedSize: Int(packedSize),
      headerOffset: Int(headerOffset))
  }

  /// Where the packed bytes of an entry stand, after its local header.
  private func data(of entry: ZipEntry) throws(ZipError) -> Range<Int> {
    let offset = entry.headerOffset
    guard bytes.zipUInt32(at: offset) == ZipSignature.localHeader,
      let flags = bytes.zipUInt16(at: offset + 6),
      let method = bytes.zipUInt16(at: offset + 8),
      let checksum = bytes.zipUInt32(at: offset + 14),
      let packedSize = bytes.zipUInt32(at: offset + 18),
      let size = bytes.zipUInt32(at: offset + 22),
      let nameLength = bytes.zipUInt16(at: offset + 26),
      let extraLength = bytes.zipUInt16(at: offset + 28)
    else { throw ZipError(.damagedEntry, [.text(entry.name)]) }
    let nameStart = offset + ZipLength.localHeader
    let nameEnd = nameStart + Int(nameLength)
    let start = nameEnd + Int(extraLength)
    let (dataEnd, overflow) = start.addingReportingOverflow(entry.packedSize)
    guard !overflow, dataEnd <= end.directory.lowerBound,
      bytes[nameStart..<nameEnd].elementsEqual(entry.nameBytes),
      method == entry.method, flags & ZipFlag.encrypted == 0
    else { throw ZipError(.damagedEntry, [.text(entry.name)]) }
    // With a data descriptor the local header leaves the sizes open; so do producers that reserve
    // room for ZIP64 sizes and do not need it.
    let isOpen = flags & ZipFlag.dataDescriptor != 0 || packedSize == .max || size == .max
    let agrees =
      checksum == entry.checksum && Int(packedSize) == entry.packedSize && Int(size) == entry.size
    guard isOpen || agrees else { throw ZipError(.damagedEntry, [.text(entry.name)]) }
    return start..<dataEnd
  }

  private func checkSizes(_ entries: [ZipEntry]) throws(ZipError) {
    // At most 10 000 sizes of 32 bits: the sum cannot overflow.
    let total = entries.reduce(0) { $0 + $1.size }
    guard total <= ZipLimits.totalSize else {
      throw ZipError(.archiveTooLarge, [.count(total >> 20), .count(ZipLimits.totalSize >> 20)])
    }
  }

  private func checkPlaces(_ entries: [ZipEntry]) throws(ZipError) {
    var free = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= free else {
        throw ZipError(.overlappingEntries, [.text(entry.name)])
      }
      free = entry.data.upperBound
    }
  }
}

extension ZipError {
  fileprivate static var damagedDirectory: ZipError { ZipError(.damagedDirectory) }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zipDirectory: [Phrase] {
    [
      .damagedDirectory, .damagedEntry, .overlappingEntries, .tooManyEntries, .archiveTooLarge,
      .encryptedArchive,
    ]
  }
}

extension Phrase {
  fileprivate static let damagedDirectory = Phrase(
    "zip-damaged-directory", "文件已损坏：压缩包的目录读不通；请用 Excel 或 WPS 打开后另存，或重新取得文件",
    "the file is damaged: the archive's directory makes no sense; open it in Excel or WPS and save "
      + "it again, or fetch it again")
  fileprivate static let damagedEntry = Phrase(
    "zip-damaged-entry", "文件已损坏：部件“{0}”的开头与压缩包目录不符；请用 Excel 或 WPS 打开后另存，或重新取得文件",
    "the file is damaged: the part \"{0}\" does not begin as the archive's directory says; open it "
      + "in Excel or WPS and save it again, or fetch it again")
  fileprivate static let overlappingEntries = Phrase(
    "zip-overlap", "部件“{0}”与另一部件占用文件中的同一处，这不是正常的文件；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" lies over another one in the file, which no sound file has; open it in Excel "
      + "or WPS and save it again")
  fileprivate static let tooManyEntries = Phrase(
    "zip-too-many-entries", "文件含有 {0} 个部件，最多读 {1} 个；请只保留自评表，另存后重试",
    "the file has {0} parts, at most {1} are read; keep the form alone, save it and try again")
  fileprivate static let archiveTooLarge = Phrase(
    "zip-too-large", "文件解开后有 {0} MB，最多读 {1} MB；请只保留自评表（去掉图片、附件），另存后重试",
    "the file unpacks to {0} MB, at most {1} MB are read; keep the form alone (without pictures "
      + "and attachments), save it and try again")
  fileprivate static let encryptedArchive = Phrase(
    "zip-encrypted", "文件已加密；请打开后去掉密码，另存后重试",
    "the file is encrypted; open it, remove the password, save it and try again")
}
