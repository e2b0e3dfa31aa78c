import Ziping

/// The rows of the indicator table and what stands below them.
struct FormBody {
  private(set) var rows: [Submission.Row] = []
  private(set) var claimedTotal: Submission.Cell?
  private(set) var claimedGrade: Submission.Cell?

  private let grid: Grid
  private let log: DiagnosticLog
  private var group = ""
  private var level2 = ""

  init(_ grid: Grid, _ log: DiagnosticLog) {
    self.grid = grid
    self.log = log
  }

  /// Reads every row below the header.
  mutating func read(from first: FormHeader) {
    var header = first
    for row in grid.rows.indices.dropFirst(first.row + 1) {
      let filled = grid.rows[row].filter { !$0.isBlank && !$0.isContinuation }
      guard let start = filled.first else { continue }
      // A table that runs over a page repeats its header.
      if let next = FormHeader(grid, row: row) {
        header = next
      } else if Self.isTotal(start.text) {
        readTotal(row, header, filled)
      } else if Self.isGrade(start.text) {
        claimedGrade = filled.dropFirst().first.map { Submission.Cell($0.text, at: $0.place) }
      } else if Self.isRemark(start.text) || Self.isSubtotal(start.text) {
        reportUnread(filled)
      } else {
        readRow(row, header, filled)
      }
    }
  }

  private mutating func readRow(_ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]) {
    func cell(_ column: FormColumn) -> Submission.Cell? {
      grid.filled(row, header[column]).map { Submission.Cell($0.text, at: $0.place) }
    }
    let start = filled.first?.place ?? Place(file: grid.source)
    guard cell(.name) != nil || cell(.target) != nil || cell(.actual) != nil else {
      reportUnread(filled)
      return
    }
    // An empty 一级 or 二级 cell means "as above"; a new 一级 begins with its own 二级.
    if let text = cell(.group).map({ trimmed($0.text) }), text != group {
      group = text
      level2 = ""
    }
    if let text = cell(.level2)?.text { level2 = trimmed(text) }
    let name = cell(.name)
    if name == nil {
      log.report(.nameMissing, [.text(level2.isEmpty ? group : level2)], at: start, .warning)
    }
    let notes = header.all(.note).compactMap { grid.filled(row, $0) }
    let note = notes.first.map { first in
      Submission.Cell(notes.map(\.text).joined(separator: "；"), at: first.place)
    }
    let place = name?.place ?? start
    rows.append(
      Submission.Row(
        group: group, level2: level2,
        name: name.map { trimmed($0.text) } ?? Self.standIn(group, level2),
        target: target(row, header) ?? Submission.Cell("", at: place),
        actual: cell(.actual) ?? Submission.Cell("", at: place), weight: cell(.weight),
        claimed: cell(.claimed), level: cell(.level), notApplicable: cell(.notApplicable),
        note: note, place: place))
  }

  /// The target, put together where a form gives 指标性质, 指标值 and 计量单位 a column each.
  private func target(_ row: Int, _ header: FormHeader) -> Submission.Cell? {
    guard let cell = grid.filled(row, header[.target]) else { return nil }
    var text = cell.text
    if let first = text.first(where: { !$0.isWhitespace }), first.isNumber,
      let property = grid.filled(row, header[.property]),
      Self.comparators.contains(comparisonKey(property.text))
    {
      text = property.text.trimmingBlanks() + text
    }
    if let last = text.last(where: { !$0.isWhitespace }), last.isNumber,
      let unit = grid.filled(row, header[.unit]),
      comparisonKey(unit.text).contains(where: { $0.isLetter || $0 == "%" || $0 == "‰" })
    {
      text += unit.text.trimmingBlanks()
    }
    return Submission.Cell(text, at: cell.place)
  }

  /// What 指标性质 may say of a number; 定性 and the like say nothing.
  private static let comparators: Set<String> = [
    "≥", ">=", ">", "≤", "<=", "<", "=", "大于", "大于等于", "小于", "小于等于", "等于", "不低于", "不超过",
    "不少于", "不高于",
  ]

  private func reportUnread(_ filled: [Grid.Cell]) {
    log.report(
      .rowNotRead, [.text(filled.map(\.text).joined(separator: " "))], at: filled.first?.place,
      .warning)
  }

  /// 总分 … 98.25: the claimed total stands in the column of claims, or is the last number.
  private mutating func readTotal(_ row: Int, _ header: FormHeader, _ filled: [Grid.Cell]) {
    if claimedTotal != nil { reportUnread(filled) }
    guard claimedTotal == nil else { return }
    let weight = header[.claimed] == nil ? nil : grid.filled(row, header[.weight])?.place
    if let cell = grid.filled(row, header[.claimed]) {
      claimedTotal = Submission.Cell(cell.text, at: cell.place)
    } else if let last = filled.dropFirst().last(where: { $0.place != weight }) {
      claimedTotal = Submission.Cell(last.text, at: last.place)
    }
  }

  /// What stands for a name that is missing; a submission's rows all have one.
  private static func standIn(_ group: String, _ level2: String) -> String {
    [level2, group].first { !$0.isEmpty } ?? "（无名称）"
  }

  /// 注：…, 填表人：… below the table.
  private static func isRemark(_ text: String) -> Bool {
    guard text.contains(where: { $0 == ":" || $0 == "：" }) else { return false }
    return [
      "注", "备注", "说明", "填表说明", "填表人", "填报人", "经办人", "联系人", "联系电话", "电话", "负责人", "单位负责人",
      "审核人", "填表日期", "填报日期", "填表单位", "填报单位",
    ].contains(splitLabel(text).label)
  }

  private static func isTotal(_ text: String) -> Bool {
    let key = withoutBrackets(comparisonKey(text))
    return ["总分", "合计", "总计", "总得分", "自评总分", "得分合计", "合计得分", "总分合计"].contains(key)
  }

  /// 小计 of a group: its numbers are those of the rows above it once more.
  private static func isSubtotal(_ text: String) -> Bool {
    withoutBrackets(comparisonKey(text)) == "小计"
  }

  private static func isGrade(_ text: String) -> Bool {
    ["等级", "自评等级", "评价等级", "评价等次", "绩效等级", "自评等次", "自评结果"]
      .contains(withoutBrackets(comparisonKey(text)))
  }
}

/// Returns a heading without blanks and line breaks around and inside it.
func trimmed(_ text: String) -> String {
  // Nearly every heading is on one line.
  text.utf8.contains(where: { $0 < 0x20 })
    ? String(text.filter { !$0.isNewline }).trimmingBlanks() : text.trimmingBlanks()
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Phrase {
  fileprivate static let rowNotRead = Phrase(
    "row-not-read", "这一行不是指标，没有读入：“{0}”", "this row is no indicator and is not read: \"{0}\"")
  fileprivate static let nameMissing = Phrase(
    "name-missing", "“{0}”下有一行没有指标名称", "a row under \"{0}\" has no indicator name")
}
