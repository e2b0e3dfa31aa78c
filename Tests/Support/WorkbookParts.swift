import Ziping
package import ZipingFiles

/// A workbook put together part by part, in which every part can be made to lie.
package struct WorkbookParts {
  package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  package static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  package static let packaging = "http://schemas.openxmlformats.org/package/2006"
  package static let workbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

  /// The parts by name, in the order in which they are written.
  package private(set) var names: [String] = []
  private var contents: [String: String] = [:]

  package subscript(name: String) -> String? {
    get { contents[name] }
    set {
      if contents[name] == nil, newValue != nil { names.append(name) }
      if newValue == nil { names.removeAll { $0 == name } }
      contents[name] = newValue
    }
  }

  /// A workbook of sheets; each is what stands inside its `worksheet`.
  package init(
    _ sheets: [(name: String, xml: String)], styles: String? = nil, texts: String? = nil,
    states: [String: String] = [:], properties: String = "", main: String = Self.main,
    office: String = Self.office
  ) {
    var list = ""
    var references = ""
    for (index, sheet) in sheets.enumerated() {
      let state = states[sheet.name].map { " state=\"\($0)\"" } ?? ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
      references += Self.reference("s\(index)", "\(office)/worksheet", "tables/t\(index).xml")
    }
    if styles != nil { references += Self.reference("y", "\(office)/styles", "look.xml") }
    if texts != nil { references += Self.reference("t", "\(office)/sharedStrings", "/words.xml") }
    self["[Content_Types].xml"] = """
      <Types xmlns="\(Self.packaging)/content-types"><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/book/main.xml" \
      ContentType="\(Self.workbookType)"/></Types>
      """
    self["_rels/.rels"] = Self.references(
      Self.reference("r", "\(office)/officeDocument", "book/main.xml"))
    self["book/main.xml"] = """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr \(properties)/>\
      <sheets>\(list)</sheets></workbook>
      """
    self["book/_rels/main.xml.rels"] = Self.references(references)
    self["book/look.xml"] = styles.map { "<styleSheet xmlns=\"\(main)\">\($0)</styleSheet>" }
    self["words.xml"] = texts.map { "<sst xmlns=\"\(main)\" count=\"4000000000\">\($0)</sst>" }
    for (index, sheet) in sheets.enumerated() {
      self["book/tables/t\(index).xml"] = "<worksheet xmlns=\"\(main)\">\(sheet.xml)</worksheet>"
    }
  }

  /// A workbook of one sheet with these rows.
  package init(
    rows: String, after: String = "", before: String = "", styles: String? = nil,
    texts: String? = nil, properties: String = ""
  ) {
    self.init(
      [("表", "\(before)<sheetData>\(rows)</sheetData>\(after)")], styles: styles, texts: texts,
      properties: properties)
  }

  package static func references(_ inside: String) -> String {
    "<Relationships xmlns=\"\(packaging)/relationships\">\(inside)</Relationships>"
  }

  package static func reference(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }

  /// The parts of styles that give each format a style, in order, after the general one.
  package static func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(XMLText.escapedAttribute(code))\"/>"
    }
    let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    return "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"9\"/>"
      + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>"
  }

  /// The file.
  package var bytes: [UInt8] {
    get throws {
      var writer = ZipWriter()
      for name in names { try writer.add(name, Array((contents[name] ?? "").utf8)) }
      return try writer.finished()
    }
  }

  /// The grids of the file, and what there was to say as `place code`.
  package func read(sheet: String? = nil) throws -> (grids: [Grid], said: [String]) {
    let log = DiagnosticLog()
    let grids = WorkbookReader.grids(in: try bytes, file: "f", sheet: sheet, log: log)
    return (grids, log.diagnostics.map(placeAndCode))
  }

  /// The texts of the only sheet, with nothing to say.
  package func texts() throws -> [[String]] {
    let (grids, said) = try read()
    return said.isEmpty && grids.count == 1
      ? grids[0].rows.map { $0.map(\.text) } : [said + ["\(grids.count) grids"]]
  }
}
