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

  private static let fallingWords = WordList(["下降", "降低", "减少", "缩减", "压减", "负增长"])
  private static let risingWords = WordList(["增长", "提高", "提升", "增加", "上升"])
}
