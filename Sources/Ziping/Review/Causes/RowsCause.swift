/// The rows' own differences make that of their sum.
struct RowsCause: CauseTest {
  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard total.isSumOfRows == true || total.isClaimed(total.foldedClaims) else { return nil }
    return try? Self.cause(of: total.rows, total.difference)
  }

  /// What the differing rows add up to, where their sum differs, too.
  static func cause(
    of rows: [Review.Line], _ difference: ExactDecimal?
  ) throws(ArithmeticError) -> Review.Cause? {
    guard let difference, !difference.isZero else { return nil }
    var sum = ExactDecimal.zero
    var count = 0
    for row in rows {
      guard let part = row.difference, !part.isZero else { continue }
      sum = try sum.adding(part)
      count += 1
    }
    return count == 0 ? nil : Review.Cause(.fromRows, [.count(count), .points(sum)])
  }
}

extension Phrase {
  fileprivate static let fromRows = Phrase(
    "rows", "来自 {0} 行的差异，合计 {1}", "from {0} rows that differ by {1} together")
}
