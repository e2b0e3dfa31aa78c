public import Ziping

/// A rubric in words (评分规则说明).
public enum RubricReport: Sendable {
  /// The rubric's points, rules, policy, grades and source.
  public static func text(
    _ rubric: Rubric, _ language: Language, style: TextStyle = .plain
  ) -> String {
    TextRenderer(style).text(page(of: rubric, Wording(language)))
  }

  private static func page(of rubric: Rubric, _ wording: Wording) -> Page {
    var page = Page()
    page.blocks = head(of: rubric, wording)
    page.addSection(points(of: rubric, wording))
    page.addSection(derivations(of: rubric, wording))
    page.addSection(vetoes(of: rubric, wording))
    page.addSection(caps(of: rubric, wording))
    page.addSection(review(rubric.review, wording))
    page.addSection(rules(of: rubric, wording))
    page.addSection(policy(of: rubric, wording))
    page.addSection(grades(of: rubric, wording))
    return page
  }

  /// A line set in by so many columns.
  static func line(_ text: String, indent: Int = 0) -> Block {
    .note(Words(text), indent: indent, hanging: 2)
  }

  /// A heading and what stands below it; nothing where that is nothing.
  static func section(_ title: Phrase, _ lines: [Block], _ wording: Wording) -> [Block] {
    lines.isEmpty ? [] : [.heading(Words(wording.text(title), .heading))] + lines
  }

  // MARK: Sections

  private static func head(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let basis = rubric.basis
    let evidence = wording.text(basis.evidence.phrase)
    return [
      .note(
        Words(whole: rubric.id, .heading) + Words("  \(rubric.title)", .heading), hanging: 2),
      .line(label: wording.text(.basisLabel), Words("\(basis.document) [\(evidence)]")),
    ] + (basis.note.map { [line($0, indent: 2)] } ?? []) + scope(of: rubric, wording)
      + headings(of: rubric, wording)
      + [.line(label: "SHA-256", Words(whole: rubric.digest))]
  }

  /// What each group, indicator and the execution rate are worth.
  private static func points(of rubric: Rubric, _ wording: Wording) -> [Block] {
    var blocks: [Block] = [
      .line(label: wording.text(.fullMarksLabel), Words(rubric.fullMarks.text()))
    ]
    if let execution = rubric.execution {
      let kind = type(of: execution.rule).kind
      blocks.append(line("\(execution.points.text())  \(execution.name)  (\(kind))", indent: 2))
      blocks += terms(of: execution.rule, wording, indent: 6)
    }
    blocks += source(of: rubric, wording)
    for group in rubric.groups { blocks += self.blocks(of: group, rubric.derivations, wording) }
    return blocks
  }

  private static func blocks(
    of group: IndicatorGroup, _ derivations: Derivations, _ wording: Wording
  ) -> [Block] {
    let names = ([group.name] + group.aliases).joined(separator: " / ")
    var blocks = [line("\(group.points.text())  \(names)", indent: 2)]
    if !group.level2.isEmpty { blocks.append(line(wording.list(group.level2), indent: 6)) }
    blocks += shape(of: group, wording)
    for indicator in group.indicators ?? [] {
      let target = indicator.target.map { "  " + $0 } ?? ""
      let rule = indicator.rule.map { "  (\(type(of: $0).kind))" } ?? ""
      blocks.append(
        line("\(indicator.points.text())  \(indicator.name)\(target)\(rule)", indent: 6))
      blocks += indicator.rule.map { terms(of: $0, wording, indent: 10) } ?? []
      blocks += shape(of: indicator, derivations, wording)
    }
    return blocks
  }

  private static func rules(of rubric: Rubric, _ wording: Wording) -> [Block] {
    [.heading(Words(wording.text(.ruleLabel), .heading))]
      + TargetKind.allCases.flatMap { kind -> [Block] in
        guard let rule = rubric.rules[kind] else { return [] }
        let words = "\(wording.text(kind.phrase)): \(wording.rule(type(of: rule)))"
        return [line(words, indent: 2)] + terms(of: rule, wording, indent: 6)
      }
  }

  private static func policy(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let policy = rubric.policy
    return [line(wording.text(Message(.roundingLine, facts(of: policy.rounding))))]
      + lines(of: policy, wording)
      + rubric.vocabulary.levels.map { line(wording.text($0)) }
  }

  private static func grades(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let grades = rubric.grades.grades.map { Fact.text("\($0.name) ≥ \($0.from.text())") }
    let list = Block.line(
      label: wording.text(.gradeLabel), Words(wording.text(.list(grades, .parts))))
    guard let rounding = rubric.grades.rounding else { return [list] }
    return [list, line(wording.text(Message(.gradeRoundingLine, facts(of: rounding))))]
  }

  private static func facts(of rounding: Rounding) -> [Fact] {
    [.count(rounding.places), .phrase(rounding.mode == .halfUp ? .halfUp : .halfEven)]
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
          .share(Ratio(level.high)), .names(level.words),
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
  fileprivate static let halfUp = Phrase("half-up", "四舍五入", "half up")
  fileprivate static let halfEven = Phrase("half-even", "四舍六入五成双", "half to even")
  fileprivate static let roundingLine = Phrase(
    "rounding", "每行舍入到 {0} 位小数（{1}）", "each row rounded to {0} {0|place|places} ({1})")
  fileprivate static let gradeRoundingLine = Phrase(
    "grade-rounding", "定等级前总分取到 {0} 位小数（{1}）",
    "a total is rounded to {0} {0|place|places} before it gets a grade ({1})")
  fileprivate static let levelLine = Phrase(
    "level", "{0}：默认 {1}，区间 {2} 至 {3}（{4}）", "{0}: {1} by default, band {2} to {3} ({4})")
}
