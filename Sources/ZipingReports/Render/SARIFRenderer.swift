import Ziping
import ZipingFiles

/// Writes SARIF 2.1.0: a result for each finding, each claim that differs, each diagnostic and each condition
/// that is not met (静态分析结果).
///
/// Panels show a few thousand results; of more, the gravest are kept, and a notification says how many were
/// left out.
struct SARIFRenderer: ReportRenderer {
  /// As many results as GitHub shows of a file.
  static let mostResults = 5_000

  private static let head = """
    {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{
    "columnKind":"unicodeCodePoints",

    """

  func piece(_ report: FormReport) -> [UInt8] {
    SARIFResults(report.notices, report.wording).bytes
  }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    let own = SARIFResults(run.notices, run.wording).bytes
    // What is about no form alone comes first.
    let sources = run.forms.indices.map(Optional.some) + []
    func lines(_ form: Int?) -> [SARIFLine] { SARIFLine.lines(form.map(piece) ?? own) }
    var quota = Quota()
    for form in [nil] + sources {
      for line in lines(form) { quota.count(line.severity) }
    }
    emit(Array(Self.head.utf8))
    emit(Array("\"invocations\":[".utf8) + invocation(run, quota).line + "],\n".utf8)
    emit(Array("\"properties\":".utf8) + properties(run).line + ",\n\"results\":[".utf8)
    var codes: Set<String> = []
    for form in [nil] + sources {
      for line in lines(form) where quota.take(line.severity) {
        emit(Array((quota.isFirst ? "\n" : ",\n").utf8) + line.json)
        codes.insert(line.code)
      }
    }
    emit(Array("],\n\"tool\":".utf8) + tool(run, codes).line)
    emit(Array("\n}],\"version\":\"2.1.0\"}\n".utf8))
  }

  /// How many results of each severity there are, and how many are written.
  private struct Quota {
    private var counts: [Severity: Int] = [:]
    private var taken: [Severity: Int] = [:]

    mutating func count(_ severity: Severity) { counts[severity, default: 0] += 1 }

    /// How many of a severity are written: as many as the graver ones leave.
    private func most(_ severity: Severity) -> Int {
      let graver = Severity.allCases.filter { $0 > severity }.reduce(0) {
        $0 + counts[$1, default: 0]
      }
      return max(0, SARIFRenderer.mostResults - graver)
    }

    /// Whether the next result of a severity is written.
    mutating func take(_ severity: Severity) -> Bool {
      guard taken[severity, default: 0] < most(severity) else { return false }
      taken[severity, default: 0] += 1
      return true
    }

    /// Whether the result that was just taken is the first.
    var isFirst: Bool { taken.values.reduce(0, +) == 1 }

    /// How many are left out.
    var omitted: Int { max(0, counts.values.reduce(0, +) - SARIFRenderer.mostResults) }
  }

  private func invocation(_ run: RunReport, _ quota: Quota) -> JSONValue {
    var members: [String: JSONValue] = [
      "executionSuccessful": .bool(run.exitCode != 2), "exitCode": .integer(Int(run.exitCode)),
    ]
    if quota.omitted > 0 {
      let message = Message(
        .resultsOmitted, [.count(Self.mostResults), .count(quota.omitted)])
      members["toolExecutionNotifications"] = .array([
        .object([
          "level": .string(Severity.warning.level),
          "message": .object(["text": .string(run.wording.text(message))]),
        ])
      ])
    }
    return .object(members)
  }

  /// What the forms got and what the run comes to.
  private func properties(_ run: RunReport) -> JSONValue {
    let forms = run.forms.map { form in
      JSONValue.object([
        "id": .string(form.id), "total": .optional(form.total), "low": .optional(form.low),
        "high": .optional(form.high), "of": .optional(form.of), "grade": .optional(form.grade),
      ])
    }
    let passed = run.verdict.map { $0.passed.map { JSONValue.bool($0) } ?? .null }
    return .object(["forms": .array(forms), "passed": passed ?? .bool(run.exitCode == 0)])
  }

  private func tool(_ run: RunReport, _ codes: Set<String>) -> JSONValue {
    .object([
      "driver": .object([
        "name": .string("ziping"), "version": .string(ProgramVersion.text),
        "language": .string(run.language.rawValue),
        "rules": SARIFRules(run).value(codes),
      ])
    ])
  }
}

extension Phrase {
  fileprivate static let resultsOmitted = Phrase(
    "results-omitted", "只列出最重的 {0} 条，另有 {1} 条没有列出",
    "the gravest {0} are listed; {1} more are not")
}
