/// A cause that may explain a difference; one a file (差异原因).
///
/// A test that has nothing to say of a row, the total or the grade leaves that function out.
protocol CauseTest: Sendable {
  /// What it may name.
  var entries: [CauseEntry] { get }
  /// Whether it is asked only where no other cause was found.
  var isLastResort: Bool { get }
  /// Explains a row's difference, or why it cannot be checked.
  func cause(of row: ClaimedRow) -> Review.Cause?
  /// Explains the total's difference, or why it cannot be checked.
  func cause(of total: ClaimedTotal) -> Review.Cause?
  /// Explains the total's difference by more than one part.
  func causes(of total: ClaimedTotal) -> [Review.Cause]
  /// Explains the grade's difference.
  func cause(of grade: ClaimedGrade) -> Review.Cause?
}

extension CauseTest {
  var isLastResort: Bool { false }
  func cause(of row: ClaimedRow) -> Review.Cause? { nil }
  func cause(of total: ClaimedTotal) -> Review.Cause? { nil }
  func causes(of total: ClaimedTotal) -> [Review.Cause] {
    [cause(of: total)].compactMap(\.self)
  }
  func cause(of grade: ClaimedGrade) -> Review.Cause? { nil }
}

/// The causes, the simplest first.
enum CauseCatalogue {
  static let all: [any CauseTest] = [
    AboveWeightCause(), RoundingCause(.toPlaces), RowsCause(), OpenRowsCause(), UnclaimedCause(),
    SumCause(), AdjustmentCause(), GradeCause(), ExecutionCause(), TimesActualCause(),
    MissedButFullCause(), DirectionCause(), RoundingCause(.ofRowToWhole), WeightsCause(),
    ScaledCause(), DecisionCause(), JudgementOutsideCause(), JudgementInsideCause(),
    MetNotFullCause(), SuggestionCause(), NotCheckableCause(),
    ArithmeticCause(),
    UnexplainedCause(),
  ]

  /// Every cause that a question finds, in the catalogue's order.
  static func causes(_ question: (any CauseTest) -> [Review.Cause]) -> [Review.Cause] {
    var found: [Review.Cause] = []
    for test in all where !test.isLastResort || found.isEmpty { found += question(test) }
    return found
  }
}
