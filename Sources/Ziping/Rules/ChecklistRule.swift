/// Each item that is met adds its points (要点计分).
///
/// The actual value names the items that are met, by number (`①②④`) or by name, or says how many are
/// met where all are worth the same; 全部 and 无 are all and none.
///
/// How a rubric writes it, with examples: <doc:checklist>.
///
/// Source: 岳阳 管理制度健全性 “①1 ②1 ③1”.
public struct ChecklistRule: Rule {
  /// An item.
  public struct Item: Sendable, Hashable {
    /// The item's name.
    public let name: String
    /// Its points.
    public let points: ExactDecimal
  }

  /// The rule's name in a rubric.
  public static let kind: String = "checklist"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "checklist", "按做到的要点", "by the items met")
  /// The items are the rule's own.
  public static let needsTarget: Bool = false

  /// The items.
  public let items: [Item]
  /// What all of them are worth.
  public let fullMarks: ExactDecimal

  /// Reads the rule: `items` with `name` and `points`.
  public static func read(_ object: ObjectReader) -> ChecklistRule? {
    var items: [Item] = []
    var total = ExactDecimal.zero
    for reader in object.objects("items") {
      let name = reader.string("name")
      let points = reader.positiveDecimal("points")
      reader.finish()
      guard let name, let points else { continue }
      if items.contains(where: { $0.name == name }) {
        reader.report(.duplicateItem, [.text(name)], at: "name")
      }
      guard let sum = try? total.adding(points) else {
        reader.report(.pointsTooLong, [.points(points)], at: "points")
        return nil
      }
      total = sum
      items.append(Item(name: name, points: points))
    }
    guard !items.isEmpty else {
      if object.isEmptyList("items") { object.report(.noItems, at: "items") }
      return nil
    }
    return ChecklistRule(items: items, fullMarks: total)
  }

  /// The items with their points.
  public var terms: [Message] {
    let list = items.map { Fact.text("\($0.name) \($0.points.text())") }
    return [Message(.checklistTerms, [.points(fullMarks), .list(list, .clauses)])]
  }

  /// All of the items, all but the last, the first alone, and none.
  public func boundaries(of target: Target) -> [String] {
    guard items.count <= Self.marks.count else { return [] }
    var texts: [String] = []
    for count in [items.count, items.count - 1, 1, 0] {
      let text = count == 0 ? "无" : String(Self.marks.prefix(count))
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// The numbers by which items are named.
  private static let marks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

  /// Judges which items are met.
  public func judge(_ attempt: Attempt) -> Judgement {
    let actual = attempt.actual
    if actual.isEmpty { return .undetermined(.actualMissing) }
    guard let met = met(actual) else {
      return .undetermined(.itemsUnclear, [actual.quoted, .count(items.count)])
    }
    var sum = ExactDecimal.zero
    for item in met {
      guard let next = try? sum.adding(item.points) else {
        return .undetermined(.numberTooLong, attempt.bothTexts)
      }
      sum = next
    }
    guard let share = try? Ratio(sum, over: fullMarks) else {
      return .undetermined(.numberTooLong, attempt.bothTexts)
    }
    return .share(share, Reason(.itemsMet, .count(met.count), .count(items.count), .share(share)))
  }

  private func met(_ actual: Reading) -> [Item]? {
    if actual.content == .none { return [] }
    if ["全部", "全部符合", "全部达到", "均符合"].contains(actual.key) { return items }
    if case .measure(let measure) = actual.content, case .single(let quantity) = measure.extent,
      measure.comparator == nil, measure.approximation == nil, quantity.magnitude.places == 0,
      ["", "项", "个", "条"].contains(quantity.unit.symbol),
      actual.label.isEmpty
    {
      return first(quantity.magnitude)
    }
    return named(actual.text)
  }

  /// So many items, where it does not matter which.
  private func first(_ count: ExactDecimal) -> [Item]? {
    let areEqual = items.allSatisfy { $0.points == items.first?.points }
    guard areEqual, !count.isNegative, count.coefficient <= items.count else { return nil }
    return Array(items.prefix(Int(count.coefficient)))
  }

  /// ①②④, or names between separators; nil if a part is neither.
  private func named(_ text: String) -> [Item]? {
    var met: Set<Int> = []
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      if (0x2460...0x2473).contains(scalar.value) {
        met.insert(Int(scalar.value - 0x2460))
      } else if "，,、;；。 \n".unicodeScalars.contains(scalar) {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    for word in words where !word.isEmpty {
      let key = comparisonKey(word)
      guard let index = items.firstIndex(where: { comparisonKey($0.name) == key }) else {
        return nil
      }
      met.insert(index)
    }
    guard !met.isEmpty, met.allSatisfy(items.indices.contains) else { return nil }
    return met.sorted().map { items[$0] }
  }
}

extension FindingKind {
  /// It is not clear which items of a checklist are met.
  public static let itemsUnclear: FindingKind = FindingKind(
    .warning, "items-unclear", "从“{0}”看不出 {1} 个要点中哪些做到了",
    "\"{0}\" does not say which of the {1} items are met", about: .actual,
    remedy: ("在“实际完成值”列写明做到的要点，如 ①②", "name the items that are met, such as ①② (实际完成值)"),
    from: .rubric, why: ("按要点计分，看不出做到了哪几点", "the rule counts items; these are not named"),
    example: ("完成值“制度较健全”", "actual value \"制度较健全\""))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var checklistRule: [Phrase] {
    [.pointsTooLong]
  }
}

extension Phrase {
  fileprivate static let checklistTerms = Phrase(
    "checklist-terms", "满分 {0}，做到一个要点得一份：{1}", "of {0}, points for each item met: {1}")
  fileprivate static let itemsMet = Phrase(
    "items-met", "{1} 个要点做到 {0} 个：{weight} × {2} = {points}",
    "{0} of {1} items met: {weight} × {2} = {points}")
  fileprivate static let duplicateItem = Phrase(
    "duplicate-item", "要点“{0}”重复", "the item \"{0}\" stands twice")
  fileprivate static let pointsTooLong = Phrase(
    "points-out-of-range", "分值 {0} 位数太多，合计无法精确计算", "points of {0} have too many digits for a sum")
  fileprivate static let noItems = Phrase(
    "no-items", "至少要有一个要点", "there must be at least one item")
}
