package import Ziping

extension RubricReader {
  /// A group with what its checks need.
  struct ReadGroup {
    let group: IndicatorGroup
    let object: ObjectReader
    /// Its fixed indicators, and those that may stand for them, with where they stand.
    let fixed: [ReadIndicator]
    /// Whether each of its fixed indicators could be read.
    let isComplete: Bool
  }

  /// An indicator with what its checks need.
  struct ReadIndicator {
    let indicator: Indicator
    let object: ObjectReader
  }

  /// Reads where the groups come from: a list states them, a word says how they are taken from the form.
  static func readGroupSource(_ object: ObjectReader) -> GroupSource {
    guard case .string(let word)? = object.optional("groups")?.value else { return .rubric }
    return GroupSource(rawValue: word) ?? .rubric
  }

  /// Reads the groups, and says whether each could be read.
  static func readGroups(
    _ object: ObjectReader, _ derivations: Derivations
  ) -> (groups: [ReadGroup], isComplete: Bool) {
    let readers = object.objects("groups")
    let groups = readers.compactMap { readGroup($0, derivations) }
    if object.isEmptyList("groups") { object.report(.noGroups, at: "groups") }
    return (groups, groups.count == readers.count)
  }

  private static func readGroup(
    _ object: ObjectReader, _ derivations: Derivations
  ) -> ReadGroup? {
    let name = object.string("name")
    let aliases = object.strings("aliases")
    let points = readPoints(object, "points")
    let level2 = object.strings("level2")
    let movesTo = object.optionalString("ifEmpty")
    let indicators = readIndicators(object, derivations)
    var list: [Indicator]?
    var fixed: [ReadIndicator] = []
    var isComplete = true
    if case .fixed(let read, let all) = indicators {
      (list, isComplete) = (read.compactMap(\.first?.indicator), all)
      fixed = read.flatMap(\.self)
    }
    let inside = readInside(object)
    let pools = readPools(object, points, level2, isOpen: list == nil)
    let left = object.optionalString("left")
    let takesOthers = object.bool("takesOthers") ?? false
    if takesOthers, list != nil { object.report(.othersOfFixed, at: "takesOthers") }
    object.finish()
    guard let name, let points, indicators != nil else { return nil }
    return ReadGroup(
      group: IndicatorGroup(
        name: name, aliases: aliases, points: points, level2: level2, movesTo: movesTo,
        inside: inside, pools: pools, indicators: list
      ).leftTo(left, takesOthers: takesOthers),
      object: object, fixed: fixed, isComplete: isComplete)
  }

  /// Who names a group's indicators.
  private enum Indicators {
    /// The form brings its own: the word `open`.
    case open
    /// The rubric fixes them; `isComplete` says whether each could be read.
    case fixed([[ReadIndicator]], isComplete: Bool)
  }

  private static func readIndicators(
    _ object: ObjectReader, _ derivations: Derivations
  ) -> Indicators? {
    guard let node = object.required("indicators") else { return nil }
    if case .string = node.value {
      return object.choice("indicators", [(word: "open", value: .open)])
    }
    if object.isEmptyList("indicators") { object.report(.noIndicators, at: "indicators") }
    let readers = object.objects("indicators")
    let indicators = readers.compactMap { readIndicator($0, derivations) }
    return .fixed(indicators, isComplete: indicators.count == readers.count)
  }

  /// Reads an indicator, and behind it those that may stand for it.
  private static func readIndicator(
    _ object: ObjectReader, _ derivations: Derivations
  ) -> [ReadIndicator]? {
    let level2 = object.optionalString("level2") ?? ""
    let points = readPoints(object, "points")
    let readers = object.optionalObjects("or")
    let others = readers.compactMap { reader -> ReadIndicator? in
      let other = readChoice(reader, derivations, level2: level2, points: points ?? .zero)
      reader.finish()
      return other.map { ReadIndicator(indicator: $0, object: reader) }
    }
    let left = object.optionalString("left")
    let own = readChoice(
      object, derivations, level2: level2, points: points ?? .zero,
      alternatives: others.map(\.indicator)
    )?.leftTo(left)
    if left != nil, own?.rule != nil { object.report(.leftWithRule, at: "left") }
    object.finish()
    guard points != nil, others.count == readers.count else { return nil }
    return own.map { [ReadIndicator(indicator: $0, object: object)] + others }
  }

  /// Reads what an indicator and one that may stand for it have in common.
  private static func readChoice(
    _ object: ObjectReader, _ derivations: Derivations, level2: String, points: ExactDecimal,
    alternatives: [Indicator] = []
  ) -> Indicator? {
    let name = object.string("name")
    let aliases = object.strings("aliases")
    let target = object.optionalString("target")
    let rule = object.optionalObject("rule").flatMap(RuleCatalogue.read)
    let derivation = readDerivation(object, derivations)
    for figure in rule?.figures ?? [] { checkFigure(figure, object, derivations) }
    guard let name else { return nil }
    return Indicator(
      name: name, aliases: aliases, level2: level2, points: points, target: target, rule: rule,
      derivation: derivation, alternatives: alternatives)
  }

  /// The figure by which a part of an indicator is judged must be one of the rubric's.
  private static func checkFigure(
    _ name: String, _ object: ObjectReader, _ derivations: Derivations
  ) {
    let known = derivations.names
    guard !known.contains(name) else { return }
    object.report(.unknownFigure, [.text(name), .names(known)], at: "rule")
  }

  /// Groups and the execution row must make full marks, fixed indicators their group's points.
  ///
  /// What could not be read is no matter of sums: `isComplete` says whether all of it was.
  static func checkPoints(
    _ object: ObjectReader, _ fullMarks: ExactDecimal, _ execution: Rubric.Execution?,
    _ groups: [ReadGroup], isComplete: Bool
  ) {
    let all = [execution?.points ?? .zero] + groups.map(\.group.points)
    if isComplete, !groups.isEmpty, let total = sum(all), total != fullMarks {
      object.report(.pointsDoNotSum, [.points(total), .points(fullMarks)], at: "groups")
    }
    for read in groups where read.isComplete {
      guard let indicators = read.group.indicators, !indicators.isEmpty,
        let total = sum(indicators.map(\.points))
      else { continue }
      let whole = read.group.inside ?? read.group.points
      guard total != whole else { continue }
      read.object.report(
        .indicatorsDoNotSum, [.text(read.group.name), .points(total), .points(whole)],
        at: "indicators")
    }
  }

  static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for number in numbers {
      guard let next = try? total.adding(number) else { return nil }
      total = next
    }
    return total
  }

  /// A heading of a form must lead to one group only.
  static func checkNames(
    _ object: ObjectReader, _ execution: Rubric.Execution?, _ groups: [ReadGroup]
  ) {
    var owners: [String: Owner] = [:]
    if let execution {
      for name in [execution.name] + execution.aliases {
        owners[headingKey(name)] = Owner(index: nil, name: execution.name)
      }
    }
    var level2Owners: [String: Owner] = [:]
    for read in groups.filter(\.group.takesOthers).dropFirst() {
      read.object.report(.othersTwice, at: "takesOthers")
    }
    for (index, read) in groups.enumerated() {
      let group = read.group
      let owner = Owner(index: index, name: group.name)
      for name in [group.name] + group.aliases {
        claim(name, for: owner, in: &owners, .sharedName, read.object)
      }
      for name in group.level2 {
        claim(name, for: owner, in: &level2Owners, .sharedLevel2, read.object)
      }
      checkIndicatorNames(group.indicators ?? [], read.object)
      // Points go to another group whose rows share them out.
      if let target = group.movesTo,
        !groups.contains(where: {
          $0.group.name == target && $0.group.name != group.name && $0.group.sharesPointsByRow
        })
      {
        read.object.report(.unknownMove, [.text(target)], at: "ifEmpty")
      }
    }
  }

  private static func checkIndicatorNames(_ indicators: [Indicator], _ object: ObjectReader) {
    var owners: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      for name in [indicator.name] + indicator.aliases
        + indicator.alternatives.flatMap({ [$0.name] + $0.aliases })
      {
        let key = headingKey(name)
        if let other = owners[key], other != index {
          object.report(
            .sharedIndicator, [.text(name), .text(indicators[other].name), .text(indicator.name)],
            at: "indicators")
        }
        owners[key] = index
      }
    }
  }

  /// What a heading leads to; two groups may be called the same.
  private struct Owner {
    /// The group's position, or nil for the execution row.
    let index: Int?
    let name: String
  }

  private static func claim(
    _ name: String, for owner: Owner, in owners: inout [String: Owner], _ phrase: Phrase,
    _ object: ObjectReader
  ) {
    let key = headingKey(name)
    if let other = owners[key], other.index != owner.index {
      // Two of one name are told apart by nothing but their place.
      let isSame = headingKey(other.name) == headingKey(owner.name)
      object.report(
        isSame ? Phrase(phrase.code, Phrase.sameName.chinese, Phrase.sameName.english) : phrase,
        [.text(name), .text(other.name), .text(owner.name)])
    }
    owners[key] = owner
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderGroups: [Phrase] {
    [
      .sameName, .unknownMove, .noGroups, .noIndicators, .pointsDoNotSum, .indicatorsDoNotSum,
      .sharedName, .sharedLevel2, .sharedIndicator, .othersOfFixed, .othersTwice, .leftWithRule,
      .unknownFigure,
    ]
  }
}

extension Phrase {
  /// What is said where both owners have the same name.
  fileprivate static let sameName = Phrase(
    "duplicate-name", "“{0}”出现了两次，名称不能重复", "\"{0}\" stands there twice; names must differ")
  fileprivate static let unknownMove = Phrase(
    "unknown-group", "没有另一个名为“{0}”、由表格自带指标且不分“pools”或“inside”的组",
    "there is no other open group named \"{0}\" without pools or weights of its own")
  fileprivate static let othersOfFixed = Phrase(
    "others-of-fixed", "逐项列出指标的组不能收别的指标；写 \"indicators\": \"open\"",
    "a group that lists its indicators takes no others; write \"indicators\": \"open\"")
  fileprivate static let othersTwice = Phrase(
    "others-twice", "只能有一个组收别的指标", "only one group may take the others")
  fileprivate static let leftWithRule = Phrase(
    "left-with-rule", "写了 rule 就不再是留给下级的标准；补上时写 \"left\": null",
    "with a rule it is no longer left to others; write \"left\": null where it is filled in")
  fileprivate static let unknownFigure = Phrase(
    "unknown-value", "没有名为“{0}”的基础数据或推算值；有：{1}",
    "no input and no derived value is named \"{0}\"; there are {1}")
  fileprivate static let noGroups = Phrase(
    "no-groups", "至少要有一个一级指标组", "there must be at least one group")
  fileprivate static let noIndicators = Phrase(
    "no-indicators", "指标列表为空；由表格自带指标时写 \"open\"",
    "the list is empty; write \"open\" where the form brings its indicators")
  fileprivate static let pointsDoNotSum = Phrase(
    "points-do-not-sum", "各组与预算执行率的分值合计 {0}，不是满分 {1}",
    "the points of the groups and the execution row make {0}, not full marks {1}")
  fileprivate static let indicatorsDoNotSum = Phrase(
    "indicators-do-not-sum", "“{0}”各指标分值合计 {1}，不是该组的 {2}",
    "the indicators of \"{0}\" make {1} points, not the group's {2}")
  fileprivate static let sharedName = Phrase(
    "duplicate-group", "“{0}”同时是“{1}”与“{2}”的名称", "\"{0}\" names both \"{1}\" and \"{2}\"")
  fileprivate static let sharedLevel2 = Phrase(
    "duplicate-level2", "二级指标“{0}”同时属于“{1}”与“{2}”",
    "the 二级指标 \"{0}\" belongs to both \"{1}\" and \"{2}\"")
  fileprivate static let sharedIndicator = Phrase(
    "duplicate-indicator", "“{0}”同时是指标“{1}”与“{2}”的名称",
    "\"{0}\" names both the indicators \"{1}\" and \"{2}\"")
}
