/// A number that belongs to what is measured is no value of its own (名称里的数字): 24小时供电保障率100%.
///
/// It stands in front of another value of its clause, and inside the same words in the other cell or
/// before words of the indicator's name.
public enum LabelNumbersStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "label-numbers", "两格里同样词语中的数字是名称的一部分，不是完成值",
    "a number inside the same words in both cells belongs to the name")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("24小时供电保障率100%", "24小时供电保障率80%", like: "100%", "80%"),
    AnswerCase("15分钟生活圈覆盖率≥80%", "15分钟生活圈覆盖率64%", like: "≥80%", "64%"),
    AnswerCase("12345热线办结率≥95%", "90.25%", like: "≥95%", "90.25%", name: "热线办结率"),
  ]

  /// The attempt without such numbers.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let (asked, done) = (attempt.target.reading, attempt.actual)
    guard asked.layout != nil || done.layout != nil else { return nil }
    let name = attempt.traits.name
    let target = asked.withoutLabelNumbers(beside: done, name)
    let actual = done.withoutLabelNumbers(beside: asked, name)
    guard target != nil || actual != nil else { return nil }
    let reader = TargetReader(vocabulary: attempt.setting.vocabulary)
    return attempt.replacing(
      target: target.map { reader.target($0, name: name, traits: attempt.traits) }
        ?? attempt.target,
      actual: actual)
  }
}

extension Reading {
  /// The cell with the numbers that only name something as words; nil where there are none.
  fileprivate func withoutLabelNumbers(beside other: Reading, _ name: String) -> Reading? {
    guard let layout = layout?.layout else { return nil }
    let values = layout.values
    let labels = zip(values, values.dropFirst()).filter { value, next in
      layout.isLabel(value, before: next, beside: FoldedText(other.text), FoldedText(name))
    }.map(\.0.range)
    return labels.isEmpty ? nil : layout.reading { labels.contains($0.range) }
  }
}

extension ReadingLayout {
  /// Whether a value is part of the words before the next one.
  fileprivate func isLabel(
    _ value: Item, before next: Item, beside other: FoldedText, _ name: FoldedText
  ) -> Bool {
    // A deadline beside a ratio is a value of its own.
    guard case .measure(let measure)? = value.content, case .measure(let following)? = next.content,
      value.range.upperBound <= next.range.lowerBound,
      !isOneOfList(measure, following, at: value.range.lowerBound)
    else { return false }
    let gap = Array(folded.scalars[value.range.upperBound..<next.range.lowerBound])
    guard !gap.contains(where: Self.separates) else { return false }
    let piece = Array(folded.scalars[value.range])
    let noun = Array(piece.drop { !isHan($0) } + gap).filter { !FoldedText.isBlank($0) }
    guard noun.count >= 2, let behind = gap.first ?? piece.last, isHan(behind) else { return false }
    return other.scalars.holds(piece + gap.prefix(1))
      || (!gap.isEmpty && name.scalars.holds(Array(gap.prefix(2))))
      || (gap.isEmpty && name.scalars.holds(Array(noun.prefix(2))))
  }

  /// 男50人女30人: two counts of the same, each with its own name.
  private func isOneOfList(_ one: Measure, _ other: Measure, at start: Int) -> Bool {
    guard start > 0, isHan(folded.scalars[start - 1]), case .single(let first) = one.extent,
      case .single(let second) = other.extent
    else { return false }
    return first.unit.family == second.unit.family
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "、", ";", "。", "\n", "(", ")", "和", "及", "与": true
    default: false
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether others stand in it in a row.
  fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
    guard let head = part.first, part.count <= count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == head && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
