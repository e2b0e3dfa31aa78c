/// A calculation whose result the engine cannot hold exactly.
public enum ArithmeticError: Error, Sendable, Hashable {
  /// The result needs more digits than 128 bits hold.
  case overflow
  /// A division by zero.
  case divisionByZero
}
