import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("CSV as Excel writes it")
struct CSVReaderTests {
  static let accepted: [(csv: String, rows: [[String]])] = [
    ("", []),
    ("a", [["a"]]),
    ("a,b", [["a", "b"]]),
    ("a,b\r\n", [["a", "b"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\n\nc,d\n", [["a", "b"], [""], ["c", "d"]]),
    (",", []),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    ("\n", []),
    ("\"\"", []),
    ("\"a\",\"b\"\n", [["a", "b"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"say \"\"no\"\"\",\"\"\"\"", [["say \"no\"", "\""]]),
    ("\"a\r\nb\nc\rd\",e\r\n", [["a\nb\nc\nd", "e"]]),
    ("5\" pipe,a\"b\"", [["5\" pipe", "a\"b\""]]),
    (" \"a\" , b ", [[" \"a\" ", " b "]]),
    ("指标,≥12个\n满意度,\"95%，优\"", [["指标", "≥12个"], ["满意度", "95%，优"]]),
    ("a\tb\tc\nd\te\tf", [["a", "b", "c"], ["d", "e", "f"]]),
    ("a\tb,c\nd\te", [["a", "b,c"], ["d", "e"]]),
    ("\"a\tb\"\t\"c\"\n1\t2", [["a\tb", "c"], ["1", "2"]]),
    ("a;b;c\n1,5;2,5;3", [["a", "b", "c"], ["1,5", "2,5", "3"]]),
    ("\"a\";\"b\"\n\"c,d\";\"e\"", [["a", "b"], ["c,d", "e"]]),
    ("a,b\nx;y;z,1\nu,v", [["a", "b"], ["x;y;z", "1"], ["u", "v"]]),
    ("a,b;c\nd,e;f", [["a", "b;c"], ["d", "e;f"]]),
    (
      "自评表\n部门,财政局,\n名称,值,分\n一;二,2,3",
      [["自评表"], ["部门", "财政局", ""], ["名称", "值", "分"], ["一;二", "2", "3"]]
    ),
    ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
    ("sep=|\na|b", [["a", "b"]]),
    ("sep=,\na;b,c;d\n", [["a;b", "c;d"]]),
    ("sep=;", []),
    ("sep=ab\n", [["sep=ab"]]),
    ("sep=\na,b", [["sep="], ["a", "b"]]),
    ("a,\"\",b", [["a", "", "b"]]),
    ("😀,e\u{301}\r\n", [["😀", "e\u{301}"]]),
  ]

  static let refused: [(csv: String, fault: String)] = [
    ("\"a", "1:1 csv-unclosed-quote"),
    ("a,b\r\nc,\"d\r\ne,f\r\n", "2:3 csv-unclosed-quote"),
    ("\"", "1:1 csv-unclosed-quote"),
    ("\"a\"\"", "1:1 csv-unclosed-quote"),
    ("绩效,\"a\"b", "1:7 csv-text-after-quote"),
    ("\"a\" ,b", "1:4 csv-text-after-quote"),
    ("\"a\nb\"c", "2:3 csv-text-after-quote"),
    ("sep=;\n\"a\",b", "2:4 csv-text-after-quote"),
  ]

  @Test("the tables are complete")
  func counts() {
    #expect(Self.accepted.count == 35)
    #expect(Self.refused.count == 8)
  }

  @Test("rows and fields are read", arguments: accepted)
  func accepts(csv: String, rows: [[String]]) {
    let log = DiagnosticLog()
    let read = CSVReader.read(csv, file: "f", log: log)
    #expect(read?.map { $0.map(\.text) } == rows)
    #expect(log.diagnostics.isEmpty)
  }

  @Test("a fault is one error at its place", arguments: refused)
  func refuses(csv: String, fault: String) {
    #expect(faults(csv) == [fault])
  }

  @Test("every field knows where it begins")
  func places() throws {
    let csv = "绩效,\"b\r\nc\",d\r\n\n😀,,f\re"
    let rows = try #require(CSVReader.read(csv, file: "f", log: DiagnosticLog()))
    let places = rows.map { $0.map { "\($0.line):\($0.column)" } }
    #expect(places == [["1:1", "1:4", "2:4"], ["3:1"], ["4:1", "4:3", "4:4"], ["5:1"]])
  }

  @Test("a named delimiter is no row, but a line")
  func delimiterLine() throws {
    let rows = try #require(CSVReader.read("sep=;\r\na;b", file: "f", log: DiagnosticLog()))
    #expect(rows[0].map(\.line) == [2, 2])
  }

  @Test("a field may be as long as a cell of Excel, and no longer")
  func fieldLimit() {
    let most = String(repeating: "绩", count: CSVReader.mostFieldCharacters)
    #expect(CSVReader.mostFieldCharacters == 32_767)
    for field in [most, "\"\(most)\""] {
      #expect(faults("a,\(field),b") == [])
    }
    for field in [most + "效", "\"\(most)效\"", "\"\(most)\r\n\""] {
      #expect(faults("x\na,\(field),b") == ["2:3 csv-field-too-long"])
    }
  }

  @Test("a row may have as many columns as a sheet of Excel, and no more")
  func columnLimit() {
    let most = String(repeating: ",", count: CSVReader.mostColumns - 1)
    #expect(faults("a\n" + most) == [])
    #expect(
      faults("a\n\(most),") == ["2:\(CSVReader.mostColumns + 1) csv-too-many-columns"])
  }

  @Test("a file may have as many rows as a sheet of Excel, and no more")
  func rowLimit() {
    let most = String(repeating: "\n", count: CSVReader.mostRows)
    #expect(faults(most) == [])
    #expect(faults(most + "a") == ["\(CSVReader.mostRows + 1):1 csv-too-many-rows"])
  }

  @Test("a file may have as many fields as a workbook cells, and no more")
  func fieldsLimit() {
    let row = String(repeating: "a,", count: 9_999) + "a\n"
    let most = String(repeating: row, count: CSVReader.mostFields / 10_000)
    #expect(CSVReader.mostFields == 500_000)
    #expect(faults(most) == [])
    #expect(faults(most + "a") == ["51:1 csv-too-many-fields"])
  }

  @Test("rows without a text count only where a text follows them")
  func blankRows() throws {
    let blank = String(repeating: String(repeating: ",", count: 99) + "\n", count: 6_000)
    let rows = try #require(
      CSVReader.read("a,b\n\n,,\nc\n" + blank, file: "f", log: DiagnosticLog()))
    #expect(rows.map { $0.map(\.text) } == [["a", "b"], [""], ["", "", ""], ["c"]])
    #expect(rows.map { $0.map(\.line) } == [[1, 1], [2], [3, 3, 3], [4]])
    #expect(faults("a\n" + blank + "b") == ["5001:1 csv-too-many-fields"])
  }

  @Test("random pieces give rows or one error")
  func randomPieces() {
    let pieces = ["\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "a", "绩", "sep=", " "]
    var generator = SeededGenerator(seed: 4_180)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let csv = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let log = DiagnosticLog()
      let rows = CSVReader.read(csv, file: "f", log: log)
      if log.diagnostics.count != (rows == nil ? 1 : 0) { Issue.record("\(csv.debugDescription)") }
      if rows?.contains(where: \.isEmpty) == true { Issue.record("\(csv.debugDescription)") }
    }
  }

  private func faults(_ csv: String) -> [String] {
    let log = DiagnosticLog()
    let rows = CSVReader.read(csv, file: "f", log: log)
    #expect((rows == nil) == log.hasErrors)
    return log.diagnostics.map(placeAndCode)
  }
}
