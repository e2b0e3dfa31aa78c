/// A veto as a form answers it.
struct VetoRow {
  /// The veto's position in the rubric.
  let veto: Int
  let id: String
  /// The row as handed in; nil where the form does not mention the veto.
  let row: Submission.Row?
}

/// What a veto does to the total.
struct VetoOutcome {
  let veto: Veto
  /// Whether it holds, or nil where nobody knows.
  let holds: Bool?
}

extension VetoOutcome {
  /// What becomes of a total, with the line that says so; nil where nothing changes.
  func applied(to sum: Evaluation.Bounds) -> (Evaluation.Bounds, Message)? {
    guard holds != false else { return nil }
    let high = holds == nil ? sum.high : min(sum.high, veto.total)
    let barred = Evaluation.Bounds(low: min(sum.low, veto.total), high: high)
    guard barred != sum else { return nil }
    let phrase: Phrase = holds == nil ? .mayBeBarred : .barred
    return (barred, Message(phrase, [.text(veto.indicator), .points(veto.total)]))
  }
}

extension Scorer {
  /// Judges the rubric's vetoes; each row of one is shown among the rows, with no points of its own.
  ///
  /// What a reviewer decided about a row goes before what the row says.
  func judgeVetoes(
    _ vetoRows: [VetoRow], year: Int?, _ decisions: ResolvedDecisions, _ log: inout FindingLog
  ) -> (outcomes: [VetoOutcome], rows: [ScoredRow]) {
    var outcomes: [VetoOutcome] = []
    var rows: [ScoredRow] = []
    let answers = Dictionary(grouping: vetoRows, by: \.veto)
    for (index, veto) in rubric.vetoes.enumerated() {
      var holds: Bool?
      for (count, answer) in answers[index, default: []].enumerated() {
        let (score, judged) = judge(veto, answer, year, &log)
        let decided = decisions.applied[answer.id]
        rows.append(score.decided(decided))
        let doesHold = decided?.bars ?? judged
        // One that holds decides, whatever the others say.
        holds = count == 0 ? doesHold : worse(holds, doesHold)
      }
      outcomes.append(VetoOutcome(veto: veto, holds: holds))
    }
    return (outcomes, rows)
  }

  private func worse(_ first: Bool?, _ second: Bool?) -> Bool? {
    if first == true || second == true { return true }
    return first == nil || second == nil ? nil : false
  }

  private func judge(
    _ veto: Veto, _ answer: VetoRow, _ year: Int?, _ log: inout FindingLog
  ) -> (ScoredRow, Bool?) {
    guard let row = answer.row else { return unanswered(veto, answer, year, &log) }
    let attempt = attempt(
      name: row.name, level2: row.level2, target: veto.target ?? row.target.text,
      actual: row.actual.text, weight: .one, level: row.level?.text ?? "", year: year)
    let scored = score(attempt, by: veto.rule)
    var state = scored.state
    var holds: Bool?
    switch scored.state {
    case .scored(let points, _):
      holds = points < .one
      let reason: Phrase = points < .one ? .vetoHolds : .vetoClear
      state = .scored(points: .zero, Reason(reason, .text(row.actual.text), .points(veto.total)))
    case .undetermined(let remark):
      let open = Self.leftToPerson.contains(remark.kind) ? undecided(veto, attempt) : remark
      state = .undetermined(open)
      log.add([open], row: answer.id, at: row.place)
    case .notApplicable: holds = false
    }
    if let weight = row.weight, let stated = points(in: weight.text), !stated.isZero {
      log.add(.vetoWeighted, [.points(stated)], row: answer.id, at: weight.place)
    }
    return (
      ScoredRow(
        id: answer.id, group: Self.vetoGroup, level2: row.level2, name: row.name,
        target: attempt.target, actual: attempt.actual, weight: .zero, state: state,
        isSuggestion: false, rule: scored.rule, claimed: nil, place: row.place), holds
    )
  }

  /// What no rule judges; a veto has no points that a person could give it instead.
  private static let leftToPerson: [FindingKind] = [.noRule, .late, .targetNegative]

  private func undecided(_ veto: Veto, _ attempt: Attempt) -> Remark {
    Remark(
      .vetoUndecided,
      [.text(attempt.target.reading.text), .text(attempt.actual.text), .points(veto.total)])
  }

  /// The row of a veto that the form does not mention; it says what that means.
  private func unanswered(
    _ veto: Veto, _ answer: VetoRow, _ year: Int?, _ log: inout FindingLog
  ) -> (ScoredRow, Bool?) {
    let open = Remark(.vetoOpen, [.text(veto.indicator), .points(veto.total)])
    let isClear = veto.absence == .clear
    if !isClear { log.add([open], row: answer.id, at: nil) }
    let attempt = attempt(
      name: veto.indicator, target: veto.target ?? "", actual: "", weight: .one, year: year)
    return (
      ScoredRow(
        id: answer.id, group: Self.vetoGroup, level2: "", name: veto.indicator,
        target: attempt.target, actual: attempt.actual, weight: .zero,
        state: isClear
          ? .scored(points: .zero, Reason(.vetoUnanswered)) : .undetermined(open),
        isSuggestion: false, rule: nil, claimed: nil, place: nil), isClear ? false : nil
    )
  }

  /// The heading under which vetoes are listed.
  static let vetoGroup = "一票否决"
}

extension FindingKind {
  /// A form that does not say whether a veto holds.
  public static let vetoOpen: FindingKind = FindingKind(
    .warning, "veto-open", "表中没有一票否决项“{0}”；若有，总分不超过 {1}",
    "the form does not say whether \"{0}\" bars the result; if so, the total is at most {1}",
    remedy: ("加一行“{0}”并填写完成值", "add a row \"{0}\" with its actual value"), from: .rubric,
    why: ("一票否决项没有说明，不知道总分是否受限", "nobody says whether a veto bars the result"),
    example: ("没有“违规违纪”一行", "no row \"违规违纪\""))
  /// A veto that no rule of the rubric judges.
  public static let vetoUndecided: FindingKind = FindingKind(
    .warning, "veto-undecided", "评分规则不能按指标值“{0}”、完成值“{1}”判断是否触发一票否决；触发时总分不超过 {2}",
    "the rubric cannot tell from the target \"{0}\" and the actual value \"{1}\" whether the veto sets in; if so, the total is at most {2}",
    remedy: (
      "由人决定是否触发：在复核决定里写 veto（true 触发，false 不触发），或在复核表的复核完成值写“触发”或“不触发”",
      "a person has to decide whether it sets in: veto (true or false) in the decisions, or 触发 or 不触发 under 复核完成值 in the review sheet"
    ), from: .rubric,
    why: (
      "评分规则没有能判断这一项的办法，总分因此有上下限", "no rule judges it, and the total stays between bounds"
    ),
    example: (
      "否决项的指标值是“0起”，评分规则没有“zero”一项",
      "a veto with the target 0起 in a rubric without a rule \"zero\""
    ))
  /// A veto that the form gives points.
  public static let vetoWeighted: FindingKind = FindingKind(
    .warning, "veto-weighted", "一票否决项不计分，表中的 {0} 分没有计入",
    "a veto has no points; the form's {0} do not count", from: .rubric,
    why: ("一票否决项不计分，填了分值也不算", "a veto has no points"),
    example: ("“违规违纪”填了 5 分", "\"违规违纪\" with 5 points"))
}

extension Phrase {
  fileprivate static let barred = Phrase(
    "barred-by-veto", "一票否决（{0}）：总分不超过 {1}", "barred by \"{0}\": a total of at most {1}")
  fileprivate static let mayBeBarred = Phrase(
    "may-be-barred", "不知是否触发一票否决（{0}）；触发时总分不超过 {1}",
    "nobody knows whether \"{0}\" bars the result; if so, the total is at most {1}")
  fileprivate static let vetoHolds = Phrase(
    "veto-holds", "完成值“{0}”触发一票否决，总分不超过 {1}",
    "\"{0}\" bars the result: a total of at most {1}")
  fileprivate static let vetoUnanswered = Phrase(
    "veto-unanswered", "表中没有这一项，视为未触发一票否决",
    "the form does not mention it, which means that it does not bar the result")
  fileprivate static let vetoClear = Phrase(
    "veto-clear", "完成值“{0}”未触发一票否决", "\"{0}\" does not bar the result")
}
