public import Ziping

/// Reads what a reviewer decided, from JSON or CSV; the content decides, not the name (复核决定).
public enum DecisionsReader: Sendable {
  /// The version of the format in JSON.
  public static let formatVersion: Int = 1

  /// The decisions in a file, or nil after reporting every fault; entries that nobody filled in yet
  /// are left out.
  public static func read(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> [Decision]? {
    let own = DiagnosticLog()
    let entries = FormReader.isJSON(bytes) ? json(bytes, file, own) : csv(bytes, file, own)
    let decisions = entries?.filter(\.isFilledIn).compactMap { $0.decision(own) }
    for diagnostic in own.diagnostics { log.add(diagnostic) }
    return own.hasErrors ? nil : decisions
  }

  private static func json(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [DecisionEntry]? {
    guard let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: log),
      let object = ObjectReader(node, log)
    else { return nil }
    if object.required("formatVersion") != nil {
      _ = object.integer("formatVersion", in: 1...formatVersion)
    }
    let entries = object.objects("decisions").map { item in
      var entry = DecisionEntry(place: item.place)
      for field in DecisionEntry.Field.allCases { entry.cells[field] = item.cell(field.rawValue) }
      item.finish()
      return entry
    }
    object.finish()
    return entries
  }

  private static func csv(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [DecisionEntry]? {
    guard let text = TextDecoder.decode(bytes, file: file, log: log),
      let rows = CSVReader.read(text, file: file, log: log)
    else { return nil }
    guard let head = rows.first, let columns = columns(head, file, log) else {
      log.report(.noHeading, at: Place(file: file))
      return nil
    }
    return rows.dropFirst().compactMap { row in
      guard let first = row.first, row.contains(where: { !$0.text.trimmingBlanks().isEmpty })
      else { return nil }
      var entry = DecisionEntry(place: place(of: first, file))
      for (field, column) in columns where row.indices.contains(column) {
        let cell = Submission.Cell(row[column].text, at: place(of: row[column], file))
        // An empty cell of a table says nothing.
        if !cell.isBlank { entry.cells[field] = cell }
      }
      return entry
    }
  }

  /// The columns by their headings; nil where the row's own is missing.
  private static func columns(
    _ head: [CSVField], _ file: String, _ log: DiagnosticLog
  ) -> [DecisionEntry.Field: Int]? {
    var columns: [DecisionEntry.Field: Int] = [:]
    for (index, cell) in head.enumerated() {
      let key = withoutBrackets(comparisonKey(cell.text)).lowercased()
      guard !key.isEmpty else { continue }
      guard let field = DecisionEntry.Field.allCases.first(where: { $0.headings.contains(key) })
      else {
        log.report(.unknownHeading, [.text(cell.text)], at: place(of: cell, file))
        continue
      }
      if columns.updateValue(index, forKey: field) != nil {
        log.report(.headingTwice, [.text(cell.text)], at: place(of: cell, file))
      }
    }
    return columns[.row] == nil ? nil : columns
  }

  private static func place(of field: CSVField, _ file: String) -> Place {
    Place(file: file, position: .text(line: field.line, column: field.column))
  }
}

extension ObjectReader {
  /// Reads a text, or a number with its digits as written; an empty text is one.
  fileprivate func cell(_ key: String) -> Submission.Cell? {
    guard let node = optional(key) else { return nil }
    switch node.value {
    case .string(let text), .number(let text): return Submission.Cell(text, at: node.place)
    default:
      report(.noCell, at: key)
      return nil
    }
  }
}

extension Phrase {
  fileprivate static let noHeading = Phrase(
    "decisions-without-heading", "复核决定表第一行应为列名，至少有“指标”“复核得分”“理由”",
    "the first line must name the columns, at least row, points and reason")
  fileprivate static let unknownHeading = Phrase(
    "unknown-column", "不认识的列“{0}”；可用：表、指标、复核得分、复核等次、理由、复核人、日期、指标值、完成值、说明",
    "unknown column \"{0}\"; use form, row, points, level, reason, by, on, target, actual, about")
  fileprivate static let headingTwice = Phrase(
    "column-twice", "列“{0}”重复", "the column \"{0}\" stands twice")
  fileprivate static let noCell = Phrase(
    "wrong-type", "这里应为文本、数字或 null", "expected a text, a number or null here")
}
