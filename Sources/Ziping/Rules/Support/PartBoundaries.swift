/// The boundary values of rules that judge several parts of a cell (分项的分界值).
struct PartBoundaries {
  /// The values of one part as its cell would state them, and the best of them.
  let values: [String]
  let best: String

  /// The values of a part's rule; nil where a cell cannot state them.
  static func of(_ part: RulePart) -> PartBoundaries? {
    guard part.figure == nil else { return nil }
    let target = Self.target(of: part)
    let values = Self.values(of: part, target)
    guard let first = values.first else { return nil }
    let best = values.first { Self.isBest($0, part, target) } ?? first
    return PartBoundaries(values: values, best: best)
  }

  private static func target(of part: RulePart) -> Target {
    let traits = attempt.setting.policy.traitWords.traits(name: part.name, level2: "")
    return TargetReader(vocabulary: attempt.setting.vocabulary).target(
      reader.read(part.target ?? ""), name: part.name, traits: traits)
  }

  private static func values(of part: RulePart, _ target: Target) -> [String] {
    let ends = part.rule?.boundaries(of: target) ?? []
    // What repeats its target meets it.
    guard ends.isEmpty else { return ends }
    return part.target.map { [$0] } ?? []
  }

  private static func isBest(_ text: String, _ part: RulePart, _ target: Target) -> Bool {
    guard let rule = part.rule else { return false }
    let tried = attempt.part(
      named: part.name, target: target, actual: reader.read(text), weight: .one)
    return RuleSet([:]).judge(tried, by: rule).share == .one
  }

  /// Words and policy of no place: the ends of a rule are its own.
  private static let attempt = Attempt(
    target: Target(.empty, .words), actual: .empty, weight: .one,
    setting: Attempt.Setting(
      vocabulary: Vocabulary(yes: ["是"], no: ["否"], none: ["无"]),
      policy: Policy(
        rounding: .cents, overFulfilment: Policy.OverFulfilment(from: 2), parts: .mean,
        notApplicable: .fold, traitWords: TraitWords())))
  private static let reader = ValueReader(attempt.setting.vocabulary)
}
