/// The units that people write, and which of them convert into each other.
///
/// A factor stands here only where it is a fact. Everything else that follows a number is a unit of
/// its own, comparable with itself alone.
struct UnitTable: Sendable {
  /// What an entry is.
  struct Entry: Sendable {
    let spelling: String
    let family: String
    let factor: Ratio
  }

  private let synonyms: [String: String]

  /// Creates the table, with further groups of synonyms from a rubric.
  init(synonyms groups: [[String]] = []) {
    var synonyms: [String: String] = [:]
    for group in groups {
      guard let first = group.first else { continue }
      for word in group.dropFirst() { synonyms[word] = first }
    }
    self.synonyms = synonyms
  }

  /// The longest unit that stands at the cursor, stepped over.
  func take(_ cursor: inout TextCursor) -> Entry? {
    guard let first = cursor.current, let entry = Self.builtIn.first(at: cursor, first) else {
      return nil
    }
    cursor.position += entry.spelling.unicodeScalars.count
    // 人次, 车次, 班次: a count of occasions is another unit than a count of things.
    if cursor.current == "次", entry.factor == .one, Self.countable.contains(entry.spelling) {
      cursor.position += 1
      return Entry(spelling: entry.spelling + "次", family: entry.spelling + "次", factor: .one)
    }
    return Entry(
      spelling: entry.spelling, family: canonical(entry.family), factor: entry.factor)
  }

  /// The family under which a unit's synonyms are compared.
  func canonical(_ family: String) -> String {
    synonyms.isEmpty ? family : synonyms[family] ?? family
  }

  /// The units that need no rubric to be known.
  private struct BuiltIn {
    private var entries: [Entry] = []
    /// The first entry for each remainder of a first scalar, and behind each entry the next; the longer
    /// spelling comes first.
    private var first = [Int](repeating: -1, count: 256)
    private var next: [Int] = []

    mutating func add(_ entry: Entry) {
      guard let head = entry.spelling.unicodeScalars.first else { return }
      let (place, length) = (Int(head.value & 255), entry.spelling.utf8.count)
      var before = -1
      var behind = first[place]
      while behind >= 0, entries[behind].spelling.utf8.count >= length {
        before = behind
        behind = next[behind]
      }
      next.append(behind)
      if before < 0 { first[place] = entries.count } else { next[before] = entries.count }
      entries.append(entry)
    }

    /// The longest unit that stands at the cursor, which stands before the scalar `head`.
    func first(at cursor: TextCursor, _ head: Unicode.Scalar) -> Entry? {
      var position = first[Int(head.value & 255)]
      while position >= 0 {
        if isWhole(entries[position].spelling, at: cursor) { return entries[position] }
        position = next[position]
      }
      return nil
    }

    /// Whether a unit stands at the cursor: 5个人 counts people, 5个人才项目 projects.
    private func isWhole(_ spelling: String, at cursor: TextCursor) -> Bool {
      guard cursor.isAt(spelling) else { return false }
      guard spelling == UnitTable.openEnded else { return true }
      return cursor[cursor.position + spelling.unicodeScalars.count].map(isHan) != true
    }
  }

  private static let openEnded = "个人"

  private static let builtIn: BuiltIn = {
    var table = BuiltIn()
    for (family, spelling, top, bottom) in convertible {
      guard let factor = try? Ratio(top, bottom) else { continue }
      table.add(Entry(spelling: spelling, family: family, factor: factor))
    }
    for word in countable + otherUnits {
      table.add(Entry(spelling: word, family: word, factor: .one))
    }
    return table
  }()

  /// Family, spelling, and how many of the family's basic unit one is, as a fraction.
  private static let convertible: [(String, String, Int128, Int128)] = [
    ("%", "%", 1, 1), ("%", "百分比", 1, 1), ("%", "‰", 1, 10), ("%", "成", 10, 1),
    ("%", "比例", 100, 1),
    ("元", "元", 1, 1), ("元", "圆", 1, 1), ("元", "元整", 1, 1), ("元", "元人民币", 1, 1),
    ("米", "米", 1, 1), ("米", "m", 1, 1), ("米", "公里", 1000, 1), ("米", "千米", 1000, 1),
    ("米", "km", 1000, 1), ("米", "KM", 1000, 1), ("米", "厘米", 1, 100), ("米", "cm", 1, 100),
    ("米", "毫米", 1, 1000), ("米", "mm", 1, 1000),
    ("平方米", "平方米", 1, 1), ("平方米", "平米", 1, 1), ("平方米", "㎡", 1, 1),
    ("平方米", "m²", 1, 1), ("平方米", "m2", 1, 1), ("平方米", "公顷", 10_000, 1),
    ("平方米", "亩", 2000, 3), ("平方米", "平方公里", 1_000_000, 1),
    ("平方米", "平方千米", 1_000_000, 1), ("平方米", "km²", 1_000_000, 1),
    ("立方米", "立方米", 1, 1), ("立方米", "方", 1, 1), ("立方米", "m³", 1, 1),
    ("立方米", "m3", 1, 1), ("立方米", "升", 1, 1000), ("立方米", "毫升", 1, 1_000_000),
    ("千克", "千克", 1, 1), ("千克", "公斤", 1, 1), ("千克", "kg", 1, 1), ("千克", "吨", 1000, 1),
    ("千克", "t", 1000, 1), ("千克", "斤", 1, 2), ("千克", "克", 1, 1000), ("千克", "g", 1, 1000),
    ("天", "天", 1, 1), ("天", "日", 1, 1), ("天", "小时", 1, 24), ("天", "h", 1, 24),
    ("天", "个小时", 1, 24), ("天", "分钟", 1, 1440), ("天", "周", 7, 1), ("天", "星期", 7, 1),
    ("天", "个星期", 7, 1), ("天", "自然日", 1, 1), ("天", "日历天", 1, 1),
    ("月", "月", 1, 1), ("月", "个月", 1, 1), ("月", "年", 12, 1), ("月", "季度", 3, 1),
    ("月", "个季度", 3, 1), ("月", "半年", 6, 1),
    ("工作日", "工作日", 1, 1), ("工作日", "个工作日", 1, 1),
    ("百分点", "百分点", 1, 1), ("百分点", "个百分点", 1, 1),
    ("岁", "岁", 1, 1), ("岁", "周岁", 1, 1),
    ("人", "人", 1, 1), ("人", "个人", 1, 1), ("人", "名", 1, 1), ("人", "位", 1, 1),
    ("千瓦", "千瓦", 1, 1), ("千瓦", "kW", 1, 1), ("千瓦", "兆瓦", 1000, 1), ("千瓦", "MW", 1000, 1),
    ("千瓦时", "千瓦时", 1, 1), ("千瓦时", "度", 1, 1), ("千瓦时", "kWh", 1, 1),
  ]

  /// Counted things; with 次 behind them they count occasions.
  private static let countable: [String] = [
    "人", "户", "家", "车", "班", "辆", "架", "台", "场", "批", "艘", "班列", "头", "床", "件",
  ]

  /// Other units, each comparable with itself alone.
  private static let otherUnits: [String] = [
    "次", "个", "份", "项", "条", "篇", "所", "套", "座", "栋", "处", "期", "种", "类", "起", "宗",
    "例", "株", "棵", "只", "羽", "匹", "尾", "粒", "块", "片", "张", "本", "册", "部", "组", "队",
    "支", "届", "轮", "门", "间", "课时", "学时", "学分", "节", "倍", "村", "乡", "镇", "县", "个村",
    "点", "站", "口", "眼", "盏", "桶", "袋", "箱", "瓶", "盒", "副", "双", "对", "枚", "颗", "把",
    "卷", "幅", "面", "幢", "层", "顶", "扇", "根", "单", "笔", "票", "封", "版", "堂", "床位",
    "分", "人天", "人日", "GB", "TB", "MB", "Mbps", "款", "尊", "盆", "辖区", "路", "号", "集",
    "遍", "道", "段", "列", "环", "代", "圈", "孔", "立方", "平方", "毫克", "微克", "dB",
  ]
}
