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
    guard review.claimsAnything || review.hasDecisions else {
      page.addNothingClaimed()
      return page.text
    }
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
  /// `told` are the conditions of which a summary has told already.
  public static func write(
    _ verdict: Verdict, told: Set<Verdict.Condition.Gate> = [], _ language: Language,
    style: TextStyle = .plain, to emit: (String) -> Void
  ) {
    let wording = Wording(language)
    let (sentence, tone) = wording.outcome(of: verdict)
    emit(style(sentence, tone) + "\n")
    for condition in verdict.conditions
    where (!condition.passed || condition.isNewToBaseline) && !told.contains(condition.gate) {
      let place = condition.place?.description ?? condition.source
      let words = TerminalText.escaped(wording.text(condition.message(wording)))
      // Of findings, the first is the one to look for at that place.
      let code = condition.gate == .findings ? condition.subject.map { " [\($0)]" } ?? "" : ""
      emit("  \(TerminalText.escaped(place)): \(words)\(TerminalText.escaped(code))\n")
    }
  }
}
