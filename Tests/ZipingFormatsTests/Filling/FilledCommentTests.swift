import Testing
import Ziping
import ZipingFormats

@Suite("Comments in a workbook that is filled in")
struct FilledCommentTests {
  private let sheet = FormParts.sheet

  @Test("An open row stays empty and says what is missing, and so does the total")
  func new() throws {
    let after =
      "<pageMargins left='1' right='1' top='1' bottom='1' header='0' footer='0'/><extLst/>"
    let claimed = ["", "<c r='G7' s='0'><v>33</v></c>", ""]
    let form = FormParts(points: claimed, second: "好", after: after)
    let file = try FilledWorkbook(try form.parts.bytes)
    let text = try #require(file.text(sheet))
    #expect(text.contains("<c r='G7' s='0'/>"))
    #expect(text.contains("footer='0'/><legacyDrawing xmlns:r="))
    #expect(text.contains("r:id=\"rId2\"/><extLst/>"))
    let comments = try #require(file.text("book/comments1.xml"))
    #expect(
      comments.split(separator: "<comment ref=\"").dropFirst().map { $0.prefix(2) } == ["G7", "G8"])
    #expect(comments.contains("entry-was") && comments.contains("entry-total-open"))
    let drawing = try #require(file.text("book/drawings/vmlDrawing1.vml"))
    #expect(drawing.contains("<x:Row>6</x:Row><x:Column>6</x:Column>"))
    #expect(drawing.contains("_x0000_s1025\"") && drawing.contains("_x0000_s1026\""))
    let types = try #require(file.text("[Content_Types].xml"))
    #expect(types.contains("Extension=\"vml\"") && types.contains("/book/comments1.xml"))
    #expect(file.forms.first?.rows.last?.claimed == nil && file.forms.first?.claimedTotal == nil)
    #expect(file.said == [])
  }

  @Test("Comments and boxes that there are stay, and a cell's own comment gets the text")
  func existing() throws {
    var form = FormParts(
      second: "好", after: "<legacyDrawing xmlns:r='\(WorkbookParts.office)' r:id='nvmlDrawing'/>")
    let list = "book/tables/_rels/t0.xml.rels"
    form.add(
      "notes.xml",
      "<x:comments xmlns:x='\(WorkbookParts.main)'><x:authors><x:author>甲</x:author></x:authors>"
        + "<x:commentList><x:comment ref='G7' authorId='0'><x:text><x:t>旧</x:t></x:text></x:comment>"
        + "</x:commentList></x:comments>", kind: "comments", from: list)
    form.add(
      "boxes.vml",
      "<xml xmlns:v='urn:schemas-microsoft-com:vml'><v:shape id=\"_x0000_s2049\"/></xml>",
      kind: "vmlDrawing", from: list)
    let file = try FilledWorkbook(try form.parts.bytes)
    let notes = try #require(file.text("notes.xml"))
    #expect(notes.contains("<x:author>甲</x:author><x:author>自评</x:author></x:authors>"))
    #expect(notes.contains("<x:t>旧</x:t><x:r><x:t xml:space=\"preserve\">\n"))
    #expect(notes.contains("</x:comment><x:comment ref=\"G8\" authorId=\"1\">"))
    let boxes = try #require(file.text("boxes.vml"))
    #expect(boxes.contains("<v:shape id=\"_x0000_s2049\"/>") && boxes.contains("_x0000_s2050\""))
    #expect(!boxes.contains("_x0000_s2051\""))
    #expect(file.changed == [sheet, "boxes.vml", "notes.xml"])
    for part in ["notes.xml", "boxes.vml", sheet] {
      let reader = try XMLReader(try file.after.contents(of: part))
      while try reader.next() != .finished {}
    }
  }

  @Test("Every sheet with a form is filled in, and no other one is touched")
  func sheets() throws {
    let one = try #require(FormParts(second: "好").parts[sheet])
    let start = try #require(one.firstRange(of: "<sheetData")).lowerBound
    let inside = one[start...].replacing("</worksheet>", with: "")
    let parts = WorkbookParts([
      ("说明", "<sheetData><row><c t='str'><v>填表说明</v></c></row></sheetData>"), ("甲", String(inside)),
      ("乙", String(inside)),
    ])
    let file = try FilledWorkbook(try parts.bytes)
    #expect(file.evaluations.count == 2)
    #expect(
      file.forms.map { $0.rows.map { $0.claimed?.text ?? "-" } } == [["50", "-"], ["50", "-"]])
    #expect(
      file.changed == [
        "[Content_Types].xml", "book/comments1.xml", "book/comments2.xml",
        "book/drawings/vmlDrawing1.vml", "book/drawings/vmlDrawing2.vml",
        "book/tables/_rels/t1.xml.rels", "book/tables/_rels/t2.xml.rels", "book/tables/t1.xml",
        "book/tables/t2.xml",
      ])
    #expect(try FilledWorkbook(try parts.bytes).bytes == file.bytes)
  }
}
