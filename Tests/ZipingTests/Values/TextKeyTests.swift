import Testing
import Ziping

@Suite("Texts as keys")
struct TextKeyTests {
  /// Plain texts, texts that Unicode may write in two ways, and texts that only look alike.
  private static let texts = [
    "", "a", "产出指标", "产出指标/数量指标/培训人数#2", "95%", "caf\u{E9}", "cafe\u{301}", "K", "\u{212A}",
    "\u{8C48}", "\u{F900}", "㎡", "m2", "🎉", "１", "1", "e\u{301}é",
  ]

  @Test("are one key where they are one text, and find each other")
  func equality() {
    for first in Self.texts {
      for second in Self.texts {
        let areOne = first == second
        #expect((TextKey(first) == TextKey(second)) == areOne, "\(first) \(second)")
        #expect(([TextKey(first): 1][TextKey(second)] == 1) == areOne, "\(first) \(second)")
      }
    }
  }

  @Test("Many that differ at their ends stay apart")
  func distinct() {
    let texts = (0..<2000).map { "产出指标/数量指标/指标\($0)号工作完成情况" }
    #expect(Set(texts.map { TextKey($0) }).count == texts.count)
  }
}
