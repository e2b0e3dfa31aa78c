/// What changes the total beside the rows, and is not in the claim: a veto that sets in, a limit by the
/// execution rate, folding, weight that does not apply (一票否决、总分上限、折算、不适用).
struct AdjustmentCause: CauseTest {
  let entries: [CauseEntry] = [.veto, .cap, .notApplicable]

  func causes(of total: ClaimedTotal) -> [Review.Cause] {
    guard let parts = total.parts else { return [] }
    return parts.adjustments.compactMap { line, part in
      guard !isToldOtherwise(line.kind, total) else { return nil }
      let words = line.message.phrase
      return Review.Cause(
        Phrase(Self.cause(line.kind), words.chinese, words.english), line.message.facts,
        part: part)
    }
  }

  private static func cause(_ kind: Evaluation.Adjustment.Kind) -> CauseEntry {
    switch kind {
    case .veto: .veto
    case .cap: .cap
    case .foldNotApplicable, .shift: .notApplicable
    case .foldWeights: .scaled
    }
  }

  /// Whether how the claim was or was not folded has a cause of its own.
  private func isToldOtherwise(
    _ kind: Evaluation.Adjustment.Kind, _ total: ClaimedTotal
  ) -> Bool {
    switch kind {
    case .foldWeights: total.isFolded || total.isUnfolded
    case .foldNotApplicable: total.isFolded
    case .veto, .cap, .shift: false
    }
  }
}

extension CauseEntry {
  static let veto = CauseEntry(
    "veto",
    when: (
      "一票否决触发（或不知是否触发），总分受限，自评没有计入",
      "a veto sets in, or nobody knows, and the claim does not reckon with it"
    ), example: ("有违规问题，总分不超过 59，自评 92", "a violation bars the total at 59, 92 is claimed"))
  static let cap = CauseEntry(
    "cap",
    when: (
      "执行率过低，总分有上限，自评没有计入",
      "the execution rate limits the total, and the claim does not reckon with it"
    ),
    example: (
      "执行率低于 95% 时总分不超过 85，自评 92", "below 95% spent the total is at most 85, 92 is claimed"
    ))
  static let notApplicable = CauseEntry(
    "not-applicable",
    when: (
      "有不适用的指标，其余按规则折算或调增，自评没有这样做",
      "what does not apply is folded or shifted by the rubric, and the claim is not"
    ),
    example: (
      "30 分不适用，其余 70 分折算为 100，自评没有折算",
      "30 points do not apply; the other 70 make 100, the claim leaves them at 70"
    ))
}
