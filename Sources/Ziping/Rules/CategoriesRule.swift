/// The points of the category that the actual value names (按情形计分).
///
/// How a rubric writes it, with examples: <doc:categories>.
///
/// Source: 湖南 部门整体支出 行政效能 “好 6，一般 3，无 0”; 岳阳 资金结余 “无 3 …”.
public struct CategoriesRule: Rule {
  /// A category.
  public struct Category: Sendable, Hashable {
    /// The words that name it, as they are compared.
    public let words: [String]
    /// Its points.
    public let points: ExactDecimal
  }

  /// The rule's name in a rubric.
  public static let kind: String = "categories"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "categories", "按所属的情形", "by the case")
  /// The categories are the rule's own.
  public static let needsTarget: Bool = false

  /// The categories, best first.
  public let categories: [Category]
  /// What the best one is worth.
  public let fullMarks: ExactDecimal

  /// Reads the rule: `of`, `categories` with `words` and `points`.
  public static func read(_ object: ObjectReader) -> CategoriesRule? {
    let fullMarks = object.positiveDecimal("of")
    var categories: [Category] = []
    var seen: Set<String> = []
    for reader in object.objects("categories") {
      let words = reader.strings("words")
      let points = reader.decimal("points")
      reader.finish()
      if words.isEmpty { reader.report(.noWords) }
      for word in words where !seen.insert(comparisonKey(word)).inserted {
        reader.report(.sharedWord, [.text(word)], at: "words")
      }
      guard let points else { continue }
      if let fullMarks, points.isNegative || points > fullMarks {
        reader.report(.outOfRange, [.points(points), .points(fullMarks)], at: "points")
      }
      categories.append(Category(words: words.map(comparisonKey), points: points))
    }
    guard let fullMarks else { return nil }
    // More than full marks has its own fault.
    if categories.map(\.points).max().map({ $0 < fullMarks }) ?? true {
      object.report(.bestNotFull, [.points(fullMarks)], at: "categories")
    }
    return CategoriesRule(categories: categories, fullMarks: fullMarks)
  }

  /// The categories with their points.
  public var terms: [Message] {
    let list = categories.map { category in
      Fact.message(Message(.worth, [.names(category.words), .points(category.points)]))
    }
    return [Message(.categoryTerms, [.points(fullMarks), .list(list, .clauses)])]
  }

  /// The first word of each category.
  public func boundaries(of target: Target) -> [String] { categories.compactMap(\.words.first) }

  /// Judges the category that is named.
  public func judge(_ attempt: Attempt) -> Judgement {
    let actual = attempt.actual
    if actual.isEmpty { return .undetermined(.actualMissing) }
    guard let category = categories.first(where: { $0.words.contains(actual.key) }),
      let share = try? Ratio(category.points, over: fullMarks)
    else {
      let words = categories.compactMap(\.words.first)
      return .undetermined(.categoryUnknown, [actual.quoted, .names(words)])
    }
    return .share(share, Reason(.inCategory, actual.quoted, .share(share)))
  }
}

extension FindingKind {
  /// The actual value names none of the categories.
  public static let categoryUnknown: FindingKind = FindingKind(
    .warning, "category-unknown", "“{0}”不是评分标准中的情形（{1}）", "\"{0}\" is none of the categories ({1})",
    about: .actual, remedy: ("在“实际完成值”列填写其中之一：{1}", "fill in one of them: {1} (实际完成值)"),
    from: .rubric, why: ("规则按情形计分，填的不是其中之一", "the rule knows some categories; this is none"),
    example: ("应填“无、有”，填了“少量”", "\"少量\" where \"无\" or \"有\" is due"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var categoriesRule: [Phrase] {
    [.sharedWord, .outOfRange, .noWords, .bestNotFull]
  }
}

extension Phrase {
  fileprivate static let categoryTerms = Phrase("category-terms", "满分 {0}：{1}", "of {0}: {1}")
  fileprivate static let worth = Phrase("category-worth", "{0} → {1}", "{0} → {1}")
  fileprivate static let inCategory = Phrase(
    "category", "“{0}”：{weight} × {1} = {points}", "\"{0}\": {weight} × {1} = {points}")
  fileprivate static let noWords = Phrase(
    "no-words", "这种情形没有任何用语", "this category has no words")
  fileprivate static let sharedWord = Phrase(
    "duplicate-word", "“{0}”同时属于两种情形", "\"{0}\" belongs to two categories")
  fileprivate static let outOfRange = Phrase(
    "points-out-of-range", "分值 {0} 应在 0 到 {1} 之间", "points of {0} must lie between 0 and {1}")
  fileprivate static let bestNotFull = Phrase(
    "best-not-full", "最好的情形应为满分 {0}", "the best category must be worth the full {0}")
}
