public import Ziping

/// What a file holds as forms, and what their reading brought to light.
public struct FormFile: Sendable {
  /// A form of the file.
  public struct Form: Sendable {
    /// The form as handed in.
    public let submission: Submission
    /// What is to be said of it, and of its file as a whole, in the order of the file.
    public let diagnostics: [Diagnostic]
  }

  /// The forms in the order of the file; one at fault is left out.
  public let forms: [Form]
  /// Everything that is to be said; what is about one of several forms says which.
  public let diagnostics: Diagnostics

  private init(forms: [Form], diagnostics: Diagnostics) {
    self.forms = forms
    self.diagnostics = diagnostics
  }

  /// The forms that were read from a file, and what was said of them and of the file.
  init(_ submissions: [Submission], _ diagnostics: Diagnostics) {
    self.diagnostics = diagnostics
    let said = submissions.isEmpty ? [] : diagnostics.inOrder
    forms = submissions.map { submission in
      Form(
        submission: submission,
        diagnostics: said.filter { $0.form == nil || $0.form == submission.number })
    }
  }

  /// The same file as it reads with other names of columns, where those are meant for a form; any other
  /// form stays as it is here.
  package func reread(
    as other: FormFile, where isMeant: (Submission) -> Bool
  ) -> FormFile {
    guard other.forms.contains(where: { isMeant($0.submission) }) else { return self }
    let forms = other.forms.compactMap { form -> Form? in
      if isMeant(form.submission) { return form }
      let own = self.forms.first {
        $0.submission.rows.first?.place == form.submission.rows.first?.place
      }
      return own.map {
        Form(
          submission: $0.submission.numbered(form.submission.number), diagnostics: $0.diagnostics)
      }
    }
    return FormFile(forms: forms, diagnostics: other.diagnostics)
  }

  /// The forms as handed in.
  public var submissions: [Submission] { forms.map(\.submission) }
}
