import Testing
import Ziping
import ZipingFormats

@Suite("Published forms as CSV")
struct PublishedFormTests {
  static let files: [(file: String, transcription: String, rows: Int)] = [
    ("xinzhou-2021-department.csv", "xinzhou-2021-department.json", 13),
    ("xinzhou-2021-department.gb18030.csv", "xinzhou-2021-department.json", 13),
    ("panzhihua-2021-administration.csv", "panzhihua-2021-administration.json", 14),
    ("panzhihua-2021-congress.csv", "panzhihua-2021-congress.json", 6),
    ("panzhihua-2021-congress.gb18030.csv", "panzhihua-2021-congress.json", 6),
    ("yanbian-2020-deputies-form.csv", "yanbian-2020-deputies-form.json", 5),
    ("yanbian-2020-deputies-report.csv", "yanbian-2020-deputies-report.json", 10),
    ("yanbian-2020-meeting.csv", "yanbian-2020-meeting.json", 5),
  ]

  @Test("every row is the transcribed one", arguments: files)
  func rows(_ row: (file: String, transcription: String, rows: Int)) throws {
    #expect(Self.files.count == 8)
    let (form, faults) = readForm(try fixture(row.file))
    #expect(faults == [])
    let texts = try #require(form).texts
    let transcribed = try transcription(row.transcription)
    #expect(texts.count == row.rows && transcribed.count == row.rows)
    for (read, expected) in zip(texts, transcribed) { #expect(read == expected) }
  }

  static let encodings: [(name: String, mark: [UInt8], isWide: Bool, isBig: Bool)] = [
    ("UTF-8", [], false, false), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF], false, false),
    ("UTF-16 little endian", [0xFF, 0xFE], true, false),
    ("UTF-16 big endian", [0xFE, 0xFF], true, true),
    ("UTF-16 little endian without a mark", [], true, false),
  ]

  @Test("the encoding makes no difference", arguments: encodings)
  func encoding(_ row: (name: String, mark: [UInt8], isWide: Bool, isBig: Bool)) throws {
    #expect(Self.encodings.count == 5)
    let text = String(
      decoding: try fixture("yanbian-2020-deputies-report.csv").dropFirst(3), as: UTF8.self)
    var bytes = row.mark
    if row.isWide {
      for unit in text.utf16 {
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        bytes += row.isBig ? pair.reversed() : pair
      }
    } else {
      bytes += Array(text.utf8)
    }
    let (form, faults) = readForm(bytes)
    #expect(faults == [])
    #expect(try form?.texts == transcription("yanbian-2020-deputies-report.json"))
  }

  private func transcription(_ name: String) throws -> [[String]] {
    let log = DiagnosticLog()
    let node = JSONReader.read(try fixture(name), file: name, dialect: .strict, log: log)
    let rows = try #require(node?["indicators"]).items
    return rows.map { row in
      ["l1", "l2", "l3", "target", "actual", "weight", "score"].map { row[$0]?.text ?? "?" }
    }
  }
}
