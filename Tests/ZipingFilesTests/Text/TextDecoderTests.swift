import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@Suite("Text in the encodings that Excel writes")
struct TextDecoderTests {
  static let table = "指标名称,年度指标值\r\n数量指标,≥12个\r\n满意度,95%\r\n"
  /// Characters of four bytes in GB18030, and one whose UTF-16 has a NUL byte out of step.
  static let rare = "𠮷㐂一,镕\n"

  static let accepted: [(name: String, hex: String, text: String)] = [
    ("UTF-8", utf8, table),
    ("UTF-8 with a mark", "ef bb bf" + utf8, table),
    ("UTF-16 little endian with a mark", "ff fe" + utf16Little, table),
    ("UTF-16 big endian with a mark", "fe ff" + utf16Big, table),
    ("UTF-16 little endian", utf16Little, table),
    ("UTF-16 big endian", utf16Big, table),
    ("GB18030", gb18030, table),
    ("GB18030 of four bytes", "9534b2358139ef31d2bb2ce9460a", rare),
    ("UTF-16 of rare characters", "fffe42d8b7df0234004e2c0055950a00", rare),
    ("ASCII", "61 2c 62", "a,b"),
    ("ASCII in UTF-16", "61 00 2c 00 62 00", "a,b"),
    ("ASCII in UTF-16 big endian", "00 61 00 2c 00 62", "a,b"),
    ("one character of GBK", "bc a8", "绩"),
    ("two characters that look like UTF-8 to careless programs", "c1 aa cd a8", "联通"),
  ]

  static let refused: [(name: String, hex: String, fault: String)] = [
    ("no bytes", "", "f empty-file"),
    ("a mark only", "ef bb bf", "f empty-file"),
    ("a mark of UTF-16 only", "ff fe", "f empty-file"),
    ("blank", "20 0d 0a 09 0a", "f empty-file"),
    ("blank in UTF-16", "ff fe 20 00 0a 00", "f empty-file"),
    ("ideographic blanks", "e3 80 80", "f empty-file"),
    ("a NUL character", "61 2c 62 0a 63 00 64", "2:2 binary-file"),
    ("NUL characters only", "00 00 00 00", "1:1 binary-file"),
    ("a NUL character behind a mark", "ef bb bf 61 00", "1:2 binary-file"),
    ("a NUL character in UTF-16", "ff fe 61 00 00 00", "1:2 binary-file"),
    ("a NUL character in GBK", "bc a8 d0 a7 00 41 42", "1:4 binary-file"),
    ("a picture", "89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52", "3:1 binary-file"),
    ("half a character of GBK at the end", "61 0a bc a8 d0", "2:2 unreadable-encoding"),
    ("no encoding", "61 0d 0a 62 ff 63", "2:2 unreadable-encoding"),
    ("a mark and no UTF-8", "ef bb bf 61 bc a8", "1:2 unreadable-encoding"),
    ("UTF-16 and a byte", "ff fe 61 00 62", "1:2 unreadable-encoding"),
    ("UTF-16 with half a pair", "ff fe 61 00 0a 00 42 d8 61 00", "2:1 unreadable-encoding"),
    ("UTF-16 ending in half a pair", "fe ff 00 61 d8 42", "1:2 unreadable-encoding"),
    ("UTF-8 cut off", String(utf8.prefix(2 * 31)), "2:1 unreadable-encoding"),
    ("damaged UTF-8", String(utf8.dropLast(8)) + "e6 2c 31", "3:6 unreadable-encoding"),
  ]

  @Test("the tables are complete")
  func counts() {
    #expect(Self.accepted.count == 14)
    #expect(Self.refused.count == 20)
  }

  @Test("a text is read in each encoding, without its mark", arguments: accepted)
  func accepts(name: String, hex: String, text: String) throws {
    let log = DiagnosticLog()
    let decoded = TextDecoder.decode(try hexBytes(hex), file: "f", log: log)
    #expect(decoded.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(log.diagnostics.isEmpty)
  }

  @Test("what is no text is refused at its place", arguments: refused)
  func refuses(name: String, hex: String, fault: String) throws {
    let log = DiagnosticLog()
    #expect(TextDecoder.decode(try hexBytes(hex), file: "f", log: log) == nil)
    #expect(log.diagnostics.map(placeAndCode) == [fault])
  }

  @Test("a large file in GB18030 is read whole")
  func large() throws {
    let line = try hexBytes(Self.gb18030)
    let log = DiagnosticLog()
    let text = TextDecoder.decode(
      Array(repeatElement(line, count: 5_000).joined()), file: "f", log: log)
    #expect(text == String(repeating: Self.table, count: 5_000))
  }

  @Test("random bytes give a text or one error")
  func randomBytes() {
    var generator = SeededGenerator(seed: 18_030)
    for _ in 0..<3_000 {
      let length = Int.random(in: 0...30, using: &generator)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let log = DiagnosticLog()
      let text = TextDecoder.decode(bytes, file: "f", log: log)
      if log.diagnostics.count != (text == nil ? 1 : 0) { Issue.record("\(bytes)") }
      if text?.utf8.contains(0) == true { Issue.record("\(bytes)") }
    }
  }

  private static let utf8 = """
    e68c87e6a087e5908de7a7b02ce5b9b4e5baa6e68c87e6a087e580bc0d0ae695b0e9878fe68c87e6a0872ce289a5
    3132e4b8aa0d0ae6bba1e6848fe5baa62c3935250d0a
    """
  private static let utf16Little = """
    076307680d54f0792c00745ea65e076307683c500d000a007065cf91076307682c006522310032002a4e0d000a00
    e16e0f61a65e2c003900350025000d000a00
    """
  private static let utf16Big = """
    63076807540d79f0002c5e745ea663076807503c000d000a657091cf63076807002c2265003100324e2a000d000a
    6ee1610f5ea6002c003900350025000d000a
    """
  private static let gb18030 = """
    d6b8b1eac3fbb3c62cc4eab6c8d6b8b1ead6b50d0acafdc1bfd6b8b1ea2ca1dd3132b8f60d0ac2fad2e2b6c82c39
    35250d0a
    """
}
