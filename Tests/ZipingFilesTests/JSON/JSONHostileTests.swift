import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("JSON that means harm")
struct JSONHostileTests {
  /// A document with every kind of value, escape and character width.
  static let sample = #"""
    {"名称": "绩效 \"😀\" \u7EE9\uD83D\uDE00\n", "values": [0, -12.5e+3, true, false, null],
     "empty": [{}, [], ""], "é": {"a": {"b": [1.0]}}}
    """#

  @Test("100 000 brackets give one error about the depth", arguments: ["[", "{\"a\":", "[{\"a\":"])
  func depth(opening: String) {
    let json = Array(String(repeating: opening, count: 100_000).utf8)
    let result = readJSON(json)
    #expect(result.text == nil)
    #expect(result.faults.count == 1)
    #expect(result.faults.first?.hasSuffix(" json-depth") == true)
  }

  @Test("one bracket too deep is refused at that bracket")
  func depthPlace() {
    let most = JSONReader.mostDepth
    let json = String(repeating: "[", count: most + 1) + String(repeating: "]", count: most + 1)
    #expect(readJSON(Array(json.utf8)).faults == ["1:\(most + 1) json-depth"])
  }

  @Test("a file that is too large is refused unread")
  func size() {
    let json = [UInt8](repeating: UInt8(ascii: "["), count: JSONReader.mostBytes + 1)
    #expect(readJSON(json).faults == ["f file-too-large"])
  }

  @Test("a document cut off at any byte is one error that says so")
  func truncated() {
    let bytes = Array(Self.sample.utf8)
    #expect(readJSON(bytes).faults == [])
    for length in bytes.indices {
      let log = DiagnosticLog()
      let node = JSONReader.read(
        Array(bytes[..<length]), file: "f", dialect: .strict, log: log)
      #expect(node == nil, "\(length) bytes")
      #expect(log.diagnostics.count == 1, "\(length) bytes")
      guard length > 0, let diagnostic = log.diagnostics.first else { continue }
      #expect(["json-syntax", "json-utf8"].contains(diagnostic.code))
      #expect(diagnostic.message.phrase.english.contains("the file is cut off"), "\(length) bytes")
    }
  }

  @Test("a document with any byte changed gives a value or one error")
  func changed() {
    let bytes = Array(Self.sample.utf8)
    for index in bytes.indices {
      for byte in [0x00, 0x0A, 0x22, 0x2C, 0x2F, 0x39, 0x5C, 0x5D, 0x7B, 0x80, 0xED, 0xFF] {
        var changed = bytes
        changed[index] = UInt8(byte)
        expectValueOrError(changed)
      }
    }
  }

  @Test("of all single bytes only the digits are a document")
  func singleBytes() {
    for byte in UInt8.min...UInt8.max {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      #expect((readJSON([byte]).text != nil) == isDigit, "\(byte)")
      expectValueOrError([byte])
    }
  }

  @Test("random bytes give a value or one error")
  func randomBytes() {
    var generator = SeededGenerator(seed: 2020)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...40, using: &generator)
      expectValueOrError((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test("random pieces of JSON give a value or one error")
  func randomPieces() {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\\u", "\\", "D83D", "DE00", "1", "-", ".", "e",
      "true", "nul", " ", "\r", "\n", "//", "/", "绩", "\0",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let json = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
      expectValueOrError(Array(json.joined().utf8))
    }
  }

  private func expectValueOrError(_ bytes: [UInt8]) {
    for dialect in JSONDialect.allCases {
      let result = readJSON(bytes, dialect)
      if result.faults.count != (result.text == nil ? 1 : 0) {
        Issue.record("\(bytes): \(result)")
      }
    }
  }
}
