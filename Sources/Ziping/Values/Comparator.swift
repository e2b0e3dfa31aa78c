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

extension Comparator {
  /// What a column of signs puts before a number (指标性质): ≥, 小于或等于 and the <= of 005 <= as they are
  /// written, ≥ for 正向; nil for 定性 and whatever else compares nothing.
  package static func sign(of text: String) -> String? {
    let key = String(headingKey(text).drop { $0.isASCII && $0.isNumber })
    if let comparator = directions[key] { return comparator.rawValue }
    let scalars = FoldedText(key).scalars
    guard
      let found = ComparatorSpelling.before.longest(before: scalars.count, from: 0, in: scalars),
      found.start == 0, !found.value.isVerb
    else { return nil }
    return String(text.drop { $0.isWhitespace || ($0.isASCII && $0.isNumber) })
  }

  private static let directions: [String: Comparator] = [
    "正向": .atLeast, "反向": .atMost, "逆向": .atMost, "负向": .atMost, "越大越好": .atLeast, "越高越好": .atLeast,
    "越小越好": .atMost, "越低越好": .atMost,
  ]
}

/// The spellings of comparators.
///
/// Which of 以上, 以下, 以内 include the number itself is law: 民法典 第1259条.
enum ComparatorSpelling {
  /// What a spelling before the number states.
  struct Prefix {
    let comparator: Comparator
    /// Whether an actual may use the word without stating a bound: 达到95%.
    let isVerb: Bool
  }

  /// The spellings before the number, looked for from their last character.
  static let before: PhraseTable<Prefix> = {
    var table = PhraseTable<Prefix>(capacity: 160, isBackward: true)
    func add(_ comparator: Comparator, isVerb: Bool = false, _ words: [String]) {
      let prefix = Prefix(comparator: comparator, isVerb: isVerb)
      for word in words { table.add(word, prefix) }
    }
    add(
      .atLeast,
      [
        "≥", ">=", "=>", "不低于", "不少于", "不小于", "不下于", "不亚于", "不得低于", "不得少于", "至少", "最少", "最低",
      ])
    add(.atLeast, isVerb: true, ["达到", "达", "高达", "多达"])
    add(.above, [">", "大于", "高于", "超过", "多于", "超", "逾", "不止", "不只"])
    add(
      .atMost,
      [
        "≤", "<=", "=<", "不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "至多", "最多", "最高", "未超过",
        "没有超过",
        "控制在",
      ])
    add(
      .below,
      [
        "<", "小于", "低于", "少于", "不足", "不满", "未满", "不到", "未达到", "未达", "未到", "没有达到",
      ])
    add(.equal, ["=", "==", "等于", "为"])
    for equal in ["等于", "或等于"] {
      add(.atLeast, ["大于", "高于", "多于", "超过"].map { $0 + equal })
      add(.atMost, ["小于", "低于", "少于"].map { $0 + equal })
    }
    // A level after a change: 降至5% is at most that much, 提高到90% at least.
    for to in ["到", "至"] {
      add(.atMost, isVerb: true, Trend.toFall.map { $0 + to })
      add(.atLeast, isVerb: true, Trend.toRise.map { $0 + to })
    }
    return table
  }()

  /// What turns a spelling into its opposite, the longest first: 不得大于, 不应低于.
  static let denials = [
    "不允许", "不得", "不应", "不能", "不可", "不宜", "不会", "没有", "不", "未", "没",
  ]

  /// Spellings behind the number and its unit, the longest first.
  static let after: [(word: String, comparator: Comparator)] = [
    (
      Comparator.atLeast,
      [
        "以上", "及以上", "及其以上", "以上(含)", "(含)以上", "(含)及以上", "以上(含本数)", "或以上",
      ]
    ), (.above, ["以上(不含)"]),
    (
      .atMost,
      [
        "以内", "之内", "以下", "及以下", "及其以下", "以下(含)", "(含)以下", "(含)以内", "以内(含)", "或以下", "及以内",
        "(含)及以下", "(含)及以内",
      ]
    ), (.below, ["以下(不含)", "以内(不含)"]),
  ].flatMap { comparator, words in words.map { (word: $0, comparator: comparator) } }
    .sorted { $0.word.utf8.count > $1.word.utf8.count }
}
