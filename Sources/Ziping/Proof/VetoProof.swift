/// The proof that a rubric can judge its own vetoes (一票否决项的检验).
///
/// A veto without a rule of its own is judged by the rubric's rule for its kind of target; where there is
/// none, only a person can ever decide it. What a form states as the target is not known here.
public struct VetoProof: Sendable {
  /// One warning for each veto that no rule can judge.
  public let warnings: [Diagnostic]

  /// Tries a rubric.
  public init(_ rubric: Rubric) {
    let scorer = Scorer(rubric)
    warnings = rubric.vetoes.compactMap { veto in
      guard veto.rule == nil, let text = veto.target else { return nil }
      let target = scorer.attempt(
        name: veto.indicator, target: text, actual: "", weight: .one
      ).target
      guard target.kind.flatMap({ rubric.rules[$0] }) == nil else { return nil }
      let kind = target.kind?.rawValue ?? "—"
      return Diagnostic(
        .warning, .neverJudged, [.text(veto.indicator), .text(text), .text(kind)], at: nil)
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var vetoProof: [Phrase] {
    [.neverJudged]
  }
}

extension Phrase {
  fileprivate static let neverJudged = Phrase(
    "veto-never-judged",
    "一票否决项“{0}”（指标值“{1}”）没有适用的计分规则（rules 里没有“{2}”），永远判断不出是否触发，只能由人决定；请在 rules 里加这一项，或给它写明 rule",
    "no rule fits the veto \"{0}\" with the target \"{1}\" (\"rules\" has no \"{2}\"): it can only be decided by a person; add that rule, or give the veto a \"rule\""
  )
}
