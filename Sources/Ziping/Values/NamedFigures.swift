/// Finds the numbers that a text states of indicators by their names (文中的数): 送戏下乡112场.
///
/// Only a clause that says nothing else is taken: the name, at most a word such as 达到, the number
/// with its unit, the end. What is of another year, a target or a part is left alone.
package struct NamedFigures: Sendable {
  /// A number with the indicator that it is of.
  package struct Figure: Sendable {
    /// The indicator's name, as the form has it.
    package let name: String
    /// The number with its unit, as it is compared: `112场`.
    package let value: String
  }

  /// A shorter name is a word that a text may use of anything.
  private static let shortestName = 4
  private static let shortestEnding = 3
  private static let longestUnit = 3
  /// A longer name is no name that a text repeats.
  private static let longestName = 60

  /// What a name counts with, which a text leaves out.
  private static let counts = [
    "数量", "次数", "场次", "场数", "人数", "期数", "户数", "个数", "份数", "篇数", "件数", "数",
  ]
  /// What may stand between the name and its number.
  private static let links = [
    "实际完成", "达到了", "达到", "完成", "共计", "合计", "为", "是", "达", "共", "计",
  ]
  /// What is of another year, a target, a plan or one part among several.
  private static let others = WordList([
    "上年", "去年", "上一年", "往年", "前年", "目标", "指标值", "计划", "要求", "应", "拟", "预计", "力争", "其中", "比",
    "较", "高", "低", "提", "增", "降", "平均", "原", "每",
  ])

  /// The indicators' names by what a text may call them, as it is compared.
  private var names: [String: String] = [:]

  /// Looks for indicators in the text around a form.
  ///
  /// A name that is too short to be sure is left out, and so is a shortened one that two indicators
  /// have.
  package init(names: [String]) {
    let keys = names.map { (name: $0, key: withoutBrackets(comparisonKey($0))) }
    let stems = Dictionary(
      grouping: keys.compactMap { name, key in Self.withoutCounts(key).map { (name, $0) } },
      by: \.1)
    for (stem, owners) in stems where Set(owners.map(\.0)).count == 1 {
      self.names[stem] = owners.first?.0
    }
    for (name, key) in keys where (Self.shortestName...Self.longestName).contains(key.count) {
      self.names[key] = name
    }
  }

  /// Looks for an indicator in its own note, which may shorten the name: 知晓率 of 政策知晓率.
  package init(inNoteOf name: String) {
    let key = withoutBrackets(comparisonKey(name))
    for whole in [key, Self.withoutCounts(key) ?? key] {
      for length in Self.lengths(upTo: whole.count) {
        names[String(whole.suffix(length))] = name
      }
    }
  }

  /// A longer ending is never looked for.
  private static func lengths(upTo count: Int) -> StrideThrough<Int> {
    stride(from: shortestEnding, through: min(count, longestName), by: 1)
  }

  /// The number that a clause, as it is compared, states of one of the indicators.
  ///
  /// It is read from its end, so that the number of names does not matter.
  package func figure(in clause: String) -> Figure? {
    let unit = String(clause.reversed().prefix { !Self.isOfNumber($0) }.reversed())
    let digits = String(
      clause.dropLast(unit.count).reversed().prefix(while: Self.isOfNumber).reversed())
    guard !unit.isEmpty, unit.count <= Self.longestUnit, !unit.contains(where: \.isNumber),
      (try? ExactDecimal(parsing: digits[...])) != nil
    else { return nil }
    let before = clause.dropLast(unit.count + digits.count)
    let links = [""] + Self.links.filter { before.hasSuffix($0) }
    for link in links {
      let text = before.dropLast(link.count)
      guard let (name, length) = name(endingOf: text) else { continue }
      guard !Self.others.matches(String(text.dropLast(length))) else { return nil }
      return Figure(name: name, value: digits + unit)
    }
    return nil
  }

  /// The indicator whose name ends a text, the longest there is.
  private func name(endingOf text: Substring) -> (name: String, length: Int)? {
    let tail = Array(text.suffix(Self.longestName))
    for length in stride(from: tail.count, through: Self.shortestEnding, by: -1) {
      if let name = names[String(tail.suffix(length))] { return (name, length) }
    }
    return nil
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character == ".")
  }

  private static func withoutCounts(_ key: String) -> String? {
    guard let count = counts.first(where: { key.hasSuffix($0) }) else { return nil }
    let stem = String(key.dropLast(count.count))
    return stem.count >= shortestName ? stem : nil
  }
}
