public import Ziping
import ZipingFiles

/// Reads what a reviewer decided: JSON, or a table in CSV or a workbook (复核决定).
///
/// The content decides, not the name: a table with 权重 and 复核得分 is a review sheet, any other one
/// lists decisions.
public enum DecisionsReader: Sendable {
  /// The version of the format in JSON.
  public static let formatVersion: Int = 1

  /// What a file holds, or nil after reporting every fault; entries that nobody filled in yet are
  /// left out.
  public static func read(
    _ bytes: [UInt8], file: String, log: DiagnosticLog
  ) -> DecisionsFile? {
    guard bytes.count <= FormReader.mostBytes else {
      log.report(.tooLarge, [.count(FormReader.mostBytes >> 20)], at: Place(file: file))
      return nil
    }
    if FormReader.isJSON(bytes) {
      return json(bytes, file, log).map { DecisionsFile(decisions: $0) }
    }
    // What a table holds is read in several steps, each of which may find a fault.
    let own = DiagnosticLog()
    defer { log.add(own) }
    let grids = self.grids(bytes, file, own)
    guard !own.hasErrors else { return nil }
    let sheets = sheets(in: grids, own)
    let lists = sheets.isEmpty ? grids.filter { !$0.rows.isEmpty } : []
    let decisions = lists.compactMap { Self.decisions(table($0, file, own), own) }
      .flatMap(\.self)
    if sheets.isEmpty, lists.isEmpty { own.report(.noHeading, at: Place(file: file)) }
    return own.hasErrors ? nil : DecisionsFile(decisions: decisions, sheets: sheets)
  }

  /// The review sheets of tables, signed once where a final list stands before them.
  private static func sheets(in grids: [Grid], _ log: DiagnosticLog) -> [ReviewSheet] {
    let signature = grids.lazy.compactMap { ReviewSheetReader.signature(in: $0, log) }.first
    return grids.flatMap { ReviewSheetReader.sheets(in: $0, log) }.map { sheet in
      var sheet = sheet
      sheet.by = sheet.by ?? signature?.by
      sheet.on = sheet.on ?? signature?.on
      return sheet
    }
  }

  /// The rubric by which a review sheet was made; none where the file does not say.
  package static func rubrics(of bytes: [UInt8]) -> [RubricMark] {
    [FormWorkbook.mark(of: bytes)].compactMap(\.self)
  }

  /// What the entries decide that somebody filled in, or nil after reporting what is wrong with some.
  static func decisions(_ entries: [DecisionEntry], _ log: DiagnosticLog) -> [Decision]? {
    let filledIn = entries.filter(\.isFilledIn)
    let decisions = filledIn.compactMap { $0.decision(log) }
    return decisions.count == filledIn.count ? decisions : nil
  }

  /// The tables in a file.
  private static func grids(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [Grid] {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let own = DiagnosticLog()
      let grids = WorkbookReader.grids(in: bytes, file: file, log: own)
      ReviewSheetReader.pass(own, to: log, grids)
      return grids
    }
    let rows = TextDecoder.decode(bytes, file: file, log: log)
      .flatMap { CSVReader.read($0, file: file, log: log) }
    return rows.map { [Grid(csv: $0, source: file)] } ?? []
  }

  private static func json(
    _ bytes: [UInt8], _ file: String, _ log: DiagnosticLog
  ) -> [Decision]? {
    guard let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: log),
      let object = ObjectReader(node, log)
    else { return nil }
    object.passSchema()
    if object.required("formatVersion") != nil {
      _ = object.integer("formatVersion", in: 1...formatVersion)
    }
    let entries = object.objects("decisions").map(entry)
    object.finish()
    let decisions = decisions(entries, log)
    return object.hasFaults ? nil : decisions
  }

  /// One entry of a list in JSON.
  static func entry(_ item: ObjectReader) -> DecisionEntry {
    var entry = DecisionEntry(place: item.place)
    for field in DecisionEntry.Field.allCases {
      if field == .levels {
        item.passTexts(field.rawValue)
      } else {
        entry.cells[field] = item.cell(field.rawValue, orAnswer: field.asksYesOrNo)
      }
    }
    item.finish()
    return entry
  }

  private static func table(
    _ grid: Grid, _ file: String, _ log: DiagnosticLog
  ) -> [DecisionEntry] {
    guard let head = grid.rows.first, let columns = columns(head, log) else {
      log.report(.noHeading, at: grid.rows.first?.first?.place ?? Place(file: file))
      return []
    }
    return grid.rows.dropFirst().compactMap { row in
      guard let first = row.first, row.contains(where: { !$0.isBlank }) else { return nil }
      var entry = DecisionEntry(place: first.place)
      for (field, column) in columns where row.indices.contains(column) {
        let cell = Submission.Cell(row[column].text, at: row[column].place)
        // An empty cell of a table says nothing.
        if !cell.isBlank { entry.cells[field] = cell }
      }
      return entry
    }
  }

  /// The columns by their headings; nil where the row's own is missing.
  private static func columns(
    _ head: [Grid.Cell], _ log: DiagnosticLog
  ) -> [DecisionEntry.Field: Int]? {
    var columns: [DecisionEntry.Field: Int] = [:]
    for (index, cell) in head.enumerated() {
      let key = withoutBrackets(comparisonKey(cell.text)).lowercased()
      guard !key.isEmpty else { continue }
      guard let field = DecisionEntry.Field.allCases.first(where: { $0.headings.contains(key) })
      else {
        log.report(.unknownHeading, [.text(cell.text)], at: cell.place)
        continue
      }
      if columns.updateValue(index, forKey: field) != nil {
        log.report(.headingTwice, [.text(cell.text)], at: cell.place)
      }
    }
    return columns[.row] ?? columns[.group] == nil ? nil : columns
  }
}

extension ObjectReader {
  /// Reads a text, or a number with its digits as written; an empty text is one.
  fileprivate func cell(_ key: String, orAnswer takesAnswer: Bool) -> Submission.Cell? {
    guard let node = optional(key) else { return nil }
    switch node.value {
    case .string(let text), .number(let text): return Submission.Cell(text, at: node.place)
    case .bool(let answer) where takesAnswer:
      return Submission.Cell(answer ? "true" : "false", at: node.place)
    default:
      report(.noCell, at: key)
      return nil
    }
  }

  /// Passes a list of texts by, which is for people only.
  fileprivate func passTexts(_ key: String) {
    guard let node = optional(key) else { return }
    guard case .array(let items) = node.value, items.allSatisfy({ $0.text != nil }) else {
      report(.noList, at: key)
      return
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionsReader: [Phrase] {
    [.noHeading, .tooLarge, .unknownHeading, .headingTwice, .noList, .noCell]
  }
}

extension Phrase {
  fileprivate static let noHeading = Phrase(
    "decisions-without-heading", "复核决定表第一行应为列名，至少有“指标”“复核得分”“理由”",
    "the first line must name the columns, at least row, points and reason")
  fileprivate static let tooLarge = Phrase(
    "file-too-large", "文件超过 {0} MiB 的上限；请确认是否选对了文件",
    "the file is above the limit of {0} MiB; is it the right one?")
  fileprivate static let unknownHeading = Phrase(
    "unknown-column",
    "不认识的列“{0}”；可用：表、项目、单位、年度、评分规则、指标、组、复核得分、复核等次、复核完成值、不适用、一票否决、理由、复核人、日期、指标值、完成值、权重、自评得分、复算得分、说明、可选等次",
    "unknown column \"{0}\"; use form, project, unit, year, rubric, row, group, points, level, reviewedActual, notApplicable, veto, reason, by, on, target, actual, weight, claimed, recomputed, about, levels"
  )
  fileprivate static let headingTwice = Phrase(
    "column-twice", "列“{0}”重复", "the column \"{0}\" stands twice")
  fileprivate static let noList = Phrase(
    "wrong-type", "这里应为文本的列表或 null", "expected a list of texts or null here")
  fileprivate static let noCell = Phrase(
    "wrong-type", "这里应为文本、数字或 null", "expected a text, a number or null here")
}
