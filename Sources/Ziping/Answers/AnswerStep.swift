/// A way in which target and actual value make each other clear, before a rule is asked (答复的读法).
///
/// A step is one file: when it holds, what it makes of the two, and cases of it. ``AnswerStepCatalogue``
/// lists the steps in their order, and nothing else needs to know them.
public protocol AnswerStep: Sendable {
  /// What it does, in a sentence for people.
  static var summary: Phrase { get }
  /// Cases, each with two cells that need no step and are judged alike.
  static var cases: [AnswerCase] { get }
  /// Whether it holds also where the rubric fixes the indicator's rule.
  static var isForFixedRules: Bool { get }
  /// The attempt as it is clear then; nil where the step has nothing to say.
  static func settled(_ attempt: Attempt) -> Attempt?
  /// Makes the attempt clear in its place, where the step has something to say.
  ///
  /// It is a requirement so that a step that says nothing copies nothing.
  static func settle(_ attempt: inout Attempt)
}

extension AnswerStep {
  /// Most steps hold for any rule.
  public static var isForFixedRules: Bool { true }

  /// Puts what ``settled(_:)`` returns in the attempt's place.
  public static func settle(_ attempt: inout Attempt) {
    if let clear = settled(attempt) { attempt = clear }
  }
}

/// A target and an actual value, and two that are judged alike.
public struct AnswerCase: Sendable, Hashable {
  /// The indicator's name, where it matters.
  public let name: String
  /// The 二级指标 that it stands under, where it matters.
  public let level2: String
  /// The target as written.
  public let target: String
  /// The actual value as written.
  public let actual: String
  /// A target that is judged alike.
  public let likeTarget: String
  /// An actual value that is judged alike.
  public let likeActual: String

  init(
    _ target: String, _ actual: String, like likeTarget: String, _ likeActual: String,
    name: String = "某项任务", level2: String = ""
  ) {
    self.name = name
    self.level2 = level2
    self.target = target
    self.actual = actual
    self.likeTarget = likeTarget
    self.likeActual = likeActual
  }
}

/// The steps by which an answer becomes clear.
public enum AnswerStepCatalogue: Sendable {
  /// Every step, in the order in which they are taken, each on what those before it made.
  public static let all: [any AnswerStep.Type] = [
    SpacedNumberStep.self,
    LabelNumbersStep.self,
    OneOfSeveralStep.self,
    DaysInDigitsStep.self,
    DayOfMonthStep.self,
    TimeLimitStep.self,
    ZeroInWordsStep.self,
    WholeInWordsStep.self,
    SaidOtherwiseStep.self,
    JudgedWordsStep.self,
    PeriodsStep.self,
    WordsStep.self,
  ]
}

extension Attempt {
  /// The attempt with target and actual value as each makes the other clear.
  func settled(isRuleFixed: Bool) -> Attempt {
    var attempt = self
    for step in AnswerStepCatalogue.all where step.isForFixedRules || !isRuleFixed {
      step.settle(&attempt)
    }
    return attempt
  }
}
