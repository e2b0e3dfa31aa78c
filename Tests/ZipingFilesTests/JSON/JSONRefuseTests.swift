import Testing
import Ziping
import ZipingFiles

@Suite("JSON that is refused")
struct JSONRefuseTests {
  static let faults: [(json: String, place: String)] = [
    ("", "1:1"),
    (" \n ", "2:2"),
    ("nul", "1:4"),
    ("nulL", "1:1"),
    ("True", "1:1"),
    ("[truefalse]", "1:2"),
    ("NaN", "1:1"),
    ("-Infinity", "1:2"),
    ("+1", "1:1"),
    (".5", "1:1"),
    ("-", "1:2"),
    ("-a", "1:2"),
    ("01", "1:2"),
    ("-01", "1:3"),
    ("1.", "1:3"),
    ("[1.]", "1:4"),
    ("1.e3", "1:3"),
    ("1e", "1:3"),
    ("1e+", "1:4"),
    ("1ex", "1:3"),
    ("0x10", "1:2"),
    ("1 2", "1:3"),
    ("[1] ]", "1:5"),
    ("{}\r\n{}", "2:1"),
    ("[", "1:2"),
    ("[1", "1:3"),
    ("[1,", "1:4"),
    ("[1,]", "1:4"),
    ("[,]", "1:2"),
    ("[1 2]", "1:4"),
    ("[1}", "1:3"),
    ("]", "1:1"),
    ("{", "1:2"),
    ("{\"a\"", "1:5"),
    ("{\"a\":", "1:6"),
    ("{\"a\":1", "1:7"),
    ("{\"a\":1,", "1:8"),
    ("{\"a\":1,}", "1:8"),
    ("{a:1}", "1:2"),
    ("{'a':1}", "1:2"),
    ("{1:1}", "1:2"),
    ("{\"a\" 1}", "1:6"),
    ("{\"a\"：1}", "1:5"),
    ("{\"a\":1，\"b\":2}", "1:7"),
    ("{“a”:1}", "1:2"),
    ("{\"a\":1]", "1:7"),
    ("{\"a\":,}", "1:6"),
    ("{,}", "1:2"),
    (#"""#, "1:2"),
    (#""绩效"#, "1:4"),
    ("\"a\nb\"", "1:3"),
    ("\r\r\n\"a\r\"", "3:3"),
    ("\"\t\"", "1:2"),
    ("\"a\0\"", "1:3"),
    ("\"\u{1F}\"", "1:2"),
    (#""\x""#, "1:3"),
    (#""\U0041""#, "1:3"),
    (#""\"#, "1:3"),
    (#""\u12"#, "1:6"),
    (#""\u12G4""#, "1:6"),
    (#""\u 041""#, "1:4"),
    (#""a\uD83D""#, "1:3"),
    (#""\uDE00""#, "1:2"),
    (#""\uDE00\uD83D""#, "1:2"),
    (#""\uD83Dx""#, "1:2"),
    (#""\uD83D\n""#, "1:2"),
    (#""\uD83D\u0041""#, "1:2"),
    (#""\uD83D\uD83D\uDE00""#, "1:2"),
    (#""\uD83D\uZ""#, "1:10"),
    (#""\uD83D"#, "1:8"),
    ("// a\n1", "1:1"),
    ("[1 // a\n]", "1:4"),
    ("/* a */1", "1:1"),
    ("\u{A0}1", "1:1"),
    ("\u{C}1", "1:1"),
    ("1\u{FEFF}", "1:2"),
    ("\u{FEFF}\u{FEFF}1", "1:1"),
    ("\0", "1:1"),
    ("#", "1:1"),
  ]

  static let relaxedFaults: [(json: String, place: String)] = [
    ("[,]", "1:2"),
    ("{,}", "1:2"),
    ("[1,,]", "1:4"),
    ("{\"a\":1,,}", "1:8"),
    ("1,", "1:2"),
    ("/ a", "1:2"),
    ("/", "1:2"),
    ("/* a */1", "1:2"),
    ("# a\n1", "1:1"),
    ("// a", "1:5"),
    ("[1 // ]", "1:8"),
    ("{\"a\":1,]", "1:8"),
  ]

  /// Bytes in hexadecimal that are no UTF-8, and where.
  static let notUTF8: [(hex: String, place: String)] = [
    ("22 80 22", "1:2"),
    ("22 c3 22", "1:2"),
    ("22 c0 af 22", "1:2"),
    ("22 e0 80 af 22", "1:2"),
    ("22 ed a0 80 22", "1:2"),
    ("22 f4 90 80 80 22", "1:2"),
    ("22 f8 88 80 80 80 22", "1:2"),
    ("5b 0a 22 e7 bb a9 ff 22 5d", "2:3"),
    ("ef bb bf 22 61 ff 22", "1:3"),
    ("ef bb", "1:1"),
    ("22 e7 bb", "1:2"),
    ("22 f0 9f 98", "1:2"),
    ("ff fe 31 00", "1:1"),
    ("22 bc a8 d0 a7 22", "1:2"),
  ]

  @Test("the tables are complete")
  func counts() {
    #expect(Self.faults.count == 79)
    #expect(Self.relaxedFaults.count == 12)
    #expect(Self.notUTF8.count == 14)
  }

  @Test("a syntax fault is one error at its exact place", arguments: faults)
  func refuses(json: String, place: String) {
    let result = readJSON(Array(json.utf8))
    #expect(result.text == nil)
    #expect(result.faults == ["\(place) json-syntax"])
  }

  @Test("the relaxed dialect allows nothing else", arguments: relaxedFaults)
  func refusesRelaxed(json: String, place: String) {
    let result = readJSON(Array(json.utf8), .relaxed)
    #expect(result.text == nil)
    #expect(result.faults == ["\(place) json-syntax"])
  }

  @Test("bytes that are no UTF-8 are refused at their place", arguments: notUTF8)
  func refusesBytes(hex: String, place: String) throws {
    let result = readJSON(try hexBytes(hex))
    #expect(result.text == nil)
    #expect(result.faults == ["\(place) json-utf8"])
  }

  @Test("a fault says what was expected and what was found")
  func wording() throws {
    let log = DiagnosticLog()
    _ = JSONReader.read(Array("[1；2]".utf8), file: "f", dialect: .strict, log: log)
    let message = try #require(log.diagnostics.first?.message)
    #expect(message.facts.last == .text("；"))
    #expect(message.phrase.english.contains("expected {0} here, found"))
    guard case .phrase(let expected)? = message.facts.first else {
      Issue.record("no expectation")
      return
    }
    #expect(expected.english == "a comma or ]")
    #expect(expected.chinese == "英文逗号 , 或 ]")
  }
}
