/// A fixed set of characters in which single ones are looked up: marks, digits of a kind (字符集).
///
/// Most such sets are small, and every program needs some of them: a sorted list is made and searched for
/// less than a table of hashes.
package struct ScalarSet: Sendable, ExpressibleByArrayLiteral {
  private let scalars: [Unicode.Scalar]

  /// The characters of a text.
  package init(_ text: String) { self.init(scalars: Array(text.unicodeScalars)) }

  package init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars: scalars) }

  /// Sorts by inserting: for a few characters less than making a sort ready.
  private init(scalars: [Unicode.Scalar]) {
    var sorted: [Unicode.Scalar] = []
    sorted.reserveCapacity(scalars.count)
    for scalar in scalars {
      var place = sorted.count
      while place > 0, sorted[place - 1] > scalar { place -= 1 }
      sorted.insert(scalar, at: place)
    }
    self.scalars = sorted
  }

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
