import Ziping
import ZipingFiles

/// A cell of a form's head: a label, the heading of a column, or a value (表头的一格).
struct HeadCell {
  /// What a label asks for.
  enum Kind {
    case project, unit, department, year
    /// 自评总分, 自评等级.
    case form(FormLabel)
    /// Something that is not read.
    case other
  }

  let cell: Grid.Cell
  /// What stands behind the label's colon.
  let value: String
  let kind: Kind?

  init(_ cell: Grid.Cell) {
    self.cell = cell
    let (label, value) = splitLabel(cell.text)
    self.value = value
    kind = Self.kind(of: label)
  }

  /// Whether it is a label or a heading, and so no value.
  var isName: Bool {
    guard value.isEmpty else { return false }
    return kind != nil || MoneyColumn.named(cell.text) != nil
      || FormColumn.named(cell.text) != nil
  }

  /// Whether cells are labels with their values: those of a heading have hardly any.
  static func arePairs(_ cells: [HeadCell]) -> Bool {
    guard cells.contains(where: { $0.kind != nil }) else { return false }
    let names = cells.count(where: \.isName)
    return names < 2 || names <= cells.count - names + 1
  }

  /// Whether a label begins a form's head.
  static func beginsForm(_ label: String) -> Bool {
    projects.contains(label) || label != "单位" && OwnerLabel(key: label) != nil
  }

  /// 万元, the unit of amounts.
  static func isOfMoney(_ text: String) -> Bool {
    moneyUnits.contains(withoutBrackets(comparisonKey(text)))
  }

  private static func kind(of label: String) -> Kind? {
    switch label {
    case _ where projects.contains(label): .project
    case _ where years.contains(label): .year
    case _ where others.contains(label): .other
    default:
      OwnerLabel(key: label).map { $0.isInCharge ? .department : .unit }
        ?? FormLabel(key: label).map(Kind.form)
    }
  }

  private static let projects = WordIndex(["项目名称", "转移支付名称", "专项名称", "专项资金名称"])
  private static let years = WordIndex(["年度", "评价年度", "预算年度", "自评年度"])
  /// Labels whose values are not read.
  private static let others = WordIndex([
    "项目负责人", "负责人", "联系人", "联系电话", "项目编码", "项目代码", "项目类型", "项目属性", "项目类别", "资金性质", "项目起止时间",
    "项目期", "填报人", "填报日期",
  ])
  private static let moneyUnits = WordIndex(["元", "千元", "万元", "百万元", "亿元", "人民币元", "人民币万元"])
}
