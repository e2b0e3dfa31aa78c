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
    "下降", "降低", "减少", "缩减", "压减", "负增长", "节约", "节省", "节支", "下滑", "回落", "下跌", "缩短", "压缩", "调减",
  ])
  static let risingWords = WordList([
    "增长", "提高", "提升", "增加", "上升", "反弹", "回升", "上涨", "调增", "攀升",
  ])

  /// Verbs before 到 or 至 that say what something fell to.
  static let toFall = [
    "降", "下降", "降低", "减少", "减", "压缩", "压减", "缩短", "控制", "缩减", "下调", "回落", "压降", "下滑", "调减",
  ]
  /// Verbs before 到 or 至 that say what something rose to.
  static let toRise = [
    "升", "上升", "提高", "提升", "增加", "增长", "扩大", "增", "扩", "扩展", "回升", "上涨", "调增", "上调", "发展",
  ]
}
