/// What changes the total beside the rows, and is not in the claim: a veto that sets in, a limit by the
/// execution rate, folding, weight that does not apply (一票否决、总分上限、折算、不适用).
struct AdjustmentCause: CauseTest {
  /// The causes' codes by those of the lines.
  private static let codes = [
    "barred-by-veto": "veto", "may-be-barred": "veto", "capped-by-execution": "cap",
    "may-be-capped": "cap", "folded-not-applicable": "not-applicable",
    "weight-shifted": "not-applicable", "folded-weights": "scaled",
  ]

  func causes(of total: ClaimedTotal) -> [Review.Cause] {
    guard let parts = total.parts else { return [] }
    return parts.adjustments.compactMap { message, part in
      let line = message.phrase
      guard let code = Self.codes[line.code], !isToldOtherwise(line.code, total) else {
        return nil
      }
      return Review.Cause(
        Phrase(code, line.chinese, line.english), message.facts, part: part)
    }
  }

  /// Whether how the claim was or was not folded has a cause of its own.
  private func isToldOtherwise(_ code: String, _ total: ClaimedTotal) -> Bool {
    switch code {
    case "folded-weights": total.isFolded || total.isUnfolded
    case "folded-not-applicable": total.isFolded
    default: false
    }
  }
}
