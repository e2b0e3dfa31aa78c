import Ziping

/// Holds a report's verdict against its conditions, and these against what its inputs give.
struct VerdictCheck {
  private let report: Node
  private let forms: [(evaluation: Evaluation, findings: [Finding])]
  private let grades: GradeScale

  init(
    _ report: Node, _ evaluations: [Evaluation], _ findings: [[Finding]], _ grades: GradeScale
  ) {
    self.report = report
    forms = zip(evaluations, findings).map { ($0, $1) }
    self.grades = grades
  }

  /// What does not follow.
  var differences: [Diagnostic] {
    guard let verdict = report["verdict"], let conditions = verdict["conditions"]?.items else {
      return [Diagnostic(.error, .reportIncomplete, [.text("verdict")], at: report.place)]
    }
    return exitCode(verdict, conditions) + conditions.compactMap(difference)
  }

  private func exitCode(_ verdict: Node, _ conditions: [Node]) -> [Diagnostic] {
    let stated = verdict["exitCode"].map(ReportCheck.shown) ?? "null"
    let expected = conditions.allSatisfy { $0.isTrue("passed") } ? "0" : "1"
    // 2 says that an input was at fault, which the inputs that could be read do not show.
    let isPossible = stated == expected || stated == "2"
    guard !isPossible || verdict.isTrue("passed") != (stated == "0") else { return [] }
    return [
      Diagnostic(
        .error, .reportDiffers, [.text("verdict.exitCode"), .text(stated), .text(expected)],
        at: verdict["exitCode"]?.place ?? verdict.place)
    ]
  }

  /// What a condition states otherwise than the inputs give.
  private func difference(_ condition: Node) -> Diagnostic? {
    guard let gate = condition["gate"]?.text, let required = condition["required"]?.text,
      let form = forms.first(where: {
        $0.evaluation.submission.source == condition["source"]?.text
      }), let (actual, passed) = outcome(gate, required, form.evaluation, form.findings)
    else { return nil }
    let stated = condition["actual"].map(ReportCheck.shown) ?? "null"
    guard stated != actual || condition.isTrue("passed") != passed else { return nil }
    return Diagnostic(
      .error, .reportDiffers,
      [.text("verdict.conditions[\(gate)]"), .text(stated), .text(actual)], at: condition.place)
  }

  /// What a gate finds; nil for one that rests on more than a form's own evaluation.
  private func outcome(
    _ gate: String, _ required: String, _ evaluation: Evaluation, _ findings: [Finding]
  ) -> (actual: String, passed: Bool)? {
    switch Verdict.Condition.Gate(rawValue: gate) {
    case .minScore:
      guard let least = try? ExactDecimal(parsing: required) else { return nil }
      let low = evaluation.bounds?.low
      return (
        low?.text(places: evaluation.places) ?? "null", low.map { $0 >= least } ?? false
      )
    case .minGrade:
      guard let least = grades.grade(named: required) else { return nil }
      let low = evaluation.grades?.low
      return (low?.name ?? "null", low.map { $0.from >= least.from } ?? false)
    case .findings:
      guard let least = Severity(rawValue: required) else { return nil }
      let count =
        findings.count { $0.severity >= least }
        + diagnostics(of: evaluation.submission.source, from: least)
      return (String(count), count == 0)
    default: return nil
    }
  }

  /// How many of the report's own diagnostics of a file are as severe.
  private func diagnostics(of source: String, from least: Severity) -> Int {
    (report["diagnostics"]?.items ?? []).count { diagnostic in
      guard let severity = diagnostic["severity"]?.text.flatMap(Severity.init(rawValue:)),
        let place = diagnostic["place"]?.text
      else { return false }
      // Behind the file's name comes the position in it.
      let rest = place.dropFirst(source.count).first
      return severity >= least && place.hasPrefix(source)
        && (rest.map { ":!#".contains($0) } ?? true)
    }
  }
}

extension Node {
  /// Whether `true` stands under a key.
  fileprivate func isTrue(_ key: String) -> Bool {
    if case .bool(true)? = self[key]?.value { return true }
    return false
  }
}
