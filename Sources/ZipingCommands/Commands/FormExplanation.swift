import Ziping
import ZipingReports

/// What `ziping explain` says of a form: one row of it, a group, or what it lacks (自评表的说明).
struct FormExplanation {
  private let path: String
  private let call: Call
  private let options: FormOptions
  private let decisions: DecisionSource

  init(_ path: String, _ call: Call) throws(UsageError) {
    self.path = path
    self.call = call
    options = try FormOptions(call.arguments)
    decisions = try DecisionSource(call)
  }

  /// Explains the rows that an address means, or the group.
  func row(_ typed: String) -> Int32 {
    let log = DiagnosticLog()
    let evaluations = self.evaluations(log)
    let address = RowAddress(typed)
    let rows = address.rows(in: evaluations)
    let groups = rows.isEmpty ? address.groups(in: evaluations) : []
    call.complain(log.inOrder)
    if rows.isEmpty, groups.isEmpty, !evaluations.isEmpty {
      propose(address, evaluations)
      return 64
    }
    let texts =
      rows.map { match in
        ExplainReport.text(match.row, in: match.evaluation, call.language, style: call.style)
      }
      + groups.map { match in
        ExplainReport.text(match.group, in: match.evaluation, call.language, style: call.style)
      }
    return deliver(texts, log)
  }

  /// Says what the forms lack of a grade or of full marks.
  func lacks(_ goal: String) -> Int32 {
    let log = DiagnosticLog()
    let evaluations = self.evaluations(log)
    call.complain(log.inOrder)
    var texts: [String] = []
    for evaluation in evaluations {
      guard let goal = evaluation.goal(named: goal) else {
        complain(unknown: goal, evaluation)
        return 64
      }
      texts.append(
        ShortfallReport.text(evaluation, to: goal, call.language, style: call.style))
    }
    return deliver(texts, log)
  }

  // MARK: Reading

  /// The forms of the file as they are scored, with what a reviewer decided.
  private func evaluations(_ log: DiagnosticLog) -> [Evaluation] {
    let rubrics = RubricSelection(
      call.arguments.all(.rubric), recorded: decisions.recordedRubrics, log: log)
    guard let rubrics else { return [] }
    let forms = FormSource(rubrics, options)
    guard decisions.options.isGiven else { return forms.evaluations(path, log: log) }
    let files = decisions.decided([path], by: forms, keepsInputs: false, 1, log)
    return files.flatMap { decided in
      zip(decided.file.evaluations, decided.decisions).compactMap { evaluation, own in
        let decided = try? evaluation.deciding(own)
        if decided == nil {
          log.report(.decidedTooLong, at: Place(file: evaluation.submission.source))
        }
        return decided
      }
    }
  }

  private func deliver(_ texts: [String], _ log: DiagnosticLog) -> Int32 {
    let text = texts.joined(separator: "\n")
    guard text.isEmpty || call.deliverReport(text) else { return 2 }
    return log.hasErrors ? 2 : 0
  }

  // MARK: What is not there

  /// Says which rows are near, or else which there are, a line each: none is explained in their place.
  private func propose(_ address: RowAddress, _ evaluations: [Evaluation]) {
    let near = evaluations.map { ($0, address.near(in: $0)) }.filter { !$0.1.isEmpty }
    call.say(near.isEmpty ? .noSuchRow : .nearRows, [.text(address.text)])
    for (evaluation, rows) in near.isEmpty ? evaluations.map({ ($0, $0.rows) }) : near {
      for line in ExplainReport.list(rows, of: evaluation) {
        call.console.complain("  \(line)\n")
      }
    }
  }

  private func complain(unknown goal: String, _ evaluation: Evaluation) {
    let grades = evaluation.form.rubric.grades.grades.map(\.name)
    guard !grades.isEmpty else { return call.say(.noGrades, [.text(goal)]) }
    call.say(.noSuchGrade, [.text(goal), .text(evaluation.rubric.id), .names(grades)])
  }
}

extension Evaluation {
  /// The goal that a person names: `full`, or a grade of the rubric by its name or another of it.
  fileprivate func goal(named name: String) -> Shortfall.Goal? {
    if let grade = form.rubric.grades.grade(named: name) { return .grade(grade) }
    return ["full", "满分"].contains(name.lowercased()) ? .fullMarks : nil
  }
}

extension Phrase {
  fileprivate static let noSuchRow = Phrase(
    "no-such-row", "表中没有“{0}”这一行；有：", "the form has no row \"{0}\"; it has:")
  fileprivate static let nearRows = Phrase(
    "no-such-row", "表中没有“{0}”这一行；是不是：", "the form has no row \"{0}\"; did you mean:")
  fileprivate static let noSuchGrade = Phrase(
    "no-such-grade", "评分规则“{1}”没有等级“{0}”；有：{2}，或 full（满分）",
    "the rubric \"{1}\" has no grade \"{0}\"; it has {2}, or full for full marks")
  fileprivate static let noGrades = Phrase(
    "no-such-grade", "评分规则没有等级，“{0}”只能是 full（满分）",
    "the rubric has no grades; \"{0}\" can only be full, for full marks")
}
