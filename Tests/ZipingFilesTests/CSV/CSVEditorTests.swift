import Testing
import Ziping
import ZipingFiles

@Suite("Fields of a CSV file are written in their place, every other byte stays")
struct CSVEditorTests {
  private func applying(
    _ edits: [CSVEditor.Edit], to bytes: [UInt8]
  ) -> (bytes: [UInt8]?, codes: [String]) {
    let log = DiagnosticLog()
    let result = CSVEditor.applying(edits, to: bytes, file: "f.csv", log: log)
    return (result, log.diagnostics.map(\.code))
  }

  /// A file before and after its third field of the second row says 9.5.
  static let files: [(before: String, after: String)] = [
    ("名称,分值,得分\n甲,10,\n乙,5,5\n", "名称,分值,得分\n甲,10,9.5\n乙,5,5\n"),
    ("名称,分值,得分\r\n甲,10,10\r\n", "名称,分值,得分\r\n甲,10,9.5\r\n"),
    ("名称,分值,得分\n甲,10,\"10\"", "名称,分值,得分\n甲,10,9.5"),
    ("名称;分值;得分\n甲;10;八;无\n", "名称;分值;得分\n甲;10;9.5;无\n"),
    ("名称,分值,\"得\n分\"\n甲,10,\"1,0\"\"x\"\n", "名称,分值,\"得\n分\"\n甲,10,9.5\n"),
    ("a\tb\tc\r甲\t10\t\r", "a\tb\tc\r甲\t10\t9.5\r"),
  ]

  @Test("whatever the delimiter, the line ends and the quotation marks", arguments: files)
  func format(_ file: (before: String, after: String)) throws {
    let log = DiagnosticLog()
    let rows = try #require(CSVReader.read(file.before, file: "f.csv", log: log))
    let field = try #require(rows.last { $0.first?.text == "甲" })[2]
    let edit = CSVEditor.Edit(line: field.line, column: field.column, text: "9.5")
    let result = applying([edit], to: Array(file.before.utf8))
    #expect(result.bytes.map { String(decoding: $0, as: UTF8.self) } == file.after)
    #expect(result.codes.isEmpty)
  }

  @Test("in UTF-16 of both orders and behind a mark")
  func utf16() {
    func encoded(_ text: String, big: Bool) -> [UInt8] {
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return big ? [high, low] : [low, high]
      }
    }
    let (before, after) = ("𠮷名\t得分\r\n甲𠮷\t10\r\n", "𠮷名\t得分\r\n甲𠮷\t9.5\r\n")
    for big in [true, false] {
      let mark = encoded("\u{FEFF}", big: big)
      let edit = CSVEditor.Edit(line: 2, column: 4, text: "9.5")
      #expect(
        applying([edit], to: mark + encoded(before, big: big)).bytes
          == mark + encoded(after, big: big))
    }
    let utf8 = Array("\u{FEFF}甲,10\n".utf8)
    #expect(
      applying([.init(line: 1, column: 3, text: "9.5")], to: utf8).bytes
        == Array("\u{FEFF}甲,9.5\n".utf8))
  }

  @Test("in GB18030, whose characters have one, two or four bytes")
  func gb18030() {
    // 得分,㐀,甲 and below it 甲,1,8.
    let head: [UInt8] = [0xB5, 0xC3, 0xB7, 0xD6, 0x2C, 0x81, 0x39, 0xEE, 0x39, 0x2C, 0xBC, 0xD7]
    let row: [UInt8] = [0x0A, 0xBC, 0xD7, 0x2C, 0x31, 0x2C]
    let edits = [
      CSVEditor.Edit(line: 1, column: 4, text: "7"),
      CSVEditor.Edit(line: 2, column: 5, text: "9.5"),
    ]
    #expect(
      applying(edits, to: head + row + [0x38]).bytes
        == Array(head[..<5]) + [0x37] + Array(head[9...]) + row + Array("9.5".utf8))
  }

  @Test("a place where no field begins changes nothing, and a fault is told")
  func nothing() {
    let bytes = Array("a,b\nc,d\n".utf8)
    #expect(applying([.init(line: 2, column: 2, text: "x")], to: bytes).bytes == bytes)
    let broken = applying([], to: Array("a,\"b\n".utf8))
    #expect(broken.bytes == nil)
    #expect(broken.codes == ["csv-unclosed-quote"])
  }
}
