package import Ziping

/// The record that ends an archive and says where its directory stands.
struct ZipDirectoryEnd {
  let directory: Range<Int>
  let entryCount: Int

  /// Finds the record, which only a comment of at most 65 535 bytes may follow.
  ///
  /// A comment may hold the signature by chance: a record counts only if its comment ends with the
  /// file and its directory stands before it.
  init(of bytes: [UInt8]) throws(ZipError) {
    let last = bytes.count - ZipLength.directoryEnd
    let first = max(0, last - Int(UInt16.max))
    var offset = last
    while offset >= first {
      if let end = try ZipDirectoryEnd(at: offset, in: bytes) {
        self = end
        return
      }
      offset -= 1
    }
    throw ZipError(bytes.zipUInt32(at: 0) == ZipSignature.localHeader ? .incomplete : .noArchive)
  }

  private init?(at offset: Int, in bytes: [UInt8]) throws(ZipError) {
    guard bytes[offset] == 0x50, bytes.zipUInt32(at: offset) == ZipSignature.directoryEnd,
      let disk = bytes.zipUInt16(at: offset + 4),
      let directoryDisk = bytes.zipUInt16(at: offset + 6),
      let countHere = bytes.zipUInt16(at: offset + 8),
      let count = bytes.zipUInt16(at: offset + 10),
      let size = bytes.zipUInt32(at: offset + 12),
      let start = bytes.zipUInt32(at: offset + 16),
      let commentLength = bytes.zipUInt16(at: offset + 20),
      offset + ZipLength.directoryEnd + Int(commentLength) == bytes.count
    else { return nil }
    let locator = offset - ZipLength.zip64Locator
    if bytes.zipUInt32(at: locator) == ZipSignature.zip64Locator { throw ZipError(.zip64) }
    let (directoryEnd, overflow) = Int(start).addingReportingOverflow(Int(size))
    if [disk, directoryDisk, countHere, count].contains(.max) || [size, start].contains(.max) {
      throw ZipError(.zip64)
    }
    guard !overflow, directoryEnd <= offset else { return nil }
    guard disk == 0, directoryDisk == 0, countHere == count else {
      throw ZipError(.severalDisks)
    }
    directory = Int(start)..<directoryEnd
    entryCount = Int(count)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zipDirectoryEnd: [Phrase] {
    [.zip64, .severalDisks, .incomplete, .noArchive]
  }
}

extension Phrase {
  static let zip64 = Phrase(
    "zip-zip64", "文件用了大文件格式 ZIP64，这里不读；请用 Excel 或 WPS 打开后另存",
    "the file uses ZIP64, the format of very large archives, which is not read here; open it in "
      + "Excel or WPS and save it again")
  static let severalDisks = Phrase(
    "zip-several-disks", "这是分卷压缩包的一卷；请用完整的文件",
    "this is one part of an archive over several disks; use the whole file")
  fileprivate static let incomplete = Phrase(
    "zip-incomplete", "文件不完整：缺少压缩包末尾的目录；请重新取得文件",
    "the file is incomplete: the directory at the archive's end is missing; fetch it again")
  fileprivate static let noArchive = Phrase(
    "zip-no-archive", "这不是 .xlsx 或 .docx 文件（不是 ZIP 压缩包）；请用 Excel 或 WPS 打开后另存",
    "this is no .xlsx or .docx file (no ZIP archive); open it in Excel or WPS and save it again")
}
