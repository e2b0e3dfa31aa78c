import Testing
import Ziping
import ZipingFiles
import ZipingReports
import ZipingTestSupport

@Suite("The workbook of a review")
struct ReviewWorkbookTests {
  @Test(
    "of many forms has the findings of all on one sheet and is read back; of too many it is refused"
  )
  func manyForms() throws {
    let sample = try #require(Sample.reviewed.first { $0.path.hasPrefix("yanbian") })
    let review = try sample.review()
    #expect(!review.findings.isEmpty)
    func grids(_ count: Int) throws -> [Grid] {
      let bytes = try ReviewWorkbook.bytes(Array(repeating: review, count: count), .chinese)
      let log = DiagnosticLog()
      let grids = WorkbookReader.grids(in: bytes, file: "w", log: log)
      #expect(!log.hasErrors, "\(log.diagnostics)")
      return grids
    }
    #expect(try grids(3).count == 7)
    let many = try grids(260)
    #expect(many.count == 262)
    #expect(many.last?.rows.first?.first?.text == "表")
    #expect(many.last.map { $0.rows.count } == 1 + 260 * review.findings.count)
    let error = #expect(throws: WorkbookError.self) {
      try ReviewWorkbook.bytes(Array(repeating: review, count: 499), .chinese)
    }
    #expect(error?.phrase.code == "workbook-too-many-sheets")
  }
}
