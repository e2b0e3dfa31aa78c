package import Ziping

/// Reads a sheet's XML once, from beginning to end (工作表).
///
/// What the sheet says of its own extent does not count, only the cells that are there.
struct SheetReader {
  private let reader: PartReader
  private let workbook: WorkbookContext
  private let log: DiagnosticLog
  private var content: SheetContent
  private var row = 0
  private var columnElements = 0
  private var hasReportedStyle = false

  /// Reads a sheet.
  static func read(
    _ reader: PartReader, name: String, _ workbook: WorkbookContext, _ log: DiagnosticLog
  ) throws(OfficeFault) -> SheetContent {
    var sheet = SheetReader(reader, name, workbook, log)
    try sheet.read()
    sheet.content.sortCells(log)
    return sheet.content
  }

  private init(
    _ reader: PartReader, _ name: String, _ workbook: WorkbookContext, _ log: DiagnosticLog
  ) {
    self.reader = reader
    self.workbook = workbook
    self.log = log
    content = SheetContent(name: name, file: workbook.file)
  }

  private enum Element { case cell, row, data, merges, merge, columns, column }
  private static let vocabulary = XMLVocabulary<Element>(
    SpreadsheetML.namespace,
    [
      "c": .cell, "row": .row, "mergeCell": .merge, "col": .column, "sheetData": .data,
      "mergeCells": .merges, "cols": .columns,
    ])

  private mutating func read() throws(OfficeFault) {
    guard try reader.nextStart(), reader.xml.isNamed("worksheet", in: SpreadsheetML.namespace)
    else { throw OfficeFault(.noSheet, [.text(reader.part)]) }
    while try reader.nextChild(inDepth: 1) {
      switch reader.xml.name(in: Self.vocabulary) {
      case .data:
        while try reader.nextChild(inDepth: 2) { try readRow() }
      case .merges:
        while try reader.nextChild(inDepth: 2) { try readMerged() }
      case .columns:
        while try reader.nextChild(inDepth: 2) { try readColumn() }
      default: try reader.skip()
      }
    }
  }

  private mutating func readRow() throws(OfficeFault) {
    guard reader.xml.name(in: Self.vocabulary) == .row else { return try reader.skip() }
    // Without a number, a row is the one below the last.
    let written = reader.xml.attribute("r")
    let number = written.map { Int($0) } ?? row + 1
    guard let number, (1...WorkbookLimits.rows).contains(number) else {
      throw OfficeFault(
        .rowOutside,
        [.text(content.name), .text(written ?? "\(row + 1)"), .count(WorkbookLimits.rows)])
    }
    row = number
    if SpreadsheetML.isTrue(reader.xml.attribute("hidden")) { content.hiddenRows.insert(row) }
    var column = 0
    while try reader.nextChild(inDepth: 3) {
      guard reader.xml.name(in: Self.vocabulary) == .cell else {
        try reader.skip()
        continue
      }
      column = try self.column(after: column)
      try readCell(column)
    }
  }

  /// The column of the cell at hand; without a reference it stands beside the one before it.
  private func column(after last: Int) throws(OfficeFault) -> Int {
    let written = reader.xml.attribute("r")
    let reference = CellReference(
      written ?? CellReference.letters(of: last + 1) + String(row))
    guard let reference, reference.row == row else {
      throw OfficeFault(.cellOutside, [.text(content.name), .text(written ?? ""), .count(row)])
    }
    return reference.column
  }

  private mutating func readCell(_ column: Int) throws(OfficeFault) {
    let place = content.place(column, row)
    let type = reader.xml.attribute("t")
    let style = reader.xml.attribute("s")
    var value: String?
    var inline: String?
    var hasFormula = false
    while try reader.nextChild(inDepth: 4) {
      switch reader.xml.name(in: Self.parts) {
      case .value: value = try reader.elementText()
      case .inline: inline = try WorkbookText.read(reader)
      case .formula:
        hasFormula = true
        try reader.skip()
      case nil: try reader.skip()
      }
    }
    if hasFormula, value.map({ $0.isEmpty && type != "str" }) ?? true {
      log.report(.noResult, at: place, .warning)
      return
    }
    if type == "inlineStr" { return try add(inline ?? value ?? "", column) }
    guard let value, !value.isEmpty else { return }
    let text = try workbook.text(of: value, type: type, format: format(style, place), place)
    try add(text, column)
  }

  private mutating func add(_ text: String, _ column: Int) throws(OfficeFault) {
    guard !text.isEmpty else { return }
    // A text has no more characters than bytes.
    guard
      text.utf8.count <= WorkbookLimits.cellCharacters
        || text.utf16.count <= WorkbookLimits.cellCharacters
    else {
      throw OfficeFault(
        .cellTooLong, [.count(WorkbookLimits.cellCharacters)], at: content.place(column, row))
    }
    try workbook.count(cells: 1, bytes: text.utf8.count, sheet: content.name)
    content.cells.append(SheetContent.Cell(row: row, column: column, text: text))
  }

  private mutating func format(_ style: String?, _ place: Place) -> NumberFormat {
    guard let style else { return workbook.styles[0] ?? .general }
    if let format = Int(style).flatMap({ workbook.styles[$0] }) { return format }
    if !hasReportedStyle {
      log.report(.noSuchStyle, [.text(style)], at: place, .warning)
      hasReportedStyle = true
    }
    return .general
  }

  private mutating func readMerged() throws(OfficeFault) {
    if reader.xml.name(in: Self.vocabulary) == .merge {
      let text = reader.xml.attribute("ref") ?? ""
      guard content.merged.count < WorkbookLimits.mergedRanges else {
        throw OfficeFault(
          .tooManyMerged, [.text(content.name), .count(WorkbookLimits.mergedRanges)])
      }
      if let range = MergedRange(text) {
        content.merged.append(range)
      } else {
        log.report(.noRange, [.text(text)], at: content.place(1, 1), .warning)
      }
    }
    try reader.skip()
  }

  private mutating func readColumn() throws(OfficeFault) {
    // Sound columns do not lie over each other: there are no more of them than columns.
    columnElements += 1
    if columnElements <= WorkbookLimits.columns,
      SpreadsheetML.isTrue(reader.xml.attribute("hidden")),
      let first = reader.xml.attribute("min").flatMap({ Int($0) }),
      let last = reader.xml.attribute("max").flatMap({ Int($0) }), first >= 1, first <= last
    {
      content.hiddenColumns.append(first...last)
    }
    try reader.skip()
  }

  private enum Part { case value, formula, inline }
  private static let parts = XMLVocabulary<Part>(
    SpreadsheetML.namespace, ["v": .value, "f": .formula, "is": .inline])
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sheetReader: [Phrase] {
    [
      .noSheet, .rowOutside, .cellOutside, .noResult, .cellTooLong, .noSuchStyle, .noRange,
      .tooManyMerged,
    ]
  }
}

extension Phrase {
  fileprivate static let noSheet = Phrase(
    "sheet-unreadable", "部件“{0}”不是工作表；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" is no sheet; open the file in Excel or WPS and save it again")
  fileprivate static let rowOutside = Phrase(
    "row-outside", "工作表“{0}”里有行号“{1}”，不在 1 到 {2} 之间；请用 Excel 或 WPS 打开后另存",
    "the sheet \"{0}\" has a row numbered \"{1}\", not from 1 to {2}; open the file in Excel or "
      + "WPS and save it again")
  fileprivate static let cellOutside = Phrase(
    "cell-outside", "工作表“{0}”第 {2} 行里有单元格“{1}”，不在这一行，或超出 XFD 列；请用 Excel 或 WPS 打开后另存",
    "row {2} of the sheet \"{0}\" has a cell \"{1}\", which is not in that row or lies beyond "
      + "column XFD; open the file in Excel or WPS and save it again")
  fileprivate static let noResult = Phrase(
    "formula-without-result", "这个单元格的公式没有存下计算结果，按空白读入；请用 Excel 或 WPS 打开，重新计算后保存",
    "the formula of this cell has no stored result and is read as empty; open the file in Excel "
      + "or WPS, calculate and save it")
  fileprivate static let cellTooLong = Phrase(
    "cell-too-long", "单元格的文字超过 {0} 个字符；请删减", "the cell has more than {0} characters; shorten it")
  fileprivate static let noSuchStyle = Phrase(
    "style-missing", "文件里没有这个单元格用的样式“{0}”，按无格式读入；请核对百分数和日期",
    "the file lacks this cell's style \"{0}\", and it is read without a format; check percentages "
      + "and dates")
  fileprivate static let noRange = Phrase(
    "merged-range", "合并区域“{0}”不在工作表内，没有采用",
    "the merged range \"{0}\" does not lie in a sheet and is not used")
  fileprivate static let tooManyMerged = Phrase(
    "too-many-merged", "工作表“{0}”有超过 {1} 个合并区域；请只保留自评表，另存后重试",
    "the sheet \"{0}\" has more than {1} merged ranges; keep the form alone, save it and try again")
}
