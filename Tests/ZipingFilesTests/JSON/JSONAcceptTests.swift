import Testing
import Ziping
import ZipingFiles

@Suite("JSON that is accepted")
struct JSONAcceptTests {
  static let strict: [(json: String, value: String)] = [
    ("null", "null"),
    ("true", "true"),
    ("false", "false"),
    (" \t\r\n null \r\n", "null"),
    ("0", "0"),
    ("-0", "-0"),
    ("7", "7"),
    ("-12", "-12"),
    ("12.50", "12.50"),
    ("0.05", "0.05"),
    ("-0.0", "-0.0"),
    ("1e3", "1e3"),
    ("1E+03", "1E+03"),
    ("1.5e-7", "1.5e-7"),
    ("0e0", "0e0"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    (#""""#, #""""#),
    (#""abc""#, #""abc""#),
    (#""绩效 𠮷 😀""#, #""绩效 𠮷 😀""#),
    (#""\"\\\/""#, #""\"\\/""#),
    (#""\b\f\n\r\t""#, "\u{08}\u{0C}\n\r\t".debugDescription),
    (#""\u7EE9\u6548""#, #""绩效""#),
    (#""\u0041\u00e9\u00E9""#, #""Aéé""#),
    (#""\u0000""#, "\0".debugDescription),
    (#""\uD83D\uDE00""#, #""😀""#),
    (#""\ud842\udfb7x""#, #""𠮷x""#),
    (#""\uDBFF\uDFFF""#, "\u{10FFFF}".debugDescription),
    (#""\uFFFF""#, "\u{FFFF}".debugDescription),
    ("\"\u{7F}\"", "\u{7F}".debugDescription),
    ("\"\u{2028}\u{FEFF}\"", "\u{2028}\u{FEFF}".debugDescription),
    ("\"// no comment\"", #""// no comment""#),
    ("[]", "[]"),
    ("[ \n ]", "[]"),
    ("[1 , 2,3 ]", "[1,2,3]"),
    ("[[],[[]],{}]", "[[],[[]],{}]"),
    ("{}", "{}"),
    ("{ }", "{}"),
    (#"{"a":1}"#, #"{"a":1}"#),
    (#"{ "a" : [ true , null ] , "b" : { "c" : "d" } }"#, #"{"a":[true,null],"b":{"c":"d"}}"#),
    (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
    (#"{"":0}"#, #"{"":0}"#),
    ("\u{FEFF}[1]", "[1]"),
  ]

  static let relaxed: [(json: String, value: String)] = [
    ("[1,]", "[1]"),
    ("[1 , \n ]", "[1]"),
    (#"{"a":1,}"#, #"{"a":1}"#),
    ("// title\n1", "1"),
    ("1 // the end", "1"),
    ("1 //", "1"),
    ("[ // one\r\n 1, // two, 3 ]\r // three\n ]", "[1]"),
    ("{ // k\n \"a\" // c\n : // v\n 1 // ,\n , // e\n }", #"{"a":1}"#),
    ("//\n//\n[ ]//", "[]"),
    (#""a//b""#, #""a//b""#),
  ]

  @Test("the tables are complete")
  func counts() {
    #expect(Self.strict.count == 42)
    #expect(Self.relaxed.count == 10)
  }

  @Test("what RFC 8259 allows is read in both dialects", arguments: strict)
  func reads(json: String, value: String) {
    for dialect in JSONDialect.allCases {
      let result = readJSON(Array(json.utf8), dialect)
      #expect(result.text == value)
      #expect(result.faults == [])
    }
  }

  @Test("comments and trailing commas are read in the relaxed dialect only", arguments: relaxed)
  func readsRelaxed(json: String, value: String) {
    #expect(readJSON(Array(json.utf8), .relaxed).text == value)
    if json != #""a//b""# {
      #expect(readJSON(Array(json.utf8)).faults.count == 1)
    }
  }

  @Test("every value and key knows its line and column")
  func places() throws {
    let json = "\u{FEFF}{\"绩效\": [1,\r\n  \"é\", true],\r\"b\":\n{}}"
    let log = DiagnosticLog()
    let node = try #require(
      JSONReader.read(Array(json.utf8), file: "f", dialect: .strict, log: log))
    #expect(node.place.description == "f:1:1")
    guard case .object(let members) = node.value, members.count == 2,
      case .array(let items) = members[0].value.value
    else {
      Issue.record("no such structure")
      return
    }
    #expect(members[0].keyPlace.description == "f:1:2")
    #expect(members[0].value.place.description == "f:1:8")
    #expect(items.map(\.place.description) == ["f:1:9", "f:2:3", "f:2:8"])
    #expect(members[1].keyPlace.description == "f:3:1")
    #expect(members[1].value.place.description == "f:4:1")
  }

  @Test("a text with combining marks and astral characters counts scalars")
  func scalarColumns() {
    #expect(readJSON(Array("[\"e\u{301}😀\",]".utf8)).faults == ["1:8 json-syntax"])
  }

  @Test("brackets may be nested as deep as the limit")
  func depth() {
    let most = JSONReader.mostDepth
    let json = String(repeating: "[", count: most) + String(repeating: "]", count: most)
    #expect(readJSON(Array(json.utf8)).text == json)
  }

  @Test("a file as large as the limit is read")
  func size() {
    let json = [UInt8(ascii: "7")] + [UInt8](repeating: 0x20, count: JSONReader.mostBytes - 1)
    #expect(readJSON(json).text == "7")
  }
}
