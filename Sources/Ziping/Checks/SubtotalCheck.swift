/// A printed subtotal that its rows do not make (小计与各行不符).
struct SubtotalCheck: FormCheck {
  let kinds: [FindingKind] = [.subtotalDiffers, .subtotalWeightDiffers, .sharedClaimDiffers]

  func findings(in form: CheckedForm) -> [Finding] {
    let submission = form.submission
    return submission.subtotals.flatMap { subtotal in
      [
        finding(
          .subtotalDiffers, subtotal, subtotal.claimed,
          subtotal.isShared ? nil : claims(of: subtotal, submission), form),
        finding(
          .subtotalWeightDiffers, subtotal, subtotal.weight,
          Self.sum(
            submission.rows[subtotal.rows.clamped(to: submission.rows.indices)]
              .map { Self.number($0.weight) }), form),
      ].compactMap(\.self)
    }
  }

  private func finding(
    _ kind: FindingKind, _ subtotal: Submission.Subtotal, _ cell: Submission.Cell?,
    _ sum: ExactDecimal?, _ form: CheckedForm
  ) -> Finding? {
    guard let cell, let printed = Self.number(cell), let sum,
      let off = try? printed.subtracting(sum).magnitude, off > .step(places: 2)
    else { return nil }
    return form.finding(
      kind, [.text(subtotal.name), .points(printed), .points(sum)], at: cell.place)
  }

  /// What the rows claim together; nil where one claims nothing or nobody can tell.
  private func claims(
    of subtotal: Submission.Subtotal, _ form: Submission
  ) -> ExactDecimal? {
    let shared = form.subtotals.filter { $0.isShared && subtotal.rows.contains($0.rows.lowerBound) }
    guard shared.allSatisfy({ $0.rows.upperBound <= subtotal.rows.upperBound }) else { return nil }
    let own = subtotal.rows.clamped(to: form.rows.indices).filter { row in
      !shared.contains { $0.rows.contains(row) }
    }
    let rows = own.map { row in
      form.rows[row].claimed.flatMap {
        ClaimText($0.text, of: Self.number(form.rows[row].weight)).points
      }
    }
    return Self.sum(rows + shared.map { Self.number($0.claimed) })
  }

  private static func number(_ cell: Submission.Cell?) -> ExactDecimal? {
    cell.flatMap { ClaimText($0.text, of: nil).points }
  }

  private static func sum(_ numbers: [ExactDecimal?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for number in numbers {
      guard let number, let next = try? sum.adding(number) else { return nil }
      sum = next
    }
    return sum
  }
}

extension FindingKind {
  /// A printed subtotal of points that its rows' claims do not make.
  public static let subtotalDiffers: FindingKind = FindingKind(
    .error, "subtotal-differs", "“{0}”的得分是 {1}，其下各行自评得分之和是 {2}",
    "the points of \"{0}\" are {1}, but its rows claim {2} together",
    remedy: ("核对小计和各行得分，改为一致", "check the subtotal and the points of its rows"),
    from: .system,
    why: (
      "小计应当等于其下各行得分之和，否则散总不符",
      "a subtotal is the sum of its rows' points, or one of them is wrong"
    ), example: ("小计 48，其下两行 30 和 20", "a subtotal of 48 over 30 and 20"))
  /// A printed subtotal of weights that its rows' weights do not make.
  public static let subtotalWeightDiffers: FindingKind = FindingKind(
    .error, "subtotal-weight-differs", "“{0}”的分值是 {1}，其下各行分值之和是 {2}",
    "the weight of \"{0}\" is {1}, but its rows' weights make {2}",
    remedy: ("核对小计和各行分值，改为一致", "check the subtotal and the weights of its rows"),
    from: .system,
    why: ("分值小计应当等于其下各行分值之和", "a subtotal of weights is the sum of its rows' weights"),
    example: ("分值小计 50，其下两行 30 和 30", "a subtotal of 50 over 30 and 30"))
}
