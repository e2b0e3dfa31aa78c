package import Ziping

/// What is said of a run as a whole, beside its forms (一次运行的报告).
package struct RunReport: Sendable {
  /// What was done with the forms.
  package enum Kind: String, Sendable {
    /// They were scored.
    case score
    /// Their claims were held against what was recomputed.
    case review
    /// They were held against other evaluations of them.
    case difference
  }

  /// What is kept of each form, for lists and rankings.
  package struct Form: Sendable {
    /// The file, with the form's number where it has several.
    package let id: String
    /// The file.
    package let source: String
    /// The form's number in its file; nil where the file holds one.
    package let number: Int?
    /// The project, or else the unit or the title.
    package let title: String
    /// Whose form it is.
    package let unit: String
    /// The year, if the form states one.
    package let year: Int?
    /// Whether it has points at all.
    package let hasPoints: Bool
    /// The decimal places in which its points are shown.
    package let places: Int
    /// Its total, or between what it lies; nil where there is none.
    package let bounds: Evaluation.Bounds?
    /// What it could get.
    package let fullMarks: ExactDecimal
    /// Its grade in words.
    package let gradeText: String
    /// Its grade; nil while it is open.
    package let grade: String?
    /// How many rows and groups wait for a person.
    package let open: Int
    /// How many rows are only suggested.
    package let suggested: Int
    /// How many errors and warnings came to light.
    package let problems: Int
    /// What the department claims as its total.
    package let claimed: ExactDecimal?
    /// By how much that exceeds what was recomputed or reviewed.
    package let difference: ExactDecimal?
    /// The rubric's id.
    package let rubric: String
    /// Whether every condition was met; nil where none was asked.
    package let passed: Bool?

    /// The share of full marks that it got at least; nil where there is no total.
    package var share: Ratio? {
      hasPoints ? bounds.flatMap { try? Ratio($0.low, over: fullMarks) } : nil
    }

    /// What is kept of a form.
    package init(_ report: FormReport) {
      let (evaluation, submission) = (report.evaluation, report.submission)
      id = report.id
      source = submission.source
      number = submission.number
      title = report.title
      unit = submission.unit
      year = submission.year
      hasPoints = evaluation.hasPoints
      places = evaluation.places
      bounds = evaluation.bounds
      fullMarks = evaluation.fullMarks
      gradeText = report.gradeText
      grade = evaluation.grade
      open = evaluation.openParts
      suggested = report.suggestedCount
      problems =
        evaluation.findings.count { $0.severity > .info }
        + evaluation.diagnostics.count { $0.severity > .info }
      claimed = report.claimedTotal
      difference = report.claimedDifference
      rubric = evaluation.rubric.id
      let asked = report.conditions
      passed =
        asked.allSatisfy(\.passed) ? asked.contains(where: \.isAsked) ? true : nil : false
    }
  }

  /// What was done.
  package let kind: Kind
  /// The forms in their order.
  package let forms: [Form]
  /// What was said on the way, of forms and of files that gave none.
  package let diagnostics: [Diagnostic]
  /// The verdict; nil of differences, which ask for nothing but `failed`.
  package let verdict: Verdict?
  /// The forms that changed as they should not, of differences.
  package let failed: [String]
  /// How the program ends.
  package let exitCode: Int32
  /// The language of the texts.
  package let language: Language

  /// The report of a run.
  package init(
    _ kind: Kind, forms: [Form], diagnostics: [Diagnostic], verdict: Verdict? = nil,
    failed: [String] = [], exitCode: Int32, _ language: Language
  ) {
    self.kind = kind
    self.forms = forms
    self.diagnostics = diagnostics
    self.verdict = verdict
    self.failed = failed
    self.exitCode = exitCode
    self.language = language
  }

  /// Words in the reader's language.
  package var wording: Wording { Wording(language, places: forms.first?.places ?? 2) }

  /// What the run comes to, in one sentence.
  package var outcome: String {
    verdict.map { wording.outcome(of: $0).sentence }
      ?? wording.text(exitCode == 0 ? .verdictPassed : .verdictFailed)
  }

  /// The files and forms of files that could not be scored, each with what was said of it, in the order in
  /// which they come up; a form is called by its file and its number there.
  package var failedInputs: [(path: String, errors: [Diagnostic])] {
    let (sources, ids) = (Set(forms.map(\.source)), Set(forms.map(\.id)))
    var inputs: [(path: String, errors: [Diagnostic])] = []
    var positions: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error {
      let source = diagnostic.place?.file ?? ""
      let path = diagnostic.form.map { "\(source)#\($0)" } ?? source
      let isKnown = diagnostic.form == nil ? sources.contains(source) : ids.contains(path)
      guard !isKnown else { continue }
      if let position = positions[path] {
        inputs[position].errors.append(diagnostic)
      } else {
        positions[path] = inputs.count
        inputs.append((path, [diagnostic]))
      }
    }
    return inputs
  }

  /// The conditions that are about no form of the run: what a baseline has and the run does not, be it that
  /// another form now stands in its place.
  package var conditionsOfNoForm: [Verdict.Condition] {
    let known = Dictionary(forms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return verdict?.conditions.filter { condition in
      guard let form = known[condition.formID] else { return true }
      return condition.gate == .baseline && !condition.passed && condition.actual == nil
        && form.low != nil
    } ?? []
  }

  /// The forms by the share of full marks that they got at least, the best first; those without a total
  /// come last, and equal ones keep their order.
  package var ranking: [Int] {
    let shares = forms.map(\.share)
    return forms.indices.sorted { left, right in
      switch (shares[left], shares[right]) {
      case (let first?, let second?): first == second ? left < right : first > second
      case (nil, nil): left < right
      case (_?, nil): true
      case (nil, _?): false
      }
    }
  }

  /// How many forms got each grade, in the order in which the grades come up; nil for open ones.
  package var grades: [(grade: String?, count: Int)] {
    var counts: [(grade: String?, count: Int)] = []
    for form in forms where form.hasPoints {
      if let index = counts.firstIndex(where: { $0.grade == form.grade }) {
        counts[index].count += 1
      } else {
        counts.append((form.grade, 1))
      }
    }
    return counts
  }
}
