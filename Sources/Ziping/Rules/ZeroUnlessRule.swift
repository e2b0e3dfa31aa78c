/// No points at all unless each condition is met; then another rule decides (本项不得分的条件).
///
/// A condition that fails makes the row 0 whatever else is true of it. Where nobody says whether it holds,
/// the row is open between 0 and what it gets otherwise.
///
/// How a rubric writes it, with examples: <doc:zero-unless>.
///
/// Source: 上海市小型农田水利重点县建设资金绩效考评暂行办法 县级资金整合 (plan not carried out in full: 0) and
/// 管护机制建设 (working badly: 0); 萧县棚户区改造 资金使用 (not through the treasury system: 0).
public struct ZeroUnlessRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "zero-unless"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "zero-unless", "条件不满足的本项不得分，满足的按另一条规则",
    "nothing unless the conditions hold, else by another rule")
  /// The rule behind the conditions has the target.
  public static let needsTarget: Bool = false
  /// The cell may answer the conditions, too.
  public static let splitsCells: Bool = true

  /// The conditions; anything less than full marks makes the row 0.
  public let conditions: [RulePart]
  /// The rule where they hold; nil for the rubric's rule for the target's kind.
  public let then: (any Rule)?

  /// The conditions, and behind them the parts of the rule that decides.
  public var parts: [RulePart] { conditions + (then?.parts ?? []) }

  /// Reads the rule: `conditions`, each with what a part has, and `then`.
  public static func read(_ object: ObjectReader) -> ZeroUnlessRule? {
    let conditions = RulePart.readList(object, "conditions") { part, _ in part }
    let then = object.optionalObject("then").flatMap(RuleCatalogue.read)
    if let then, type(of: then).judgesMoney {
      object.report(.moneyBehindCondition, [.text(type(of: then).kind)], at: "then")
    }
    guard !conditions.isEmpty else { return nil }
    return ZeroUnlessRule(conditions: conditions, then: then)
  }

  /// The conditions, and what the rule behind them says.
  public var terms: [Message] {
    conditions.flatMap { condition in
      [Message(.conditionTerms, [.text(condition.name), condition.ruleFact])]
        + (condition.rule?.terms ?? [])
    } + [Message(.thenTerms, [RulePart.fact(of: then)])] + (then?.terms ?? [])
  }

  /// Each condition failing, and the ends of the rule behind them where all hold.
  public func boundaries(of target: Target) -> [String] {
    let ends = conditions.compactMap(PartBoundaries.of)
    let own = then?.boundaries(of: target) ?? []
    guard ends.count == conditions.count, let first = own.first else { return [] }
    func text(_ values: [String], _ rest: String) -> String {
      (zip(conditions, values).map { "\($0.name)：\($1)" } + [rest]).joined(separator: "；")
    }
    var texts = own.map { text(ends.map(\.best), $0) }
    for (varied, end) in ends.enumerated() {
      for value in end.values where value != end.best {
        texts.append(
          text(ends.enumerated().map { $0 == varied ? value : $1.best }, first))
      }
    }
    return texts
  }

  /// Judges conditions and rule.
  public func judge(_ attempt: Attempt) -> Judgement { judge(attempt, beside: RuleSet([:])) }

  /// Judges the conditions first; what has no rule of its own is judged by the rubric's.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement {
    let inCell = conditions.filter { $0.figure == nil }
    if attempt.actual.isEmpty, inCell.count == conditions.count {
      return .undetermined(.actualMissing)
    }
    let said = PartTexts(taking: inCell.map(\.names), outOf: attempt.actual.text)
    var open: (condition: RulePart, remark: Remark)?
    var remarks: [Remark] = []
    var assumptions: [Remark] = []
    for condition in conditions {
      let answer = inCell.firstIndex { $0.name == condition.name }.flatMap { said.texts[$0] }
      switch attempt.attempt(at: condition, target: nil, answer: answer, weight: attempt.weight) {
      case .failure(let refusal):
        open = open ?? (condition, refusal.remark)
      case .success(let part):
        let judgement = rules.judge(part, by: condition.rule)
        remarks += judgement.remarks
        assumptions += judgement.assumptions
        switch judgement.outcome {
        case .undetermined(let remark, _): open = open ?? (condition, remark)
        case .share(let share, _) where share < .one:
          return Judgement.share(
            .zero, Reason(.failed, .text(condition.name), .text(part.actual.text)),
            remarks: remarks
          ).assuming(assumptions)
        case .share: break
        }
      }
    }
    let judgement = rules.judge(decided(attempt, said), by: then)
      .adding(remarks).assuming(assumptions)
    return open.map { Self.left(judgement, $0.condition, $0.remark) } ?? judgement
  }

  /// The attempt for the rule behind the conditions: without the clauses that are about them, but for those
  /// that a part of that rule is about as well.
  private func decided(_ attempt: Attempt, _ said: PartTexts) -> Attempt {
    guard said.texts.contains(where: { $0 != nil }) else { return attempt }
    let own = (then?.parts ?? []).filter { $0.figure == nil }
    let inCell = conditions.filter { $0.figure == nil }
    let shared = zip(inCell, said.texts).compactMap { condition, answer -> String? in
      guard let answer, own.contains(where: { $0.name == condition.name }) else { return nil }
      return "\(condition.name)：\(answer)"
    }
    let text = (shared + said.rest).joined(separator: "；")
    return attempt.replacing(
      target: attempt.target, actual: ValueReader(attempt.setting.vocabulary).read(text))
  }

  /// What is left where nobody knows whether a condition holds: nothing, or what the rule gives.
  private static func left(
    _ judgement: Judgement, _ condition: RulePart, _ why: Remark
  ) -> Judgement {
    let most: Ratio?
    switch judgement.outcome {
    case .share(let share, _): most = share == .one ? nil : share
    case .undetermined(_, let leeway): most = leeway?.most
    }
    // What the cell does not say is said once: the condition is open.
    let remarks =
      why.kind == .partUnanswered ? judgement.remarks : judgement.remarks + [why]
    return .undetermined(
      Remark(.conditionOpen, [.text(condition.name)]), most: most, remarks: remarks.oncePerCell)
  }
}

extension RulePart {
  fileprivate static func fact(of rule: (any Rule)?) -> Fact {
    RulePart(name: "", words: [], target: nil, figure: nil, rule: rule).ruleFact
  }
}

extension FindingKind {
  /// Nobody says whether a condition holds without which the row gets nothing.
  public static let conditionOpen: FindingKind = FindingKind(
    .warning, "condition-open", "没有说明“{0}”，不满足的本项不得分",
    "nothing is said of \"{0}\", without which the row gets nothing",
    about: .actual,
    remedy: (
      "在“实际完成值”列写明“{0}：…”，或由人确定该项得分", "say so, as \"{0}：…\" (实际完成值), or decide the row's points"
    ),
    from: .rubric,
    why: ("有一种情形本项不得分，表中没有说有没有", "the row may be worth nothing, and the form does not say"),
    example: (
      "未经国库集中支付的不得分，表中没有说", "nothing unless paid through the treasury, of which the form is silent"
    ))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var zeroUnlessRule: [Phrase] {
    [.moneyBehindCondition]
  }
}

extension Phrase {
  fileprivate static let conditionTerms = Phrase(
    "condition-terms", "“{0}”不满足的本项不得分：{1}", "nothing unless \"{0}\" holds: {1}")
  fileprivate static let thenTerms = Phrase(
    "then-terms", "满足的：{0}", "where all hold: {0}")
  fileprivate static let failed = Phrase(
    "condition-failed", "“{0}”：{1}，不满足条件，本项得 {points}", "\"{0}\" is \"{1}\": {points} for the row")
  fileprivate static let moneyBehindCondition = Phrase(
    "rule-unfit", "规则“{0}”只用于资金，不能写在条件之后",
    "the rule \"{0}\" judges the money and cannot stand behind conditions")
}
