/// The formats of JSON reports of `score` and `review` (报告格式的版本).
package enum ReportVersion: Int, Sendable, Comparable {
  /// One rubric for all forms; what is only suggested is scored, and says so beside its state.
  case first = 1
  /// Each form has its file, its options and its rubric with the reason for it; suggested is a state.
  case second = 2

  /// The one that is written.
  static let current = ReportVersion.second

  /// Whether each form says what came before it.
  var hasOrigin: Bool { self >= .second }
  /// Whether a suggestion is a state of its own.
  var hasSuggestedState: Bool { self >= .second }
  /// Whether what does not apply is null, rather than absent.
  var hasEveryMember: Bool { self >= .second }
  /// Whether a verdict about nothing that was asked is null, rather than passed.
  var hasOpenVerdict: Bool { self >= .second }

  package static func < (left: ReportVersion, right: ReportVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}
