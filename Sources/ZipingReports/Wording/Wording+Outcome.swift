import Ziping

extension Wording {
  /// What a verdict comes to, in one sentence: *passed* only where something was asked and met.
  func outcome(of verdict: Verdict) -> (sentence: String, tone: Tone) {
    if verdict.hasInputFaults { return (text(.verdictFaults), .bad) }
    let isOpen = verdict.openness.parts > 0 || verdict.openness.totals > 0
    switch verdict.passed {
    case false?: return (text(.verdictFailed), .bad)
    case true? where verdict.hasGates:
      return (sentence(.verdictPassed, [unclaimed(verdict)]), .met)
    case true?:
      let title: Phrase = isOpen ? .verdictNoDifference : .verdictPassed
      return (
        sentence(title, [unclaimed(verdict), open(verdict.openness)]), isOpen ? .open : .met
      )
    case nil:
      let title: Phrase = verdict.formsWithoutClaims > 0 ? .verdictNoClaims : .verdictNoGate
      return (sentence(title, [open(verdict.openness)]), .open)
    }
  }

  private func sentence(_ title: Phrase, _ parts: [String?]) -> String {
    ([text(title)] + parts.compactMap(\.self)).joined(separator: text(.clauseMark))
  }

  /// What is left to a person; nil where nothing is.
  private func open(_ openness: Verdict.Openness) -> String? {
    let count = Fact.count(openness.parts)
    switch (openness.parts > 0, openness.totals > 0) {
    case (true, true): return text(Message(.verdictOpenTotal, [count]))
    case (true, false): return text(Message(.verdictOpenRows, [count]))
    case (false, true): return text(.verdictTotalOpen)
    case (false, false): return nil
    }
  }

  /// Reviewed forms that claim nothing, beside others that do.
  private func unclaimed(_ verdict: Verdict) -> String? {
    verdict.formsWithoutClaims > 0
      ? text(Message(.verdictUnclaimed, [.count(verdict.formsWithoutClaims)])) : nil
  }
}

extension Phrase {
  fileprivate static let verdictNoGate = Phrase(
    "no-gate", "结论：没有设关卡", "Verdict: no gate was asked for")
  fileprivate static let verdictNoClaims = Phrase(
    "no-claims", "结论：没有自评得分，没有可核对的", "Verdict: nothing is claimed, so nothing was checked")
  fileprivate static let verdictNoDifference = Phrase(
    "no-difference", "结论：没有超过容差的差异", "Verdict: no difference beyond the tolerance")
  fileprivate static let verdictUnclaimed = Phrase(
    "unclaimed", "{0} 份没有自评得分，没有核对", "{0} forms claim nothing and were not checked")
  fileprivate static let verdictOpenTotal = Phrase(
    "open", "有 {0} 行待定，总分未定", "{0} rows are open, and so is the total")
  fileprivate static let verdictOpenRows = Phrase("open", "有 {0} 行待定", "{0} rows are open")
  fileprivate static let verdictTotalOpen = Phrase("open", "总分未定", "the total is open")
}
