extension FormDecisions {
  /// What a sheet decides about its form, and about which row or group; what is wrong goes to the log.
  func decisions(
    in sheet: ReviewSheet, on evaluation: Evaluation, _ log: DiagnosticLog
  ) -> [(decision: Decision, subject: DecidedSubject)] {
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
      return decision(of: row, on: subject, reopened, sheet, log).map { ($0, subject) }
    }
  }

  private func reportUnknown(
    _ row: ReviewSheet.Row, _ names: [String], _ log: DiagnosticLog
  ) {
    // A row that nobody filled in asks for nothing.
    let severity: Severity = row.isFilledIn ? .error : .warning
    let near = nearest(to: row.label, among: names)
    if let near, near != row.label {
      log.report(.unknownRowNear, [.text(row.label), .text(near)], at: row.place, severity)
    } else {
      log.report(.unknownRow, [.text(row.label)], at: row.place, severity)
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
    if case .points = outcome, let actual = row.reviewedActual,
      self.outcome(ofActual: actual.text, subject) == .notApplicable
    {
      log.report(.pointsBesideNotApplicable, [.text(subject.name)], at: place)
      return nil
    }
    if case .points = outcome, let actual = row.reviewedActual, !reason.isEmpty {
      reason += "（复核完成值：\(actual.text)）"
    }
    var isStale = false
    if case .row(let score) = subject {
      isStale = PrintedRow.Part.allCases.contains { row.printed.differs(in: $0, from: score) }
    }
    guard !reason.isEmpty || isStale else {
      log.report(.reasonMissing, [.text(subject.name)], at: place)
      return nil
    }
    reason = reason.isEmpty ? "—" : reason
    guard case .row(let score) = subject else {
      return Decision(
        about: sheet.form, group: subject.name, outcome: outcome, reason: reason, by: sheet.by,
        on: sheet.on, printed: PrintedRow(), place: place)
    }
    return Decision(
      about: sheet.form, row: score.id, outcome: outcome, reason: reason, by: sheet.by,
      on: sheet.on, printed: row.printed.completed(by: score), place: place)
  }

  /// The points in a cell, which people also write as 6分.
  private static func reviewedPoints(_ text: String) -> ExactDecimal? {
    let bare = text.filter { !$0.isWhitespace }
    if let number = PrintedRow.number(bare) { return number }
    // A percentage is no number of points.
    return bare.contains("%") || bare.contains("％") ? nil : points(in: bare)
  }

  /// What the cells of a row decide; nil where they stand as they were written.
  private func outcome(
    of row: ReviewSheet.Row, _ points: ExactDecimal?, _ subject: DecidedSubject,
    _ reopened: ReopenedRows
  ) -> Decision.Outcome? {
    // What was printed, not what it is now: nobody touched that.
    var before = row.printed.points.flatMap(PrintedRow.number)
    if row.printed.points == nil, case .row(let score) = subject { before = score.points }
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
    if case .row(let score) = subject,
      row.printed.points.map({ !$0.isEmpty }) ?? (score.points != nil)
    {
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

extension ReviewSheet.Row {
  /// What a person calls it.
  var label: String { name.isEmpty ? group : name }

  /// Whether anybody decided anything in it: other points than were printed, a value, or a reason.
  var isFilledIn: Bool {
    if reviewedActual != nil || !ReviewSheet.reason(in: note).isEmpty { return true }
    guard let points = printed.points else { return reviewedPoints != nil }
    return !PrintedRow.areSame(points, reviewedPoints?.text ?? "")
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionResolverSheets: [Phrase] {
    [
      .unknownRow, .unknownRowNear, .pointsUnreadable, .pointsEmptied, .reasonAlone,
      .reasonMissing, .pointsBesideNotApplicable,
    ]
  }
}

extension Phrase {
  fileprivate static let unknownRow = Phrase(
    "decision-on-unknown-row", "自评表没有“{0}”这一行，或复核表里多了一行；请按 ziping review 写出的复核表填写",
    "the form has no row \"{0}\", or the sheet has one more; fill in the sheet of ziping review")
  fileprivate static let unknownRowNear = Phrase(
    "decision-on-unknown-row", "自评表没有“{0}”这一行；是不是“{1}”？",
    "the form has no row \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let pointsUnreadable = Phrase(
    "decision-points-unreadable", "复核得分“{0}”不是数字", "the reviewed points \"{0}\" are no number")
  fileprivate static let pointsBesideNotApplicable = Phrase(
    "decision-of-two-kinds", "“{0}”的复核完成值写了“不适用”，又填了复核得分；两样只留一样",
    "\"{0}\" is said not to apply (不适用) and gets points, too; keep one of them")
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
