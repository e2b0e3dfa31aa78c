/// A plain yes gets full points, a plain no none; any other word counts by its level (直接赋分).
///
/// How a rubric writes it, with examples: <doc:yes-no>.
///
/// Source: 财预〔2021〕101号 “直接赋分” (general knowledge); the levels as in the qualitative rule.
public struct YesNoRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "yes-no"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "yes-no", "做到得满分，否则不得分", "full for a yes, else nothing")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.answer]
  /// An answer can be given to what is put in words, too (按要求公开).
  public static let reads: [TargetKind] = [.answer, .words]

  /// Creates the rule; the answers are the rubric's words.
  public init() {}

  /// Reads the rule.
  public static func read(_ object: ObjectReader) -> YesNoRule? { YesNoRule() }

  /// Judges an indicator whose target is a plain yes.
  public func judge(_ attempt: Attempt) -> Judgement {
    if attempt.level.isEmpty {
      let answer = attempt.actual
      let words = attempt.setting.vocabulary
      if answer.content == .none || words.no.contains(answer.key) {
        return .share(.zero, Reason(.saidNo, .text(answer.text)))
      }
      if words.yes.contains(answer.key) {
        return .share(.one, Reason(.saidYes, .text(answer.text)))
      }
    }
    return QualitativeRule().judge(attempt)
  }
}

extension Phrase {
  fileprivate static let saidYes = Phrase(
    "yes", "回答“{0}”，得满分 {points}", "the answer is \"{0}\": full {points}")
  fileprivate static let saidNo = Phrase(
    "no", "回答“{0}”，得 {points}", "the answer is \"{0}\": {points}")
}
