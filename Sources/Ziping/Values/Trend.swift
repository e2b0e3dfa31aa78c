/// Whether words say that something rises or falls (增减方向).
public enum Trend: Sendable, Hashable {
  /// 增长, 提高.
  case rising
  /// 下降, 减少.
  case falling

  /// The trend that words name, or nil if they name none.
  init?(of words: String) {
    if Self.fallingWords.matches(words) {
      self = .falling
    } else if Self.risingWords.matches(words) {
      self = .rising
    } else {
      return nil
    }
  }

  /// Whether words end by saying that something changed by what follows; 下降至 says what it became.
  static func isChange(_ words: String) -> Bool {
    (fallingWords.words + risingWords.words).contains { words.hasSuffix($0) }
  }

  static let fallingWords = WordList([
    "下降", "降低", "减少", "缩减", "压减", "负增长", "节约", "节省", "节支",
  ])
  static let risingWords = WordList(["增长", "提高", "提升", "增加", "上升"])
}
