/// The words that a rubric knows how to judge, and those that mean nothing was filled in (用语).
///
/// All of it is a rubric's data: what 较好 is worth differs between places.
public struct Vocabulary: Sendable {
  /// A level of a qualitative indicator (定性指标的等次), with what it is worth.
  public struct Level: Sendable, Hashable {
    /// The level's name, such as 部分达成.
    public let name: String
    /// The words that say it.
    public let words: [String]
    /// The share of the weight that counts without a claim, 0 to 1.
    public let share: ExactDecimal
    /// The least share that a claim may ask for, inside the band.
    public let low: ExactDecimal
    /// The greatest share that a claim may ask for.
    public let high: ExactDecimal
    /// Whether the greatest share itself is inside the band.
    public let highIsInside: Bool

    /// Creates a level.
    public init(
      name: String, words: [String], share: ExactDecimal, low: ExactDecimal, high: ExactDecimal,
      highIsInside: Bool
    ) {
      self.name = name
      self.words = words
      self.share = share
      self.low = low
      self.high = high
      self.highIsInside = highIsInside
    }
  }

  /// The levels, best first.
  public let levels: [Level]
  /// Scales of words, each best first (优良中差).
  public let scales: [[String]]
  /// Answers that say yes (是 有 合格).
  public let yes: [String]
  /// Answers that say no (否 无 不合格).
  public let no: [String]
  /// Words of failure, which are no target.
  public let failures: [String]
  /// Words that say something was done in time (按期完成).
  public let inTime: [String]
  /// Words that mean "none" as an actual value (无).
  public let none: [String]
  /// What makes a target a question (是否).
  let questions: WordList
  /// Groups of units that mean the same, beyond those that the engine knows.
  public let unitSynonyms: [[String]]
  /// From which share of satisfaction on a word counts, best first (满意率的等次).
  public let shareScale: [(word: String, from: Ratio)]
  /// What words around a value say.
  public let restWords: RestWords

  /// Words of the best level, which beside a number say no more than it.
  let bestWords: PhraseTable<Void>
  private let levelWords: WordIndex
  private let levelOfWord: [Int]
  private let known: WordIndex
  private let noneWords: WordIndex

  /// Creates a vocabulary.
  public init(
    levels: [Level] = [], scales: [[String]] = [], yes: [String] = [], no: [String] = [],
    failures: [String] = [], inTime: [String] = [], none: [String] = [], questions: [String] = [],
    unitSynonyms: [[String]] = [], restWords: RestWords = .standard,
    shareScale: [(word: String, from: Ratio)] = standardShares
  ) {
    self.levels = levels
    self.scales = scales.map { $0.map(comparisonKey) }
    self.yes = yes.map(comparisonKey)
    self.no = no.map(comparisonKey)
    self.failures = failures.map(comparisonKey)
    self.inTime = inTime.map(comparisonKey)
    self.none = none.map(comparisonKey)
    self.questions = WordList(questions)
    self.unitSynonyms = unitSynonyms
    self.restWords = restWords
    self.shareScale = shareScale
    // Of a word that two levels have, the later one counts.
    let words = levels.enumerated().reversed().flatMap { index, level in
      level.words.reversed().map { (word: comparisonKey($0), level: index) }
    }
    bestWords = PhraseTable((levels.first?.words ?? []).map { (comparisonKey($0), ()) })
    levelWords = WordIndex(words.map(\.word))
    levelOfWord = words.map(\.level)
    known = WordIndex(
      levelWords.words + self.scales.joined() + self.yes + self.no + self.failures + self.inTime)
    noneWords = WordIndex(self.none)
  }

  /// 满意 from 80 % on, 基本满意 from 60 %.
  public static let standardShares: [(word: String, from: Ratio)] = [
    ("满意", (try? Ratio(8, 10)) ?? .one), ("基本满意", (try? Ratio(6, 10)) ?? .one), ("不满意", .zero),
  ]

  /// Whether a whole cell that says this means "none".
  func saysNone(_ key: String) -> Bool { noneWords.contains(key) }

  /// Whether a whole cell says nothing: it is not known yet, stands elsewhere, or only names a choice.
  static func saysNothing(_ key: String) -> Bool {
    key.utf8.count <= longestOfFew && nothing.contains(key.lowercased())
  }

  /// A longer text says more than that, in bytes.
  private static let longestOfFew = 36

  private static let nothing: Set<String> = [
    "待定", "待核", "待核实", "待确定", "待填", "待补充", "不详", "未知", "n/a", "na", "none", "不涉及", "不适用", "同上",
    "同下",
    "见上", "详见附件", "见附件", "附件", "详见附表", "见附表", "详见报告", "略", "暂无", "好坏", "高低", "多少", "大小", "优劣", "是非",
    "有无", "快慢",
  ]

  /// Whether a whole cell says that something failed, however it is put: 效果较差, 不达标.
  func saysFailure(_ key: String) -> Bool {
    if failures.contains(key) { return true }
    guard key.utf8.count <= Self.longestOfFew else { return false }
    let rest = Self.degrees.removed(from: key)
    return failures.contains(rest) || Self.failed.contains(rest)
  }

  private static let degrees = WordList([
    "效果", "成效", "质量", "情况", "结果", "水平", "比较", "非常", "较为", "相对", "较", "很", "极", "偏", "太", "更",
  ])
  private static let failed: Set<String> = [
    "差", "不达标", "未达标", "不好", "不佳", "不理想", "不合格", "未完成", "没有完成", "未达成", "未达到", "不满意", "不明显", "不显著",
    "不及格", "不到位", "不力", "失败", "低下",
  ]

  /// Whether a whole cell that says this is a word rather than a text.
  public func contains(_ key: String) -> Bool { known.contains(key) }
  /// The index of the level that a word says.
  public func level(of key: String) -> Int? {
    levelWords.position(of: key).map { levelOfWord[$0] }
  }

  /// How many steps `actual` is below `target` on a scale that has both; negative if above.
  public func steps(from target: String, to actual: String) -> Int? {
    for scale in scales {
      if let top = scale.firstIndex(of: target), let reached = scale.firstIndex(of: actual) {
        return reached - top
      }
    }
    return nil
  }
}
