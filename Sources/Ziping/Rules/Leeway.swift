/// What an open row can still get (待定时的余地).
///
/// Where nothing is known there is none of it: such a row gets anything from nothing to all.
public struct Leeway<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What it gets at least.
  public let least: Value
  /// What it gets at most; nil where all of it is within reach.
  public let most: Value?

  /// Creates a leeway.
  public init(least: Value, most: Value?) {
    self.least = least
    self.most = most
  }
}
