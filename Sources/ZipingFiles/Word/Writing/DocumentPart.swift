/// The main part of a document: its blocks and its page.
struct DocumentPart {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private let document: Document
  private var xml: DocumentXML

  /// The part's bytes.
  static func bytes(_ document: Document) -> [UInt8] {
    var part = DocumentPart(document)
    part.write()
    return part.xml.bytes
  }

  private init(_ document: Document) {
    self.document = document
    xml = DocumentXML(isChinese: document.isChinese)
  }

  private mutating func write() {
    xml.add(XMLPart.head)
    xml.add("<w:document xmlns:w=\"\(Self.main)\" xmlns:r=\"\(XMLPart.relationships)\"><w:body>")
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table):
        add(table)
        // Two tables below each other would become one, and a body ends in a paragraph.
        add(Document.Paragraph("", .gap))
      }
    }
    xml.add(Self.page + "</w:body></w:document>")
  }

  /// A4 with 156 × 225 mm of text; the footers change sides.
  private static let page =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
    + "<w:footerReference w:type=\"even\" r:id=\"rId6\"/>"
    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""
    + " w:header=\"851\" w:footer=\"1304\" w:gutter=\"0\"/>"
    + "<w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>"

  private mutating func add(_ paragraph: Document.Paragraph) {
    xml.add("<w:p><w:pPr><w:pStyle w:val=\"\(paragraph.style.rawValue)\"/>")
    xml.add((paragraph.startsPage ? "<w:pageBreakBefore/>" : "") + "</w:pPr>")
    for run in paragraph.runs { xml.add(run) }
    xml.add("</w:p>")
  }

  private mutating func add(_ table: Document.Table) {
    let width = table.columns.reduce(0, +)
    xml.add("<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
    xml.add(Self.borders + "<w:tblLayout w:type=\"fixed\"/>" + Self.margins)
    xml.add("</w:tblPr><w:tblGrid>")
    for column in table.columns { xml.add("<w:gridCol w:w=\"\(column)\"/>") }
    xml.add("</w:tblGrid>")
    var grid = DocumentGrid(table.columns)
    for (index, row) in table.rows.enumerated() {
      add(grid.cells(of: row), isHeading: index < table.headingRows, mayBreak: row.mayBreak)
    }
    xml.add("</w:tbl>")
  }

  private static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
    }.joined() + "</w:tblBorders>"

  private static let margins =
    "<w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/>"
    + "</w:tblCellMar>"

  private mutating func add(_ cells: [DocumentGrid.Cell], isHeading: Bool, mayBreak: Bool) {
    xml.add("<w:tr><w:trPr>" + (mayBreak ? "" : "<w:cantSplit/>"))
    xml.add("<w:trHeight w:val=\"400\" w:hRule=\"atLeast\"/>")
    xml.add((isHeading ? "<w:tblHeader/>" : "") + "</w:trPr>")
    for cell in cells { add(cell) }
    xml.add("</w:tr>")
  }

  private mutating func add(_ cell: DocumentGrid.Cell) {
    xml.add("<w:tc><w:tcPr><w:tcW w:w=\"\(cell.width)\" w:type=\"dxa\"/>")
    if cell.span > 1 { xml.add("<w:gridSpan w:val=\"\(cell.span)\"/>") }
    switch cell.merge {
    case .none: break
    case .begins: xml.add("<w:vMerge w:val=\"restart\"/>")
    case .continues: xml.add("<w:vMerge/>")
    }
    xml.add("<w:vAlign w:val=\"center\"/></w:tcPr>")
    add(Document.Paragraph(cell.text, cell.style))
    xml.add("</w:tc>")
  }
}
