/// One form under two rubrics, row by row (同一份自评表，两种评分规则).
public struct Comparison: Sendable {
  /// A rubric with what it makes of the form.
  public struct Side: Sendable {
    /// The rubric.
    public let rubric: Rubric
    /// What it makes of the form.
    public let evaluation: Evaluation

    /// Creates a side.
    public init(_ rubric: Rubric, _ evaluation: Evaluation) {
      self.rubric = rubric
      self.evaluation = evaluation
    }
  }

  /// What made the difference in a row.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// Only one of the rubrics has such a row.
    case missing = "row-missing"
    /// The weights differ (分值).
    case weight = "weight"
    /// The rules differ (计分规则).
    case rule = "rule"
    /// The rule is the same, its parameters differ (规则的参数).
    case terms = "terms"
    /// Rule and parameters are the same; words, levels or policy differ (用语、等次、口径).
    case policy = "policy"
  }

  /// A row that the rubrics do not score alike.
  public struct Difference: Sendable {
    /// The row under the first rubric, if that has it.
    public let first: ScoredRow?
    /// The row under the second rubric, if that has it.
    public let second: ScoredRow?
    /// What made the difference, in the order of ``Cause``.
    public let causes: [Cause]

    /// The row's name.
    public var name: String { first?.name ?? second?.name ?? "" }
  }

  /// The first rubric.
  public let first: Side
  /// The second rubric.
  public let second: Side
  /// The rows that get the same of the same weight.
  public let equalCount: Int
  /// The other rows, in the form's order.
  public let differences: [Difference]

  /// Compares two evaluations of one form.
  public init(_ first: Side, _ second: Side) {
    self.first = first
    self.second = second
    var others: [String: ScoredRow] = [:]
    for row in second.evaluation.rows { others[second.key(of: row)] = row }
    var equalCount = 0
    var differences: [Difference] = []
    for row in first.evaluation.rows {
      let other = others.removeValue(forKey: first.key(of: row))
      if let other, row.state.isSame(as: other.state), row.weight == other.weight {
        equalCount += 1
      } else {
        differences.append(
          Difference(
            first: row, second: other, causes: Self.causes(row, other, first, second)))
      }
    }
    for row in second.evaluation.rows where others[second.key(of: row)] != nil {
      differences.append(Difference(first: nil, second: row, causes: [.missing]))
    }
    self.equalCount = equalCount
    self.differences = differences
  }

  private static func causes(
    _ row: ScoredRow, _ other: ScoredRow?, _ first: Side, _ second: Side
  ) -> [Cause] {
    guard let other, row.state.isUnknown == other.state.isUnknown else { return [.missing] }
    var causes: [Cause] = []
    if row.weight != other.weight { causes.append(.weight) }
    if row.rule != other.rule {
      causes.append(.rule)
    } else if first.terms(of: row) != second.terms(of: other) {
      causes.append(.terms)
    } else if !row.state.hasSameReason(as: other.state) {
      causes.append(.policy)
    }
    return causes
  }
}

extension Comparison.Side {
  /// What the parameters of a row's rule say.
  public func terms(of row: ScoredRow) -> [Message] {
    let rules =
      isExecution(row)
      ? [rubric.execution?.rule]
      : [rubric.indicator(named: row.name)?.rule, row.target.kind.flatMap { rubric.rules[$0] }]
    let rule = rules.compactMap(\.self).first { type(of: $0).kind == row.rule }
    return rule?.terms ?? []
  }

  /// The money is one row, whatever each rubric calls it.
  fileprivate func key(of row: ScoredRow) -> String { isExecution(row) ? "" : row.id }

  private func isExecution(_ row: ScoredRow) -> Bool {
    rubric.execution.map { row.group == $0.name && row.id == headingKey($0.name) } ?? false
  }
}

extension ScoredRow.State {
  /// Whether the rubric has no place for the row.
  fileprivate var isUnknown: Bool {
    guard case .undetermined(let remark) = self else { return false }
    return [FindingKind.unknownGroup.code, FindingKind.unknownIndicator.code]
      .contains(remark.kind.code)
  }

  /// Whether two rows come to the same, for whatever reason.
  fileprivate func isSame(as other: ScoredRow.State) -> Bool {
    switch (self, other) {
    case (.scored(let points, _), .scored(let others, _)): points == others
    case (.undetermined, .undetermined), (.notApplicable, .notApplicable): true
    default: false
    }
  }

  fileprivate func hasSameReason(as other: ScoredRow.State) -> Bool {
    switch (self, other) {
    case (.scored(_, let reason), .scored(_, let others)): reason == others
    default: isSame(as: other)
    }
  }
}
