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
    page.addFindings()
    return page.text
  }

  /// The verdict: one line, and one for each condition that is not met.
  public static func verdict(
    _ verdict: Verdict, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let title: Phrase =
      verdict.hasInputFaults ? .verdictFaults : verdict.passed ? .verdictPassed : .verdictFailed
    var lines = [style(wording.text(title), verdict.passed ? .good : .bad)]
    for condition in verdict.conditions where !condition.passed {
      let place = condition.place?.description ?? condition.source
      let words = TerminalText.escaped(wording.text(condition.message(wording)))
      lines.append("  \(TerminalText.escaped(place)): \(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
