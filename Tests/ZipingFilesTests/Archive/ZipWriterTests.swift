import Testing
import Ziping
import ZipingFiles

@Suite("Writing ZIP archives")
struct ZipWriterTests {
  static let texts: [(name: String, contents: [UInt8])] = [
    ("[Content_Types].xml", Array(String(repeating: "<Types/>", count: 500).utf8)),
    ("空.xml", []), ("xl/一.bin", (0...255).map { UInt8($0) }),
  ]

  static func written() throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, contents) in texts { try writer.add(name, contents) }
    return try writer.finished()
  }

  @Test("What is written reads back in the order given")
  func roundTrip() throws {
    let archive = try ZipArchive(try Self.written())
    #expect(archive.names == Self.texts.map(\.name))
    for (name, contents) in Self.texts { #expect(try archive.contents(of: name) == contents) }
  }

  @Test("The bytes have no clock in them, and small ones are packed")
  func bytes() throws {
    let bytes = try Self.written()
    #expect(bytes == (try Self.written()))
    #expect(bytes.count < 1_000)
    // Local header: version 2.0, no flags, deflated, 00:00, 1980-01-01.
    #expect(bytes[..<14] == [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0])
  }

  @Test("An entry is copied with its packed bytes, whoever packed them")
  func copying() throws {
    // A stored block, which zlib would not have chosen.
    let packed: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x61, 0x61]
    let source = try ZipArchive(
      ZipParts(entries: [.init("a", deflated: packed, of: [0x61, 0x61, 0x61])]).bytes)
    var writer = ZipWriter()
    try writer.add("b", [1])
    try writer.copy(try #require(source.entry(named: "a")), from: source)
    let bytes = try writer.finished()
    let copy = try ZipArchive(bytes)
    #expect(copy.names == ["b", "a"])
    #expect(try copy.contents(of: "a") == [0x61, 0x61, 0x61])
    #expect(bytes.indices.contains { bytes[$0...].starts(with: packed) })
  }

  @Test("A name that is taken or unusable is refused", arguments: ["A", "../a", "/a", "", "a\\b"])
  func names(_ name: String) throws {
    var writer = ZipWriter()
    try writer.add("a", [])
    let error = #expect(throws: ZipError.self) { try writer.add(name, []) }
    #expect(error?.phrase.code == "zip-unwritable")
  }
}
