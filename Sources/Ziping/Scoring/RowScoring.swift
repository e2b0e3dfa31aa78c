extension Scorer {
  /// Scores one indicator given by its texts, outside any form.
  public func score(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil, rule: (any Rule)? = nil
  ) -> (score: ScoredRow, findings: [Finding]) {
    let attempt = attempt(
      name: name, level2: level2, target: target, actual: actual, weight: weight,
      claimed: claimed, level: level, year: year)
    let scored = self.score(attempt, by: rule)
    let score = ScoredRow(
      id: name, group: "", level2: level2, name: name, target: attempt.target,
      actual: attempt.actual, weight: weight, state: scored.state,
      isSuggestion: scored.isSuggestion, rule: scored.rule, claimed: claimed, place: nil)
    return (score, scored.remarks.map { Finding($0, row: name, at: nil) })
  }

  /// Scores an assigned row.
  func score(
    _ row: AssignedRow, weight: ExactDecimal, year: Int?, _ log: inout FindingLog
  ) -> ScoredRow {
    var claimed: ExactDecimal?
    if let cell = row.claimedCell {
      let rounding = rubric.policy.rounding
      let printed = ClaimText(cell.text, of: row.scale.printedWeight(weight)).points
      claimed = printed.flatMap { row.scale.claim($0, of: weight, rounding) }
      if let printed, let claimed, claimed > weight {
        let most = row.scale.printedWeight(weight) ?? weight
        log.add(
          .claimedAboveWeight, [.points(printed), .points(most)], row: row.id, at: cell.place)
      } else if printed == nil, !ScoredRow.isNoClaim(cell.text) {
        log.add(.claimedUnreadable, [.text(cell.text)], row: row.id, at: cell.place)
      }
    }
    return score(row, weight: weight, claimed: claimed, year: year, &log)
  }

  private func score(
    _ row: AssignedRow, weight: ExactDecimal, claimed: ExactDecimal?, year: Int?,
    _ log: inout FindingLog
  ) -> ScoredRow {
    func result(
      _ state: ScoredRow.State, isSuggestion: Bool = false, rule: String? = nil
    ) -> ScoredRow {
      ScoredRow(
        id: row.id, group: row.groupName, level2: row.level2, name: row.name,
        target: row.target, actual: row.actual, weight: weight, state: state,
        isSuggestion: isSuggestion, rule: rule, claimed: claimed, place: row.places.row)
    }
    let state =
      row.obstacle.map { .undetermined($0) }
      ?? notApplicable(row.notApplicable, actual: row.actual) ?? inactive(row)
      ?? row.missingActual.map { .undetermined($0) }
    log.add(row.remarks, to: row)
    if let state {
      if case .undetermined(let remark) = state { log.add([remark], to: row) }
      // A place may give full points for what does not apply.
      return result(rubric.policy.notApplicable == .fullMarks ? state.inFull(weight) : state)
    }
    let attempt = Attempt(
      target: row.target, actual: row.actual, level: row.level, traits: row.traits,
      weight: weight, claimed: claimed, year: year, hasReason: row.hasReason, setting: setting)
    let scored = self.score(attempt, by: row.fixed?.rule)
    log.add(scored.remarks, to: row)
    return result(scored.state, isSuggestion: scored.isSuggestion, rule: scored.rule)
  }

  /// 不适用 with a reason takes the row out; without one, a person has to say.
  func notApplicable(
    _ cell: Submission.Cell?, actual: Reading = .empty
  ) -> ScoredRow.State? {
    if let cell, saysSomething(cell) {
      let key = comparisonKey(cell.text).lowercased()
      if Self.refusals.contains(key) { return nil }
      return Self.marks.contains(key)
        ? .undetermined(Remark(.notApplicableWithoutReason)) : .notApplicable(reason: cell.text)
    }
    return actual.key == "不适用" ? .undetermined(Remark(.notApplicableWithoutReason)) : nil
  }

  /// A row without target is not in force where the place says so.
  private func inactive(_ row: AssignedRow) -> ScoredRow.State? {
    guard rubric.policy.notApplicable == .inactive, row.fixed == nil,
      row.target.reading.isEmpty, row.actual.isEmpty
    else { return nil }
    return .notApplicable(reason: "指标值为空")
  }

  /// Whether a cell holds more than a dash or 无, which say that there is nothing.
  func saysSomething(_ cell: Submission.Cell?) -> Bool {
    guard let cell else { return false }
    let key = comparisonKey(cell.text)
    let isDash = key == "一" || key.utf8.allSatisfy { Self.dashes.contains($0) }
    return !isDash && key != "无" && !rubric.vocabulary.none.contains(key)
  }

  private static let dashes: Set<UInt8> = Set("-/\\_".utf8)

  /// Marks that say only that a row does not apply, and words that say it does.
  private static let marks: Set<String> = ["是", "不适用", "√", "✓", "y", "yes", "true", "1"]
  private static let refusals: Set<String> = [
    "否", "适用", "×", "n", "no", "false", "0",
  ]
}

extension ScoredRow.State {
  /// Full points where the row does not apply; else the state as it is.
  func inFull(_ weight: ExactDecimal) -> ScoredRow.State {
    guard case .notApplicable(let reason) = self else { return self }
    return .scored(points: weight, Reason(.notApplicableInFull, .text(reason)))
  }
}

extension Attempt {
  /// What is worth saying whatever the rule makes of the row.
  var remarksBesideRule: [Remark] {
    var remarks: [Remark] = []
    if let year {
      for reading in [target.reading, actual]
      where reading.years(in: year).contains(where: { $0 != year }) {
        remarks.append(Remark(.anotherYear, [.text(reading.text), .count(year)]))
      }
    }
    if !level.isEmpty, let kind = target.kind, kind != .words, kind != .answer {
      remarks.append(Remark(.levelUnused, [.text(level.text)]))
    }
    return remarks
  }
}

extension Reading {
  /// The years of the dates in it, where the form is of `year`.
  fileprivate func years(in year: Int) -> [Int] {
    switch content {
    case .date(let day): day.inYear(year).year.map { [$0] } ?? []
    case .parts(let parts):
      parts.compactMap { part in
        if case .date(let day) = part.content { return day.inYear(year).year }
        return nil
      }
    default: []
    }
  }
}

extension Phrase {
  static let notApplicableInFull = Phrase(
    "not-applicable-in-full", "不适用（{0}），按满分 {points} 计", "not applicable ({0}): full {points}")
}
