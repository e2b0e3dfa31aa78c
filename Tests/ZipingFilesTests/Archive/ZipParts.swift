/// A ZIP file put together by hand, in which every field can be made to lie.
struct ZipParts {
  struct Entry {
    var name: [UInt8]
    var flags: UInt16 = 0
    var method: UInt16 = 0
    var checksum: UInt32
    var data: [UInt8]
    var packedSize: UInt32
    var size: UInt32
    var disk: UInt16 = 0
    /// What the directory says instead of where the local header stands.
    var headerOffset: UInt32?
    var localName: [UInt8]?
    var localExtra: [UInt8] = []
    /// What the local header says instead of checksum, packed size and size.
    var localNumbers: [UInt32]?
    /// What follows the data.
    var descriptor: [UInt8] = []
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  var commentLength: UInt16?
  var disk: UInt16 = 0
  var count: UInt16?
  var beforeEnd: [UInt8] = []

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.headerOffset ?? UInt32(file.count)
      let numbers = [entry.checksum, entry.packedSize, entry.size]
      file += little(0x0403_4B50 as UInt32) + little(20 as UInt16) + little(entry.flags)
      file += little(entry.method) + little(0 as UInt32)
      file += (entry.localNumbers ?? numbers).flatMap { little($0) }
      file += little(UInt16((entry.localName ?? entry.name).count))
      file += little(UInt16(entry.localExtra.count))
      file += (entry.localName ?? entry.name) + entry.localExtra + entry.data + entry.descriptor

      directory += little(0x0201_4B50 as UInt32) + little(20 as UInt16) + little(20 as UInt16)
      directory += little(entry.flags) + little(entry.method) + little(0 as UInt32)
      directory += numbers.flatMap { little($0) } + little(UInt16(entry.name.count))
      directory += little(0 as UInt32) + little(entry.disk) + little(0 as UInt16)
      directory += little(0 as UInt32) + little(offset) + entry.name
    }
    let count = count ?? UInt16(entries.count)
    var end = little(0x0605_4B50 as UInt32) + little(disk) + little(disk)
    end += little(count) + little(count)
    end += little(UInt32(directory.count)) + little(UInt32(file.count))
    end += little(commentLength ?? UInt16(comment.count)) + comment
    return file + directory + beforeEnd + end
  }
}

extension ZipParts.Entry {
  /// A stored entry with `text` in it.
  init(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    self.init(
      name: Array(name.utf8), checksum: bitwiseCRC32(of: data), data: data,
      packedSize: UInt32(data.count), size: UInt32(data.count))
  }

  /// A deflated entry whose sizes are true unless given otherwise.
  init(_ name: String, deflated: [UInt8], of contents: [UInt8], size: UInt32? = nil) {
    self.init(
      name: Array(name.utf8), method: 8, checksum: bitwiseCRC32(of: contents), data: deflated,
      packedSize: UInt32(deflated.count), size: size ?? UInt32(contents.count))
  }

  /// This entry with a change.
  func with(_ change: (inout ZipParts.Entry) -> Void) -> ZipParts.Entry {
    var entry = self
    change(&entry)
    return entry
  }
}

/// The bytes of a number, lowest first.
func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
}

/// CRC-32 from its definition, to check the one in use against.
func bitwiseCRC32(of bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~sum
}
