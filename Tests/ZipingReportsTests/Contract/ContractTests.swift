import Testing
import Ziping
import ZipingFiles
import ZipingReports

@Suite("Every format says the same of the same evaluations")
struct ContractTests {
  /// What is held against a format's result.
  typealias Reader = @Sendable (WrittenReport) throws -> Void

  /// How each format is read back; a format that is not here fails.
  static let readers: [ReportFormat: Reader] = [
    .ndjson: readLines, .line: readLine, .csv: readSummary, .rows: readRows, .junit: readJUnit,
    .sarif: readSARIF, .github: readAnnotations, .md: readMarkdown, .html: readPage,
    .docx: readDocument, .xlsx: readWorkbook,
  ]

  static let formats = ReportFormat.allCases.filter(\.isRendered)

  @Test("Every format that a renderer writes can be read back here", arguments: formats)
  func known(_ format: ReportFormat) { #expect(Self.readers[format] != nil) }

  @Test("Totals, grades, findings and verdict are the same", arguments: formats, ContractCase.all)
  func same(_ format: ReportFormat, _ made: ContractCase) throws {
    let reported = try made.reported()
    let written = try #require(try WrittenReport(format, reported))
    #expect(try WrittenReport(format, reported)?.bytes == written.bytes)
    try Self.readers[format]?(written)
  }

  @Test("The cases are what they are called")
  func cases() throws {
    func run(_ name: String) throws -> RunReport {
      try #require(ContractCase.all.first { $0.name == name }).reported().run
    }
    #expect(try run("complete").forms[0].total == "98.25")
    #expect(try run("open").forms[0].open > 0)
    #expect(try run("suggested").forms[0].suggested > 0)
    #expect(try run("suggested").exitCode == 1)
    #expect(try run("without points").forms[0].low == nil)
    #expect(try run("review").exitCode == 1)
    #expect(try run("batch with one bad form").exitCode == 2)
    #expect(try run("batch with one bad form").failedInputs.count == 1)
  }

  // MARK: Lines

  private static func readLines(_ written: WrittenReport) throws {
    let lines = written.text.split(separator: "\n").map { Array($0.utf8) }
    let failed = written.run.failedInputs
    #expect(lines.count == written.reports.count + failed.count)
    for (line, report) in zip(lines, written.reports) {
      let node = try node(line)
      #expect(node["id"]?.text == report.id)
      #expect(node["total"]?.text == WrittenReport.total(report))
      #expect(node["low"]?.text == WrittenReport.end(report, \.low))
      #expect(node["high"]?.text == WrittenReport.end(report, \.high))
      #expect(node["grade"]?.text == report.evaluation.grade)
      let codes = WrittenReport.findings(report).filter { $0.severity > .info }.map(\.code)
      #expect(node["codes"]?.items?.compactMap(\.text) == Set(codes).sorted())
      #expect((node["claimed"] == nil) == (report.claimedTotal == nil))
    }
    for (line, input) in zip(lines.suffix(failed.count), failed) {
      #expect(try node(line)["id"]?.text == input.path)
      #expect(try node(line)["error"]?.text?.isEmpty == false)
    }
  }

  private static func node(_ bytes: [UInt8]) throws -> Node {
    let log = DiagnosticLog()
    return try #require(
      JSONReader.read(bytes, file: "r", dialect: .strict, log: log), "\(log.diagnostics)")
  }

  private static func readLine(_ written: WrittenReport) throws {
    #expect(written.bytes.count { $0 == UInt8(ascii: "\n") } == 1)
    let parts = written.text.dropLast().split(separator: ", ")
    #expect(parts.count == 3)
    #expect(parts.last.flatMap { Int32($0) } == written.run.exitCode)
    let lows = written.reports.compactMap { WrittenReport.end($0, \.low) }
    if written.reports.count == 1, let low = lows.first {
      let high = WrittenReport.end(written.reports[0], \.high)
      #expect(parts.first.map(String.init) == (low == high ? low : "\(low)-\(high ?? "")"))
      let grades = written.reports[0].evaluation.grades
      let grade = Set([grades?.low?.name, grades?.high?.name].map { $0 ?? "-" })
      #expect(grade.allSatisfy { parts[1].contains($0) })
    } else if let low = lows.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      #expect(parts.first?.hasPrefix(low) == true)
    } else {
      #expect(parts.first == "-")
    }
  }

  // MARK: Tables

  private static func table(_ written: WrittenReport) throws -> [[String: String]] {
    #expect(written.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let log = DiagnosticLog()
    let lines = try #require(
      CSVReader.read(String(written.text.dropFirst()), file: "r", log: log))
    let names = try #require(lines.first).map(\.text)
    return lines.dropFirst().map { line in
      #expect(line.count == names.count)
      return Dictionary(
        zip(names, line.map { FormulaGuard.unguarded($0.text) }), uniquingKeysWith: { $1 })
    }
  }

  private static func readSummary(_ written: WrittenReport) throws {
    let lines = try table(written)
    #expect(lines.count == written.reports.count + written.run.failedInputs.count)
    for report in written.reports {
      let line = try #require(lines.first { $0["表"] == report.id })
      #expect(line["总分"] == WrittenReport.total(report) ?? "")
      #expect(line["最低"] == WrittenReport.end(report, \.low) ?? "")
      #expect(line["最高"] == WrittenReport.end(report, \.high) ?? "")
      #expect(line["等级"] == report.evaluation.grade ?? "")
    }
    for input in written.run.failedInputs {
      #expect(lines.contains { $0["表"] == input.path && $0["错误"]?.isEmpty == false })
    }
    let passed = Set(lines.compactMap { $0["通过"] }.filter { !$0.isEmpty })
    if written.run.verdict?.passed == true { #expect(passed == ["是"]) }
    if written.run.exitCode == 1, written.run.kind != .difference {
      #expect(passed.contains("否"))
    }
  }

  private static func readRows(_ written: WrittenReport) throws {
    let lines = try table(written)
    let rows = written.reports.flatMap { report in report.rows.map { (report, $0) } }
    #expect(lines.count == rows.count)
    for (line, (report, row)) in zip(lines, rows) {
      #expect(line["表"] == report.id)
      #expect(line["序号"] == row.number.map(String.init) ?? "")
      let last = report.evaluation.hasPoints ? row.scored.points : nil
      let heading: String
      switch report.subject {
      case .score: heading = "得分"
      case .review(let review): heading = review.hasDecisions ? "复核" : "复算"
      case .difference: heading = "之后"
      }
      guard let last else { continue }
      #expect(line[heading] == last.text(places: report.evaluation.places))
    }
  }

  // MARK: For pipelines

  private static func readJUnit(_ written: WrittenReport) throws {
    let root = try XMLElement.root(written.bytes)
    let suites = root.all("testsuite")
    for (suite, report) in zip(suites, written.reports) {
      let properties = Dictionary(
        suite.all("property").map { ($0.attributes["name"] ?? "", $0.attributes["value"] ?? "") },
        uniquingKeysWith: { first, _ in first })
      #expect(properties["total"] == WrittenReport.total(report))
      #expect(properties["low"] == WrittenReport.end(report, \.low))
      #expect(properties["high"] == WrittenReport.end(report, \.high))
      #expect(properties["grade"] == report.evaluation.grade)
      let total = report.review == nil ? 0 : 1
      #expect(suite.all("testcase").count == report.rows.count + total + report.conditions.count)
      #expect(suite.attributes["tests"] == String(suite.all("testcase").count))
      #expect(suite.attributes["failures"] == String(suite.all("failure").count))
      #expect(suite.attributes["errors"] == String(suite.all("error").count))
      #expect(suite.attributes["skipped"] == String(suite.all("skipped").count))
    }
    let bad = root.all("failure").count + root.all("error").count
    #expect((bad > 0) == (written.run.exitCode > 0))
    let names = root.all("testcase").map {
      [$0.attributes["classname"] ?? "", $0.attributes["name"] ?? ""]
    }
    #expect(Set(names).count == names.count)
    #expect(suites.enumerated().allSatisfy { $1.attributes["id"] == String($0) })
  }

  private static func readSARIF(_ written: WrittenReport) throws {
    let run = try #require(try node(written.bytes)["runs"]?.items?.first)
    let forms = run["properties"]?["forms"]?.items ?? []
    #expect(forms.count == written.reports.count)
    for (form, report) in zip(forms, written.reports) {
      #expect(form["total"]?.text == WrittenReport.total(report))
      #expect(form["low"]?.text == WrittenReport.end(report, \.low))
      #expect(form["grade"]?.text == report.evaluation.grade)
    }
    let results = run["results"]?.items ?? []
    let rules = run["tool"]?["driver"]?["rules"]?.items?.compactMap { $0["id"]?.text } ?? []
    let codes = results.compactMap { $0["ruleId"]?.text }
    #expect(Set(rules) == Set(codes))
    #expect(rules.count == Set(rules).count)
    let expected = Set(written.reports.flatMap { WrittenReport.codes($0) })
    #expect(expected.isSubset(of: codes))
    let findings = written.reports.map { WrittenReport.findings($0).count }.reduce(0, +)
    let missed = written.reports.flatMap(\.conditions).count { !$0.passed }
    let differences = written.reports.map { WrittenReport.differences($0) }.reduce(0, +)
    let all =
      findings + missed + differences + written.run.diagnostics.count
      + written.run.conditionsOfNoForm.count + written.run.failed.count
    #expect(results.count == all)
    let prints = results.compactMap { $0["partialFingerprints"]?["ziping/v1"]?.text }
    #expect(Set(prints).count == all)
    let isBad = results.contains { $0["level"]?.text == "error" }
    #expect(isBad == (written.run.exitCode > 0))
  }

  private static func readAnnotations(_ written: WrittenReport) throws {
    let lines = written.text.split(separator: "\n")
    let kinds = ["error", "warning", "notice"]
    for kind in kinds { #expect(lines.count { $0.hasPrefix("::\(kind) ") } <= 10) }
    let commands = lines.filter { $0.drop { $0.isWhitespace }.hasPrefix("::") }
    #expect(commands.count <= lines.count - 1)
    #expect(commands.allSatisfy { line in kinds.contains { line.hasPrefix("::\($0) ") } })
    let severe = written.reports.flatMap { WrittenReport.findings($0) }.contains {
      $0.severity == .warning
    }
    #expect(lines.contains { $0.hasPrefix("::warning ") } || !severe)
    #expect(lines.contains { $0.hasPrefix("::error ") } == (written.run.exitCode > 0))
    guard let report = written.reports.first, written.reports.count == 1 else { return }
    for end in [WrittenReport.end(report, \.low), WrittenReport.end(report, \.high)] {
      if let end { #expect(lines[0].contains(end)) }
    }
    if let grade = report.evaluation.grade { #expect(lines[0].contains(grade)) }
  }

  // MARK: For people

  /// Holds the words of a page against what must be found in them.
  private static func expect(_ words: String, toTell written: WrittenReport, codes: Bool) {
    for report in written.reports {
      for end in [WrittenReport.end(report, \.low), WrittenReport.end(report, \.high)] {
        if let end { #expect(words.contains(end), "\(report.id)") }
      }
      if let grade = report.evaluation.grade { #expect(words.contains(grade)) }
      guard codes else { continue }
      for code in WrittenReport.codes(report) { #expect(words.contains(code), "\(code)") }
    }
  }

  private static func readMarkdown(_ written: WrittenReport) throws {
    let text = written.text
    #expect(written.bytes.count <= 1_048_576)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.contains("<script"))
    #expect(!text.contains("http:"))
    expect(text, toTell: written, codes: true)
    let outcome = written.run.exitCode == 0 ? [] : ["未通过", "不能读取"]
    #expect(outcome.isEmpty || outcome.contains { text.contains($0) })
    // Every row of a table has as many cells as its head.
    var width: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = line.replacing("\\\\", with: "").replacing("\\|", with: "")
        .split(separator: "|", omittingEmptySubsequences: false).count
      #expect(cells == width ?? cells)
      width = cells
    }
  }

  private static func readPage(_ written: WrittenReport) throws {
    let text = written.text
    #expect(!text.contains("<script>alert"))
    let words = text.replacing(#/<[^>]*>/#, with: "")
    expect(words, toTell: written, codes: false)
  }

  private static func readDocument(_ written: WrittenReport) throws {
    let log = DiagnosticLog()
    let document = try #require(DocumentReader.read(written.bytes, file: "r.docx", log: log))
    let cells = document.tables.flatMap { $0.rows.flatMap { $0.map(\.text) } }
    let words = (document.paragraphs.map(\.text) + cells).joined(separator: "\n")
    expect(words, toTell: written, codes: false)
  }

  private static func readWorkbook(_ written: WrittenReport) throws {
    let log = DiagnosticLog()
    let grids = WorkbookReader.grids(in: written.bytes, file: "r.xlsx", log: log)
    #expect(!grids.isEmpty, "\(log.diagnostics)")
    let texts = grids.flatMap { $0.rows.flatMap { $0.map(\.text) } }
    let numbers = Set(texts.compactMap { try? ExactDecimal(parsing: $0) })
    for report in written.reports where report.evaluation.hasPoints {
      // An open total is no number; its ends stand in a text.
      if let total = report.evaluation.total { #expect(numbers.contains(total), "\(report.id)") }
      if let grade = report.evaluation.grade { #expect(texts.contains { $0.contains(grade) }) }
    }
  }
}
