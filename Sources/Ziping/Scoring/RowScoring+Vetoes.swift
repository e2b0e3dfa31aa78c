/// What a veto does to the total.
struct VetoOutcome {
  let veto: Veto
  /// Whether it holds, or nil where nobody knows.
  let holds: Bool?
}

extension VetoOutcome {
  /// What becomes of a total, with the line that says so; nil where nothing changes.
  func applied(to sum: Evaluation.Bounds) -> (Evaluation.Bounds, Message)? {
    guard holds != false, case .total(let most) = veto.limit else { return nil }
    let high = holds == nil ? sum.high : min(sum.high, most)
    let barred = Evaluation.Bounds(low: min(sum.low, most), high: high)
    guard barred != sum else { return nil }
    let phrase: Phrase = holds == nil ? .mayBeBarred : .barred
    return (barred, Message(phrase, [.text(veto.indicator), .points(most)]))
  }
}

extension VetoOutcome {
  /// What it leaves at most, whatever the rows get.
  var limitMessage: Message {
    let phrase: Phrase = veto.of(total: .barred, grade: .barredGrade)
    return Message(phrase, [.text(veto.indicator), veto.most])
  }
}

extension [VetoOutcome] {
  /// The grades at both ends of a total as vetoes on the grade leave them.
  func limiting(
    _ grades: (low: GradeScale.Grade?, high: GradeScale.Grade?)
  ) -> (low: GradeScale.Grade?, high: GradeScale.Grade?) {
    var (low, high) = grades
    for outcome in self {
      guard outcome.holds != false, case .grade(let most) = outcome.veto.limit else { continue }
      low = most.holding(low)
      if outcome.holds == true { high = most.holding(high) }
    }
    return (low, high)
  }

  /// The best grade that vetoes on the grade surely leave; nil where none holds.
  var gradeLimit: GradeScale.Grade? {
    var limit: GradeScale.Grade?
    for outcome in self where outcome.holds == true {
      guard case .grade(let most) = outcome.veto.limit else { continue }
      limit = limit.map { most.holding($0) ?? most } ?? most
    }
    return limit
  }
}

extension GradeScale.Grade {
  /// A grade that is no better than this one; none stays none.
  func holding(_ grade: GradeScale.Grade?) -> GradeScale.Grade? {
    grade.map { $0.from > from ? self : $0 }
  }
}

extension VetoOutcome {
  /// What the answers to a rubric's vetoes make of the total, in the order of the vetoes.
  static func outcomes(_ rubric: Rubric, _ rows: [ScoredRow]) -> [VetoOutcome] {
    guard !rubric.vetoes.isEmpty else { return [] }
    let answers = Dictionary(grouping: rows, by: \.kind)
    return rubric.vetoes.enumerated().map { index, veto in
      var holds: Bool?
      for (count, answer) in answers[.veto(index), default: []].enumerated() {
        // One that holds decides, whatever the others say.
        holds = count == 0 ? answer.holds : worse(holds, answer.holds)
      }
      return VetoOutcome(veto: veto, holds: holds)
    }
  }

  private static func worse(_ first: Bool?, _ second: Bool?) -> Bool? {
    if first == true || second == true { return true }
    return first == nil || second == nil ? nil : false
  }
}

extension Veto {
  /// What an actual value that decides it says.
  fileprivate func reason(holds: Bool, _ actual: Submission.Cell) -> Reason {
    let held: Phrase = of(total: .vetoHolds, grade: .vetoHoldsGrade)
    return Reason(holds ? held : .vetoClear, .text(actual.text), most)
  }
}

extension RowScoring {
  /// Judges the answer to a veto; it has no points of its own.
  func judge(_ row: ReadRow, answering veto: Veto) -> ScoredRow {
    guard let handedIn = row.handedIn else { return unanswered(row, veto) }
    var findings: [Finding] = []
    let attempt = attempt(row, row.cells, weight: .one, claimed: nil)
    let judged = judged(attempt, by: veto.rule)
    var state = judged.state
    var holds: Bool?
    switch judged.state {
    case .scored(let points, _, _):
      holds = points < .one
      state = .scored(points: .zero, veto.reason(holds: points < .one, handedIn.actual))
    case .suggested(let points, _, let assumptions):
      holds = points < .one
      state = .suggested(
        points: .zero, veto.reason(holds: points < .one, handedIn.actual), assuming: assumptions)
    case .undetermined(let remark, _):
      let open = Self.leftToPerson.contains(remark.kind) ? undecided(veto, attempt) : remark
      state = .undetermined(open)
      findings.append(Finding(open, row: row.id, at: row.place))
    case .notApplicable: holds = false
    }
    if let weight = handedIn.weight, let stated = points(in: weight.text), !stated.isZero {
      findings.append(
        Finding(.vetoWeighted, [.points(stated)], row: row.id, at: weight.place))
    }
    return ScoredRow(
      row, weight: .zero, state: state, rule: judged.rule, holds: holds, findings: findings)
  }

  private func judged(_ attempt: Attempt, by rule: (any Rule)?) -> AttemptScore {
    AttemptScore(attempt, by: rule, of: ready.rubric.rules, ready.rubric.policy.rounding)
  }

  /// Whether a veto sets in with other cells in place of a row's; nil where nobody can tell.
  func holds(_ veto: Veto, _ row: ReadRow, _ cells: ReadCells) -> Bool? {
    let attempt = attempt(row, cells, weight: .one, claimed: nil)
    return judged(attempt, by: veto.rule).state.points
      .map { $0 < .one }
  }

  /// What no rule judges; a veto has no points that a person could give it instead.
  private static let leftToPerson: [FindingKind] = [.noRule, .late, .targetNegative]

  private func undecided(_ veto: Veto, _ attempt: Attempt) -> Remark {
    Remark(
      veto.of(total: .vetoUndecided, grade: .vetoUndecidedGrade),
      [.text(attempt.target.reading.text), .text(attempt.actual.text), veto.most])
  }

  /// A veto that the form does not mention; it says what that means.
  private func unanswered(_ row: ReadRow, _ veto: Veto) -> ScoredRow {
    guard veto.absence == .open else {
      return ScoredRow(
        row, weight: .zero, state: .scored(points: .zero, Reason(.vetoUnanswered)), holds: false)
    }
    let open = Remark(
      veto.of(total: .vetoOpen, grade: .vetoOpenGrade), [.text(veto.indicator), veto.most])
    return ScoredRow(
      row, weight: .zero, state: .undetermined(open),
      findings: [Finding(open, row: row.id, at: nil)])
  }
}

extension FindingKind {
  /// A form that does not say whether a veto holds.
  public static let vetoOpen: FindingKind = FindingKind(
    .warning, "veto-open", "表中没有一票否决项“{0}”；若有，总分不超过 {1}",
    "the form does not say whether \"{0}\" bars the result; if so, the total is at most {1}",
    remedy: ("加一行“{0}”并填写完成值", "add a row \"{0}\" with its actual value"), from: .rubric,
    why: ("一票否决项没有说明，不知道总分是否受限", "nobody says whether a veto bars the result"),
    example: ("没有“违规违纪”一行", "no row \"违规违纪\""))
  /// The same of a veto on the grade.
  public static let vetoOpenGrade: FindingKind = FindingKind(
    as: .vetoOpen, "表中没有一票否决项“{0}”；若有，等级不高于“{1}”",
    "the form does not say whether \"{0}\" bars the result; if so, the grade is at most \"{1}\"",
    remedy: ("加一行“{0}”并填写完成值", "add a row \"{0}\" with its actual value"))
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
  /// The same of a veto on the grade.
  public static let vetoUndecidedGrade: FindingKind = FindingKind(
    as: .vetoUndecided, "评分规则不能按指标值“{0}”、完成值“{1}”判断是否触发一票否决；触发时等级不高于“{2}”",
    "the rubric cannot tell from the target \"{0}\" and the actual value \"{1}\" whether the veto sets in; if so, the grade is at most \"{2}\"",
    remedy: (
      "由人决定是否触发：在复核决定里写 veto（true 触发，false 不触发），或在复核表的复核完成值写“触发”或“不触发”",
      "a person has to decide whether it sets in: veto (true or false) in the decisions, or 触发 or 不触发 under 复核完成值 in the review sheet"
    ))
  /// A veto that the form gives points.
  public static let vetoWeighted: FindingKind = FindingKind(
    .warning, "veto-weighted", "一票否决项不计分，表中的 {0} 分没有计入",
    "a veto has no points; the form's {0} do not count",
    remedy: ("核对“分值”列", "check the weight (分值)"),
    from: .rubric,
    why: ("一票否决项不计分，填了分值也不算", "a veto has no points"),
    example: ("“违规违纪”填了 5 分", "\"违规违纪\" with 5 points"))
}

extension Phrase {
  fileprivate static let barred = Phrase(
    "barred-by-veto", "一票否决（{0}）：总分不超过 {1}", "barred by \"{0}\": a total of at most {1}")
  fileprivate static let barredGrade = Phrase(
    "barred-by-veto", "一票否决（{0}）：等级不高于“{1}”", "barred by \"{0}\": a grade of at most \"{1}\"")
  fileprivate static let mayBeBarred = Phrase(
    "may-be-barred", "不知是否触发一票否决（{0}）；触发时总分不超过 {1}",
    "nobody knows whether \"{0}\" bars the result; if so, the total is at most {1}")
  fileprivate static let vetoHolds = Phrase(
    "veto-holds", "完成值“{0}”触发一票否决，总分不超过 {1}",
    "\"{0}\" bars the result: a total of at most {1}")
  fileprivate static let vetoHoldsGrade = Phrase(
    "veto-holds", "完成值“{0}”触发一票否决，等级不高于“{1}”",
    "\"{0}\" bars the result: a grade of at most \"{1}\"")
  fileprivate static let vetoUnanswered = Phrase(
    "veto-unanswered", "表中没有这一项，视为未触发一票否决",
    "the form does not mention it, which means that it does not bar the result")
  fileprivate static let vetoClear = Phrase(
    "veto-clear", "完成值“{0}”未触发一票否决", "\"{0}\" does not bar the result")
}
