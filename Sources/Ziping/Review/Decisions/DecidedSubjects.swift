/// Finds what decisions are about without a search for each of them.
struct DecidedSubjects {
  typealias Found = (form: Int, subject: DecidedSubject)

  /// Looking for the nearest name takes time: whoever has so many unknown rows has another file.
  static let mostSuggestions = 20
  /// A form may call thousands of rows alike; whoever has to choose reads the first few.
  private static let mostNamesakes = 10

  private let evaluations: [Evaluation]
  /// The rows of each form by id and by name.
  private var withID: [[String: ScoredRow]] = []
  private var named: [[String: [ScoredRow]]] = []
  private let match: FormMatch
  /// The forms that were found before.
  private var formsFound: [FormIdentity: FormMatch.Result] = [:]
  private var unknown = 0

  init(_ evaluations: [Evaluation], _ match: FormMatch) {
    self.evaluations = evaluations
    self.match = match
    for evaluation in evaluations {
      let rubric = evaluation.form.ready.rubric
      withID.append(
        Dictionary(evaluation.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
      var named: [String: [ScoredRow]] = [:]
      for score in evaluation.rows {
        for key in rubric.decisionKeys(of: score) { named[key, default: []].append(score) }
      }
      self.named.append(named)
    }
  }

  /// The forms that a decision may be about; every form where it says nothing of its own.
  mutating func forms(of decision: Decision) -> FormMatch.Result {
    let identity = decision.identity
    guard identity.isNamed || identity.path != nil else {
      return .forms(Array(evaluations.indices))
    }
    if let known = formsFound[identity] { return known }
    let found = match.find(identity)
    formsFound[identity] = found
    return found
  }

  /// The one row or group of some forms that a decision names, or nil after reporting why there is none.
  mutating func subject(
    of decision: Decision, in forms: [Int], _ log: DiagnosticLog
  ) -> Found? {
    if let name = decision.group { return group(name, decision, forms, log) }
    var found: [Found] = forms.compactMap { form in
      withID[form][decision.row].map { (form, .row($0)) }
    }
    if found.isEmpty {
      let key = comparisonKey(decision.row)
      found = forms.flatMap { form in
        named[form][key, default: []].prefix(Self.mostNamesakes + 1).map { (form, .row($0)) }
      }
    }
    if found.isEmpty { reportUnknown(decision, forms, log) }
    return only(found, decision.row, decision, log)
  }

  /// A group without rows before one that has some, on which a decision is stale.
  private func group(
    _ name: String, _ decision: Decision, _ forms: [Int], _ log: DiagnosticLog
  ) -> Found? {
    var found: [Found] = []
    var isKnown = false
    for form in forms {
      let full = groupName(of: name, in: form)
      isKnown = isKnown || full != nil
      for group in evaluations[form].groups where group.name == full {
        found.append((form, .group(group)))
      }
    }
    let missing = found.filter { found in
      if case .group(let group) = found.subject { return group.isMissing }
      return false
    }
    if found.isEmpty {
      log.report(
        isKnown ? .decisionOnClosedGroup : .decisionOnUnknownGroup,
        [.text(name), .names(groupNames(of: forms))], at: decision.place)
    }
    return only(missing.isEmpty ? found : missing, name, decision, log)
  }

  /// What a form's rubric calls the group that a heading names; nil if it has none.
  private func groupName(of heading: String, in form: Int) -> String? {
    let ready = evaluations[form].form.ready
    return ready.headings.group(named: heading).map { ready.rubric.groups[$0].name }
  }

  private func groupNames(of forms: [Int]) -> [String] {
    var names: [String] = []
    for group in forms.flatMap({ evaluations[$0].form.ready.rubric.groups })
    where !names.contains(group.name) {
      names.append(group.name)
    }
    return names
  }

  private func only(
    _ found: [Found], _ name: String, _ decision: Decision, _ log: DiagnosticLog
  ) -> Found? {
    guard found.count > 1 else { return found.first }
    var ids = found.prefix(Self.mostNamesakes).map { form, subject in
      let source = evaluations[form].submission.source
      if case .row(let score) = subject { return "\(source) \(score.id)" }
      return "\(source) \(subject.name)"
    }
    if found.count > ids.count { ids.append("…") }
    log.report(
      .decisionAmbiguous, [.text(name), .text(ids.joined(separator: "; "))], at: decision.place)
    return nil
  }

  private mutating func reportUnknown(
    _ decision: Decision, _ forms: [Int], _ log: DiagnosticLog
  ) {
    unknown += 1
    if let group = forms.compactMap({ groupName(of: decision.row, in: $0) }).first {
      log.report(.decisionRowIsGroup, [.text(group)], at: decision.place)
      return
    }
    let near =
      unknown <= Self.mostSuggestions
      ? nearest(
        to: decision.row,
        among: forms.flatMap { evaluations[$0].rows.flatMap { [$0.name, $0.id] } }) : nil
    if let near {
      log.report(
        .decisionOnUnknownRowNear, [.text(decision.row), .text(near)], at: decision.place)
    } else {
      log.report(.decisionOnUnknownRow, [.text(decision.row)], at: decision.place)
    }
  }
}

extension Rubric {
  /// What a row may be called: its name, and for a veto the rubric's name of it.
  fileprivate func decisionKeys(of score: ScoredRow) -> Set<String> {
    var keys: Set<String> = [comparisonKey(score.name)]
    if case .veto(let veto) = score.kind {
      keys.insert(comparisonKey(vetoes[veto].indicator))
    }
    return keys
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decidedSubjects: [Phrase] {
    [
      .decisionOnUnknownForm, .decisionOnUnknownGroup, .decisionOnClosedGroup, .decisionRowIsGroup,
      .decisionOnUnknownRow, .decisionOnUnknownRowNear, .decisionAmbiguous,
    ]
  }
}

extension Phrase {
  static let decisionOnUnknownForm = Phrase(
    "decision-on-unknown-form", "没有复核自评表“{0}”；核对 form，或在命令里给出这份表",
    "the form \"{0}\" is not under review; check \"form\", or name the form in the call")
  fileprivate static let decisionOnUnknownGroup = Phrase(
    "decision-on-unknown-group", "评分规则没有“{0}”这一组；各组是：{1}",
    "the rubric has no group \"{0}\"; its groups are {1}")
  fileprivate static let decisionOnClosedGroup = Phrase(
    "decision-on-unknown-group", "“{0}”在这份表里没有要定的分值：分值已由表中各行占满，或已计入别的组",
    "\"{0}\" has no points to decide in this form: its rows make full marks, or another group has them"
  )
  fileprivate static let decisionRowIsGroup = Phrase(
    "decision-on-unknown-row", "“{0}”是一级指标，不是行；没有指标的组填写在 group（组）",
    "\"{0}\" is a group, not a row; name a group without indicators in \"group\"")
  fileprivate static let decisionOnUnknownRow = Phrase(
    "decision-on-unknown-row", "表中没有行“{0}”；用 --init-decisions 写出各行的标识",
    "there is no row \"{0}\"; --init-decisions writes the ids")
  fileprivate static let decisionOnUnknownRowNear = Phrase(
    "decision-on-unknown-row", "表中没有行“{0}”；是不是“{1}”？",
    "there is no row \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let decisionAmbiguous = Phrase(
    "decision-ambiguous", "“{0}”不止一行；在 form 和 row（组写 group）写明是哪一行：{1}",
    "\"{0}\" names several rows; say which in \"form\" and \"row\" (or \"group\"): {1}")
}
