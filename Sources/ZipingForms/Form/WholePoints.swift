import Ziping
import ZipingFiles

/// What the weights of a form's rows must make (满分去掉预算执行率): full marks, stated or the usual, without the
/// points beside its money.
struct WholePoints {
  private let wholes: [ExactDecimal]

  init(_ stated: Submission.Cell?, _ execution: Submission.Cell?) {
    let stated = stated.flatMap { points(in: $0.text) }
    let full = [stated, Self.usual].compactMap(\.self)
    // Points as many as a form's are its total, not those of the money.
    let printed = execution.flatMap { points(in: $0.text) }.flatMap {
      $0.isZero || $0 >= Self.leastTotal ? nil : $0
    }
    let beside = printed.map { [$0] } ?? [.zero, Self.usualExecution]
    let without = full.flatMap { full in beside.compactMap { try? full.subtracting($0) } }
    // 合计 of the rows alone.
    wholes = without + (stated == Self.usual ? [] : [stated].compactMap(\.self))
  }

  /// Whether the weights of all rows make them; cells that rows share count once.
  func isMade(by rows: [FormRow]) -> Bool {
    var sum = ExactDecimal.zero
    var last: Grid.Position?
    for row in rows {
      if let origin = row.origins[.weight], origin == last { continue }
      last = row.origins[.weight]
      guard let weight = row.cells[.weight].flatMap({ points(in: $0.text) }),
        let next = try? sum.adding(weight)
      else { continue }
      sum = next
    }
    return wholes.contains(sum)
  }

  private static let usual: ExactDecimal = 100
  private static let usualExecution: ExactDecimal = 10
  /// No execution rate weighs as much.
  private static let leastTotal: ExactDecimal = 60
}
