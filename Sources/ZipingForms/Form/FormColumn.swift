import Ziping

/// A column of a form (自评表的列), found by its heading.
enum FormColumn: Int, CaseIterable, Hashable {
  case group
  case level2
  case name
  case property
  case target
  case unit
  case actual
  case weight
  case claimed
  case reviewedActual
  case reviewedPoints
  case level
  case notApplicable
  case note

  /// A heading that names the groups only where no 一级指标 stands beside it.
  static let otherGroupHeading = "指标类别"

  /// The official headings and their variants, without brackets and blanks.
  var headings: [String] {
    switch self {
    case .group: ["一级指标", "一级", Self.otherGroupHeading]
    case .level2: ["二级指标", "二级"]
    case .name: ["三级指标", "三级指标名称", "三级", "指标名称", "具体指标", "指标内容", "绩效指标", "指标"]
    case .property: ["指标性质", "比较符号", "符号"]
    case .unit: ["计量单位", "度量单位", "单位"]
    case .target:
      [
        "年度指标值", "预期指标值", "目标值", "指标值", "年初目标值", "全年目标值", "年度目标值", "年初指标值",
        "预期目标值", "计划指标值", "绩效目标值", "全年指标值",
      ]
    case .actual:
      [
        "实际完成值", "全年实际值", "实际完成指标值", "业绩值", "自评完成值", "完成值", "实际值", "全年完成值",
        "全年实际完成值", "自评实际完成值", "年度实际完成值", "实际完成情况", "实际完成", "年度完成值", "完成指标值",
      ]
    case .weight: ["分值", "权重", "标准分", "指标分值", "分值权重", "分值/权重", "权重分值", "满分"]
    case .claimed: ["得分", "自评得分", "自评分", "自评分值", "自评分数", "实际得分"]
    case .reviewedActual:
      ["复核完成值", "复核值", "复核实际完成值", "复核实际值", "复核完成情况", "抽查完成值", "复评完成值", "核实完成值"]
    case .reviewedPoints:
      ["复核得分", "复核分", "复核分数", "复核评分", "抽查得分", "复评得分", "核实得分"]
    case .level: ["完成程度", "完成等次", "达成程度"]
    case .notApplicable: ["不适用", "不适用原因", "不适用理由"]
    case .note:
      [
        "偏差原因分析及改进措施", "备注", "未完成原因分析", "偏差原因分析", "未完成原因", "偏差原因",
        "未完成原因和改进措施", "未完成原因分析及改进措施", "扣分原因", "说明", "偏差原因分析和改进措施",
        "偏差原因及改进措施", "偏差原因和改进措施", "偏差原因分析与改进措施", "偏差分析及改进措施", "未完成原因及改进措施",
        "未完成原因及拟采取的改进措施", "原因分析及改进措施", "原因分析", "原因及措施", "偏差原因说明", "未完成原因说明", "扣分说明",
        "偏差分析", "自评说明", "得分说明", "扣分原因分析",
      ]
    }
  }

  /// The column that a heading names, and how surely: a lower rank is the surer name.
  static func named(_ heading: String) -> (column: FormColumn, rank: Int)? {
    named(key: key(heading))
  }

  private static func named(key: String) -> (column: FormColumn, rank: Int)? {
    headingIndex.position(of: key).map { ranked[$0] }
  }

  /// The column of a heading under another one that spans it, as 得分 under 复核情况.
  static func named(_ heading: String, under above: String) -> (column: FormColumn, rank: Int)? {
    if let whole = named(key: key(above + heading)) { return whole }
    guard let own = named(heading), reviewing.contains(where: { key(above).contains($0) }) else {
      return named(heading)
    }
    switch own.column {
    case .actual: return (.reviewedActual, 0)
    case .claimed: return (.reviewedPoints, 0)
    default: return own
    }
  }

  /// What says that the columns below are a reviewer's.
  private static let reviewing = ["复核", "抽查", "复评", "核查", "核实"]

  /// What each heading names.
  private static let ranked: [(column: FormColumn, rank: Int)] = allCases.flatMap { column in
    column.headings.indices.map { (column, $0) }
  }
  /// The headings in the same order; they stand as they are compared.
  private static let headingIndex = WordIndex(allCases.flatMap(\.headings))

  /// A heading without brackets, blanks and line breaks.
  private static func key(_ heading: String) -> String { withoutBrackets(comparisonKey(heading)) }
}

/// Something for each column of a form, at its place in an array: a form asks for it thousands of times.
struct ByColumn<Value> {
  private var values = [Value?](repeating: nil, count: FormColumn.allCases.count)

  init() {}

  subscript(column: FormColumn) -> Value? {
    get { values[column.rawValue] }
    set { values[column.rawValue] = newValue }
  }

  /// How many columns have something.
  var count: Int { values.count { $0 != nil } }
}
