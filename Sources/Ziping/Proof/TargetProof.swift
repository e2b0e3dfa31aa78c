/// The proof that the target which a rubric fixes can be read by the rule that judges it (指标值的检验).
///
/// A target that no rule can use leaves its row to a person in every form there ever is. What has a
/// scale of its own, or judges the money, asks no target.
public struct TargetProof: Sendable {
  /// Why no actual value could ever be scored; nil where one can.
  public let flaw: Message?

  /// Tries a fixed indicator.
  public init(_ indicator: Indicator, _ scorer: Scorer) {
    let own = Self.flaw(indicator, scorer)
    flaw =
      own
      ?? (indicator.rule?.parts ?? []).lazy.compactMap { part in
        TargetProof(indicator.part(part), scorer).flaw
      }.first
  }

  private static func flaw(_ indicator: Indicator, _ scorer: Scorer) -> Message? {
    guard let text = indicator.target, indicator.rule.map({ type(of: $0).asksTarget }) ?? true
    else { return nil }
    let target = scorer.attempt(
      name: indicator.name, level2: indicator.level2, target: text, actual: "",
      weight: indicator.points
    ).target
    return flaw(target, indicator, text, scorer.rubric.rules)
  }

  private static func flaw(
    _ target: Target, _ indicator: Indicator, _ text: String, _ rules: RuleSet
  ) -> Message? {
    let name = Fact.text(indicator.name)
    switch target.demand {
    case .unusable(let remark):
      return Message(.unusable(remark), remark.facts + [name])
    case .parts(let parts):
      // A part that the indicator's own rule cannot judge is the rubric's rule's.
      return parts.lazy.compactMap { part -> Message? in
        let own = indicator.rule.flatMap { rule in
          part.target.kind.flatMap { type(of: rule).reads.contains($0) ? rule : nil }
        }
        return flaw(part.target, indicator.ruled(by: own), text, rules)
      }.first
    default: break
    }
    guard let kind = target.kind else { return nil }
    guard let rule = indicator.rule else {
      return rules[kind] == nil
        ? Message(.noRule, [name, .text(text), .phrase(kind.words), .text(kind.rawValue)]) : nil
    }
    guard !type(of: rule).reads.contains(kind) else { return nil }
    let known = type(of: rule).reads.map(\.words.chinese).joined(separator: "、")
    let words = type(of: rule).reads.map(\.words.english).joined(separator: ", ")
    return Message(
      .unfit,
      [
        name, .text(text), .phrase(kind.words), .text(type(of: rule).kind),
        .phrase(Phrase("kinds", known, words)),
      ])
  }
}

extension Rule {
  /// Whether it holds an actual value against a row's target.
  fileprivate static var asksTarget: Bool { needsTarget && !judgesMoney }
}

extension Indicator {
  /// A part of it as an indicator of its own.
  fileprivate func part(_ part: RulePart) -> Indicator {
    Indicator(
      name: name + "·" + part.name, aliases: [], level2: level2, points: points,
      target: part.target, rule: part.rule)
  }

  fileprivate func ruled(by rule: (any Rule)?) -> Indicator {
    Indicator(
      name: name, aliases: aliases, level2: level2, points: points, target: target, rule: rule)
  }
}

extension TargetKind {
  /// The kind in words.
  fileprivate var words: Phrase {
    switch self {
    case .atLeast: Phrase("at-least", "下限（≥、>、= 或只写数）", "a least value (≥, >, = or a bare number)")
    case .atMost: Phrase("at-most", "上限（≤、<）", "a greatest value (≤, <)")
    case .zero: Phrase("zero", "零", "zero")
    case .range: Phrase("range", "区间", "a range")
    case .words: Phrase("words", "文字", "a text")
    case .answer: Phrase("answer", "是或有", "a plain yes")
    case .deadline: Phrase("deadline", "期限", "a deadline")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var targetProof: [Phrase] {
    [.unusableTarget, .noRule, .unfit]
  }
}

extension Phrase {
  fileprivate static let unusableTarget = Phrase(
    "target-unusable", "没有一份表能按这个指标值计分", "no form can be scored by this target")
  /// What is wrong with a target, whose facts come first, and behind them the indicator.
  fileprivate static func unusable(_ remark: Remark) -> Phrase {
    let (why, gap) = (remark.kind.phrase, remark.facts.count)
    return Phrase(
      unusableTarget.code, "“{\(gap)}”：\(why.chinese)，\(unusableTarget.chinese)",
      "\"{\(gap)}\": \(why.english); \(unusableTarget.english)")
  }
  fileprivate static let noRule = Phrase(
    "target-without-rule", "“{0}”的指标值“{1}”是{2}，rules 里没有“{3}”；请在 rules 里加这一项，或给指标写明 rule",
    "the target \"{1}\" of \"{0}\" is {2}, and \"rules\" has no \"{3}\"; add it, or give the indicator a \"rule\""
  )
  fileprivate static let unfit = Phrase(
    "target-unfit", "“{0}”的指标值“{1}”是{2}，规则 {3} 读不懂；它读{4}",
    "the target \"{1}\" of \"{0}\" is {2}, which the rule {3} cannot read; it reads {4}")
}
