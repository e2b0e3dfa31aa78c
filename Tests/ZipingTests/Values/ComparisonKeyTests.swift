import Testing
import Ziping

@Suite("How texts are compared")
struct ComparisonKeyTests {
  static let keys: [(text: String, key: String)] = [
    ("", ""), ("产出指标", "产出指标"), ("Ｂ５ Ａ", "B5A"), ("95％", "95%"), ("是。", "是"), ("第1.5期.", "第1.5期"),
    ("≧95", "≥95"), ("一、二，三；四", "一二三四"), ("《条例》\u{200B}", "条例"), ("5.", "5."),
    ("㐀鿿", "㐀鿿"), ("一\u{FE00}", "一"),
  ]

  @Test("Spellings, blanks and punctuation are no difference", arguments: 0..<12)
  func key(_ index: Int) {
    #expect(Self.keys.count == 12)
    #expect(comparisonKey(Self.keys[index].text) == Self.keys[index].key)
  }

  @Test("A text that is its own key is what the long way gives, too")
  func shortWay() {
    // A zero-width space is not compared, and keeps a text from being its own key.
    let edges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x3FFE...0x4002, 0x4DFE...0x4E02, 0x9FFE...0xA002, 0xFF00...0xFF60,
    ]
    var compared = 0
    for scalar in edges.joined().compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "甲\(scalar)", "\(scalar)乙9", "a\(scalar)%"] {
        #expect(comparisonKey(text) == comparisonKey("\u{200B}" + text), "\(scalar.value)")
        compared += 1
      }
    }
    #expect(compared == 4 * (95 + 5 + 5 + 5 + 97))
  }
}
