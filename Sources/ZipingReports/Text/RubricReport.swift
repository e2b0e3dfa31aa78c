public import Ziping

/// A rubric in words (评分规则说明).
public enum RubricReport: Sendable {
  /// The rubric's points, rules, policy, grades and source.
  public static func text(
    _ rubric: Rubric, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    func escaped(_ text: String) -> String { TerminalText.escaped(text) }
    var lines = [style(escaped("\(rubric.id)  \(rubric.title)"), .heading)]
    lines.append(
      "\(wording.text(.basisLabel))  \(escaped(rubric.basis.document)) [\(wording.text(rubric.basis.evidence.phrase))]"
    )
    if let note = rubric.basis.note { lines.append("  \(escaped(note))") }
    lines += scopeLines(of: rubric, wording) + headingLines(of: rubric, wording)
    lines.append("SHA-256  \(rubric.digest)")
    lines.append("")
    lines.append("\(wording.text(.fullMarksLabel))  \(rubric.fullMarks.text())")
    if let execution = rubric.execution {
      let kind = type(of: execution.rule).kind
      lines.append("  \(execution.points.text())  \(escaped(execution.name))  (\(kind))")
      lines += termLines(of: execution.rule, wording, indent: 6)
    }
    lines += sourceLines(of: rubric, wording)
    for group in rubric.groups {
      let names = [group.name] + group.aliases
      lines.append("  \(group.points.text())  \(escaped(names.joined(separator: " / ")))")
      lines.append("      \(escaped(group.level2.joined(separator: wording.text(.listMark))))")
      lines += shapeLines(of: group, wording)
      for indicator in group.indicators ?? [] {
        let target = indicator.target.map { "  " + escaped($0) } ?? ""
        let rule = indicator.rule.map { "  (\(type(of: $0).kind))" } ?? ""
        lines.append("      \(indicator.points.text())  \(escaped(indicator.name))\(target)\(rule)")
        lines += indicator.rule.map { termLines(of: $0, wording, indent: 10) } ?? []
        lines += shapeLines(of: indicator, rubric.derivations, wording)
      }
    }
    lines += shapeLines(of: rubric, wording)
    lines += capLines(rubric, wording)
    lines += reviewLines(rubric.review, wording)
    lines.append("")
    lines.append(wording.text(.ruleLabel))
    for kind in TargetKind.allCases {
      guard let rule = rubric.rules[kind] else { continue }
      lines.append("  \(wording.text(kind.phrase)): \(wording.rule(type(of: rule)))")
      lines += termLines(of: rule, wording, indent: 6)
    }
    lines.append("")
    let policy = rubric.policy
    lines.append(
      wording.text(
        Message(
          .roundingLine,
          [
            .count(policy.rounding.places),
            .phrase(policy.rounding.mode == .halfUp ? .halfUp : .halfEven),
          ])))
    lines += policyLines(policy, wording)
    lines.append(notApplicableLine(policy, wording))
    for level in rubric.vocabulary.levels {
      lines.append(escaped(wording.text(level)))
    }
    lines.append("")
    let grades = rubric.grades.grades.map { "\($0.name) ≥ \($0.from.text())" }
    lines.append(
      "\(wording.text(.gradeLabel))  \(escaped(grades.joined(separator: wording.text(.comma))))")
    if let rounding = rubric.grades.rounding {
      lines.append(
        wording.text(
          Message(
            .gradeRoundingLine,
            [.count(rounding.places), .phrase(rounding.mode == .halfUp ? .halfUp : .halfEven)])))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Wording {
  /// A level of the rubric with its band and its words.
  func text(_ level: Vocabulary.Level) -> String {
    text(
      Message(
        .levelLine,
        [
          .text(level.name), .share(Ratio(level.share)), .share(Ratio(level.low)),
          .share(Ratio(level.high)), .text(level.words.joined(separator: text(.listMark))),
        ]))
  }
}

extension TargetKind {
  /// The kind of target in words.
  var phrase: Phrase {
    switch self {
    case .atLeast: Phrase("at-least", "≥ > =", "≥ > =")
    case .atMost: Phrase("at-most", "≤ <", "≤ <")
    case .zero: Phrase("zero", "零目标", "zero")
    case .range: Phrase("range", "区间", "a range")
    case .words: Phrase("words", "文字", "words")
    case .answer: Phrase("answer", "是或否", "yes or no")
    case .deadline: Phrase("deadline", "期限", "a deadline")
    }
  }
}

extension Phrase {
  fileprivate static let fullMarksLabel = Phrase("full-marks", "满分", "Full marks")
  fileprivate static let halfUp = Phrase("half-up", "四舍五入", "half up")
  fileprivate static let halfEven = Phrase("half-even", "四舍六入五成双", "half to even")
  fileprivate static let roundingLine = Phrase(
    "rounding", "每行舍入到 {0} 位小数（{1}）", "each row rounded to {0} places ({1})")
  fileprivate static let gradeRoundingLine = Phrase(
    "grade-rounding", "定等级前总分取到 {0} 位小数（{1}）",
    "a total is rounded to {0} places before it gets a grade ({1})")
  fileprivate static let levelLine = Phrase(
    "level", "{0}：默认 {1}，区间 {2} 至 {3}（{4}）", "{0}: {1} by default, band {2} to {3} ({4})")
}
