/// A 一级指标 as a form writes it, which may state the group's points: 产出指标（50分）.
struct GroupHeading: Sendable {
  /// The heading as it is compared, without its points.
  let key: String
  /// The points that it states, if any.
  let points: ExactDecimal?

  init(_ text: String) {
    let folded = comparisonKey(text)
    if folded.hasSuffix(")"), let open = folded.lastIndex(of: "(") {
      key = headingKey(text)
      points = Self.points(of: folded[folded.index(after: open)...].dropLast())
    } else if folded.hasSuffix("分"),
      let last = folded.dropLast().lastIndex(where: { !$0.isNumber && $0 != "." })
    {
      let start = folded.index(after: last)
      points = Self.points(of: folded[start...])
      key = headingKey(points == nil ? text : String(folded[..<start]))
    } else {
      key = headingKey(text)
      points = nil
    }
  }

  /// 50, 50分, 50%, 权重50分.
  private static func points(of text: Substring) -> ExactDecimal? {
    let word = words.first { text.hasPrefix($0) } ?? ""
    let number = text.dropFirst(word.count)
    guard number.first?.isNumber == true else { return nil }
    return Ziping.points(in: String(number))
  }

  private static let words = ["权重", "分值", "满分", "标准分", "共", "总分"]
}

/// The points that a heading or a name states at its end: 产出指标（50分）, 相关性（5分）.
package func pointsInHeading(_ text: String) -> ExactDecimal? { GroupHeading(text).points }
