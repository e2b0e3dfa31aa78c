public import Ziping

/// An evaluation as text for people, aligned for full-width characters (文本报告).
public enum TextReport: Sendable {
  /// The report of one evaluation; in full, every row has its reason and every finding its line.
  public static func text(
    _ evaluation: Evaluation, _ language: Language, style: TextStyle = .plain, isFull: Bool = false
  ) -> String {
    TextRenderer(style).text(
      EvaluationPage(evaluation, language, width: style.width, isFull: isFull).page)
  }

  /// The review of one submission; in full, every row has its reason and every finding its line.
  public static func text(
    _ review: Review, _ language: Language, style: TextStyle = .plain, isFull: Bool = false
  ) -> String {
    TextRenderer(style).text(ReviewPage(review, language, width: style.width, isFull: isFull).page)
  }

  /// Writes the verdict piece by piece: one line, and one for each condition that is not met.
  ///
  /// `told` are the conditions of which a summary has told already, form by form: here they are one line.
  public static func write(
    _ verdict: Verdict, told: Set<Verdict.Condition.Gate> = [], _ language: Language,
    style: TextStyle = .plain, to emit: (String) -> Void
  ) {
    let wording = Wording(language)
    let renderer = TextRenderer(style)
    func write(_ words: Words, indent: Int = 2) {
      emit(renderer.text(Page([.note(words, indent: indent, hanging: 2)])))
    }
    let (sentence, tone) = wording.outcome(of: verdict)
    write(Words(sentence, tone), indent: 0)
    if let differing = wording.toldAbove(verdict, told) { write(Words(differing)) }
    // The page of the only form has named its file.
    let first = verdict.conditions.first?.source
    let isAlone = verdict.conditions.allSatisfy { $0.source == first }
    for condition in verdict.conditions
    where (!condition.passed || condition.isNewToBaseline) && !told.contains(condition.gate) {
      let place = condition.place ?? Place(file: condition.source)
      let subject = isAlone ? wording.position(place) : Words(whole: place.description, .quiet)
      // Of findings, the first is the one to look for at that place.
      let code = condition.gate == .findings ? condition.subject.map { "[\($0)]" } ?? "" : ""
      let words = [
        [subject, Words(wording.text(condition.message(wording)))]
          .joined(by: wording.text(.subjectMark)),
        Words(whole: code, .quiet),
      ]
      write(words.joined(by: " "))
    }
  }
}

extension Wording {
  /// In how many forms conditions are not met of which a summary has told; nil where there is none.
  fileprivate func toldAbove(
    _ verdict: Verdict, _ told: Set<Verdict.Condition.Gate>
  ) -> String? {
    guard !told.isEmpty else { return nil }
    // The conditions of a form come one behind the other.
    var count = 0
    var last: (source: String, form: Int?)?
    for condition in verdict.conditions where !condition.passed && told.contains(condition.gate) {
      if let last, last == (condition.source, condition.form) { continue }
      last = (condition.source, condition.form)
      count += 1
    }
    return count == 0 ? nil : text(Message(.formsDiffer, [.count(count)]))
  }
}

extension Phrase {
  fileprivate static let formsDiffer = Phrase(
    "forms-differ", "{0} 份自评与复算有差异，见上表",
    "{0} {0|form claims|forms claim} other points or grades than are recomputed, see the table above"
  )
  fileprivate static let subjectMark = Phrase("subject-mark", "：", ": ")
}
