import Ziping
import ZipingFiles

/// A sheet's rows and cells with their places in its bytes.
struct SheetMarkup {
  /// A row.
  struct Row {
    let number: Int
    let start: Markup.Tag
    /// The style of the cells that it lacks, if it has one.
    let style: Int?
    /// Where its end tag begins; for one without content, the end of the row.
    fileprivate(set) var contentEnd: Int
    fileprivate(set) var cells: [Cell] = []
  }

  /// A cell.
  struct Cell {
    let reference: CellReference
    let start: Markup.Tag
    fileprivate(set) var range: Range<Int>
    /// Its formula with its tags.
    fileprivate(set) var formula: Formula?
    /// What stands in its value.
    fileprivate(set) var value: Range<Int>?
  }

  /// A formula.
  struct Formula {
    let start: Markup.Tag
    /// With its tags.
    fileprivate(set) var range: Range<Int>
    /// Between its tags.
    fileprivate(set) var content: Range<Int>
  }

  let markup: Markup
  /// What stands before the names of the sheet's elements, with its colon.
  private(set) var prefix = ""
  private(set) var rows: [Row] = []
  /// The tag of the cells' element; the end of what is inside.
  private(set) var data: (start: Markup.Tag, contentEnd: Int)?
  /// The styles of columns.
  private(set) var columns: [(numbers: ClosedRange<Int>, style: Int)] = []
  /// The elements of the sheet: the name without prefix, and where it begins.
  private(set) var parts: [(name: String, start: Int)] = []
  /// The references to other parts that elements of the sheet make, by the element's name.
  private(set) var references: [String: Markup.Tag] = [:]
  /// Where the end tag of the sheet begins.
  private(set) var end = 0

  /// Finds the rows and cells; nil if the bytes are not laid out as a sheet's usually are.
  init?(_ bytes: [UInt8]) {
    markup = Markup(bytes)
    guard markup.isUTF8 else { return nil }
    var reader = markup
    guard let root = reader.next(), root.kind == .start else { return nil }
    prefix = markup.prefix(of: root)
    var depth = 1
    while let tag = reader.next() {
      switch tag.kind {
      case .end:
        close(tag, depth: depth)
        depth -= 1
      case .start:
        depth += 1
        open(tag, depth: depth)
      case .empty:
        open(tag, depth: depth + 1)
        close(tag, depth: depth + 1)
      }
    }
    guard depth == 0, data != nil else { return nil }
  }

  private var isInData = false

  private mutating func open(_ tag: Markup.Tag, depth: Int) {
    switch depth {
    case 2:
      let name = markup.localName(of: tag)
      parts.append((name, tag.range.lowerBound))
      references[name] = tag
      isInData = data == nil && isNamed(tag, "sheetData")
      if isInData { data = (tag, tag.range.upperBound) }
    case 3 where isInData && isNamed(tag, "row"):
      let number = markup.value("r", of: tag).flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
      let hasStyle = SpreadsheetML.isTrue(markup.value("customFormat", of: tag))
      rows.append(
        Row(
          number: number, start: tag,
          style: hasStyle ? markup.value("s", of: tag).flatMap { Int($0) } : nil,
          contentEnd: tag.range.upperBound))
      isInRow = true
    case 3 where !isInData && isNamed(tag, "col"): addColumns(tag)
    case 4 where isInRow && isNamed(tag, "c"): addCell(tag)
    case 5 where isInCell:
      let last = rows.count - 1
      let cell = rows[last].cells.count - 1
      let inside = tag.range.upperBound..<tag.range.upperBound
      if isNamed(tag, "f") {
        rows[last].cells[cell].formula = Formula(
          start: tag, range: tag.range, content: inside)
        isInFormula = true
      } else if isNamed(tag, "v") {
        rows[last].cells[cell].value = inside
        isInValue = true
      }
    default: break
    }
  }

  private mutating func addColumns(_ tag: Markup.Tag) {
    let ends = ["min", "max"].compactMap { markup.value($0, of: tag).flatMap { Int($0) } }
    guard let style = markup.value("style", of: tag).flatMap({ Int($0) }), ends.count == 2,
      let first = ends.first, let last = ends.last, first <= last
    else { return }
    columns.append((first...last, style))
  }

  private var isInRow = false
  private var isInCell = false
  private var isInFormula = false
  private var isInValue = false

  private mutating func addCell(_ tag: Markup.Tag) {
    let last = rows.count - 1
    let written = markup.value("r", of: tag).flatMap { CellReference($0) }
    let reference =
      written
      ?? CellReference(
        column: (rows[last].cells.last?.reference.column ?? 0) + 1, row: rows[last].number)
    rows[last].cells.append(Cell(reference: reference, start: tag, range: tag.range))
    isInCell = true
  }

  private mutating func close(_ tag: Markup.Tag, depth: Int) {
    let last = rows.count - 1
    let (start, end) = (tag.range.lowerBound, tag.range.upperBound)
    // An element without content ends where it begins.
    let contentEnd = tag.kind == .empty ? end : start
    switch depth {
    case 1: self.end = start
    case 2 where isInData:
      data?.contentEnd = contentEnd
      isInData = false
    case 3 where isInRow:
      rows[last].contentEnd = contentEnd
      isInRow = false
    case 4 where isInCell:
      let cell = rows[last].cells.count - 1
      rows[last].cells[cell].range = rows[last].cells[cell].start.range.lowerBound..<end
      isInCell = false
    case 5 where isInFormula:
      let cell = rows[last].cells.count - 1
      if var formula = rows[last].cells[cell].formula {
        formula.range = formula.range.lowerBound..<end
        formula.content = formula.content.lowerBound..<max(formula.content.lowerBound, contentEnd)
        rows[last].cells[cell].formula = formula
      }
      isInFormula = false
    case 5 where isInValue:
      let cell = rows[last].cells.count - 1
      if let value = rows[last].cells[cell].value {
        rows[last].cells[cell].value = value.lowerBound..<max(value.lowerBound, contentEnd)
      }
      isInValue = false
    default: break
    }
  }

  private func isNamed(_ tag: Markup.Tag, _ name: String) -> Bool {
    markup.isNamed(tag, prefix + name)
  }
}

extension SheetMarkup {
  /// Every cell with a formula.
  var formulas: [(cell: Cell, formula: Formula)] {
    rows.flatMap { row in row.cells.compactMap { cell in cell.formula.map { (cell, $0) } } }
  }

  /// Whether a cell has nothing but its format.
  func isEmpty(_ cell: Cell) -> Bool {
    let inside = markup.bytes[cell.start.range.upperBound..<cell.range.upperBound]
    let tags = inside.indices.filter { inside[$0] == UInt8(ascii: "<") }
    return tags.allSatisfy { inside[$0...].dropFirst().first == UInt8(ascii: "/") }
  }

  /// A formula's text, with XML's references resolved; empty for one that another cell holds.
  func text(of formula: Formula) -> String { XMLText.resolved(markup.text(formula.content)) }

  /// The number that a cell holds; nil for a text, an error, or nothing.
  func number(in cell: Cell) -> ExactDecimal? {
    let type = markup.value("t", of: cell.start)
    guard type == nil || type == "n", let value = cell.value,
      let number = DecimalText(markup.text(value).trimmingBlanks())
    else { return nil }
    return try? ExactDecimal(parsing: number.text)
  }
}
