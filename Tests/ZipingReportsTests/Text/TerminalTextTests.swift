import Testing
import Ziping
import ZipingFiles
@testable import ZipingReports

@Suite("Text for a terminal is harmless and aligned")
struct TerminalTextTests {
  @Test(
    "control and direction characters become visible",
    arguments: [
      ("\u{1B}[31m红", "\\u{1b}[31m红"), ("a\nb\tc", "a b c"), ("\u{202E}abc", "\\u{202e}abc"),
      ("a\u{200B}b", "a\\u{200b}b"), ("\u{7}", "\\u{7}"), ("\u{9B}2J", "\\u{9b}2J"),
      ("正常 text", "正常 text"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(TerminalText.escaped(text) == expected)
  }

  @Test(
    "a full-width character takes two columns, a combining one none",
    arguments: [
      ("abc", 3), ("自评", 4), ("ＡＢ", 4), ("“三公”", 8), ("e\u{301}", 1), ("", 0), ("😀", 2),
    ])
  func widths(_ text: String, _ width: Int) {
    #expect(TerminalText.width(text) == width)
  }

  @Test("each character takes the columns that Unicode gives it", arguments: TypedWidths.rows)
  func typed(_ row: TypedWidths.Row) {
    for scalar in row.characters.unicodeScalars {
      #expect(TerminalText.width(String(scalar)) == row.width, "\(scalar)")
      #expect(TerminalText.width("a\(scalar)中") == row.width + 3, "\(scalar)")
    }
  }

  @Test("a text is cut to its columns and says so")
  func cuts() {
    #expect(TerminalText.cut("一二三四五", to: 10) == "一二三四五")
    #expect(TerminalText.cut("一二三四五", to: 8) == "一二三…")
    #expect(TerminalText.width(TerminalText.cut("a一二三四五", to: 8)) <= 8)
  }

  @Test("what stands in a fact is never taken for a gap")
  func gaps() {
    let phrase = Phrase("x", "{0} 与 {1}", "{0} and {1}")
    let message = Message(phrase, [.text("{1}"), .text("乙")])
    #expect(Wording(.chinese).text(message) == "{1} 与 乙")
    #expect(Wording(.english).text(message) == "{1} and 乙")
  }

  @Test(
    "a word goes with its number",
    arguments: [(0, "0 rows are"), (1, "1 row is"), (11, "11 rows are")])
  func numbers(_ count: Int, _ words: String) {
    let phrase = Phrase("x", "{0} 行", "{0} {0|row is|rows are}")
    #expect(Wording(.english).text(Message(phrase, [.count(count)])) == words)
    #expect(Wording(.english).text(Message(phrase, [.text("{0|a|b}")])) == "{0|a|b} rows are")
  }

  @Test("a gap without a fact stays as it is")
  func missingFacts() {
    #expect(Wording(.chinese).text(Message(Phrase("x", "{0}{", ""), [])) == "{0}{")
  }
}

@Suite("JSON is always written in the same bytes")
struct JSONValueTests {
  @Test("keys are sorted by their scalars and texts are escaped")
  func bytes() {
    let value = JSONValue.object([
      "b": .array([.integer(1), .null, .bool(false)]), "a": .string("\"\\\n\u{1}\u{2028}中"),
      "空": .object([:]), "c": .array([]),
    ])
    #expect(
      value.text == """
        {
          "a": "\\"\\\\\\n\\u0001\\u2028中",
          "b": [
            1,
            null,
            false
          ],
          "c": [],
          "空": {}
        }

        """)
  }
}
