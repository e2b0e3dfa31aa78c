import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Number formats of cells that are filled in")
struct FilledFormatTests {
  private let sheet = FormParts.sheet

  /// A format, and what becomes of it for 9.8 points; nil where it stays.
  static let formats: [(code: String, wider: String?)] = [
    ("0", "0.0"), ("#,##0", "#,##0.0"), ("0_ ", "0.0_ "), ("0\"分\"", "0.0\"分\""), ("0.", "0.0"),
    ("#,##0;[Red]-#,##0", "#,##0.0;[Red]-#,##0.0"), ("0;-0;\"—\"", "0.0;-0.0;\"—\""),
    ("0\\ ", "0.0\\ "),
    (
      "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)",
      "_(* #,##0.0_);_(* (#,##0.0);_(* \"-\"??_);_(@_)"
    ),
    ("0.0", nil), ("0.00", nil), ("0.##", nil), ("General", nil), ("@", nil), ("General\"分\"", nil),
  ]

  @Test("A cell that would show a rounded number shows all of it", arguments: formats)
  func wider(_ row: (code: String, wider: String?)) throws {
    #expect(Self.formats.count == 15)
    let styles = WorkbookParts.styles([row.code])
    let form = FormParts(rate: "<c r='H3' s='1'/>", styles: styles)
    let file = try FilledWorkbook(try form.parts.bytes)
    let text = try #require(file.text(sheet))
    let look = try #require(file.text("book/look.xml"))
    #expect(file.forms.first?.money.claimed?.text.hasPrefix("9.8") == true)
    guard let wider = row.wider else {
      #expect(text.contains("<c r='H3' s='1'><v>9.8</v></c>"))
      #expect(file.changed == [sheet])
      return
    }
    #expect(text.contains("<c r='H3' s=\"2\"><v>9.8</v></c>"), "\(text)")
    #expect(
      look.contains("numFmtId=\"164\" formatCode=\"\(XMLText.escapedAttribute(wider))\""), "\(look)"
    )
    #expect(look.contains("<xf applyNumberFormat=\"1\" numFmtId=\"164\"/></cellXfs>"), "\(look)")
    #expect(file.changed == ["book/look.xml", sheet])
    // Afterwards it is as it should be.
    #expect(try FilledWorkbook(file.bytes).changed == [])
  }

  @Test("The rest of a style stays, and cells of one style share the wider one")
  func rest() throws {
    let xf = "fontId='0' borderId='0' xfId='0' applyBorder='1'"
    let inside = "<alignment horizontal='center'/><protection locked='0'/>"
    let styles =
      "<cellStyleXfs count='1'><xf numFmtId='1'/></cellStyleXfs><cellXfs count='2'><xf numFmtId='0'/>"
      + "<xf numFmtId='1' \(xf)>\(inside)</xf></cellXfs><cellStyles/>"
    let total = "<c r='G8' s='1'><f>SUM(G6:G7)+H3</f><v>1</v></c>"
    let form = FormParts(
      points: ["<c r='G6' s='1'/>", "", total], rate: "<c r='H3' s='1'/>", styles: styles)
    let file = try FilledWorkbook(try form.parts.bytes)
    let look = try #require(file.text("book/look.xml"))
    #expect(look.contains("<cellXfs count='3'>"))
    #expect(
      look.contains("<xf applyNumberFormat=\"1\" numFmtId='164' \(xf)>\(inside)</xf></cellXfs>"),
      "\(look)")
    #expect(
      look.contains("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"))
    let text = try #require(file.text(sheet))
    #expect(text.contains("<c r='G6' s='1'><v>50</v></c>"))
    #expect(text.contains("<c r='H3' s=\"2\"><v>9.8</v></c>"))
    #expect(text.contains("<c r='G8' s=\"2\"><f>SUM(G6:G7)+H3</f><v>99.8</v></c>"))
  }

  @Test("Styles that are not laid out as usual stay as they are")
  func unusual() throws {
    for styles in ["<cellXfs><xf numFmtId='1'/><extLst/></cellXfs>", "<cellXfs/>"] {
      let file = try FilledWorkbook(
        try FormParts(rate: "<c r='H3' s='0'/>", styles: styles).parts.bytes)
      #expect(file.changed == [sheet])
      #expect(file.text(sheet)?.contains("<c r='H3' s='0'><v>9.8</v></c>") == true)
    }
  }

  static let places: [(name: String, row: String, columns: String, cell: String)] = [
    ("the row's", "<row r='6' s='1' customFormat='1'>", "", "<c r=\"G6\" s=\"1\">"),
    (
      "the column's", "<row r='6'>", "<cols><col min='2' max='9' style='1'/></cols>",
      "<c r=\"G6\" s=\"1\">"
    ),
    (
      "the row's before the column's", "<row r='6' s='0' customFormat='1'>",
      "<cols><col min='2' max='9' style='1'/></cols>", "<c r=\"G6\" s=\"0\">"
    ),
    ("none", "<row r='6' s='1'>", "<cols><col min='1' max='6' style='1'/></cols>", "<c r=\"G6\">"),
  ]

  @Test("A cell that was not there gets the style that its place has", arguments: places)
  func new(_ place: (name: String, row: String, columns: String, cell: String)) throws {
    #expect(Self.places.count == 4)
    var form = FormParts(styles: WorkbookParts.styles(["0.00"]))
    form.parts[sheet] = form.parts[sheet]?.replacing("<row r='6'>", with: place.row)
      .replacing("<sheetData>", with: place.columns + "<sheetData>")
    let file = try FilledWorkbook(try form.parts.bytes)
    let text = try #require(file.text(sheet))
    #expect(text.contains(place.cell + "<v>50</v></c>"))
  }
}
