package import Ziping

extension RubricReader {
  /// Reads the pools of an open group; they make its points and share out all of its 二级指标.
  static func readPools(
    _ object: ObjectReader, _ points: ExactDecimal?, _ level2: [String], isOpen: Bool
  ) -> [IndicatorGroup.Pool] {
    let readers = object.optionalObjects("pools")
    guard !readers.isEmpty else { return [] }
    if !isOpen { object.report(.poolsOfFixed, at: "pools") }
    var pools: [IndicatorGroup.Pool] = []
    var taken: Set<String> = []
    let known = Set(level2.map(headingKey))
    for reader in readers {
      let names = reader.strings("level2")
      let points = readPoints(reader, "points")
      reader.finish()
      if names.isEmpty { reader.report(.emptyPool) }
      for name in names {
        if !known.contains(headingKey(name)) {
          reader.report(.poolOutside, [.text(name)], at: "level2")
        } else if !taken.insert(headingKey(name)).inserted {
          reader.report(.poolShared, [.text(name)], at: "level2")
        }
      }
      if let points { pools.append(IndicatorGroup.Pool(level2: names, points: points)) }
    }
    if let left = level2.first(where: { !taken.contains(headingKey($0)) }) {
      object.report(.poolMissing, [.text(left)], at: "pools")
    }
    if pools.count == readers.count, let points, let total = sum(pools.map(\.points)),
      total != points
    {
      object.report(.poolsDoNotSum, [.points(total), .points(points)], at: "pools")
    }
    return pools
  }

  /// Reads what the weights inside a group make; points of the whole must come out exactly.
  static func readInside(_ object: ObjectReader) -> ExactDecimal? {
    guard object.optional("inside") != nil, let inside = object.positiveDecimal("inside") else {
      return nil
    }
    guard endsInTens(inside.coefficient) else {
      object.report(.insideUneven, [.number(inside)], at: "inside")
      return nil
    }
    return inside
  }

  /// Whether one over the number has finitely many decimal places.
  private static func endsInTens(_ number: Int64) -> Bool {
    var rest = number
    while rest > 1, rest % 2 == 0 { rest /= 2 }
    while rest > 1, rest % 5 == 0 { rest /= 5 }
    return rest == 1
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderPools: [Phrase] {
    [
      .poolsOfFixed, .emptyPool, .poolOutside, .poolShared, .poolMissing, .poolsDoNotSum,
      .insideUneven,
    ]
  }
}

extension Phrase {
  fileprivate static let poolsOfFixed = Phrase(
    "pools-of-fixed", "指标由规则固定的组不能有“pools”", "a group whose indicators are fixed has no \"pools\"")
  fileprivate static let emptyPool = Phrase(
    "empty-pool", "共用分值的二级指标不能为空", "a pool needs at least one 二级指标")
  fileprivate static let poolOutside = Phrase(
    "unknown-level2", "“{0}”不在本组的“level2”中", "\"{0}\" is not among the group's \"level2\"")
  fileprivate static let poolShared = Phrase(
    "duplicate-level2", "“{0}”已在另一个“pools”里", "\"{0}\" is in another pool already")
  fileprivate static let poolMissing = Phrase(
    "level2-without-pool", "二级指标“{0}”没有分值：它不在任何“pools”里",
    "the 二级指标 \"{0}\" has no points: it is in no pool")
  fileprivate static let poolsDoNotSum = Phrase(
    "pools-do-not-sum", "“pools”合计 {0}，不是该组的 {1}", "the pools make {0}, not the group's {1}")
  fileprivate static let insideUneven = Phrase(
    "inside-uneven", "组内合计 {0} 不能把分值精确换算到全表；用 100、50、10 这样的数",
    "weights inside that make {0} give no exact points of the whole; use 100, 50 or 10")
}
