extension Scorer {
  /// Scores one indicator given by its texts, outside any form.
  public func score(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil, rule: (any Rule)? = nil
  ) -> (score: IndicatorScore, findings: [Finding]) {
    let traits = rubric.policy.traitWords.traits(name: name, level2: level2)
    let fixed = rule.map { rule in
      Indicator(name: name, aliases: [], level2: level2, points: weight, target: nil, rule: rule)
    }
    let row = AssignedRow(
      id: name, group: nil, groupName: "", level2: level2, name: name,
      target: targets.target(reader.read(target), name: name, traits: traits),
      actual: reader.read(actual), level: reader.read(level), traits: traits, statedWeight: nil,
      claimedCell: nil, notApplicable: nil, fixed: fixed, obstacle: nil, places: RowPlaces())
    var log = FindingLog()
    let score = score(row, weight: weight, claimed: claimed, year: year, &log)
    return (score, log.findings)
  }

  /// Scores an assigned row.
  func score(
    _ row: AssignedRow, weight: ExactDecimal, year: Int?, _ log: inout FindingLog
  ) -> IndicatorScore {
    var claimed: ExactDecimal?
    if let cell = row.claimedCell {
      claimed = points(in: cell.text)
      if let claimed, claimed > weight {
        log.add(
          .claimedAboveWeight, [.points(claimed), .points(weight)], row: row.id, at: cell.place)
      } else if claimed == nil {
        log.add(.claimedUnreadable, [.text(cell.text)], row: row.id, at: cell.place)
      }
    }
    return score(row, weight: weight, claimed: claimed, year: year, &log)
  }

  private func score(
    _ row: AssignedRow, weight: ExactDecimal, claimed: ExactDecimal?, year: Int?,
    _ log: inout FindingLog
  ) -> IndicatorScore {
    func result(
      _ state: IndicatorScore.State, isSuggestion: Bool = false, rule: String? = nil
    ) -> IndicatorScore {
      IndicatorScore(
        id: row.id, group: row.groupName, level2: row.level2, name: row.name,
        target: row.target, actual: row.actual, weight: weight, state: state,
        isSuggestion: isSuggestion, rule: rule, claimed: claimed, place: row.places.row)
    }
    if let obstacle = row.obstacle {
      log.add([obstacle], to: row)
      return result(.undetermined(obstacle))
    }
    if let state = notApplicable(row) {
      if case .undetermined(let remark) = state { log.add([remark], to: row) }
      return result(state)
    }
    let attempt = Attempt(
      target: row.target, actual: row.actual, level: row.level, traits: row.traits,
      weight: weight, claimed: claimed, year: year, setting: setting)
    let judgement = attempt.judged(by: row.fixed?.rule)
    log.add(attempt.remarksBesideRule, to: row)
    log.add(judgement.remarks, to: row)
    let rule = row.fixed?.rule ?? row.target.sort.flatMap { rubric.rules[$0] }
    let ruleName = rule.map { type(of: $0).kind }
    let state = state(of: judgement, weight: weight, attempt)
    if case .undetermined(let remark) = state { log.add([remark], to: row) }
    return result(state, isSuggestion: judgement.isSuggestion, rule: ruleName)
  }

  /// The points that a judgement makes, rounded once.
  func state(
    of judgement: Judgement, weight: ExactDecimal, _ attempt: Attempt
  ) -> IndicatorScore.State {
    switch judgement.outcome {
    case .undetermined(let remark): return .undetermined(remark)
    case .share(let share, let reason):
      guard let rounded = try? share.times(weight, rubric.policy.rounding) else {
        return .undetermined(Remark(.numberTooLong, attempt.bothTexts))
      }
      // A weight finer than the rounding must not be exceeded by it.
      return .scored(points: min(rounded, weight), reason)
    }
  }

  /// 不适用 with a reason takes the row out; without one, a person has to say.
  private func notApplicable(_ row: AssignedRow) -> IndicatorScore.State? {
    if let cell = row.notApplicable, !cell.isBlank {
      let key = comparisonKey(cell.text)
      if Self.refusals.contains(key) { return nil }
      let isMark = key.isEmpty || Self.marks.contains(key)
      return isMark
        ? .undetermined(Remark(.notApplicableWithoutReason)) : .notApplicable(reason: cell.text)
    }
    return row.actual.key == "不适用" ? .undetermined(Remark(.notApplicableWithoutReason)) : nil
  }

  /// Marks that say only that a row does not apply, and words that say it does.
  private static let marks: Set<String> = ["是", "不适用", "√", "✓", "y", "Y", "yes", "true", "1"]
  private static let refusals: Set<String> = [
    "否", "适用", "-", "/", "×", "n", "N", "no", "false", "0",
  ]
}

extension Attempt {
  /// What is worth saying whatever the rule makes of the row.
  var remarksBesideRule: [Remark] {
    var remarks: [Remark] = []
    if let year {
      for reading in [target.reading, actual]
      where reading.years.contains(where: { $0 != year }) {
        remarks.append(Remark(.anotherYear, [.text(reading.text), .count(year)]))
      }
    }
    if !level.isEmpty, target.sort != .words, target.sort != .answer {
      remarks.append(Remark(.levelUnused, [.text(level.text)]))
    }
    return remarks
  }
}

extension Reading {
  /// The years of the dates in it.
  fileprivate var years: [Int] {
    switch content {
    case .date(let day): day.year.map { [$0] } ?? []
    case .parts(let parts):
      parts.compactMap { part in
        if case .date(let day) = part.content { return day.year }
        return nil
      }
    default: []
    }
  }
}
