import Ziping

extension Wording {
  /// What a verdict comes to, in one sentence: *passed* only where something was asked and met.
  func outcome(of verdict: Verdict) -> (sentence: String, tone: Tone) {
    if verdict.hasInputFaults { return (text(.verdictFaults), .bad) }
    let isOpen =
      verdict.openness.parts > 0 || verdict.openness.totals > 0 || verdict.ownJudgements > 0
    switch verdict.passed {
    case false?: return (text(.verdictFailed), .bad)
    case true? where verdict.hasGates:
      return (sentence(.verdictPassed, [unclaimed(verdict), own(verdict)]), .met)
    case true?:
      let title: Phrase = isOpen ? .verdictNoDifference : .verdictPassed
      return (
        sentence(title, [unclaimed(verdict), own(verdict), open(verdict.openness)]),
        isOpen ? .open : .met
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
    case (true, false): return text(Message(.openRowsCount, [count]))
    case (false, true): return text(.verdictTotalOpen)
    case (false, false): return nil
    }
  }

  /// Reviewed forms that claim nothing, beside others that do.
  private func unclaimed(_ verdict: Verdict) -> String? {
    verdict.formsWithoutClaims > 0
      ? text(Message(.verdictUnclaimed, [.count(verdict.formsWithoutClaims)])) : nil
  }

  /// Claims beside which nothing but the department's own word stands.
  private func own(_ verdict: Verdict) -> String? {
    verdict.ownJudgements > 0
      ? text(Message(.ownJudgements, [.count(verdict.ownJudgements)])) : nil
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
    "unclaimed", "{0} 份没有自评得分，没有核对",
    "{0} {0|form claims|forms claim} nothing and {0|was|were} not checked")
  /// How many claims stand beside the department's own word alone; the page says it alike.
  static let ownJudgements = Phrase(
    "own-judgements", "{0} 处自评只有本单位认定，没有核对",
    "{0} {0|claim|claims} {0|stands|stand} beside the department's own word and {0|was|were} not checked"
  )
  fileprivate static let verdictOpenTotal = Phrase(
    "open", "有 {0} 行待定，总分未定",
    "{0} {0|row is|rows are} open, and so is the total")
  /// How many rows wait for a person; the page says it alike.
  static let openRowsCount = Phrase("open", "有 {0} 行待定", "{0} {0|row is|rows are} open")
  fileprivate static let verdictTotalOpen = Phrase("open", "总分未定", "the total is open")
}
