import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingForms
@testable import ZipingReports

@Suite("A sentence quotes what is meant")
struct QuotationTests {
  static let forty = String(repeating: "甲", count: 40)

  @Test("forty characters are quoted whole, of more the first forty")
  func beginning() {
    #expect(Quotation.of(Self.forty) == Self.forty)
    #expect(Quotation.of(Self.forty + "乙") == Self.forty + "…")
    #expect(Quotation.of("") == "")
  }

  @Test(
    "a longer text is quoted around the piece that is meant",
    arguments: [
      (0, 2, "乙乙甲", "甲…"), (30, 32, "甲甲甲", "甲…"), (60, 62, "…甲甲甲", "甲…"), (98, 100, "…甲甲甲", "甲乙乙"),
      (20, 95, "…乙乙乙", "乙…"), (100, 100, "…甲甲甲", "甲甲甲"), (200, 300, "…甲甲甲", "甲甲甲"),
    ])
  func piece(_ low: Int, _ high: Int, _ beginning: String, _ end: String) {
    let text = String((0..<100).map { $0 >= low && $0 < high ? "乙" : "甲" })
    let quoted = Quotation.of(text, around: TextSpan(low..<high))
    #expect(quoted.hasPrefix(beginning) && quoted.hasSuffix(end), "\(quoted)")
    #expect(quoted.count { $0 != "…" } == Quotation.longest)
  }

  @Test("a finding quotes the piece that cannot be read, and a message the whole text")
  func finding() throws {
    let wording = Wording(.chinese)
    let text =
      String(repeating: "全年共组织各类活动", count: 10) + "5^次" + String(repeating: "参加人员踊跃", count: 10)
    let scored = try scorer().score(
      name: "某项任务", target: "≥5次", actual: text, weight: ExactDecimal(10), year: 2021)
    let finding = try #require(scored.findings.first { $0.code == "actual-unreadable" })
    let words = wording.text(finding)
    #expect(words.contains("“…") && words.contains("5^") && words.contains("…”"))
    #expect(words.count < 80)
    #expect(wording.text(finding.message).contains(text))
    #expect(Wording(.english).text(finding).count < 120)
  }

  @Test("quotation marks inside a quotation are single ones")
  func innerQuotes() {
    let phrase = Phrase("p", "“{0}”与{0}", "\"{0}\" and {0}")
    let message = Message(phrase, [.text("做到“三公开”")])
    #expect(Wording(.chinese).text(message) == "“做到‘三公开’”与做到“三公开”")
    #expect(Wording(.english).text(message) == "\"做到“三公开”\" and 做到“三公开”")
  }

  @Test("a report grows no faster than its form", arguments: ["半年", "1-", "≥90%且", "5次、", "未来"])
  func reportSize(_ piece: String) throws {
    func size(rows: Int, length: Int) throws -> (text: Int, json: Int) {
      let cell = String(repeating: piece, count: length / piece.unicodeScalars.count)
      var csv = "项目支出绩效自评表\n一级指标,二级指标,三级指标,年度指标值,实际完成值\n"
      for row in 0..<rows { csv += "产出指标,数量指标,指标\(row),\(cell),\(cell)\n" }
      let log = DiagnosticLog()
      let forms = FormReader.read(Array(csv.utf8), file: "f.csv", log: log)
      let evaluation = try scorer().evaluate(try #require(forms.first))
      return (
        TextReport.text(evaluation, .chinese).utf8.count,
        ReportEncoder(Wording(.chinese)).value(evaluation).text.utf8.count
      )
    }
    let small = try size(rows: 5, length: 950)
    let long = try size(rows: 5, length: 1900)
    let many = try size(rows: 10, length: 950)
    #expect(long.text <= small.text + 100 && long.json <= small.json * 2)
    #expect(many.text <= small.text * 2 && many.json <= small.json * 2)
  }

  private func scorer() throws -> Scorer {
    let file = try #require(ShippedRubrics.file(ShippedRubrics.standardID))
    let log = DiagnosticLog()
    return Scorer(
      try #require(
        RubricReader.read(file.bytes, file: file.name, dialect: .strict, log: log)))
  }
}
