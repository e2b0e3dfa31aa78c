/// A scored submission: what each row got and why, and what the whole makes (评价结果).
public struct Evaluation: Sendable {
  /// The lowest and the highest that is still possible; equal where nothing is open.
  public struct Bounds: Sendable, Hashable {
    /// The lowest.
    public let low: ExactDecimal
    /// The highest.
    public let high: ExactDecimal

    /// Creates bounds.
    public init(low: ExactDecimal, high: ExactDecimal) {
      self.low = low
      self.high = high
    }

    /// The one value left, or nil where something is open.
    public var value: ExactDecimal? { low == high ? low : nil }
  }

  /// A group's subtotal (一级指标小计).
  public struct Group: Sendable, Hashable {
    /// The group's name.
    public let name: String
    /// What its rows got.
    public let bounds: Bounds
    /// What they could get.
    public let weight: ExactDecimal
    /// Whether the group belongs to the rubric but has no row.
    public let isMissing: Bool
    /// What a reviewer decided about a group without rows; nil where nobody did.
    public let decided: ScoredRow.State?

    /// Whether the group has no row and nobody decided about it.
    public var isOpen: Bool { isMissing && decided == nil }

    init(
      name: String, bounds: Bounds, weight: ExactDecimal, isMissing: Bool,
      decided: ScoredRow.State? = nil
    ) {
      self.name = name
      self.bounds = bounds
      self.weight = weight
      self.isMissing = isMissing
      self.decided = decided
    }
  }

  /// A line beside the rows that changes the total, such as folding to full marks.
  public struct Adjustment: Sendable, Hashable {
    /// What changes a total beside its rows.
    public enum Kind: Sendable, Hashable, CaseIterable {
      /// Weight that does not apply goes to other rows (调增).
      case shift
      /// What applies is folded to full marks (不适用的折算).
      case foldNotApplicable
      /// Weights that are not full marks are folded to them (分值合计的折算).
      case foldWeights
      /// The execution rate limits the total, or may (总分上限).
      case cap
      /// A veto limits the total, or may (一票否决).
      case veto
    }

    /// What it is.
    public let kind: Kind
    /// What it does, in words.
    public let message: Message
    /// What it adds to the sum of the rows; negative if it takes away.
    public let bounds: Bounds
  }

  /// What the department claims (自评).
  public struct Claim: Sendable, Hashable {
    /// The claimed total, if it states a readable one.
    public let total: ExactDecimal?
    /// The claimed grade as written, if it states one.
    public let grade: String?
  }

  /// The rubric that was used.
  public struct RubricIdentity: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// The SHA-256 of its file.
    public let digest: String
    /// Its file's text, where it does not ship with the command.
    public let text: String?
    /// Whether groups and weights are the form's own: its points are nobody's standard.
    public let takesGroupsOfForm: Bool

    /// What identifies a rubric.
    public init(_ rubric: Rubric) {
      id = rubric.id
      title = rubric.title
      digest = rubric.digest
      text = rubric.text
      takesGroupsOfForm = rubric.groupSource != .rubric
    }
  }

  /// The rubric.
  public let rubric: RubricIdentity
  /// The form as read.
  public let form: ReadForm
  /// The execution row first where there is one, then the form's rows in their order, vetoes last.
  public let rows: [ScoredRow]
  /// The subtotals, in the rubric's order.
  public let groups: [Group]
  /// Lines beside the rows.
  public let adjustments: [Adjustment]
  /// The total, or nil where there is none: every row is not applicable, or a weight is unreadable.
  public let bounds: Bounds?
  /// The full marks.
  public let fullMarks: ExactDecimal
  /// Whether its form has points at all; one without says of each row whether it is met.
  public let hasPoints: Bool
  /// The decimal places in which points are shown.
  public let places: Int
  /// The grade at the lowest total and at the highest, or nil where there is no total.
  public let grades: (low: GradeScale.Grade?, high: GradeScale.Grade?)?
  /// The best grade that a veto leaves, where one on the grade holds.
  let gradeLimit: GradeScale.Grade?
  /// The share of the applicable weights that could be decided, 0 to 1.
  public let coverage: Ratio
  /// What the department claims.
  public let claim: Claim
  /// What came to light, as the rubric's own word on findings leaves it: the gravest first, of those
  /// alike what concerns the whole form before its rows.
  public internal(set) var findings: [Finding]
  /// The claims that nobody can read, whatever the rubric's word on that.
  let unreadableClaims: [Finding]
  /// What came before it: the file, and what was said in place of what its form says.
  public var origin: Origin = Origin()
  /// What the reading of its form brought to light, and of its form's file as a whole.
  public package(set) var diagnostics: [Diagnostic] = []
  /// Why its rubric was chosen; nil where the rubric was named.
  public package(set) var choice: Message?
  /// What a reviewer decided about its rows, decisions that do not count among them.
  public internal(set) var decisions: [Decision] = []
  /// What each row weighs.
  let weighing: Weighing
  /// What the total is made of; nil where there is none.
  let sum: RowSum?

  /// The submission as handed in.
  public var submission: Submission { form.submission }
  /// The total, where nothing is open.
  public var total: ExactDecimal? { bounds?.value }
  /// How many rows and groups a person has to decide, whether or not the total waits for them.
  public var openParts: Int {
    rows.count(where: \.state.isUndetermined) + groups.count(where: \.isOpen)
  }
  /// The grade's name, where both ends of the total agree.
  public var grade: String? {
    guard let grades, let low = grades.low, low.name == grades.high?.name else { return nil }
    return low.name
  }
}

extension Evaluation {
  /// Scores that a form's rows have, added up, with what a reviewer decided in their place.
  init(
    _ form: ReadForm, _ scored: [ScoredRow], _ weighing: Weighing, _ ready: ReadyRubric,
    decisions: ResolvedDecisions = ResolvedDecisions()
  ) throws(ArithmeticError) {
    let rubric = ready.rubric
    let rows =
      decisions.applied.isEmpty
      ? scored : scored.map { $0.decided(decisions.applied[$0.id]) }
    let vetoes = VetoOutcome.outcomes(rubric, rows)
    let totals = try Totals(
      rubric, rows, missing: weighing.missingGroups,
      weights: weighing.hasUnreadableWeight ? nil : weighing.total,
      executionRate: decisions.money(form.money, of: form, ready).rate,
      vetoes: vetoes, decided: decisions.groups.mapValues(\.state))
    let (claim, unreadable) = Self.claim(of: form.submission, rubric)
    unreadableClaims =
      (scored.flatMap(\.findings) + [unreadable].compactMap(\.self))
      .filter { $0.remark.kind == .claimedUnreadable }
    self.rubric = RubricIdentity(rubric)
    self.form = form
    self.rows = rows
    groups = totals.groups
    adjustments = totals.adjustments
    bounds = totals.bounds
    sum = totals.sum
    fullMarks = rubric.fullMarks
    hasPoints = ready.pointsBasis != .none
    places = rubric.policy.rounding.places
    grades = totals.bounds.map {
      vetoes.limiting((rubric.grades.grade(of: $0.low), rubric.grades.grade(of: $0.high)))
    }
    gradeLimit = vetoes.gradeLimit
    coverage = totals.coverage
    self.claim = claim
    self.weighing = weighing
    let tooMuch = try Self.tooMuchNotApplicable(rows, decisions, weighing.total, form, rubric)
    let found =
      form.findings + weighing.findings + scored.flatMap(\.findings)
      + [tooMuch, unreadable].compactMap(\.self)
    findings = rubric.review.rated(found)
  }

  /// The same form with what a reviewer decided; nothing is read or judged again.
  func decided(
    _ decisions: ResolvedDecisions, _ ready: ReadyRubric
  ) throws(ArithmeticError) -> Evaluation {
    var decided = try Evaluation(form, rows, weighing, ready, decisions: decisions)
    let shares = decided.findings.filter { $0.remark.kind == .tooMuchNotApplicable }
    decided.findings =
      (findings.filter { $0.remark.kind != .tooMuchNotApplicable } + shares).inOrder(of: rows)
    decided.diagnostics = diagnostics
    decided.choice = choice
    decided.origin = origin
    return decided
  }

  /// Adds what came to light, as a rubric's policy rates it, and puts all of it in order.
  mutating func add(_ found: [Finding], _ policy: ReviewPolicy) {
    findings = (findings + policy.rated(found)).inOrder(of: rows)
  }

  /// Too much that does not apply leaves too little to judge by.
  private static func tooMuchNotApplicable(
    _ rows: [ScoredRow], _ decisions: ResolvedDecisions, _ weights: ExactDecimal,
    _ form: ReadForm, _ rubric: Rubric
  ) throws(ArithmeticError) -> Finding? {
    guard let most = rubric.policy.notApplicableAtMost, !weights.isZero else { return nil }
    var dropped = ExactDecimal.zero
    for row in rows where row.state.isNotApplicable { dropped = try dropped.adding(row.weight) }
    for group in rubric.groups
    where decisions.groups[group.name]?.state.isNotApplicable ?? false {
      dropped = try dropped.adding(group.points)
    }
    let share = try Ratio(dropped, over: weights)
    guard share > Ratio(most) else { return nil }
    return Finding(
      .tooMuchNotApplicable, [.share(share), .share(Ratio(most))],
      at: Place(file: form.submission.source))
  }

  private static func claim(
    of submission: Submission, _ rubric: Rubric
  ) -> (claim: Claim, unreadable: Finding?) {
    let cell = submission.claimedTotal
    let total = cell.map { ClaimText($0.text, of: rubric.fullMarks) }
    var unreadable: Finding?
    if let cell, total?.points == nil, !ClaimText.isNoClaim(cell.text) {
      unreadable = Finding(.claimedUnreadable, [.text(cell.text)], at: cell.place)
    }
    let claim = Claim(
      total: total?.points, grade: submission.claimedGrade?.text ?? total?.grade)
    return (claim, unreadable)
  }
}

extension [Finding] {
  /// The gravest first; of those alike what concerns the whole form, then row by row as the form has
  /// them, and of one row in the order in which it came to light.
  func inOrder(of rows: [ScoredRow]) -> [Finding] {
    guard count > 1 else { return self }
    var positions: [TextKey: Int] = [:]
    positions.reserveCapacity(rows.count)
    for (position, row) in rows.enumerated() { positions[TextKey(row.id)] = position }
    let keys = map { finding in
      (-finding.severity.rank, finding.row.flatMap { positions[TextKey($0)] } ?? -1)
    }
    return indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
      .map { self[$0] }
  }
}
