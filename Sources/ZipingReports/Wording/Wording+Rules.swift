import Ziping

/// What each rule does, in words (计分规则的含义).
extension Wording {
  /// A rule's name in rubrics, with what it does.
  func rule(_ kind: String) -> String {
    guard let phrase = Self.rules[kind] else { return TerminalText.escaped(kind) }
    return "\(kind)  \(text(phrase))"
  }

  /// The rules in words, by their names; a rule with its own parameters says more beside it.
  private static let rules: [String: Phrase] = Dictionary(
    [
      Phrase(
        "proportional", "达到指标值得满分，否则 分值 × 完成值/指标值", "full when reached, else points × actual/target"
      ),
      Phrase(
        "reverse-ratio", "未超过限值得满分，否则 分值 × 限值/完成值",
        "full within the limit, else points × limit/actual"),
      Phrase(
        "reverse-linear", "未超过限值得满分，否则 分值 × (1 - 超出/限值)",
        "full within the limit, else points × (1 - excess/limit)"),
      Phrase("zero-target", "为零得满分，否则不得分", "full at zero, else nothing"),
      Phrase(
        "range", "在区间内得满分，否则按偏离的一端计", "full within the range, else by the end that was missed"),
      Phrase("deadline", "按期完成得满分", "full by the deadline"),
      Phrase("yes-no", "做到得满分，否则不得分", "full for a yes, else nothing"),
      Phrase(
        "qualitative", "按达成的等次计，可在该等次的区间内自定", "by level, any point of its band may be claimed"),
      Phrase("count-met", "达到指标值得满分，否则不得分", "full when reached, else nothing"),
      Phrase("bands", "按完成值所在的档次", "by the band of the actual value"),
      Phrase("tolerance", "按偏离指标值的百分比分档", "by the deviation from the target"),
      Phrase("execution-bands", "按预算执行率分档", "by the band of the execution rate"),
      Phrase("step-deduction", "每越过一步扣分", "points off for each step beyond the line"),
      Phrase("event-deduction", "每发生一次扣分", "points off for each event"),
      Phrase("slope", "按比率线性扣分", "points off in proportion to the ratio"),
      Phrase("checklist", "按做到的要点", "by the items met"),
      Phrase("categories", "按所属的情形", "by the case"),
      Phrase("external", "按外部考核得分", "by a score given by others"),
      Phrase("execution-rate", "分值 × 执行数/预算数", "points × spending/budget"),
    ].map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
