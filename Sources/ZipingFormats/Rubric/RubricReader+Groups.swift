import Ziping

extension RubricReader {
  /// A group with what its checks need.
  struct ReadGroup {
    let group: IndicatorGroup
    let object: ObjectReader
  }

  static func readGroups(_ object: ObjectReader) -> [ReadGroup] {
    let readers = object.objects("groups")
    let groups = readers.compactMap(readGroup)
    if readers.isEmpty, object.optional("groups") != nil {
      object.report(.noGroups, at: "groups")
    }
    return groups
  }

  private static func readGroup(_ object: ObjectReader) -> ReadGroup? {
    let name = object.string("name")
    let aliases = object.strings("aliases")
    let points = readPoints(object, "points")
    let level2 = object.strings("level2")
    let indicators = readIndicators(object)
    object.finish()
    guard let name, let points, let indicators else { return nil }
    var list: [Indicator]?
    if case .fixed(let fixed) = indicators { list = fixed }
    return ReadGroup(
      group: IndicatorGroup(
        name: name, aliases: aliases, points: points, level2: level2, indicators: list),
      object: object)
  }

  /// Who names a group's indicators.
  private enum Indicators {
    /// The form brings its own: the word `open`.
    case open
    /// The rubric fixes them.
    case fixed([Indicator])
  }

  private static func readIndicators(_ object: ObjectReader) -> Indicators? {
    guard let node = object.required("indicators") else { return nil }
    if case .string = node.value {
      return object.choice("indicators", [(word: "open", value: .open)])
    }
    if case .array(let items) = node.value, items.isEmpty {
      object.report(.noIndicators, at: "indicators")
    }
    return .fixed(object.objects("indicators").compactMap(readIndicator))
  }

  private static func readIndicator(_ object: ObjectReader) -> Indicator? {
    let name = object.string("name")
    let aliases = object.strings("aliases")
    let level2 = object.optionalString("level2") ?? ""
    let points = readPoints(object, "points")
    let target = object.optionalString("target")
    let rule = object.optionalObject("rule").flatMap(RuleCatalogue.read)
    object.finish()
    guard let name, let points else { return nil }
    return Indicator(
      name: name, aliases: aliases, level2: level2, points: points, target: target, rule: rule)
  }

  /// Groups and the execution row must make full marks, fixed indicators their group's points.
  static func checkPoints(
    _ object: ObjectReader, _ fullMarks: ExactDecimal, _ execution: Rubric.Execution?,
    _ groups: [ReadGroup]
  ) {
    let all = [execution?.points ?? .zero] + groups.map(\.group.points)
    if !groups.isEmpty, let total = sum(all), total != fullMarks {
      object.report(.pointsDoNotSum, [.points(total), .points(fullMarks)], at: "groups")
    }
    for read in groups {
      guard let indicators = read.group.indicators, !indicators.isEmpty,
        let total = sum(indicators.map(\.points)), total != read.group.points
      else { continue }
      read.object.report(
        .indicatorsDoNotSum,
        [.text(read.group.name), .points(total), .points(read.group.points)], at: "indicators")
    }
  }

  private static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
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
    var owners: [String: String] = [:]
    for name in execution.map({ [$0.name] + $0.aliases }) ?? [] {
      owners[headingKey(name)] = execution?.name
    }
    var level2Owners: [String: String] = [:]
    for read in groups {
      let group = read.group
      for name in [group.name] + group.aliases {
        claim(name, for: group.name, in: &owners, .sharedName, read.object)
      }
      for name in group.level2 {
        claim(name, for: group.name, in: &level2Owners, .sharedLevel2, read.object)
      }
      checkIndicatorNames(group.indicators ?? [], read.object)
    }
  }

  private static func checkIndicatorNames(_ indicators: [Indicator], _ object: ObjectReader) {
    var owners: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      for name in [indicator.name] + indicator.aliases {
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

  private static func claim(
    _ name: String, for owner: String, in owners: inout [String: String], _ phrase: Phrase,
    _ object: ObjectReader
  ) {
    let key = headingKey(name)
    if let other = owners[key], other != owner {
      object.report(phrase, [.text(name), .text(other), .text(owner)])
    }
    owners[key] = owner
  }
}

extension Phrase {
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
