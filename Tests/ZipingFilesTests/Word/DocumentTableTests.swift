import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("The tables of a Word document")
struct DocumentTableTests {
  static let down = "<w:vMerge w:val='restart'/>"
  static let on = "<w:vMerge/>"

  static func read(_ body: String) throws -> (tables: [Grid], codes: [String]) {
    let (document, codes) = try WordFile(body).read()
    return (try #require(document).tables, codes)
  }

  static let shapes: [(what: String, table: String, shown: [String])] = [
    (
      "gridSpan", table([tc("<w:gridSpan w:val='3'/>", "甲"), p("乙")], [p("1"), p("2")]),
      ["甲|<|<|乙", "1|2"]
    ),
    (
      "vMerge", table([tc(down, "甲"), p("1")], [tc(on, ""), p("2")], [tc(on, ""), p("3")]),
      ["甲|1", "^|2", "^|3"]
    ),
    (
      "vMerge one after the other",
      table(
        [tc(down, "甲")], [tc(on, "")], [tc(down, "乙")], [tc("<w:vMerge w:val='continue'/>", "")]),
      ["甲", "^", "乙", "^"]
    ),
    (
      "both",
      table(
        [tc("<w:gridSpan w:val='2'/>" + down, "甲"), p("1")],
        [tc("<w:gridSpan w:val='2'/>" + on, ""), p("2")]), ["甲|<|1", "^|^|2"]
    ),
    (
      "hMerge", table([tc("<w:hMerge w:val='restart'/>", "甲"), tc("<w:hMerge/>", ""), p("乙")]),
      ["甲|<|乙"]
    ),
    (
      "hMerge and vMerge",
      table(
        [tc("<w:hMerge w:val='restart'/>" + down, "甲"), tc("<w:hMerge/>" + down, ""), p("1")],
        [tc("<w:hMerge w:val='restart'/>" + on, ""), tc("<w:hMerge/>" + on, ""), p("2")]),
      ["甲|<|1", "^|^|2"]
    ),
    ("vMerge without a start", table([tc(on, "甲")], [tc(on, "")]), ["甲", "^"]),
    ("hMerge without a start", table([tc("<w:hMerge/>", "甲"), p("乙")]), ["甲|乙"]),
    (
      "a vMerge interrupted", table([tc(down, "甲")], [p("乙")], [tc(on, "丙")]), ["甲", "乙", "丙"]
    ),
    (
      "gridBefore and gridAfter",
      table([tc(down, "甲"), p("乙"), p("丙")])
        .replacing(
          "</w:tbl>",
          with: "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>"
            + "<w:tc>\(p("丁"))</w:tc></w:tr></w:tbl>"), ["甲|乙|丙", "|丁|"]
    ),
    (
      "deleted rows and cells",
      table([tc(down, "甲")]).replacing(
        "</w:tbl>",
        with: "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>\(tc(on, "乙"))</w:tc></w:tr>"
          + "<w:tr><w:trPr><w:ins w:id='2'/></w:trPr><w:tc>\(tc(on, ""))</w:tc>"
          + "<w:tc>\(tc("<w:cellDel w:id='3'/>", "丙"))</w:tc></w:tr></w:tbl>"), ["甲", "^|"]
    ),
    (
      "a merge whose first row is deleted",
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(tc(down, "甲"))</w:tc></w:tr><w:tr><w:tc>"
        + "\(tc(on, "乙"))</w:tc></w:tr><w:tr><w:tc>\(tc(on, ""))</w:tc></w:tr></w:tbl>",
      ["乙", "^"]
    ),
    (
      "rows and cells in content controls",
      "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tc>\(p("甲"))</w:tc>"
        + "</w:sdtContent></w:sdt><w:customXml><w:tc>\(p("乙"))</w:tc></w:customXml></w:tr>"
        + "</w:sdtContent></w:sdt></w:tbl>", ["甲|乙"]
    ),
    ("rows without cells", "<w:tbl><w:tr/><w:tr><w:trPr/></w:tr></w:tbl>", ["", ""]),
    ("no rows", "<w:tbl/>", []),
    (
      "useless spans",
      table([
        tc("<w:gridSpan w:val='0'/>", "甲"), tc("<w:gridSpan w:val='-2'/>", "乙"),
        tc("<w:gridSpan/>", "丙"),
      ]),
      ["甲|乙|丙"]
    ),
    (
      "earlier properties",
      table(
        [p("甲")], [tc("<w:tcPrChange><w:tcPr><w:gridSpan w:val='2'/></w:tcPr></w:tcPrChange>", "乙")]
      ),
      ["甲", "乙"]
    ),
  ]

  @Test("merged cells and odd rows have their shape", arguments: shapes)
  func shape(_ row: (what: String, table: String, shown: [String])) throws {
    let (tables, codes) = try Self.read(row.table)
    #expect(tables.map(\.shown) == [row.shown])
    #expect(codes == [])
  }

  @Test("a covered position knows where its cell begins")
  func origins() throws {
    let wide = "<w:gridSpan w:val='2'/>"
    let (tables, _) = try Self.read(
      table([p("1"), tc(wide + Self.down, "甲")], [p("2"), tc(wide + Self.on, "")]))
    let grid = try #require(tables.first)
    let origin = Grid.Position(row: 0, column: 1)
    #expect(grid.rows[0].map(\.origin) == [nil, nil, origin])
    #expect(grid.rows[1].map(\.origin) == [nil, origin, origin])
    #expect(grid.rows[1].map(\.isContinuation) == [false, true, true])
  }

  @Test("places count the cells of a row as Word does")
  func places() throws {
    let body = table(
      [tc("<w:gridSpan w:val='2'/>" + Self.down, "甲"), p("乙")],
      [tc("<w:gridSpan w:val='2'/>" + Self.on, ""), p("丙")],
      [tc("<w:hMerge w:val='restart'/>", "丁"), tc("<w:hMerge/>", ""), p("戊")])
    let grid = try #require(try Self.read(body).tables.first)
    #expect(
      grid.places(0) == ["table1/row1/cell1", "table1/row1/cell1", "table1/row1/cell2"])
    #expect(
      grid.places(1) == ["table1/row2/cell1", "table1/row2/cell1", "table1/row2/cell2"])
    #expect(
      grid.places(2) == ["table1/row3/cell1", "table1/row3/cell1", "table1/row3/cell2"])
  }

  @Test("a nested table is a grid of its own, and its text is its own alone")
  func nested() throws {
    let inner = table([p("内1"), p("内2")])
    let (tables, codes) = try Self.read(
      table([p("外1") + inner + p("外2"), p("外3")], [p("外4")]) + table([p("后")]))
    #expect(codes == [])
    #expect(tables.map(\.shown) == [["外1\n外2|外3", "外4"], ["内1|内2"], ["后"]])
    #expect(tables[1].places(0) == ["table2/row1/cell1", "table2/row1/cell2"])
    #expect(tables[2].places(0) == ["table3/row1/cell1"])
    #expect(tables[1].above.map(\.text) == ["外1"])
    #expect(tables[1].above.map(\.place.description) == ["a.docx#table1/row1/cell1"])
    #expect(tables[0].places(0) == ["table1/row1/cell1", "table1/row1/cell2"])
  }

  @Test("a table in a text box is one more table")
  func boxed() throws {
    let (tables, _) = try Self.read(
      table([
        "<w:p>\(r("甲"))<w:r><w:txbxContent>\(p("框"))\(table([p("乙")]))</w:txbxContent></w:r></w:p>"
      ]))
    #expect(tables.map(\.shown) == [["甲\n框"], ["乙"]])
  }

  @Test("text left in a covered cell is not read, and it is said")
  func covered() throws {
    let (tables, codes) = try Self.read(table([tc(Self.down, "甲")], [tc(Self.on, "乙")]))
    #expect(tables.map(\.shown) == [["甲", "^"]])
    #expect(codes == ["covered-text-not-read"])
  }

  @Test("hidden rows are read and known as hidden")
  func hidden() throws {
    let (tables, _) = try Self.read(
      "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>\(p("甲"))</w:tc></w:tr></w:tbl>")
    #expect(tables.first?.rows.map { $0.map(\.isHidden) } == [[true]])
  }
}
