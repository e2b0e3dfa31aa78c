package import Ziping

extension RubricReader {
  /// Reads what the place's reviewers look for: `findings` and `review`.
  static func readReview(_ object: ObjectReader, _ vocabulary: Vocabulary?) -> ReviewPolicy {
    let settings = readSettings(object)
    guard let review = object.optionalObject("review") else {
      return ReviewPolicy(settings: settings)
    }
    let requires = review.stringLists("requires").filter { !$0.isEmpty }
    let usual = review.optionalObjects("usualTargets").compactMap { readUsual($0, vocabulary) }
    let core = review.strings("coreIndicators")
    let limits = review.optionalObject("limits").map(readLimits)
    review.finish()
    return ReviewPolicy(
      requires: requires, usualTargets: usual, coreIndicators: core,
      limits: limits ?? ReviewPolicy.Limits(), settings: settings)
  }

  /// Reads the limits that differ from the usual ones, each in percent.
  private static func readLimits(_ object: ObjectReader) -> ReviewPolicy.Limits {
    let keys: [(String, WritableKeyPath<ReviewPolicy.Limits, ExactDecimal>)] = [
      ("outputsAtLeast", \.outputsAtLeast), ("satisfactionAtMost", \.satisfactionAtMost),
      ("indicatorAtMost", \.indicatorAtMost), ("indicatorAtLeast", \.indicatorAtLeast),
      ("coreAtLeast", \.coreAtLeast), ("attainmentGap", \.attainmentGap),
    ]
    var limits = ReviewPolicy.Limits()
    for (key, limit) in keys {
      guard let percent = object.optionalDecimal(key) else { continue }
      if percent.isNegative || percent > 100 {
        object.report(.percentOutOfRange, [.number(percent)], at: key)
      }
      limits[keyPath: limit] = percent
    }
    object.finish()
    return limits
  }

  /// Reads the kinds of finding that count otherwise here, each with the reason.
  private static func readSettings(_ object: ObjectReader) -> [ReviewPolicy.Setting] {
    var seen: Set<String> = []
    return object.optionalObjects("findings").compactMap { reader in
      let code = reader.string("code")
      _ = reader.required("severity")
      let severity = reader.choice("severity", severities)
      let why = reader.string("why")
      reader.finish()
      guard let code else { return nil }
      guard FindingCatalogue.codes.contains(code) else {
        if let near = nearest(to: code, among: FindingCatalogue.codes) {
          reader.report(.unknownFindingNear, [.text(code), .text(near)], at: "code")
        } else {
          reader.report(.unknownFinding, [.text(code)], at: "code")
        }
        return nil
      }
      if !seen.insert(code).inserted {
        reader.report(.findingTwice, [.text(code)], at: "code")
      }
      guard let severity, let why else { return nil }
      return ReviewPolicy.Setting(code: code, severity: severity, why: why)
    }
  }

  /// The words for a severity; `off` is none.
  private static let severities: [(word: String, value: Severity?)] =
    Severity.allCases.map { ($0.rawValue, $0) } + [("off", nil)]

  private static func readUsual(
    _ reader: ObjectReader, _ vocabulary: Vocabulary?
  ) -> ReviewPolicy.UsualTarget? {
    let level2 = reader.strings("level2")
    let words = reader.strings("words")
    let text = reader.string("least")
    reader.finish()
    if level2.isEmpty, words.isEmpty { reader.report(.usualOfEverything) }
    guard let text, let vocabulary else { return nil }
    guard case .measure(let measure) = ValueReader(vocabulary).read(text).content,
      case .single(let least) = measure.extent, measure.comparator == nil,
      measure.approximation == nil
    else {
      reader.report(.usualUnreadable, [.text(text)], at: "least")
      return nil
    }
    return ReviewPolicy.UsualTarget(level2: level2, words: words, least: least)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderReview: [Phrase] {
    [
      .percentOutOfRange, .unknownFinding, .unknownFindingNear, .findingTwice, .usualOfEverything,
      .usualUnreadable,
    ]
  }
}

extension Phrase {
  fileprivate static let percentOutOfRange = Phrase(
    "percent-out-of-range", "百分数 {0} 应在 0 到 100 之间", "the percentage {0} must lie between 0 and 100"
  )
  fileprivate static let unknownFinding = Phrase(
    "unknown-finding", "没有问题代码“{0}”；用 ziping findings list 查看全部",
    "there is no finding \"{0}\"; ziping findings list names all")
  fileprivate static let unknownFindingNear = Phrase(
    "unknown-finding", "没有问题代码“{0}”；是不是“{1}”？", "there is no finding \"{0}\"; did you mean \"{1}\"?"
  )
  fileprivate static let findingTwice = Phrase(
    "finding-twice", "“{0}”已经写过，一个代码只写一次", "\"{0}\" is set twice; set each code once")
  fileprivate static let usualOfEverything = Phrase(
    "usual-of-everything", "写明“level2”或“words”：对所有指标没有同一个常见水平",
    "name \"level2\" or \"words\": nothing is usual for every indicator")
  fileprivate static let usualUnreadable = Phrase(
    "usual-unreadable", "“{0}”不是一个数；写成 85% 或 10次，不带≥",
    "\"{0}\" is no number; write 85% or 10次, without ≥")
}
