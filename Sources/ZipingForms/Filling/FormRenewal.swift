package import Ziping
import ZipingFiles

/// Makes a form to be filled in of last year's workbook, whose layout stays (沿用原工作簿的版式).
///
/// Spending, actual values, points, remarks, total and grade are emptied; formulas stay, without their
/// results; whatever else the workbook holds stays byte for byte.
package struct FormRenewal {
  private let form: Submission
  private let year: Int?
  private let log: DiagnosticLog
  /// What each cell of the workbook shows.
  private var texts: [Place: String] = [:]
  private var entries: [Place: FormEntry] = [:]
  /// The columns of actual values and points, by their sheets.
  private var columns: [String: Set<Int>] = [:]
  /// The cells that have a label as well.
  private var labelled: Set<Place> = []
  /// The targets, weights and budgets, whatever a later reading takes them for.
  private let kept: Set<Place>

  /// Makes the workbook that is to be filled in.
  ///
  /// - Parameters:
  ///   - bytes: Last year's workbook.
  ///   - file: Its name, for places.
  ///   - form: The form that was read from it.
  ///   - year: The year that its head gets; nil to leave it.
  ///   - rubric: The rubric by which the form is made.
  ///   - log: Where it is said what stays.
  ///   - read: Reads the form once more, from a workbook in which some cells are empty by now.
  /// - Returns: The workbook, or nil after reporting why it cannot be made.
  package static func workbook(
    _ bytes: [UInt8], file: String, _ form: Submission, year: Int?, by rubric: Rubric,
    log: DiagnosticLog, read: ([UInt8]) -> Submission?
  ) -> [UInt8]? {
    let grids = WorkbookReader.grids(in: bytes, file: file, log: DiagnosticLog())
    var renewal = FormRenewal(form, year, log)
    for cell in grids.flatMap({ $0.rows.flatMap(\.self) }) where !cell.isBlank {
      renewal.texts[cell.place] = cell.text
    }
    renewal.renewYear()
    renewal.emptyCells(of: form)
    // A total that stands twice: what is read once the first is gone.
    for _ in 0..<mostReadings {
      let count = renewal.entries.count
      guard let made = renewal.filled(bytes, file, DiagnosticLog()), let again = read(made) else {
        break
      }
      renewal.emptyCells(of: again)
      if renewal.entries.count == count { break }
    }
    guard let made = renewal.filled(bytes, file, log) else { return nil }
    renewal.reportWhatStays(grids, FormWorkbook.mark(of: bytes), rubric, file)
    return made
  }

  private static let mostReadings = 3

  /// The sheets of the form.
  private var sheets: Set<String> {
    Set(entries.keys.compactMap(\.sheet) + form.rows.compactMap(\.place.sheet))
  }

  private func filled(_ bytes: [UInt8], _ file: String, _ log: DiagnosticLog) -> [UInt8]? {
    let sorted = entries.values.sorted { ($0.place.cell ?? (0, 0)) < ($1.place.cell ?? (0, 0)) }
    return WorkbookFiller.fill(
      bytes, file: file, sorted, on: sheets, keepsOriginals: false, log: log,
      wording: \.phrase.chinese)?.bytes
  }

  private init(_ form: Submission, _ year: Int?, _ log: DiagnosticLog) {
    (self.form, self.year, self.log) = (form, year, log)
    let money = form.money
    let stay =
      form.rows.flatMap { [$0.target, $0.weight] }
      + money.parts.flatMap { [$0.initial, $0.planned] }
      + [money.initial, money.planned, money.weight, form.goal]
    kept = Set(stay.compactMap { $0?.place })
  }

  // MARK: What is emptied

  private mutating func emptyCells(of form: Submission) {
    for row in form.rows {
      let cells = [
        row.actual, row.claimed, row.level, row.notApplicable, row.note, row.reviewedActual,
        row.reviewedPoints,
      ]
      for cell in cells { empty(cell) }
      for cell in [row.actual, row.claimed] {
        guard let place = cell?.place, entries[place] != nil, let column = place.cell?.column,
          let sheet = place.sheet
        else { continue }
        columns[sheet, default: []].insert(column)
      }
      // A formula without a result, and one that shows nothing, stays a formula.
      if let place = row.claimedPlace, !kept.contains(place) {
        entries[place] = FormEntry(.blank, place, .nothing)
      }
    }
    for subtotal in form.subtotals { empty(subtotal.claimed) }
    let money = form.money
    for cell in [money.executed, money.claimed, money.claimedRate] { empty(cell) }
    for part in money.parts { empty(part.executed) }
    for cell in [form.goalOutcome, form.claimedTotal] { empty(cell, beside: form.claimedGrade) }
    empty(form.claimedGrade)
  }

  /// Empties a cell, unless a label stands in it as well; 84.5分 优 is two things that go.
  private mutating func empty(_ cell: Submission.Cell?, beside other: Submission.Cell? = nil) {
    guard let cell, !cell.isBlank, let shown = texts[cell.place], entries[cell.place] == nil,
      !labelled.contains(cell.place), !kept.contains(cell.place)
    else { return }
    var all = comparisonKey(shown)
    if let other, other.place == cell.place {
      all = all.replacing(comparisonKey(other.text), with: "").replacing("分", with: "")
    }
    guard comparisonKey(cell.text).contains(all) else {
      labelled.insert(cell.place)
      log.report(.labelKept, [.text(shown)], at: cell.place, .warning)
      return
    }
    entries[cell.place] = FormEntry(.blank, cell.place, .nothing)
  }

  // MARK: The year

  /// Puts the year into the head, where the form's own stands there.
  private mutating func renewYear() {
    guard let year, let old = form.year, old != year, let first = form.rows.first?.place,
      let row = first.cell?.row
    else { return }
    for (place, text) in texts where place.sheet == first.sheet {
      guard let own = place.cell?.row, own < row, text.contains("\(old)年"), entries[place] == nil
      else { continue }
      entries[place] = FormEntry(
        .blank, place, .text(text.replacing("\(old)年", with: "\(year)年")))
    }
  }

  // MARK: What stays

  private func reportWhatStays(
    _ grids: [Grid], _ mark: RubricMark?, _ rubric: Rubric, _ file: String
  ) {
    log.report(.layoutKept, [.count(entries.count)], at: Place(file: file), .info)
    let others = grids.compactMap { grid in
      grid.rows.lazy.flatMap(\.self).first { !$0.isBlank }?.place.sheet
    }.filter { !sheets.contains($0) }
    if !others.isEmpty {
      log.report(.sheetsKept, [.names(others)], at: Place(file: file), .warning)
    }
    if let left = left.first {
      log.report(
        .cellsLeft, [.count(self.left.count), .text(texts[left] ?? "")], at: left, .warning)
    }
    if let mark, mark.digest != rubric.digest {
      log.report(.markKept, [.text(mark.id), .text(rubric.id)], at: Place(file: file), .warning)
    }
  }

  /// The cells of the table that stand under what is emptied and belong to no row that was read.
  private var left: [Place] {
    let rows = form.rows.compactMap(\.place.cell?.row)
    guard let first = rows.min(), let last = rows.max(), let sheet = form.rows.first?.place.sheet
    else { return [] }
    let columns = columns[sheet] ?? []
    return texts.keys.filter { place in
      guard place.sheet == sheet, let cell = place.cell, entries[place] == nil else { return false }
      return (first...last).contains(cell.row) && columns.contains(cell.column)
    }.sorted { ($0.cell ?? (0, 0)) < ($1.cell ?? (0, 0)) }
  }
}

@available(*, unavailable)
extension FormRenewal: Sendable {}

extension Place {
  /// The sheet on which it is.
  fileprivate var sheet: String? {
    if case .sheetCell(let sheet, _, _)? = position { sheet } else { nil }
  }

  /// Its row and column on its sheet.
  fileprivate var cell: (row: Int, column: Int)? {
    if case .sheetCell(_, let column, let row)? = position { (row, column) } else { nil }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formRenewal: [Phrase] {
    [.labelKept, .layoutKept, .sheetsKept, .cellsLeft, .markKept]
  }
}

extension Phrase {
  fileprivate static let labelKept = Phrase(
    "label-kept", "“{0}”里名称和内容写在一格，没有清空，请改",
    "\"{0}\" has a label and what was filled in; it is not emptied; change it")
  fileprivate static let layoutKept = Phrase(
    "layout-kept", "沿用原工作簿的版式，清空了 {0} 格；公式、批注、落款、其他列和表外文字等原样保留，请核对，没有加下拉选项和保护",
    "the workbook's own layout is kept and {0} {0|cell is|cells are} emptied; formulas, comments, signatures, other columns and the text around stay as they are, have a look; no lists to choose from and no protection are added"
  )
  fileprivate static let sheetsKept = Phrase(
    "sheets-kept", "其他工作表原样保留：{0}", "the other sheets stay as they are: {0}")
  fileprivate static let cellsLeft = Phrase(
    "cells-left", "从“{1}”起有 {0} 格不属于读到的指标，没有清空，请核对",
    "{0} {0|cell|cells}, beginning with \"{1}\", {0|belongs|belong} to no indicator that was read and {0|is|are} not emptied"
  )
  fileprivate static let markKept = Phrase(
    "mark-kept", "工作簿仍写明按“{0}”生成，不是“{1}”；计分时请用 --rubric 指明",
    "the workbook still says that it was written by \"{0}\", not \"{1}\"; name the rubric with --rubric"
  )
}
