extension Scorer {
  /// Finds what was decided in filled-in review sheets.
  ///
  /// 复核得分 other than the recomputed points is a decision, and so is 复核完成值 alone, which the
  /// rubric then scores; 备注 holds the reason. What stands as it was written is no decision. A sheet
  /// of another form, a row that is not in the form, points above the weight or below 0, and a
  /// decision without a reason are reported to the log.
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
      let decisions = decisions(in: sheet, on: evaluations[form], log)
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

  private func decisions(
    in sheet: ReviewSheet, on evaluation: Evaluation, _ log: DiagnosticLog
  ) -> [Decision] {
    var rest = Array(evaluation.rows)
    return sheet.rows.compactMap { row in
      guard let index = row.index(among: rest) else {
        reportUnknown(row, evaluation, log)
        return nil
      }
      return decision(of: row, on: rest.remove(at: index), evaluation, sheet, log)
    }
  }

  private func reportUnknown(
    _ row: ReviewSheet.Row, _ evaluation: Evaluation, _ log: DiagnosticLog
  ) {
    let near = nearest(to: row.label, among: evaluation.rows.map(\.name))
    if let near, near != row.label {
      log.report(.unknownRowNear, [.text(row.label), .text(near)], at: row.place)
    } else {
      log.report(.unknownRow, [.text(row.label)], at: row.place)
    }
  }

  /// What a row decides, or nil if nothing; what is wrong goes to the log.
  private func decision(
    of row: ReviewSheet.Row, on score: IndicatorScore, _ evaluation: Evaluation,
    _ sheet: ReviewSheet, _ log: DiagnosticLog
  ) -> Decision? {
    var points: ExactDecimal?
    if let cell = row.reviewedPoints {
      points = try? ExactDecimal(parsing: cell.text.filter { !$0.isWhitespace })
      if points == nil {
        log.report(.pointsUnreadable, [.text(cell.text)], at: cell.place)
        return nil
      }
    }
    let place = row.reviewedPoints?.place ?? row.reviewedActual?.place ?? row.place
    let corrected = row.reviewedActual.flatMap { cell in
      rescored(score, in: evaluation, withActual: cell.text, at: cell.place)
    }
    var reason = ReviewSheet.reason(in: row.note)
    let outcome: Decision.Outcome
    switch (points, row.reviewedActual) {
    case (let points, let actual?)
    where points == nil || points == score.points || points == corrected:
      outcome = .actual(actual.text)
    case (let points?, let actual) where points != score.points:
      outcome = .points(points)
      if let actual, !reason.isEmpty { reason += "（复核完成值：\(actual.text)）" }
    case (nil, _):
      if score.points != nil {
        log.report(.pointsEmptied, [.text(score.name)], at: place, .warning)
      }
      if score.points == nil, !reason.isEmpty {
        log.report(.reasonAlone, [.text(score.name)], at: row.note?.place ?? place, .warning)
      }
      return nil
    default: return nil
    }
    let (target, actual) = row.seen(score)
    let isStale = target != nil || actual != nil
    guard !reason.isEmpty || isStale else {
      log.report(.reasonMissing, [.text(score.name)], at: place)
      return nil
    }
    return Decision(
      row: score.id, outcome: outcome, reason: reason.isEmpty ? "—" : reason, by: sheet.by,
      on: sheet.on,
      target: target ?? score.target.reading.text, actual: actual ?? score.actual.text,
      place: place)
  }
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
  fileprivate var label: String { name.isEmpty ? group : name }

  /// The score that it is about: by its headings, or by its name where that is the only one.
  fileprivate func index(among scores: [IndicatorScore]) -> Int? {
    let key = comparisonKey(label)
    let named = scores.indices.filter { comparisonKey(scores[$0].name) == key }
    guard named.count > 1 else { return named.first }
    return named.first {
      comparisonKey(scores[$0].group) == comparisonKey(group)
        && comparisonKey(scores[$0].level2) == comparisonKey(level2)
    } ?? named.first { comparisonKey(scores[$0].group) == comparisonKey(group) } ?? named.first
  }

  /// What the reviewer saw where it is no longer what the form says.
  fileprivate func seen(_ score: IndicatorScore) -> (target: String?, actual: String?) {
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
