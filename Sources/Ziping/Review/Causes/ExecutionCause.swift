/// Points for the execution rate that do not follow from the money (执行率得分与资金不符).
struct ExecutionCause: CauseTest {
  let entries: [CauseEntry] = [.execution]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard row.isExecution, let (claimed, points) = row.gap,
      case .atLeast(let planned) = row.score.target.demand,
      case .measure(let measure) = row.score.actual.content,
      case .single(let executed) = measure.extent,
      let rate = try? executed.ratio(to: planned.quantity)
    else { return nil }
    let facts: [Fact] = [
      .quantity(executed), .quantity(planned.quantity), .share(rate), .points(points),
      .points(claimed),
    ]
    if let stated = row.claimedRate, !stated.isSame, let made = row.points(stated.claimed.clamped),
      row.isClaimed(made)
    {
      return Review.Cause(.fromStatedRate, facts + [.text(stated.cell.text)])
    }
    return Review.Cause(.execution, facts)
  }
}

extension CauseEntry {
  static let execution = CauseEntry(
    "execution",
    when: (
      "预算执行率的得分不能由资金算出",
      "the points of the execution rate do not follow from the money"
    ), example: ("执行率 94.5%，分值 10，自评 10", "94.5% of 10 points, 10 claimed"))
}

extension Phrase {
  fileprivate static let fromStatedRate = Phrase(
    .execution, "自评 {4} 按表上的执行率“{5}”计；{0}/{1} = {2}，应得 {3}",
    "the claimed {4} is by the stated rate \"{5}\"; {0}/{1} = {2} makes {3}")
  fileprivate static let execution = Phrase(
    .execution, "{0}/{1} = {2}，应得 {3}，自评 {4}", "{0}/{1} = {2} makes {3}, claimed is {4}")
}
