package import Ziping

/// What is said of one form, as values: every format but text and JSON is made of it (一份表的报告).
///
/// Texts stand as files have them; a renderer alone makes them harmless for where they go. A report is a
/// view: what a renderer does not ask for is never worked out.
package struct FormReport: Sendable {
  /// What was done with the form.
  package enum Subject: Sendable {
    /// It was scored.
    case score(Evaluation)
    /// Its claims were held against what was recomputed.
    case review(Review)
    /// It was held against another evaluation of it.
    case difference(Difference)
  }

  /// What was done with the form.
  package let subject: Subject
  /// The evaluation that counts: of a review with what was decided, of a difference the later one.
  package let evaluation: Evaluation
  /// The conditions that the form had to meet.
  package let conditions: [Verdict.Condition]
  /// The numbers by which its rows are called.
  package let numbers: RowNumbers
  /// Its texts in the reader's language.
  let words: EvaluationWords

  /// The report of what was done with a form.
  package init(_ subject: Subject, _ conditions: [Verdict.Condition] = [], _ language: Language) {
    self.subject = subject
    self.conditions = conditions
    evaluation =
      switch subject {
      case .score(let evaluation): evaluation
      case .review(let review): review.reviewed
      case .difference(let difference): difference.after
      }
    numbers = RowNumbers(evaluation.rows)
    words = EvaluationWords(evaluation, language)
  }

  /// Words in the reader's language.
  package var wording: Wording { words.wording }
  /// The form as handed in.
  package var submission: Submission { evaluation.submission }
  /// The file, with the form's number where it has several: what the form is called by programs.
  package var id: String { submission.numberedPath }
  /// The project, or else the unit or the title.
  package var title: String { words.title.text }
  /// The review, where there is one.
  package var review: Review? {
    if case .review(let review) = subject { review } else { nil }
  }
  /// The difference, where there is one.
  package var difference: Difference? {
    if case .difference(let difference) = subject { difference } else { nil }
  }
}

extension FormReport {
  /// A column of points (得分的一列).
  package enum Column: String, Sendable, Hashable {
    /// What the form got.
    case points
    /// What the department claims.
    case claimed
    /// What the rubric makes of it.
    case recomputed
    /// What is left after a reviewer's decisions.
    case reviewed
    /// What an earlier evaluation gave.
    case before
    /// What the later one gives.
    case after
    /// By how much the first of two columns exceeds the other, or the later the earlier.
    case difference
  }

  /// What stands in a column of points.
  package enum Value: Sendable, Hashable {
    /// Points, or between what they lie.
    case points(Evaluation.Bounds)
    /// How much more or less, or between what that lies.
    case change(Evaluation.Bounds)
    /// A grade.
    case grade(String)
    /// Nothing.
    case none
  }

  /// What is said of the whole, a group or a row: what it is called and what it got (一栏).
  package struct Line: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// What it could get; nil where that means nothing.
    package let weight: ExactDecimal?
    /// What it got; nil where there is no total.
    package let bounds: Evaluation.Bounds?
    /// What stands in each column of points.
    package let values: [Value]
    /// Whether the claim differs by more than is tolerated.
    package let isDifferent: Bool
    /// Why claims differ, or what changed, each with its code.
    package let causes: [Cause]
    /// What a reviewer decided; nil where nobody did.
    package let decision: String?
  }

  /// Why two numbers differ.
  package struct Cause: Sendable, Hashable {
    /// The stable code.
    package let code: String
    /// What it says, with its part of the difference in front.
    package let text: String
  }

  /// What a row's points are.
  package enum State: String, Sendable, Hashable {
    /// Certain.
    case scored
    /// The engine's best reading.
    case suggested
    /// For a person to decide.
    case undetermined
    /// Not applicable.
    case notApplicable
  }

  /// A row (一行).
  package struct Row: Sendable {
    /// The row as it was scored.
    package let scored: ScoredRow
    /// Its number; nil for the execution row.
    package let number: Int?
    /// What it got, in each column.
    package let line: Line
    /// What its points are.
    package let state: State
    /// Why it got what it got.
    package let reason: String
    /// What a person should do about it; nil where there is nothing to do.
    package let remedy: String?
    /// 偏差原因 or 备注 as the form has it; empty where it has none.
    package let note: String

    /// The points lost; nil where none are, or nobody knows.
    package var lost: ExactDecimal? { scored.lost }
    /// The mark by which it is called, such as #4; empty for the execution row.
    package var mark: String { number.map { "#\($0)" } ?? "" }
  }

  /// Something that came to light (一个问题).
  package struct Found: Sendable {
    /// The finding.
    package let finding: Finding
    /// What it says.
    package let text: String
    /// What a person should do; nil where it leaves nothing to decide.
    package let remedy: String?
    /// The mark of its row; empty where it concerns the whole form.
    package let mark: String
    /// The name of its row; empty where it concerns the whole form.
    package let rowName: String
  }

  /// A row or place that a kind of finding concerns.
  package struct FoundMember: Sendable {
    /// The mark of the row; empty where it is no row of the form.
    package let mark: String
    /// The name of the row; empty where it concerns the whole form.
    package let name: String
    /// Where it stands.
    package let place: Place?
    /// What is particular to it, if anything.
    package let particular: String
    /// The quoted text alone that is particular to it, where it differs in one.
    package let quoted: String
  }

  /// What came to light, said once for all that it concerns (一类问题).
  package struct FoundKind: Sendable {
    /// The stable code.
    package let code: String
    /// How much it matters.
    package let severity: Severity
    /// What all of them say.
    package let text: String
    /// What a person should do; nil where it leaves nothing to decide.
    package let remedy: String?
    /// The rows or places that it concerns.
    package let members: [FoundMember]
  }
}
