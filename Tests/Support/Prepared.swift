import Synchronization

/// Values that are made when first asked for, and kept: preparing is dearer than most tests.
package final class Prepared<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  package init() {}

  /// The value of a key, made by `make` where there is none; nothing is made twice.
  package func value(
    _ key: Key, make: @Sendable () throws -> Value
  ) throws -> Value {
    try values.withLock { values in
      if let value = values[key] { return value }
      let value = try make()
      values[key] = value
      return value
    }
  }
}

/// What went wrong while a test was prepared.
package struct PreparationError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
