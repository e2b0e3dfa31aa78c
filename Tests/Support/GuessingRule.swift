package import Ziping

/// A rule that judges as another one does, and says that it assumed something.
package struct GuessingRule: Rule {
  package static let kind: String = "guessing"
  package static let summary: Phrase = Phrase("guessing", "猜测", "guesses")

  private let rule: any Rule
  private let assumptions: [Remark]

  package init(like rule: any Rule, assuming assumptions: [Remark] = [Remark(.guessed)]) {
    self.rule = rule
    self.assumptions = assumptions
  }

  package static func read(_ object: ObjectReader) -> GuessingRule? { nil }

  package func judge(_ attempt: Attempt) -> Judgement {
    assumptions.reduce(rule.judge(attempt)) { $0.assuming($1) }
  }
}

extension FindingKind {
  /// What a rule for tests assumes.
  package static let guessed: FindingKind = FindingKind(
    .info, "guessed", "这里是猜的", "this was guessed", from: .scoring, why: ("猜的", "guessed"),
    example: ("猜的", "guessed"))
}

extension Rubric {
  /// The rubric with every rule for a kind of target guessing as well.
  package func guessing(
    at kinds: TargetKind..., assuming assumption: Remark = Remark(.guessed)
  ) -> Rubric {
    var rules: [TargetKind: any Rule] = [:]
    for kind in TargetKind.allCases {
      guard let rule = self.rules[kind] else { continue }
      rules[kind] = kinds.contains(kind) ? GuessingRule(like: rule, assuming: [assumption]) : rule
    }
    return Rubric(
      id: id, title: title, basis: basis, refuses: refuses, fullMarks: fullMarks, grades: grades,
      execution: execution, caps: caps, vetoes: vetoes, derivations: derivations, groups: groups,
      rules: RuleSet(rules), policy: policy, vocabulary: vocabulary, examples: examples,
      review: review, digest: digest)
  }
}
