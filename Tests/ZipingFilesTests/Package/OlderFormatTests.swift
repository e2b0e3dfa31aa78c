import Testing
import ZipingTestSupport

@testable import ZipingFiles

@Suite("Older office formats")
struct OlderFormatTests {
  private static func fixture(_ name: String) throws -> [UInt8] {
    try packageBytes("Tests/ZipingFormsTests/Fixtures/\(name)")
  }

  private static let congress = "panzhihua-2021-congress.libreoffice"
  private static let meeting = "yanbian-2020-meeting.libreoffice"

  @Test(
    "are told by their content, as LibreOffice wrote it",
    arguments: [
      ("\(congress).xls", "xls", "xlsx"), ("\(congress).ods", "ods", "xlsx"),
      ("\(meeting).doc", "doc", "docx"), ("\(meeting).odt", "odt", "docx"),
    ])
  func told(_ name: String, _ ending: String, _ newer: String) throws {
    let format = try #require(OlderFormat(try Self.fixture(name)))
    #expect(format.ending == ending)
    #expect(format.endings.contains("." + ending))
    #expect(format.kind.ending == newer)
    #expect(!format.isEncrypted)
  }

  @Test(
    "are nothing that is read as it is",
    arguments: ["\(congress).xlsx", "\(meeting).docx", "yanbian-2020-meeting.csv"])
  func newer(_ name: String) throws {
    #expect(OlderFormat(try Self.fixture(name)) == nil)
  }

  @Test("include RTF, whatever its name")
  func richText() throws {
    let format = try #require(OlderFormat(Array("{\\rtf1\\ansi 表}".utf8)))
    #expect(format.kind == .document)
    #expect(OlderFormat(Array("{\"rows\": []}".utf8)) == nil)
  }

  /// Where some bytes stand for the first time at the beginning of a sector.
  private static func sector(of mark: [UInt8], in bytes: [UInt8]) throws -> Int {
    try #require(
      stride(from: 512, to: bytes.count, by: 512).first { bytes[$0...].starts(with: mark) })
  }

  @Test("say of a workbook that it opens with a password")
  func encryptedWorkbook() throws {
    var bytes = try Self.fixture("\(Self.congress).xls")
    let start = try Self.sector(of: [0x09, 0x08, 0x10, 0x00], in: bytes)
    // The record behind the first one, of whatever kind, becomes the one that tells of encryption.
    bytes.replaceSubrange((start + 20)..<(start + 22), with: [0x2F, 0x00])
    #expect(OlderFormat(bytes)?.isEncrypted == true)
  }

  @Test("say of a document that it opens with a password")
  func encryptedDocument() throws {
    var bytes = try Self.fixture("\(Self.meeting).doc")
    let start = try Self.sector(of: [0xEC, 0xA5], in: bytes)
    bytes[start + 11] |= 1
    #expect(OlderFormat(bytes)?.isEncrypted == true)
  }

  @Test("say of an OpenDocument file that it opens with a password")
  func encryptedOpenDocument() throws {
    var writer = ZipWriter()
    try writer.add(
      "mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    try writer.add("META-INF/manifest.xml", Array("<manifest:encryption-data/>".utf8))
    let packed = try writer.finished()
    // Whoever packs the type breaks the format's rule.
    if packed[8] == 0 { #expect(OlderFormat(packed)?.isEncrypted == true) }
  }

  @Test("that are cut off or damaged are told or not, and nothing breaks")
  func damaged() throws {
    var random = SeededGenerator(seed: 12)
    for name in ["\(Self.congress).xls", "\(Self.meeting).doc", "\(Self.congress).ods"] {
      let whole = try Self.fixture(name)
      for count in stride(from: 0, to: min(whole.count, 4096), by: 61) {
        _ = OlderFormat(Array(whole.prefix(count)))
      }
      for _ in 0..<300 {
        var bytes = whole
        for _ in 0..<8 {
          bytes[Int.random(in: 0..<1024, using: &random)] = .random(in: 0...255, using: &random)
        }
        _ = OlderFormat(bytes)
      }
    }
  }

  @Test("with a directory that goes round in circles end")
  func circle() throws {
    // One sector that is the directory and its own list of what follows what.
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(0..<4, with: [0xD0, 0xCF, 0x11, 0xE0])
    bytes[30] = 9
    #expect(OlderFormat(bytes) == nil)
  }
}
