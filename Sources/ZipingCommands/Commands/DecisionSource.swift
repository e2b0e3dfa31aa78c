import Ziping
import ZipingForms
import ZipingReports

/// Finds what a call decides about its forms (复核决定的来源).
struct DecisionSource {
  let options: DecisionOptions
  private let files: InputFiles
  private let language: Language

  init(_ call: Call) throws(UsageError) {
    options = try DecisionOptions(call.arguments)
    files = call.arguments.files
    language = call.language
  }

  /// The rubrics by which decisions were made, if they say so.
  var recordedRubrics: [RubricMark] {
    options.paths.flatMap { path in
      files.bytes(path, log: DiagnosticLog()).map { DecisionsReader.rubrics(of: $0) } ?? []
    }
  }

  /// A file with what is decided about each of its forms.
  struct DecidedFile {
    let file: ScoredFile
    /// What is decided about its forms, in their order.
    let decisions: [ResolvedDecisions]
  }

  /// Reads and scores files, and finds what is decided about their forms.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - forms: Reads and scores them.
  ///   - keepsInputs: Whether their bytes are still asked for.
  ///   - jobs: How many are worked on at once.
  ///   - log: Gets what is wrong.
  /// - Returns: The files in their order, or none where a decision is refused.
  func decided(
    _ paths: [String], by forms: FormSource, keepsInputs: Bool, _ jobs: Int, _ log: DiagnosticLog
  ) -> [DecidedFile] {
    var files: [ScoredFile] = []
    Workers.run(paths.count, jobs: jobs) { index -> (Diagnostics, ScoredFile) in
      let own = DiagnosticLog()
      let file = forms.file(paths[index], log: own)
      return (own.all, keepsInputs ? file : file.withoutInput)
    } take: { said, file in
      log.add(said)
      files.append(file)
    }
    let own = DiagnosticLog()
    var resolved = self.resolved(on: files.flatMap(\.evaluations), own)[...]
    log.add(own)
    // Nobody should take a result for one with the decisions that it lacks.
    if own.hasErrors { return [] }
    return files.map { file in
      let decisions = Array(resolved.prefix(file.evaluations.count))
      resolved = resolved.dropFirst(decisions.count)
      return DecidedFile(file: file, decisions: decisions)
    }
  }

  /// What is decided about evaluations, in the same order; what is wrong goes to the log.
  func resolved(on evaluations: [Evaluation], _ log: DiagnosticLog) -> [ResolvedDecisions] {
    let files = options.paths.compactMap { path in
      self.files.bytes(path, log: log).flatMap { bytes in
        DecisionsReader.read(bytes, file: InputFile.shownName(path), log: log).map(signed)
      }
    }
    for file in files { refuseDaysToCome(in: file, log) }
    guard !log.hasErrors else { return [] }
    let resolver = DecisionResolver()
    let resolved = resolver.resolve(files, on: evaluations, log: log)
    guard options.acceptsInside else { return resolved }
    return resolver.acceptingClaims(
      on: evaluations, after: resolved, by: options.by, on: options.on
    ) { bounds in
      Wording(language).text(
        Message(.accepted, [.text(bounds.low.text()), .text(bounds.high.text())]))
    }
  }

  /// Nobody has decided tomorrow.
  private func refuseDaysToCome(in file: DecisionsFile, _ log: DiagnosticLog) {
    let today = Platform.today()
    let days =
      file.decisions.map { ($0.on, $0.place) } + file.sheets.map { ($0.on, $0.formPlace) }
    // Days as 2022-03-01 are in the order of their letters.
    for (day, place) in days {
      if let day, day > today { log.report(.dayToCome, [.text(day)], at: place) }
    }
  }

  /// A file's decisions, those that do not say by whom or when with what the call says.
  private func signed(_ file: DecisionsFile) -> DecisionsFile {
    var file = file
    file.decisions = file.decisions.map { $0.signed(by: options.by, on: options.on) }
    for index in file.sheets.indices {
      file.sheets[index].by = file.sheets[index].by ?? options.by
      file.sheets[index].on = file.sheets[index].on ?? options.on
    }
    return file
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var decisionSource: [Phrase] { [.dayToCome] }
}

extension Phrase {
  fileprivate static let dayToCome = Phrase(
    "decision-day-to-come", "复核日期 {0} 还没有到；请改正", "the day {0} is still to come; correct it")
  fileprivate static let accepted = Phrase(
    "accepted-inside", "自评在可得的 {0} 至 {1} 分之内，予以认可",
    "the claim lies within the {0} to {1} that the row can get, and is taken")
}
