extension DecisionResolver {
  /// Adds decisions that take each claim that may hold (认可范围内的自评): of a row that is open, where the
  /// claim lies between the least and the most that it can get.
  ///
  /// A row that was decided stays as decided, and so does one whose decision is stale. A claim beside points
  /// that are only suggested lies outside of them and is not taken.
  ///
  /// - Parameters:
  ///   - evaluations: What the scorer made of the forms.
  ///   - resolved: What was decided about them before, in the same order.
  ///   - name: Who decides.
  ///   - day: The day, such as 2022-03-01.
  ///   - reason: Says of the least and the most why the claim is taken.
  /// - Returns: The decisions with those that were added, in the same order.
  public func acceptingClaims(
    on evaluations: [Evaluation], after resolved: [ResolvedDecisions], by name: String? = nil,
    on day: String? = nil, reason: (Evaluation.Bounds) -> String
  ) -> [ResolvedDecisions] {
    zip(evaluations, resolved).map { evaluation, before in
      var resolved = before
      let known = Set(before.decisions.map(\.row))
      let own = FormDecisions(evaluation)
      let rows = ReopenedRows(evaluation.form)
      for score in evaluation.rows where !known.contains(score.id) {
        guard score.isOpenToClaim, let claimed = score.claimed else { continue }
        let decision = Decision(
          about: FormIdentity(), row: score.id, outcome: .points(claimed),
          reason: reason(score.bounds), by: name, on: day, printed: PrintedRow(score),
          place: score.place ?? Place(file: evaluation.submission.source))
        guard let applied = own.applied(decision, to: .row(score), rows, DiagnosticLog()) else {
          continue
        }
        resolved.decisions.append(decision)
        resolved.apply(applied, to: .row(score))
      }
      return resolved
    }
  }
}

extension ScoredRow {
  /// Whether the row is open and its claim is one of those that it can still get.
  fileprivate var isOpenToClaim: Bool {
    guard !isVeto, state.isUndetermined, !weight.isZero, let claimed else { return false }
    return bounds.low <= claimed && claimed <= bounds.high
  }
}
