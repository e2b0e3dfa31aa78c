package import Ziping

extension RubricReader {
  static func readVocabulary(_ object: ObjectReader) -> Vocabulary {
    let readers = object.optionalObjects("levels")
    let levels = readers.compactMap(readLevel)
    checkLevels(levels, readers, object)
    let vocabulary = Vocabulary(
      levels: levels, scales: object.stringLists("scales"), yes: object.strings("yes"),
      no: object.strings("no"), failures: object.strings("failures"),
      inTime: object.strings("inTime"), none: object.strings("none"),
      questions: object.strings("questions"), unitSynonyms: object.stringLists("unitSynonyms"),
      restWords: readRestWords(object), shareScale: readShares(object))
    object.finish()
    return vocabulary
  }

  /// Further words around a value: those that say nothing, and those that turn it, by kind.
  private static func readRestWords(_ object: ObjectReader) -> RestWords {
    let fillers = object.strings("fillers")
    var turns: [RestWords.Turn: [String]] = [:]
    if let turning = object.optionalObject("turning") {
      for turn in RestWords.Turn.allCases { turns[turn] = turning.strings(turn.rawValue) }
      turning.finish()
    }
    let isStandard = fillers.isEmpty && turns.values.allSatisfy(\.isEmpty)
    return isStandard ? .standard : RestWords(fillers: fillers, turns: turns)
  }

  /// From which share of satisfaction on a word counts.
  private static func readShares(
    _ object: ObjectReader
  ) -> [(word: String, from: Ratio)] {
    let shares = object.optionalObjects("shares").compactMap { entry in
      let word = entry.string("word")
      let from = readShare(entry, "from")
      entry.finish()
      return word.flatMap { word in from.map { (word: comparisonKey(word), from: Ratio($0)) } }
    }
    return shares.isEmpty ? Vocabulary.standardShares : shares.sorted { $0.from > $1.from }
  }

  private static func readLevel(_ object: ObjectReader) -> Vocabulary.Level? {
    let name = object.string("name")
    let words = object.strings("words")
    let share = readShare(object, "share")
    let low = readShare(object, "low")
    let high = readShare(object, "high")
    _ = object.required("highIsInside")
    let inside = object.bool("highIsInside")
    object.finish()
    guard let name, let share, let low, let high, let inside else { return nil }
    let level = Vocabulary.Level(
      name: name, words: words, share: share, low: low, high: high, highIsInside: inside)
    if low > high {
      object.report(.emptyBand, [.text(name)], at: "low")
    } else if share < low || share > high || (share == high && !inside) {
      object.report(.defaultOutsideBand, [.text(name), .number(share)], at: "share")
    }
    return level
  }

  private static func readShare(_ object: ObjectReader, _ key: String) -> ExactDecimal? {
    guard let share = object.decimal(key) else { return nil }
    guard !share.isNegative, share <= .one else {
      object.report(.shareOutOfRange, [.number(share)], at: key)
      return nil
    }
    return share
  }

  /// The bands must cover 0 to 1 from the best level down, without gap or overlap.
  private static func checkLevels(
    _ levels: [Vocabulary.Level], _ readers: [ObjectReader], _ object: ObjectReader
  ) {
    var words: [String: String] = [:]
    for level in levels {
      for word in level.words {
        if let other = words[comparisonKey(word)] {
          object.report(
            .sharedWord, [.text(word), .text(other), .text(level.name)], at: "levels")
        }
        words[comparisonKey(word)] = level.name
      }
    }
    guard levels.count == readers.count, let best = levels.first, let worst = levels.last else {
      return
    }
    if best.high != .one || !best.highIsInside { readers.first?.report(.bestNotFull, at: "high") }
    if !worst.low.isZero { readers.last?.report(.worstNotZero, at: "low") }
    for index in levels.indices.dropFirst() {
      let (above, level) = (levels[index - 1], levels[index])
      if level.high != above.low || level.highIsInside {
        readers[index].report(
          .bandsDoNotMeet, [.text(above.name), .number(above.low), .text(level.name)], at: "high")
      }
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderWords: [Phrase] {
    [
      .emptyBand, .defaultOutsideBand, .shareOutOfRange, .sharedWord, .bestNotFull, .worstNotZero,
      .bandsDoNotMeet,
    ]
  }
}

extension Phrase {
  fileprivate static let emptyBand = Phrase(
    "empty-band", "“{0}”的区间下限高于上限", "the band of \"{0}\" begins above its end")
  fileprivate static let defaultOutsideBand = Phrase(
    "default-outside-band", "“{0}”的默认比例 {1} 不在它的区间内",
    "the default {1} of \"{0}\" lies outside its band")
  fileprivate static let shareOutOfRange = Phrase(
    "share-out-of-range", "比例 {0} 应在 0 到 1 之间", "the share {0} must lie between 0 and 1")
  fileprivate static let sharedWord = Phrase(
    "duplicate-word", "“{0}”同时属于“{1}”与“{2}”", "\"{0}\" belongs to both \"{1}\" and \"{2}\"")
  fileprivate static let bestNotFull = Phrase(
    "best-level-not-full", "最高一档的区间必须到 1（含）", "the best level's band must end at 1, inclusive")
  fileprivate static let worstNotZero = Phrase(
    "worst-level-not-zero", "最低一档的区间必须从 0 开始", "the lowest level's band must begin at 0")
  fileprivate static let bandsDoNotMeet = Phrase(
    "bands-do-not-meet", "“{0}”从 {1} 开始，“{2}”的区间应到 {1}（不含）",
    "\"{0}\" begins at {1}; the band of \"{2}\" must end there, exclusive")
}
