import Ziping
import ZipingForms

/// Holds a report's verdict against its conditions, and these against what its inputs give.
struct VerdictCheck: Sendable {
  private let report: Node
  private let version: ReportVersion
  private var conditions: [Claim]
  /// The conditions about each file.
  private var positions: [String: [Int]] = [:]
  private var hasForms = false

  /// A condition that the report states.
  private struct Claim: Sendable {
    let node: Node
    /// What the forms give that it may be about; the first is told where none fits.
    var first: Outcome?
    var isTrue = false
    /// Whether there is a form of which nobody can tell.
    var isOpen = false
    var isKnown = false
  }

  /// A form as the report's gates judge it.
  private struct Form {
    /// What the gates hold for; of a review, what its decisions left.
    let evaluation: Evaluation
    let findings: [Finding]
    let review: Review?
    let grades: GradeScale

    /// Everything that some gates and the review itself make of it.
    func conditions(_ gates: Verdict.Gates) -> [Verdict.Condition] {
      let verdict =
        review.map { Verdict(of: [$0], gates: gates, hasInputFaults: false) }
        ?? Verdict(of: [evaluation], gates: gates, hasInputFaults: false)
      return Array(verdict.conditions)
    }
  }

  init(_ report: Node, _ version: ReportVersion) {
    self.report = report
    self.version = version
    conditions = (report["verdict"]?["conditions"]?.items ?? []).map { Claim(node: $0) }
    for (index, condition) in conditions.enumerated() {
      if let source = condition.node["source"]?.text {
        positions[source, default: []].append(index)
      }
    }
  }

  /// Holds the conditions that may be about a form against it.
  mutating func add(_ evaluation: Evaluation, _ review: Review?) {
    hasForms = true
    let form = Form(
      evaluation: review?.reviewed ?? evaluation,
      findings: (review?.findings ?? evaluation.findings),
      review: review, grades: evaluation.form.rubric.grades)
    let submission = evaluation.submission
    for index in positions[submission.source] ?? [] {
      let node = conditions[index].node
      // One that does not say of which form of a file it is may be about any of them.
      guard node.form == nil || node.form == submission.number,
        let name = node["gate"]?.text, let gate = Verdict.Condition.Gate(rawValue: name),
        let required = node["required"]?.text
      else { continue }
      // That a form is new to a baseline, which no report carries, is for nobody to tell.
      let isNew = gate == .baseline && node["actual"]?.text == nil
      guard !isNew, let outcomes = outcomes(gate, required, node["subject"]?.text, form) else {
        conditions[index].isOpen = true
        continue
      }
      let stated = node["actual"].map(ReportCheck.shown) ?? "null"
      conditions[index].isKnown = true
      conditions[index].first = conditions[index].first ?? outcomes.first
      conditions[index].isTrue =
        conditions[index].isTrue
        || outcomes.contains { $0.actual == stated && $0.passed == node.isTrue("passed") }
    }
  }

  /// What does not follow.
  var differences: [Diagnostic] {
    guard let verdict = report["verdict"], verdict["conditions"]?.items != nil else {
      return [Diagnostic(.error, .reportIncomplete, [.text("verdict")], at: report.place)]
    }
    return exitCode(verdict, conditions.map(\.node)) + conditions.compactMap(difference)
  }

  private func exitCode(_ verdict: Node, _ conditions: [Node]) -> [Diagnostic] {
    let stated = verdict["exitCode"].map(ReportCheck.shown) ?? "null"
    let isFaulty =
      !hasForms
      || (report["diagnostics"]?.items ?? []).contains {
        $0["severity"]?.text == Severity.error.rawValue
      }
    let isMet = conditions.allSatisfy { $0.isTrue("passed") }
    let expected = isFaulty ? "2" : isMet ? "0" : "1"
    guard stated == expected else {
      return [difference("exitCode", of: verdict, stated, expected)]
    }
    let passed = verdict["passed"].map(ReportCheck.shown) ?? "null"
    let right = stated == "0" ? isAnythingAsked(conditions) ? "true" : "null" : "false"
    return passed == right ? [] : [difference("passed", of: verdict, passed, right)]
  }

  /// Whether somebody asked for a condition; in the first format every run that met all had passed.
  private func isAnythingAsked(_ conditions: [Node]) -> Bool {
    guard version.hasOpenVerdict else { return true }
    return conditions.contains { condition in
      let gate = condition["gate"]?.text.flatMap(Verdict.Condition.Gate.init(rawValue:))
      return gate?.isAsked(condition["required"]?.text ?? "", condition["actual"]?.text) ?? true
    }
  }

  private func difference(
    _ key: String, of verdict: Node, _ stated: String, _ expected: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .reportDiffers, [.text("verdict.\(key)"), .text(stated), .text(expected)],
      at: verdict[key]?.place ?? verdict.place)
  }

  /// What a condition states otherwise than the inputs give.
  private func difference(_ claim: Claim) -> Diagnostic? {
    guard claim.isKnown, !claim.isOpen, !claim.isTrue else { return nil }
    let condition = claim.node
    let stated = condition["actual"].map(ReportCheck.shown) ?? "null"
    let first = claim.first
    let expected = first.map { $0.actual == stated ? String($0.passed) : $0.actual }
    return Diagnostic(
      .error, .reportDiffers,
      [
        .text("verdict.conditions[\(condition["gate"]?.text ?? "")]"),
        .text(first?.actual == stated ? String(condition.isTrue("passed")) : stated),
        .text(expected ?? "null"),
      ], at: condition.place)
  }

  private typealias Outcome = (actual: String, passed: Bool)

  /// What a gate finds, more than once where indicators share a name; nil where nobody can tell.
  private func outcomes(
    _ gate: Verdict.Condition.Gate, _ required: String, _ subject: String?, _ form: Form
  ) -> [Outcome]? {
    switch gate {
    case .findings: return findings(from: required, form).map { [$0] }
    case .baseline: return total(least: required, form).map { [$0] }
    default: break
    }
    guard let gates = gates(gate, required, subject, form.grades) else { return nil }
    let conditions = form.conditions(gates).filter {
      // Which of two grades is not possible, earlier reports do not say.
      $0.gate == gate && (Self.is(subject, of: $0) || gate == .gradeFlip)
    }
    return conditions.map { ($0.actual ?? "null", $0.passed) }
  }

  /// Whether a report of either language states the subjects of a condition like this.
  private static func `is`(_ stated: String?, of condition: Verdict.Condition) -> Bool {
    guard let stated else { return condition.subjects.isEmpty }
    return [Language.chinese, .english].contains { Wording($0).list(condition.subjects) == stated }
  }

  /// The gates that ask for what a condition requires; nil if it is nothing that a gate can ask for.
  private func gates(
    _ gate: Verdict.Condition.Gate, _ required: String, _ subject: String?, _ grades: GradeScale
  ) -> Verdict.Gates? {
    let number = try? ExactDecimal(parsing: required)
    func floors() -> [Verdict.Gates.Floor]? {
      guard let number, let subject else { return nil }
      return [Verdict.Gates.Floor(name: subject, points: number)]
    }
    switch gate {
    case .minScore: return number.map { Verdict.Gates(minScore: $0) }
    case .minGrade: return grades.grade(named: required).map { Verdict.Gates(minGrade: $0) }
    case .group: return floors().map { Verdict.Gates(groups: $0) }
    case .indicator: return floors().map { Verdict.Gates(indicators: $0) }
    case .maxDifference: return number.map { Verdict.Gates(maxDifference: $0) }
    case .notApplicable: return number.map { Verdict.Gates(maxNotApplicable: $0) }
    case .undetermined: return Verdict.Gates(noUndetermined: true)
    case .suggestions: return Verdict.Gates(noSuggestions: true)
    case .total, .differences, .gradeFlip, .claims, .readableClaims: return Verdict.Gates()
    // Of a rubric the condition names the id alone.
    case .findings, .baseline, .rubric: return nil
    }
  }

  /// A baseline is in no report; what it came to is.
  private func total(least required: String, _ form: Form) -> Outcome? {
    guard let least = try? ExactDecimal(parsing: required) else { return nil }
    let low = form.evaluation.bounds?.low
    return (
      low?.text(places: form.evaluation.places) ?? "null", low.map { $0 >= least } ?? false
    )
  }

  private func findings(from required: String, _ form: Form) -> Outcome? {
    guard let least = Severity(rawValue: required) else { return nil }
    let count =
      form.findings.count { $0.severity >= least }
      + diagnostics(of: form.evaluation.submission, from: least)
    return (String(count), count == 0)
  }

  /// How many of the report's own diagnostics of a form, or of its whole file, are as severe.
  private func diagnostics(of submission: Submission, from least: Severity) -> Int {
    let source = submission.source
    return (report["diagnostics"]?.items ?? []).count { diagnostic in
      guard let severity = diagnostic["severity"]?.text.flatMap(Severity.init(rawValue:)),
        let place = diagnostic["place"]?.text,
        diagnostic.form == nil || diagnostic.form == submission.number
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
