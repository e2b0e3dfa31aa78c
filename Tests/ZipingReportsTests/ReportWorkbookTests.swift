import Testing
import Ziping
import ZipingFiles
import ZipingReports
import ZipingTestSupport

@Suite("The workbook of scored forms")
struct ReportWorkbookTests {
  private func workbook(_ reports: [FormReport]) throws -> [Grid] {
    let run = RunReport(
      .score, forms: reports.map(RunReport.Form.init), diagnostics: [],
      verdict: Verdict(of: reports.map(\.evaluation), gates: .init(), hasInputFaults: false),
      exitCode: 0, .chinese)
    guard case .office(let renderer) = ReportFormat.xlsx.making else { return [] }
    let log = DiagnosticLog()
    let grids = WorkbookReader.grids(in: try renderer.bytes(reports, run), file: "w", log: log)
    #expect(!log.hasErrors, "\(log.diagnostics)")
    return grids
  }

  private func texts(_ grid: Grid?) -> [[String]] {
    grid?.rows.map { row in row.map(\.text) } ?? []
  }

  @Test("has the summary first, then each form with its rows and its total", arguments: Sample.all)
  func forms(_ sample: Sample) throws {
    let report = FormReport(.score(try sample.evaluation()), [], .chinese)
    let grids = try workbook([report])
    #expect(grids.count == 2)
    let summary = texts(grids.first).joined()
    #expect(summary.contains(report.title) && summary.contains(report.gradeText))
    let rows = texts(grids.last)
    for row in report.rows { #expect(rows.contains { $0.contains(row.scored.name) }) }
    let total = rows.last { $0.contains("总分") }
    #expect(report.evaluation.hasPoints == (total != nil))
    guard let total else { return }
    // The formula's own result is what was scored.
    let shown = report.evaluation.total?.text() ?? report.totalText
    #expect(total.contains(shown), "\(total)")
  }

  @Test("has the summary alone where forms are too many to leaf through, and says so")
  func manyForms() throws {
    let sample = try #require(Sample.all.first)
    let report = FormReport(.score(try sample.evaluation()), [], .chinese)
    #expect(try workbook(Array(repeating: report, count: 200)).count == 201)
    let grids = try workbook(Array(repeating: report, count: 201))
    #expect(grids.count == 1)
    #expect(texts(grids.first).joined().contains { $0.contains("rows=各行.csv") })
  }
}
