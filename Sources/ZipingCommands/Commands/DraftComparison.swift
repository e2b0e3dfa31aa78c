import Ziping
import ZipingForms
import ZipingReports

/// Forms under the rubrics that they have and under another, such as a draft over last year's (规则草案的影响).
struct DraftComparison {
  private let source: EvaluationSource
  private let rubrics: RubricSelection
  private let draft: RubricSelection

  init(_ source: EvaluationSource, _ rubrics: RubricSelection, against draft: RubricSelection) {
    self.source = source
    self.rubrics = rubrics
    self.draft = draft
  }

  /// Both evaluations of each form of a file, the recorded ones of a report first; what is wrong goes to
  /// the log.
  func evaluations(_ path: String, log: DiagnosticLog) -> [(before: ScoredForm, after: ScoredForm)]
  {
    let own = DiagnosticLog()
    let before = source.evaluations(path, rubrics: rubrics, log: own)
    // What one file has to say is said once, though it is read for either rubric.
    let again = DiagnosticLog()
    let after =
      before.contains(where: \.isFromReport)
      ? before.compactMap { rescored($0, again) }
      : source.evaluations(path, rubrics: draft, log: again)
    let said = Set(own.diagnostics)
    log.add(own)
    log.add(again) { !said.contains($0) }
    let pairs = before.compactMap { form in
      after.first { $0.evaluation.isOfSameForm(as: form.evaluation) }.map { (form, $0) }
    }
    if pairs.count != before.count || pairs.count != after.count, !log.hasErrors {
      log.report(
        .unequalCounts, [.count(before.count), .count(after.count)], at: Place(file: path))
    }
    return pairs
  }

  /// A form of a report, by its inputs.
  private func rescored(_ form: ScoredForm, _ log: DiagnosticLog) -> ScoredForm? {
    let submission = form.evaluation.submission
    guard let scorer = draft.scorer(for: submission, mark: nil, log: log)?.scorer,
      let evaluation = FormSource(draft, FormOptions()).evaluation(of: submission, log: log)
    else { return nil }
    return ScoredForm(evaluation: evaluation, scorer: scorer, isFromReport: true)
  }
}

extension Evaluation {
  /// Whether both are of one form of one file.
  fileprivate func isOfSameForm(as other: Evaluation) -> Bool {
    submission.number == other.submission.number
      && submission.rows.first?.place == other.submission.rows.first?.place
  }
}
