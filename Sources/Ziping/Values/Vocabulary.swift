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

  private let levelWords: WordIndex
  private let levelOfWord: [Int]
  private let known: WordIndex
  private let noneWords: WordIndex

  /// Creates a vocabulary.
  public init(
    levels: [Level] = [], scales: [[String]] = [], yes: [String] = [], no: [String] = [],
    failures: [String] = [], inTime: [String] = [], none: [String] = [], questions: [String] = [],
    unitSynonyms: [[String]] = []
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
    // Of a word that two levels have, the later one counts.
    let words = levels.enumerated().reversed().flatMap { index, level in
      level.words.reversed().map { (word: comparisonKey($0), level: index) }
    }
    levelWords = WordIndex(words.map(\.word))
    levelOfWord = words.map(\.level)
    known = WordIndex(
      levelWords.words + self.scales.joined() + self.yes + self.no + self.failures + self.inTime)
    noneWords = WordIndex(self.none)
  }

  /// Whether a whole cell that says this means "none".
  func saysNone(_ key: String) -> Bool { noneWords.contains(key) }

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
