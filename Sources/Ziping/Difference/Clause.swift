extension Difference {
  /// Which clause of two rubrics made a row come out otherwise (差在哪一条).
  public struct Clause: Sendable {
    /// Where the rubrics differ.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Only one of them has a place for the row.
      case missing = "row-missing"
      /// The rules are not the same (计分规则).
      case rule
      /// The rule is the same, its parameters differ (规则的参数).
      case terms
      /// Rule and parameters are the same; words, levels or policy differ (用语、等次、口径).
      case policy
    }

    /// Where the rubrics differ.
    public let kind: Kind
    /// What the parameters of the row's rule say before.
    public let before: [Message]
    /// What they say afterwards.
    public let after: [Message]

    /// The clause behind a row that two rubrics score otherwise.
    init(_ row: ScoredRow, under first: Rubric, _ other: ScoredRow, under second: Rubric) {
      before = Self.terms(of: row, under: first)
      after = Self.terms(of: other, under: second)
      kind =
        if row.state.isUnknown != other.state.isUnknown { .missing } else if row.rule != other.rule
        { .rule } else if before != after { .terms } else { .policy }
    }

    /// What the parameters of the rule say that scored a row.
    private static func terms(of row: ScoredRow, under rubric: Rubric) -> [Message] {
      let rules = [
        rubric.indicator(named: row.name)?.rule, row.target.kind.flatMap { rubric.rules[$0] },
        rubric.execution?.rule,
      ]
      return rules.compactMap(\.self).first { type(of: $0).kind == row.rule }?.terms ?? []
    }
  }
}

extension ScoredRow.State {
  /// Whether the rubric has no place for the row.
  fileprivate var isUnknown: Bool {
    guard case .undetermined(let remark, _) = self else { return false }
    return [FindingKind.unknownGroup.code, FindingKind.unknownIndicator.code]
      .contains(remark.kind.code)
  }
}
