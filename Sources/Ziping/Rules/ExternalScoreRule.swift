/// Points that somebody else gave, out of their own full marks (外部评分折算).
///
/// How a rubric writes it, with examples: <doc:external>.
///
/// Source: 湖南 部门整体支出 重点工作实际完成率 “考核得分/满分 × 分值”.
public struct ExternalScoreRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "external"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "external", "按外部考核得分", "by a score given by others")
  /// The score is given, not held against a target.
  public static let needsTarget: Bool = false

  /// The full marks of whoever gives the score.
  public let fullMarks: ExactDecimal

  /// Reads the rule: `of`.
  public static func read(_ object: ObjectReader) -> ExternalScoreRule? {
    guard let fullMarks = object.positiveDecimal("of") else { return nil }
    // What no cell can state, nobody can be given.
    if points(in: fullMarks.text()) != fullMarks {
      object.report(.notStatable, [.points(fullMarks)], at: "of")
    }
    return ExternalScoreRule(fullMarks: fullMarks)
  }

  /// What the given score is out of.
  public var terms: [Message] { [Message(.externalTerms, [.points(fullMarks)])] }

  /// Full marks, half of them, and none.
  public func boundaries(of target: Target) -> [String] {
    var values = BoundaryValues(unit: .none)
    values.add(.zero)
    values.add(fullMarks)
    if let half = try? Ratio(fullMarks, over: 2).decimal { values.add(half) }
    return values.texts
  }

  /// Judges the given score.
  public func judge(_ attempt: Attempt) -> Judgement {
    let actual = attempt.actual
    if actual.isEmpty || actual.content == .none { return .undetermined(.actualMissing) }
    // 92% is a share of whatever the full marks are, not 92 of 120.
    guard let given = points(in: actual.text), fullMarks == 100 || !isShare(actual)
    else {
      return .undetermined(.externalUnreadable, [actual.quoted, .points(fullMarks)])
    }
    guard given <= fullMarks, let share = try? Ratio(given, over: fullMarks) else {
      return .undetermined(.externalAboveFull, [.points(given), .points(fullMarks)])
    }
    return .share(share, Reason(.external, .points(given), .points(fullMarks)))
  }

  private func isShare(_ actual: Reading) -> Bool {
    if case .measure(let measure) = actual.content, case .single(let given) = measure.extent {
      return given.unit.isShare
    }
    return false
  }
}

extension FindingKind {
  /// Something else than a given score.
  public static let externalUnreadable: FindingKind = FindingKind(
    .warning, "external-unreadable", "此项按考核得分计（满分 {1}），完成值“{0}”不是得分",
    "this row takes a given score (of {1}); \"{0}\" is none", about: .actual,
    remedy: ("在“实际完成值”列填写考核得分", "fill in the given score (实际完成值)"), from: .rubric,
    why: ("按外部考核得分计，填的不是得分", "the rule takes a given score; this is none"),
    example: ("完成值“优秀”", "actual value \"优秀\""))
  /// A given score above its own full marks.
  public static let externalAboveFull: FindingKind = FindingKind(
    .warning, "external-above-full", "考核得分 {0} 超过满分 {1}",
    "the given score {0} exceeds its full marks {1}", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .rubric,
    why: ("考核得分超过其满分，数字有误", "a score above its own full marks is wrong"),
    example: ("满分 100，填 105", "105 of 100"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var externalScoreRule: [Phrase] {
    [.notStatable]
  }
}

extension Phrase {
  fileprivate static let notStatable = Phrase(
    "points-out-of-range", "考核满分 {0} 太大或小数位太多，单元格里写不出满分",
    "full marks of {0} are too great or too fine for a cell to state")
  fileprivate static let externalTerms = Phrase(
    "external-terms", "由考核方给分，考核满分 {0}", "a score given by others, out of {0}")
  fileprivate static let external = Phrase(
    "external", "{weight} × {0}/{1} = {points}", "{weight} × {0}/{1} = {points}")
}
