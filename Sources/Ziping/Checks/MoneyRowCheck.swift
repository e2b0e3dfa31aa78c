/// A row that states the project's money otherwise than the head of the form (资金行与资金栏不符).
struct MoneyRowCheck: FormCheck {
  let kinds: [FindingKind] = [.moneyRow]

  /// Names of the whole of a project's money, as they are compared; a cost named after the project is its
  /// money, too.
  private static let names = Set(
    [
      "资金总额", "项目资金总额", "年度资金总额", "资金投入总额", "项目资金", "预算总额", "预算资金总额", "预算资金", "经费总额",
      "项目经费总额", "项目总成本", "总成本", "项目总投资", "总投资", "支出总额", "项目支出总额", "资金支付总额", "资金支出总额",
    ].map(headingKey))

  func findings(in form: CheckedForm) -> [Finding] {
    let project = headingKey(form.submission.project)
    let rows = form.rows.filter { row in
      let name = headingKey(row.name)
      return Self.names.contains(name)
        || !project.isEmpty && name == project && occurs("成本", in: row.level2)
    }
    return rows.flatMap { row -> [Finding] in
      guard let cells = row.row.handedIn else { return [] }
      return [
        finding(
          row, cells.target, row.target.reading, .planned, form.money.whole.planned),
        finding(row, cells.actual, row.actual, .executed, form.money.whole.executed),
      ].compactMap(\.self)
    }
  }

  private func finding(
    _ row: ScoredRow, _ cell: Submission.Cell, _ reading: Reading, _ column: Phrase,
    _ whole: Quantity?
  ) -> Finding? {
    guard let stated = reading.content.amount?.inMoney, let whole,
      stated.unit.family == whole.unit.family,
      stated.isLess(than: whole) || whole.isLess(than: stated)
    else { return nil }
    return Finding(
      .moneyRow, [.quantity(stated), .phrase(column), .quantity(whole)], row: row.id,
      at: cell.place)
  }
}

extension Reading.Content {
  /// The single quantity, if it is one and no bound: a limit need not be the budget.
  fileprivate var amount: Quantity? {
    guard case .measure(let measure) = self, measure.comparator == nil else { return nil }
    return quantity
  }
}

extension Quantity {
  /// 150万 of a cost is 150万元.
  fileprivate var inMoney: Quantity {
    guard unit.isBare, unit.multiplier != .one else { return self }
    return Quantity(
      magnitude,
      Unit(
        symbol: unit.symbol + "元", family: "元", factor: unit.factor, multiplier: unit.multiplier))
  }
}

extension Phrase {
  fileprivate static let planned = Phrase("money-row-planned", "预算数", "planned")
  fileprivate static let executed = Phrase("money-row-executed", "执行数", "spent")
}

extension FindingKind {
  /// A row states the project's money otherwise than the head of the form.
  public static let moneyRow: FindingKind = FindingKind(
    .warning, "money-row-differs", "这里写 {0}，资金栏的{1}是 {2}",
    "{0} here, and {2} {1} in the head of the form",
    remedy: ("核对金额，改为一致", "check the amount and state one"), from: .publishedForms,
    why: (
      "同一笔资金在表头和指标里是两个数，执行率按哪个算说不清",
      "one sum of money with two figures: nobody knows which one the rate is of"
    ),
    example: (
      "表头执行数 59.8 万元，指标“资金总额”写 152.45 万元",
      "59.8万元 spent in the head, 152.45万元 in the row \"资金总额\""
    ))
}
