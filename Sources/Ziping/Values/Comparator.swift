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
    guard let last = key.unicodeScalars.last,
      let row = ComparatorSpelling.before(endingIn: last).first(where: { $0.word == key }),
      !row.isVerb
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
  /// A spelling before the number.
  struct Prefix: Spelled {
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

  /// The spellings that end in a character, the longest first.
  static func before(endingIn scalar: Unicode.Scalar) -> [Prefix] { byEnding[scalar] ?? [] }

  private static let byEnding: [Unicode.Scalar: [Prefix]] = Dictionary(
    grouping: longestFirst(
      before + traditional(before) { Prefix($0, $1.comparator, isVerb: $1.isVerb) })
  ) { $0.ending.scalars.last ?? " " }

  private static let before: [Prefix] =
    prefixes(
      .atLeast,
      [
        "≥", ">=", "=>", "不低于", "不少于", "不小于", "不下于", "不亚于", "不得低于", "不得少于", "至少", "最少", "最低",
      ]) + prefixes(.atLeast, ["达到", "达", "高达", "多达"], isVerb: true)
    + prefixes(.above, [">", "大于", "高于", "超过", "多于", "超", "逾", "不止", "不只"])
    + prefixes(
      .atMost,
      [
        "≤", "<=", "=<", "不超过", "不高于", "不大于", "不多于", "不得超过", "不得高于", "至多", "最多", "最高", "未超过",
        "没有超过", "控制在",
      ])
    + prefixes(
      .below,
      [
        "<", "小于", "低于", "少于", "不足", "不满", "未满", "不到", "未达到", "未达", "未到", "没有达到",
      ])
    + prefixes(.equal, ["=", "==", "等于", "为"])
    + ["等于", "或等于"].flatMap { equal in
      prefixes(.atLeast, ["大于", "高于", "多于", "超过"].map { $0 + equal })
        + prefixes(.atMost, ["小于", "低于", "少于"].map { $0 + equal })
    }
    // A level after a change: 降至5% is at most that much, 提高到90% at least.
    + ["到", "至"].flatMap { to in
      prefixes(.atMost, Trend.toFall.map { $0 + to }, isVerb: true)
        + prefixes(.atLeast, Trend.toRise.map { $0 + to }, isVerb: true)
    }

  private static func prefixes(
    _ comparator: Comparator, _ words: [String], isVerb: Bool = false
  ) -> [Prefix] {
    words.map { Prefix($0, comparator, isVerb: isVerb) }
  }

  /// The same spellings in traditional characters (不超過, 以內), where they differ.
  private static func traditional<Row: Spelled>(
    _ rows: [Row], _ make: (String, Row) -> Row
  ) -> [Row] {
    rows.compactMap { row in TraditionalCharacters.spelling(row.word).map { make($0, row) } }
  }

  /// What turns a spelling into its opposite, the longest first: 不得大于, 不应低于.
  static let denials = [
    "不允许", "不得", "不应", "不能", "不可", "不宜", "不会", "没有", "不", "未", "没",
  ]

  /// A spelling behind the number and its unit.
  struct Suffix: Spelled {
    let word: String
    let comparator: Comparator
  }

  /// Spellings behind the number and its unit, the longest first.
  static let after: [Suffix] = longestFirst(
    afters + traditional(afters) { Suffix(word: $0, comparator: $1.comparator) })

  private static let afters: [Suffix] =
    suffixes(
      .atLeast,
      [
        "以上", "及以上", "及其以上", "以上(含)", "(含)以上", "(含)及以上", "以上(含本数)", "或以上",
      ]) + suffixes(.above, ["以上(不含)"])
    + suffixes(
      .atMost,
      [
        "以内", "之内", "以下", "及以下", "及其以下", "以下(含)", "(含)以下", "(含)以内", "以内(含)", "或以下", "及以内",
        "(含)及以下", "(含)及以内",
      ]) + suffixes(.below, ["以下(不含)", "以内(不含)"])

  private static func suffixes(_ comparator: Comparator, _ words: [String]) -> [Suffix] {
    words.map { Suffix(word: $0, comparator: comparator) }
  }

  private static func longestFirst<Row: Spelled>(_ rows: [Row]) -> [Row] {
    rows.sorted { $0.word.utf8.count > $1.word.utf8.count }
  }
}

/// Something that is written as a word.
protocol Spelled {
  var word: String { get }
}
