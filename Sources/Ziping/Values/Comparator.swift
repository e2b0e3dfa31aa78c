/// What a target asks of an actual value (指标性质).
public enum Comparator: String, Sendable, Hashable, CaseIterable {
  /// ≥, 不低于, 以上.
  case atLeast = "≥"
  /// >, 大于, 超过.
  case above = ">"
  /// ≤, 不超过, 以内.
  case atMost = "≤"
  /// <, 小于, 不足.
  case below = "<"
  /// =, 等于.
  case equal = "="

  /// Whether it asks for more (≥ >).
  public var wantsMore: Bool { self == .atLeast || self == .above }
  /// Whether it asks for less (≤ <).
  public var wantsLess: Bool { self == .atMost || self == .below }
  /// What a denial makes of it: 不得大于 is ≤, 不应低于 is ≥.
  var denied: Comparator {
    switch self {
    case .atLeast: .below
    case .above: .atMost
    case .atMost: .above
    case .below: .atLeast
    case .equal: .equal
    }
  }
  /// Whether the limit itself is outside (> <).
  public var isStrict: Bool { self == .above || self == .below }
}

/// The spellings of comparators, the longest first.
///
/// Which of 以上, 以下, 以内 include the number itself is law: 民法典 第1259条.
enum ComparatorSpelling {
  /// A spelling before the number.
  struct Prefix {
    let word: String
    let comparator: Comparator
    /// Whether an actual may use the word without stating a bound: 达到95%.
    let isVerb: Bool
    /// The word, looked for from its end.
    let ending: WordEnding

    init(_ word: String, _ comparator: Comparator, isVerb: Bool = false) {
      self.word = word
      ending = WordEnding(word)
      self.comparator = comparator
      self.isVerb = isVerb
    }
  }

  static let before: [Prefix] = longestFirst([
    Prefix("≥", .atLeast), Prefix(">=", .atLeast), Prefix("=>", .atLeast),
    Prefix("不低于", .atLeast), Prefix("不少于", .atLeast), Prefix("不小于", .atLeast),
    Prefix("不下于", .atLeast), Prefix("不得低于", .atLeast), Prefix("不得少于", .atLeast),
    Prefix("至少", .atLeast), Prefix("最少", .atLeast), Prefix("最低", .atLeast),
    Prefix("大于等于", .atLeast), Prefix("大于或等于", .atLeast), Prefix("高于等于", .atLeast),
    Prefix("达到", .atLeast, isVerb: true), Prefix("达", .atLeast, isVerb: true),
    Prefix("高达", .atLeast, isVerb: true), Prefix("多达", .atLeast, isVerb: true),
    Prefix(">", .above), Prefix("大于", .above), Prefix("高于", .above), Prefix("超过", .above),
    Prefix("多于", .above), Prefix("超", .above), Prefix("逾", .above),
    Prefix("不止", .above), Prefix("不只", .above),
    Prefix("≤", .atMost), Prefix("<=", .atMost), Prefix("=<", .atMost),
    Prefix("不超过", .atMost), Prefix("不高于", .atMost), Prefix("不大于", .atMost),
    Prefix("不多于", .atMost), Prefix("不得超过", .atMost), Prefix("不得高于", .atMost),
    Prefix("至多", .atMost), Prefix("最多", .atMost), Prefix("最高", .atMost),
    Prefix("未超过", .atMost), Prefix("没有超过", .atMost), Prefix("小于等于", .atMost),
    Prefix("小于或等于", .atMost), Prefix("低于等于", .atMost), Prefix("控制在", .atMost),
    Prefix("<", .below), Prefix("小于", .below), Prefix("低于", .below), Prefix("少于", .below),
    Prefix("不足", .below), Prefix("不满", .below), Prefix("未满", .below), Prefix("不到", .below),
    Prefix("未达到", .below), Prefix("未达", .below), Prefix("未到", .below),
    Prefix("没有达到", .below),
    Prefix("=", .equal), Prefix("==", .equal), Prefix("等于", .equal), Prefix("为", .equal),
  ]) { $0.word }

  /// What turns a spelling into its opposite, the longest first: 不得大于, 不应低于.
  static let denials = [
    "不允许", "不得", "不应", "不能", "不可", "不宜", "不会", "没有", "不", "未", "没",
  ]

  /// Spellings behind the number and its unit.
  static let after: [(word: String, comparator: Comparator)] = longestFirst([
    ("以上", .atLeast), ("及以上", .atLeast), ("及其以上", .atLeast), ("以上(含)", .atLeast),
    ("(含)以上", .atLeast), ("(含)及以上", .atLeast), ("以上(含本数)", .atLeast),
    ("以上(不含)", .above),
    ("或以上", .atLeast),
    ("以内", .atMost), ("之内", .atMost), ("以下", .atMost), ("及以下", .atMost),
    ("及其以下", .atMost), ("以下(含)", .atMost), ("(含)以下", .atMost), ("(含)以内", .atMost),
    ("以内(含)", .atMost), ("或以下", .atMost), ("及以内", .atMost), ("(含)及以下", .atMost),
    ("(含)及以内", .atMost), ("以下(不含)", .below), ("以内(不含)", .below),
  ]) { $0.word }

  private static func longestFirst<Row>(_ rows: [Row], _ word: (Row) -> String) -> [Row] {
    rows.sorted { word($0).utf8.count > word($1).utf8.count }
  }
}
