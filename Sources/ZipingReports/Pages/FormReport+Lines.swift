import Ziping

/// The whole, the groups and the rows, with what they got in each column.
extension FormReport {
  /// The columns of points; none for a form without points.
  package var columns: [Column] {
    guard evaluation.hasPoints else { return [] }
    return switch subject {
    case .score: [.points]
    case .review(let review):
      [.claimed, .recomputed] + (review.hasDecisions ? [.reviewed] : []) + [.difference]
    case .difference: [.before, .after, .difference]
    }
  }

  /// What a column is headed.
  package func heading(of column: Column) -> String {
    wording.heading(of: column, isOfChange: difference != nil)
  }

  /// The total in each column.
  package var total: Line {
    switch subject {
    case .score:
      line(wording.text(.totalLabel), evaluation.fullMarks, evaluation.bounds)
    case .review(let review): line(review.total, named: wording.text(.totalLabel))
    case .difference(let difference):
      Line(
        name: wording.text(.totalLabel), weight: evaluation.fullMarks, bounds: evaluation.bounds,
        values: [
          points(difference.before.bounds), points(difference.after.bounds),
          difference.total.map(change) ?? .none,
        ], isDifferent: false, causes: [], decision: nil)
    }
  }

  /// The grade in each column.
  package var grade: Line {
    let own = words.grade
    switch subject {
    case .score: return gradeLine([own])
    case .review(let review):
      let grade = review.grade
      let recomputed = EvaluationWords(review.evaluation, wording.language).grade
      let all = [
        grade.claimed ?? grade.ofClaimedTotal.map { "(\($0))" }, grade.recomputed ?? recomputed,
      ]
      return gradeLine(
        all + (review.hasDecisions ? [grade.reviewed ?? own] : []) + [nil],
        isDifferent: grade.isFlip, causes: causes(grade.causes))
    case .difference(let difference):
      let before = EvaluationWords(difference.before, wording.language).grade
      return gradeLine([before, own, nil])
    }
  }

  /// The grade in words: its name, or those at both ends.
  package var gradeText: String { words.grade }
  /// The total in words: a number, or between what it lies.
  package var totalText: String { words.total }

  /// The groups, in the rubric's order.
  package var groups: [Line] {
    switch subject {
    case .score: evaluation.groups.map { line($0.name, $0.weight, $0.bounds) }
    case .review(let review): review.groups.map { line($0, named: $0.name) }
    case .difference(let difference):
      evaluation.groups.map { group in
        let before = difference.before.groups.first { $0.name == group.name }
        let values = [points(before?.bounds), points(group.bounds), change(before?.bounds, group)]
        return Line(
          name: group.name, weight: group.weight, bounds: group.bounds, values: values,
          isDifferent: false, causes: [], decision: nil)
      }
    }
  }

  /// The rows: the execution row first, then the form's in their order, vetoes last.
  package var rows: [Row] {
    let evaluated = evaluation.rows
    switch subject {
    case .score:
      return evaluated.map { row($0, line($0.name, $0.weight, $0.bounds)) }
    case .review(let review):
      return zip(evaluated, review.rows).map { row($0, line($1, named: $1.name)) }
    case .difference(let difference):
      return difference.rows.compactMap { change in
        guard let scored = change.after ?? change.before else { return nil }
        return row(scored, line(change))
      }
    }
  }

  /// Lines beside the rows that change the total, such as folding to full marks.
  package var adjustments: [Line] {
    evaluation.adjustments.map { adjustment in
      line(wording.text(adjustment.message), nil, adjustment.bounds)
    }
  }

  // MARK: Making them

  private func row(_ scored: ScoredRow, _ line: Line) -> Row {
    let note = scored.row.handedIn?.note?.text ?? ""
    return Row(
      scored: scored, number: numbers[scored.id], line: line, state: State(scored.state),
      reason: wording.reason(of: scored), remedy: remedy(of: scored), note: note)
  }

  private func remedy(of row: ScoredRow) -> String? {
    let remarks: [Remark] =
      switch row.state {
      case .undetermined(let remark, _): [remark]
      case .suggested(_, _, let assumptions): assumptions
      case .scored, .notApplicable: []
      }
    let remedies = remarks.compactMap { words.remedy(of: $0) }
    return remedies.isEmpty ? nil : remedies.joined(separator: wording.text(.clauseMark))
  }

  private func line(
    _ name: String, _ weight: ExactDecimal?, _ bounds: Evaluation.Bounds?
  ) -> Line {
    Line(
      name: name, weight: weight, bounds: bounds, values: [points(bounds)], isDifferent: false,
      causes: [], decision: nil)
  }

  private func line(_ line: Review.Line, named name: String) -> Line {
    let reviewed = review?.hasDecisions ?? false ? [points(line.reviewed)] : []
    let difference = line.reviewedDifference.map { Value.change(.init(low: $0, high: $0)) }
    return Line(
      name: name, weight: line.weight, bounds: line.reviewed ?? line.recomputed,
      values: [claim(line.claimed), points(line.recomputed)] + reviewed + [difference ?? .none],
      isDifferent: line.exceedsTolerance, causes: causes(line.causes),
      decision: line.decision.map { wording.text($0, of: line.weight) })
  }

  private func line(_ row: Difference.Row) -> Line {
    let causes = row.steps.map { entry in
      Cause(
        code: entry.step.rawValue,
        text: wording.signed(entry.change, places: evaluation.places) + "\u{A0}"
          + wording.text(entry.step.phrase))
    }
    let appeared: [Cause] =
      row.before == nil
      ? [Cause(code: "appeared", text: wording.text(.appeared))]
      : row.after == nil ? [Cause(code: "gone", text: wording.text(.gone))] : []
    return Line(
      name: row.name, weight: (row.after ?? row.before)?.weight, bounds: row.after?.bounds,
      values: [points(row.before?.bounds), points(row.after?.bounds), change(row.change)],
      isDifferent: row.change != .none, causes: causes + appeared, decision: nil)
  }

  private func gradeLine(
    _ grades: [String?], isDifferent: Bool = false, causes: [Cause] = []
  ) -> Line {
    Line(
      name: wording.text(.gradeLabel), weight: nil, bounds: nil,
      values: grades.map { $0.map { .grade($0) } ?? .none }, isDifferent: isDifferent,
      causes: causes, decision: nil)
  }

  private func causes(_ causes: [Review.Cause]) -> [Cause] {
    causes.map { cause in
      let part = cause.part.map { wording.difference($0) + "\u{A0}\u{A0}" } ?? ""
      return Cause(code: cause.code, text: part + wording.text(quoting: cause.message))
    }
  }

  private func points(_ bounds: Evaluation.Bounds?) -> Value { bounds.map { .points($0) } ?? .none }

  private func claim(_ points: ExactDecimal?) -> Value {
    points.map { .points(.init(low: $0, high: $0)) } ?? .none
  }

  private func change(_ change: Difference.Change) -> Value {
    .change(.init(low: change.low, high: change.high))
  }

  private func change(_ before: Evaluation.Bounds?, _ group: Evaluation.Group) -> Value {
    guard let before, let change = try? Difference.Change(from: before, to: group.bounds) else {
      return .none
    }
    return self.change(change)
  }

  /// What stands in a column, in words; a dash where nothing does.
  package func text(_ value: Value) -> String {
    switch value {
    case .points(let bounds): wording.bounds(bounds)
    case .change(let bounds):
      wording.signed(
        Difference.Change(low: bounds.low, high: bounds.high), places: evaluation.places)
    case .grade(let grade): grade
    case .none: Wording.nothing
    }
  }
}

extension Wording {
  /// What a column of points is headed; what is a difference elsewhere is a change between evaluations.
  func heading(of column: FormReport.Column, isOfChange: Bool) -> String {
    switch column {
    case .points: text(.pointsLabel)
    case .claimed: text(.claimedHeading)
    case .recomputed: text(.recomputedHeading)
    case .reviewed: text(.reviewedHeading)
    case .before: text(.beforeHeading)
    case .after: text(.afterHeading)
    case .difference: text(isOfChange ? .changeHeading : .differenceHeading)
    }
  }
}

extension FormReport.State {
  init(_ state: ScoredRow.State) {
    self =
      switch state {
      case .scored: .scored
      case .suggested: .suggested
      case .undetermined: .undetermined
      case .notApplicable: .notApplicable
      }
  }

  /// The state in words.
  var phrase: Phrase {
    switch self {
    case .scored: .stateScored
    case .suggested: .stateSuggested
    case .undetermined: .stateUndetermined
    case .notApplicable: .stateNotApplicable
    }
  }
}

extension Phrase {
  fileprivate static let beforeHeading = Phrase("before-heading", "之前", "Before")
  fileprivate static let afterHeading = Phrase("after-heading", "之后", "After")
  fileprivate static let changeHeading = Phrase("change-heading", "变化", "Change")
}
