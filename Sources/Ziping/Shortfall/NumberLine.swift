/// The values of a row that is measured, in one unit, from its own to where its rule changes its mind (数轴).
struct NumberLine {
  private let trial: RowTrial
  private let unit: Unit
  /// The row's own value.
  private let own: ExactDecimal
  /// The values at which points change, on both sides of the row's own, nearest first.
  private let ends: (above: [ExactDecimal], below: [ExactDecimal])

  /// The line of a row; nil where its own value cannot be stated as a number that scores alike.
  init?(_ trial: RowTrial) {
    guard let quantity = trial.row.actual.plainQuantity else { return nil }
    let stated = trial.boundaries.compactMap { Self.number($0, trial) }
    let unit = trial.unit(stated, quantity)
    guard let own = Self.own(quantity, unit, trial) else { return nil }
    self.trial = trial
    self.unit = unit
    self.own = own
    var values = Set(trial.ends(in: unit))
    for end in stated {
      if let value = trial.value(ofEnd: end, in: unit) { values.insert(value) }
    }
    ends = (
      values.filter { $0 > own }.sorted(), values.filter { $0 < own }.sorted(by: >)
    )
  }

  /// The row's value in the unit, where it gets what the row got.
  private static func own(
    _ quantity: Quantity, _ unit: Unit, _ trial: RowTrial
  ) -> ExactDecimal? {
    var values = [(try? quantity.number(in: unit))?.decimal]
    if quantity.unit.isBare {
      values = [quantity.magnitude]
      // 0.958 against ≥95% is a ratio.
      if unit.isShare {
        values.append((try? Ratio(quantity.magnitude).multiplied(by: .hundred))?.decimal)
      }
    }
    return values.compactMap(\.self)
      .first { trial.tried($0.text() + unit.symbol).points == trial.row.points }
  }

  /// A boundary that is a number, and nothing else.
  private static func number(_ text: String, _ trial: RowTrial) -> Quantity? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) || first == 0x2D else {
      return nil
    }
    return trial.reader.read(text).plainQuantity
  }

  // MARK: Finding

  /// The nearest value that suffices, on either side.
  func nearest(_ suffices: (NeededActual.Tried) -> Bool) -> NeededActual.Found? {
    let above = nearest(ends.above, suffices)
    let below = nearest(ends.below, suffices)
    let nearest =
      switch (above, below) {
      case (let above?, let below?):
        distance(above) <= distance(below) ? above : below
      case (let value?, nil), (nil, let value?): value
      case (nil, nil): nil as ExactDecimal?
      }
    guard let nearest, let points = tried(nearest).points else { return nil }
    return NeededActual.Found(
      way: nearest > own ? .atLeast : .atMost, value: nearest.text() + unit.symbol,
      points: points)
  }

  private func tried(_ value: ExactDecimal) -> NeededActual.Tried {
    trial.tried(value.text() + unit.symbol)
  }

  private func distance(_ value: ExactDecimal) -> Ratio {
    (try? Ratio(value).subtracting(Ratio(own)).magnitude) ?? .zero
  }

  /// The first end that suffices, brought as near as its digits allow.
  private func nearest(
    _ ends: [ExactDecimal], _ suffices: (NeededActual.Tried) -> Bool
  ) -> ExactDecimal? {
    var last = own
    for end in ends {
      if suffices(tried(end)) { return halved(from: last, to: end, suffices) }
      last = end
    }
    return nil
  }

  /// The value nearest to one that falls short which still suffices, in the digits that forms use.
  private func halved(
    from short: ExactDecimal, to enough: ExactDecimal, _ suffices: (NeededActual.Tried) -> Bool
  ) -> ExactDecimal {
    let places = max(short.places, enough.places, own.places, leastPlaces)
    var (low, high) = (short.scaled(to: places), enough.scaled(to: places))
    var nearest = enough
    while (high - low).magnitude > 1 {
      let middle = low + (high - low) / 2
      guard let value = try? ExactDecimal(coefficient: middle, places: places) else { break }
      if suffices(tried(value)) {
        (high, nearest) = (middle, value)
      } else {
        low = middle
      }
    }
    return nearest
  }

  /// What is counted is whole; everything else is stated to the hundredth.
  private var leastPlaces: Int {
    unit.isBare || unit.isDuration || UnitFacts.counts(unit.family) ? 0 : 2
  }
}

extension RowTrial {
  /// The unit in which values are tried: that of the limit, else that of the rule's ends, else the row's.
  fileprivate func unit(_ stated: [Quantity], _ own: Quantity) -> Unit {
    if case .range(let range) = target.demand { return range.low.unit.joined(own.unit) }
    if let limit { return limit.unit.joined(own.unit) }
    if let end = stated.first(where: { !$0.unit.isBare }) { return end.unit }
    return own.unit
  }

  /// The values that the target itself names.
  fileprivate func ends(in unit: Unit) -> [ExactDecimal] {
    switch target.demand {
    case .range(let range): return [range.low.magnitude, range.high.magnitude]
    case .words, .answer: return unit.isShare ? [.hundred] : []
    default: return limit.map { [$0.magnitude] } ?? []
    }
  }

  /// An end of the rule's as a value of the line; of money, which is told out of 100, that much of it.
  fileprivate func value(ofEnd end: Quantity, in unit: Unit) -> ExactDecimal? {
    guard row.row.takesMoney, let limit else {
      if end.unit.isBare { return end.magnitude }
      return end.unit.family == unit.family ? (try? end.number(in: unit))?.decimal : nil
    }
    let share = try? Ratio(end.magnitude, over: .hundred).multiplied(by: Ratio(limit.magnitude))
    return share?.decimal
  }
}

extension Unit {
  /// A bare limit is in the unit of the value that it is held against.
  fileprivate func joined(_ other: Unit) -> Unit { isBare ? other : self }
}

extension Reading {
  /// The one quantity that it states, neither a bound nor only about right.
  fileprivate var plainQuantity: Quantity? {
    guard case .measure(let measure) = content, measure.approximation == nil,
      measure.comparator == nil || measure.comparatorIsVerb || measure.comparator == .equal,
      case .single(let quantity) = measure.extent
    else { return nil }
    return quantity
  }
}
