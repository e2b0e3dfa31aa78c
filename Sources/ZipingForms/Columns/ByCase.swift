/// Values for the cases of an enumeration that numbers them from 0 on: a dictionary without hashing.
///
/// The type itself asks nothing of its keys, so that the runtime needs to look nothing up for it.
struct ByCase<Key, Value> {
  private var values: [Value?]

  /// How many cases have something.
  var count: Int { values.count { $0 != nil } }
}

extension ByCase where Key: CaseIterable & RawRepresentable<Int> {
  init() { values = [Value?](repeating: nil, count: Key.allCases.count) }

  subscript(key: Key) -> Value? {
    get { values[key.rawValue] }
    set { values[key.rawValue] = newValue }
  }
}

/// A value for each column of a form.
typealias ByColumn<Value> = ByCase<FormColumn, Value>
