/// An execution rate that a form states and its money does not make (执行率与资金不符).
struct StatedRateCheck: FormCheck {
  let stage: CheckStage = .scoring

  func findings(in form: CheckedForm) -> [Finding] {
    var found: [Finding] = []
    if let rate = form.money.rate {
      for row in form.rows {
        let own = row.row.cells.statedRate
        let stated = own ?? row.actual
        guard own != nil || row.row.statesRate, stated.contradicts(rate) else { continue }
        found.append(row.finding(.rateAgainstMoney, [.text(stated.text), .share(rate)]))
      }
    }
    if let rate = form.money.claimedRate, !rate.isSame {
      found.append(
        Finding(
          .claimedRateDiffers, [.text(rate.cell.text), .share(rate.computed)], at: rate.cell.place))
    }
    return found
  }
}

extension Reading {
  /// Whether it states a rate that is off by more than one in its last digit.
  fileprivate func contradicts(_ rate: Ratio) -> Bool {
    guard case .measure(let measure) = content, case .single(let stated) = measure.extent,
      measure.comparator == nil || measure.comparatorIsVerb, measure.approximation == nil,
      stated.unit == .percent,
      let low = try? stated.magnitude.subtracting(.step(places: stated.magnitude.places)),
      let high = try? stated.magnitude.adding(.step(places: stated.magnitude.places)),
      let percent = try? rate.multiplied(by: .hundred)
    else { return false }
    return percent < Ratio(low) || percent > Ratio(high)
  }
}

extension FindingKind {
  /// An execution rate among the indicators that the money does not bear out.
  public static let rateAgainstMoney: FindingKind = FindingKind(
    .warning, "rate-against-money", "完成值“{0}”与资金不符：按执行数、预算数计算为 {1}",
    "the actual value \"{0}\" contradicts the money, which makes {1}", about: .actual,
    remedy: (
      "核对完成值、执行数和预算数，改为一致", "check the actual value, spending and budget, and make them agree"
    ),
    from: .reportQuality,
    why: ("填报的执行率与表头资金不符，得分跟着错", "the rate among the indicators is not that of the money"),
    example: ("填 98%，资金算出 99.97%", "98% stated, 99.97% by the money"))
}
