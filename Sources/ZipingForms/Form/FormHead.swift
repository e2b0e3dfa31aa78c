import Ziping
import ZipingFiles

/// What stands above the indicator table: title, names, year and money (表头信息).
struct FormHead {
  private(set) var title = ""
  /// 实施单位.
  private(set) var unit = ""
  /// 主管部门.
  private(set) var department = ""
  private(set) var project = ""
  private(set) var year: Int?
  private(set) var money = Submission.Money()
  private(set) var goal: Submission.Cell?
  private(set) var goalOutcome: Submission.Cell?
  /// 自评得分 and 自评等级 in the head.
  private(set) var total: Submission.Cell?
  private(set) var grade: Submission.Cell?

  /// Reads the rows above an indicator table.
  init(_ grid: Grid, _ names: ColumnNames = .words) {
    let goals = GoalBlock.rows(of: grid)
    let rows = grid.rows.indices.filter { !goals.contains($0) }
    for row in rows {
      let filled = grid.filled(row)
      guard let first = filled.first else { continue }
      if filled.count == 1, title.isEmpty, !FormLine.isRemark(first.text),
        first.text.contains("表") || first.text.contains("绩效")
      {
        title = trimmed(first.text)
      }
      readPairs(filled)
    }
    // A labelled year comes first.
    if year == nil { year = FormYear(grid, rows, title: title, project: project).year }
    money = MoneyBlock.money(of: grid, names)
    (goal, goalOutcome) = GoalBlock.texts(of: grid, goals)
  }

  /// Whether nothing was found that tells one form from another.
  var isEmpty: Bool {
    project.isEmpty && unit.isEmpty && department.isEmpty && money.planned == nil
      && money.executed == nil
  }

  /// Whether cells begin the head of a form: its first label.
  static func begins(_ filled: [Grid.Cell]) -> Bool {
    guard let first = filled.first else { return false }
    let label = splitLabel(first.text).label
    return beginnings.contains(label)
  }

  /// Whether a document's table is the head of the form in the next one.
  static func isHeadTable(_ grid: Grid) -> Bool {
    guard case .tableCell? = grid.rows.first?.first?.place.position else { return false }
    return grid.rows.indices.contains { begins(grid.filled($0)) }
  }

  /// A label with its value in the next cell, or behind a colon.
  private mutating func readPairs(_ filled: [Grid.Cell]) {
    var next: (label: String, value: String)? = filled.first.map { splitLabel($0.text) }
    for (index, cell) in filled.enumerated() {
      guard let (label, inline) = next else { return }
      next = index + 1 < filled.count ? splitLabel(filled[index + 1].text) : nil
      let isBesideLabel = next.map { $0.value.isEmpty && Self.allLabels.contains($0.label) } ?? true
      let value = inline.isEmpty ? (isBesideLabel ? "" : filled[index + 1].text) : inline
      guard !value.isEmpty else { continue }
      switch label {
      case _ where Self.projectIndex.contains(label):
        if project.isEmpty { project = trimmed(value) }
      case _ where Self.unitIndex.contains(label): unit = trimmed(value)
      case _ where Self.departmentIndex.contains(label): department = trimmed(value)
      case _ where Self.totalIndex.contains(label) || label.hasSuffix("总得分"):
        let place = inline.isEmpty ? filled[index + 1].place : cell.place
        if total == nil, points(in: value) != nil { total = Submission.Cell(value, at: place) }
        takeGrade(value, at: place)
      case _ where Self.gradeIndex.contains(label):
        takeGrade(value, at: inline.isEmpty ? filled[index + 1].place : cell.place)
      case _ where Self.yearIndex.contains(label):
        if year == nil { year = FormYear.year(in: value + "年") }
      default: break
      }
    }
  }

  private mutating func takeGrade(_ text: String, at place: Place) {
    guard grade == nil, let found = GradeWords.grade(in: text) else { return }
    grade = Submission.Cell(found, at: place)
  }

  private static let projectLabels = ["项目名称", "转移支付名称", "专项名称", "专项资金名称"]
  private static let unitLabels = [
    "实施单位", "预算单位", "项目单位", "项目实施单位", "单位名称", "部门名称", "部门单位名称", "部门", "资金使用单位",
    "预算部门", "评价单位", "单位部门名称", "填报单位名称",
  ]
  private static let departmentLabels = [
    "主管部门", "主管部门及代码", "中央主管部门", "省级主管部门", "地方主管部门", "项目主管部门", "预算主管部门", "资金主管部门",
  ]
  private static let totalLabels = [
    "自评总分", "总分", "自评得分", "自评分数", "自评总得分", "绩效自评得分", "绩效自评总分", "综合得分", "自评分", "总得分",
  ]
  private static let gradeLabels = [
    "自评等级", "自评结论", "自评结果", "评价等级", "绩效等级", "绩效自评等级", "自评等次", "等级", "评价等次", "评级",
  ]
  /// Labels whose values are not read.
  private static let otherLabels = [
    "项目负责人", "负责人", "联系人", "联系电话", "项目编码", "项目代码", "项目类型", "项目属性", "项目类别", "资金性质", "项目起止时间",
    "项目期", "填报人", "填报日期",
  ]
  private static let yearLabels = ["年度", "评价年度", "预算年度", "自评年度"]

  private static let projectIndex = WordIndex(projectLabels)
  private static let totalIndex = WordIndex(totalLabels)
  private static let gradeIndex = WordIndex(gradeLabels)
  private static let unitIndex = WordIndex(unitLabels)
  private static let departmentIndex = WordIndex(departmentLabels)
  private static let yearIndex = WordIndex(yearLabels)
  /// The labels that begin a form's head.
  private static let beginnings = WordIndex(projectLabels + unitLabels + departmentLabels)
  private static let allLabels = WordIndex(
    projectLabels + unitLabels + departmentLabels + yearLabels + otherLabels + totalLabels
      + gradeLabels)
}

/// Returns a cell's label without its colon, and what stands behind the colon.
func splitLabel(_ text: String) -> (label: String, value: String) {
  let scalars = text.unicodeScalars
  guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
    return (withoutBrackets(comparisonKey(text)), "")
  }
  let label = withoutBrackets(comparisonKey(String(text[..<colon])))
  return (label, String(text[scalars.index(after: colon)...]).trimmingBlanks())
}
