/// An actual value brought to where it can be held against a limit.
enum Measured {
  /// A value of the limit's family of units.
  case value(Quantity, [Remark])
  /// An inequality of the limit's family of units.
  case bound(Comparator, Quantity, [Remark])
  /// A range of the limit's family of units.
  case range(QuantityRange, [Remark])
  /// Nothing that can be held against the limit; `most` is what can be got at most where the whole is out
  /// of reach.
  case failed(Remark, most: Ratio? = nil)
}

extension Attempt {
  /// Reads the actual value against a limit: units, ratios, bounds and what is no number.
  func measured(against limit: Quantity, wantsMore: Bool) -> Measured {
    switch actual.content {
    case .empty: return .failed(Remark(.actualMissing))
    case .none:
      // 无 is zero where zero is a good result, else nothing was filled in.
      guard limit.magnitude.isZero || !wantsMore else { return .failed(Remark(.actualMissing)) }
      return .value(Quantity(.zero, limit.unit), [])
    case .unreadable(let why): return .failed(Remark(why, actual: actual))
    case .text where (limit.magnitude.isZero || !wantsMore) && saysNothing:
      let remarks = unreadOfNothing.map { [Remark(.actualUnread, [actual.quoted, .text($0)])] }
      return .value(Quantity(.zero, limit.unit), remarks ?? [])
    case .word, .text, .date: return .failed(Remark(.levelAgainstNumber, bothTexts))
    case .parts: return .failed(Remark(.partsDiffer, bothTexts))
    case .measure(let measure):
      switch change {
      case .contrary:
        return .failed(Remark(.labelsContradict, bothTexts), most: saysFailure ? nil : .one)
      case .unlike: return .failed(Remark(.changeForValue, bothTexts))
      case .fall:
        guard let negated = measure.negated else {
          return .failed(Remark(.changeForValue, bothTexts))
        }
        return measured(negated, against: limit, wantsMore: wantsMore)
      case .none: return measured(measure, against: limit, wantsMore: wantsMore)
      }
    }
  }

  /// A value as its cell writes it, which a bare limit took the unit from.
  func written(_ value: Quantity) -> Quantity {
    guard value.unit.isBare, case .measure(let measure) = actual.content,
      case .single(let quantity) = measure.extent
    else { return value }
    return quantity
  }

  private func measured(
    _ measure: Measure, against limit: Quantity, wantsMore: Bool
  ) -> Measured {
    var remarks: [Remark] = []
    switch measure.extent {
    case .single(let written):
      var quantity = aligned(written, with: limit, wantsMore: wantsMore, &remarks)
      quantity = counted(quantity, like: limit, &remarks)
      quantity = fallen(quantity)
      quantity = personsAsTimes(quantity, of: limit, wantsMore: wantsMore)
      if let fault = fault(of: quantity, against: limit) ?? doubt(written, quantity, limit) {
        return .failed(fault)
      }
      if let remark = unknownUnit(written, limit) { remarks.append(remark) }
      if isShareDoubtful(written, limit, wantsMore: wantsMore) {
        remarks.append(Remark(.shareDoubtful, [actual.quoted]))
      }
      if let bound = bound(of: measure) { return .bound(bound, quantity, remarks) }
      if measure.approximation != nil {
        remarks.append(Remark(.approximateValue, [actual.quoted]))
      }
      if isPerPeriod(quantity, limit), quantity.magnitude != limit.magnitude {
        return .failed(Remark(.periodDoubtful, bothTexts))
      }
      if isPerEach(quantity), !(wantsMore && !quantity.isLess(than: limit)) {
        return .failed(Remark(.actualOfOne, bothTexts))
      }
      return .value(quantity, remarks)
    case .range(let written):
      if measure.approximation != nil {
        remarks.append(Remark(.approximateValue, [actual.quoted]))
      }
      let low = aligned(written.low, with: limit, wantsMore: wantsMore, &remarks)
      let high = aligned(written.high, with: limit, wantsMore: wantsMore, &remarks)
      if let fault = fault(of: low, against: limit) ?? fault(of: high, against: limit) {
        return .failed(fault)
      }
      return .range(
        QuantityRange(
          low: low, high: high, lowIsOpen: written.lowIsOpen, highIsOpen: written.highIsOpen),
        remarks)
    }
  }

  /// Whether only the target says that it counts a part of the year: 每季度1次 against 4次.
  ///
  /// 520元 against 每月500元 is a standard that was paid, 6000元 is a year of it.
  private func isPerPeriod(_ quantity: Quantity, _ limit: Quantity) -> Bool {
    let label = target.reading.label
    guard !label.isEmpty, Self.periods.matches(label), !Self.periods.matches(actual.label) else {
      return false
    }
    guard limit.unit.isMoney, !limit.magnitude.isZero, !quantity.magnitude.isZero else {
      return true
    }
    guard let ratio = try? quantity.ratio(to: limit) else { return true }
    return ratio > 3
  }

  private static let periods = WordList(["每天", "每日", "每周", "每旬", "每月", "每季", "每半年"])

  /// Whether only the actual value counts for one of several: 每月2次 against 24次, 每期60人 against 200人.
  private func isPerEach(_ quantity: Quantity) -> Bool {
    !actual.label.isEmpty && !quantity.unit.isShare && !quantity.magnitude.isZero
      && Self.eaches.matches(actual.label) && !Self.eaches.matches(target.reading.label)
      && !quantity.unit.isCompound
  }

  private static let eaches = WordList(
    periods.words + ["按月", "按季", "每期", "每次", "每场", "每班", "每户", "每人", "每村", "每个", "每家", "月均", "日均"])

  /// The inequality that an actual value states, if it states one.
  private func bound(of measure: Measure) -> Comparator? {
    switch measure.approximation {
    case .above: return .above
    case .below: return .below
    case .around, nil: break
    }
    guard let comparator = measure.comparator, comparator != .equal, !measure.comparatorIsVerb
    else { return nil }
    return comparator
  }

  /// 10个 against 10处: another measure word for the same things takes the limit's.
  private func counted(
    _ quantity: Quantity, like limit: Quantity, _ remarks: inout [Remark]
  ) -> Quantity {
    let (one, other) = (quantity.unit, limit.unit)
    guard one.family != other.family, !one.isBare, !other.isBare else { return quantity }
    if UnitFacts.countAlike(one.family, other.family) {
      remarks.append(Remark(.unitsAlike, [.text(other.symbol), .text(one.symbol)]))
      return quantity.taking(other.counting(one))
    }
    // 3个县 and 3个: 个 counts whatever the noun is.
    let isNoun = one.family == "个" && other.isNounBehindCounter
    let isOtherNoun = other.family == "个" && one.isNounBehindCounter
    return isNoun || isOtherNoun ? quantity.taking(other.counting(one)) : quantity
  }

  /// -6% where a fall is asked for is a fall of 6 %.
  private func fallen(_ quantity: Quantity) -> Quantity {
    guard quantity.magnitude.isNegative, actual.label.isEmpty,
      Trend(of: target.reading.label) == .falling
    else { return quantity }
    return Quantity(quantity.magnitude.negated, quantity.unit)
  }

  /// 人 that reach a target of 人次 prove it: whoever came came at least once.
  private func personsAsTimes(
    _ quantity: Quantity, of limit: Quantity, wantsMore: Bool
  ) -> Quantity {
    guard wantsMore, quantity.unit.family == "人", limit.unit.family == "人次" else {
      return quantity
    }
    let times = quantity.taking(limit.unit.counting(quantity.unit))
    return times.isLess(than: limit) ? quantity : times
  }

  /// A bare number takes the unit of the other side.
  private func aligned(
    _ quantity: Quantity, with limit: Quantity, wantsMore: Bool, _ remarks: inout [Remark]
  ) -> Quantity {
    if limit.unit.isBare {
      return brought(quantity, toBare: limit, wantsMore: wantsMore, &remarks)
    }
    guard quantity.unit.isBare else { return quantity }
    // 5万 against 万元 is five times ten thousand 元, 90 against 万元 is 90 of them; but 12000 against
    // 1.2万亩 is 12000 亩.
    if let base = limit.unit.withoutMultiplier, quantity.unit.factor == .one {
      return quantity.taking(base)
    }
    guard quantity.unit.factor == .one else {
      return quantity.taking(
        Unit(
          symbol: quantity.unit.symbol + limit.unit.family, family: limit.unit.family,
          factor: quantity.unit.factor))
    }
    guard limit.unit.isShare, isFraction(quantity.magnitude) else {
      return quantity.taking(limit.unit)
    }
    // 0.958 against ≥95% is a ratio; against ≤5% it may well be 0.958 %.
    let isAboveOne = Quantity(1, .percent).isLess(than: limit)
    if wantsMore, isAboveOne,
      let percent = try? Ratio.hundred.times(
        quantity.magnitude, Rounding(places: ExactDecimal.mostPlaces))
    {
      let read = Quantity(percent, .percent)
      remarks.append(Remark(.readAsRatio, [actual.quoted, .quantity(read)]))
      return read
    }
    let read = quantity.taking(limit.unit)
    remarks.append(Remark(.readAsPercent, [actual.quoted, .quantity(read)]))
    return read
  }

  /// The target is a bare number: it has the unit of the actual value.
  private func brought(
    _ quantity: Quantity, toBare limit: Quantity, wantsMore: Bool, _ remarks: inout [Remark]
  ) -> Quantity {
    guard limit.unit.factor == .one else { return quantity }
    // 0.97 against ≥95 of a rate that ends at 100 is what a sheet keeps of 97%.
    if quantity.unit.isBare {
      if let ratio = asRatio(quantity, of: limit) {
        remarks.append(
          Remark(.readAsPercent, [actual.quoted, .quantity(quantity.taking(.percent))]))
        return ratio
      }
      guard traits.isRate, isFraction(quantity.magnitude), limit.magnitude >= 50,
        let percent = try? Ratio.hundred.times(
          quantity.magnitude, Rounding(places: ExactDecimal.mostPlaces))
      else { return quantity }
      // 1 of 100 may be one percent, and a rate that is not held to 100 may be anything.
      let isSure = traits.isBounded && quantity.magnitude < .one
      remarks.append(
        Remark(
          isSure ? .readAsRatio : .ratioAssumed,
          [actual.quoted, .quantity(Quantity(percent, .percent))]))
      return Quantity(percent)
    }
    if quantity.unit.withoutMultiplier != nil,
      let whole = try? quantity.unit.multiplier.times(
        quantity.magnitude, Rounding(places: ExactDecimal.mostPlaces))
    {
      return Quantity(whole)
    }
    let isAboveOne = Quantity(1, .percent).isLess(than: quantity)
    if wantsMore, quantity.unit.isShare, isFraction(limit.magnitude), isAboveOne,
      let factor = try? quantity.unit.factor.divided(by: .hundred),
      let ratio = try? factor.times(quantity.magnitude, Rounding(places: ExactDecimal.mostPlaces)),
      let percent = try? Ratio.hundred.times(
        limit.magnitude, Rounding(places: ExactDecimal.mostPlaces))
    {
      // A rule with a scale of its own has no target whose reading could be told.
      if !target.reading.text.isEmpty {
        remarks.append(
          Remark(
            .readAsRatio, [target.reading.quoted, .quantity(Quantity(percent, .percent))]))
      }
      return Quantity(ratio)
    }
    // 九成五 and 0.96比例 against 95 count in percent, as the bare number does.
    // 6.25‰ and 12/10万 count in what they say, and so does the bare number beside them, but for a rate
    // that ends at 100.
    if quantity.unit.isShare, quantity.unit.factor != .one,
      traits.isBounded || quantity.unit.factor > .one,
      let percent = try? quantity.unit.factor.times(
        quantity.magnitude, Rounding(places: ExactDecimal.mostPlaces))
    {
      return Quantity(percent)
    }
    return quantity.taking(.none)
  }

  /// 76 against 0.95 of a rate that ends at 100 %.
  private func asRatio(_ quantity: Quantity, of limit: Quantity) -> Quantity? {
    guard traits.isBounded, isFraction(limit.magnitude), quantity.magnitude >= 10,
      let ratio = try? Ratio(quantity.magnitude, over: 100)
        .times(.one, Rounding(places: ExactDecimal.mostPlaces))
    else { return nil }
    return Quantity(ratio)
  }

  /// A unit that only one side has, and that no table knows, may be more than a unit.
  private func unknownUnit(_ quantity: Quantity, _ limit: Quantity) -> Remark? {
    guard quantity.unit.isBare != limit.unit.isBare else { return nil }
    let unit = quantity.unit.isBare ? limit.unit : quantity.unit
    return UnitFacts.knows(unit) ? nil : Remark(.unitUnknown, [.text(unit.symbol)])
  }

  /// 0.95% of at least 90% is likelier the 95% that a sheet keeps as 0.95.
  private func isShareDoubtful(_ written: Quantity, _ limit: Quantity, wantsMore: Bool) -> Bool {
    wantsMore && isFraction(written.magnitude) && written.unit == .percent
      && (limit.unit.isShare || limit.unit.isBare)
      && !limit.taking(limit.unit.isBare ? .percent : limit.unit).isLess(than: Self.half)
  }

  private static let half = Quantity(50, .percent)

  func isFraction(_ number: ExactDecimal) -> Bool {
    !number.isNegative && !number.isZero && number <= .one
  }

  private func fault(of quantity: Quantity, against limit: Quantity) -> Remark? {
    guard limit.unit.isBare || quantity.unit.family == limit.unit.family else {
      let countsAlike = quantity.unit.counted == limit.unit.counted
      let isPeriodOnly = quantity.unit.isPerPeriod && limit.unit.isPerPeriod && countsAlike
      return Remark(isPeriodOnly ? .periodsDiffer : .unitMismatch, bothTexts)
    }
    if let remark = traits.suspect(quantity, actual, isTarget: false) { return remark }
    if quantity.magnitude.isNegative, !traits.isSigned {
      return Remark(.actualNegative, [actual.quoted])
    }
    return nil
  }
}

extension Unit {
  /// Whether it is what 个 counts, such as 个县; 个月 is a length of time.
  fileprivate var isNounBehindCounter: Bool {
    symbol.hasPrefix("个") && UnitFacts.counts(family)
  }

  /// This unit as the unit of what another one counts: 万个 beside 处 is 万处.
  fileprivate func counting(_ other: Unit) -> Unit {
    Unit(symbol: other.symbol, family: family, factor: other.factor, multiplier: other.multiplier)
  }
}

extension FindingKind {
  /// Two measure words that count the same things.
  public static let unitsAlike: FindingKind = FindingKind(
    .info, "units-alike", "“{0}”与“{1}”写法不同，按同一计量单位计", "\"{0}\" and \"{1}\" are taken for one unit",
    about: .actual, from: .publishedForms,
    why: ("10 处和 10 个多半是一回事，由人确认", "ten 处 and ten 个 are mostly the same"),
    example: ("指标值“10处”，完成值“10个”", "target \"10处\", actual value \"10个\""), isAssumption: true)
  /// A unit that no table knows stands on one side alone.
  public static let unitUnknown: FindingKind = FindingKind(
    .info, "unit-unknown", "只有一方写了单位“{0}”，而且不认识这个单位，按同一单位计",
    "only one side has the unit \"{0}\", which is not known; both are taken to count in it",
    about: .actual, remedy: ("统一两列的计量单位", "give both columns the same unit"), from: .scoring,
    why: ("不认识的单位可能不止是单位", "an unknown unit may be more than a unit"),
    example: ("指标值“10”，完成值“10标箱”", "target \"10\", actual value \"10标箱\""), isAssumption: true)
  /// A percentage below one where most of something is asked for.
  public static let shareDoubtful: FindingKind = FindingKind(
    .warning, "share-doubtful", "完成值“{0}”不超过1%，可能是表格把百分数存成了小数，得分只作建议",
    "the actual value \"{0}\" is no more than 1%; a sheet may have kept a percentage as a fraction; the points are a suggestion",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"),
    from: .publishedForms,
    why: ("表格里的 0.95 就是 95%，再加百分号就差一百倍", "0.95 in a sheet is 95%; with a percent sign it is 0.95%"),
    example: (
      "合格率“90%”，完成值“0.95”，计量单位“%”", "a rate of \"90%\", \"0.95\" beside a unit column of %"
    ),
    isAssumption: true)
  /// 1 of 100 was read as all of it.
  public static let ratioAssumed: FindingKind = FindingKind(
    as: .shareDoubtful, "完成值“{0}”读作比例，即{1}，得分只作建议",
    "the actual value \"{0}\" is read as a ratio, {1}; the points are a suggestion",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
}
