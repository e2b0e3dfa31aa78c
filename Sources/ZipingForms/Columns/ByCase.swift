/// Values for the cases of an enumeration that numbers them from 0 on: a dictionary without hashing.
struct ByCase<Key: CaseIterable & RawRepresentable<Int>, Value> {
  private var values = [Value?](repeating: nil, count: Key.allCases.count)

  init() {}

  subscript(key: Key) -> Value? {
    get { values[key.rawValue] }
    set { values[key.rawValue] = newValue }
  }

  /// How many cases have something.
  var count: Int { values.count { $0 != nil } }
}

/// A value for each column of a form.
typealias ByColumn<Value> = ByCase<FormColumn, Value>
