import Ziping

/// Letters that say which column a rate divides by which: the E and C of (E/C×100%).
struct RateFormula {
  /// The letter of what was spent.
  let spent: Unicode.Scalar
  /// The letter of what was planned.
  let planned: Unicode.Scalar

  /// The formula in a heading's brackets, if there is one.
  init?(_ heading: String) {
    let scalars = foldedScalars(heading)
    guard let slash = scalars.firstIndex(of: "/"), slash > 0, slash + 1 < scalars.count,
      Self.isLetter(scalars[slash - 1]), Self.isLetter(scalars[slash + 1])
    else { return nil }
    spent = scalars[slash - 1]
    planned = scalars[slash + 1]
  }

  /// The letter that a heading has in its brackets: the A of 全年预算数（A）.
  static func letter(of heading: String) -> Unicode.Scalar? {
    // The last byte of ) or ）.
    guard let last = heading.utf8.last, last == UInt8(ascii: ")") || last == 0x89 else {
      return nil
    }
    let scalars = foldedScalars(heading)
    guard scalars.count > 3, scalars[scalars.count - 1] == ")", scalars[scalars.count - 3] == "("
    else { return nil }
    let letter = scalars[scalars.count - 2]
    return isLetter(letter) ? letter : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
}
