import Testing
import Ziping
import ZipingFiles

@Suite("Hostile and damaged ZIP archives")
struct ZipHostileTests {
  typealias Entry = ZipParts.Entry

  static let a = Entry("a", "aaaa")
  static let b = Entry("b", "bbbb")

  /// Archives of one fault, refused when they are opened.
  static let faults: [(name: String, code: String, parts: ZipParts)] = [
    ("encrypted", "zip-encrypted", ZipParts(entries: [a.with { $0.flags = 1 }])),
    ("strongly encrypted", "zip-encrypted", ZipParts(entries: [a.with { $0.flags = 0x41 }])),
    ("masked headers", "zip-encrypted", ZipParts(entries: [a.with { $0.flags = 0x2000 }])),
    ("ZIP64 size", "zip-zip64", ZipParts(entries: [a.with { $0.size = .max }])),
    ("ZIP64 packed size", "zip-zip64", ZipParts(entries: [a.with { $0.packedSize = .max }])),
    ("ZIP64 offset", "zip-zip64", ZipParts(entries: [a.with { $0.headerOffset = .max }])),
    ("ZIP64 disk", "zip-zip64", ZipParts(entries: [a.with { $0.disk = .max }])),
    ("ZIP64 count", "zip-zip64", ZipParts(entries: [a], count: .max)),
    (
      "ZIP64 locator", "zip-zip64",
      ZipParts(
        entries: [a],
        beforeEnd: little(0x0706_4B50 as UInt32) + [UInt8](repeating: 0, count: 16))
    ),
    ("entry on disk 1", "zip-several-disks", ZipParts(entries: [a.with { $0.disk = 1 }])),
    ("directory on disk 1", "zip-several-disks", ZipParts(entries: [a], disk: 1)),
    ("too few entries", "zip-damaged-directory", ZipParts(entries: [a, b], count: 1)),
    ("too many entries", "zip-damaged-directory", ZipParts(entries: [a, b], count: 3)),
    ("10 001 entries", "zip-too-many-entries", ZipParts(entries: [a], count: 10_001)),
    ("comment cut off", "zip-incomplete", ZipParts(entries: [a], comment: [1], commentLength: 9)),
    ("bytes behind", "zip-incomplete", ZipParts(entries: [a], comment: [1], commentLength: 0)),
    ("same header twice", "zip-overlap", ZipParts(entries: [a, a.with { $0.headerOffset = 0 }])),
    ("data over the next", "zip-overlap", ZipParts(entries: [stretched, b])),
    ("data over the directory", "zip-damaged-entry", ZipParts(entries: [b, stretched])),
    ("header nowhere", "zip-damaged-entry", ZipParts(entries: [a.with { $0.headerOffset = 7 }])),
    ("header beyond", "zip-damaged-entry", ZipParts(entries: [a.with { $0.headerOffset = 9_999 }])),
    ("another name", "zip-damaged-entry", ZipParts(entries: [a.with { $0.localName = [0x62] }])),
    (
      "another size", "zip-damaged-entry",
      ZipParts(entries: [a.with { $0.localNumbers = [$0.checksum, 4, 5] }])
    ),
    (
      "together too large", "zip-too-large",
      ZipParts(entries: [bomb("a", 60), bomb("b", 60), bomb("c", 9)])
    ),
    ("same name", "zip-duplicate", ZipParts(entries: [a, b, a])),
    ("same name but for case", "zip-duplicate", ZipParts(entries: [a, Entry("A", "")])),
  ]

  static var stretched: Entry {
    a.with {
      $0.packedSize = 20
      $0.size = 20
    }
  }

  /// An entry that says it unpacks to so many MB.
  static func bomb(_ name: String, _ megabytes: UInt32) -> Entry {
    Entry(name, "").with { $0.size = megabytes << 20 }
  }

  @Test("A faulty archive is refused when opened", arguments: faults.indices)
  func refused(_ index: Int) throws {
    let fault = Self.faults[index]
    let error = #expect(throws: ZipError.self, "\(fault.name)") {
      try ZipArchive(fault.parts.bytes)
    }
    #expect(error?.phrase.code == fault.code, "\(fault.name)")
  }

  @Test(
    "Names that lead out of the archive, or mean two things, are refused",
    arguments: [
      "", "/a", "../a", "a/../../b", "a/..", "..", ".", "./a", "a\\b", "\\\\server\\a", "C:/a",
      "a\u{0}.xml", "a\nb",
    ])
  func names(_ name: String) {
    let bytes = ZipParts(entries: [Self.a, Entry(name, "")]).bytes
    let error = #expect(throws: ZipError.self) { try ZipArchive(bytes) }
    #expect(error?.phrase.code == "zip-entry-name")
  }

  @Test("Dots inside a name and names of folders are no tricks")
  func plainNames() throws {
    let names = ["_rels/.rels", "xl/", "a..b/...c", "xl/worksheets/sheet1.xml", "文档.xml"]
    let bytes = ZipParts(entries: names.map { Entry($0, "") }).bytes
    #expect(try ZipArchive(bytes).names == names)
  }

  /// Entries of one fault that shows when they are unpacked.
  static let contents: [(name: String, code: String, entry: Entry)] = [
    ("wrong checksum", "zip-damaged-contents", a.with { $0.checksum ^= 1 }),
    ("stored, longer than noted", "zip-damaged-contents", a.with { $0.size = 3 }),
    ("stored, shorter than noted", "zip-damaged-contents", a.with { $0.size = 5 }),
    ("unknown method", "zip-method", a.with { $0.method = 12 }),
    ("no deflate", "zip-damaged-contents", a.with { $0.method = 8 }),
    ("deflate cut off", "zip-damaged-contents", deflated(packed.dropLast())),
    ("deflate and more", "zip-damaged-contents", deflated(packed + [0])),
    ("deflate of nothing", "zip-damaged-contents", deflated([])),
    ("longer than noted", "zip-damaged-contents", deflated(packed).with { $0.size = 9 }),
    ("shorter than noted", "zip-damaged-contents", deflated(packed).with { $0.size = 11 }),
    ("more than deflate can", "zip-damaged-contents", deflated(packed).with { $0.size = 1 << 26 }),
    ("more than the limit", "zip-entry-too-large", deflated(packed).with { $0.size = 1 << 26 | 1 }),
  ]

  /// Ten times `a`, deflated.
  static let packed: [UInt8] = [0x4B, 0x84, 0x03, 0x00]

  static func deflated(_ bytes: [UInt8]) -> Entry {
    Entry("a", deflated: bytes, of: [UInt8](repeating: 0x61, count: 10))
  }

  @Test("A faulty entry is refused when unpacked, the others are read", arguments: contents.indices)
  func unpacking(_ index: Int) throws {
    let fault = Self.contents[index]
    let archive = try ZipArchive(ZipParts(entries: [fault.entry, Self.b]).bytes)
    let error = #expect(throws: ZipError.self, "\(fault.name)") {
      try archive.contents(of: "a")
    }
    #expect(error?.phrase.code == fault.code, "\(fault.name)")
    #expect(try archive.contents(of: "b") == Array("bbbb".utf8))
  }

  @Test("A bomb stops at the size that its header claims")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 100 << 20)
    var writer = ZipWriter()
    try writer.add("bomb", zeros)
    let file = try writer.finished()
    #expect(file.count < 110_000)
    let honest = #expect(throws: ZipError.self) { try ZipArchive(file).contents(of: "bomb") }
    #expect(honest?.phrase.code == "zip-entry-too-large")

    // Local header, name, data.
    let packed = Array(file[34..<file.count - 72])
    let entry = ZipParts.Entry("bomb", deflated: packed, of: [], size: 1_000)
    let lying = ZipParts(entries: [entry]).bytes
    let error = #expect(throws: ZipError.self) { try ZipArchive(lying).contents(of: "bomb") }
    #expect(error?.phrase.code == "zip-damaged-contents")
  }

  @Test("Every error is reported for the file")
  func report() throws {
    let log = DiagnosticLog()
    let error = #expect(throws: ZipError.self) { try ZipArchive(Array("a,b".utf8)) }
    try #require(error).report(to: log, file: "a.xlsx")
    #expect(log.diagnostics.map(\.code) == ["zip-no-archive"])
    #expect(log.diagnostics.first?.place == Place(file: "a.xlsx"))
  }
}
