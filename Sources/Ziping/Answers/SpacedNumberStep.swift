/// A blank in a number is read as what groups its digits (数字里的空格): 1 200平方米.
public enum SpacedNumberStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "spaced-number", "数字里的空格读作千分位，得分只作建议",
    "a blank inside a number groups its digits, as a suggestion")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("1 200平方米", "1100平方米", like: "1200平方米", "1100平方米"),
    AnswerCase("≥1000人", "1 260人", like: "≥1000人", "1260人"),
    AnswerCase("≤1 500 000元", "1450000元", like: "≤1500000元", "1450000元"),
  ]

  /// The attempt as one that rests on it.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let isInTarget = attempt.target.reading.hasSpacedNumber
    guard isInTarget || attempt.actual.hasSpacedNumber,
      attempt.target.reading.text != attempt.actual.text
    else { return nil }
    let cell = isInTarget ? attempt.target.reading : attempt.actual
    return attempt.assuming(Remark(.spacedNumber, [cell.quoted]))
  }
}

extension Reading {
  /// Whether a blank stands between a digit and a group of three.
  fileprivate var hasSpacedNumber: Bool {
    // Asked of every cell: most have nothing that is left out of what they are compared by.
    guard text.utf8.count > key.utf8.count else { return false }
    let scalars = FoldedText(text).scalars
    return scalars.indices.dropFirst().dropLast(3).contains { index in
      scalars[index] == " " && isDigit(scalars[index - 1])
        && scalars[(index + 1)...(index + 3)].allSatisfy(isDigit)
        && !(index + 4 < scalars.count && isDigit(scalars[index + 4]))
    }
  }
}

extension FindingKind {
  /// A blank in a number was read as what groups its digits.
  public static let spacedNumber: FindingKind = FindingKind(
    .info, "spaced-number", "“{0}”里的空格读作千分位，得分只作建议",
    "the blank in \"{0}\" is read as grouping digits; the points are a suggestion",
    remedy: ("去掉数字里的空格", "write the number without a blank"), from: .publishedForms,
    why: ("空格两边可能是一个数，也可能是两个数", "a blank may part one number or two"),
    example: ("指标值“1 200平方米”", "target \"1 200平方米\""), isAssumption: true)
}
