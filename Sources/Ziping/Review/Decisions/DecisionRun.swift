/// Takes the decisions of several files, each to its form (落实各文件的决定).
struct DecisionRun {
  /// A decision that holds, and which list or sheet it is from.
  private struct Taken {
    let applied: ResolvedDecisions.Applied
    let origin: Int
  }

  private let evaluations: [Evaluation]
  private let match: FormMatch
  private var subjects: DecidedSubjects
  private var decided: [[DecidedSubject.Key: Taken]]
  private var reopened: [Int: ReopenedRows] = [:]
  private var origin = 0
  /// The decisions on each form.
  private(set) var resolved: [ResolvedDecisions]

  init(_ evaluations: [Evaluation]) {
    self.evaluations = evaluations
    match = FormMatch(evaluations)
    subjects = DecidedSubjects(evaluations, match)
    decided = evaluations.map { _ in [:] }
    resolved = evaluations.map { _ in ResolvedDecisions() }
  }

  /// Adds what a file decides; what is wrong goes to the log.
  mutating func add(_ file: DecisionsFile, _ log: DiagnosticLog) {
    var foreign = ForeignForms(match.identities)
    origin += 1
    for decision in file.decisions { add(decision, &foreign, log) }
    for sheet in file.sheets {
      origin += 1
      add(sheet, &foreign, log)
    }
    foreign.report(to: log)
  }

  private mutating func add(
    _ decision: Decision, _ foreign: inout ForeignForms, _ log: DiagnosticLog
  ) {
    switch subjects.forms(of: decision) {
    case .none(let nearest, let part):
      guard decision.identity.isNamed else {
        let form = decision.form ?? ""
        log.report(.decisionOnUnknownForm, [.text(form)], at: decision.place)
        return
      }
      foreign.add(
        decision.identity, nearest: nearest, part, at: decision.place, isSheet: false,
        isFilledIn: true)
    case .forms(let forms):
      foreign.addKnown()
      guard let (form, subject) = subjects.subject(of: decision, in: forms, log) else { return }
      take(decision, form, subject, log)
    }
  }

  private mutating func add(
    _ sheet: ReviewSheet, _ foreign: inout ForeignForms, _ log: DiagnosticLog
  ) {
    switch match.find(sheet.form) {
    case .none(let nearest, let part):
      foreign.add(
        sheet.form, nearest: nearest, part, at: sheet.formPlace, isSheet: true,
        isFilledIn: sheet.rows.contains(where: \.isFilledIn))
    case .forms(let forms):
      foreign.addKnown()
      guard let form = forms.first, forms.count == 1 else {
        let paths = forms.compactMap { match.identities[$0].path }
        log.report(
          .sheetAmbiguous, [.text(sheet.form.name), .text(paths.joined(separator: "; "))],
          at: sheet.formPlace)
        return
      }
      let own = FormDecisions(evaluations[form])
      for (decision, subject) in own.decisions(in: sheet, on: evaluations[form], log) {
        take(decision, form, subject, log)
      }
    }
  }

  /// Takes a decision about one row or group; what was decided before must be the same.
  private mutating func take(
    _ decision: Decision, _ form: Int, _ subject: DecidedSubject, _ log: DiagnosticLog
  ) {
    let rows = reopened[form] ?? ReopenedRows(evaluations[form].form)
    reopened[form] = rows
    let own = FormDecisions(evaluations[form])
    // What has changed may weigh something else, too: that comes first.
    if let change = own.change(since: decision, subject, rows) {
      var row: String?
      if case .row(let score) = subject { row = score.id }
      resolved[form].decisions.append(decision.about(subject))
      resolved[form].findings.append(Finding(change, row: row, at: decision.place))
      return
    }
    let before = decided[form][subject.key]
    if let before, before.origin == origin {
      let place = before.applied.decision.place
      log.report(
        .decidedTwice, [.text(subject.name), .text(place.description)], at: decision.place)
      return
    }
    guard let applied = own.applied(decision, to: subject, rows, log) else { return }
    if let before {
      guard !applied.agrees(with: before.applied) else { return }
      let place = before.applied.decision.place
      log.report(
        .decidedDifferently, [.text(subject.name), .text(place.description)], at: decision.place)
      return
    }
    decided[form][subject.key] = Taken(applied: applied, origin: origin)
    resolved[form].decisions.append(decision.about(subject))
    resolved[form].apply(applied, to: subject)
  }
}

extension ResolvedDecisions.Applied {
  /// Whether two decisions make the same of a row or group, whatever their reasons.
  fileprivate func agrees(with other: ResolvedDecisions.Applied) -> Bool {
    points == other.points && bars == other.bars
      && state.isNotApplicable == other.state.isNotApplicable
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionRun: [Phrase] {
    [.decidedTwice, .decidedDifferently, .sheetAmbiguous]
  }
}

extension Phrase {
  fileprivate static let decidedTwice = Phrase(
    "decided-twice", "“{0}”已在 {1} 决定过；每行只能有一个决定",
    "\"{0}\" is already decided at {1}; a row takes one decision")
  fileprivate static let decidedDifferently = Phrase(
    "decided-differently", "“{0}”这里的决定与 {1} 的不同；请商定后只留一个",
    "\"{0}\" is decided otherwise at {1}; agree on one and leave the other out")
  fileprivate static let sheetAmbiguous = Phrase(
    "decision-ambiguous", "看不出“{0}”的复核表是哪一份的：{1}；请按 ziping review 写出的复核表填写",
    "the review sheet of \"{0}\" may be about several forms: {1}; fill in the sheet of ziping review"
  )
}
