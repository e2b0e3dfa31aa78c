/// The rows' own differences make that of their sum.
struct RowsCause: CauseTest {
  let entries: [CauseEntry] = [.rows]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let rows = total.parts?.decided, rows.count > 0 else { return nil }
    let phrase: Phrase = total.parts?.hasShared == true ? .fromShared : .fromRows
    return Review.Cause(phrase, [.count(rows.count), .points(rows.sum)], part: rows.sum)
  }

  /// What the differing rows add up to, where their sum differs, too.
  static func cause(
    of rows: [Review.Line], _ difference: ExactDecimal?
  ) throws(ArithmeticError) -> Review.Cause? {
    guard let difference, !difference.isZero else { return nil }
    var differing = TotalParts.Rows()
    for row in rows { try differing.add(row.reviewedDifference ?? .zero) }
    return differing.count == 0
      ? nil : Review.Cause(.fromRows, [.count(differing.count), .points(differing.sum)])
  }
}

extension CauseEntry {
  static let rows = CauseEntry(
    "rows",
    when: (
      "总分的差异来自各行的差异",
      "the rows that differ make the difference of the total"
    ), example: ("三行各多报 1 分，总分多报 3 分", "three rows over-claim a point each, the total three"))
}

extension Phrase {
  fileprivate static let fromShared = Phrase(
    .rows, "来自 {0} 处的差异（含几行合用的得分），合计 {1}",
    "from {0} {0|claim that differs|claims that differ} by {1} together, some of them for several rows"
  )
  fileprivate static let fromRows = Phrase(
    .rows, "来自 {0} 行的差异，合计 {1}", "from {0} {0|row that differs|rows that differ} by {1} together")
}
