/// The rows of a rubric whose standard is left to others and not filled in yet (留给下级设定的标准).
///
/// They are no fault of the rubric, but no form passes by it: a lower level extends the rubric and takes the
/// mark away.
public struct LeftStandards: Sendable {
  /// One warning for each indicator or group that is left.
  public let warnings: [Diagnostic]

  /// Looks through a rubric.
  public init(_ rubric: Rubric) {
    var left: [(name: String, points: ExactDecimal, note: String)] = []
    for group in rubric.groups {
      if let note = group.left { left.append((group.name, group.points, note)) }
      for indicator in group.indicators ?? [] {
        if let note = indicator.left { left.append((indicator.name, indicator.points, note)) }
      }
    }
    warnings = left.map {
      Diagnostic(.warning, .left, [.text($0.name), .points($0.points), .text($0.note)], at: nil)
    }
  }
}

extension FindingKind {
  /// The rubric leaves a row's standard to others, who have not filled it in.
  public static let standardLeft: FindingKind = FindingKind(
    .error, "standard-left", "“{0}”的评分标准不在本规则里：{1}；补上以前不能计分，也不算通过",
    "the standard of \"{0}\" is not in this rubric: {1}; until it is filled in nothing is scored and nothing passes",
    remedy: (
      "在 extends 本规则的文件里给它写 rule，并写 \"left\": null",
      "give it a rule in a file that extends this rubric, with \"left\": null"
    ), from: .rubric,
    why: (
      "文件把这项标准留给下级制定，或原文没有见到", "the document leaves the standard to a lower level, or was not seen"
    ),
    example: ("“由各省自行制定”", "\"由各省自行制定\""))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var leftStandards: [Phrase] {
    [.left]
  }
}

extension Phrase {
  fileprivate static let left = Phrase(
    "standard-left", "“{0}”（{1} 分）的评分标准没有写：{2}；补上以前，按本规则计分的表不算通过",
    "the standard of \"{0}\" ({1} {1|point|points}) is missing: {2}; until it is filled in no form passes by this rubric"
  )
}
