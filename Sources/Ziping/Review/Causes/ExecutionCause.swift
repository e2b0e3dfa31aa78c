/// Points for the execution rate that do not follow from the money (执行率得分与资金不符).
struct ExecutionCause: CauseTest {
  func cause(of row: ClaimedRow) -> Review.Cause? {
    guard row.isExecution, let (claimed, points) = row.gap,
      case .atLeast(let planned) = row.score.target.demand,
      case .measure(let measure) = row.score.actual.content,
      case .single(let executed) = measure.extent,
      let rate = try? executed.ratio(to: planned.quantity)
    else { return nil }
    return Review.Cause(
      .execution,
      [
        .quantity(executed), .quantity(planned.quantity), .share(rate), .points(points),
        .points(claimed),
      ])
  }
}

extension Phrase {
  fileprivate static let execution = Phrase(
    "execution", "{0}/{1} = {2}，应得 {3}，自评 {4}", "{0}/{1} = {2} makes {3}, claimed is {4}")
}
