import Ziping
import ZipingFiles

/// The block of the project's money in a form's head (项目资金).
///
/// Two layouts are in use: columns 年初预算数 全年预算数 全年执行数 with rows 年度资金总额 其中：财政拨款 …, and the
/// older labels 预算数： 执行数： with their values beside them.
struct MoneyBlock {
  let money: Submission.Money

  init(_ grid: Grid) {
    let rows = grid.rows.indices
    let unit = Self.unit(grid, rows)
    let header = rows.lazy.compactMap { MoneyHeader(grid, row: $0) }.first
    money =
      header.map { Self.table(grid, rows, $0, unit) } ?? Self.labels(grid, rows, unit)
  }

  private struct MoneyHeader {
    let row: Int
    var columns: [String: Int] = [:]

    /// What a text heads, if anything.
    static func name(_ text: String) -> String? {
      headings.position(of: withoutBrackets(comparisonKey(text))).map { names[$0].name }
    }

    init?(_ grid: Grid, row: Int) {
      // 预算数： is a label with its value beside it, no heading.
      let filled = grid.filled(row)
      // 全年预算数 850 全年执行数 816: each has its value beside it.
      let isBesideValue = filled.indices.dropFirst().contains { index in
        Self.name(filled[index - 1].text) == "planned" && isAmount(filled[index].text)
      }
      guard !isBesideValue else { return nil }
      for (index, cell) in grid.rows[row].enumerated()
      where !cell.isContinuation && !cell.text.isEmpty && !isLabel(cell.text) {
        if let name = Self.name(cell.text) { columns[name] = index }
      }
      guard columns["planned"] ?? columns["initial"] != nil, columns["executed"] != nil else {
        return nil
      }
      self.row = row
    }

    private static let names: [(heading: String, name: String)] = [
      ("全年预算数", "planned"), ("调整后预算数", "planned"), ("预算数", "planned"), ("年初预算数", "initial"),
      ("全年预算", "planned"), ("调整预算数", "planned"), ("年初预算", "initial"), ("全年执行", "executed"),
      ("全年执行数", "executed"), ("执行数", "executed"), ("实际支出数", "executed"), ("分值", "weight"),
      ("得分", "claimed"), ("自评得分", "claimed"), ("执行率", "rate"), ("预算执行率", "rate"),
    ]
    private static let headings = WordIndex(names.map(\.heading))
  }

  private static func table(
    _ grid: Grid, _ rows: Range<Int>, _ header: MoneyHeader, _ unit: String
  ) -> Submission.Money {
    func cell(_ row: Int, _ name: String) -> Submission.Cell? {
      grid.mergedDown(row, header.columns[name], below: header.row)
        .map { Submission.Cell($0.text, at: $0.place) }
    }
    func own(_ row: Int, _ name: String) -> Submission.Cell? {
      grid.filled(row, header.columns[name]).map { Submission.Cell($0.text, at: $0.place) }
    }
    func place(_ row: Int, _ name: String) -> Place? {
      grid.ownPlace(row, header.columns[name], under: header.row)
    }
    let plannedColumn = header.columns["planned"] == nil ? "initial" : "planned"
    // Alone, 年初预算数 is the budget.
    func initial(_ row: Int) -> Submission.Cell? {
      plannedColumn == "initial" ? nil : own(row, "initial")
    }
    var whole: Int?
    var parts: [Submission.Money.Part] = []
    // Below 其中 a part may have any name, such as a task's.
    var isListing = false
    for row in rows where row > header.row {
      let label = grid.rows[row].first { cell in
        !cell.isBlank && !cell.isContinuation && !isBlockName(cell.text)
      }
      guard let label else { continue }
      let name = partName(label.text)
      // 80 | 76 | … below 预算数 | 执行数 | …: the amounts stand there without a label.
      let isBare =
        isAmount(label.text) && own(row, plannedColumn) != nil && own(row, "executed") != nil
      if whole == nil, isWhole(name) || isBare {
        whole = row
        continue
      }
      let part = Submission.Money.Part(
        name: name, initial: initial(row), planned: own(row, plannedColumn),
        executed: own(row, "executed"))
      isListing = isListing || name != comparisonKey(label.text)
      let beside = grid.filled(row).filter { $0.place != label.place && !isBlockName($0.text) }
      isListing = isListing && !beside.isEmpty && beside.allSatisfy { isAmountOrDash($0.text) }
      let isTask = isListing && !isWhole(name) && !sums.contains(name) && !isAmount(label.text)
      if isPart(name) || isTask { parts.append(part) }
    }
    guard let whole else { return Submission.Money(unit: unit, parts: parts) }
    return Submission.Money(
      unit: unit, initial: initial(whole), planned: cell(whole, plannedColumn),
      executed: cell(whole, "executed"),
      parts: parts, weight: cell(whole, "weight"), claimed: cell(whole, "claimed"),
      claimedRate: cell(whole, "rate"), claimedPlace: place(whole, "claimed"),
      ratePlace: place(whole, "rate"))
  }

  /// 预算数： 158.4 执行数： 170.51, the total in the first row that has the label.
  private static func labels(
    _ grid: Grid, _ rows: Range<Int>, _ unit: String
  ) -> Submission.Money {
    var planned: Submission.Cell?
    var executed: Submission.Cell?
    var parts: [String: [Submission.Cell?]] = [:]
    var names: [String] = []
    for row in rows {
      let filled = grid.filled(row)
      for (index, cell) in filled.enumerated() {
        let (label, inline) = splitLabel(cell.text)
        let beside = index + 1 < filled.count ? filled[index + 1] : nil
        let next = beside.flatMap { isLabel($0.text) ? nil : $0 }
        let value =
          inline.isEmpty
          ? next.map { Submission.Cell($0.text, at: $0.place) }
          : Submission.Cell(inline, at: cell.place)
        switch label {
        case "预算数", "全年预算数", "年度预算数": planned = planned ?? value
        case "执行数", "全年执行数", "实际支出": executed = executed ?? value
        default:
          let name = partName(cell.text)
          guard isLabel(cell.text), isPart(name) else { continue }
          if parts[name] == nil { names.append(name) }
          parts[name, default: []].append(value)
        }
      }
    }
    return Submission.Money(
      unit: unit, planned: planned, executed: executed,
      parts: names.map { name in
        let cells = parts[name] ?? []
        return Submission.Money.Part(
          name: name, planned: cells.first ?? nil, executed: cells.dropFirst().first ?? nil)
      })
  }

  /// Whether a cell is a label whose value stands beside it.
  private static func isLabel(_ text: String) -> Bool {
    // Most cells have no colon at all.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x9A }) else { return false }
    return text.last { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// 8,500,000.00, 158.4万元: a cell that begins with a digit is no heading.
  private static func isAmount(_ text: String) -> Bool {
    comparisonKey(text).unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
  }

  /// An amount, its share in percent, or the dash of a cell that asks for none.
  private static func isAmountOrDash(_ text: String) -> Bool {
    isAmount(text) || ["—", "-", "——", "/"].contains(comparisonKey(text))
  }

  /// 项目资金（万元）, which a form may repeat in each row of the block.
  private static func isBlockName(_ text: String) -> Bool {
    withoutBrackets(comparisonKey(text)) == "项目资金"
  }

  private static func partName(_ text: String) -> String {
    let key = comparisonKey(text)
    guard key.hasPrefix("其中") else { return key }
    return String(key.dropFirst(2).drop { $0 == "-" })
  }

  private static func isWhole(_ name: String) -> Bool {
    wholes.contains(withoutBrackets(name))
  }

  private static let wholes = WordIndex(
    [
      "年度资金总额", "资金总额", "合计", "总额", "项目资金总额", "部门整体支出总额", "整体支出总额", "部门支出总额", "年度支出总额",
      "支出总额", "预算总额", "年度预算总额", "部门预算总额",
    ])

  /// Rows that add up others.
  private static let sums: Set<String> = ["小计", "总计", "共计"]

  private static func isPart(_ name: String) -> Bool {
    partWords.matches(name)
  }

  private static let partWords = WordList(["拨款", "资金", "结转", "财政", "收入"])

  private static let moneyWords = WordList(["资金", "预算", "单位：", "单位:"])

  /// 项目资金（万元）: the unit that amounts without one have.
  private static func unit(_ grid: Grid, _ rows: Range<Int>) -> String {
    for row in rows {
      for cell in grid.rows[row]
      where moneyWords.matches(cell.text) {
        for unit in ["万元", "亿元", "元"]
        where ["（", "(", "单位：", "单位:"].contains(where: { occurs($0 + unit, in: cell.text) }) {
          return unit
        }
      }
    }
    return ""
  }
}
