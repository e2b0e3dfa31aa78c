import Foundation
import Testing
import Ziping
import ZipingFiles
import ZipingReports
import ZipingTestSupport

@Suite("Two samples get the office files that stand beside them, part by part")
struct OfficeGoldenTests {
  private static let samples = Sample.all.filter {
    $0.path == "panzhihua-2021/一般行政管理事务" || $0.path.hasPrefix("xinzhou-2021")
  }

  @Test(
    "the parts that say anything are the recorded ones", arguments: samples,
    [ReportFormat.docx, .xlsx])
  func recorded(_ sample: Sample, _ format: ReportFormat) throws {
    #expect(Self.samples.count == 2)
    try sample.check(parts(sample, format), ending: ".expected\(format.ending).txt")
  }

  /// The parts, a line for each element, so that a difference can be read.
  private func parts(_ sample: Sample, _ format: ReportFormat) throws -> String {
    guard case .office(let renderer) = format.making else { return "" }
    let evaluation = try sample.evaluation()
    let gates = Verdict.Gates()
    let report = FormReport(
      .score(evaluation), Verdict.part(of: evaluation, gates).conditions, .chinese)
    let run = RunReport(
      .score, forms: [RunReport.Form(report)], diagnostics: evaluation.diagnostics,
      verdict: Verdict(of: [evaluation], gates: gates, hasInputFaults: false), exitCode: 0, .chinese
    )
    let parts = try WrittenParts(try renderer.bytes([report], run))
    let names = [
      "word/document.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      "xl/sharedStrings.xml",
    ]
    return try names.filter { parts.archive.entry(named: $0) != nil }.map { name in
      "\(name)\n" + (try parts.text(name)).replacing("><", with: ">\n<") + "\n"
    }.joined(separator: "\n")
  }
}
