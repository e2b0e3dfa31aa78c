extension DecisionResolver {
  /// Finds what was decided in filled-in review sheets.
  ///
  /// 复核得分 other than the recomputed points is a decision, and so is 复核完成值 alone, which the
  /// rubric then scores, or which says 不适用 or of a veto 触发 or 不触发; 备注 holds the reason. What
  /// stands as it was written is no decision. A sheet of another form, a row that is not in the form,
  /// points above the weight or below 0, and a decision without a reason are reported to the log.
  ///
  /// - Returns: The decisions on each evaluation, in the same order.
  public func resolve(
    _ sheets: [ReviewSheet], on evaluations: [Evaluation], log: DiagnosticLog
  ) -> [ResolvedDecisions] {
    var resolved = evaluations.map { _ in ResolvedDecisions() }
    var taken: Set<Int> = []
    for sheet in sheets {
      guard
        let form = evaluations.indices.first(where: {
          !taken.contains($0) && sheet.isAbout(evaluations[$0].submission)
        })
      else {
        reportForeign(sheet, evaluations, log)
        continue
      }
      taken.insert(form)
      let own = FormDecisions(evaluations[form])
      let decisions = own.decisions(in: sheet, on: evaluations[form], log)
      resolved[form] =
        resolve(decisions, on: [evaluations[form]], log: log).first ?? ResolvedDecisions()
    }
    return resolved
  }

  private func reportForeign(
    _ sheet: ReviewSheet, _ evaluations: [Evaluation], _ log: DiagnosticLog
  ) {
    let names = evaluations.map(\.submission).map {
      $0.project.isEmpty ? $0.unit : $0.project
    }
    log.report(
      .foreignSheet,
      [
        .text(sheet.project?.text ?? sheet.unit?.text ?? ""),
        .text(names.joined(separator: "、")),
      ], at: sheet.project?.place ?? sheet.unit?.place ?? sheet.place)
  }

}

extension FormDecisions {
  /// What a sheet decides about its form; what is wrong goes to the log.
  fileprivate func decisions(
    in sheet: ReviewSheet, on evaluation: Evaluation, _ log: DiagnosticLog
  ) -> [Decision] {
    var lines = ReviewSheetRows(evaluation)
    let reopened = ReopenedRows(evaluation.form)
    var unknown = 0
    return sheet.rows.compactMap { row in
      guard let subject = lines.take(row) else {
        unknown += 1
        let isEarly = unknown <= DecidedSubjects.mostSuggestions
        reportUnknown(row, isEarly ? evaluation.rows.map(\.name) : [], log)
        return nil
      }
      return decision(of: row, on: subject, reopened, sheet, log)
    }
  }

  private func reportUnknown(
    _ row: ReviewSheet.Row, _ names: [String], _ log: DiagnosticLog
  ) {
    let near = nearest(to: row.label, among: names)
    if let near, near != row.label {
      log.report(.unknownRowNear, [.text(row.label), .text(near)], at: row.place)
    } else {
      log.report(.unknownRow, [.text(row.label)], at: row.place)
    }
  }

  /// What a row decides, or nil if nothing; what is wrong goes to the log.
  private func decision(
    of row: ReviewSheet.Row, on subject: DecidedSubject, _ reopened: ReopenedRows,
    _ sheet: ReviewSheet, _ log: DiagnosticLog
  ) -> Decision? {
    var points: ExactDecimal?
    if let cell = row.reviewedPoints {
      points = Self.reviewedPoints(cell.text)
      if points == nil {
        log.report(.pointsUnreadable, [.text(cell.text)], at: cell.place)
        return nil
      }
    }
    let place = row.reviewedPoints?.place ?? row.reviewedActual?.place ?? row.place
    var reason = ReviewSheet.reason(in: row.note)
    guard let outcome = outcome(of: row, points, subject, reopened) else {
      reportNothing(row, points, reason, subject, at: place, log)
      return nil
    }
    if case .points = outcome, let actual = row.reviewedActual, !reason.isEmpty {
      reason += "（复核完成值：\(actual.text)）"
    }
    var seen: (target: String?, actual: String?) = (nil, nil)
    if case .row(let score) = subject { seen = row.seen(score) }
    let isStale = seen.target != nil || seen.actual != nil
    guard !reason.isEmpty || isStale else {
      log.report(.reasonMissing, [.text(subject.name)], at: place)
      return nil
    }
    reason = reason.isEmpty ? "—" : reason
    guard case .row(let score) = subject else {
      return Decision(
        group: subject.name, outcome: outcome, reason: reason, by: sheet.by, on: sheet.on,
        place: place)
    }
    return Decision(
      row: score.id, outcome: outcome, reason: reason, by: sheet.by, on: sheet.on,
      target: seen.target ?? score.target.reading.text, actual: seen.actual ?? score.actual.text,
      place: place)
  }

  /// The points in a cell, which people also write as 6分.
  private static func reviewedPoints(_ text: String) -> ExactDecimal? {
    let bare = text.filter { !$0.isWhitespace }
    if let number = try? ExactDecimal(parsing: bare) { return number }
    // A percentage is no number of points.
    return bare.contains("%") || bare.contains("％") ? nil : points(in: bare)
  }

  /// What the cells of a row decide; nil where they stand as they were written.
  private func outcome(
    of row: ReviewSheet.Row, _ points: ExactDecimal?, _ subject: DecidedSubject,
    _ reopened: ReopenedRows
  ) -> Decision.Outcome? {
    var before: ExactDecimal?
    if case .row(let score) = subject { before = score.points }
    if let actual = row.reviewedActual {
      let decided = outcome(ofActual: actual.text, subject)
      if points == nil || points == before
        || points == shownPoints(beside: decided, of: subject, reopened, at: actual.place)
      {
        return decided
      }
    }
    guard let points, points != before else { return nil }
    return .points(points)
  }

  /// The points that a sheet itself shows beside what 复核完成值 decides; nil if it shows none.
  private func shownPoints(
    beside outcome: Decision.Outcome, of subject: DecidedSubject, _ reopened: ReopenedRows,
    at place: Place
  ) -> ExactDecimal? {
    if case .row(let score) = subject, veto(of: score) != nil { return .zero }
    switch (outcome, subject) {
    case (.notApplicable, _):
      return rubric.policy.notApplicable == .fullMarks ? subject.weight : nil
    case (.actual(let text), .row(let score)):
      return reopened.points(of: score, withActual: text, at: place)
    default: return nil
    }
  }

  /// What 复核完成值 says: 不适用, of a veto whether it sets in, or a value for the rubric to score.
  private func outcome(ofActual text: String, _ subject: DecidedSubject) -> Decision.Outcome {
    let key = comparisonKey(text)
    if case .row(let score) = subject, veto(of: score) != nil {
      return ReviewSheet.vetoWords[key].map { .veto($0) } ?? .actual(text)
    }
    return key == ReviewSheet.notApplicable ? .notApplicable : .actual(text)
  }

  /// Warns of what looks like a decision and is none.
  private func reportNothing(
    _ row: ReviewSheet.Row, _ points: ExactDecimal?, _ reason: String, _ subject: DecidedSubject,
    at place: Place, _ log: DiagnosticLog
  ) {
    guard points == nil else { return }
    if case .row(let score) = subject, score.points != nil {
      log.report(.pointsEmptied, [.text(score.name)], at: place, .warning)
    } else if !reason.isEmpty {
      log.report(.reasonAlone, [.text(subject.name)], at: row.note?.place ?? place, .warning)
    }
  }
}

extension ReviewSheet {
  /// What 复核完成值 says of a row that does not apply.
  package static let notApplicable: String = "不适用"
  /// What 复核完成值 says of a veto.
  static let vetoWords: [String: Bool] = ["触发": true, "不触发": false, "未触发": false]
  /// The word for a veto that sets in, or does not.
  package static func vetoWord(_ holds: Bool) -> String { holds ? "触发" : "不触发" }
}

extension ReviewSheet {
  /// Whether it was made for a form: the project is the same, and the unit where both name one.
  fileprivate func isAbout(_ form: Submission) -> Bool {
    let unit = comparisonKey(unit?.text ?? "")
    let own = comparisonKey(form.unit)
    return comparisonKey(project?.text ?? "") == comparisonKey(form.project)
      && (unit.isEmpty || own.isEmpty || unit == own)
  }
}

extension ReviewSheet.Row {
  /// What a person calls it.
  var label: String { name.isEmpty ? group : name }

  /// What the reviewer saw where it is no longer what the form says.
  fileprivate func seen(_ score: ScoredRow) -> (target: String?, actual: String?) {
    let now = TargetColumns(score.target)
    func differs(_ first: String, _ second: String) -> Bool {
      comparisonKey(first) != comparisonKey(second)
    }
    var old: String?
    if let target, differs(target.joined(), now.property + now.value + now.unit),
      differs(target.joined(), score.target.reading.text)
    {
      old = target.joined()
    }
    let isSame = actual.map { !differs($0, score.actual.text) } ?? true
    return (old, isSame ? nil : actual)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionResolverSheets: [Phrase] {
    [
      .foreignSheet, .unknownRow, .unknownRowNear, .pointsUnreadable, .pointsEmptied, .reasonAlone,
      .reasonMissing,
    ]
  }
}

extension Phrase {
  fileprivate static let foreignSheet = Phrase(
    "review-sheet-of-another-form", "这是“{0}”的复核表，复核的是“{1}”；请给出这份表自己的复核表",
    "this review sheet is for \"{0}\", the form under review is \"{1}\"; give the form's own sheet")
  fileprivate static let unknownRow = Phrase(
    "decision-on-unknown-row", "自评表没有“{0}”这一行，或复核表里多了一行；请按 ziping review 写出的复核表填写",
    "the form has no row \"{0}\", or the sheet has one more; fill in the sheet of ziping review")
  fileprivate static let unknownRowNear = Phrase(
    "decision-on-unknown-row", "自评表没有“{0}”这一行；是不是“{1}”？",
    "the form has no row \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let pointsUnreadable = Phrase(
    "decision-points-unreadable", "复核得分“{0}”不是数字", "the reviewed points \"{0}\" are no number")
  fileprivate static let pointsEmptied = Phrase(
    "review-sheet-points-empty", "“{0}”的复核得分空着，按复算得分算；不同意请填写得分和理由",
    "\"{0}\" has no reviewed points and counts as recomputed; to differ, give points and a reason")
  fileprivate static let reasonAlone = Phrase(
    "review-sheet-points-empty", "“{0}”写了备注，没有填复核得分，仍是待定",
    "\"{0}\" has a remark but no reviewed points, and stays open")
  fileprivate static let reasonMissing = Phrase(
    "decision-without-reason", "“{0}”的复核没有理由；请写在备注里（【】之后）",
    "the decision on \"{0}\" has no reason; write one in 备注, behind the 【】")
}
