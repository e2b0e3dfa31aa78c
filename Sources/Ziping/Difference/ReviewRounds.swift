/// Two rounds of a review held beside each other, row by row (两轮复核).
///
/// What the first round gave back is either settled, answered and still pending, or still open; of a form
/// that was not handed in again everything is. Forms are told apart as decisions tell them.
public struct ReviewRounds: Sendable {
  /// What became of a row.
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// Given back, and changed or decided since, and nothing is left (已了结).
    case settled
    /// Given back and changed, and something is still left (已答复，仍待).
    case answered
    /// Given back, and neither changed nor decided since (未答复).
    case open
    /// Given back, and no longer in the form (删去): that answers nothing.
    case removed
    /// Not given back, but something is left now (新出现).
    case new

    /// Whether it was given back and nobody has answered.
    public var isUnanswered: Bool { self == .open || self == .removed }
  }

  /// A row in one of the rounds.
  public struct Side: Sendable {
    /// The claim.
    public let claimed: ExactDecimal?
    /// What counts after the decisions; nil where it does not apply.
    public let reviewed: Evaluation.Bounds?
    /// What was decided, if anything.
    public let decision: Decision?
    /// Whether something is left: a difference, an open row, or a claim to be confirmed.
    public let isPending: Bool

    /// Whether the department was asked about it.
    fileprivate var isGivenBack: Bool {
      guard !isPending else { return true }
      guard decision != nil, let claimed, let points = reviewed?.value else { return false }
      return points != claimed
    }
  }

  /// A row or group without rows, in both rounds.
  public struct Item: Sendable {
    /// The row's id, or the group's name.
    public let id: String
    /// Its name.
    public let name: String
    /// What became of it.
    public let answer: Answer
    /// The first round; nil where the form had no such row, or was not in it.
    public let first: Side?
    /// The second round; nil where the form has no such row any more, or was not handed in again.
    public let second: Side?
  }

  /// A form in both rounds.
  public struct Form: Sendable {
    /// The form.
    public let identity: FormIdentity
    /// The review of the first round; nil where the form was not in it.
    public let first: Review?
    /// The review of the second round; nil where the form was not handed in again.
    public let second: Review?
    /// Which of the reviews of either round they are, from 0.
    public let positions: (first: Int?, second: Int?)
    /// The rows that were given back, or where something is left, in the form's order.
    public let items: [Item]

    /// How many rows were given back.
    public var givenBack: Int { items.count { $0.answer != .new } }
    /// How many rows became this.
    public func count(of answer: Answer) -> Int { items.count { $0.answer == answer } }
  }

  /// The forms: those of the second round in their order, then those that were not handed in again.
  public let forms: [Form]

  /// Holds the reviews of two rounds beside each other.
  public init(first: [Review], second: [Review]) {
    let match = FormMatch(first.map(\.evaluation))
    var taken: Set<Int> = []
    var forms: [Form] = []
    for (index, review) in second.enumerated() {
      let before = Self.partner(of: review, match, taken, isOnly: first.count + second.count == 2)
      if let before { taken.insert(before) }
      forms.append(Form(before.map { first[$0] }, review, (before, index)))
    }
    for (index, review) in first.enumerated() where !taken.contains(index) {
      forms.append(Form(review, nil, (index, nil)))
    }
    self.forms = forms
  }

  private static func partner(
    of review: Review, _ match: FormMatch, _ taken: Set<Int>, isOnly: Bool
  ) -> Int? {
    switch match.find(FormIdentity(review.evaluation)) {
    case .forms(let forms): return forms.first { !taken.contains($0) }
    case .none(let nearest, let part):
      // Of the only two, another rubric or another file makes no other form.
      return isOnly && (part == .rubric || part == .path) ? nearest : nil
    }
  }
}

extension ReviewRounds.Form {
  fileprivate init(
    _ first: Review?, _ second: Review?, _ positions: (first: Int?, second: Int?)
  ) {
    self.positions = positions
    let review = second ?? first
    identity = review.map { FormIdentity($0.evaluation) } ?? FormIdentity()
    self.first = first
    self.second = second
    let (before, after) = (first.map { RoundRows($0) }, second.map { RoundRows($0) })
    let rows = after?.rows ?? []
    let gone = (before?.rows ?? []).filter { after?.partner(of: $0) == nil }
    items =
      rows.compactMap { row in
        let first = before?.partner(of: row)
        return Self.answer(first, row).map { ReviewRounds.Item(first, row, $0) }
      }
      + gone.compactMap { row in
        Self.answer(toGone: row, after).map { ReviewRounds.Item(row, nil, $0) }
      }
  }

  /// What became of a row of the second round; nil where there is nothing to tell.
  private static func answer(_ first: RoundRow?, _ second: RoundRow) -> ReviewRounds.Answer? {
    let isPending = second.side.isPending
    guard let first, first.side.isGivenBack else { return isPending ? .new : nil }
    let hasChanged = first.inputs != second.inputs
    if isPending { return hasChanged ? .answered : .open }
    return hasChanged || second.side.decision != nil ? .settled : .open
  }

  /// What became of a row that the second round has no more; a group without rows may have got some.
  private static func answer(toGone row: RoundRow, _ second: RoundRows?) -> ReviewRounds.Answer? {
    guard row.side.isGivenBack else { return nil }
    guard let second else { return .open }
    return second.groupsWithRows.contains(row.id) ? .settled : .removed
  }
}

extension ReviewRounds.Item {
  fileprivate init(_ first: RoundRow?, _ second: RoundRow?, _ answer: ReviewRounds.Answer) {
    let row = second ?? first
    self.init(
      id: row?.id ?? "", name: row?.name ?? "", answer: answer, first: first?.side,
      second: second?.side)
  }
}

/// A row or group without rows in one of the rounds.
private struct RoundRow {
  let id: String
  let name: String
  let side: ReviewRounds.Side
  /// What a department may change.
  let inputs: [String]
}

/// The rows of one of the rounds, by id.
private struct RoundRows {
  let rows: [RoundRow]
  /// The names of the groups that have rows.
  let groupsWithRows: Set<String>
  private let byID: [String: RoundRow]

  init(_ review: Review) {
    var rows: [RoundRow] = []
    for (score, (line, reviewed)) in zip(
      review.evaluation.rows, zip(review.rows, review.reviewed.rows))
    where !score.isVeto {
      let isOpen = reviewed.state.isUndetermined && !reviewed.weight.isZero
      rows.append(RoundRow(line, isOpen: isOpen, inputs: Self.inputs(of: score)))
    }
    for (group, line) in zip(review.reviewed.groups, review.groups) where group.isMissing {
      rows.append(RoundRow(line, isOpen: group.isOpen, inputs: []))
    }
    self.rows = rows
    groupsWithRows = Set(review.reviewed.groups.filter { !$0.isMissing }.map(\.name))
    byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func partner(of row: RoundRow) -> RoundRow? { byID[row.id] }

  private static func inputs(of score: ScoredRow) -> [String] {
    let printed = PrintedRow(score)
    let cells = score.row.cells
    return [
      printed.target, printed.actual, printed.weight, printed.claimed, cells.level.text,
    ].map { comparisonKey($0 ?? "") }
  }
}

extension RoundRow {
  fileprivate init(_ line: Review.Line, isOpen: Bool, inputs: [String]) {
    id = line.id
    name = line.name
    side = ReviewRounds.Side(
      claimed: line.claimed, reviewed: line.reviewed, decision: line.decision?.decision,
      isPending: line.exceedsTolerance || line.isToConfirm || isOpen)
    self.inputs = inputs
  }
}
