import Ziping
import ZipingFiles

/// What a label says of a form as a whole (总分、等级的标签), told by the words of which it is made.
///
/// One table serves the head, the lines of a table and the text around it. 自评, 综合 and 最终 say whose points
/// they are and of what; the noun behind them tells points from a grade, so that a label that nobody has
/// seen before is understood where its words are.
struct FormLabel {
  enum Kind {
    /// 自评总分, 综合得分: the points of the form.
    case total
    /// 满分, 分值合计: what can be had.
    case fullMarks
    /// 自评等级, 评价等次.
    case grade
    /// 自评结论: a grade, or some sentences.
    case verdict
    /// 综合评价: the same, but as often of anything else.
    case opinion
  }

  let kind: Kind
  private let words: [Word]

  /// What a word says.
  private enum Word {
    /// 自评.
    case own
    /// 总, 综合, 最终: of all.
    case whole
    /// 评价, 评定: whatever was judged.
    case judged
    /// 合计.
    case sum
    /// 绩效, 考核: what is judged.
    case topic
    /// Says nothing that tells labels apart.
    case plain
    /// 得分; 分, which is points behind another word only.
    case points, point
    /// 分值; 满分.
    case weight, full
    /// 等级; 结论.
    case grade, verdict
  }

  /// The label that a text is; nil where it says anything else.
  init?(_ text: String) { self.init(key: withoutBrackets(comparisonKey(text))) }

  /// The label that a key without brackets is; 五、 before it only counts.
  init?(key: String) {
    guard let first = key.unicodeScalars.first, Self.mayBegin(with: first),
      key.utf8.count <= Self.longest * 3
    else { return nil }
    let scalars = Array(key.unicodeScalars.drop { Self.numbering.contains($0) })
    var words: [Word] = []
    var position = 0
    while position < scalars.count {
      guard let found = Self.table.longest(in: scalars, at: position) else { return nil }
      words.append(found.value)
      position = found.end
    }
    self.init(words)
  }

  private init?(_ words: [Word]) {
    guard let kind = Self.kind(of: words) else { return nil }
    self.kind = kind
    self.words = words
  }

  /// Whether it says 自评.
  var isOwn: Bool { words.contains(.own) }
  /// Whether it is 合计 alone, which may add up anything.
  var isSum: Bool { words.allSatisfy { $0 == .sum } }
  /// Whether it is 得分 or 等级 alone, which may be anything's.
  var isBare: Bool { words.allSatisfy { $0 == .points || $0 == .grade } }

  /// Whether it says that it is about the whole: 自评得分, 综合得分, and not 绩效得分.
  var isOfWhole: Bool { words.contains { [.own, .whole, .judged].contains($0) } }

  private static func kind(of words: [Word]) -> Kind? {
    guard let last = words.last(where: { $0 != .plain }) else { return nil }
    func says(_ meant: Word...) -> Bool { words.contains { meant.contains($0) } }
    // 预算得分 is a part's; 项目支出绩效自评得分 is not.
    let isOfWhole = says(.own, .whole, .judged, .topic, .sum)
    switch last {
    case .points, .grade:
      guard isOfWhole || !says(.plain) else { return nil }
      return last == .grade ? .grade : .total
    case .point: return says(.own, .whole, .judged) ? .total : nil
    case .sum where says(.plain): return nil
    case .sum: return says(.weight) ? .fullMarks : .total
    case .weight where says(.own): return .total
    case .weight: return says(.whole, .sum) ? .fullMarks : nil
    case .full: return .fullMarks
    case .verdict: return says(.own, .judged) ? .verdict : nil
    case .judged: return says(.whole) ? .opinion : nil
    case .own, .whole, .topic, .plain: return nil
    }
  }

  private static func mayBegin(with first: Unicode.Scalar) -> Bool {
    table.hasWord(beginningWith: first) || numbering.contains(first)
  }

  /// No label has more characters outside of its brackets.
  private static let longest = 20

  private static let numbering: ScalarSet = ScalarSet(
    "一二三四五六七八九十0123456789.①②③④⑤⑥⑦⑧⑨⑩")

  private static let table: PhraseTable<Word> = {
    var table = PhraseTable<Word>(capacity: 64)
    func add(_ word: Word, _ spellings: [String]) {
      for spelling in spellings { table.add(spelling, word) }
    }
    add(.own, ["自评", "自评价", "自我评价", "自评估", "自查", "自我评定"])
    add(.whole, ["总", "综合", "最终", "最后", "总体", "整体"])
    add(.judged, ["评价", "评定", "评估"])
    add(.sum, ["合计", "总计", "共计"])
    add(.topic, ["绩效", "考核", "考评", "测评"])
    add(
      .plain,
      [
        "项目", "部门", "单位", "支出", "预算", "年度", "本年度", "本项目", "本次", "全年", "资金",
        "专项", "部门整体", "的", "为", "是",
      ])
    add(.points, ["得分", "评分", "分数", "得分数", "打分", "实得分"])
    add(.point, ["分"])
    add(.weight, ["分值", "标准分"])
    add(.full, ["满分", "满分值"])
    add(.grade, ["等级", "等次", "评级", "档次", "级别"])
    add(.verdict, ["结论", "结果"])
    return table
  }()
}

extension FormLabel {
  /// A cell that is a label, or begins with one before its colon.
  struct InCell {
    let label: FormLabel
    /// What stands behind the colon.
    let value: String

    init?(_ text: String) {
      // Most cells begin with no word of a label.
      if let first = firstCommonHan(text), !FormLabel.mayBegin(with: first) { return nil }
      let (key, value) = splitLabel(text)
      guard let label = FormLabel(key: key) else { return nil }
      self.label = label
      self.value = value
    }
  }

  /// A label inside a text.
  struct InText {
    let label: FormLabel
    let text: String
    let prefix: Substring
    let rest: Substring
  }

  /// The last label of some kinds in a clause, as long as its words go; 优秀等次 behind 自评等级 is none.
  static func last(_ kinds: [Kind], in clause: String) -> InText? {
    guard nouns.matches(clause) else { return nil }
    let scalars = Array(clause.unicodeScalars)
    var found: (label: FormLabel, range: Range<Int>)?
    var start = 0
    while start < scalars.count {
      guard let (label, end) = label(in: scalars, at: start) else {
        start += 1
        continue
      }
      let isSurer = found.map { !label.isBare || $0.label.isBare } ?? true
      if kinds.contains(label.kind), isSurer { found = (label, start..<end) }
      start = end
    }
    guard let (label, range) = found else { return nil }
    let view = clause.unicodeScalars
    let first = view.index(view.startIndex, offsetBy: range.lowerBound)
    let end = view.index(first, offsetBy: range.count)
    return InText(
      label: label, text: String(clause[first..<end]), prefix: clause[..<first],
      rest: clause[end...])
  }

  /// The longest label that begins at a place of a text, without plain words around it.
  private static func label(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (label: FormLabel, end: Int)? {
    var words: [Word] = []
    var position = start
    var longest: (label: FormLabel, end: Int)?
    while let found = table.longest(in: scalars, at: position) {
      if words.isEmpty, [.plain, .point].contains(found.value) { return nil }
      words.append(found.value)
      position = found.end
      if found.value != .plain, let label = FormLabel(words) { longest = (label, position) }
    }
    return longest
  }

  /// What a text with a label has in it.
  static let nouns = WordList([
    "分", "合计", "总计", "等级", "等次", "评级", "档次", "级别", "结论", "结果", "评价",
  ])
}
