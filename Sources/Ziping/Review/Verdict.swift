/// Whether evaluations meet what was asked of them (结论); text, JSON and exit code come from it.
public struct Verdict: Sendable, Hashable {
  /// What is asked of every evaluation.
  public struct Gates: Sendable, Hashable {
    /// The least total, if one is asked for; the lowest total still possible must reach it.
    public let minScore: ExactDecimal?
    /// The least grade, if one is asked for, as its name in the rubric's scale.
    public let minGrade: GradeScale.Grade?
    /// The severity from which on a finding fails.
    public let failsFrom: Severity

    /// Creates gates.
    public init(
      minScore: ExactDecimal? = nil, minGrade: GradeScale.Grade? = nil,
      failsFrom: Severity = .error
    ) {
      self.minScore = minScore
      self.minGrade = minGrade
      self.failsFrom = failsFrom
    }
  }

  /// One condition held against one evaluation.
  public struct Condition: Sendable, Hashable {
    /// What is asked.
    public enum Gate: String, Sendable, Hashable, CaseIterable {
      /// The total is not less than required.
      case minScore = "min-score"
      /// The grade is not lower than required.
      case minGrade = "min-grade"
      /// No finding is as severe as this.
      case findings
      /// There is a total at all; listed only where there is none.
      case total
      /// No claim differs from the recomputation by more than the tolerance.
      case differences
      /// The claimed grade is one that the recomputed total can get.
      case gradeFlip = "grade-flip"
      /// Some claim could be compared; listed only where none could.
      case claims
    }

    /// What is asked.
    public let gate: Gate
    /// The requirement: points, a grade's name, a severity, or a tolerance.
    public let required: String
    /// What there is: the lowest total, the grade at it, the claimed grade, the number of findings
    /// or differences; nil if nothing.
    public let actual: String?
    /// Whether it is met.
    public let passed: Bool
    /// The file of the evaluation.
    public let source: String
  }

  /// Every condition, by evaluation.
  public let conditions: [Condition]
  /// Whether an input or rubric was at fault.
  public let hasInputFaults: Bool

  /// Holds evaluations against gates; what the reading of their inputs brought to light counts too.
  public init(
    of evaluations: [Evaluation], gates: Gates, hasInputFaults: Bool,
    diagnostics: [Diagnostic] = []
  ) {
    conditions = evaluations.flatMap { Self.conditions(of: $0, gates, diagnostics, $0.findings) }
    // What checked nothing is no pass.
    self.hasInputFaults = hasInputFaults || evaluations.isEmpty
  }

  /// Holds reviews against gates; what the reading of their inputs brought to light counts too.
  public init(
    of reviews: [Review], gates: Gates, hasInputFaults: Bool, diagnostics: [Diagnostic] = []
  ) {
    conditions = reviews.flatMap { review in
      Self.conditions(of: review)
        + Self.conditions(of: review.reviewed, gates, diagnostics, review.findings)
    }
    self.hasInputFaults = hasInputFaults || reviews.isEmpty
  }

  /// Whether everything was met and every input read.
  public var passed: Bool { exitCode == 0 }

  /// 0 if all is met, 1 if a condition is not, 2 if an input is at fault; 2 beats 1.
  public var exitCode: Int32 {
    if hasInputFaults { return 2 }
    return conditions.allSatisfy(\.passed) ? 0 : 1
  }

  private static func conditions(of review: Review) -> [Condition] {
    let source = review.evaluation.submission.source
    let count = review.differences.count
    var conditions = [
      Condition(
        gate: .differences, required: review.tolerance.text(), actual: String(count),
        passed: count == 0, source: source)
    ]
    let grade = review.grade
    if let claimed = grade.claimed ?? grade.ofClaimedTotal {
      let possible = review.reviewed.grades.map { [$0.low, $0.high].compactMap { $0?.name } }
      let names = possible.map { $0.first == $0.last ? Array($0.prefix(1)) : $0 } ?? []
      conditions.append(
        Condition(
          gate: .gradeFlip, required: names.joined(separator: "–"), actual: claimed,
          passed: !grade.isFlip, source: source))
    }
    // What compared nothing is no pass.
    if !review.checksAnything {
      conditions.append(
        Condition(gate: .claims, required: "1", actual: "0", passed: false, source: source))
    }
    return conditions
  }

  private static func conditions(
    of evaluation: Evaluation, _ gates: Gates, _ diagnostics: [Diagnostic], _ findings: [Finding]
  ) -> [Condition] {
    let source = evaluation.submission.source
    var conditions: [Condition] = []
    if let least = gates.minScore {
      let low = evaluation.bounds?.low
      conditions.append(
        Condition(
          gate: .minScore, required: least.text(), actual: low?.text(places: evaluation.places),
          passed: low.map { $0 >= least } ?? false, source: source))
    }
    if let least = gates.minGrade {
      let grade = evaluation.grades?.low
      conditions.append(
        Condition(
          gate: .minGrade, required: least.name, actual: grade?.name,
          passed: grade.map { $0.from >= least.from } ?? false, source: source))
    }
    let count =
      findings.count { $0.severity >= gates.failsFrom }
      + diagnostics.count { $0.severity >= gates.failsFrom && $0.place?.file == source }
    conditions.append(
      Condition(
        gate: .findings, required: gates.failsFrom.rawValue, actual: String(count),
        passed: count == 0, source: source))
    // Without a total, nothing was checked.
    if evaluation.bounds == nil {
      conditions.append(
        Condition(
          gate: .total, required: evaluation.fullMarks.text(), actual: nil, passed: false,
          source: source))
    }
    return conditions
  }
}
