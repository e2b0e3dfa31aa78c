/// Whether evaluations meet what was asked of them (结论); text, JSON and exit code come from it.
public struct Verdict: Sendable, Hashable {
  /// One condition held against one evaluation.
  public struct Condition: Sendable, Hashable {
    /// What is asked.
    public enum Gate: String, Sendable, Hashable, CaseIterable {
      /// The form was scored by one of the rubrics that are asked for.
      case rubric
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
      /// No row's points are only suggested.
      case suggestions = "no-suggestions"
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
    /// Whether what it asks for exists: a form without points meets no gate on points.
    public let hasPoints: Bool
    /// The file of the evaluation.
    public let source: String
    /// Which of its file's forms it is about, from 1; nil where the file holds one.
    public let form: Int?
    /// The group, the indicator or the suggested rows it is about, the first finding's code, or the
    /// claimed total whose grade is not possible; none for the whole form.
    public let subjects: [String]
    /// Where what decides it stands; nil for the whole form.
    public let place: Place?

    /// What it is about, the first of several; nil for the whole form.
    public var subject: String? { subjects.first }

    /// Whether somebody asked for it and it could be held against something: that there is a total and no
    /// error holds in every run, and a form that is new to a baseline is only told.
    package var isAsked: Bool { gate.isAsked(required, actual) }
    /// Whether it only tells that the baseline does not have the form.
    package var isNewToBaseline: Bool { gate == .baseline && passed && actual == nil }

    init(
      gate: Gate, required: String, actual: String?, passed: Bool,
      hasPoints: Bool = true, source: String, form: Int? = nil, subjects: [String] = [],
      place: Place? = nil
    ) {
      self.gate = gate
      self.required = required
      self.actual = actual
      self.passed = passed
      self.hasPoints = hasPoints
      self.source = source
      self.form = form
      self.subjects = subjects
      self.place = place
    }
  }

  /// What one form does to a verdict.
  ///
  /// It is made where the form is at hand, and added to the verdict in the order of the forms.
  public struct Part: Sendable, Hashable {
    /// What holds of its claims.
    fileprivate let claims: [Condition]
    /// What holds against the gates; that about its findings is last.
    fileprivate let gates: [Condition]
    /// Whether a finding is severe enough for the condition about them.
    fileprivate let hasSevere: Bool
    /// The forms of the baseline for which it stands, by their positions.
    fileprivate let baselineForms: [Int]
    /// What it leaves to a person.
    fileprivate let openness: Openness
    /// Whether it is a review of a form that claims nothing.
    fileprivate let lacksClaims: Bool
    /// How many of its claims stand beside the department's own word alone.
    fileprivate let ownJudgements: Int

    /// The conditions that the form has to meet.
    package var conditions: [Condition] { claims + gates }

    fileprivate init(
      _ evaluation: Evaluation, _ findings: [Finding], _ diagnostics: [Diagnostic],
      claims: [Condition], lacksClaims: Bool = false, ownJudgements: Int = 0,
      _ conditions: GateConditions
    ) {
      openness = Openness(evaluation)
      self.lacksClaims = lacksClaims
      self.ownJudgements = ownJudgements
      self.claims = claims
      gates = conditions.conditions(of: evaluation, findings, diagnostics)
      hasSevere = findings.contains { conditions.isSevere($0) }
      baselineForms = conditions.baselineForms(of: evaluation)
    }
  }

  /// What evaluations leave to a person, whatever limits or vetoes make of their totals (待定).
  public struct Openness: Sendable, Hashable {
    /// How many rows and groups a person has to decide.
    public private(set) var parts: Int = 0
    /// How many totals are open.
    public private(set) var totals: Int = 0

    fileprivate init() {}

    fileprivate init(_ evaluation: Evaluation) {
      parts = evaluation.openParts
      totals = evaluation.hasPoints && evaluation.total == nil ? 1 : 0
    }

    fileprivate mutating func add(_ other: Openness) {
      parts += other.parts
      totals += other.totals
    }
  }

  /// Every condition: those of claims, then those of gates, each by evaluation; whole once the verdict
  /// is finished.
  public private(set) var conditions: Conditions
  /// Whether an input or rubric was at fault.
  public private(set) var hasInputFaults: Bool
  /// What is left to a person.
  public private(set) var openness: Openness = Openness()
  /// How many forms were reviewed that claim nothing.
  public private(set) var formsWithoutClaims: Int = 0
  /// How many claims stand beside the department's own word alone, which checks nothing (本单位认定).
  public private(set) var ownJudgements: Int = 0
  private let gates: Gates
  /// Whether it is about no form yet.
  private var isEmpty = true
  /// The forms of the baseline for which one of these stands, by their positions.
  private var baselineForms: Set<Int> = []
  /// Of each form, where the condition about its findings stands among those of gates.
  private var findings: [Int32] = []
  /// The forms with a finding that is severe enough for it.
  private var severe: Set<Int32> = []

  /// A verdict about no form yet; forms are added one by one, then it is finished.
  public init(_ gates: Gates) {
    self.gates = gates
    conditions = Conditions()
    hasInputFaults = false
  }

  /// Holds evaluations against gates; what the reading of their forms brought to light counts too.
  public init(of evaluations: [Evaluation], gates: Gates, hasInputFaults: Bool) {
    self.init(gates)
    for evaluation in evaluations { add(evaluation) }
    finish(hasInputFaults: hasInputFaults)
  }

  /// Holds reviews against gates; what the reading of their forms brought to light counts too.
  public init(of reviews: [Review], gates: Gates, hasInputFaults: Bool) {
    self.init(gates)
    for review in reviews { add(review) }
    finish(hasInputFaults: hasInputFaults)
  }

  /// Adds what holds of one more evaluation.
  public mutating func add(_ evaluation: Evaluation) { add(Self.part(of: evaluation, gates)) }

  /// Adds what holds of one more review.
  public mutating func add(_ review: Review) { add(Self.part(of: review, gates)) }

  /// Adds what one more form does.
  public mutating func add(_ part: Part) {
    for claim in part.claims { conditions.add(claim: claim) }
    var last = 0
    for gate in part.gates { last = conditions.add(gate: gate) }
    openness.add(part.openness)
    if part.lacksClaims { formsWithoutClaims += 1 }
    ownJudgements += part.ownJudgements
    if part.hasSevere { severe.insert(Int32(findings.count)) }
    findings.append(Int32(last))
    isEmpty = false
    baselineForms.formUnion(part.baselineForms)
  }

  /// Adds what came to light about a form afterwards, beside others.
  public mutating func add(_ more: [Finding], toForm form: Int) {
    let more = more.filter { $0.severity >= gates.failsFrom }
    guard !more.isEmpty else { return }
    let index = Int(findings[form])
    let before = conditions[gate: index]
    let count = more.count + (before.actual.flatMap { Int($0) } ?? 0)
    // A finding of the form's own is told first.
    let told = severe.contains(Int32(form)) ? nil : more.first
    conditions[gate: index] = Condition(
      gate: before.gate, required: before.required, actual: String(count), passed: false,
      source: before.source, form: before.form,
      subjects: (told?.code).map { [$0] } ?? before.subjects,
      place: told == nil ? before.place : told?.place)
    severe.insert(Int32(form))
  }

  /// Adds what is about all forms together; no form comes after it.
  ///
  /// A form of the baseline that is missing was not checked, and no more did a verdict about no form check
  /// anything: that is no pass.
  public mutating func finish(hasInputFaults: Bool) {
    self.hasInputFaults = hasInputFaults || isEmpty
    guard let baseline = gates.baseline, !isEmpty else { return }
    for position in baseline.forms.indices where !baselineForms.contains(position) {
      conditions.add(gate: baseline.missing(position))
    }
  }

  /// What an evaluation does to a verdict.
  public static func part(of evaluation: Evaluation, _ gates: Gates) -> Part {
    Part(
      evaluation, evaluation.findings, evaluation.diagnostics, claims: [], GateConditions(gates))
  }

  /// What a review does to a verdict.
  public static func part(of review: Review, _ gates: Gates) -> Part {
    Part(
      review.reviewed, review.findings, review.evaluation.diagnostics,
      claims: conditions(of: review), lacksClaims: !review.claimsAnything,
      ownJudgements: review.ownJudgements.count, GateConditions(gates))
  }

  /// Whether anything is asked for beside what holds in every run.
  public var hasGates: Bool { gates != Gates() }

  /// Whether the gates say by which rubrics forms must be scored.
  public var asksForRubric: Bool { !gates.rubrics.isEmpty }

  /// Whether everything was met and every input read; nil where nothing was asked and nothing failed.
  public var passed: Bool? {
    guard exitCode == 0 else { return false }
    return conditions.contains(where: \.isAsked) ? true : nil
  }

  /// 0 if all is met, 1 if a condition is not, 2 if an input is at fault; 2 beats 1.
  public var exitCode: Int32 {
    if hasInputFaults { return 2 }
    return conditions.allPassed ? 0 : 1
  }

  /// The exit code where gates that are not met are only reported; faults of inputs stay faults.
  public func exitCode(isReportOnly: Bool) -> Int32 {
    isReportOnly && !hasInputFaults ? 0 : exitCode
  }
}

extension Verdict.Condition.Gate {
  /// Whether a condition that requires this and found that is there because somebody asked for it.
  package func isAsked(_ required: String, _ actual: String?) -> Bool {
    switch self {
    case .total: false
    case .findings: required != Severity.error.rawValue
    case .baseline: actual != nil
    default: true
    }
  }
}
