public import Ziping

/// An evaluation as text for people, aligned for full-width characters (文本报告).
public enum TextReport: Sendable {
  /// The report of one evaluation.
  public static func text(
    _ evaluation: Evaluation, _ language: Language, style: TextStyle = .plain
  ) -> String {
    var page = EvaluationPage(evaluation, language, style)
    page.addHead()
    page.addDecisions()
    page.addRows()
    page.addAdjustments()
    page.addLosses()
    page.addFindings(evaluation.findings)
    return page.text
  }

  /// The review of one submission.
  public static func text(
    _ review: Review, _ language: Language, style: TextStyle = .plain
  ) -> String {
    var page = ReviewPage(review, language, style)
    page.addHead()
    page.addDecisions()
    page.addDifferences()
    page.addUnconfirmed()
    page.addOthers()
    page.addGroups()
    page.addAdjustments()
    page.addFindings()
    return page.text
  }

  /// Writes the verdict piece by piece: one line, and one for each condition that is not met.
  ///
  /// `open` counts the rows and groups that keep a total open where no gate was asked for; `told` are the
  /// conditions of which a summary has told already.
  public static func write(
    _ verdict: Verdict, open: Int = 0, told: Set<Verdict.Condition.Gate> = [],
    _ language: Language, style: TextStyle = .plain, to emit: (String) -> Void
  ) {
    let wording = Wording(language)
    let isMet = verdict.exitCode == 0
    if isMet, open > 0 {
      // Nothing was asked for, and nobody knows the total: that is no pass.
      let isReview = verdict.conditions.contains { $0.gate == .differences }
      let phrase: Phrase = isReview ? .verdictOpenReview : .verdictOpen
      emit(style(wording.text(Message(phrase, [.count(open)])), .open) + "\n")
    } else {
      let title: Phrase =
        verdict.hasInputFaults ? .verdictFaults : isMet ? .verdictPassed : .verdictFailed
      emit(style(wording.text(title), isMet ? .good : .bad) + "\n")
    }
    for condition in verdict.conditions where !condition.passed && !told.contains(condition.gate) {
      let place = condition.place?.description ?? condition.source
      let words = TerminalText.escaped(wording.text(condition.message(wording)))
      // Of findings, the first is the one to look for at that place.
      let code = condition.gate == .findings ? condition.subject.map { " [\($0)]" } ?? "" : ""
      emit("  \(TerminalText.escaped(place)): \(words)\(TerminalText.escaped(code))\n")
    }
  }
}

extension Evaluation {
  /// How many rows and groups keep the total open; none where it is decided.
  package var openParts: Int {
    total == nil ? openRemarks.count + groups.count(where: \.isOpen) : 0
  }
}

extension Phrase {
  fileprivate static let verdictOpen = Phrase(
    "open", "结论：没有设关卡；有 {0} 行待定，总分未定",
    "Verdict: no gate was asked for; {0} rows are open, and so is the total")
  fileprivate static let verdictOpenReview = Phrase(
    "open", "结论：没有超过容差的差异；有 {0} 行待定，总分未定",
    "Verdict: no difference beyond the tolerance; {0} rows are open, and so is the total")
}
