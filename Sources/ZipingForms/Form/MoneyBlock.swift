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
    let block = Self.block(among: rows.lazy.compactMap { MoneyHeader(grid, row: $0) }, grid)
    money =
      block.map { Self.table(grid, $0.rows, $0.header, unit) } ?? Self.labels(grid, rows, unit)
  }

  /// A heading with the rows that are its own: those as far as the next heading of money.
  private struct Block {
    let header: MoneyHeader
    let rows: Range<Int>
  }

  /// The block of the project's money: the tasks of the year (年度主要任务) have columns of money, too.
  private static func block(among headers: some Sequence<MoneyHeader>, _ grid: Grid) -> Block? {
    let headers = Array(headers)
    let blocks = headers.enumerated().map { index, header in
      let next = headers.dropFirst(index + 1).first?.row ?? grid.rows.count
      return Block(header: header, rows: header.row..<next)
    }
    let own = blocks.filter { !$0.header.isOfTasks }
    return own.first { block in
      block.rows.contains { row in
        row > block.header.row && grid.filled(row).contains { isWhole(partName($0.text)) }
      }
    } ?? own.first ?? blocks.first
  }

  private struct MoneyHeader {
    let row: Int
    /// Whether it heads the tasks of the year.
    let isOfTasks: Bool
    private(set) var columns = ByCase<MoneyColumn, Int>()

    init?(_ grid: Grid, row: Int) {
      let filled = grid.filled(row)
      guard filled.count > 1 else { return nil }
      var ranks = ByCase<MoneyColumn, Int>()
      var rate: String?
      var letters: [Unicode.Scalar: Int] = [:]
      var last: MoneyColumn?
      for (index, cell) in grid.rows[row].enumerated() where !cell.isContinuation && !cell.isBlank {
        // 预算数： is a label with its value beside it, no heading; and so is 全年预算数 before 850.
        if last == .planned, isAmount(cell.text) { return nil }
        last = nil
        guard !isLabel(cell.text) else { continue }
        let above = row > 0 ? grid.spanning(row - 1, index) : nil
        if let letter = RateFormula.letter(of: cell.text) { letters[letter] = index }
        guard let meaning = MoneyColumn.named(cell.text, under: above ?? "") else { continue }
        last = meaning.column
        if meaning.column == .rate { rate = cell.text }
        if ranks[meaning.column].map({ meaning.rank < $0 }) ?? true {
          ranks[meaning.column] = meaning.rank
          columns[meaning.column] = index
        }
      }
      // 年度预算数（万元） over the row labels is no column.
      if let planned = columns[.planned], let rank = ranks[.planned], rank > 2,
        columns[.initial] != nil, grid.cell(row, planned)?.place == filled.first?.place
      {
        columns[.planned] = nil
      }
      // The letters of (E/C×100%) say which columns are divided, over any word.
      if let formula = rate.flatMap(RateFormula.init), let spent = letters[formula.spent],
        let planned = letters[formula.planned]
      {
        columns[.executed] = spent
        columns[.planned] = planned
      }
      guard columns[.planned] ?? columns[.initial] != nil, columns[.executed] != nil else {
        return nil
      }
      self.row = row
      isOfTasks = filled.first.map { occurs("任务", in: $0.text) } ?? false
    }
  }

  private static func table(
    _ grid: Grid, _ rows: Range<Int>, _ header: MoneyHeader, _ unit: String
  ) -> Submission.Money {
    func cell(_ row: Int, _ name: MoneyColumn) -> Submission.Cell? {
      grid.mergedDown(row, header.columns[name], below: header.row)
        .map { Submission.Cell($0.text, at: $0.place) }
    }
    func own(_ row: Int, _ name: MoneyColumn) -> Submission.Cell? {
      grid.filled(row, header.columns[name]).map { Submission.Cell($0.text, at: $0.place) }
    }
    func place(_ row: Int, _ name: MoneyColumn) -> Place? {
      grid.ownPlace(row, header.columns[name], under: header.row)
    }
    let plannedColumn: MoneyColumn = header.columns[.planned] == nil ? .initial : .planned
    // Alone, 年初预算数 is the budget.
    func initial(_ row: Int) -> Submission.Cell? {
      plannedColumn == .initial ? nil : own(row, .initial)
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
        isAmount(label.text) && own(row, plannedColumn) != nil && own(row, .executed) != nil
      if whole == nil, isWhole(name) || isBare {
        whole = row
        continue
      }
      let part = Submission.Money.Part(
        name: name, initial: initial(row), planned: own(row, plannedColumn),
        executed: own(row, .executed))
      isListing = isListing || name != comparisonKey(label.text)
      let beside = grid.filled(row).filter { $0.place != label.place && !isBlockName($0.text) }
      isListing = isListing && !beside.isEmpty && beside.allSatisfy { isAmountOrDash($0.text) }
      let isTask = isListing && !isWhole(name) && !sums.contains(name) && !isAmount(label.text)
      if isPart(name) || isTask { parts.append(part) }
    }
    guard let whole else { return Submission.Money(unit: unit, parts: parts) }
    return Submission.Money(
      unit: unit, initial: initial(whole), planned: cell(whole, plannedColumn),
      executed: cell(whole, .executed),
      parts: parts, weight: cell(whole, .weight), claimed: cell(whole, .claimed),
      claimedRate: cell(whole, .rate), claimedPlace: place(whole, .claimed),
      ratePlace: place(whole, .rate))
  }

  /// 预算数： 158.4 执行数： 170.51, the total in the first row that has the label.
  private static func labels(
    _ grid: Grid, _ rows: Range<Int>, _ unit: String
  ) -> Submission.Money {
    var initial: Submission.Cell?
    var planned: Submission.Cell?
    var executed: Submission.Cell?
    var whole: Submission.Cell?
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
        switch MoneyColumn.named(label)?.column {
        case .planned?: planned = planned ?? value
        case .initial?: initial = initial ?? value
        case .executed?: executed = executed ?? value
        default:
          let name = partName(cell.text)
          // 年度资金总额： 854万: one amount for all the money is the budget.
          if isWhole(name), let value, isAmount(value.text) { whole = whole ?? value }
          guard isLabel(cell.text), isPart(name), !isWhole(name) else { continue }
          if parts[name] == nil { names.append(name) }
          parts[name, default: []].append(value)
        }
      }
    }
    // Alone, 年初预算数 is the budget.
    return Submission.Money(
      unit: unit, initial: planned == nil ? nil : initial, planned: planned ?? initial ?? whole,
      executed: executed,
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

  /// 年度资金总额, 总金额, 合计: the row of all the money.
  private static func isWhole(_ name: String) -> Bool {
    let key = withoutBrackets(name)
    return wholes.contains(key) || ["总额", "总金额", "资金合计", "资金总计"].contains { key.hasSuffix($0) }
  }

  private static let wholes = WordIndex(["合计", "年度资金总额", "资金总额", "总额", "总金额"])

  /// Rows that add up others.
  private static let sums: Set<String> = ["小计", "总计", "共计"]

  private static func isPart(_ name: String) -> Bool {
    partWords.matches(name)
  }

  private static let partWords = WordList([
    "拨款", "资金", "结转", "财政", "收入", "补助", "中央", "省级", "市级", "县级", "区级", "自治区", "旗县", "本级", "基金",
    "预算内", "贷款", "自筹", "基本支出", "项目支出",
  ])

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
