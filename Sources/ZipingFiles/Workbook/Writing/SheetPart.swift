import Ziping

/// The part of one sheet, its elements in the order that Excel demands.
struct SheetPart {
  private let sheet: Sheet

  init(_ sheet: Sheet) { self.sheet = sheet }

  /// The part; texts go to the shared strings.
  func xml(_ strings: inout SharedStrings) -> String {
    var xml = XMLPart.head + "<worksheet xmlns=\"\(XMLPart.main)\">"
    xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    xml += "<dimension ref=\"\(whole.reference)\"/>"
    xml += "<sheetViews>\(view)</sheetViews>"
    xml += "<sheetFormatPr defaultRowHeight=\"15\"/>" + columns
    xml += "<sheetData>"
    let heights = RowHeight(sheet)
    for (index, cells) in sheet.rows.enumerated() {
      xml += row(index, cells, height: heights.points(of: index), &strings)
    }
    xml += "</sheetData>"
    if sheet.isProtected { xml += Self.protection }
    if let filter = sheet.filter { xml += "<autoFilter ref=\"\(filter.reference)\"/>" }
    xml += merges + validations + links
    xml += "<printOptions horizontalCentered=\"1\"/>"
    xml +=
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    xml +=
      "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
    xml += "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>"
    return xml + "</worksheet>"
  }

  /// Rows may be made higher and inserted; what is fixed stays.
  private static let protection =
    "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\""
    + " insertRows=\"0\"/>"

  /// The rectangle of all cells.
  private var whole: CellRange {
    CellRange(
      rows: 0...max(sheet.rows.count - 1, 0), columns: 0...max(sheet.columnCount - 1, 0))
  }

  private var view: String {
    guard sheet.frozenRows > 0 else { return "<sheetView workbookViewId=\"0\"/>" }
    let first = CellRange.reference(row: sheet.frozenRows, column: 0)
    return "<sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"\(first)\""
      + " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView>"
  }

  private var columns: String {
    guard !sheet.widths.isEmpty else { return "" }
    let columns = sheet.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width).7109375\" customWidth=\"1\"/>"
    }
    return "<cols>" + columns.joined() + "</cols>"
  }

  private func row(
    _ index: Int, _ cells: [Sheet.Cell], height: Int, _ strings: inout SharedStrings
  ) -> String {
    var xml = "<row r=\"\(index + 1)\" ht=\"\(height)\" customHeight=\"1\">"
    for (column, cell) in cells.enumerated() {
      let name = CellRange.reference(row: index, column: column)
      switch cell.content {
      case .empty where cell.style == .plain: continue
      case .empty:
        xml += "<c r=\"\(name)\" s=\"\(StylesPart.index(cell.style, quoted: false))\"/>"
      case .number(let number):
        xml += "<c r=\"\(name)\" s=\"\(StylesPart.index(cell.style, quoted: false))\">"
        xml += "<v>\(number.text())</v></c>"
      case .formula(let formula, let result):
        xml += "<c r=\"\(name)\" s=\"\(StylesPart.index(cell.style, quoted: false))\""
        xml += result == nil ? " t=\"str\">" : ">"
        xml += "<f>\(XMLText.escaped(formula))</f><v>\(result?.text() ?? "")</v></c>"
      case .text(let text):
        let style = StylesPart.index(cell.style, quoted: Self.looksLikeFormula(text))
        xml += "<c r=\"\(name)\" s=\"\(style)\" t=\"s\"><v>\(strings.index(of: text))</v></c>"
      }
    }
    return xml + "</row>"
  }

  /// Whether a program might take a text for a formula when someone edits it.
  private static func looksLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@'\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private var merges: String {
    guard !sheet.merges.isEmpty else { return "" }
    let cells = sheet.merges.map { "<mergeCell ref=\"\($0.reference)\"/>" }
    return "<mergeCells count=\"\(cells.count)\">" + cells.joined() + "</mergeCells>"
  }

  private var validations: String {
    let written = sheet.validations.filter { !$0.ranges.isEmpty }.map(Self.validation)
    guard !written.isEmpty else { return "" }
    return "<dataValidations count=\"\(written.count)\">" + written.joined() + "</dataValidations>"
  }

  private var links: String {
    guard !sheet.links.isEmpty else { return "" }
    let written = sheet.links.map { link in
      let quoted = link.sheet.split(separator: "'", omittingEmptySubsequences: false)
      let location = "'" + quoted.joined(separator: "''") + "'!A1"
      return "<hyperlink ref=\"\(link.cell.reference)\""
        + " location=\"\(XMLText.escapedAttribute(location))\"/>"
    }
    return "<hyperlinks>" + written.joined() + "</hyperlinks>"
  }

  private static func validation(_ validation: SheetValidation) -> String {
    let cells = validation.ranges.map(\.reference).joined(separator: " ")
    let prompt =
      validation.prompt.isEmpty
      ? "" : " prompt=\"\(XMLText.escapedAttribute(validation.prompt))\""
    let common = "allowBlank=\"1\" showInputMessage=\"1\""
    switch validation.rule {
    case .choices(let words):
      let list = XMLText.escaped(SheetValidation.list(words))
      return "<dataValidation type=\"list\" \(common)\(prompt) sqref=\"\(cells)\">"
        + "<formula1>\(list)</formula1></dataValidation>"
    case .fromZero:
      return
        "<dataValidation type=\"decimal\" errorStyle=\"warning\" operator=\"greaterThanOrEqual\""
        + " \(common) showErrorMessage=\"1\"\(prompt) sqref=\"\(cells)\"><formula1>0</formula1>"
        + "</dataValidation>"
    case .upToCell(let columnsLeft):
      let first = validation.ranges.first
      let weight = CellRange.reference(
        row: first?.rows.lowerBound ?? 0,
        column: (first?.columns.lowerBound ?? 0) - columnsLeft)
      return
        "<dataValidation type=\"decimal\" errorStyle=\"warning\" \(common) showErrorMessage=\"1\""
        + "\(prompt) sqref=\"\(cells)\"><formula1>0</formula1><formula2>\(weight)</formula2>"
        + "</dataValidation>"
    }
  }
}
