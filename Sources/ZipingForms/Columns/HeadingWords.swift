import Ziping

/// The words of which a column's heading is made (表头的用词).
///
/// A heading is a head noun with modifiers: 年初设定绩效指标值 is 年初, 设定, 绩效 and 指标值. What a column holds
/// is told from its words, so that a heading that nobody has seen before is understood where its words
/// are. A new word costs one entry; a text with anything else in it is no heading.
struct HeadingWords {
  /// What a word says.
  enum Word {
    /// 一级, 二级, 三级.
    case first, second, third
    /// 指标, 目标: the thing that is measured; 考核内容, which names it or what it stands under.
    case indicator, goal, topic
    /// 名称; 内容, which is less sure.
    case name, content
    /// 类型, 类别.
    case kind
    /// 项目, 评价内容: what the rows stand under.
    case project, area
    /// 指标值, 目标值: an amount that is asked for, or reached.
    case value
    /// 调整后, and 调整 alone, which may also be the change.
    case adjusted, adjustment
    /// 年初.
    case initial
    /// 全年, 当年.
    case year
    /// 完成, 实现: what is said of what was reached; 实际, which says it whatever stands beside it.
    case done, real
    /// 计划, 应: what is said of what is asked for.
    case asked, due
    /// 完成值: what was reached; 完成情况, which may be told in words.
    case reached, outcome
    /// 分值, 权重; the 设定值 of 权重设定值; 占比.
    case points, weight, approved, share
    /// 得分; 自评分 and 自验, which are points by themselves.
    case score, ownScore, reviewScore
    /// 单项 points are out of 100, 折算 ones are the row's.
    case single, scaled
    /// 评价, 考评: whose points they are; 复核.
    case judging, review
    /// 符号, 性质 and 方向, 计量单位.
    case sign, direction, unit
    /// 完成程度.
    case degree
    /// 不适用.
    case notApplicable
    /// 原因, 措施, 备注; 说明, which alone is a remark, too.
    case remark, explanation
    /// 预算数; 执行数; 执行率; 资金 and 金额; 批复 and 下达: what is said of a budget.
    case budget, spent, rate, amount, granted
    /// 数, behind what it is the number of.
    case number
    /// 偏差, 扣分: what is told beside a value, and is none; 参考, which is no value, but may be a weight.
    case aside, reference
    /// 上年度, 到位: no amount of this year's money.
    case otherMoney
    /// Says nothing that tells columns apart.
    case plain
  }

  let words: [Word]

  /// The words of a heading; nil if it has any that are not known.
  ///
  /// A modifier in brackets is one of its words: 预算数（调整后） is 调整后, 预算数.
  init?(_ heading: String) {
    guard Self.mayBegin(heading) else { return nil }
    if let plain = Self.plain(heading) {
      guard let words = Self.words(of: plain) else { return nil }
      self.words = words
      return
    }
    let key = Self.bracketed(heading)
    guard let words = Self.words(of: withoutBrackets(key)) else { return nil }
    let inner = Self.inBrackets(key).flatMap(Self.words) ?? []
    self.words = Self.areModifiers(inner) ? inner + words : words
  }

  /// The words of a heading that stands under another; 年初 under 预算数 is 年初预算数.
  init?(_ heading: String, under above: String) {
    guard Self.mayBegin(heading) else { return nil }
    let own = Self.key(heading)
    guard !own.isEmpty else { return nil }
    if let words = Self.words(of: own), Self.areModifiers(words), let head = HeadingWords(above),
      let noun = head.words.last, Self.amounts.contains(noun)
    {
      self.words = words + head.words
      return
    }
    guard let words = Self.words(of: Self.key(above) + own) else { return nil }
    self.words = words
  }

  /// The characters of a heading of nothing but common Chinese ones, which is its own key; nil for any other.
  private static func plain(_ heading: String) -> [Unicode.Scalar]? {
    guard heading.utf8.count <= longest * 3 else { return nil }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(heading.utf8.count / 3)
    for scalar in heading.unicodeScalars {
      guard (0x4E00...0x9FFF).contains(scalar.value) else { return nil }
      scalars.append(scalar)
    }
    return scalars
  }

  private static func words(of key: String) -> [Word]? {
    // Most cells are no headings: what does not begin with a word, or is too long, is none.
    guard key.utf8.count <= longest * 3 else { return nil }
    return words(of: Array(key.unicodeScalars))
  }

  private static func words(of scalars: [Unicode.Scalar]) -> [Word]? {
    guard !scalars.isEmpty else { return nil }
    var words: [Word] = []
    var position = 0
    while position < scalars.count {
      guard let found = table.longest(in: scalars, at: position) else { return nil }
      words.append(found.value)
      position = found.end
    }
    return words
  }

  /// Whether a text may be a heading: most cells begin with no word of one.
  ///
  /// What begins with a digit is none, unless with a year: 2023年指标值.
  private static func mayBegin(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if isHan(first) { return table.hasWord(beginningWith: first) }
    guard let byte = text.utf8.first, isDigit(byte) else { return true }
    return text.utf8.count < longest * 3 && yearEnd(of: Array(text.utf8)) > 0
  }

  /// Where a year with its word ends, in bytes; 0 where a text does not begin with one.
  private static func yearEnd(of text: [UInt8]) -> Int {
    guard text.count > 7, text.prefix(4).allSatisfy({ isDigit($0) }),
      text[4...].starts(with: "年".utf8)
    else { return 0 }
    return text[7...].starts(with: "度".utf8) ? 10 : 7
  }

  /// A heading as its words are looked for: without brackets, blanks, and the star of a cell to be filled.
  static func key(_ heading: String) -> String { withoutBrackets(bracketed(heading)) }

  /// The same with its brackets.
  private static func bracketed(_ heading: String) -> String {
    var key = comparisonKey(heading)
    if key.utf8.last == UInt8(ascii: "%") { key.removeLast() }
    guard let first = key.utf8.first else { return key }
    if isDigit(first) {
      let bytes = Array(key.utf8)
      return String(decoding: bytes[yearEnd(of: bytes)...], as: UTF8.self)
    }
    // A star or ★ before the name of a cell that must be filled.
    guard first == UInt8(ascii: "*") || first == 0xE2 else { return key }
    return String(key.drop { "*★☆".contains($0) })
  }

  /// What stands in the brackets of a key.
  private static func inBrackets(_ key: String) -> String? {
    guard let open = key.utf8.firstIndex(of: UInt8(ascii: "(")),
      let close = key.utf8[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return String(key[key.utf8.index(after: open)..<close])
  }

  /// Whether the words say of which amount a heading is, and name none: 年初, 调整后, 实际.
  var areModifiers: Bool { Self.areModifiers(words) }

  private static func areModifiers(_ words: [Word]) -> Bool {
    words.contains(where: modifiers.contains)
      && words.allSatisfy { modifiers.contains($0) || $0 == .plain }
  }

  private static let modifiers: [Word] = [
    .adjusted, .adjustment, .initial, .year, .done, .real, .asked, .due, .review, .single, .scaled,
    .granted,
  ]
  /// What a modifier may stand under.
  private static let amounts: [Word] = [
    .value, .goal, .reached, .outcome, .points, .weight, .score, .ownScore, .number, .budget,
    .spent, .amount,
  ]

  func contains(_ word: Word) -> Bool { words.contains(word) }

  /// No heading has more characters outside of its brackets.
  private static let longest = 40

  private static let table: PhraseTable<Word> = {
    var table = PhraseTable<Word>(capacity: 220)
    func add(_ word: Word, _ spellings: [String]) {
      for spelling in spellings { table.add(spelling, word) }
    }
    add(.first, ["一级"])
    add(.second, ["二级"])
    add(.third, ["三级"])
    add(.indicator, ["指标"])
    add(.goal, ["目标", "工作目标"])
    add(.topic, ["考核内容", "绩效内容", "考核指标", "具体指标"])
    add(.name, ["名称"])
    add(.content, ["内容"])
    add(.kind, ["类型", "类别"])
    add(.project, ["项目"])
    add(.area, ["评价内容"])
    add(
      .value,
      ["指标值", "目标值", "标准值", "数值", "值", "水平", "指标数值", "目标数值", "计划值", "预期值", "计划数", "目标数"])
    add(.adjusted, ["调整后", "调整后的", "扣除统筹整合资金后"])
    add(.adjustment, ["调整"])
    add(.initial, ["年初", "期初"])
    add(.year, ["全年", "当年", "本年", "本年度"])
    add(.done, ["完成", "实现", "达到"])
    add(.real, ["实际", "实绩"])
    add(.asked, ["计划", "预期", "预计"])
    add(.due, ["应"])
    add(
      .reached,
      ["完成值", "实际值", "实现值", "业绩值", "完成数", "完成数值", "达成值", "完成结果", "自评值", "实绩值", "完成量"])
    add(.outcome, ["完成情况", "实现情况", "达成情况"])
    add(.points, ["分值", "标准分", "满分"])
    add(.weight, ["权重", "权数", "权重分"])
    add(.approved, ["设定值", "批复值"])
    add(.share, ["占比"])
    add(.score, ["得分", "评分", "得分数", "分数", "打分", "实得分"])
    // 分 alone is points only behind who gave them: 总分 is no column.
    add(
      .reviewScore, ["复核", "抽查", "复评", "核查", "核实"].flatMap { [$0 + "分", $0 + "分数"] })
    add(.ownScore, ["自评分", "自评分值", "自评分数", "自评得分", "自验", "自验得分", "自验分", "自评"])
    add(.single, ["单项"])
    add(.scaled, ["折算", "折算后"])
    add(.judging, ["评价", "考评", "评定"])
    add(.review, ["复核", "抽查", "复评", "核查", "核实"])
    add(.sign, ["符号"])
    add(.direction, ["性质", "方向"])
    add(.unit, ["计量单位", "度量单位", "单位"])
    add(
      .degree,
      ["完成程度", "完成等次", "达成程度", "得分系数", "完成率", "完成比例", "完成比率", "得分率", "达成率", "完成百分比", "完成系数"])
    add(.notApplicable, ["不适用"])
    add(.remark, ["原因", "措施", "备注", "分析", "描述", "理由", "意见建议"])
    add(.explanation, ["说明"])
    add(
      .budget,
      [
        "预算数", "预算", "预算额", "资金数", "预算金额", "投资额", "安排", "投入", "申请", "计划额", "安排数", "申请数", "预算资金",
      ])
    add(
      .spent,
      [
        "执行数", "支出数", "执行", "支出", "执行额", "支出额", "使用", "使用数", "使用额", "支付数", "支付", "执行资金",
        "支出资金", "执行金额", "支出金额", "使用金额",
      ])
    add(.rate, ["执行率", "支出率", "执行进度", "支付率"])
    add(.amount, ["资金", "金额", "总额"])
    add(.granted, ["批复", "申报", "下达", "核定"])
    add(.number, ["数"])
    add(.aside, ["偏差", "偏离", "差异", "扣分", "失分", "比较"])
    add(.reference, ["参考"])
    add(
      .otherMoney,
      [
        "上年度", "上年", "上一年度", "到位", "追加", "追减", "统筹整合", "截至", "截止", "以前", "以后", "结转", "结余", "下年度",
      ])
    add(
      .plain,
      [
        "年度", "年", "年末", "绩效", "设定", "各项", "具体", "考核", "自查", "最终", "情况", "部门",
        "总", "计算", "未完成", "未达标", "未达成", "超额完成", "改进", "整改", "拟采取", "及", "和",
        "与", "或", "的", "、", "/", "%", "简要", "乡镇", "全部", "自我", "本次",
        "存在问题", "问题", "较大", "大",
      ])
    return table
  }()
}
