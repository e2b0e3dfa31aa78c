import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Published forms")
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

  static let workbooks: [(name: String, rows: Int, planned: String?, executed: String?)] = [
    ("xinzhou-2021-department", 13, "1343.5", "1343.07"),
    ("panzhihua-2021-administration", 14, "158.4", "170.51"),
    ("panzhihua-2021-congress", 6, "100", "100"),
    ("yanbian-2020-deputies-form", 5, "26.68", "26.68"),
    ("yanbian-2020-deputies-report", 10, "266804.35", "266804.35"),
    ("yanbian-2020-meeting", 5, nil, "59.8"),
  ]

  @Test(
    "a workbook of either producer has the same rows and points as the CSV file",
    arguments: workbooks, [".xlsx", ".libreoffice.xlsx"])
  func workbook(
    _ row: (name: String, rows: Int, planned: String?, executed: String?), ending: String
  ) throws {
    #expect(Self.workbooks.count == 6)
    let (form, faults) = readForm(try fixture(row.name + ending))
    #expect(faults == [])
    let workbook = try #require(form)
    // The CSV file has the table alone.
    let csv = try #require(readForm(try fixture(row.name + ".csv")).form)
      .supplemented(year: workbook.year, money: workbook.money)
    #expect(workbook.texts.count == row.rows)
    #expect(try workbook.texts == transcription(row.name + ".json"))
    #expect(workbook.title.hasSuffix("自评表") && !workbook.unit.isEmpty)
    #expect(workbook.year.map { row.name.contains("-\($0)-") } == true)
    #expect(Self.money(workbook) == [row.planned, row.executed])
    let scorer = try shippedScorer(
      row.name.hasPrefix("xinzhou") ? "xinzhou-2021-department" : "mof-2020-project")
    let (left, right) = (try scorer.evaluate(workbook), try scorer.evaluate(csv))
    #expect(left.rows.map(\.points) == right.rows.map(\.points))
    #expect(left.rows.map(\.weight) == right.rows.map(\.weight))
    #expect(left.total == right.total)
    #expect(left.bounds?.low == right.bounds?.low && left.bounds?.high == right.bounds?.high)
    let places = workbook.rows.map(\.place.description)
    #expect(places.allSatisfy { $0.hasPrefix("f!") } && Set(places).count == row.rows)
  }

  private static func money(_ form: Submission) -> [String?] {
    [form.money.planned?.text, form.money.executed?.text]
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
