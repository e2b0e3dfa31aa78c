/// 全覆盖, 全部 or 全部合格 as all of what a percentage is asked of (用文字说的全部).
public enum WholeInWordsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "whole-in-words", "指标值是百分比时，完成值“全覆盖”“全部合格”按100%建议计分",
    "全覆盖 and 全部合格 are 100% beside a percentage, as a suggestion")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("100%", "全覆盖", like: "100%", "100%"),
    AnswerCase("≥95%", "全部合格", like: "≥95%", "100%", name: "验收合格率"),
    AnswerCase("100%", "已全部完成", like: "100%", "100%", name: "任务完成率"),
  ]

  /// The attempt with 100% in place of the words.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    guard case .atLeast(let limit) = attempt.target.demand, attempt.actual.isInWords,
      attempt.asksShare(limit.quantity), attempt.saysWhole
    else { return nil }
    let actual = attempt.actual.holding(.measure(Measure(.single(attempt.whole))), label: "")
    return attempt.replacing(target: attempt.target, actual: actual)
      .assuming(Remark(.wholeInWords, attempt.bothTexts + [.quantity(attempt.whole)]))
  }
}

extension Attempt {
  fileprivate var whole: Quantity { Quantity(100, .percent) }

  /// Whether a limit is a percentage that all of it reaches, written with its sign or as 100 of a rate.
  fileprivate func asksShare(_ limit: Quantity) -> Bool {
    limit.unit.isShare ? !whole.isLess(than: limit) : traits.isBounded && limit == Quantity(100)
  }

  /// Whether the actual value says "all", and of nothing else than what is asked.
  fileprivate var saysWhole: Bool {
    guard actual.key.utf8.count <= Self.longestWhole else { return false }
    let said = Self.doneWords.removed(from: actual.key)
    guard let word = Self.wholes.first(where: { said.hasPrefix($0) }) else { return false }
    let what = String(said.dropFirst(word.count))
    if what.isEmpty { return word == "全部" || word == "全员" }
    return Self.deeds.contains(what) || (what.count > 1 && occurs(what, in: traits.name))
  }

  private static let wholes = ["全部", "全面", "全员", "全"]
  private static let doneWords = WordList(["已经", "已", "均", "都", "实现", "达到", "了"])
  private static let deeds: Set<String> = ["覆盖", "完成", "达标", "达成", "落实", "到位"]
  /// A longer text says more than that, in bytes.
  private static let longestWhole = 30
}

extension FindingKind {
  /// Words that say "all" were read as 100%.
  public static let wholeInWords: FindingKind = FindingKind(
    as: .saidOtherwise, "指标值“{0}”是百分比，完成值“{1}”按 {2} 建议计分",
    "the target \"{0}\" is a percentage; the actual value \"{1}\" counts as {2}", about: .actual)
}
