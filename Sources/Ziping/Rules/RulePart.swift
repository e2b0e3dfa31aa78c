/// A part of an indicator that is judged by a rule of its own: a 分项, or a condition.
///
/// Its answer stands in the indicator's own cell behind its name or number, or is a figure that the form
/// states elsewhere.
public struct RulePart: Sendable {
  /// Its name, behind which a cell states its answer.
  public let name: String
  /// Other words that name it in a cell.
  public let words: [String]
  /// Its target; nil where the form states it.
  public let target: String?
  /// The figure or derived value that answers it; nil where the indicator's own cell does.
  public let figure: String?
  /// Its rule; nil for the rubric's rule for that kind of target.
  public let rule: (any Rule)?

  /// What names it in a cell, longest first.
  var names: [String] { ([name] + words).sorted { $0.count > $1.count } }

  /// Reads `name`, `words`, `target`, `actual` and `rule` of a part; what else it has, whoever reads it
  /// reads.
  static func read(_ object: ObjectReader) -> RulePart? {
    let name = object.string("name")
    let words = object.strings("words")
    let target = object.optionalString("target")
    let figure = object.optionalString("actual")
    let rule = object.optionalObject("rule").flatMap(RuleCatalogue.read)
    if let rule, type(of: rule).judgesMoney {
      object.report(.moneyInPart, [.text(type(of: rule).kind)], at: "rule")
    }
    if target == nil, object.optional("rule") == nil { object.report(.partWithoutRule) }
    guard let name else { return nil }
    return RulePart(name: name, words: words, target: target, figure: figure, rule: rule)
  }

  /// Reads a list of parts of which no two have a name in common.
  static func readList<Item>(
    _ object: ObjectReader, _ key: String, _ item: (RulePart, ObjectReader) -> Item?
  ) -> [Item] {
    var seen: Set<String> = []
    var items: [Item] = []
    for reader in object.objects(key) {
      let part = read(reader)
      let read = part.flatMap { item($0, reader) }
      reader.finish()
      guard let part else { continue }
      for name in part.names where !seen.insert(comparisonKey(name)).inserted {
        reader.report(.sharedName, [.text(name)], at: name == part.name ? "name" : "words")
      }
      if let read { items.append(read) }
    }
    if object.isEmptyList(key) { object.report(.noParts, at: key) }
    return items
  }
}

extension Rule {
  /// The figures of the form that its parts ask for, and their parts.
  package var figures: [String] {
    parts.flatMap { part in [part.figure].compactMap(\.self) + (part.rule?.figures ?? []) }
  }
}

extension Attempt {
  /// A part of the indicator as an attempt of its own, by the answer that the indicator's cells give;
  /// nil and the reason where there is none.
  func attempt(
    at part: RulePart, target: String?, answer: String?, weight: ExactDecimal
  ) -> Result<Attempt, Refusal> {
    let reader = ValueReader(setting.vocabulary)
    let actual: Reading
    if let figure = part.figure {
      switch figures?[figure] {
      case .stated(let reading): actual = reading
      case .missing(let remark): return .failure(Refusal(remark))
      case nil: return .failure(Refusal(Remark(.inputMissing, [.text(figure)])))
      }
    } else if let answer {
      actual = reader.read(answer)
    } else if self.actual.isEmpty {
      return .failure(Refusal(Remark(.actualMissing)))
    } else {
      return .failure(Refusal(Remark(.partUnanswered, [self.actual.quoted, .text(part.name)])))
    }
    let traits = setting.policy.traitWords.traits(name: part.name, level2: "")
    let asked = TargetReader(vocabulary: setting.vocabulary)
      .target(reader.read(part.target ?? target ?? ""), name: part.name, traits: traits)
    return .success(self.part(named: part.name, target: asked, actual: actual, weight: weight))
  }
}

extension FindingKind {
  /// The cell does not answer one of several parts.
  public static let partUnanswered: FindingKind = FindingKind(
    .warning, "part-unanswered", "完成值“{0}”没有说明分项“{1}”",
    "the actual value \"{0}\" does not answer the part \"{1}\"",
    about: .actual,
    remedy: (
      "在“实际完成值”列逐项填写，如“{1}：…；…”，或按次序写 ①…②…",
      "answer each part by its name, such as \"{1}：…；…\", or by number: ①…②… (实际完成值)"
    ), from: .rubric,
    why: ("分项计分，少了一项就不知道这一项得几分", "the row has several parts; one is not answered"),
    example: ("分项是进度和质量，只填“96%”", "\"96%\" where progress and quality are asked for"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rulePart: [Phrase] {
    [.moneyInPart, .partWithoutRule, .sharedName, .noParts]
  }
}

extension Phrase {
  fileprivate static let moneyInPart = Phrase(
    "rule-unfit", "规则“{0}”只用于资金，不能用于分项或条件",
    "the rule \"{0}\" judges the money, which is no part and no condition")
  fileprivate static let partWithoutRule = Phrase(
    "part-without-rule", "要写“rule”，或者写“target”、由评分规则对这类指标值的规则计分",
    "it needs a \"rule\", or a \"target\" that the rubric's rule for its kind judges")
  fileprivate static let sharedName = Phrase(
    "duplicate-item", "“{0}”已是另一个分项或条件的名称", "\"{0}\" already names another part or condition")
  fileprivate static let noParts = Phrase(
    "no-items", "至少要有一项", "there must be at least one")
}
