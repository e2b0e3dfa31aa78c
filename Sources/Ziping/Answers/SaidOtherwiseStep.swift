/// The same said in other words is reached, as a suggestion (换一种说法的达成).
///
/// `已通过验收` answers `通过验收`, `未发生事故` answers `不发生事故`, `增加岗位3个` answers `增加岗位`, and a
/// share of satisfaction is read as the word that the rubric's scale has for it.
public enum SaidOtherwiseStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "said-otherwise", "与文字指标值同义的说法按达成建议计分",
    "what says the same as a target in words is reached, as a suggestion")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("通过验收", "已通过验收", like: "通过验收", "达成"),
    AnswerCase("不发生事故", "未发生事故", like: "不发生事故", "达成"),
    AnswerCase("增加岗位", "增加岗位3个", like: "增加岗位", "达成"),
    AnswerCase("满意", "65%", like: "满意", "基本满意", name: "群众满意度"),
  ]
  /// A fixed rule judges the words as they are.
  public static let isForFixedRules: Bool = false

  /// The attempt with the word that the actual value amounts to.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    guard case .words = attempt.target.demand, attempt.level.isEmpty,
      let best = attempt.setting.vocabulary.levels.first?.words.first
    else { return nil }
    if attempt.saysTheSame {
      return attempt.answering(comparisonKey(best), .saidOtherwise)
    }
    if let word = attempt.satisfaction { return attempt.answering(word, .shareAsWord) }
    return nil
  }
}

extension Attempt {
  fileprivate func answering(_ word: String, _ kind: FindingKind) -> Attempt {
    replacing(target: target, actual: actual.holding(.word(word)))
      .assuming(Remark(kind, bothTexts + [.text(word)]))
  }

  /// Whether the actual value says the target's own words, with words that add nothing.
  fileprivate var saysTheSame: Bool {
    guard target.reading.isInWords, actual.key != target.reading.key else {
      return false
    }
    guard mayEndAlike else { return false }
    let asked = SameWords(target.reading.key)
    switch actual.content {
    case .text: return SameWords(actual.key).answers(asked)
    case .measure:
      // 增加岗位3个: a number where a wish has none.
      guard let quantity = actual.quantity else { return false }
      return !quantity.unit.isShare && quantity.magnitude > .zero
        && SameWords(actual.label).answers(asked)
    default: return false
    }
  }

  /// Whether both end in the same character, as all do that differ in what was added; asked first, since
  /// most pairs of sentences do not.
  private var mayEndAlike: Bool {
    let said = actual.quantity == nil ? actual.key : actual.label
    return said.utf8.suffix(3).elementsEqual(target.reading.key.utf8.suffix(3))
      || said.utf8.suffix(3).elementsEqual("了".utf8)
  }

  /// The word that a share of satisfaction amounts to.
  fileprivate var satisfaction: String? {
    guard actual.rest == nil, let quantity = actual.quantity, quantity.unit.isShare,
      occurs("满意", in: traits.name) || occurs("满意", in: traits.level2),
      case .measure(let measure) = actual.content, measure.comparator == nil,
      measure.approximation == nil
    else { return nil }
    let scale = setting.vocabulary.shareScale
    guard scale.contains(where: { $0.word == target.reading.key }),
      let share = try? quantity.ratio(to: Quantity(100, .percent)), share <= .one
    else { return nil }
    return scale.first { share >= $0.from }?.word
  }
}

extension Reading {
  /// Whether it is a sentence or a word of the rubric's.
  var isInWords: Bool {
    switch content {
    case .text, .word: true
    default: false
    }
  }
}

/// A sentence without the words that add nothing, and with one word for every denial.
private struct SameWords {
  private let words: String
  private let bare: String

  init(_ key: String) {
    let denied = Self.denials.reduce(key) { text, denial in
      text.hasPrefix(denial) ? "不" + text.dropFirst(denial.count) : text
    }
    words = denied
    bare = Self.additions.removed(from: denied)
  }

  /// Whether it says what is asked: nothing but additions differ, and the asked adverbs are there.
  func answers(_ asked: SameWords) -> Bool {
    guard !bare.isEmpty else { return false }
    return bare == asked.words
      || (bare == asked.bare && Self.adverbs(of: asked).isSubset(of: Self.adverbs(of: self)))
  }

  private static func adverbs(of words: SameWords) -> Set<String> {
    Set(asked.filter { words.words.contains($0) })
  }

  private static let denials = ["没有", "未", "无", "没"]
  /// What may be added to a deed without changing it.
  private static let additions = WordList(
    asked + [
      "已经", "已", "了", "圆满", "顺利", "得到", "实现",
    ])
  /// Adverbs that a target may ask for.
  private static let asked = [
    "明显", "显著", "有效", "及时", "按时", "按期", "如期", "大幅", "持续", "不断", "逐步", "稳步", "切实", "有所", "全部", "全面",
    "均", "都", "进一步",
  ]
}

extension FindingKind {
  /// The actual value says the target in other words.
  public static let saidOtherwise: FindingKind = FindingKind(
    .info, "said-otherwise", "完成值“{1}”与指标值“{0}”是同一个意思，按“{2}”建议计分",
    "the actual value \"{1}\" says what the target \"{0}\" asks; counted as \"{2}\"",
    about: .actual,
    from: .scoring, why: ("意思相同是推断的，由人确认", "that both mean the same should be confirmed"),
    example: ("指标值“通过验收”，完成值“已通过验收”", "target \"通过验收\", actual value \"已通过验收\""),
    isAssumption: true)
  /// A share of satisfaction was read as a word.
  public static let shareAsWord: FindingKind = FindingKind(
    .info, "share-as-word", "指标值“{0}”是文字，完成值“{1}”按“{2}”建议计分",
    "the target \"{0}\" is a word; the actual value \"{1}\" counts as \"{2}\"", about: .actual,
    from: .scoring, why: ("满意率折成“满意”的界线由规则定", "the rubric says from which share on it is 满意"),
    example: ("指标值“满意”，完成值“95%”", "target \"满意\", actual value \"95%\""), isAssumption: true)
}
