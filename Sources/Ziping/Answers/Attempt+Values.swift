extension Attempt {
  /// The one number that the actual value states, in `unit`; else why there is none.
  ///
  /// For rules with a scale of their own: bands, steps, slopes.
  ///
  /// Where more is better, 0.95 on a scale in percent is a ratio; where less is, it is 0.95 %, and 无
  /// is zero.
  func value(in unit: Unit, wantsMore: Bool) -> Result<(Quantity, [Remark]), Refusal> {
    // 100 rather than 1, which on a bare scale would turn 95% into 0.95.
    let limit = unit.isShare || unit.isBare ? Quantity(100, unit) : Quantity(.one, unit)
    let scale = Target(
      Reading(text: unit.symbol, key: "", content: .empty), .atMost(Target.Limit(limit)))
    let measured = replacing(target: scale).measured(against: limit, wantsMore: wantsMore)
    switch measured {
    case .value(let quantity, let remarks): return .success((quantity, remarks))
    case .failed(let remark, _): return .failure(Refusal(remark))
    case .bound, .range:
      return .failure(Refusal(Remark(.valueNeeded, [actual.quoted])))
    }
  }

  /// Why a rule has no number to judge.
  struct Refusal: Error {
    let remark: Remark
    /// Whether full marks are out of reach all the same.
    let isMiss: Bool

    init(_ remark: Remark, isMiss: Bool = false) {
      self.remark = remark
      self.isMiss = isMiss
    }
  }
}

extension Quantity {
  /// The number in another unit of the same family.
  func number(in other: Unit) throws(ArithmeticError) -> Ratio {
    try Ratio(magnitude).multiplied(by: unit.factor.divided(by: other.factor))
  }
}

extension FindingKind {
  /// A rule with a scale of its own needs a value.
  public static let valueNeeded: FindingKind = FindingKind(
    .warning, "value-needed", "完成值“{0}”不是一个确定的数", "the actual value \"{0}\" is no single number",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("这条规则要一个确定的数", "the rule needs one number"),
    example: ("完成值“5–8次”", "actual value \"5–8次\""))
}
