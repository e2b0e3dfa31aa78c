package import Ziping

extension RubricReader {
  static func readPolicy(_ object: ObjectReader, _ traitWords: TraitWords) -> Policy? {
    let rounding = object.object("rounding").flatMap(readRounding)
    let overFulfilment = object.object("overFulfilled").flatMap(readOverFulfilment)
    let parts = requiredChoice(object, "parts", Policy.PartsPolicy.self)
    // There is one way with either so far: each group's points are split equally by row, the first rows
    // taking what is left over; a group without any row stays open, from nothing to all.
    let splitsEqually = requiredWord(object, "missingWeights", "equal-by-row")
    let leavesOpen = requiredWord(object, "emptyGroup", "undetermined")
    let notApplicable = requiredChoice(object, "notApplicable", Policy.NotApplicablePolicy.self)
    let mostNotApplicable = object.optionalDecimal("notApplicableAtMost")
    if let mostNotApplicable, mostNotApplicable.isNegative || mostNotApplicable > .one {
      object.report(
        .shareOutOfRange, [.number(mostNotApplicable)], at: "notApplicableAtMost")
    }
    object.finish()
    guard let rounding, let overFulfilment, let parts, let notApplicable, splitsEqually, leavesOpen
    else { return nil }
    return Policy(
      rounding: rounding, overFulfilment: overFulfilment, parts: parts,
      notApplicable: notApplicable, notApplicableAtMost: mostNotApplicable, traitWords: traitWords)
  }

  private static func requiredChoice<Value: CaseIterable & RawRepresentable<String>>(
    _ object: ObjectReader, _ key: String, _ type: Value.Type
  ) -> Value? {
    _ = object.required(key)
    return object.choice(key, words(of: type))
  }

  /// Whether a key says the one word that it can say.
  private static func requiredWord(_ object: ObjectReader, _ key: String, _ word: String) -> Bool {
    _ = object.required(key)
    return object.choice(key, [(word, true)]) ?? false
  }

  private static func readOverFulfilment(
    _ object: ObjectReader
  ) -> Policy.OverFulfilment? {
    let line = object.decimal("from")
    if let line, line < .one { object.report(.lineBelowTarget, [.number(line)], at: "from") }
    _ = object.required("action")
    let actions = ["note", "require-reason", "deduct", "not-met"].map { ($0, $0) }
    let word: String? = object.choice("action", actions)
    let points = word == "deduct" ? object.positiveDecimal("points") : nil
    object.finish()
    guard let line, let word else { return nil }
    let action: Policy.OverFulfilment.Action? =
      switch word {
      case "require-reason": .requireReason
      case "deduct": points.map { .deduct($0) }
      case "not-met": .notMet
      default: .note
      }
    let takesPoints = word == "deduct" || word == "not-met"
    if takesPoints, line == .one { object.report(.lineAtTarget, [.text(word)], at: "from") }
    return action.map { Policy.OverFulfilment(from: Ratio(line), action: $0) }
  }

  static func readRounding(_ object: ObjectReader) -> Rounding? {
    _ = object.required("places")
    let places = object.integer("places", in: 0...6)
    let mode = requiredChoice(object, "mode", Rounding.Mode.self)
    object.finish()
    guard let places, let mode else { return nil }
    return Rounding(places: places, mode: mode)
  }

  static func readTraitWords(_ object: ObjectReader) -> TraitWords {
    let words = TraitWords(
      lowerLevel2: object.strings("lowerLevel2"), lowerNames: object.strings("lowerNames"),
      higherNames: object.strings("higherNames"), boundedNames: object.strings("boundedNames"),
      unboundedNames: object.strings("unboundedNames"),
      signedNames: object.strings("signedNames"), openNames: object.strings("openNames"))
    object.finish()
    return words
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderPolicy: [Phrase] {
    [.lineAtTarget, .shareOutOfRange, .lineBelowTarget]
  }
}

extension Phrase {
  fileprivate static let lineAtTarget = Phrase(
    "full-marks-unreachable", "超额线为 1 时刚好完成也要“{0}”，没有任何完成值能得满分；请写大于 1 的数",
    "from a line of 1 on, even the target itself means \"{0}\": nothing gets full marks; write more than 1"
  )
  fileprivate static let shareOutOfRange = Phrase(
    "share-out-of-range", "比例 {0} 应在 0 到 1 之间", "the share {0} must lie between 0 and 1")
  fileprivate static let lineBelowTarget = Phrase(
    "line-below-target", "超额线 {0} 不能低于 1（指标值的 100%）",
    "the line {0} must not be below 1, which is the target")
}
