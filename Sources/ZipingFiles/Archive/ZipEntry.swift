/// An entry of an archive's directory.
package struct ZipEntry: Sendable, Hashable {
  /// The name, with `/` between folders; bytes that are no UTF-8 are shown as replacement
  /// characters.
  package let name: String
  /// How many bytes it unpacks to, as the directory says.
  package let size: Int

  let nameBytes: [UInt8]
  let flags: UInt16
  let method: UInt16
  let checksum: UInt32
  let packedSize: Int
  let headerOffset: Int
  /// Where its packed bytes stand in the file.
  var data: Range<Int> = 0..<0
}

/// An entry's name as OPC compares part names: without regard to the case of ASCII letters.
struct ZipNameKey: Hashable {
  private let bytes: [UInt8]

  init(_ name: some Sequence<UInt8>) {
    bytes = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
