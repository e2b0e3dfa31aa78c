/// What the words around a value say, beside the other cell and the indicator's name (余文的解释).
///
/// A word is explained that also stands in the name, in the 二级指标 or in the other cell, that says
/// nothing, or that is the noun behind a measure word. A turning word in the value's own clause changes
/// what the value says. Anything else was not read.
struct Explanation {
  /// What turns the value, with the word as written.
  enum Turned {
    case word(RestWords.Turn, String)
    /// 投诉率1% under 满意度: another rate than the one that is asked for.
    case otherRate(String)
  }

  /// What turns the value; nil where nothing does.
  private(set) var turned: Turned?
  /// The first words that nothing explains.
  private(set) var unread: String?

  /// What a cell's words are looked up in.
  struct Setting {
    let words: RestWords
    /// Words of what is unwanted (事故, 投诉), of which an assurance may speak.
    let traits: TraitWords
    /// The indicator's name and its 二级指标.
    let name: WordPairs
    /// The name and the other cell.
    let context: WordPairs
    /// The other cell, in which a label of one character may stand.
    let other: String
    /// Whether the other cell has words beside its value.
    let otherHasWords: Bool
    /// Words of the best level, which say no more than the number.
    let best: PhraseTable<Void>
    /// Whether the value is a time limit, beside which stands what is done by it.
    let isTimeLimit: Bool
    /// The form's year.
    let year: Int?
    /// Whether the cell is the actual value: a target's 计划 and 力争 say nothing.
    let isActual: Bool
    /// Whether a change is asked for: 增长5%.
    let asksChange: Bool
    /// Whether the value is nothing: 未开展, 0场.
    let isZero: Bool
    /// Whether a rate is asked for.
    let isRate: Bool
    /// Whether the value is a percentage.
    let isShare: Bool
    /// The last character of the value's measure word, behind which a noun says what is counted.
    let counter: Unicode.Scalar?
    /// The noun behind the other cell's value.
    let otherNoun: [Unicode.Scalar]
  }

  init(_ rest: Rest, _ setting: Setting) {
    for piece in rest.pieces {
      let reading = PieceReading(piece, setting)
      if turned == nil { turned = reading.turned }
      if unread == nil { unread = reading.unread }
    }
  }
}

/// Which pairs of neighbouring characters some texts have: a character stands there in a word if it has
/// its pair with the one before or behind it there.
struct WordPairs {
  private var pairs: Set<UInt64> = []

  init(_ texts: [String]) {
    for text in texts {
      var last: Unicode.Scalar?
      for written in text.unicodeScalars {
        guard let folded = FoldedText.fold(written), RestScanner.isWord(folded) else { continue }
        let scalar = TraditionalCharacters.simplified(folded)
        if let last { pairs.insert(Self.pair(last, scalar)) }
        last = scalar
      }
    }
  }

  func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    pairs.contains(Self.pair(first, second))
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}

/// One piece of words, explained character by character.
private struct PieceReading {
  private let words: [Unicode.Scalar]
  private let piece: Rest.Piece
  private let setting: Explanation.Setting
  /// Which characters are explained.
  private var isExplained: [Bool]
  /// Which characters stand in the context.
  private let isKnown: [Bool]
  private(set) var turned: Explanation.Turned?
  private(set) var unread: String?
  /// Where the first word of the tables begins.
  private var firstWord: Int?

  init(_ piece: Rest.Piece, _ setting: Explanation.Setting) {
    self.piece = piece
    self.setting = setting
    words = piece.words
    var known = Array(repeating: false, count: words.count)
    for index in words.indices.dropLast()
    where setting.context.has(words[index], words[index + 1]) {
      known[index] = true
      known[index + 1] = true
    }
    // 甲3个月 answers 甲≥2个月.
    if words.count == 1, setting.other.unicodeScalars.contains(words[0]) { known[0] = true }
    isKnown = known
    isExplained = known
    readWords()
    readUnit()
    readNoun()
    readDeeds()
    readLevels()
    findOtherRate()
    unread = firstUnread()
  }

  /// 较上年提高2个百分点: what follows says how it compares.
  private var isComparison: Bool {
    if case .word(.comparison, _) = turned { return true }
    return false
  }

  private var governs: Bool { piece.position == .before || piece.position == .behind }

  /// Looks the words up, the longest first.
  private mutating func readWords() {
    var index = 0
    while index < words.count {
      if let end = endOfYear(at: index) {
        explain(index..<end)
        index = end
        continue
      }
      guard let (meaning, end) = setting.words.table.longest(in: words, at: index) else {
        index += 1
        continue
      }
      if firstWord == nil { firstWord = index }
      let isPart = isInsideKnown(index..<end)
      switch meaning {
      case .filler, .period: explain(index..<end)
      case .asked: if !setting.isActual { explain(index..<end) }
      case .assurance where !isPart: explainAssurance(index..<end)
      case .assurance, .innocent: break
      case .trend: if setting.asksChange || isComparison { explain(index..<end) }
      case .turn(let kind):
        if !isPart, !isAsked(kind, index..<end) { turn(by: kind, index..<end) }
      case .firm(let kind): if !isInside(setting.name, index..<end) { turn(by: kind, index..<end) }
      case .opening(let kind): if !isPart, isOpening(index, end) { turn(by: kind, index..<end) }
      case .adjacent(let kind): if !isPart, isAdjacent(end) { turn(by: kind, index..<end) }
      }
      index = end
    }
  }

  /// Whether a word stands in the context, too, or is part of a longer one that does: 延期处置率.
  private func isInsideKnown(_ range: Range<Int>) -> Bool {
    guard isKnown[range].allSatisfy({ $0 }) else { return false }
    if isInside(setting.context, range) { return true }
    return range.count > 1 && occurs(FoldedText.string(words[range]), in: setting.other)
  }

  /// Whether a beginning is what the name asks for and the target says nothing else: 开工项目数, 10个.
  private func isAsked(_ kind: RestWords.Turn, _ range: Range<Int>) -> Bool {
    kind == .plan && range.count > 1 && !setting.otherHasWords
      && isKnown[range].allSatisfy { $0 }
  }

  /// Whether a word is part of a longer one that stands in some texts.
  private func isInside(_ texts: WordPairs, _ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    let before = start > 0 && texts.has(words[start - 1], words[start])
    let behind = end < words.count && texts.has(words[end - 1], words[end])
    return before || behind
  }

  private mutating func turn(by kind: RestWords.Turn, _ range: Range<Int>) {
    switch kind {
    // In a target alone a plan means nothing: 力争达到90%.
    case .plan where !setting.isActual: explain(range)
    // 同比增长6% answers 增长5%.
    case .comparison where setting.asksChange || !setting.isActual: explain(range)
    // 未开展，0场: both say the same.
    case .denial where setting.isZero: explain(range)
    default:
      guard setting.isActual, governs else { return }
      explain(range)
      if turned == nil { turned = .word(kind, FoldedText.string(words[range])) }
    }
  }

  /// 应完成10座: at the beginning of what the clause says, or before a word that is explained.
  private func isOpening(_ start: Int, _ end: Int) -> Bool {
    let isFollowed =
      end < words.count
      ? isKnown[end] || setting.words.table.longest(in: words, at: end) != nil
      : piece.isTouching && piece.position == .before
    return isFollowed && (start == 0 || isExplained[start - 1])
  }

  /// 剩5户: right before the number.
  private func isAdjacent(_ end: Int) -> Bool {
    end == words.count && piece.position == .before && piece.isTouching
  }

  /// 未超预算, 未发生事故: what follows is nothing else than what is not wanted.
  private mutating func explainAssurance(_ range: Range<Int>) {
    // 无 alone denies nothing in particular.
    if range.count > 1 { explain(range) }
    let rest = FoldedText.string(words[range.upperBound...])
    let isUnwanted =
      setting.traits.isUnwanted(rest) && rest.unicodeScalars.count <= Self.longestUnwanted
    if isUnwanted || Self.limits.contains(rest) {
      explain(range.lowerBound..<words.count)
    }
  }

  /// What is not to be passed.
  private static let limits: Set<String> = ["预算", "概算", "标准", "限额", "范围", "指标", "目标"]
  private static let longestUnwanted = 4

  /// 2021年新建公厕10座 of a form of 2021.
  private func endOfYear(at start: Int) -> Int? {
    var cursor = TextCursor(scalars: words, position: start)
    guard start == 0 || !isDigit(words[start - 1]), let year = cursor.takeInteger(upTo: 4),
      (1900...2100).contains(year), cursor.take("年"), setting.year.map({ $0 == year }) ?? true
    else { return nil }
    _ = cursor.take("度")
    return cursor.position
  }

  /// 8台（套）, 一、: a unit in brackets, and a numeral that only orders.
  private mutating func readUnit() {
    let isUnit =
      piece.position == .aside
      && UnitFacts.rows.longest(in: words, at: 0)?.end == words.count
    let isOrder =
      piece.position == .elsewhere && words.count <= 2
      && words.allSatisfy { ChineseNumeral.digit($0) != nil || $0 == "十" }
    if isUnit || isOrder { explain(words.indices) }
  }

  /// 10家企业: the noun behind a measure word, unless the other cell counts something else.
  private mutating func readNoun() {
    guard let counter = setting.counter, piece.position == .behind, piece.isTouching,
      piece.last == counter, let first = words.first, !Self.limiting.contains(first)
    else { return }
    let noun = Array(words.prefix(min(firstWord ?? words.count, Self.longestNoun)))
    guard setting.otherNoun.isEmpty || Self.shares(noun, setting.otherNoun) else { return }
    explain(0..<noun.count)
  }

  /// 受理后10个工作日内办结: what sets a time limit off, and what is done by it.
  private mutating func readDeeds() {
    guard setting.isTimeLimit, governs else { return }
    for index in words.indices where RestWords.deeds.contains(words[index]) {
      isExplained[index] = true
    }
  }

  /// 优秀（92分）.
  private mutating func readLevels() {
    var index = 0
    while index < words.count {
      guard let (_, end) = setting.best.longest(in: words, at: index) else {
        index += 1
        continue
      }
      explain(index..<end)
      index = end
    }
  }

  /// The 内 of 50人内…: what begins so says where the number ends rather than what is counted.
  private static let limiting: ScalarSet = ["内", "外", "以", "之", "及"]
  private static let longestNoun = 8

  private static func shares(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard one.count > 1, other.count > 1 else { return one == other }
    return zip(one, one.dropFirst()).contains { pair in
      zip(other, other.dropFirst()).contains { $0 == pair }
    }
  }

  /// 投诉率1% under 满意度, 不合格率3% under 合格率.
  private mutating func findOtherRate() {
    guard setting.isActual, setting.isShare, setting.isRate, piece.position == .before,
      piece.isTouching, turned == nil, words.last == "率", words.count > 1
    else { return }
    guard !isFiller(endingAt: words.count) else { return }
    // 满意率 under 满意度: the stem is what names it.
    if !isExplained[words.count - 2] {
      turned = .otherRate(FoldedText.string(words))
      return
    }
    explain(words.count - 1..<words.count)
    if let start = startOfRate(), isDeniedInName(start) {
      turned = .otherRate(FoldedText.string(words[start...]))
    } else if let start = startOfRate(), start > 0, !isExplained[start - 1],
      Self.denials.contains(words[start - 1]) || words.count - start < Self.shortestRate
    {
      turned = .otherRate(FoldedText.string(words[(start - 1)...]))
    }
  }

  /// 点率 of 晚点率 is only the end of 正点率; 支付率 of 资金支付率 is the rate itself.
  private static let shortestRate = 3

  private static let denials: [Unicode.Scalar] = ["不", "未", "非", "无", "没"]

  /// 满意率 under 不满意率: what the name denies is stated without the denial.
  private func isDeniedInName(_ start: Int) -> Bool {
    Self.denials.contains { denial in
      setting.name.has(denial, words[start]) && (start == 0 || words[start - 1] != denial)
    }
  }

  /// Where the known word that ends the piece begins.
  private func startOfRate() -> Int? {
    var start = isKnown.last == true ? words.count - 1 : words.count - 2
    guard isKnown[start] else { return nil }
    while start > 0, setting.context.has(words[start - 1], words[start]) { start -= 1 }
    return start
  }

  private func isFiller(endingAt end: Int) -> Bool {
    (max(0, end - 4)..<end).contains { start in
      switch setting.words.table.longest(in: words, at: start) {
      case (.filler, end)?, (.innocent, end)?: true
      default: false
      }
    }
  }

  private mutating func explain(_ range: Range<Int>) {
    for index in range.clamped(to: words.indices) { isExplained[index] = true }
  }

  /// The first run of characters that nothing explains.
  private func firstUnread() -> String? {
    guard let start = isExplained.firstIndex(of: false) else { return nil }
    let end = isExplained[start...].firstIndex(of: true) ?? words.count
    return FoldedText.string(words[start..<end])
  }
}
