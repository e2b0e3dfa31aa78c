extension BandTable {
  /// The values that a table must decide, and which of them are best.
  struct Reach {
    /// The least value there is; nil if it may be ever so low.
    let low: ExactDecimal?
    /// The greatest value there is; nil if it may be ever so high.
    let high: ExactDecimal?
    /// Whether more must be worth more (true) or less (false); nil where either is sound.
    let isRising: Bool?

    /// An execution rate is held to 0 to 100 %, and more is better.
    static let executionRate = Reach(low: .zero, high: 100, isRising: true)
    /// A deviation is 0 or more, and less is better.
    static let deviation = Reach(low: .zero, high: nil, isRising: false)
    /// Values from 0 on must be decided, percentages up to 100; what lies beyond may be left out.
    static func values(in unit: Unit) -> Reach {
      Reach(low: .zero, high: unit == .percent ? 100 : nil, isRising: nil)
    }
  }

  /// Proves the bands sound, reporting each fault at its band: in order, without gap or overlap, each
  /// reachable, points that only rise or only fall, the best worth full marks.
  func prove(_ readers: [ObjectReader], _ reach: Reach, _ object: ObjectReader) {
    let areInOrder = proveOrder(readers)
    // Of bands out of order the ends are not the first and the last.
    if areInOrder, !bands.contains(where: \.isEmpty) { proveReach(readers, reach) }
    provePoints(readers, reach, object)
  }

  private func proveOrder(_ readers: [ObjectReader]) -> Bool {
    var isSound = true
    for index in bands.indices.dropFirst() {
      let (before, band) = (bands[index - 1], bands[index])
      guard let end = before.high, let start = band.low, end.value <= start.value else {
        readers[index].report(.overlap)
        isSound = false
        continue
      }
      if end.value < start.value || (!end.isInside && !start.isInside) {
        readers[index].report(.gap, [.number(end.value), .number(start.value)])
        isSound = false
      } else if end.isInside && start.isInside {
        readers[index].report(.bothInside, [.number(end.value)])
        isSound = false
      }
    }
    return isSound
  }

  /// The first and the last band must take in all that there is, and no band lie outside of it.
  private func proveReach(_ readers: [ObjectReader], _ reach: Reach) {
    if let start = bands.first?.low {
      let isCovered = reach.low.map { start.value < $0 || (start.value == $0 && start.isInside) }
      if isCovered != true { readers.first?.report(.uncoveredBelow, [.number(start.value)]) }
    }
    if let end = bands.last?.high {
      let isCovered = reach.high.map { $0 < end.value || (end.value == $0 && end.isInside) }
      if isCovered != true { readers.last?.report(.uncoveredAbove, [.number(end.value)]) }
    }
    // Other values may be negative or above 100 %, and a band for them is no fault.
    guard let rising = reach.isRising else { return }
    for (band, reader) in zip(bands, readers) {
      if let end = band.high, let low = reach.low,
        end.value < low || (end.value == low && !end.isInside)
      {
        reader.report(.neverReached, [.text(">= " + low.text())])
      }
      // Nothing rises above an end that is the best there is.
      if rising, let start = band.low, let high = reach.high,
        high < start.value || (start.value == high && !start.isInside)
      {
        reader.report(.neverReached, [.text("<= " + high.text())])
      }
    }
  }

  private func provePoints(_ readers: [ObjectReader], _ reach: Reach, _ object: ObjectReader) {
    let points = bands.map(\.points)
    let pairs = zip(points, points.dropFirst())
    let onlyRises = pairs.allSatisfy { $0 <= $1 }
    let onlyFalls = pairs.allSatisfy { $0 >= $1 }
    if !onlyRises, !onlyFalls {
      object.report(.notMonotone, at: "bands")
    } else if let rising = reach.isRising, !(rising ? onlyRises : onlyFalls) {
      object.report(rising ? .mustRise : .mustFall, at: "bands")
    }
    if let best = points.max(), best != fullMarks {
      object.report(.bestNotFull, [.points(best), .points(fullMarks)], at: "bands")
    }
    for (band, reader) in zip(bands, readers) where band.points.isNegative {
      reader.report(.negativePoints, [.points(band.points)], at: "points")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var bandTableProof: [Phrase] {
    [
      .negativePoints, .overlap, .gap, .bothInside, .notMonotone, .bestNotFull, .uncoveredBelow,
      .uncoveredAbove, .neverReached, .mustRise, .mustFall,
    ]
  }
}

extension Phrase {
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
  fileprivate static let uncoveredBelow = Phrase(
    "band-gap", "低于 {0}（或恰好 {0} 而不含）的值不在任何一档；最低一档应不写下限",
    "no band covers what lies below {0} (or {0} itself where it is outside); leave out the lowest band's low end"
  )
  fileprivate static let uncoveredAbove = Phrase(
    "band-gap", "高于 {0}（或恰好 {0} 而不含）的值不在任何一档；最高一档应不写上限",
    "no band covers what lies above {0} (or {0} itself where it is outside); leave out the highest band's high end"
  )
  fileprivate static let neverReached = Phrase(
    "band-unreachable", "这一档没有任何值：这里的值总是 {0}",
    "no value lies in this band: values here are always {0}")
  fileprivate static let mustRise = Phrase(
    "band-wrong-way", "执行率越高，分值应越高", "a higher rate must not be worth less")
  fileprivate static let mustFall = Phrase(
    "band-wrong-way", "偏离越大，分值应越低", "a greater deviation must not be worth more")
}
