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
  /// 满分, or 总分 beside 自评总分: what can be had.
  private(set) var fullMarks: Submission.Cell?
  /// Grades of which none or several are ticked.
  private(set) var unclearGrade: Submission.Cell?
  private var isOwnTotal = false

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
    return HeadCell.beginsForm(splitLabel(first.text).label)
  }

  /// Whether a document's table is the head of the form in the next one.
  static func isHeadTable(_ grid: Grid) -> Bool {
    guard case .tableCell? = grid.rows.first?.first?.place.position else { return false }
    return grid.rows.indices.contains { begins(grid.filled($0)) }
  }

  /// A label with its value in the next cell, or behind a colon.
  ///
  /// A label or a heading is no value, and where the row has more of them than of anything else, it is the
  /// heading of a table and not a row of pairs.
  private mutating func readPairs(_ filled: [Grid.Cell]) {
    let cells = filled.map(HeadCell.init)
    guard HeadCell.arePairs(cells) else { return }
    for (index, cell) in cells.enumerated() where cell.kind != nil {
      let next = cells.dropFirst(index + 1).first
      let beside = next.flatMap { $0.isName ? nil : $0.cell }
      let value =
        cell.value.isEmpty
        ? beside.map(\.read) : Submission.Cell(cell.value, at: cell.cell.place)
      guard let value else { continue }
      take(value, of: cell, isFirst: index == 0)
    }
  }

  private mutating func take(_ value: Submission.Cell, of cell: HeadCell, isFirst: Bool) {
    func first(_ text: inout String) {
      if text.isEmpty { text = trimmed(value.text) }
    }
    switch cell.kind {
    case .project: first(&project)
    // 单位：万元 is that of the amounts.
    case .unit: if !HeadCell.isOfMoney(value.text) { first(&unit) }
    case .department: first(&department)
    case .year: year = year ?? FormYear.year(in: value.text + "年")
    // 得分 among other labels may be the money's.
    case .form(let label)
    where label.isSum || label.kind == .total && label.isBare && !isFirst:
      break
    case .form(let label): take(value, of: label)
    case .other, nil: break
    }
  }

  private mutating func take(_ value: Submission.Cell, of label: FormLabel) {
    switch label.kind {
    case .total:
      takeGrade(value)
      let number = GradeWords.points(before: value.text) ?? value.text
      guard points(in: number) != nil else { return }
      let stated = Submission.Cell(number, at: value.place)
      if let total, label.isOwn, !isOwnTotal {
        // 总分 | 100 | 自评总分 | 92: the first is what can be had.
        fullMarks = fullMarks ?? total
        self.total = stated
      } else {
        total = total ?? stated
      }
      isOwnTotal = isOwnTotal || label.isOwn
    case .fullMarks: if points(in: value.text) != nil { fullMarks = fullMarks ?? value }
    case .grade, .verdict, .opinion: takeGrade(value)
    }
  }

  private mutating func takeGrade(_ value: Submission.Cell) {
    guard grade == nil else { return }
    switch GradeWords.reading(of: value.text) {
    case .grade(let word): grade = Submission.Cell(word, at: value.place)
    case .unclear: unclearGrade = unclearGrade ?? value
    case nil: break
    }
  }
}

/// Whether a text has a colon, of either width.
func hasLabelColon(_ text: String) -> Bool {
  hasByte(of: UInt8(ascii: ":")...UInt8(ascii: ":"), in: text) || occurs("：", in: text)
}

/// Returns a cell's label without its colon, and what stands behind the colon.
func splitLabel(_ text: String) -> (label: String, value: String) {
  let scalars = text.unicodeScalars
  guard hasLabelColon(text), let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" })
  else { return (withoutBrackets(comparisonKey(text)), "") }
  let label = withoutBrackets(comparisonKey(String(text[..<colon])))
  return (label, String(text[scalars.index(after: colon)...]).trimmingBlanks())
}
