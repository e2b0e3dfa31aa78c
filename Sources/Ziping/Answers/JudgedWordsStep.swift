/// A word with its degree, or with what it is said of, is that word, as a suggestion (带程度或对象的用语).
///
/// `基本达标` of `达标` is reached in part, `非常满意` is no less than `满意`, `验收合格` answers `合格`, and
/// `已通过验收` says with its halves the other way round what `验收通过` asks.
public enum JudgedWordsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "judged-words", "“基本达标”“非常满意”“验收合格”按去掉程度和对象后的用语建议计分",
    "a word with its degree or with what it is said of counts as that word, as a suggestion")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("达标", "基本达标", like: "达标", "部分达成"),
    AnswerCase("满意", "非常满意", like: "满意", "满意"),
    AnswerCase("合格", "验收合格", like: "合格", "合格"),
    AnswerCase("验收通过", "已通过验收", like: "验收通过", "达成"),
  ]
  /// A fixed rule judges the words as they are.
  public static let isForFixedRules: Bool = false

  /// The attempt with the word that the actual value amounts to.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    switch attempt.target.demand {
    case .words, .answer: break
    default: return nil
    }
    guard attempt.level.isEmpty, case .text = attempt.actual.content,
      let word = JudgedWord(attempt).word
    else { return nil }
    return attempt.replacing(
      target: attempt.target, actual: attempt.actual.holding(.word(word), key: word)
    ).assuming(Remark(.wordOfDegree, attempt.bothTexts + [.text(word)]))
  }
}

/// The word that a short actual value amounts to.
private struct JudgedWord {
  private(set) var word: String?

  init(_ attempt: Attempt) {
    let asked = attempt.target.reading
    let said = attempt.actual.key
    // Asked of every pair of texts: most are longer, or end in other words.
    guard asked.key.utf8.count <= Self.longest, said.utf8.count <= Self.longest, asked.isInWords,
      Self.mayAnswer(said, asked)
    else { return }
    let vocabulary = attempt.setting.vocabulary
    let best = vocabulary.levels.first?.words.first.map(comparisonKey)
    let goal = Stem(asked.key, name: nil)
    if Self.isTurned(goal.bare, Stem(said, name: nil).bare) {
      word = best
      return
    }
    let stem = Stem(said, name: comparisonKey(attempt.traits.name))
    let isAnswer = stem.bare == asked.key && said != asked.key
    guard stem.isShortened || goal.degree == .part || isAnswer else { return }
    if stem.bare == goal.bare || stem.bare == asked.key {
      word =
        stem.degree == .part && goal.degree != .part
        ? vocabulary.levels.dropFirst().first?.words.first.map(comparisonKey) : best
    } else if stem.degree != .part, case .word = asked.content,
      vocabulary.contains(stem.bare)
    {
      word = stem.bare
    }
  }

  /// Whether one ends as the other does, a word of the rubric's is asked, or both are as long as 验收通过.
  private static func mayAnswer(_ said: String, _ asked: Reading) -> Bool {
    if case .word = asked.content { return true }
    let end = said.utf8.suffix(3)
    return asked.key.utf8.suffix(3).elementsEqual(end) || end.elementsEqual("了".utf8)
      || asked.key.utf8.count == turnedLength
  }

  /// 验收通过 and 通过验收: two words of two characters each; what is longer may say more.
  private static func isTurned(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == turnedLength, other.utf8.count == turnedLength, one != other else {
      return false
    }
    return one.utf8.suffix(6).elementsEqual(other.utf8.prefix(6))
      && one.utf8.prefix(6).elementsEqual(other.utf8.suffix(6))
  }

  private static let turnedLength = 12
  /// A longer text says more than a word, in bytes.
  private static let longest = 36
}

/// A word without what may stand before it.
private struct Stem {
  enum Degree {
    case part, full
  }

  /// How far the word holds, where that is said.
  private(set) var degree: Degree?
  /// Whether anything stood before the word that changes or names it.
  private(set) var isShortened = false
  private(set) var bare: String

  init(_ key: String, name: String?) {
    bare = key
    if bare.utf8.suffix(3).elementsEqual("了".utf8) { bare.removeLast() }
    while true {
      if drop(Self.additions) { continue }
      if degree == nil, drop(Self.partial) {
        degree = .part
      } else if degree == nil, drop(Self.full) {
        degree = .full
      } else if let name, drop(Self.subjects) || drop([name]) {
        // What it is said of.
      } else {
        return
      }
      isShortened = true
    }
  }

  /// Drops one of the words from the beginning, if anything is left then.
  private mutating func drop(_ words: [String]) -> Bool {
    let (key, count) = (bare.utf8, bare.utf8.count)
    guard
      let word = words.first(where: {
        !$0.isEmpty && count > $0.utf8.count && key.starts(with: $0.utf8)
      })
    else { return false }
    bare = String(Substring(key.dropFirst(word.utf8.count)))
    return true
  }

  private static let additions = ["已经", "已", "均", "都", "全部", "经"]
  private static let partial = ["基本上", "基本", "大部分", "部分", "大体", "初步"]
  private static let full = ["非常", "十分", "高度", "极其", "极为", "特别", "完全", "很"]
  /// What a word may be said of without saying more.
  private static let subjects = [
    "竣工验收", "完工验收", "最终验收", "验收", "检验", "检测", "检查", "抽检", "考核", "评审", "审核", "鉴定", "质量", "工程", "项目",
    "产品",
    "结果", "结论", "各项",
  ]
}

extension FindingKind {
  /// A word with its degree was read as the word that it amounts to.
  public static let wordOfDegree: FindingKind = FindingKind(
    as: .saidOtherwise, "对照指标值“{0}”，完成值“{1}”按“{2}”建议计分",
    "beside the target \"{0}\" the actual value \"{1}\" counts as \"{2}\"", about: .actual)
}
