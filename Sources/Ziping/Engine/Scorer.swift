/// A rubric made ready to score (计分器).
///
/// A submission goes one way: it is read (`Form/FormReading`), its rows are weighed (`Scoring/Weighing`),
/// scored one by one (`Scoring/RowScoring`) and added up (`Scoring/Totals`), and what stands beside each
/// other in it is looked at (`Checks/`). What is made on the way stays in the ``Evaluation``: whoever
/// reviews, fills in or compares takes it from there.
public struct Scorer: Sendable {
  /// The rubric with everything made that is the same for every form.
  package let ready: ReadyRubric

  /// The rubric.
  public var rubric: Rubric { ready.rubric }

  /// Makes a rubric ready.
  public init(_ rubric: Rubric) {
    ready = ReadyRubric(rubric)
  }

  /// Reads a submission: its rows as what they are to the rubric, each cell once.
  ///
  /// Where the rubric takes its groups from the form, they are made here, and nowhere else.
  public func read(_ submission: Submission) -> ReadForm {
    FormReading.read(submission, ready.fitted(to: submission))
  }

  /// Reads and scores a submission.
  ///
  /// - Throws: ``ArithmeticError`` if a total needs more digits than the engine holds.
  public func evaluate(_ submission: Submission) throws(ArithmeticError) -> Evaluation {
    try evaluate(read(submission))
  }

  /// Scores a form as it was read.
  ///
  /// - Throws: ``ArithmeticError`` if a total needs more digits than the engine holds.
  public func evaluate(_ form: ReadForm) throws(ArithmeticError) -> Evaluation {
    let ready = form.ready
    let weighing = try Weighing(form, ready)
    let rows = RowScoring(ready, year: form.submission.year).rows(of: form, weighing)
    var evaluation = try Evaluation(form, rows, weighing, ready)
    let checked = CheckCatalogue.findings(in: CheckedForm(evaluation, ready), at: .scoring)
    evaluation.add(checked, rubric.review)
    return evaluation
  }

  /// Returns the word because of which a form needs another rubric, with its place; nil if none does.
  public func refusal(of submission: Submission) -> (word: String, place: Place)? {
    ready.refusal(of: submission)
  }
}
