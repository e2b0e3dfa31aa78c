import Ziping

/// Writes JUnit XML: a suite for each form, a case for each row and each condition (测试结果).
///
/// What does not apply and what is open is skipped, with the reason; it is an error where a condition counts
/// it. A row below its gate fails, and of a review one whose claim differs by more than is tolerated. A file
/// that gave no form is a suite with one error.
struct JUnitRenderer: ReportRenderer {
  func piece(_ report: FormReport) -> [UInt8] { JUnitForm(report).suite.bytes }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    emit(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".utf8))
    for form in run.forms.indices { JUnitSuite.write(form, piece(form), to: emit) }
    for (index, suite) in (inputs(run) + [beside(run)].compactMap(\.self)).enumerated() {
      JUnitSuite.write(run.forms.count + index, suite.bytes, to: emit)
    }
    emit(Array("</testsuites>\n".utf8))
  }

  /// A suite for each file that gave no form.
  private func inputs(_ run: RunReport) -> [JUnitSuite] {
    run.failedInputs.map { path, errors in
      let part = JUnitSuite.part(path)
      var suite = JUnitSuite(named: path, package: part, year: nil)
      let lines = errors.map { error in
        let place = error.place.map { "\($0): " } ?? ""
        return "\(place)\(run.wording.text(error.message)) [\(error.code)]"
      }
      suite.add(
        case: run.wording.text(.reading), in: part,
        .error(
          type: errors.first?.code ?? "input", message: run.sentence(of: errors),
          text: lines.joined(separator: "\n")))
      return suite
    }
  }

  /// What is about no form of the run: forms of a baseline that are missing, and which differences fail.
  private func beside(_ run: RunReport) -> JUnitSuite? {
    let conditions = run.conditionsOfNoForm
    guard !conditions.isEmpty || !run.failed.isEmpty else { return nil }
    let wording = run.wording
    let name = wording.text(.verdictClass)
    var suite = JUnitSuite(named: name, package: name, year: nil)
    for condition in conditions {
      suite.add(
        case: condition.caseName, in: JUnitSuite.part(condition.formID),
        condition.outcome(wording))
    }
    for id in run.failed {
      let message = wording.text(.changed)
      suite.add(
        case: wording.text(.changeClass), in: JUnitSuite.part(id),
        .failure(type: "changed", message: message, text: "\(id): \(message)"))
    }
    return suite
  }
}

/// What a form makes of JUnit's suites.
private struct JUnitForm {
  private let report: FormReport
  private let figures: RunReport.Form
  private let wording: Wording
  /// The form's part of the names of its classes.
  private let base: String
  /// The conditions on rows that are not met, by the row's name and place.
  private var floors: [Row: Verdict.Condition] = [:]
  /// The gates that are not met.
  private let missed: Set<Verdict.Condition.Gate>

  /// What a condition on a row knows of it.
  private struct Row: Hashable {
    let name: String
    let place: Place?
  }

  init(_ report: FormReport) {
    self.report = report
    figures = RunReport.Form(report)
    wording = report.wording
    base = JUnitSuite.part(report.id)
    missed = Set(report.conditions.filter { !$0.passed }.map(\.gate))
    for condition in report.conditions where condition.gate == .indicator && !condition.passed {
      guard condition.actual != nil, let name = condition.subject else { continue }
      floors[Row(name: name, place: condition.place)] = condition
    }
  }

  var suite: JUnitSuite {
    let rows = report.rows
    var suite = JUnitSuite(named: report.id, package: base, year: figures.year)
    addProperties(&suite, rows)
    // A class for each group, made once.
    var classes: [String: String] = [:]
    for row in rows {
      let group = row.scored.group
      let name = classes[group] ?? className(group)
      classes[group] = name
      suite.add(case: row.line.name, in: name, outcome(of: row))
    }
    if report.review != nil {
      let total = report.total
      suite.add(
        case: total.name, in: className(total.name),
        total.isDifferent ? difference(of: total, reason: nil) : nil)
    }
    let conditions = className(wording.text(.conditionClass))
    for condition in report.conditions {
      suite.add(case: condition.caseName, in: conditions, condition.outcome(wording))
    }
    return suite
  }

  private func className(_ group: String) -> String {
    let parts = [figures.unit, group].filter { !$0.isEmpty }
    return ([base] + [JUnitSuite.part(parts.joined(separator: " "))].filter { !$0.isEmpty })
      .joined(separator: ".")
  }

  // MARK: Properties

  private func addProperties(_ suite: inout JUnitSuite, _ rows: [FormReport.Row]) {
    let all: [(name: String, value: String?)] = [
      ("total", figures.total), ("low", figures.low), ("high", figures.high), ("of", figures.of),
      ("grade", figures.grade), ("coverage", report.coverage), ("claimed", figures.claimedText),
      ("difference", figures.differenceText), ("project", figures.title), ("unit", figures.unit),
      ("year", figures.year.map(String.init)), ("rubric", figures.rubric),
    ]
    for property in all {
      if let value = property.value, !value.isEmpty { suite.add(property: property.name, value) }
    }
    guard figures.hasPoints else { return }
    for row in rows {
      let name = [row.scored.group, row.scored.level2, row.line.name].joined(separator: "/")
      suite.add(property: "score:\(name)", score(of: row))
    }
  }

  /// What a row got of its weight, without words.
  private func score(of row: FormReport.Row) -> String {
    let weight = row.line.weight?.text() ?? "-"
    guard row.state != .notApplicable, let bounds = row.line.bounds else { return "-/\(weight)" }
    let points = bounds.value?.text() ?? "\(bounds.low.text())-\(bounds.high.text())"
    return "\(points)/\(weight)"
  }

  // MARK: Outcomes

  private func outcome(of row: FormReport.Row) -> JUnitSuite.Outcome? {
    if let floor = floors[Row(name: row.scored.name, place: row.scored.place)] {
      let message = wording.text(floor.message(wording))
      return .failure(
        type: floor.gate.rawValue, message: message, text: text(message, row.reason, row))
    }
    if row.line.isDifferent, report.review != nil {
      return difference(of: row.line, reason: row)
    }
    let gate: Verdict.Condition.Gate? =
      switch row.state {
      case .scored: nil
      case .suggested: .suggestions
      case .undetermined: .undetermined
      case .notApplicable: .notApplicable
      }
    guard let gate else { return nil }
    if missed.contains(gate) {
      return .error(
        type: gate.rawValue, message: row.reason, text: text(row.reason, row.remedy ?? "", row))
    }
    return row.state == .suggested ? nil : .skipped(row.reason)
  }

  /// A claim that differs: the columns of points, then why.
  private func difference(of line: FormReport.Line, reason row: FormReport.Row?)
    -> JUnitSuite.Outcome
  {
    let columns = zip(report.columns, line.values).map { column, value in
      "\(report.heading(of: column)) \(report.text(value))"
    }
    let message = columns.joined(separator: wording.text(.comma))
    let causes = line.causes.map { "\($0.text) [\($0.code)]" }
    let lines = [row?.reason].compactMap(\.self) + causes
    return .failure(
      type: line.causes.first?.code ?? Verdict.Condition.Gate.differences.rawValue,
      message: message, text: text(message, lines.joined(separator: "\n"), row))
  }

  private func text(_ message: String, _ more: String, _ row: FormReport.Row?) -> String {
    [message, more, row?.scored.place?.description ?? ""].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

extension Verdict.Condition {
  /// What a case about it is called: the gate, and the group or the indicator.
  fileprivate var caseName: String {
    switch gate {
    case .group, .indicator: ([gate.rawValue] + subjects.prefix(1)).joined(separator: ": ")
    default: gate.rawValue
    }
  }

  /// What became of it.
  fileprivate func outcome(_ wording: Wording) -> JUnitSuite.Outcome? {
    let text = isNewToBaseline || !passed ? wording.text(message(wording)) : ""
    if isNewToBaseline { return .skipped(text) }
    guard !passed else { return nil }
    let place = place.map { "\n\($0)" } ?? ""
    return .failure(type: gate.rawValue, message: text, text: "\(formID): \(text)\(place)")
  }
}

extension Phrase {
  fileprivate static let reading = Phrase("reading", "读取", "reading")
  fileprivate static let verdictClass = Phrase("verdict-class", "全部的表", "all forms")
  fileprivate static let conditionClass = Phrase("condition-class", "关卡", "gates")
  fileprivate static let changeClass = Phrase("change-class", "变化", "change")
}
