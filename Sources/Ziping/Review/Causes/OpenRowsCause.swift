/// Open rows, held against the end of what is possible that the total is beyond (待定的行).
struct OpenRowsCause: CauseTest {
  let entries: [CauseEntry] = [.openRows]

  func cause(of total: ClaimedTotal) -> Review.Cause? {
    guard let parts = total.parts, parts.open.count > 0 else { return nil }
    let rows = parts.open
    return Review.Cause(
      parts.isAbove ? .belowHighest : .aboveLowest, [.count(rows.count), .points(rows.sum)],
      part: rows.sum)
  }
}

extension CauseEntry {
  static let openRows = CauseEntry(
    "open-rows",
    when: (
      "有行待定，自评总分仍在可能的上下限之外：待定的行与那一端相差多少",
      "rows are open, and the total is outside of what is possible all the same: what they are from that end"
    ), example: ("待定的行最高 10 分，自评 8 分：−2", "an open row may get 10, 8 is claimed: −2"))
}

extension Phrase {
  fileprivate static let belowHighest = Phrase(
    .openRows, "{0} 行待定，与其最高可能得分相比，合计 {1}",
    "{0} open rows, {1} together against the most that they can get")
  fileprivate static let aboveLowest = Phrase(
    .openRows, "{0} 行待定，与其最低可能得分相比，合计 {1}",
    "{0} open rows, {1} together against the least that they can get")
}
