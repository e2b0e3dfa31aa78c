/// Whether evaluations meet what was asked of them (结论); text, JSON and exit code come from it.
public struct Verdict: Sendable, Hashable {
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
      /// Every claim could be read; listed only where one could not.
      case readableClaims = "readable-claims"
      /// A group has these points.
      case group
      /// An indicator has these points.
      case indicator
      /// The claimed total is not farther from the recomputed one.
      case maxDifference = "max-difference"
      /// No greater share of the weights is not applicable.
      case notApplicable = "max-not-applicable"
      /// No row is left to a person.
      case undetermined = "no-undetermined"
      /// The total is not lower than the baseline allows.
      case baseline
    }

    /// What is asked.
    public let gate: Gate
    /// The requirement: points, a grade's name, a severity, a share, a count or a tolerance.
    public let required: String
    /// What there is: the lowest total, the grade at it, the claimed grade, the number of findings
    /// or differences; nil if nothing.
    public let actual: String?
    /// Whether it is met.
    public let passed: Bool
    /// The file of the evaluation.
    public let source: String
    /// The group or indicator it is about, or the first finding's code; nil for the whole form.
    public let subject: String?
    /// Where what decides it stands; nil for the whole form.
    public let place: Place?

    init(
      gate: Gate, required: String, actual: String?, passed: Bool, source: String,
      subject: String? = nil, place: Place? = nil
    ) {
      self.gate = gate
      self.required = required
      self.actual = actual
      self.passed = passed
      self.source = source
      self.subject = subject
      self.place = place
    }
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
    conditions = GateConditions(gates, diagnostics)
      .conditions(of: evaluations.map { ($0, $0.findings) })
    // What checked nothing is no pass.
    self.hasInputFaults = hasInputFaults || evaluations.isEmpty
  }

  /// Holds reviews against gates; what the reading of their inputs brought to light counts too.
  public init(
    of reviews: [Review], gates: Gates, hasInputFaults: Bool, diagnostics: [Diagnostic] = []
  ) {
    conditions =
      reviews.flatMap { Self.conditions(of: $0) }
      + GateConditions(gates, diagnostics)
      .conditions(of: reviews.map { ($0.reviewed, $0.findings) })
    self.hasInputFaults = hasInputFaults || reviews.isEmpty
  }

  /// Whether everything was met and every input read.
  public var passed: Bool { exitCode == 0 }

  /// 0 if all is met, 1 if a condition is not, 2 if an input is at fault; 2 beats 1.
  public var exitCode: Int32 {
    if hasInputFaults { return 2 }
    return conditions.allSatisfy(\.passed) ? 0 : 1
  }

  /// The exit code where gates that are not met are only reported; faults of inputs stay faults.
  public func exitCode(isReportOnly: Bool) -> Int32 {
    isReportOnly && !hasInputFaults ? 0 : exitCode
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
    // A claim that nobody can read was not checked, whatever it says.
    if let first = review.unreadableClaims.first {
      conditions.append(
        Condition(
          gate: .readableClaims, required: "0", actual: String(review.unreadableClaims.count),
          passed: false, source: source, place: first.place))
    }
    // What compared nothing is no pass.
    if !review.checksAnything {
      conditions.append(
        Condition(gate: .claims, required: "1", actual: "0", passed: false, source: source))
    }
    return conditions
  }
}
