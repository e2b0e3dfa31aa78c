/// Finds the number that a text states of an indicator by its name (文中的数): 送戏下乡112场.
///
/// Only a clause that says nothing else is taken: the name, at most a word such as 达到, the number
/// with its unit, the end. What is of another year, a target or a part is left alone.
package struct NamedFigure: Sendable {
  /// A shorter name is a word that a text may use of anything.
  private static let shortestName = 4
  private static let shortestEnding = 3
  private static let longestUnit = 3

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

  /// The names, as they are compared, of which the text must have one; the surest comes first.
  private let names: [String]

  /// Looks for an indicator in the text around a form; nil if its name is too short to be sure.
  package init?(name: String) {
    let key = withoutBrackets(comparisonKey(name))
    guard key.count >= Self.shortestName else { return nil }
    names = Self.withoutCounts(key).map { [key, $0] } ?? [key]
  }

  /// Looks for an indicator in its own note, which may shorten the name: 知晓率 of 政策知晓率.
  package init(inNoteOf name: String) {
    let key = withoutBrackets(comparisonKey(name))
    let stem = Self.withoutCounts(key) ?? key
    names = [key, stem].flatMap { name in
      stride(from: name.count, through: Self.shortestEnding, by: -1).map { String(name.suffix($0)) }
    }
  }

  /// What a clause, as it is compared, says the number is: `112场`.
  package func value(in clause: String) -> String? {
    for name in names {
      guard let range = clause.firstRange(of: name) else { continue }
      let value = Self.number(in: clause[range.upperBound...])
      return Self.others.matches(String(clause[..<range.lowerBound])) ? nil : value
    }
    return nil
  }

  private static func number(in text: Substring) -> String? {
    var rest = text
    if let link = links.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(link.count) }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = rest.dropFirst(digits.count)
    guard (try? ExactDecimal(parsing: digits)) != nil, !unit.isEmpty, unit.count <= longestUnit,
      !unit.contains(where: \.isNumber)
    else { return nil }
    return String(digits + unit)
  }

  private static func withoutCounts(_ key: String) -> String? {
    guard let count = counts.first(where: { key.hasSuffix($0) }) else { return nil }
    let stem = String(key.dropLast(count.count))
    return stem.count >= shortestName ? stem : nil
  }
}
