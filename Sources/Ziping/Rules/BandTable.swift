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
  ///
  /// - Throws: ``ArithmeticError/overflow`` if a comparison exceeds 128 bits.
  public func band(of value: Ratio) throws(ArithmeticError) -> Band? {
    for band in bands where try band.contains(value) { return band }
    return nil
  }
}

extension BandTable.Band {
  fileprivate func contains(_ value: Ratio) throws(ArithmeticError) -> Bool {
    if let low {
      let end = Ratio(low.value)
      if try value.isLess(than: end) || (value == end && !low.isInside) { return false }
    }
    if let high {
      let end = Ratio(high.value)
      if try end.isLess(than: value) || (value == end && !high.isInside) { return false }
    }
    return true
  }

  /// Whether no value lies in the band.
  fileprivate var isEmpty: Bool {
    guard let low, let high else { return false }
    return low.value > high.value
      || (low.value == high.value && !(low.isInside && high.isInside))
  }
}

extension BandTable {
  /// Reads `of`, `unit` and `bands`, and proves them sound: in order, without gap or overlap, each
  /// reachable, points that only rise or only fall, the best worth full marks.
  static func read(_ object: ObjectReader, unit fixedUnit: Unit? = nil) -> BandTable? {
    let fullMarks = object.positiveDecimal("of")
    let unit = fixedUnit ?? readUnit(object)
    let readers = object.objects("bands")
    let bands = readers.compactMap(readBand)
    guard bands.count == readers.count, let fullMarks, let unit else { return nil }
    guard !bands.isEmpty else {
      if object.optional("bands") != nil { object.report(.noBands, at: "bands") }
      return nil
    }
    prove(bands, readers, fullMarks, object)
    return BandTable(bands: bands, fullMarks: fullMarks, unit: unit)
  }

  /// Reads `unit` with the engine's own reader, so that it is the unit that cells have.
  static func readUnit(_ object: ObjectReader) -> Unit? {
    guard let name = object.optionalString("unit") else { return Unit.none }
    if case .measure(let measure) = ValueReader(Vocabulary()).read("1" + name).content,
      case .single(let quantity) = measure.extent, measure.comparator == nil
    {
      return quantity.unit
    }
    object.report(.unknownUnit, [.text(name)], at: "unit")
    return nil
  }

  private static func readBand(_ object: ObjectReader) -> Band? {
    let name = object.optionalString("name")
    let low = readEnd(object, inside: "from", outside: "above")
    let high = readEnd(object, inside: "to", outside: "below")
    let points = object.decimal("points")
    object.finish()
    guard let points else { return nil }
    let band = Band(name: name, low: low, high: high, points: points)
    if band.isEmpty { object.report(.unreachable) }
    return band
  }

  private static func readEnd(
    _ object: ObjectReader, inside: String, outside: String
  ) -> End? {
    let included = object.optionalDecimal(inside)
    let excluded = object.optionalDecimal(outside)
    if included != nil, excluded != nil {
      object.report(.twoEnds, [.text(inside), .text(outside)], at: outside)
    }
    if let included { return End(value: included, isInside: true) }
    return excluded.map { End(value: $0, isInside: false) }
  }

  private static func prove(
    _ bands: [Band], _ readers: [ObjectReader], _ fullMarks: ExactDecimal, _ object: ObjectReader
  ) {
    for index in bands.indices.dropFirst() {
      let (before, band) = (bands[index - 1], bands[index])
      guard let end = before.high, let start = band.low, end.value <= start.value else {
        readers[index].report(.overlap)
        continue
      }
      if end.value < start.value || (!end.isInside && !start.isInside) {
        readers[index].report(.gap, [.number(end.value), .number(start.value)])
      } else if end.isInside && start.isInside {
        readers[index].report(.bothInside, [.number(end.value)])
      }
    }
    let points = bands.map(\.points)
    let pairs = zip(points, points.dropFirst())
    if !pairs.allSatisfy({ $0 <= $1 }), !pairs.allSatisfy({ $0 >= $1 }) {
      object.report(.notMonotone, at: "bands")
    }
    if let best = points.max(), best != fullMarks {
      object.report(.bestNotFull, [.points(best), .points(fullMarks)], at: "bands")
    }
    for (band, reader) in zip(bands, readers) where band.points.isNegative {
      reader.report(.negativePoints, [.points(band.points)], at: "points")
    }
  }
}

extension BandTable {
  /// Judges a value by its band.
  func judge(_ value: Ratio, shown: Fact, _ attempt: Attempt) -> Judgement {
    guard let band = try? band(of: value),
      let share = try? Ratio(band.points, over: fullMarks)
    else { return .undetermined(.outsideBands, [.text(attempt.actual.text)]) }
    return .share(share, Reason(.inBand, shown, .text(band.text), .share(share)))
  }
}

extension BandTable.Band {
  /// The band as rules write it, such as `(0, 10]` or `良 [95, 100)`.
  public var text: String {
    let title = name.map { $0 + " " } ?? ""
    let left = low.map { ($0.isInside ? "[" : "(") + $0.value.text() } ?? "("
    let right = high.map { $0.value.text() + ($0.isInside ? "]" : ")") } ?? ")"
    return "\(title)\(left), \(right)"
  }
}

extension BandTable {
  /// What the bands are worth, in one sentence.
  var terms: [Message] {
    let list = bands.map { "\($0.condition(unit)) → \($0.points.text())" }.joined(separator: "；")
    return [Message(.bandsWorth, [.points(fullMarks), .text(list)])]
  }

  /// Each end of a band, once, in order.
  var ends: [ExactDecimal] {
    Set(bands.flatMap { [$0.low?.value, $0.high?.value] }.compactMap(\.self)).sorted()
  }
}

extension BandTable.Band {
  /// The band as a condition on the value, such as `> 30%`, `= 0` or `优 [95%, 100%)`.
  fileprivate func condition(_ unit: Unit) -> String {
    let title = name.map { $0 + " " } ?? ""
    func text(_ end: BandTable.End) -> String { end.value.text() + unit.symbol }
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
    about: .actual, remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
}

extension Phrase {
  fileprivate static let bandsWorth = Phrase("bands-worth", "满分 {0}：{1}", "of {0}: {1}")
  fileprivate static let inBand = Phrase(
    "in-band", "{0} 在档 {1} 内：{weight} × {2} = {points}",
    "{0} lies in the band {1}: {weight} × {2} = {points}")
  fileprivate static let noBands = Phrase("no-bands", "至少要有一档", "there must be at least one band")
  fileprivate static let unknownUnit = Phrase(
    "unknown-unit", "单位“{0}”读不懂", "the unit \"{0}\" cannot be read")
  fileprivate static let unreachable = Phrase(
    "band-unreachable", "这一档没有任何值", "no value lies in this band")
  fileprivate static let twoEnds = Phrase(
    "band-two-ends", "“{0}”（含）与“{1}”（不含）只能写一个",
    "write only one of \"{0}\" (inclusive) and \"{1}\" (exclusive)")
  fileprivate static let overlap = Phrase(
    "band-overlap", "这一档与上一档重叠，或没有按值从小到大排列",
    "this band overlaps the one before it, or is out of order")
  fileprivate static let gap = Phrase(
    "band-gap", "{0} 与 {1} 之间（含端点）有空档",
    "there is a gap between {0} and {1}, or at the end they share")
  fileprivate static let bothInside = Phrase(
    "band-overlap", "{0} 同时属于两档", "{0} belongs to two bands")
  fileprivate static let notMonotone = Phrase(
    "band-not-monotone", "各档分值应只升或只降", "the bands' points must only rise or only fall")
  fileprivate static let bestNotFull = Phrase(
    "best-not-full", "最好一档是 {0} 分，不是满分 {1}", "the best band is worth {0}, not the full {1}")
  fileprivate static let negativePoints = Phrase(
    "points-out-of-range", "分值 {0} 不能为负", "points of {0} must not be negative")
}
