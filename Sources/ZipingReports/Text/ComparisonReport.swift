public import Ziping

/// One form under two rubrics, side by side, and which clause made each difference (规则对照).
public enum ComparisonReport: Sendable {
  /// The rows that differ, what makes up the totals beside the rows, and how many rows are equal.
  public static func text(
    _ comparison: Comparison, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let sides = [("A", comparison.first), ("B", comparison.second)]
    var lines = [style(escaped(title(of: comparison.first.evaluation)), .heading)]
    for (mark, side) in sides { lines += head(mark, side, wording) }
    lines.append("")
    for (mark, side) in sides { lines += totals(mark, side, language) }
    for difference in comparison.differences {
      lines.append("")
      lines.append(style(escaped(difference.name), .heading))
      lines.append(line("A", difference.first, comparison.first, language))
      lines.append(line("B", difference.second, comparison.second, language))
      lines += clause(difference, comparison, wording)
    }
    lines.append("")
    lines.append(
      wording.text(
        Message(
          .counts, [.count(comparison.differences.count), .count(comparison.equalCount)])))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String { TerminalText.escaped(text) }

  private static func title(of evaluation: Evaluation) -> String {
    let form = evaluation.submission
    return [form.project, form.unit, form.source].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func head(
    _ mark: String, _ side: Comparison.Side, _ wording: Wording
  ) -> [String] {
    let basis = side.rubric.basis
    return [
      "\(mark)  \(escaped("\(side.rubric.id)  \(side.rubric.title)"))",
      "   \(wording.text(.basisLabel))  \(escaped(basis.document)) [\(wording.text(basis.evidence.phrase))]",
    ]
  }

  /// The total, the grade, and what makes the total beside the rows.
  private static func totals(
    _ mark: String, _ side: Comparison.Side, _ language: Language
  ) -> [String] {
    let page = EvaluationPage(side.evaluation, language, .plain)
    let wording = Wording(language, places: side.evaluation.places)
    let full = wording.text(Message(.outOf, [.points(side.evaluation.fullMarks)]))
    var lines = [
      "\(mark)  \(wording.text(.totalLabel)) \(page.totalText) (\(full))  "
        + "\(wording.text(.gradeLabel)) \(page.gradeText)"
    ]
    for group in side.evaluation.groups where group.isMissing {
      let message = Message(.missingGroup, [.text(group.name), .points(group.weight)])
      lines.append("   \(escaped(wording.text(message)))")
    }
    for adjustment in side.evaluation.adjustments {
      let change = range(adjustment.bounds, wording)
      lines.append("   \(escaped(wording.text(adjustment.message)))  \(change)")
    }
    return lines
  }

  private static func range(_ bounds: Evaluation.Bounds, _ wording: Wording) -> String {
    func points(_ number: ExactDecimal) -> String { number.text(places: wording.places) }
    return bounds.value.map(points)
      ?? wording.text(
        Message(.totalRange, [.text(points(bounds.low)), .text(points(bounds.high))]))
  }

  private static func line(
    _ mark: String, _ row: ScoredRow?, _ side: Comparison.Side, _ language: Language
  ) -> String {
    let wording = Wording(language, places: side.evaluation.places)
    guard let row else { return "  \(mark)  \(wording.text(.noRow))" }
    let rule = row.rule.map { "  (\($0))" } ?? ""
    let points = "\(range(row.bounds, wording)) / \(row.weight.text())"
    return "  \(mark)  \(points)\(rule)  \(escaped(wording.reason(of: row)))"
  }

  /// Which clause made the difference, with the parameters where they do.
  private static func clause(
    _ difference: Comparison.Difference, _ comparison: Comparison, _ wording: Wording
  ) -> [String] {
    let causes = difference.causes.map { wording.text($0.phrase) }
    let separator = wording.language == .chinese ? "、" : ", "
    var lines = [
      "  → " + wording.text(Message(.cause, [.text(causes.joined(separator: separator))]))
    ]
    guard difference.causes.contains(.terms) || difference.causes.contains(.rule) else {
      return lines
    }
    let sides = [
      ("A", comparison.first, difference.first), ("B", comparison.second, difference.second),
    ]
    for (mark, side, row) in sides {
      for term in row.map(side.terms) ?? [] {
        lines.append("    \(mark)  \(escaped(wording.text(term)))")
      }
    }
    return lines
  }
}

extension Comparison.Cause {
  fileprivate var phrase: Phrase {
    switch self {
    case .missing: Phrase("cause-missing", "只有一种规则有这一行", "only one rubric has this row")
    case .weight: Phrase("cause-weight", "分值", "the weight")
    case .rule: Phrase("cause-rule", "计分规则", "the rule")
    case .terms: Phrase("cause-terms", "规则的参数", "the rule's parameters")
    case .policy: Phrase("cause-policy", "用语、等次或口径", "words, levels or policy")
    }
  }
}

extension Phrase {
  fileprivate static let cause = Phrase("cause", "差在：{0}", "what differs: {0}")
  fileprivate static let noRow = Phrase("no-row", "没有这一行", "no such row")
  fileprivate static let missingGroup = Phrase(
    "missing-group", "“{0}”（{1} 分）没有指标", "\"{0}\" ({1} points) has no indicator")
  fileprivate static let counts = Phrase(
    "comparison-counts", "{0} 行不同，{1} 行相同", "{0} rows differ, {1} are equal")
}
