package import Ziping

/// Something that a pipeline shows beside a file: a finding, a claim that differs, a diagnostic, or a
/// condition that is not met (一条提示).
package struct Notice: Sendable {
  /// The stable code; of a condition its gate's name behind `gate-`.
  package let code: String
  /// How much it matters.
  package let severity: Severity
  /// What it is about, such as `#4 培训班期数`; empty for the whole form.
  package let subject: String
  /// What it says.
  package let text: String
  /// What a person should do; nil where it leaves nothing to decide.
  package var remedy: String?
  /// Where it stands; nil where nobody knows.
  package let place: Place?
  /// The form, as programs call it; nil where it is about none.
  package var form: String?
  /// The id of the row; nil where it is about none.
  package var row: String?
  /// What makes it the same in another run: its code, the form and the row, never a place.
  package let identity: [String]
  /// What it says without facts; nil where a catalogue says it.
  let sentence: Phrase?

  /// What it says, with what it is about in front.
  func sentence(_ wording: Wording) -> String {
    let subject = subject.isEmpty ? "" : wording.text(Message(.subject, [.text(self.subject)]))
    return subject + text + (remedy.map { " → " + $0 } ?? "")
  }
}

extension FormReport {
  /// What a pipeline shows beside the form's file: the gravest findings first, then claims that differ by
  /// more than is tolerated, then the conditions that are not met.
  package var notices: [Notice] {
    // To know what kind of form it is, all rows are looked at: once for all notices.
    let identity = submission.identity ?? id
    return findings.map { notice($0, of: identity) } + differing(of: identity)
      + conditions.filter { !$0.passed }.map { Notice($0, of: identity, wording) }
  }

  private func notice(_ found: Found, of identity: String) -> Notice {
    let finding = found.finding
    return Notice(
      code: finding.code, severity: finding.severity,
      subject: subject(found.mark, found.rowName), text: found.text, remedy: found.remedy,
      place: finding.place ?? Place(file: submission.source), form: id, row: finding.row,
      identity: [finding.code, identity, finding.row ?? ""], sentence: nil)
  }

  private func subject(_ mark: String, _ name: String) -> String {
    [mark, name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The claims of rows and of the total that differ by more than is tolerated.
  private func differing(of identity: String) -> [Notice] {
    guard let review else { return [] }
    let rows = zip(review.rows, self.rows).filter { $0.0.exceedsTolerance }
    let ofRows = rows.map { line, row in
      notice(line, row.line, subject(row.mark, row.line.name), row: row.scored.id, of: identity)
    }
    let total =
      review.total.exceedsTolerance
      ? [notice(review.total, self.total, self.total.name, row: nil, of: identity)] : []
    return ofRows + total
  }

  private func notice(
    _ line: Review.Line, _ words: Line, _ subject: String, row: String?, of identity: String
  ) -> Notice {
    let code = words.causes.first?.code ?? Verdict.Condition.Gate.differences.rawValue
    return Notice(
      code: code, severity: .error, subject: subject, text: comparison(words),
      place: line.place ?? Place(file: submission.source), form: id, row: row,
      identity: [code, identity, row ?? ""], sentence: nil)
  }

  /// The columns of points of a line, each with its heading, then why they differ.
  func comparison(_ line: Line) -> String {
    let values = zip(columns, line.values).map { "\(heading(of: $0)) \(text($1))" }
    return ([values.joined(separator: wording.text(.comma))] + line.causes.map(\.text))
      .joined(separator: wording.text(.clauseMark))
  }
}

extension RunReport {
  /// What a pipeline shows that is about no form alone: what was said on the way, the conditions about no
  /// form of the run, and the forms that changed as they must not.
  package var notices: [Notice] {
    let wording = wording
    return diagnostics.map { Notice($0, wording) }
      + conditionsOfNoForm.map { Notice($0, of: $0.formID, wording) }
      + failed.map { id in
        Notice(
          code: Phrase.changed.code, severity: .error, subject: "", text: wording.text(.changed),
          place: Place(file: id), form: id, identity: [Phrase.changed.code, id, ""],
          sentence: .changed)
      }
  }
}

extension Notice {
  /// A condition that is not met.
  init(_ condition: Verdict.Condition, of form: String, _ wording: Wording) {
    let message = condition.message(wording)
    let code = condition.ruleCode
    self.init(
      code: code, severity: .error, subject: "", text: wording.text(message),
      place: condition.place ?? Place(file: condition.source), form: condition.formID,
      identity: [code, form] + condition.subjects, sentence: message.phrase)
  }

  /// Something that was said when files were read.
  init(_ diagnostic: Diagnostic, _ wording: Wording) {
    let place = diagnostic.place
    self.init(
      code: diagnostic.code, severity: diagnostic.severity, subject: "",
      text: wording.text(diagnostic.message), place: place,
      form: place.map { $0.file + (diagnostic.form.map { "#\($0)" } ?? "") },
      identity: [diagnostic.code, place?.file ?? "", diagnostic.form.map(String.init) ?? ""],
      sentence: diagnostic.message.phrase)
  }
}

extension Verdict.Condition {
  /// What the codes of conditions begin with, where codes of findings stand beside them.
  static let codePrefix = "gate-"
  /// Its gate's name as a code.
  var ruleCode: String { Self.codePrefix + gate.rawValue }
}

extension Phrase {
  static let changed = Phrase(
    "changed", "得分有不允许的变化", "its points changed as they must not")
}
