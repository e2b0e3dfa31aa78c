import Ziping

/// What Excel does not open, or only after a repair, and no other program complains of; and what this one
/// would not read back.
enum WorkbookCheck {
  /// The most rows and columns of a sheet.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  /// The most UTF-16 units of a cell's text and of a sheet's name.
  static let mostText = 32_767
  static let mostName = 31

  static func check(_ workbook: Workbook) throws(WorkbookError) {
    try checkSize(of: workbook)
    var names: Set<String> = []
    for sheet in workbook.sheets {
      guard isName(sheet.name), names.insert(sheet.name.lowercased()).inserted else {
        throw WorkbookError(.sheetName, [.text(sheet.name)])
      }
      guard sheet.rows.count <= mostRows, sheet.columnCount <= mostColumns else {
        throw WorkbookError(.tooManyCells, [.count(mostRows), .count(mostColumns)])
      }
      try checkTexts(of: sheet)
      try checkMerges(of: sheet)
      for validation in sheet.validations {
        if case .choices(let words) = validation.rule, !SheetValidation.canOffer(words) {
          throw WorkbookError(.choicesTooLong, [.text(words.joined(separator: ","))])
        }
      }
    }
    guard !workbook.sheets.isEmpty else { throw WorkbookError(.sheetName, [.text("")]) }
  }

  private static func checkSize(of workbook: Workbook) throws(WorkbookError) {
    let sheets = workbook.sheets
    guard sheets.count <= WorkbookLimits.sheets else {
      throw WorkbookError(.tooManySheets, [.count(sheets.count), .count(WorkbookLimits.sheets)])
    }
    let cells = sheets.reduce(0) { sum, sheet in sheet.rows.reduce(sum) { $0 + $1.count } }
    guard cells <= WorkbookLimits.cells else {
      throw WorkbookError(.tooManyInAll, [.count(cells), .count(WorkbookLimits.cells)])
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= mostName && !name.hasPrefix("'") && !name.hasSuffix("'")
      && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) || $0.value < 0x20 }
  }

  private static func checkTexts(of sheet: Sheet) throws(WorkbookError) {
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        // A character may be written as seven (_x0001_), so that the text as written counts.
        guard case .text(let text) = cell.content,
          SharedStrings.escaped(text).utf16.count > mostText
        else { continue }
        throw WorkbookError(
          .textTooLong,
          [.text(CellRange.reference(row: row, column: column)), .count(mostText)])
      }
    }
  }

  private static func checkMerges(of sheet: Sheet) throws(WorkbookError) {
    var covered: Set<Int> = []
    for merge in sheet.merges {
      var isFree = !merge.isOneCell
      for row in merge.rows where isFree {
        for column in merge.columns where isFree {
          isFree = covered.insert(row * mostColumns + column).inserted
        }
      }
      guard isFree else { throw WorkbookError(.badMerge, [.text(merge.reference)]) }
    }
  }
}

extension Phrase {
  fileprivate static let sheetName = Phrase(
    "workbook-sheet-name", "工作表名称“{0}”不能用：为空、重复、超过 31 个字符，或含有 []:*?/\\",
    "the sheet name \"{0}\" cannot be used: empty, taken, over 31 characters, or with []:*?/\\")
  fileprivate static let tooManySheets = Phrase(
    "workbook-too-many-sheets",
    "要写 {0} 张工作表，超过 {1} 张就读不回来；请把自评表分成几批，每批写一个文件，或写成 .csv",
    "{0} sheets to write, and more than {1} could not be read back; take the forms in parts, a file for each, or write .csv"
  )
  fileprivate static let tooManyInAll = Phrase(
    "workbook-too-many-cells",
    "要写 {0} 个单元格，超过 {1} 个就读不回来；请把自评表分成几批，每批写一个文件，或写成 .csv",
    "{0} cells to write, and more than {1} could not be read back; take the forms in parts, a file for each, or write .csv"
  )
  fileprivate static let tooManyCells = Phrase(
    "workbook-too-large", "超过一张工作表的 {0} 行或 {1} 列；请拆成几个文件",
    "more than the {0} rows or {1} columns of a sheet; split it into several files")
  fileprivate static let textTooLong = Phrase(
    "workbook-text-too-long", "单元格 {0} 的文字超过 {1} 个字符，工作簿放不下；请缩短",
    "the text of cell {0} has more than the {1} characters that a workbook holds; shorten it")
  fileprivate static let choicesTooLong = Phrase(
    "workbook-choices", "下拉选项“{0}”为空、过长或含有逗号",
    "the list of choices \"{0}\" is empty, too long, or has a comma in a word")
  fileprivate static let badMerge = Phrase(
    "workbook-merge", "合并单元格 {0} 与另一个重叠，或只有一格",
    "the merged cell {0} overlaps another one, or is one cell")
}
