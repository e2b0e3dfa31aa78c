import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("A Word form and a CSV form get their points in their own cells")
struct DocumentFillerTests {
  private static func cell(_ content: String) -> String {
    "<w:tc><w:tcPr><w:tcW w:w='1'/></w:tcPr>\(content)</w:tc>"
  }

  private static func plain(_ text: String) -> String {
    cell("<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>")
  }

  /// A table of two rows; the second's last cell is the one that is filled in.
  private static func body(_ last: String) -> String {
    "<w:tbl><w:tr>\(plain("名称"))\(plain("得分"))</w:tr><w:tr>\(plain("甲"))\(last)</w:tr></w:tbl>"
  }

  private func filled(
    _ last: String, _ content: FormEntry.Content = .points(9), cell: Int = 2
  ) throws -> (xml: String?, codes: [String]) {
    let log = DiagnosticLog()
    let place = Place(file: "f.docx", position: .tableCell(table: 1, row: 2, cell: cell))
    let bytes = DocumentFiller.fill(
      try WordFile(Self.body(last)).bytes(), file: "f.docx", [FormEntry(.points, place, content)],
      log: log)?.bytes
    let package = try bytes.map { try OfficePackage($0) }
    let xml = try package.map {
      String(decoding: try $0.contents(of: "word/document.xml"), as: UTF8.self)
    }
    return (xml, log.diagnostics.map(\.code))
  }

  /// A cell before and after it gets 9 points.
  static let cells: [(before: String, after: String)] = [
    (
      cell("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>10</w:t></w:r></w:p>"),
      cell("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>9</w:t></w:r></w:p>")
    ),
    (cell("<w:p/>"), cell("<w:p><w:r><w:t>9</w:t></w:r></w:p>")),
    (
      cell(
        "<w:p w:a='1'><w:pPr><w:jc w:val='center'/><w:rPr><w:sz w:val='21'/></w:rPr></w:pPr></w:p>"),
      cell(
        "<w:p w:a='1'><w:pPr><w:jc w:val='center'/><w:rPr><w:sz w:val='21'/></w:rPr></w:pPr>"
          + "<w:r><w:rPr><w:sz w:val='21'/></w:rPr><w:t>9</w:t></w:r></w:p>")
    ),
    (
      cell("<w:p><w:r><w:t>1</w:t></w:r><w:proofErr w:type='x'/><w:r><w:t>0</w:t></w:r></w:p>"),
      cell("<w:p><w:r><w:t>9</w:t></w:r><w:proofErr w:type='x'/><w:r><w:t></w:t></w:r></w:p>")
    ),
    (
      cell("<w:p><w:r><w:t>10</w:t></w:r></w:p><w:p><w:r><w:t>分</w:t></w:r></w:p>"),
      cell("<w:p><w:r><w:t>9</w:t></w:r></w:p><w:p><w:r><w:t></w:t></w:r></w:p>")
    ),
  ]

  @Test("a cell of plain text gets its points, and nothing else changes", arguments: cells)
  func plainCells(_ cell: (before: String, after: String)) throws {
    let result = try filled(cell.before)
    #expect(result.codes.isEmpty)
    let before = try WordFile(Self.body(cell.before)).bytes()
    let xml = String(
      decoding: try OfficePackage(before).contents(of: "word/document.xml"), as: UTF8.self)
    #expect(result.xml == xml.replacing(cell.before, with: cell.after))
  }

  @Test("what is open leaves the cell empty")
  func open() throws {
    let result = try filled(Self.plain("10"), .open(least: .zero))
    #expect(try #require(result.xml).contains(Self.plain("")))
  }

  @Test(
    "a cell with a tracked change, a field or a table is left as it is, and told",
    arguments: [
      "<w:p><w:ins w:id='1'><w:r><w:t>10</w:t></w:r></w:ins></w:p>",
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>",
      "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>",
      "<w:sdt><w:sdtContent><w:p><w:r><w:t>10</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    ])
  func unusual(_ content: String) throws {
    let result = try filled(Self.cell(content))
    #expect(result.codes == ["fill-cell-kept"])
    #expect(try #require(result.xml).contains(Self.cell(content)))
  }

  /// Forms in Word and as CSV.
  static let samples = [
    "panzhihua-2021/一般行政管理事务.docx", "panzhihua-2021/人大会议.docx", "yanbian-2020/人大会议费.docx",
    "panzhihua-2021/一般行政管理事务.csv", "panzhihua-2021/人大会议.csv", "yanbian-2020/人大代表工作经费.csv",
    "xinzhou-2021/部门整体支出.csv",
  ]

  @Test(
    "a form read back claims what it got, and says everything else as before", arguments: samples)
  func readsBack(_ sample: String) throws {
    let rubric = sample.hasPrefix("xinzhou") ? "xinzhou-2021-department" : "mof-2020-project"
    let scorer = try shippedScorer(rubric)
    let bytes = try packageBytes("Samples/\(sample)")
    let form = try #require(FormReader.read(bytes, file: sample).submissions.first)
    let evaluation = try scorer.evaluate(form)
    let entries = FormEntries(evaluation, scorer.rubric).entries
    let log = DiagnosticLog()
    let file = FormFiller.fill(bytes, file: sample, with: [evaluation], log: log) { _ in "" }
    // A form without the column has nothing to fill in.
    guard form.rows.contains(where: { $0.claimedPlace != nil }) else {
      #expect(file == nil && log.hasErrors)
      return
    }
    let filled = try #require(file?.bytes)
    #expect(log.diagnostics.isEmpty)
    #expect(entries.isEmpty || filled != bytes)
    let again = try #require(FormReader.read(filled, file: sample).submissions.first)
    let review = try Reviewer(scorer).review(scorer.evaluate(again))
    for line in review.rows where line.claimed != nil && line.reviewedDifference != nil {
      #expect(line.reviewedDifference?.isZero ?? false, "\(line.name)")
    }
    #expect(again.rows.map(\.name) == form.rows.map(\.name))
    #expect(again.rows.map(\.target.text) == form.rows.map(\.target.text))
    #expect(again.rows.map(\.actual.text) == form.rows.map(\.actual.text))
    #expect(again.rows.map { $0.weight?.text } == form.rows.map { $0.weight?.text })
    #expect(again.money.planned?.text == form.money.planned?.text)
    for (row, score) in zip(again.rows, evaluation.rows.filter { $0.kind == .indicator })
    where score.points == nil && row.claimedPlace != nil {
      #expect(row.claimed?.isBlank ?? true, "\(row.name) is open")
    }
  }
}
