import Ziping

/// The head: what it is, what it makes, what is open, and the groups.
extension EvaluationPage {
  var head: [Block] { words.head(result) }

  /// Total, grade, what is claimed and what is open.
  private var result: Words {
    guard evaluation.hasPoints else {
      return [Words(text(.withoutPoints), .heading), met, open].joined(by: "   ")
    }
    let full = text(.outOfFull, .text(words.total), .points(evaluation.fullMarks))
    return [
      item(.totalLabel, evaluation.bounds == nil ? words.total : full, evaluation.total == nil),
      item(.gradeLabel, words.grade, evaluation.grade == nil), claim, open, suggested,
    ].joined(by: "   ")
  }

  private func item(_ label: Phrase, _ value: String, _ isOpen: Bool) -> Words {
    let value = value.unbroken
    return Words(whole: text(label)) + Words("\u{A0}\u{A0}")
      + Words(whole: value, isOpen ? .open : .heading)
  }

  private var claim: Words {
    let total = evaluation.claim.total.map { "\u{A0}" + points($0) } ?? ""
    let grade = evaluation.claim.grade.map { "\u{A0}" + $0 } ?? ""
    guard !(total + grade).isEmpty else { return Words() }
    return Words(whole: text(.claimedLabel) + "\u{A0}" + total + grade)
  }

  private var open: Words {
    let count = evaluation.openParts
    guard count > 0 else { return Words() }
    let points = evaluation.bounds.flatMap { try? $0.high.subtracting($0.low) }
    guard evaluation.hasPoints, let points, !points.isZero else {
      return Words(whole: text(.openRows, .count(count)), .open)
    }
    return Words(whole: text(.openPoints, .text(self.points(points)), .count(count)), .open)
  }

  /// How much of the total is only suggested, which a person may confirm or overrule.
  private var suggested: Words {
    let points = evaluation.rows.filter(\.state.isSuggested).compactMap(\.points)
    guard !points.isEmpty else { return Words() }
    let sum = points.reduce(ExactDecimal?.some(.zero)) { sum, next in
      sum.flatMap { try? $0.adding(next) }
    }
    guard let sum else { return Words() }
    return Words(
      whole: text(.suggestedPoints, .text(self.points(sum)), .count(points.count)), .suggested)
  }

  /// Of a form without points, how many of its rows are met.
  private var met: Words {
    let answers = evaluation.rows.compactMap(\.isMet)
    let count = answers.count { $0 }
    return Words(text(.metCounts, .count(count), .count(answers.count - count)))
  }

  // MARK: Groups

  /// The groups, each with a bar of ten.
  var groups: [Block] {
    guard evaluation.hasPoints else { return [] }
    let rows = Dictionary(grouping: evaluation.rows, by: \.group)
    let lines = evaluation.groups.map { group in
      let own = rows[group.name] ?? []
      return Table.Row([
        Words(group.name), Words(wording.bounds(group.bounds)),
        Words("/\u{A0}" + group.weight.text()), bar(of: group, own), Words(detail(of: group, own)),
      ])
    }
    return [.table(Table([.texts(most: 30), .numbers(), .suffix(), .words(), .texts()], lines))]
  }

  private func bar(of group: Evaluation.Group, _ rows: [ScoredRow]) -> Words {
    func tenths(_ points: ExactDecimal) -> Int {
      guard let share = try? Ratio(points, over: group.weight) else { return 0 }
      return (1...10).count { tenth in (try? Ratio(Int128(tenth), 10)).map { $0 <= share } ?? false
      }
    }
    let (low, high) = (tenths(group.bounds.low), tenths(group.bounds.high))
    let isMet = group.bounds.low == group.weight
    let tone: Tone? = isMet ? rows.contains(where: \.state.isSuggested) ? .suggested : .met : nil
    func signs(_ sign: String, _ count: Int) -> String {
      String(repeating: sign, count: max(0, count))
    }
    return Words(signs("#", low), tone) + Words(signs("?", high - low), .open)
      + Words(signs(".", 10 - max(low, high)), .bad)
  }

  /// How many rows are in which state; of the execution row, the money.
  private func detail(of group: Evaluation.Group, _ rows: [ScoredRow]) -> String {
    if group.isMissing { return text(.groupMissing) }
    if let row = rows.first, rows.count == 1, row.kind == .budget { return money(row) }
    let states: [(Phrase, Int)] = [
      (.stateScored, rows.count { if case .scored = $0.state { true } else { false } }),
      (.stateSuggested, rows.count(where: \.state.isSuggested)),
      (.stateUndetermined, rows.count { if case .undetermined = $0.state { true } else { false } }),
      (
        .stateNotApplicable,
        rows.count { if case .notApplicable = $0.state { true } else { false } }
      ),
    ]
    let counts = states.filter { $0.1 > 0 }.map { "\(text($0.0))\u{A0}\($0.1)" }
      .joined(separator: text(.listMark))
    return text(.groupRows, .count(rows.count), .text(counts))
  }

  private func money(_ row: ScoredRow) -> String {
    // What is missing stands among what a person must decide.
    if case .undetermined = row.state { return text(.stateUndetermined) }
    guard case .atLeast(let planned) = row.target.demand, let rate = evaluation.form.money.rate
    else {
      return short.reason(of: row)
    }
    return
      "\(wording.text(row.actual)) / \(wording.text(planned.quantity)) = \(wording.percent(rate))"
  }

  /// What changes the total beside its rows.
  var adjustments: [Block] {
    guard !evaluation.adjustments.isEmpty else { return [] }
    let lines = evaluation.adjustments.map { adjustment in
      Table.Row([Words(wording.bounds(adjustment.bounds)), Words(wording.text(adjustment.message))])
    }
    return [.table(Table([.numbers(), .texts()], lines))]
  }
}

extension Phrase {
  fileprivate static let outOfFull = Phrase("out-of", "{0} / {1}", "{0} / {1}")
  fileprivate static let openPoints = Phrase(
    "open-points", "待定\u{A0}{0}（{1}\u{A0}处）",
    "{0}\u{A0}open ({1}\u{A0}to\u{A0}decide)")
  fileprivate static let openRows = Phrase(
    "open-rows", "待定（{0}\u{A0}处要人决定）", "open ({0}\u{A0}to\u{A0}decide)")
  fileprivate static let suggestedPoints = Phrase(
    "suggested-points", "建议\u{A0}{0}（{1}\u{A0}行）",
    "{0}\u{A0}suggested ({1}\u{A0}{1|row|rows})")
  fileprivate static let metCounts = Phrase(
    "met-counts", "达成\u{A0}{0}\u{A0}行    未达成\u{A0}{1}\u{A0}行",
    "{0}\u{A0}{0|row|rows} met    {1}\u{A0}{1|row|rows} not met")
  fileprivate static let groupRows = Phrase(
    "group-rows", "{0}\u{A0}行：{1}", "{0}\u{A0}{0|row|rows}: {1}")
}
