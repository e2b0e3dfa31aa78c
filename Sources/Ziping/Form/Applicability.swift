/// What a row says of whether it applies (不适用).
enum Applicability {
  /// It applies.
  case applies
  /// It does not, for a reason.
  case isCalledOff(reason: String)
  /// It does not, and nobody says why: a person has to decide.
  case lacksReason
}

extension ReadyRubric {
  /// What a row's 不适用 and its actual value say.
  func applicability(_ cell: Submission.Cell?, actual: Reading = .empty) -> Applicability {
    if let cell, saysSomething(cell) {
      let key = comparisonKey(cell.text).lowercased()
      if Self.refusals.contains(key) { return .applies }
      return Self.marks.contains(key) ? .lacksReason : .isCalledOff(reason: cell.text)
    }
    return actual.key == "不适用" ? .lacksReason : .applies
  }

  /// Marks that say only that a row does not apply, and words that say it does.
  private static let marks: Set<String> = ["是", "不适用", "√", "✓", "y", "yes", "true", "1"]
  private static let refusals: Set<String> = [
    "否", "适用", "×", "n", "no", "false", "0",
  ]
}

extension Applicability {
  /// Whether the form says that the row does not apply, with a reason or without one.
  var isCalledOff: Bool {
    if case .applies = self { return false }
    return true
  }
}
