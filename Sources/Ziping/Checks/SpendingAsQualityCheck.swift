/// A quality (质量指标) that is how the money was spent.
struct SpendingAsQualityCheck: FormCheck {
  let kinds: [FindingKind] = [.qualityIsSpending]

  private static let spending = WordList([
    "支出合规", "使用合规", "资金合规", "经费合规", "使用规范", "支出规范", "专款专用", "资金支付", "资金拨付", "支付率",
    "拨付率", "预算执行", "资金使用率",
  ])
  private static let things = WordList(["设备", "设施", "平台", "系统", "车辆", "场地"])

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard occurs("质量", in: row.level2Key), !row.row.isFixed, Self.spending.matches(row.name),
        !Self.things.matches(row.name)
      else { return nil }
      return row.finding(.qualityIsSpending)
    }
  }
}

extension FindingKind {
  /// A quality that is compliance of spending.
  public static let qualityIsSpending: FindingKind = FindingKind(
    .warning, "quality-is-spending", "质量指标说的是资金怎样支出，不是产出的质量",
    "a quality that is about how money was spent, not about what was made",
    remedy: ("在“实际完成值”列写产出的质量，如合格率", "write how good the output is, such as a pass rate (实际完成值)"),
    from: .reviewers,
    why: (
      "质量指标应说产出好不好；经费支出是否合规、是否付清是过程管理，不是产出的质量",
      "quality is about what was made; whether spending was compliant or complete is not"
    ), example: ("质量指标“经费支出合规性”", "under 质量指标: \"经费支出合规性\""))
}
