/// A quantity (数量指标) that is money spent, or how much of it was.
struct MoneyAsQuantityCheck: FormCheck {
  let kinds: [FindingKind] = [.quantityIsMoney]

  private static let spending = WordList(["资金", "经费", "支付", "拨付", "支出", "预算"])
  private static let raised = WordList(["引资", "招商", "贷款", "社会资本", "撬动", "带动", "到位"])
  private static let rates = WordList([
    "支付率", "支付进度", "拨付率", "支出率", "支出进度", "预算执行", "资金执行", "资金使用率",
  ])

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard occurs("数量", in: row.level2Key), let quantity = row.targetQuantity else { return nil }
      let name = row.name
      let isAmount =
        quantity.unit.family == "元" && Self.spending.matches(name) && !Self.raised.matches(name)
      let isRate = quantity.unit.isShare && Self.rates.matches(name)
      guard isAmount || isRate else { return nil }
      return row.finding(.quantityIsMoney, [.text(row.target.reading.text)])
    }
  }
}

extension FindingKind {
  /// A quantity that is money.
  public static let quantityIsMoney: FindingKind = FindingKind(
    .warning, "quantity-is-money", "数量指标“{0}”说的是花了多少钱，不是做了多少事",
    "the quantity \"{0}\" says how much was spent, not how much was done", about: .target,
    remedy: ("在“实际完成值”列补上做了多少事", "add how much was done for it (实际完成值)"),
    from: .reviewers,
    why: (
      "数量指标应说做了多少事；资金支付、拨付、预算执行已由预算执行率考核，复核时按名实不符不计分",
      "a quantity says how much was done; payment is what the execution rate is for, and reviewers give nothing"
    ), example: ("数量指标“资金支付率 100%”", "under 数量指标: \"资金支付率 100%\""))
}
