import Ziping
import ZipingFiles

/// 资金情况: what was planned and spent, in a sentence and a table.
extension WordScore {
  func addMoney(to page: inout WordPage) {
    page.addSection(.moneyTitle)
    guard let money = report.money else {
      page.say([page.text(.noMoney)] + execution(page))
      return
    }
    page.say([amounts(money, page), stated(money, page)] + execution(page))
    page.add(table(money, page), caption: caption(money, page))
  }

  /// The whole of the money; what is not filled in is said to be missing.
  private func amounts(_ money: FormReport.Money, _ page: WordPage) -> String {
    guard let whole = money.lines.first else { return "" }
    func amount(_ text: String, _ stated: Phrase, _ missing: Phrase) -> String {
      text.isEmpty
        ? page.text(missing) : page.text(stated, .text(Self.amount(text, money.unit)))
    }
    let initial =
      whole.initial.isEmpty ? [] : [amount(whole.initial, .initialAmount, .noPlanned)]
    let rate = whole.rate.map { page.text(.executionRate, .text($0)) } ?? page.text(.noRate)
    return
      (initial + [
        amount(whole.planned, .plannedAmount, .noPlanned),
        amount(whole.executed, .executedAmount, .noExecuted), rate,
      ]).joined(separator: page.text(.comma))
  }

  /// An amount with the unit of the head, unless it has one of its own.
  private static func amount(_ text: String, _ unit: String) -> String {
    guard let last = text.last, last.isASCII, last.isNumber else { return text.cut(to: 40) }
    return text.cut(to: 40) + unit
  }

  /// The rate that the form states, where it is another one.
  private func stated(_ money: FormReport.Money, _ page: WordPage) -> String {
    guard money.isRateDifferent, let rate = money.claimedRate else { return "" }
    return page.text(.statedRate, .text(rate.cut(to: 40)))
  }

  /// What the execution row got.
  private func execution(_ page: WordPage) -> [String] {
    guard evaluation.hasPoints, let row = rows.first(where: { $0.scored.kind == .budget }) else {
      return []
    }
    return [
      page.text(
        .executionRow, .text(row.line.name), .points(row.scored.weight),
        .text(page.wording.bounds(row.scored.bounds)), .text(row.reason))
    ]
  }

  private func caption(_ money: FormReport.Money, _ page: WordPage) -> String {
    money.unit.isEmpty
      ? page.text(.moneyTable) : page.text(.moneyTableIn, .text(money.unit.cut(to: 20)))
  }

  private func table(_ money: FormReport.Money, _ page: WordPage) -> Document.Table {
    let headings: [Phrase] =
      [.sourceHeading] + (money.hasInitial ? [.initialLabel] : []) + [
        .plannedLabel, .executedLabel, .rateLabel,
      ]
    let rows = money.lines.map { line in
      let numbers =
        (money.hasInitial ? [line.initial] : []) + [
          line.planned, line.executed, line.rate ?? Wording.nothing,
        ]
      return Document.Row.of([.of(line.name)] + numbers.map { .of($0, .cell) })
    }
    let others = Array(repeating: 1500, count: headings.count - 1)
    return Document.Table(
      columns: WordWidth.first(beside: others), headingRows: 1,
      rows: [.heading(headings.map { page.text($0) })] + rows)
  }
}

extension Phrase {
  fileprivate static let moneyTitle = Phrase("money-title", "资金情况", "Money")
  fileprivate static let noMoney = Phrase(
    "no-money", "自评表没有写项目资金", "The form states no money")
  fileprivate static let initialAmount = Phrase(
    "initial-amount", "年初预算数{0}", "budgeted at first were {0}")
  fileprivate static let plannedAmount = Phrase(
    "planned-amount", "全年预算数{0}", "budgeted for the year were {0}")
  fileprivate static let executedAmount = Phrase(
    "executed-amount", "全年执行数{0}", "spent were {0}")
  fileprivate static let noPlanned = Phrase(
    "no-planned", "全年预算数没有填写", "the budget is not stated")
  fileprivate static let noExecuted = Phrase(
    "no-executed", "全年执行数没有填写", "what was spent is not stated")
  fileprivate static let executionRate = Phrase(
    "execution-rate", "预算执行率{0}", "the execution rate is {0}")
  fileprivate static let noRate = Phrase(
    "no-rate", "预算执行率无法计算", "the execution rate cannot be calculated")
  fileprivate static let statedRate = Phrase(
    "stated-rate", "自评表所填执行率为{0}，与上述资金不一致",
    "The form states a rate of {0}, which does not follow from these amounts")
  fileprivate static let executionRow = Phrase(
    "execution-row", "“{0}”分值{1}分，得{2}分：{3}", "\"{0}\" gets {2} of {1}: {3}")
  fileprivate static let moneyTable = Phrase("money-table", "项目资金情况表", "The money")
  fileprivate static let moneyTableIn = Phrase(
    "money-table", "项目资金情况表（单位：{0}）", "The money (in {0})")
  fileprivate static let sourceHeading = Phrase("source-heading", "资金来源", "Source")
}
