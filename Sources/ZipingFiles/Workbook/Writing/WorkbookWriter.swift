/// Writes a workbook as an .xlsx file, the same bytes for the same workbook.
///
/// A ``Workbook`` is checked for what Excel would want to repair (`WorkbookCheck`), each sheet
/// becomes a part (`SheetPart`), and the parts are packed in the order in which programs look for
/// them.
package enum WorkbookWriter: Sendable {
  /// The bytes of the file.
  package static func bytes(_ workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    try WorkbookCheck.check(workbook)
    var strings = SharedStrings()
    var sheets: [String] = []
    for sheet in workbook.sheets { sheets.append(SheetPart(sheet).xml(&strings)) }
    var parts = [
      ("[Content_Types].xml", contentTypes(workbook)), ("_rels/.rels", relationships(workbook)),
      // The third part tells what the file is.
      ("xl/workbook.xml", main(workbook)), ("xl/_rels/workbook.xml.rels", links(workbook)),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet))
    }
    parts += [
      ("xl/styles.xml", StylesPart.xml), ("xl/theme/theme1.xml", ThemePart.xml),
      ("xl/sharedStrings.xml", strings.xml),
      ("docProps/core.xml", PackageParts.core(title: workbook.title)),
      ("docProps/app.xml", PackageParts.app),
    ]
    if !workbook.properties.isEmpty {
      parts.append(("docProps/custom.xml", PackageParts.custom(workbook.properties)))
    }
    return try pack(parts)
  }

  private static func pack(_ parts: [(String, String)]) throws(WorkbookError) -> [UInt8] {
    do throws(ZipError) {
      var archive = ZipWriter()
      for (name, text) in parts { try archive.add(name, Array(text.utf8)) }
      return try archive.finished()
    } catch {
      throw WorkbookError(error)
    }
  }

  private static func main(_ workbook: Workbook) -> String {
    var xml =
      XMLPart.head + "<workbook xmlns=\"\(XMLPart.main)\" xmlns:r=\"\(XMLPart.relationships)\">"
    xml += "<bookViews><workbookView/></bookViews><sheets>"
    for (index, sheet) in workbook.sheets.enumerated() {
      let name = XMLText.escapedAttribute(sheet.name)
      xml += "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    xml += "</sheets>"
    let names = workbook.sheets.enumerated().flatMap { self.names(of: $1, at: $0) }
    if !names.isEmpty { xml += "<definedNames>" + names.joined() + "</definedNames>" }
    return xml + "<calcPr calcId=\"191029\"/></workbook>"
  }

  /// What is printed, and what on each page.
  private static func names(of sheet: Sheet, at index: Int) -> [String] {
    guard !sheet.rows.isEmpty, sheet.columnCount > 0 else { return [] }
    let quoted =
      "'"
      + sheet.name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'!"
    func name(_ name: String, _ reference: String, _ hidden: String = "") -> String {
      "<definedName name=\"\(name)\" localSheetId=\"\(index)\"\(hidden)>"
        + XMLText.escaped(quoted + reference) + "</definedName>"
    }
    let last = CellRange.letters(of: sheet.columnCount - 1)
    var names: [String] = []
    if let filter = sheet.filter {
      names.append(name("_xlnm._FilterDatabase", filter.absolute, " hidden=\"1\""))
    }
    names += [name("_xlnm.Print_Area", "$A$1:$\(last)$\(sheet.rows.count)")]
    if let rows = sheet.repeatedRows {
      names.append(
        name("_xlnm.Print_Titles", "$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"))
    }
    return names
  }

  private static func links(_ workbook: Workbook) -> String {
    let count = workbook.sheets.count
    var targets = (1...max(count, 1)).map { ("worksheet", "worksheets/sheet\($0).xml") }
    targets += [
      ("styles", "styles.xml"), ("theme", "theme/theme1.xml"),
      ("sharedStrings", "sharedStrings.xml"),
    ]
    return PackageParts.relationships(targets.map { (XMLPart.relationships + "/" + $0.0, $0.1) })
  }

  private static func relationships(_ workbook: Workbook) -> String {
    var targets = [
      (XMLPart.relationships + "/officeDocument", "xl/workbook.xml"),
      (XMLPart.package + "/relationships/metadata/core-properties", "docProps/core.xml"),
      (XMLPart.relationships + "/extended-properties", "docProps/app.xml"),
    ]
    if !workbook.properties.isEmpty {
      targets.append((XMLPart.relationships + "/custom-properties", "docProps/custom.xml"))
    }
    return PackageParts.relationships(targets)
  }

  private static func contentTypes(_ workbook: Workbook) -> String {
    let sheet = XMLPart.contentType + ".spreadsheetml."
    var types = [("xl/workbook.xml", sheet + "sheet.main+xml")]
    for index in workbook.sheets.indices {
      types.append(("xl/worksheets/sheet\(index + 1).xml", sheet + "worksheet+xml"))
    }
    types += [
      ("xl/styles.xml", sheet + "styles+xml"),
      ("xl/theme/theme1.xml", XMLPart.contentType + ".theme+xml"),
      ("xl/sharedStrings.xml", sheet + "sharedStrings+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/app.xml", XMLPart.contentType + ".extended-properties+xml"),
    ]
    if !workbook.properties.isEmpty {
      types.append(("docProps/custom.xml", XMLPart.contentType + ".custom-properties+xml"))
    }
    return PackageParts.contentTypes(types)
  }
}
