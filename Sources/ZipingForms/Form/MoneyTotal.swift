package import Ziping

extension Submission {
  /// The same submission where 年度资金总额 carries the whole form's points: they are its total, not the
  /// points of the money.
  ///
  /// Told by their number: the weight beside the money is 100, or what all the indicators weigh together.
  func readingTotalOfMoney(_ log: DiagnosticLog) -> Submission {
    guard let cell = money.weight, let weight = points(in: cell.text), weight >= Self.leastTotal,
      weight == 100 || weight == weightOfRows
    else { return self }
    log.report(
      .totalBesideMoney, [.text(cell.text), .text(money.claimed?.text ?? "")], at: cell.place, .info
    )
    return withTotalOfMoney()
  }

  /// No execution rate weighs as much.
  private static let leastTotal: ExactDecimal = 60

  /// What the indicators weigh together; nil where one has no weight.
  private var weightOfRows: ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      guard let weight = row.weight.flatMap({ points(in: $0.text) }),
        let next = try? sum.adding(weight)
      else { return nil }
      sum = next
    }
    return sum
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var moneyTotal: [Phrase] { [.totalBesideMoney] }
}

extension Phrase {
  fileprivate static let totalBesideMoney = Phrase(
    "total-beside-money", "资金总额一行的分值 {0}、得分“{1}”是全表的总分，不是预算执行率的分",
    "the weight {0} and the points \"{1}\" beside the money are the form's total, not those of the execution rate"
  )
}
