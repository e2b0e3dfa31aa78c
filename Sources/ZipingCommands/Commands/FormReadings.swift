import Ziping
import ZipingForms

/// Reads a file's forms with the headings of the rubrics that score them (按评分规则的列名读入).
///
/// Where one rubric is given for a form, its headings are known before the form is read. Where a rubric is
/// chosen, the form is read first; a candidate that has headings then reads it once more, and that reading
/// stands where the candidate is the one that is chosen for it.
struct FormReadings {
  let input: FormInput
  let rubrics: RubricSelection
  /// By which rubric the file says it was written.
  let mark: RubricMark?
  /// Puts what a call says in place of what a form says.
  let supplementing: (Submission) -> Submission

  /// The forms, by the rubrics of others where some are given; what is wrong goes to the log.
  func forms(beside others: [Scorer], log: DiagnosticLog) -> [FormFile.Form] {
    let file = read(beside: others)
    input.report(file, to: log)
    return file.forms
  }

  private func read(beside others: [Scorer]) -> FormFile {
    let known = others.isEmpty ? [rubrics.only].compactMap(\.self) : others
    let headings = known.map(\.rubric.headings)
    guard let first = headings.first else { return readByChoice() }
    let file = input.read(first)
    guard headings.contains(where: { $0 != first }) else { return file }
    return Set(headings).subtracting([first]).reduce(file) { file, own in
      file.reread(as: input.read(own)) { form in
        headings[min((form.number ?? 1) - 1, headings.count - 1)] == own
      }
    }
  }

  private func readByChoice() -> FormFile {
    let named = rubrics.candidates.filter { !$0.headings.isEmpty }
    return named.reduce(input.read()) { file, candidate in
      file.reread(as: input.read(candidate.headings)) { form in
        let scorer = rubrics.scorer(for: supplementing(form), mark: mark, log: DiagnosticLog())?
          .scorer
        return scorer?.rubric.digest == candidate.digest
      }
    }
  }
}

@available(*, unavailable)
extension FormReadings: Sendable {}
