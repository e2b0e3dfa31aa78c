/// Bands of a value with the points of each (分档), their ends stated as inside or outside.
public struct BandTable: Sendable, Hashable {
  /// An end of a band.
  public struct End: Sendable, Hashable {
    /// The value.
    public let value: ExactDecimal
    /// Whether the value itself is inside the band (含).
    public let isInside: Bool
  }

  /// A band.
  public struct Band: Sendable, Hashable {
    /// The name of the band, such as 优; nil if it has none.
    public let name: String?
    /// The low end; nil if it is open to below.
    public let low: End?
    /// The high end; nil if it is open to above.
    public let high: End?
    /// The points, of the table's full marks.
    public let points: ExactDecimal
  }

  /// The bands, in the order of their values.
  public let bands: [Band]
  /// What the best band is worth.
  public let fullMarks: ExactDecimal
  /// The unit of the ends; a bare value takes it.
  public let unit: Unit

  /// Whether a greater value is worth more.
  var isRising: Bool {
    guard let first = bands.first, let last = bands.last else { return true }
    return first.points <= last.points
  }

  /// The band that a value lies in, or nil outside all of them.
  public func band(of value: Ratio) -> Band? { bands.first { $0.contains(value) } }
}

extension BandTable.Band {
  fileprivate func contains(_ value: Ratio) -> Bool {
    if let low {
      let end = Ratio(low.value)
      if value < end || (value == end && !low.isInside) { return false }
    }
    if let high {
      let end = Ratio(high.value)
      if value > end || (value == end && !high.isInside) { return false }
    }
    return true
  }

  /// Whether no value lies in the band.
  var isEmpty: Bool {
    guard let low, let high else { return false }
    return low.value > high.value
      || (low.value == high.value && !(low.isInside && high.isInside))
  }
}

extension BandTable {
  /// Judges a value by its band.
  func judge(_ value: Ratio, shown: Fact, _ attempt: Attempt) -> Judgement {
    guard let band = band(of: value),
      let share = try? Ratio(band.points, over: fullMarks)
    else { return .undetermined(.outsideBands, [attempt.actual.quoted]) }
    return .share(share, Reason(.inBand, shown, .text(band.text), .share(share)))
  }
}

extension BandTable.Band {
  /// The band as rules write it, such as `(0, 10]`, `良 [95, 100)` or, where it is open, `< 60`.
  public var text: String {
    guard let low, let high else { return condition { $0.value.text() } }
    let title = name.map { $0 + " " } ?? ""
    return title + (low.isInside ? "[" : "(") + low.value.text() + ", " + high.value.text()
      + (high.isInside ? "]" : ")")
  }
}

extension BandTable {
  /// What the bands are worth, in one sentence.
  var terms: [Message] {
    let list = bands.map { band in
      Fact.text("\(band.condition { $0.value.text() + unit.symbol }) → \(band.points.text())")
    }
    return [Message(.bandsWorth, [.points(fullMarks), .list(list, .clauses)])]
  }

  /// Each end of a band, once, in order.
  var ends: [ExactDecimal] {
    Set(bands.flatMap { [$0.low?.value, $0.high?.value] }.compactMap(\.self)).sorted()
  }
}

extension BandTable.Band {
  /// The band as a condition on the value, such as `> 30%`, `= 0` or `优 [95%, 100%)`.
  fileprivate func condition(_ text: (BandTable.End) -> String) -> String {
    let title = name.map { $0 + " " } ?? ""
    switch (low, high) {
    case (nil, nil): return title + "(-∞, +∞)"
    case (let low?, nil): return title + (low.isInside ? "≥ " : "> ") + text(low)
    case (nil, let high?): return title + (high.isInside ? "≤ " : "< ") + text(high)
    case (let low?, let high?):
      if low.value == high.value { return title + "= " + text(low) }
      return title + (low.isInside ? "[" : "(") + text(low) + ", " + text(high)
        + (high.isInside ? "]" : ")")
    }
  }
}

extension FindingKind {
  /// A value that no band has.
  public static let outsideBands: FindingKind = FindingKind(
    .warning, "outside-bands", "完成值“{0}”不在任何一档内", "no band has the actual value \"{0}\"",
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .rubric,
    why: ("完成值不在任何一档，不知道得几分", "no band has the value"),
    example: ("各档从 0% 起，完成值“-1%”", "bands from 0% on, actual value \"-1%\""))
}

extension Phrase {
  fileprivate static let bandsWorth = Phrase("bands-worth", "满分 {0}：{1}", "of {0}: {1}")
  fileprivate static let inBand = Phrase(
    "in-band", "{0} 在档 {1} 内：{weight} × {2} = {points}",
    "{0} lies in the band {1}: {weight} × {2} = {points}")
}
