/// Open rows, held against the end of what is possible that the total is beyond (待定的行).
struct OpenRowsCause: CauseTest {
  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let parts = total.parts, parts.open.count > 0 else { return nil }
    let rows = parts.open
    return Review.Cause(
      parts.isAbove ? .belowHighest : .aboveLowest, [.count(rows.count), .points(rows.sum)],
      part: rows.sum)
  }
}

extension Phrase {
  fileprivate static let belowHighest = Phrase(
    "open-rows", "{0} 行待定，与其最高可能得分相比，合计 {1}",
    "{0} open rows, {1} together against the most that they can get")
  fileprivate static let aboveLowest = Phrase(
    "open-rows", "{0} 行待定，与其最低可能得分相比，合计 {1}",
    "{0} open rows, {1} together against the least that they can get")
}
