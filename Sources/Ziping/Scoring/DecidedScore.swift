extension ScoredRow {
  /// The row with what a reviewer decided.
  func decided(_ applied: ResolvedDecisions.Applied?) -> ScoredRow {
    guard let applied else { return self }
    var copy = self
    copy.state = applied.state
    copy.holds = applied.bars ?? holds
    return copy
  }
}

extension ResolvedDecisions {
  /// The money with the amount that a reviewer found spent, if any.
  func money(_ money: ReadMoney, of form: ReadForm, _ ready: ReadyRubric) -> ReadMoney {
    let rows = [form.budget].compactMap(\.self) + form.rows.filter(\.takesMoney)
    for decision in rows.compactMap({ applied[$0.id]?.decision }) {
      guard case .actual(let text) = decision.outcome else { continue }
      let spent = form.submission.money.spending(Submission.Cell(text, at: decision.place))
      return ReadMoney(spent, ready.reader)
    }
    return money
  }
}

extension Submission.Money {
  /// The money with another amount spent.
  func spending(_ executed: Submission.Cell) -> Submission.Money {
    var copy = self
    copy.executed = executed
    return copy
  }
}

extension Decision {
  /// What decided points make of a row.
  func state(_ points: ExactDecimal) -> ScoredRow.State {
    .scored(points: points, who.map { Reason(.decidedBy, why, $0) } ?? Reason(.decided, why))
  }

  /// What the decision makes of a row that does not apply.
  var notApplicableState: ScoredRow.State { .notApplicable(reason: signed) }

  /// What the decision makes of a veto.
  func state(of veto: Veto, holds: Bool) -> ScoredRow.State {
    .scored(
      points: .zero,
      Reason(
        holds ? veto.of(total: .decidedVeto, grade: .decidedGradeVeto) : .decidedNoVeto,
        signed, veto.most))
  }

  /// The reason, behind the actual value that it is about.
  private var why: Fact {
    guard case .actual(let actual) = outcome else { return .text(reason) }
    return .message(Message(.byActual, [.text(actual), .text(reason)]))
  }

  /// Who decided and when; nil where neither is said.
  package var who: Fact? {
    let who = [by, on].compactMap(\.self)
    return who.isEmpty ? nil : .list(who.map { .text($0) }, .parts)
  }

  /// The reason, with who decided and when.
  public var signed: Fact { who.map { .message(Message(.signed, [why, $0])) } ?? why }
}

extension Phrase {
  fileprivate static let byActual = Phrase(
    "decided-actual", "复核完成值“{0}”，{1}", "the reviewed actual value is \"{0}\", {1}")
  fileprivate static let signed = Phrase("decided-by", "{0}（{1}）", "{0} ({1})")
  fileprivate static let decided = Phrase(
    "decided", "复核决定 {points}：{0}", "decided in review, {points}: {0}")
  fileprivate static let decidedBy = Phrase(
    "decided", "复核决定 {points}（{1}）：{0}", "decided in review, {points} ({1}): {0}")
  fileprivate static let decidedVeto = Phrase(
    "decided", "复核决定触发一票否决，总分不超过 {1}：{0}",
    "decided in review to bar the result, a total of at most {1}: {0}")
  fileprivate static let decidedGradeVeto = Phrase(
    "decided", "复核决定触发一票否决，等级不高于“{1}”：{0}",
    "decided in review to bar the result, a grade of at most \"{1}\": {0}")
  fileprivate static let decidedNoVeto = Phrase(
    "decided", "复核决定不触发一票否决：{0}", "decided in review not to bar the result: {0}")
}
