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

  /// The same submission where 合计 adds up the rows alone, beside points of the money: it is a subtotal.
  ///
  /// Told by its numbers: 分值 is what the rows weigh, and 得分 is not what rows and money got together.
  func readingTotalOfRows() -> Submission {
    guard let stated = totalWeight.flatMap({ points(in: $0.text) }), stated == weightOfRows,
      stated != Self.usualFullMarks,
      let execution = money.weight.flatMap({ points(in: $0.text) }), !execution.isZero
    else { return self }
    if let total = claimedTotal.flatMap({ points(in: $0.text) }) {
      let ofMoney = money.claimed.flatMap { points(in: $0.text) }
      let all = ofMoney.flatMap { of in Self.sum(rows.map(\.claimed)).flatMap { try? $0.adding(of) }
      }
      if total > stated || total == all && ofMoney?.isZero == false { return self }
    }
    return withSubtotalOfRows(named: "合计")
  }

  private static let usualFullMarks: ExactDecimal = 100

  /// No execution rate weighs as much.
  private static let leastTotal: ExactDecimal = 60

  /// What the indicators weigh together; nil where one has no weight.
  private var weightOfRows: ExactDecimal? { Self.sum(rows.map(\.weight)) }

  /// What cells make together; nil where one has no number.
  private static func sum(_ cells: [Cell?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for cell in cells {
      guard let number = cell.flatMap({ points(in: $0.text) }), let next = try? sum.adding(number)
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
