import Testing
import Ziping
import ZipingFiles

@Suite("Reading ZIP archives")
struct ZipArchiveTests {
  static let plain = ZipParts(entries: [.init("a.xml", "<a/>"), .init("xl/自评.xml", "文字")])

  @Test("Names come in the directory's order, contents unpacked")
  func reading() throws {
    let archive = try ZipArchive(Self.plain.bytes)
    #expect(archive.names == ["a.xml", "xl/自评.xml"])
    #expect(try archive.contents(of: "a.xml") == Array("<a/>".utf8))
    #expect(try archive.contents(of: "xl/自评.xml") == Array("文字".utf8))
  }

  @Test("Part names are found without regard to the case of ASCII letters")
  func caseOfNames() throws {
    let archive = try ZipArchive(Self.plain.bytes)
    #expect(archive.entry(named: "XL/自评.XML")?.name == "xl/自评.xml")
    #expect(archive.entry(named: "xl/自评") == nil)
  }

  @Test("A deflated entry with a data descriptor is read by the directory's sizes")
  func dataDescriptor() throws {
    // Deflate's fixed codes for "aaaaaaaaaa", as zlib writes them.
    let contents = [UInt8](repeating: 0x61, count: 10)
    let entry = ZipParts.Entry("a", deflated: [0x4B, 0x84, 0x03, 0x00], of: contents).with {
      $0.flags = 8
      $0.localNumbers = [0, 0, 0]
      $0.descriptor = little(0x0807_4B50 as UInt32) + little($0.checksum) + little(4 as UInt32)
      $0.descriptor += little(10 as UInt32)
    }
    let archive = try ZipArchive(ZipParts(entries: [entry, .init("b", "b")]).bytes)
    #expect(try archive.contents(of: "a") == contents)
    #expect(try archive.contents(of: "b") == [0x62])
  }

  static let comments: [String: [UInt8]] = [
    "the longest": [UInt8](repeating: 0x20, count: 65_535),
    "a signature": Array("PK\u{5}\u{6}".utf8),
    "a record whose directory lies beyond it": [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 46, 0, 0, 0, 0, 0, 1, 0, 0, 0,
    ],
  ]

  @Test("A comment at the end does not hide the directory", arguments: comments.keys.sorted())
  func comment(_ name: String) throws {
    var parts = Self.plain
    parts.comment = try #require(Self.comments[name])
    #expect(try ZipArchive(parts.bytes).contents(of: "a.xml") == Array("<a/>".utf8))
  }

  @Test("An archive without entries is one")
  func empty() throws {
    #expect(try ZipArchive(ZipParts(entries: []).bytes).names.isEmpty)
  }

  @Test("A missing part is an error that names it")
  func missing() throws {
    let archive = try ZipArchive(Self.plain.bytes)
    let error = #expect(throws: ZipError.self) { try archive.contents(of: "xl/workbook.xml") }
    #expect(error?.phrase.code == "zip-no-entry")
    #expect(error?.facts == [.text("xl/workbook.xml")])
  }

  @Test("A file cut off anywhere is refused")
  func truncated() {
    let bytes = Self.plain.bytes
    for length in bytes.indices {
      let error = #expect(throws: ZipError.self) { try ZipArchive(Array(bytes[..<length])) }
      #expect(error?.phrase.code == (length < 4 ? "zip-no-archive" : "zip-incomplete"))
    }
  }

  @Test("Whatever byte is changed, nothing but the true contents comes out")
  func changedBytes() {
    let bytes = Self.plain.bytes
    for place in bytes.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] ^= change
        guard let archive = try? ZipArchive(changed),
          let contents = try? archive.contents(of: "a.xml")
        else { continue }
        #expect(contents == Array("<a/>".utf8), "byte \(place)")
      }
    }
  }
}
