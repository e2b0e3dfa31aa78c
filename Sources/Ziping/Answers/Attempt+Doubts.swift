extension Attempt {
  /// A bare number that would fit far better if it counted in the other side's 万.
  func doubt(_ written: Quantity, _ aligned: Quantity, _ limit: Quantity) -> Remark? {
    // A rule with a scale of its own has no target to be far from.
    guard !target.reading.isEmpty else { return nil }
    if let reading = glued(written.unit.isBare ? limit.unit : written.unit) {
      return Remark(.listNumberDoubtful, [reading.quoted])
    }
    if isRatioDoubtful(aligned, limit) { return Remark(.unitDoubtful, bothTexts) }
    if !written.unit.isBare, !limit.unit.isBare, limit.areTenThousandTimesApart(from: aligned) {
      return Remark(.unitImprobable, bothTexts)
    }
    guard written.unit.isBare != limit.unit.isBare, !aligned.magnitude.isZero,
      !limit.magnitude.isZero, let ratio = try? aligned.ratio(to: limit)
    else { return nil }
    let named = written.unit.isBare ? limit.unit : written.unit
    let isDoubtful =
      named.isMoney
      ? isMoneyDoubtful(ratio, named, isActualBare: written.unit.isBare)
      : isMultipleDoubtful(ratio, named, isActualBare: written.unit.isBare)
    return isDoubtful ? Remark(.unitDoubtful, bothTexts) : nil
  }

  /// The cell that may begin with the number of a list: 1.110人 beside 100人 is 110人 as item 1, if anything.
  private func glued(_ unit: Unit) -> Reading? {
    let asked = target.reading
    // Asked of every value: few begin with a digit and a point.
    guard actual.mayBeginWithListNumber || asked.mayBeginWithListNumber, actual.key != asked.key,
      unit.multiplier == .one, UnitFacts.counts(unit.family), !Self.means.matches(traits.name)
    else { return nil }
    if actual.mayBeginWithListNumber(beside: asked) { return actual }
    return asked.mayBeginWithListNumber(beside: actual) ? asked : nil
  }

  /// Of these a measure word has fractions: 户均1.5人.
  private static let means = WordList(["均", "率", "比", "倍"])

  /// 1.5 against 0.95 of a rate that ends at 100 % is neither a ratio nor a likely percentage.
  private func isRatioDoubtful(_ aligned: Quantity, _ limit: Quantity) -> Bool {
    traits.isBounded && aligned.unit.isBare && limit.unit.isBare && isFraction(limit.magnitude)
      && aligned.magnitude > .one
  }

  /// 1.1 against 1.2万亩: the bare number took 亩.
  private func isMultipleDoubtful(_ ratio: Ratio, _ named: Unit, isActualBare: Bool) -> Bool {
    guard named.withoutMultiplier != nil, let square = try? ratio.multiplied(by: ratio),
      let gap = try? isActualBare
        ? square.multiplied(by: named.multiplier) : named.multiplier.divided(by: square)
    else { return false }
    return gap < 1
  }

  /// 500000 against 50万元, 48万 against 500000元: the bare number took the unit that is written.
  private func isMoneyDoubtful(_ ratio: Ratio, _ named: Unit, isActualBare: Bool) -> Bool {
    guard let bareOverNamed = isActualBare ? ratio : try? Ratio.one.divided(by: ratio) else {
      return false
    }
    if named.multiplier != .one {
      guard let square = try? bareOverNamed.multiplied(by: bareOverNamed) else { return true }
      return square > 10_000
    }
    guard let inTenThousands = try? bareOverNamed.multiplied(by: 10_000),
      let tenfold = try? inTenThousands.multiplied(by: 10)
    else { return false }
    return inTenThousands < 10 && tenfold > 1
  }

  /// What the words around the actual value say of it beside the target's.
  enum Change {
    case none
    /// 降低5% against 增长5%, or 下降2% under 增长率.
    case contrary
    /// 下降3% of a rate that may be negative, such as 变动率.
    case fall
    /// 减少20度 against ≤100度: a change where a value is asked for.
    case unlike
  }

  /// 10个，质量不合格 against 10个，质量合格.
  var saysFailure: Bool {
    traits.lowerIsBetter == nil
      && setting.vocabulary.failures.contains { word in
        word.count > 2 && actual.label.contains(word) && !target.reading.label.contains(word)
      }
  }

  private static let levels = WordList(
    (Trend.toRise + Trend.toFall).flatMap { [$0 + "到", $0 + "至"] })

  /// Whether both are shares of something that may well be a change: ≥5% and 增长4%.
  private var isLikeTarget: Bool {
    guard let asked = target.reading.quantity, asked.unit.isShare else { return false }
    return !traits.isBounded && actual.quantity?.unit.isShare == true
      && asked.isLess(than: Quantity(50, .percent))
  }

  /// Whether the actual value states a change, and what that means beside the target.
  var change: Change {
    // 由90%提高到96% is a level where 提升5% asks for an amount.
    if Trend(of: target.reading.label) != nil, Self.levels.matches(actual.key) { return .unlike }
    guard !actual.label.isEmpty else { return .none }
    if saysFailure { return .contrary }
    guard let done = Trend(of: actual.label) else { return .none }
    if let said = Trend(of: target.reading.label) ?? traits.trend {
      return said == done ? .none : .contrary
    }
    // 下降至5% is the value itself; 提升满意度95% names what is measured.
    guard Trend.isChange(actual.rest?.before ?? actual.label) else { return .none }
    // 下降5% against ≥6% of 营业收入 goes the other way.
    if done == .falling, asksRateOfChange, traits.lowerIsBetter == nil { return .contrary }
    // 增长6.5% answers ≥6% of 营业收入; 增加20人 does not answer ≥100人.
    if done == .rising { return asksRateOfChange || isLikeTarget ? .none : .unlike }
    return traits.isSigned ? .fall : .unlike
  }
}

extension Reading {
  /// Whether it begins with one digit and a point.
  fileprivate var mayBeginWithListNumber: Bool {
    let bytes = key.utf8.prefix(2)
    return bytes.count == 2 && bytes.last == UInt8(ascii: ".") && bytes.first.map(isDigit) == true
  }

  /// Whether the digits behind the point count on their own: 110 of 1.110人, 90 of 1.90人; those of 1.5次 do
  /// beside a whole number.
  fileprivate func mayBeginWithListNumber(beside other: Reading) -> Bool {
    guard mayBeginWithListNumber else { return false }
    let digits = key.utf8.dropFirst(2).prefix(while: isDigit)
    guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
    // 9.999人 was computed; nobody computes 2.350人.
    if digits.count == 3, digits.last == UInt8(ascii: "0") { return true }
    guard key.utf8.first == UInt8(ascii: "1") else { return false }
    return digits.count > 1 && digits.last == UInt8(ascii: "0")
      || !other.key.utf8.contains(UInt8(ascii: "."))
  }
}

extension Quantity {
  /// Whether two amounts of money are about ten thousand times apart, as 元 and 万元 are.
  func areTenThousandTimesApart(from other: Quantity) -> Bool {
    guard unit.isMoney, unit.family == other.unit.family, let ratio = try? other.ratio(to: self),
      let square = try? ratio.multiplied(by: ratio), square.numerator > 0
    else { return false }
    return square.isAboutHundredMillion
      || (try? Ratio.one.divided(by: square))?.isAboutHundredMillion == true
  }
}

extension Ratio {
  /// Whether it lies within a factor of ten of a hundred million, the square of ten thousand.
  fileprivate var isAboutHundredMillion: Bool {
    self >= 10_000_000 && self <= 1_000_000_000
  }
}

extension FindingKind {
  /// Two amounts of money that are apart as 元 and 万元 are.
  public static let unitImprobable: FindingKind = FindingKind(
    .warning, "unit-improbable", "“{0}”与“{1}”相差约一万倍，可能有一处把元写成了万元，或把万元写成了元",
    "\"{0}\" and \"{1}\" are about ten thousand times apart; one may be in 元 and the other in 万元",
    about: .actual, remedy: ("核对两处的金额和单位", "check both amounts and their units"),
    from: .publishedForms, why: ("差一万倍多半是元和万元写混了", "ten thousand times is 元 for 万元"),
    example: ("指标值“500万元”，完成值“480元”", "target \"500万元\", actual value \"480元\""))
  /// A number that may be the number of a list and a count.
  public static let listNumberDoubtful: FindingKind = FindingKind(
    .warning, "list-number-doubtful", "“{0}”里的小数点前面可能是序号，看不出是几",
    "what stands before the point of \"{0}\" may be the number of a list; nobody can tell the amount",
    remedy: ("去掉序号，只写数", "leave the number of the list out"), from: .publishedForms,
    why: ("“1.110人”可能是第1项110人，也可能是1.11人", "\"1.110人\" may be item 1: 110人, or 1.11人"),
    example: ("指标值“≥100人”，完成值“1.110人”", "target \"≥100人\", actual value \"1.110人\""))
}
