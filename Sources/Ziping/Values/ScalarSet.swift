/// A fixed set of characters in which single ones are looked up: marks, digits of a kind (字符集).
///
/// Most such sets are small, and every program needs some of them: a sorted list is made and searched for
/// less than a table of hashes.
package struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  private let scalars: [Unicode.Scalar]

  package init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = scalars.sorted() }

  package init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }

  /// Whether a character is one of them.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < scalars.count && scalars[low] == scalar
  }
}
