/// The boundary values of rules that judge several parts of a cell (分项的分界值).
struct PartBoundaries {
  /// The values of one part as its cell would state them, and the best of them.
  let values: [String]
  let best: String

  /// The values of a part's rule; nil where a cell cannot state them.
  init?(_ part: RulePart) {
    guard part.figure == nil else { return nil }
    let attempt = Self.attempt
    let traits = attempt.setting.policy.traitWords.traits(name: part.name, level2: "")
    let target = TargetReader(vocabulary: attempt.setting.vocabulary).target(
      Self.reader.read(part.target ?? ""), name: part.name, traits: traits)
    let ends = part.rule?.boundaries(of: target) ?? []
    // What repeats its target meets it.
    let values = ends.isEmpty ? [part.target].compactMap(\.self) : ends
    guard let first = values.first else { return nil }
    self.values = values
    let rules = RuleSet([:])
    best =
      values.first { text in
        let tried = attempt.part(
          named: part.name, target: target, actual: Self.reader.read(text), weight: .one)
        return part.rule.map { rules.judge(tried, by: $0).share == .one } ?? false
      } ?? first
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
