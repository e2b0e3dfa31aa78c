import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("The texts of a Word document")
struct DocumentTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let xml: String
    let text: String
    var codes: [String] = []
    var testDescription: String { what }
  }

  static let cells = [
    Case(what: "runs", xml: "<w:p>\(r("自评"))\(r("得分"))</w:p>", text: "自评得分"),
    Case(what: "paragraphs", xml: p("甲") + p("乙"), text: "甲\n乙"),
    Case(
      what: "blank paragraphs", xml: "<w:p/>" + p("甲") + "<w:p/>" + p("乙") + "<w:p/><w:p/>",
      text: "甲\n\n乙"),
    Case(
      what: "a tab, a break, a hyphen",
      xml: "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>a</w:t><w:noBreakHyphen/>"
        + "<w:t>b</w:t><w:cr/><w:t xml:space='preserve'> c</w:t></w:r></w:p>",
      text: "甲\t乙\na-b\n c"),
    Case(
      what: "tab stops are no tabs",
      xml: "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr>\(r("甲"))</w:p>",
      text: "甲"),
    Case(
      what: "symbols",
      xml: "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Symbol' "
        + "w:char='F0B3'/><w:t>95</w:t><w:sym w:font='Wingdings 2' w:char='F0A3'/>"
        + "<w:sym w:font='SimSun' w:char='2265'/><w:sym w:font='X' w:char='F041'/></w:r></w:p>",
      text: "☑≥95☐≥\u{FFFD}"),
    Case(
      what: "insertions and what moved here",
      xml: "<w:p><w:ins w:id='1'>\(r("9"))</w:ins><w:moveTo w:id='2'>\(r("8"))</w:moveTo></w:p>",
      text: "98"),
    Case(
      what: "deletions and what moved away",
      xml: "<w:p><w:del w:id='1'><w:r><w:delText>7</w:delText></w:r></w:del>\(r("98"))"
        + "<w:moveFrom w:id='2'>\(r("6"))</w:moveFrom><w:ins><w:del>\(r("5"))</w:del></w:ins></w:p>",
      text: "98"),
    Case(
      what: "a deleted paragraph end",
      xml: "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>\(r("9"))</w:p>" + p("8") + p("7"),
      text: "98\n7"),
    Case(
      what: "a deleted last paragraph end",
      xml: p("9") + "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>\(r("8"))</w:p>",
      text: "9\n8"),
    Case(
      what: "earlier properties",
      xml: "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
        + "<w:t>甲</w:t></w:r></w:p>", text: "甲"),
    Case(
      what: "hidden text", xml: "<w:p>\(r("甲"))\(r("乙", "<w:vanish/>"))\(r("丙"))</w:p>", text: "甲丙",
      codes: ["hidden-text-not-read"]),
    Case(
      what: "text that is not hidden after all",
      xml: "<w:p>\(r("甲", "<w:vanish w:val='0'/>"))\(r("乙", "<w:vanish w:val='false'/>"))</w:p>",
      text: "甲乙"),
    Case(
      what: "a link, a smart tag, a field",
      xml: "<w:p><w:hyperlink>\(r("甲"))</w:hyperlink><w:smartTag>\(r("乙"))</w:smartTag>"
        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText>"
        + "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\(r("98"))"
        + "<w:fldSimple w:instr='DATE'>\(r("丙"))</w:fldSimple></w:p>", text: "甲乙98丙"),
    Case(
      what: "footnotes and comments",
      xml: "<w:p>\(r("甲"))<w:r><w:footnoteReference w:id='1'/><w:commentReference w:id='2'/></w:r>"
        + "</w:p>", text: "甲"),
    Case(
      what: "content controls",
      xml: "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p>\(r("甲"))<w:sdt>"
        + "<w:sdtContent>\(r("乙"))</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
      text: "甲乙"),
    Case(
      what: "a check box",
      xml: "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
        + "<w:sdtContent>\(r("☑"))</w:sdtContent></w:sdt>\(r("达成"))</w:p>", text: "☑达成"),
    Case(
      what: "an older check box and an older list",
      xml: "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/>"
        + "<w:checked/></w:checkBox></w:ffData></w:fldChar><w:fldChar><w:ffData><w:ddList>"
        + "<w:result w:val='1'/><w:listEntry w:val='优'/><w:listEntry w:val='良'/></w:ddList>"
        + "</w:ffData></w:fldChar></w:r></w:p>", text: "☑良"),
    Case(
      what: "a prompt that nobody filled in",
      xml: "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(r("单击此处"))"
        + "\(r("输入文字。"))</w:sdtContent></w:sdt></w:p>", text: "", codes: ["prompt-not-read"]),
    Case(
      what: "a prompt around a paragraph",
      xml: "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(p("请输入"))</w:sdtContent>"
        + "</w:sdt>", text: "", codes: ["prompt-not-read"]),
    Case(
      what: "a control filled in without saying so",
      xml: "<w:p>\(r("共"))<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(r("98"))"
        + "</w:sdtContent></w:sdt></w:p>", text: "共98"),
    Case(
      what: "the same for two programs",
      xml: "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t>甲</w:t></mc:Choice>"
        + "<mc:Choice Requires='x'><w:t>乙</w:t></mc:Choice><mc:Fallback><w:t>丙</w:t></mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>", text: "甲"),
    Case(
      what: "only a fallback",
      xml: "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>丙</w:t></mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>", text: "丙"),
    Case(
      what: "a text box after its paragraph",
      xml: "<w:p>\(r("甲"))<w:r><w:drawing><w:txbxContent>\(p("丙"))\(p("丁"))</w:txbxContent>"
        + "</w:drawing></w:r>\(r("乙"))</w:p>", text: "甲乙\n丙\n丁"),
    Case(
      what: "a formula",
      xml: "<w:p><m:oMath><m:r><w:rPr/><m:t>≥95%</m:t></m:r></m:oMath></w:p>", text: "≥95%"),
    Case(
      what: "hidden marks of formulas and controls hide nothing else",
      xml: "<w:p><m:oMath><m:ctrlPr><w:rPr><w:vanish/></w:rPr></m:ctrlPr><m:r><w:rPr><w:vanish/>"
        + "</w:rPr></m:r><m:r><m:t>1</m:t></m:r></m:oMath><w:sdt><w:sdtEndPr><w:rPr><w:vanish/>"
        + "</w:rPr></w:sdtEndPr><w:sdtContent>\(r("2"))</w:sdtContent></w:sdt><m:oMath><m:t>3</m:t>"
        + "</m:oMath></w:p>", text: "123"),
    Case(
      what: "a reading beside its characters",
      xml: "<w:p><w:r><w:ruby><w:rt>\(r("zi"))</w:rt><w:rubyBase>\(r("自"))</w:rubyBase></w:ruby>"
        + "</w:r></w:p>", text: "自"),
  ]

  @Test("a cell's text is what a reader sees", arguments: cells)
  func cell(_ row: Case) throws {
    let (document, codes) = try WordFile(table([row.xml])).read()
    let grid = try #require(document?.tables.first)
    #expect(document?.tables.count == 1)
    #expect(grid.rows.map { $0.map(\.text) } == [[row.text]])
    #expect(codes == row.codes)
  }

  @Test("a paragraph's text is read the same outside tables", arguments: cells)
  func paragraph(_ row: Case) throws {
    let (document, codes) = try WordFile(row.xml).read()
    let lines = try #require(document).paragraphs.map(\.text)
    // Blank paragraphs are left out; a break stays inside its paragraph.
    let expected = row.text.split(separator: "\n").joined(separator: "\n")
    #expect(lines.joined(separator: "\n") == expected)
    #expect(codes == row.codes)
  }

  @Test("paragraphs have their number, blank ones and those in tables aside")
  func numbers() throws {
    let box = "<w:p><w:r><w:txbxContent>\(p("框"))</w:txbxContent></w:r></w:p>"
    let (document, codes) = try WordFile(
      p("标题") + "<w:p/>" + table([p("格")]) + p("（2021年度）") + box + p("自评得分98分。")
    ).read()
    #expect(codes == [])
    let paragraphs = try #require(document).paragraphs
    #expect(paragraphs.map(\.text) == ["标题", "（2021年度）", "框", "自评得分98分。"])
    #expect(
      paragraphs.map(\.place.description) == [
        "a.docx#paragraph1", "a.docx#paragraph3", "a.docx#paragraph4", "a.docx#paragraph5",
      ])
  }

  @Test("each table knows the paragraphs between it and the table before")
  func above() throws {
    let many = (1...30).map { p("第\($0)段") }.joined()
    let (document, _) = try WordFile(
      p("甲") + p("乙") + table([p("1")]) + table([p("2")]) + many + table([p("3")])
    ).read()
    let tables = try #require(document).tables
    #expect(tables.map { $0.above.count } == [2, 0, DocumentLimits.paragraphsAbove])
    #expect(tables[0].above.map(\.text) == ["甲", "乙"])
    #expect(tables[2].above.last?.text == "第30段")
    #expect(tables[2].above.last?.place.description == "a.docx#paragraph32")
  }

  @Test("the namespaces of strict documents and any name of the main part are read")
  func strict() throws {
    var file = WordFile(table([p("甲")]))
    file.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    file.mainName = "word/document2.xml"
    file.relationships = """
      <Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/theme' \
      Target='word/theme.xml'/><Relationship Id='r' TargetMode='Internal' Target='/word/./document2.xml' \
      Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'/>
      """
    let (document, codes) = try file.read()
    #expect(codes == [])
    #expect(document?.tables.first?.shown == ["甲"])
  }
}
