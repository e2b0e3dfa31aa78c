import Ziping

/// Tells the first of those that ask, on whatever thread they are (最先的一个).
final class FirstOnly: Sendable {
  private let hasAsked = OneAtATime(false)

  /// Whether nobody has asked before.
  func isFirst() -> Bool {
    hasAsked.use { hasAsked in
      defer { hasAsked = true }
      return !hasAsked
    }
  }
}
