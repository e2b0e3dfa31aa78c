/// 零投诉 as a target of zero, where the actual value is a number or 无 (用文字写的零).
public enum ZeroInWordsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "zero-in-words", "指标值“零投诉”遇到数字或“无”时按 0 计", "a target such as 零投诉 is zero beside a number or 无")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("零投诉", "0次", like: "=0", "0次"),
    AnswerCase("零投诉", "无", like: "=0", "无"),
    AnswerCase("零事故", "2起", like: "=0", "2起"),
  ]
  /// A fixed rule judges the words as they are.
  public static let isForFixedRules: Bool = false

  /// The attempt with a target of zero.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let target = attempt.target
    guard case .words = target.demand, case .text = target.reading.content,
      attempt.saysNothing(target.reading.key, beginning: ["零", "无", "不发生", "不出现"])
    else { return nil }
    switch attempt.actual.content {
    case .none: break
    case .measure(let measure):
      // A percentage against a text is the degree of completion.
      guard case .single(let quantity) = measure.extent, !quantity.unit.isShare else { return nil }
    default: return nil
    }
    return attempt.replacing(
      target: Target(target.reading, .zero(Quantity(.zero)), remarks: target.remarks))
  }
}

extension Attempt {
  /// Whether the actual value says in words that nothing unwanted happened: 零投诉, 无事故, 未发生.
  var saysNothing: Bool {
    Self.notHappened.contains(actual.key)
      || saysNothing(actual.key, beginning: ["零", "无"] + Self.notHappened)
  }

  fileprivate func saysNothing(_ key: String, beginning words: [String]) -> Bool {
    guard let word = words.first(where: { key.hasPrefix($0) }) else { return false }
    let what = String(key.dropFirst(word.count))
    // 无重大事故 leaves the others open.
    return what.count <= Self.longest && !Self.kinds.matches(what)
      && setting.policy.traitWords.isUnwanted(what)
  }

  private static let notHappened = ["未发生", "没有发生", "未出现", "没有出现"]
  private static let kinds = WordList(["重", "大", "严", "有", "主", "责", "率", "零", "无"])
  /// A longer text says more than that.
  private static let longest = 6
}
