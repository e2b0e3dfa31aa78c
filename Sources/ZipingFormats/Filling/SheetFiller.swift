import Ziping

/// Puts entries into the cells of one sheet (回填一张工作表); whatever else it holds stays byte for byte.
struct SheetFiller {
  /// What a filled sheet comes to.
  struct Result {
    /// The cells that hold something else than before.
    var changed: Set<CellReference> = []
    /// The cells whose formula is gone.
    var withoutFormula: Set<CellReference> = []
    /// The totals whose formula stays, with the right result stored.
    var computed: Set<CellReference> = []
    /// Whether a stored result could not be worked out.
    var needsCalculation = false
    var comments: [(cell: CellReference, text: String)] = []
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
  private let dates: DateSystem
  private let log: DiagnosticLog
  private let cells: [CellReference: SheetMarkup.Cell]
  private var values: [CellReference: ExactDecimal?] = [:]
  private(set) var result = Result()

  init(
    _ sheet: SheetMarkup, name: String, _ workbook: WorkbookContext, _ dates: DateSystem,
    _ log: DiagnosticLog
  ) {
    self.sheet = sheet
    self.name = name
    self.workbook = workbook
    self.dates = dates
    self.log = log
    cells = Dictionary(
      sheet.rows.flatMap { $0.cells.map { ($0.reference, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Fills in the entries; totals come last, since their formulas add up the others.
  mutating func fill(_ entries: [FormEntry], _ wording: (Message) -> String) {
    var places: [(cell: CellReference, entry: FormEntry)] = []
    var taken: Set<CellReference> = []
    for entry in entries {
      guard case .sheetCell(_, let column, let row) = entry.place.position else { continue }
      let cell = CellReference(column: column, row: row)
      if taken.insert(cell).inserted { places.append((cell, entry)) }
    }
    let bound = sheet.boundFormulas(
      besides: Set(places.filter { $0.entry.kind != .total }.map(\.cell)))
    var inserted: [CellReference: String] = [:]
    for (cell, entry) in places where entry.kind != .total {
      fill(cell, entry, isBound: bound.contains(cell), &inserted)
    }
    for (cell, entry) in places where entry.kind == .total { fillTotal(cell, entry, &inserted) }
    insert(inserted)
    result.comments = places.compactMap { cell, entry in
      entry.remarks.isEmpty
        ? nil : (cell, entry.remarks.map(wording).joined(separator: "\n"))
    }
    .sorted { ($0.0.row, $0.0.column) < ($1.0.row, $1.0.column) }
  }

  // MARK: Values

  private mutating func fill(
    _ reference: CellReference, _ entry: FormEntry, isBound: Bool,
    _ inserted: inout [CellReference: String]
  ) {
    let cell = cells[reference]
    let value = self.value(for: entry, in: cell)
    if isBound {
      log.report(.formulaKept, at: entry.place, .warning)
      if case .nothing = value { return }
    }
    put(value, in: reference, keepsFormula: isBound, &inserted)
    if !isBound, cell?.formula != nil { result.withoutFormula.insert(reference) }
  }

  private mutating func fillTotal(
    _ reference: CellReference, _ entry: FormEntry, _ inserted: inout [CellReference: String]
  ) {
    guard let cell = cells[reference], let formula = cell.formula else {
      guard !entry.isStated else { return }
      return put(
        value(for: entry, in: cells[reference]), in: reference, keepsFormula: false, &inserted)
    }
    let text = sheet.text(of: formula)
    let expected: ExactDecimal
    switch entry.content {
    case .points(let points): expected = points
    case .open(let least): expected = least
    case .share: return
    }
    let filled = self
    let isPlain = sheet.markup.value("t", of: formula.start) == nil
    let sum = isPlain ? FormulaSum.value(of: text) { filled.numbers(in: $0) } : nil
    if let sum {
      if sum != expected {
        log.report(
          .totalDiffers, [.text("=" + text), .points(sum), .points(expected)], at: entry.place,
          .warning)
      }
      result.computed.insert(reference)
    } else {
      log.report(.totalUnknown, [.text("=" + text), .points(expected)], at: entry.place, .warning)
      result.needsCalculation = true
    }
    let stored = sum ?? expected
    guard sheet.number(in: cell) != stored else { return }
    put(.number(stored.text()), in: reference, keepsFormula: true, &inserted)
  }

  /// The numbers in a range as they are after filling in; nil where one is an outdated result.
  private func numbers(in range: MergedRange) -> [ExactDecimal]? {
    var numbers: [ExactDecimal] = []
    for (reference, value) in values where range.contains(reference) {
      if let value { numbers.append(value) }
    }
    let changed = [name: Set(values.keys)]
    for row in sheet.rows where range.rows.contains(row.number) {
      for cell in row.cells where range.contains(cell.reference) {
        guard values[cell.reference] == nil else { continue }
        if let formula = cell.formula,
          FormulaToken.mayRead(sheet.text(of: formula), on: name, changed)
        {
          return nil
        }
        if let number = sheet.number(in: cell) { numbers.append(number) }
      }
    }
    return numbers
  }

  private func value(for entry: FormEntry, in cell: SheetMarkup.Cell?) -> Value {
    switch entry.content {
    case .open: return .nothing
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
  private func value(for rate: Ratio, in cell: SheetMarkup.Cell?) -> Value {
    guard let fraction = try? rate.times(.one, Rounding(places: Self.ratePlaces)),
      let percent = try? rate.times(ExactDecimal(100), .cents)
    else { return .nothing }
    if shown("1", in: cell) == "100%" { return .number(fraction.text()) }
    if let cell, let old = sheet.number(in: cell) {
      return .number(old <= ExactDecimal(2) ? fraction.text() : percent.text())
    }
    return .text(percent.text() + "%")
  }

  /// As many decimal places as Excel keeps of a fraction.
  private static let ratePlaces = 14

  /// How the format of a cell shows a number.
  private func shown(_ number: String, in cell: SheetMarkup.Cell?) -> String {
    let style = cell.flatMap { sheet.markup.value("s", of: $0.start) }.flatMap { Int($0) } ?? 0
    guard let number = DecimalText(number) else { return number }
    return (workbook.styles[style] ?? .general).text(of: number, dates)
  }

  // MARK: Bytes

  private mutating func put(
    _ value: Value, in reference: CellReference, keepsFormula: Bool,
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
    values[reference] = .some(number)
    guard let cell = cells[reference] else {
      guard !inside.isEmpty else { return }
      result.changed.insert(reference)
      inserted[reference] = "<\(prefix)c r=\"\(reference.text)\"\(type)>\(inside)</\(prefix)c>"
      return
    }
    if inside.isEmpty, sheet.isEmpty(cell) { return }
    result.changed.insert(reference)
    if keepsFormula, let formula = cell.formula {
      inside = sheet.markup.text(formula.range) + inside
    }
    let attributes = sheet.markup.attributes(of: cell.start)
      .filter { !["t", "cm", "vm"].contains($0.name) }
      .map { sheet.markup.text($0.range) }.joined()
    let start = "<\(prefix)c\(attributes)\(type)"
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
      guard let row = sheet.rows.first(where: { $0.number == number }) else {
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

extension Phrase {
  fileprivate static let formulaKept = Phrase(
    "formula-kept", "这个单元格的公式与其他单元格共用，没有替换；重新计算后可能与应得的分不同，请核对",
    "the formula of this cell is shared with other cells and stays; once calculated it may give "
      + "other points; check it")
  fileprivate static let totalDiffers = Phrase(
    "total-formula", "总分的公式“{0}”得 {1}，应为 {2}；公式没有改动，请核对",
    "the formula of the total, \"{0}\", makes {1}, where it should be {2}; it stays as it is; check it"
  )
  fileprivate static let totalUnknown = Phrase(
    "total-formula", "总分的公式“{0}”这里算不了，存下的结果是 {1}；打开后会重新计算，请核对",
    "the formula of the total, \"{0}\", is not worked out here; the stored result is {1}; it is "
      + "calculated on opening; check it")
}
