import Rubrics
import Ziping
import ZipingFiles
import ZipingForms

/// Which rubric scores each form of a call: the one that is named, or one that is chosen (规则的选用).
struct RubricSelection: Sendable {
  private enum Way: Sendable {
    case named(Scorer)
    /// By what a report or decisions say they were made by; whoever would choose it anyway says why.
    ///
    /// A form that the report does not have, where its forms are known, gets its own.
    case recorded([Scorer], RubricChooser, RecordedForms?)
    case chosen(RubricChooser)
  }

  private let way: Way
  /// What the call names, for reports that say by which rubric they were made.
  private let given: [Scorer]

  /// The word for choosing by form.
  static let auto = "auto"

  /// One rubric for all forms.
  init(named scorer: Scorer) { self.init(.named(scorer), given: [scorer]) }

  private init(_ way: Way, given: [Scorer]) {
    self.way = way
    self.given = given
  }

  /// What `--rubric` says; nil after reporting what is wrong with a rubric that it names.
  ///
  /// Where a baseline or decisions say by which rubric they were made, that one is taken for their forms,
  /// and another one that is named is refused.
  init?(
    _ names: [String], recorded: [RubricMark] = [], of forms: RecordedForms? = nil,
    log: DiagnosticLog
  ) {
    let others = names.filter { $0 != Self.auto }
    if let name = names.first, names.count == 1, name != Self.auto, !Platform.isFolder(name) {
      guard let rubric = RubricSource.load(name, log: log) else { return nil }
      if let other = recorded.first(where: { $0.digest != rubric.digest }) {
        log.report(.recordedByOther, [.text(other.id), .text(rubric.id)], at: nil)
        return nil
      }
      let scorer = Scorer(rubric)
      self.init(named: scorer)
      return
    }
    let own = DiagnosticLog()
    // One that is named twice is one.
    var digests: Set<String> = []
    let given = others.flatMap { Self.scorers(named: $0, log: own) }
      .filter { digests.insert($0.rubric.digest).inserted }
    log.add(own)
    if own.hasErrors { return nil }
    let candidates = given.map { RubricCandidate($0) }
    let chooser = RubricChooser(given: candidates, shipped: Self.shipped)
    var scorers: [Scorer] = []
    for mark in recorded where !scorers.contains(where: { $0.rubric.digest == mark.digest }) {
      guard let own = (candidates + Self.shipped).first(where: { $0.digest == mark.digest })?.scorer
      else {
        log.report(
          .rubricUnknown, [.text(mark.id), .text(String(mark.digest.prefix(12)))], at: nil)
        return nil
      }
      scorers.append(own)
    }
    self.init(
      scorers.isEmpty ? .chosen(chooser) : .recorded(scorers, chooser, forms), given: given)
  }

  /// The rubric that scores every form, named or recorded; nil where each form gets its own.
  var only: Scorer? {
    switch way {
    case .named(let scorer): scorer
    case .recorded(let scorers, _, let forms):
      scorers.count == 1 && forms == nil ? scorers.first : nil
    case .chosen: nil
    }
  }

  /// What is chosen from: what a call names, and then what ships.
  var candidates: [RubricCandidate] { given.map { RubricCandidate($0) } + Self.shipped }

  /// The one rubric that is named for all forms; nil where each form gets its own.
  var named: Scorer? {
    if case .named(let scorer) = way { scorer } else { nil }
  }

  /// The rubric of a form, and why where it was chosen; nil after reporting why there is none.
  func scorer(
    for form: Submission, mark: RubricMark?, log: DiagnosticLog
  ) -> (scorer: Scorer, reason: Message?)? {
    switch way {
    case .named(let scorer): return (scorer, nil)
    case .recorded(_, let chooser, let forms?) where !forms.contains(form):
      return chosen(by: chooser, form, mark, log)
    case .recorded(let scorers, let chooser, _):
      let choice = try? chooser.choice(for: form, mark: mark)
      if let choice, scorers.contains(where: { $0.rubric.digest == choice.scorer.rubric.digest }) {
        return (choice.scorer, choice.reason)
      }
      let fitting = scorers.filter { $0.refusal(of: form) == nil }
      if let scorer = fitting.first, scorers.count == 1 {
        return (scorer, Message(.chosenByRecord, [.text(scorer.rubric.id)]))
      }
      // A form that none of them takes is none of the report's.
      if fitting.isEmpty { return chosen(by: chooser, form, mark, log) }
      let names = Fact.names(scorers.map(\.rubric.id))
      log.add(
        Diagnostic(
          .error, .recordedByOther, [names, .text(choice?.scorer.rubric.id ?? "—")],
          at: Place(file: form.source), form: form.number))
      return nil
    case .chosen(let chooser): return chosen(by: chooser, form, mark, log)
    }
  }

  private func chosen(
    by chooser: RubricChooser, _ form: Submission, _ mark: RubricMark?, _ log: DiagnosticLog
  ) -> (scorer: Scorer, reason: Message?)? {
    do throws(RubricRefusal) {
      let choice = try chooser.choice(for: form, mark: mark)
      for remark in choice.remarks {
        log.add(
          Diagnostic(
            .warning, remark.phrase, remark.facts, at: Place(file: form.source),
            form: form.number))
      }
      return (choice.scorer, choice.reason)
    } catch {
      log.add(
        Diagnostic(
          .error, error.message.phrase, error.message.facts, at: Place(file: form.source),
          form: form.number))
      return nil
    }
  }

  /// The rubric by which a report says it was made: one that is named, one that ships, or one that the
  /// report carries; nil after reporting that it is not at hand.
  func recorded(_ rubric: NamedRubric, log: DiagnosticLog) -> Scorer? {
    let mark = rubric.mark
    if let own = given.first(where: { $0.rubric.digest == mark.digest }) { return own }
    if named == nil, let own = Self.shipped.first(where: { $0.digest == mark.digest })?.scorer {
      return own
    }
    if named == nil, let own = Self.carried(rubric) { return own }
    log.report(
      .rubricUnknown, [.text(mark.id), .text(String(mark.digest.prefix(12)))], at: rubric.place)
    return nil
  }

  /// The rubric whose text a report carries; nil where it carries none, or not that of its digest.
  private static func carried(_ rubric: NamedRubric) -> Scorer? {
    let read = rubric.text.flatMap {
      RubricReader.read(Array($0.utf8), file: rubric.place.file, log: DiagnosticLog())
    }
    return read.flatMap { $0.digest == rubric.mark.digest ? Scorer($0) : nil }
  }

  // MARK: Grades

  /// A grade by its name: of the rubric that is named, else of those that a call gives and the national
  /// one.
  func grade(named name: String) -> GradeScale.Grade? {
    scales.lazy.compactMap { $0.grade(named: name) }.first
  }

  /// The names of the grades that a gate may ask for.
  var gradeNames: Fact {
    var names: [String] = []
    for grade in scales.flatMap(\.grades) where !names.contains(grade.name) {
      names.append(grade.name)
    }
    return .names(names)
  }

  private var scales: [GradeScale] {
    let national = Self.shipped.first { $0.id == ShippedRubrics.standardID }?.scorer
    return (given + (named == nil ? [national].compactMap(\.self) : [])).map(\.rubric.grades)
  }

  // MARK: Candidates

  /// The rubrics that ship.
  static var shipped: [RubricCandidate] { ShippedRubrics.candidates }

  /// The rubrics of a file, an id or a folder.
  private static func scorers(named name: String, log: DiagnosticLog) -> [Scorer] {
    guard Platform.isFolder(name) else {
      return [RubricSource.load(name, log: log)].compactMap(\.self).map { noted($0, name, log) }
    }
    let files = (Platform.names(inFolder: name) ?? []).filter { $0.lowercased().hasSuffix(".json") }
      .sorted()
    let paths = files.map { name.hasSuffix("/") ? name + $0 : "\(name)/\($0)" }
    let rubrics = paths.compactMap { path in
      rubricText(path, log).map { (path: path, bytes: $0) }
    }
    if rubrics.isEmpty, !log.hasErrors { log.report(.noRubricInFolder, at: Place(file: name)) }
    return rubrics.compactMap { path, bytes in
      RubricFiles().read(bytes, file: path, log: log).map { noted($0.rubric, path, log) }
    }
  }

  /// A rubric that is one of several; it is said where it could never be chosen.
  private static func noted(_ rubric: Rubric, _ name: String, _ log: DiagnosticLog) -> Scorer {
    if rubric.scope == nil {
      log.report(.rubricWithoutScope, [.text(rubric.id)], at: Place(file: name), .warning)
    }
    return Scorer(rubric)
  }

  /// A file's bytes if it is a rubric rather than another file of JSON; what cannot be read is told.
  private static func rubricText(_ path: String, _ log: DiagnosticLog) -> [UInt8]? {
    guard let bytes = InputFile.read(path, log: log),
      let node = JSONReader.read(
        RubricReader.utf8(bytes), file: path, dialect: .relaxed, log: log)
    else { return nil }
    let isRubric = node["basis"] != nil || node["extends"] != nil || node["rules"] != nil
    return isRubric ? bytes : nil
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var rubricSelection: [Phrase] {
    [.noRubricInFolder, .rubricWithoutScope, .recordedByOther, .rubricUnknown]
  }
}

extension Phrase {
  fileprivate static let chosenByRecord = Phrase(
    "rubric-by-record", "基线报告或复核决定用的是“{0}”", "the baseline or the decisions were made by \"{0}\"")
  fileprivate static let recordedByOther = Phrase(
    "recorded-by-another", "基线报告或复核决定是按“{0}”做的，不能用于“{1}”；去掉 --rubric，或给出同一份规则",
    "the baseline or the decisions were made by \"{0}\", not \"{1}\"; leave --rubric out, or name the same one"
  )
  fileprivate static let noRubricInFolder = Phrase(
    "no-rubric-in-folder", "文件夹里没有评分规则（.json）", "the folder has no rubric (.json)")
  fileprivate static let rubricWithoutScope = Phrase(
    "rubric-without-scope", "评分规则“{0}”没有写适用范围（applies），只有按它生成的表才会选用它；单独用 --rubric 给出即对所有表使用",
    "the rubric \"{0}\" does not say what it applies to (applies) and is chosen for forms written by it alone; named by itself it scores every form"
  )
  static let rubricUnknown = Phrase(
    "report-rubric-unknown",
    "报告所用的评分规则“{0}”（摘要 {1}…）不是这一份；请用 --rubric 给出当时的规则文件",
    "the report's rubric \"{0}\" (digest {1}…) is not at hand; name its file with --rubric")
}
