/// A change that a text asks for without saying how much (增减要求): 有所提高, 比上年下降, 持续改善.
struct AskedChange {
  /// Where it is to go.
  enum Direction {
    case rising, falling
    /// 改善: up or down, as the indicator has it.
    case better
  }

  let direction: Direction
  /// Whether nothing else is said, so that what changes is the indicator itself.
  let isAlone: Bool

  /// The change that a folded text asks for, or nil if it asks for none, or for two.
  init?(_ key: String) {
    guard let direction = Self.direction(of: key) else { return nil }
    self.direction = direction
    let rest = Self.all.reduce(key) { $1.removed(from: $0) }
    isAlone = Self.fillers.removed(from: rest).isEmpty
  }

  /// The one direction that words name.
  static func direction(of words: String) -> Direction? {
    guard !words.isEmpty, let named = named(in: words), !denied.matches(words) else { return nil }
    return named
  }

  /// The one direction whose words stand in a text, denied or not.
  private static func named(in words: String) -> Direction? {
    // 负增长 falls.
    let rest = falling.removed(from: words)
    switch (rest != words, rising.matches(rest), better.matches(rest)) {
    case (true, false, false): return .falling
    case (false, true, false): return .rising
    case (false, false, true): return .better
    default: return nil
    }
  }

  /// Whether words end by saying that something changed by what follows: 户均增收 before 12%.
  static func states(_ words: String) -> Bool {
    direction(of: words) != nil
      && all.contains { $0.words.contains { words.hasSuffix($0) || words.hasSuffix($0 + "了") } }
  }

  private static let falling = WordList(
    Trend.fallingWords.words + ["下调", "减轻"])
  private static let rising = WordList(Trend.risingWords.words + ["增强", "增收"])
  private static let better = WordList(["改善", "好转", "优化"])
  private static let all = [falling, rising, better]
  /// 不下降, 零增长: what stays as it is.
  private static let denied = WordList(
    ["不", "未", "无", "零", "没有", "不得", "防止", "避免", "止"].flatMap { denial in
      all.flatMap(\.words).map { denial + $0 }
    })
  /// What may stand around the word without naming what changes.
  private static let fillers = WordList([
    "较上年度", "比上年度", "较上一年", "比上一年", "较上年", "比上年", "较去年", "比去年", "上年", "去年", "同期",
    "同比", "环比", "逐步", "逐年", "逐渐", "不断", "持续", "稳步", "稳定", "明显", "显著", "有效", "大幅", "进一步",
    "得到", "实现", "一定", "程度", "有所", "有", "较", "比", "均", "所", "度", "了", "得", "的", "地",
  ])
}
