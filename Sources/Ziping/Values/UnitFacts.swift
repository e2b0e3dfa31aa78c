/// The facts about units: which convert into each other, which count the same things (计量单位的事实).
///
/// A factor stands here only where it is a fact. A new unit is one row.
enum UnitFacts {
  /// What a unit counts or measures.
  enum Kind: Sendable, Hashable {
    /// Length, money, time: a noun behind it belongs to nothing known (500亩良田).
    case amount
    /// A measure word: the noun behind it only says what is counted (10家企业).
    case counter
    /// A rank, which is no amount (三级, 4A).
    case rank
  }

  /// A unit as it is written.
  struct Row: Sendable {
    let spelling: String
    /// What it measures; units of one family convert into each other.
    let family: String
    /// How many of the family's basic unit one is.
    let factor: Ratio
    let kind: Kind
  }

  /// Every unit in Chinese characters and signs, by its spelling.
  static let rows: PhraseTable<Row> = {
    var table = PhraseTable<Row>(capacity: 320)
    for row in amounts + counters + ranks { table.add(row.spelling, row) }
    return table
  }()

  private static func amount(
    _ family: String, _ spelling: String, _ top: Int128 = 1, _ bottom: Int128 = 1
  ) -> Row {
    let factor = top == bottom ? .one : (try? Ratio(top, bottom)) ?? .one
    return Row(spelling: spelling, family: family, factor: factor, kind: .amount)
  }

  /// Family, spelling, and how many of the family's basic unit one is, as a fraction.
  private static let amounts: [Row] = [
    amount("%", "%"), amount("%", "百分比"), amount("%", "‰", 1, 10), amount("%", "成", 10),
    amount("%", "比例", 100),
    amount("元", "元"), amount("元", "圆"), amount("元", "元整"), amount("元", "元人民币"),
    amount("米", "米"), amount("米", "公里", 1000), amount("米", "千米", 1000),
    amount("米", "分米", 1, 10), amount("米", "厘米", 1, 100), amount("米", "毫米", 1, 1000),
    amount("米", "微米", 1, 1_000_000), amount("米", "延米"), amount("米", "海里", 1852),
    amount("平方米", "平方米"), amount("平方米", "平米"), amount("平方米", "平方厘米", 1, 10_000),
    amount("平方米", "公顷", 10_000), amount("平方米", "亩", 2000, 3),
    amount("平方米", "平方公里", 1_000_000), amount("平方米", "平方千米", 1_000_000),
    amount("立方米", "立方米"), amount("立方米", "方"), amount("立方米", "升", 1, 1000),
    amount("立方米", "公升", 1, 1000), amount("立方米", "毫升", 1, 1_000_000),
    amount("千克", "千克"), amount("千克", "公斤"), amount("千克", "吨", 1000),
    amount("千克", "公吨", 1000), amount("千克", "斤", 1, 2), amount("千克", "克", 1, 1000),
    amount("千克", "毫克", 1, 1_000_000), amount("千克", "微克", 1, 1_000_000_000),
    amount("千克", "纳克", 1, 1_000_000_000_000),
    amount("天", "天"), amount("天", "日"), amount("天", "小时", 1, 24), amount("天", "个小时", 1, 24),
    amount("天", "分钟", 1, 1440), amount("天", "秒", 1, 86_400), amount("天", "秒钟", 1, 86_400),
    amount("天", "毫秒", 1, 86_400_000), amount("天", "周", 7), amount("天", "星期", 7),
    amount("天", "个星期", 7), amount("天", "自然日"), amount("天", "日历天"), amount("天", "个自然日"),
    amount("月", "月"), amount("月", "个月"), amount("月", "年", 12), amount("月", "季度", 3),
    amount("月", "个季度", 3), amount("月", "半年", 6),
    amount("工作日", "工作日"), amount("工作日", "个工作日"),
    amount("百分点", "百分点"), amount("百分点", "个百分点"),
    amount("岁", "岁"), amount("岁", "周岁"),
    amount("千瓦", "千瓦"), amount("千瓦", "瓦", 1, 1000), amount("千瓦", "兆瓦", 1000),
    amount("千瓦时", "千瓦时"), amount("千瓦时", "千瓦小时"), amount("千瓦时", "度"),
    amount("千瓦时", "兆瓦时", 1000),
    amount("帕", "帕"), amount("帕", "千帕", 1000), amount("帕", "兆帕", 1_000_000),
    amount("伏", "伏"), amount("伏", "千伏", 1000), amount("赫", "赫兹"), amount("赫", "兆赫", 1_000_000),
    amount("摄氏度", "摄氏度"), amount("摄氏度", "℃"), amount("分贝", "分贝"), amount("勒克斯", "勒克斯"),
    amount("倍", "倍"), amount("分", "分"), amount("课时", "课时"), amount("学时", "学时"),
    amount("学分", "学分"), amount("辖区", "辖区"), amount("号", "号"),
  ]

  /// Measure words, each counting what no other does but for synonyms.
  private static let counters: [Row] =
    [
      ("人", "人"), ("人", "个人"), ("人", "名"), ("人", "位"), ("立方米", "立方"), ("平方米", "平方"),
    ].map { Row(spelling: $0.1, family: $0.0, factor: .one, kind: .counter) }
    + (things + others).map { Row(spelling: $0, family: $0, factor: .one, kind: .counter) }

  /// Counted things; with 次 behind them they count occasions, with 天 or 班 the work done.
  private static let things: [String] = [
    "户", "家", "车", "班", "辆", "架", "台", "场", "批", "艘", "班列", "头", "床", "件",
  ]

  private static let others: [String] = [
    "次", "个", "份", "项", "条", "篇", "所", "套", "座", "栋", "处", "期", "种", "类", "起", "宗",
    "例", "株", "棵", "只", "羽", "匹", "尾", "粒", "块", "片", "张", "本", "册", "部", "组", "队",
    "支", "届", "轮", "门", "间", "节", "村", "乡", "镇", "县", "点", "站", "口", "眼", "盏", "桶",
    "袋", "箱", "瓶", "盒", "副", "双", "对", "枚", "颗", "把", "卷", "幅", "面", "幢", "层", "顶",
    "扇", "根", "单", "笔", "票", "封", "版", "堂", "床位", "款", "尊", "盆", "路", "集", "遍", "道",
    "段", "列", "环", "代", "圈", "孔", "场次", "批次", "人次", "团", "垛", "剂", "剂次", "针", "针次",
    "标段", "宗地", "航次", "单位", "学位", "工位", "车位", "泊位", "铺位", "席", "株次", "股", "包", "捆", "筐",
  ]

  private static let ranks: [Row] = ["级", "等", "星", "星级", "甲", "A级", "A"].map {
    Row(spelling: $0, family: $0 == "A" ? "A级" : $0 == "星级" ? "星" : $0, factor: .one, kind: .rank)
  }

  /// Whether a unit behind another one makes the two a measure of its own: 床日, 亩次, 台班, 吨公里.
  static func joins(_ second: Row) -> Bool {
    seconds.contains(second.spelling)
  }

  private static let seconds: Set<String> = ["次", "日", "天", "班", "月", "公里"]

  /// Whether a family of units counts things, so that a noun behind says what is counted.
  static func counts(_ family: String) -> Bool {
    rows.longest(in: Array(family.unicodeScalars), at: 0)?.value.kind == .counter
      && !family.contains("/")
  }

  /// Whether every part of a unit is known.
  static func knows(_ unit: Unit) -> Bool {
    if unit.isBare || unit.isShare { return true }
    return unit.family.split(whereSeparator: { $0 == "/" || $0 == "·" }).allSatisfy {
      families.contains(String($0)) || knowsAll(of: Array($0.unicodeScalars))
    }
  }

  private static let families = Set((amounts + counters + ranks).map(\.family))

  private static func knowsAll(of family: [Unicode.Scalar]) -> Bool {
    if LatinUnit.row(FoldedText.string(family)) != nil { return true }
    var position = 0
    while position < family.count {
      guard let (_, end) = rows.longest(in: family, at: position) else { return false }
      position = end
    }
    return true
  }

  /// Measure words that count the same things: they compare, and it is told (计量单位不同而所数相同).
  private static let alike: [[String]] = [
    ["场", "场次", "次"], ["个", "处", "座", "项", "件", "套"], ["批", "批次"],
  ]

  /// Whether two families of units count the same things.
  static func countAlike(_ one: String, _ other: String) -> Bool {
    alike.contains { $0.contains(one) && $0.contains(other) }
  }
}
