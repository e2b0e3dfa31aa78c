/// Two rounds of a review held beside each other, row by row (两轮复核).
///
/// What the first round gave back is either settled, answered and still pending, or still open; a form of
/// one round only stands by itself. Forms are told apart as decisions tell them.
public struct ReviewRounds: Sendable {
  /// What became of a row.
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// Given back, and nothing is left (已了结).
    case settled
    /// Given back and changed, and something is still left (已答复，仍待).
    case answered
    /// Given back and not changed (未答复).
    case open
    /// Not given back, but something is left now (新出现).
    case new
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
    /// The first round; nil where the form had no such row.
    public let first: Side?
    /// The second round; nil where the form has no such row any more.
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
    if isOnly { return 0 }
    guard case .forms(let forms) = match.find(FormIdentity(review.evaluation)) else { return nil }
    return forms.first { !taken.contains($0) }
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
    guard let first, let second else {
      items = []
      return
    }
    let (before, after) = (RoundRows(first), RoundRows(second))
    var items = after.rows.compactMap { row in
      Self.item(before.partner(of: row), row)
    }
    let gone = before.rows.filter { after.partner(of: $0) == nil }
    items += gone.compactMap { Self.item($0, nil) }
    self.items = items
  }

  private static func item(_ first: RoundRow?, _ second: RoundRow?) -> ReviewRounds.Item? {
    guard let row = second ?? first else { return nil }
    let answer: ReviewRounds.Answer
    if let first, first.side.isGivenBack {
      let hasChanged = second.map { first.inputs != $0.inputs } ?? true
      let isPending = second?.side.isPending ?? false
      answer = isPending ? (hasChanged ? .answered : .open) : .settled
    } else if let second, second.side.isPending {
      answer = .new
    } else {
      return nil
    }
    return ReviewRounds.Item(
      id: row.id, name: row.name, answer: answer, first: first?.side, second: second?.side)
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
