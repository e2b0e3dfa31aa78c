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
    page.addOthers()
    page.addGroups()
    page.addAdjustments()
    page.addFindings()
    return page.text
  }

  /// The verdict: one line, and one for each condition that is not met.
  ///
  /// `open` counts the rows and groups that keep a total open where no gate was asked for; `told` are the
  /// conditions of which a summary has told already.
  public static func verdict(
    _ verdict: Verdict, open: Int = 0, told: Set<Verdict.Condition.Gate> = [],
    _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    var lines: [String] = []
    if verdict.passed, open > 0 {
      // Nothing was asked for, and nobody knows the total: that is no pass.
      let isReview = verdict.conditions.contains { $0.gate == .differences }
      let phrase: Phrase = isReview ? .verdictOpenReview : .verdictOpen
      lines.append(style(wording.text(Message(phrase, [.count(open)])), .open))
    } else {
      let title: Phrase =
        verdict.hasInputFaults ? .verdictFaults : verdict.passed ? .verdictPassed : .verdictFailed
      lines.append(style(wording.text(title), verdict.passed ? .good : .bad))
    }
    for condition in verdict.conditions where !condition.passed && !told.contains(condition.gate) {
      let place = condition.place?.description ?? condition.source
      let words = TerminalText.escaped(wording.text(condition.message(wording)))
      lines.append("  \(TerminalText.escaped(place)): \(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
