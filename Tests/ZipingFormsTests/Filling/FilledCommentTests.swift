import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

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
    #expect(comments.contains("原填：33") && comments.contains("entry-total-open"))
    let drawing = try #require(file.text("book/drawings/vmlDrawing1.vml"))
    #expect(drawing.contains("<x:Row>6</x:Row><x:Column>6</x:Column>"))
    #expect(drawing.contains("_x0000_s1025\"") && drawing.contains("_x0000_s1026\""))
    let types = try #require(file.text("[Content_Types].xml"))
    #expect(types.contains("Extension=\"vml\"") && types.contains("/book/comments1.xml"))
    #expect(file.forms.first?.rows.last?.claimed == nil && file.forms.first?.claimedTotal == nil)
    #expect(file.said == [])
  }

  private static let list = "book/tables/_rels/t0.xml.rels"

  /// A form with comments of a person and of an earlier filling, each with its box.
  private static func commented(
    _ comments: [(cell: String, author: Int, text: String)], second: String
  ) -> FormParts {
    var form = FormParts(
      second: second,
      after: "<legacyDrawing xmlns:r='\(WorkbookParts.office)' r:id='nvmlDrawing'/>")
    form.add(
      "notes.xml",
      "<x:comments xmlns:x='\(WorkbookParts.main)'><x:authors><x:author>甲</x:author>"
        + "<x:author>自评</x:author></x:authors><x:commentList>"
        + comments.map {
          "<x:comment ref='\($0.cell)' authorId='\($0.author)'><x:text><x:t>\($0.text)</x:t>"
            + "</x:text></x:comment>"
        }.joined() + "</x:commentList></x:comments>", kind: "comments", from: list)
    form.add(
      "boxes.vml",
      "<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'>"
        + comments.enumerated().map { index, comment in
          let row = Int(comment.cell.dropFirst()) ?? 0
          return "<v:shape id=\"_x0000_s\(2049 + index)\"><x:ClientData ObjectType='Note'>"
            + "<x:Row> \(row - 1)</x:Row><x:Column>6</x:Column></x:ClientData></v:shape>"
        }.joined() + "</xml>", kind: "vmlDrawing", from: list)
    return form
  }

  @Test("A person's comments and their boxes stay, and what has no room beside them is told")
  func existing() throws {
    let form = Self.commented([("G7", 0, "旧")], second: "好")
    let file = try FilledWorkbook(try form.parts.bytes)
    let notes = try #require(file.text("notes.xml"))
    #expect(
      notes.contains("<x:comment ref='G7' authorId='0'><x:text><x:t>旧</x:t></x:text></x:comment>"))
    #expect(notes.contains("</x:comment><x:comment ref=\"G8\" authorId=\"1\">"))
    #expect(notes.split(separator: "<x:author>").count == 3)
    let boxes = try #require(file.text("boxes.vml"))
    #expect(boxes.contains("<v:shape id=\"_x0000_s2049\">") && boxes.contains("_x0000_s2050\""))
    #expect(!boxes.contains("_x0000_s2051\""))
    #expect(file.changed == [sheet, "boxes.vml", "notes.xml"])
    #expect(file.said == ["f!表!G7 comment-kept"])
    try wellFormed(file, ["notes.xml", "boxes.vml", sheet])
  }

  @Test("What an earlier filling remarked gives way to what is to be said now")
  func replaced() throws {
    let comments = [("A1", 0, "旧"), ("G6", 1, "过时"), ("G7", 1, "过时"), ("H2", 0, "留")]
    let form = Self.commented(comments, second: "好")
    let file = try FilledWorkbook(try form.parts.bytes)
    let notes = try #require(file.text("notes.xml"))
    #expect(!notes.contains("过时"))
    #expect(
      notes.split(separator: "comment ref=").dropFirst().map { $0.dropFirst().prefix(2) }
        == ["A1", "H2", "G7", "G8"])
    #expect(notes.contains("<x:t>旧</x:t></x:text></x:comment><x:comment ref='H2'"))
    let boxes = try #require(file.text("boxes.vml"))
    #expect(boxes.split(separator: "<v:shape ").count == 5)
    #expect(boxes.contains("_x0000_s2049\"") && boxes.contains("_x0000_s2052\""))
    #expect(!boxes.contains("_x0000_s2050\"") && boxes.contains("_x0000_s2051\""))
    #expect(boxes.contains("_x0000_s2053\""))
    try wellFormed(file, ["notes.xml", "boxes.vml", sheet])
  }

  @Test("A remark that no longer holds goes, and nothing else with it")
  func settled() throws {
    let form = Self.commented([("A1", 0, "旧"), ("G7", 1, "过时")], second: "98%")
    let file = try FilledWorkbook(try form.parts.bytes)
    let notes = try #require(file.text("notes.xml"))
    #expect(
      notes
        == (form.parts["notes.xml"] ?? "").replacing(
          "<x:comment ref='G7' authorId='1'><x:text><x:t>过时</x:t></x:text></x:comment>", with: ""))
    #expect(file.text("boxes.vml")?.contains("_x0000_s2050") == false)
    #expect(file.text("boxes.vml")?.contains("_x0000_s2049") == true)
    // The same goes for a form to which nothing is to be added any more.
    let again = try FilledWorkbook(file.bytes)
    #expect(again.changed == [])
  }

  static let originals: [(comment: String, kept: [String])] = [
    ("要由人决定&#10;原填：33", ["原填：33"]), ("to decide&#10;it said: 33", ["it said: 33"]),
    ("要由人决定", []), ("要由人决定&#10;原填：33&#10;李：先看附件", ["原填：33", "李：先看附件"]),
    ("原填：若干_x005F_x0041_", ["原填：若干_x005F_x0041_"]),
  ]

  @Test(
    "What a cell held stays in its comment, however often the form is filled in",
    arguments: originals)
  func keepsOriginal(_ row: (comment: String, kept: [String])) throws {
    #expect(Self.originals.count == 5)
    let form = Self.commented([("G7", 1, row.comment)], second: "好")
    let first = try FilledWorkbook(try form.parts.bytes)
    let file = try FilledWorkbook(first.bytes)
    for notes in [first, file].map({ $0.text("notes.xml") ?? "" }) {
      let kept = notes.split { $0 == ">" || $0 == "<" || $0.isNewline }.map(String.init)
        .filter { $0.hasPrefix("原填") || $0.hasPrefix("it said") || $0.hasPrefix("李") }
      #expect(kept == row.kept)
    }
    try wellFormed(file, ["notes.xml"])
  }

  @Test("What the form said at first stays, whatever a later filling finds in the cell")
  func keepsFirst() throws {
    let claimed = ["", "<c r='G7' s='0'><v>33</v></c>", ""]
    let first = try FilledWorkbook(try FormParts(points: claimed, second: "98%").parts.bytes)
    let comment = first.text("book/comments1.xml") ?? ""
    #expect(comment.contains("原填：33"))
    let sheet = first.text(FormParts.sheet) ?? ""
    #expect(sheet.contains("<v>40</v>"))
    // What the program wrote is changed, and filled in once more.
    let changed = try OfficePackage(first.bytes).rewritten([
      FormParts.sheet: Array(sheet.replacing("<v>40</v>", with: "<v>16</v>").utf8)
    ])
    let again = try FilledWorkbook(changed).text("book/comments1.xml") ?? ""
    #expect(again.contains("原填：33") && !again.contains("原填：16"), "\(again)")
  }

  @Test("Filling in what was filled in changes nothing", arguments: ["好", "98%", ""])
  func again(_ second: String) throws {
    let claimed = ["", "<c r='G7' s='0'><v>33</v></c>", ""]
    let first = try FilledWorkbook(try FormParts(points: claimed, second: second).parts.bytes)
    let twice = try FilledWorkbook(first.bytes)
    let thrice = try FilledWorkbook(twice.bytes)
    #expect(thrice.bytes == twice.bytes)
    #expect(twice.changed.allSatisfy { $0 == "book/comments1.xml" })
    let comments = twice.text("book/comments1.xml") ?? ""
    #expect(comments.split(separator: "<comment ref=").count == (second == "98%" ? 2 : 3))
    #expect(comments.split(separator: "<author>").count == 2)
    #expect(
      twice.text("book/drawings/vmlDrawing1.vml") == first.text("book/drawings/vmlDrawing1.vml"))
  }

  private func wellFormed(_ file: FilledWorkbook, _ parts: [String]) throws {
    for part in parts {
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
