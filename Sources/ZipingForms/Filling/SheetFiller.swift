package import Ziping
import ZipingFiles

/// Puts entries into the cells of one sheet (回填一张工作表); whatever else it holds stays byte for byte.
struct SheetFiller {
  /// What a filled sheet comes to.
  struct Result {
    /// The cells that hold something else than before.
    var changed: Set<CellReference> = []
    /// The cells whose formula is gone.
    var withoutFormula: Set<CellReference> = []
    /// The sums whose formula stays, with the right result stored.
    var computed: Set<CellReference> = []
    /// Whether a stored result could not be worked out.
    var needsCalculation = false
    var comments: [(cell: CellReference, text: String)] = []
    /// The entries that took the place of what a person wrote.
    var replaced: [FormEntry] = []
    var edits = ByteEdits()
  }

  /// What a cell gets.
  private enum Value {
    case number(String)
    case text(String)
    case nothing
  }

  private let sheet: SheetMarkup
  private let name: String
  private let workbook: WorkbookContext
  private let log: DiagnosticLog
  private let cells: [CellReference: SheetMarkup.Cell]
  /// The rows by their numbers.
  private let rows: [Int: SheetMarkup.Row]
  private var numbers: SheetNumbers
  /// The workbook's styles with what cells of this sheet need besides.
  private(set) var styles: WiderStyles
  private(set) var result = Result()
  /// Whether a cell that was to be filled in is there twice, and programs disagree about which counts.
  private(set) var isAmbiguous = false

  init(
    _ sheet: SheetMarkup, name: String, _ workbook: WorkbookContext, _ styles: WiderStyles,
    _ log: DiagnosticLog
  ) {
    self.sheet = sheet
    self.name = name
    self.workbook = workbook
    self.styles = styles
    self.log = log
    cells = Dictionary(
      sheet.rows.flatMap { $0.cells.map { ($0.reference, $0) } },
      uniquingKeysWith: { first, _ in first })
    rows = Dictionary(
      sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = SheetNumbers(sheet, name: name, cells)
  }

  /// Fills in the entries; sums come last, since their formulas add up the others.
  mutating func fill(_ entries: [FormEntry], _ wording: (Message) -> String) {
    var places: [(cell: CellReference, entry: FormEntry)] = []
    var taken: Set<CellReference> = []
    for entry in entries {
      guard case .sheetCell(_, let column, let row) = entry.place.position else { continue }
      let cell = CellReference(column: column, row: row)
      if taken.insert(cell).inserted { places.append((cell, entry)) }
    }
    var seen: Set<CellReference> = []
    isAmbiguous = sheet.rows.contains { row in
      row.cells.contains { taken.contains($0.reference) && !seen.insert($0.reference).inserted }
    }
    let bound = sheet.boundFormulas(
      besides: Set(places.filter { !$0.entry.isSum }.map(\.cell)))
    var inserted: [CellReference: String] = [:]
    for (cell, entry) in places where !entry.isSum {
      fill(cell, entry, isBound: bound.contains(cell), &inserted)
    }
    for (cell, entry) in places where entry.isSum { fillTotal(cell, entry, &inserted) }
    insert(inserted)
    let replaced = Dictionary(
      result.replaced.map { ($0.place, $0.was) }, uniquingKeysWith: { first, _ in first })
    result.comments = places.compactMap { cell, entry in
      let words = entry.remarks + (replaced[entry.place] ?? [])
      return words.isEmpty ? nil : (cell, words.map(wording).joined(separator: "\n"))
    }
    .sorted { ($0.0.row, $0.0.column) < ($1.0.row, $1.0.column) }
  }

  // MARK: Values

  private mutating func fill(
    _ reference: CellReference, _ entry: FormEntry, isBound: Bool,
    _ inserted: inout [CellReference: String]
  ) {
    let cell = cells[reference]
    let value = self.value(for: entry, in: reference)
    if entry.kind == .blank {
      if cell?.formula != nil { result.needsCalculation = true }
      return put(value, in: reference, showsAll: false, keepsFormula: true, &inserted)
    }
    if isBound {
      log.report(.formulaKept, at: entry.place, .warning)
      if case .nothing = value { return }
    }
    put(value, in: reference, showsAll: entry.kind == .points, keepsFormula: isBound, &inserted)
    guard !isBound else { return }
    if let formula = cell?.formula {
      result.withoutFormula.insert(reference)
      let text = "=" + sheet.text(of: formula).beginning
      result.replaced.append(entry.inPlaceOf(formula: text))
    } else if entry.previous != nil {
      result.replaced.append(entry)
    }
  }

  private mutating func fillTotal(
    _ reference: CellReference, _ entry: FormEntry, _ inserted: inout [CellReference: String]
  ) {
    guard let cell = cells[reference], let formula = cell.formula else {
      guard !entry.isStated else { return }
      if entry.previous != nil { result.replaced.append(entry) }
      return put(
        value(for: entry, in: reference), in: reference, showsAll: true, keepsFormula: false,
        &inserted)
    }
    let text = sheet.text(of: formula)
    let expected: ExactDecimal
    switch entry.content {
    case .points(let points): expected = points
    case .open(let least): expected = least
    case .share, .nothing, .text: return
    }
    let isPlain =
      sheet.markup.value("t", of: formula.start) == nil || sheet.isAlone(cell, formula)
    let sum = isPlain ? numbers.value(of: text) : nil
    let facts: [Fact] = [
      .text("=" + text.beginning), .points(sum ?? expected), .points(expected),
      .phrase(entry.kind == .total ? .total : .subtotal),
    ]
    if let sum {
      if sum != expected {
        log.report(.totalDiffers, facts, at: entry.place, .warning)
      }
      result.computed.insert(reference)
    } else {
      log.report(.totalUnknown, facts, at: entry.place, .warning)
      result.needsCalculation = true
    }
    let stored = sum ?? expected
    // Also where it stays as it is, the sums of sums may rely on it.
    numbers.fill(reference, stored)
    guard sheet.number(in: cell) != stored else { return }
    put(.number(stored.text()), in: reference, showsAll: true, keepsFormula: true, &inserted)
  }

  private func value(for entry: FormEntry, in cell: CellReference) -> Value {
    switch entry.content {
    case .open, .nothing: return .nothing
    case .text(let text): return .text(text)
    case .points(let number):
      // A number that a percent or scaled format would show as another one is written as a text; how
      // many decimal places the cell shows is the form's own matter.
      let shown = shown(number.text(), in: cell)
      return points(in: shown) == number && !shown.hasSuffix("%")
        ? .number(number.text()) : .text(number.text())
    case .share(let rate): return self.value(for: rate, in: cell)
    }
  }

  /// 99.97% as the form has it: a number in a percent format, a bare number, else a text.
  private func value(for rate: Ratio, in cell: CellReference) -> Value {
    guard let fraction = try? rate.times(.one, Rounding(places: Self.ratePlaces)),
      let percent = try? rate.times(.hundred, .cents)
    else { return .nothing }
    if shown("1", in: cell) == "100%" { return .number(fraction.text()) }
    if let old = cells[cell].flatMap({ sheet.number(in: $0) }) {
      let number = old <= 2 ? fraction : percent
      // Not where the format shows another one, such as a day.
      if points(in: shown(number.text(), in: cell)) != nil { return .number(number.text()) }
    }
    return .text(percent.text() + "%")
  }

  /// As many decimal places as Excel keeps of a fraction.
  private static let ratePlaces = 14

  /// How the format of a cell shows a number.
  private func shown(_ number: String, in cell: CellReference) -> String {
    guard let number = DecimalText(number) else { return number }
    return workbook.text(of: number, style: style(of: cell) ?? 0)
  }

  /// The style of a cell; for one that the sheet lacks, that of its row, else of its column.
  private func style(of reference: CellReference) -> Int? {
    if let cell = cells[reference] {
      return sheet.markup.value("s", of: cell.start).flatMap { Int($0) }
    }
    return rows[reference.row]?.style
      ?? sheet.columns.first { $0.numbers.contains(reference.column) }?.style
  }

  // MARK: Bytes

  private mutating func put(
    _ value: Value, in reference: CellReference, showsAll: Bool, keepsFormula: Bool,
    _ inserted: inout [CellReference: String]
  ) {
    let prefix = sheet.prefix
    var number: ExactDecimal?
    var type = ""
    var inside = ""
    switch value {
    case .number(let text):
      number = try? ExactDecimal(parsing: text)
      inside = "<\(prefix)v>\(text)</\(prefix)v>"
    case .text(let text):
      type = " t=\"inlineStr\""
      inside = "<\(prefix)is><\(prefix)t>\(XMLText.escaped(text))</\(prefix)t></\(prefix)is>"
    case .nothing: break
    }
    numbers.fill(reference, number)
    let own = style(of: reference)
    let wider = showsAll ? number.flatMap { styles.style(own ?? 0, showing: $0) } : nil
    guard let cell = cells[reference] else {
      guard !inside.isEmpty else { return }
      result.changed.insert(reference)
      let style = (wider ?? own).map { " s=\"\($0)\"" } ?? ""
      inserted[reference] =
        "<\(prefix)c r=\"\(reference.text)\"\(style)\(type)>\(inside)</\(prefix)c>"
      return
    }
    if inside.isEmpty, sheet.isEmpty(cell) { return }
    result.changed.insert(reference)
    if keepsFormula, let formula = cell.formula {
      inside = sheet.markup.text(formula.range) + inside
    }
    let attributes = sheet.markup.attributes(of: cell.start)
      .filter { !["t", "cm", "vm"].contains($0.name) && (wider == nil || $0.name != "s") }
      .map { sheet.markup.text($0.range) }.joined()
    let style = wider.map { " s=\"\($0)\"" } ?? ""
    let start = "<\(prefix)c\(attributes)\(style)\(type)"
    result.edits.replace(
      cell.range, with: inside.isEmpty ? start + "/>" : start + ">\(inside)</\(prefix)c>")
  }

  /// Puts in the cells that the sheet lacks, in the order of columns and rows.
  private mutating func insert(_ inserted: [CellReference: String]) {
    let prefix = sheet.prefix
    let byRow = Dictionary(grouping: inserted.keys, by: \.row)
    for (number, references) in byRow.sorted(by: { $0.key < $1.key }) {
      let ordered = references.sorted { $0.column < $1.column }
      func text(_ references: [CellReference]) -> String {
        references.compactMap { inserted[$0] }.joined()
      }
      guard let row = rows[number] else {
        add("<\(prefix)row r=\"\(number)\">\(text(ordered))</\(prefix)row>", row: number)
        continue
      }
      if row.start.kind == .empty {
        let open = sheet.markup.text(row.start.range).dropLast(2)
        result.edits.replace(row.start.range, with: "\(open)>\(text(ordered))</\(prefix)row>")
        continue
      }
      for reference in ordered {
        let next = row.cells.first { $0.reference.column > reference.column }
        result.edits.insert(
          text([reference]), at: next?.start.range.lowerBound ?? row.contentEnd)
      }
    }
  }

  private mutating func add(_ text: String, row number: Int) {
    guard let data = sheet.data else { return }
    if data.start.kind == .empty {
      let open = sheet.markup.text(data.start.range).dropLast(2)
      return result.edits.replace(
        data.start.range, with: "\(open)>\(text)</\(sheet.prefix)sheetData>")
    }
    let next = sheet.rows.first { $0.number > number }
    result.edits.insert(text, at: next?.start.range.lowerBound ?? data.contentEnd)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sheetFiller: [Phrase] {
    [.formulaKept, .totalDiffers, .totalUnknown]
  }
}

extension Phrase {
  fileprivate static let total = Phrase("total", "总分", "total")
  fileprivate static let subtotal = Phrase("subtotal", "小计", "subtotal")
  fileprivate static let formulaKept = Phrase(
    "formula-kept", "这个单元格的公式与其他单元格共用，没有替换；重新计算后可能与应得的分不同，请核对",
    "the formula of this cell is shared with other cells and stays; once calculated it may give "
      + "other points; check it")
  fileprivate static let totalDiffers = Phrase(
    "total-formula", "{3}的公式“{0}”得 {1}，应为 {2}；公式没有改动，请核对",
    "the formula of the {3}, \"{0}\", makes {1}, where it should be {2}; it stays as it is; check it"
  )
  fileprivate static let totalUnknown = Phrase(
    "total-formula", "{3}的公式“{0}”这里算不了，存下的结果是 {1}；打开后会重新计算，请核对",
    "the formula of the {3}, \"{0}\", is not worked out here; the stored result is {1}; it is "
      + "calculated on opening; check it")
}
