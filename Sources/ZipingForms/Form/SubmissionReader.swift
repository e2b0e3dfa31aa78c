package import Ziping
import ZipingFiles

/// Reads a submission in JSON; `submission.schema.json` documents it.
enum SubmissionReader {
  static let formatVersion = 1

  /// The submission, or nil after reporting every fault.
  static func read(_ node: Node, file: String, log: DiagnosticLog) -> Submission? {
    guard let object = ObjectReader(node, log) else { return nil }
    object.passSchema()
    if object.required("formatVersion") != nil {
      _ = object.integer("formatVersion", in: 1...formatVersion)
    }
    let title = object.text("title")
    let unit = object.text("unit")
    let department = object.text("department")
    let project = object.text("project")
    let year = object.integer("year", in: 1900...2100)
    let money = object.optionalObject("money").map(readMoney) ?? Submission.Money()
    let goal = object.cell("goal")
    let goalOutcome = object.cell("goalOutcome")
    let rows = object.objects("rows").compactMap(readRow)
    let subtotals = object.optionalObjects("subtotals").compactMap {
      readSubtotal($0, rowCount: rows.count)
    }
    let fullMarks = object.cell("fullMarks")
    let claimed = object.optionalObject("claimed")
    let total = claimed?.cell("total")
    let grade = claimed?.cell("grade")
    claimed?.finish()
    let narrative = object.optionalObject("narrative").map(readNarrative)
    let isScoreCard = object.bool("isScoreCard")
    object.finish()
    if object.isEmptyList("rows") { object.report(.noRows, at: "rows") }
    guard !object.hasFaults else { return nil }
    var submission = Submission(
      source: file, title: title, unit: unit, department: department, project: project,
      year: year, money: money, goal: goal, goalOutcome: goalOutcome, rows: rows,
      subtotals: subtotals, claimedTotal: total, claimedGrade: grade,
      narrative: narrative ?? Submission.Narrative(), totalWeight: fullMarks)
    submission.isScoreCard = isScoreCard ?? submission.isScoreCard
    return submission
  }

  /// What the text around a form says, each as a text of its own.
  private static func readNarrative(_ object: ObjectReader) -> Submission.Narrative {
    func cells(_ key: String) -> [Submission.Cell] {
      object.placedStrings(key).map { Submission.Cell(object.limited($0.text, key), at: $0.place) }
    }
    let narrative = Submission.Narrative(
      totals: cells("totals"), grades: cells("grades"), planned: cells("planned"),
      executed: cells("executed"), rates: cells("rates"), satisfaction: cells("satisfaction"),
      withinBudget: cells("withinBudget"), overBudget: cells("overBudget"),
      figures: object.optionalObjects("figures").compactMap(readFigure))
    object.finish()
    return narrative
  }

  private static func readFigure(_ object: ObjectReader) -> Submission.Narrative.Figure? {
    let name = object.string("name").map { object.limited($0, "name") }
    let value = object.cell("value")
    _ = object.required("value")
    object.finish()
    guard let name, let value else { return nil }
    return Submission.Narrative.Figure(name: name, value: value)
  }

  private static func readSubtotal(
    _ object: ObjectReader, rowCount: Int
  ) -> Submission.Subtotal? {
    let name = object.string("name").map { object.limited($0, "name") }
    let most = max(rowCount, 1)
    for key in ["firstRow", "lastRow"] { _ = object.required(key) }
    let first = object.integer("firstRow", in: 1...most)
    let last = object.integer("lastRow", in: min(first ?? 1, most)...most)
    let weight = object.cell("weight")
    let claimed = object.cell("claimed")
    let isShared = object.bool("isShared")
    object.finish()
    guard let name, let first, let last else { return nil }
    return Submission.Subtotal(
      name: name, rows: first - 1..<last, weight: weight, claimed: claimed,
      isShared: isShared ?? false)
  }

  private static func readMoney(_ object: ObjectReader) -> Submission.Money {
    let parts = object.optionalObjects("parts").compactMap { part -> Submission.Money.Part? in
      let name = part.string("name")
      let initial = part.cell("initial")
      let planned = part.cell("planned")
      let executed = part.cell("executed")
      part.finish()
      return name.map {
        Submission.Money.Part(name: $0, initial: initial, planned: planned, executed: executed)
      }
    }
    let money = Submission.Money(
      unit: object.text("unit"), initial: object.cell("initial"), planned: object.cell("planned"),
      executed: object.cell("executed"), parts: parts, weight: object.cell("weight"),
      claimed: object.cell("claimed"), claimedRate: object.cell("claimedRate"))
    object.finish()
    return money
  }

  private static func readRow(_ object: ObjectReader) -> Submission.Row? {
    let name = object.string("name").map { object.limited($0, "name") }
    let blank = Submission.Cell("", at: object.place)
    let row = Submission.Row(
      group: object.text("group"), level2: object.text("level2"),
      name: name ?? "", target: object.cell("target") ?? blank,
      actual: object.cell("actual") ?? blank, weight: object.cell("weight"),
      claimed: object.cell("claimed"), level: object.cell("level"),
      notApplicable: object.cell("notApplicable"), note: object.cell("note"),
      place: object.place, reviewedActual: object.cell("reviewedActual"),
      reviewedPoints: object.cell("reviewedPoints"))
    object.finish()
    return name == nil ? nil : row
  }
}

extension ObjectReader {
  /// Reads a text that may be missing or empty.
  fileprivate func text(_ key: String) -> String {
    if case .string(let text)? = optional(key)?.value, text.trimmingBlanks().isEmpty { return "" }
    return limited(optionalString(key) ?? "", key)
  }

  /// A text that fits a cell; a longer one is reported.
  fileprivate func limited(_ text: String, _ key: String) -> String {
    guard text.utf8.count > FormReader.mostCellCharacters * 4 else { return text }
    report(.cellTooLong, [.count(FormReader.mostCellCharacters)], at: key)
    return ""
  }

  /// Reads what a cell holds: a text, a number with its digits as written, or nothing.
  fileprivate func cell(_ key: String) -> Submission.Cell? {
    guard let node = optional(key) else { return nil }
    switch node.value {
    case .string(let text), .number(let text):
      let cell = Submission.Cell(limited(text, key), at: node.place)
      return cell.isBlank ? nil : cell
    default:
      report(.noCell, at: key)
      return nil
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var submissionReader: [Phrase] {
    [.noRows, .cellTooLong, .noCell]
  }
}

extension Phrase {
  fileprivate static let noRows = Phrase("no-rows", "没有任何指标行", "there is no row")
  fileprivate static let cellTooLong = Phrase(
    "cell-too-long", "单元格内容超过 {0} 个字符", "the cell has more than {0} characters")
  fileprivate static let noCell = Phrase(
    "wrong-type", "这里应为文本、数字或 null", "expected a text, a number or null here")
}
