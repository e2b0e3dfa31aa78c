/// Finds a number in folded text, with its comparator, unit and range (数量的读法).
struct MeasureScanner {
  /// A number found in a text.
  struct Match {
    /// The measure, or nil if the number could not be read.
    let measure: Measure?
    /// The scalars that belong to it.
    let range: Range<Int>
  }

  let scalars: [Unicode.Scalar]
  let units: UnitScanner

  init(_ scalars: [Unicode.Scalar], _ units: UnitTable) {
    self.scalars = scalars
    self.units = UnitScanner(units)
  }

  /// The measure whose number begins at `position`, if one does; nothing before `start` belongs to
  /// it.
  func match(at position: Int, from start: Int) -> Match? {
    var cursor = TextCursor(scalars: scalars, position: position)
    guard let first = takeNumberWithUnit(&cursor, from: start) else { return nil }
    guard case .read(let low) = first else { return unreadable(from: position, cursor, start) }
    var end = cursor.position
    var extent = Measure.Extent.single(low.quantity)
    var approximation = low.approximation
    if case .range(let range, let rangeEnd) = takeRange(&cursor, after: low) {
      guard let range else { return unreadable(from: position, cursor, start) }
      extent = .range(range)
      end = rangeEnd
    }
    var prefix = takePrefix(before: low.start, from: start)
    let suffix = takeSuffix(at: end, of: extent)
    approximation = approximation ?? prefix.approximation ?? suffix.approximation
    // 上千, 超百: about above a round numeral, not a stated limit.
    if prefix.approximation == nil, prefix.comparator == nil, let word = roundPrefix(before: low) {
      prefix.start = word
      approximation = .above
    }
    let range = prefix.start..<suffix.end
    guard let comparator = combine(prefix, suffix, extent) else {
      return Match(measure: nil, range: range)
    }
    return Match(
      measure: Measure(
        extent, comparator: comparator.value, comparatorIsVerb: comparator.isVerb,
        approximation: approximation),
      range: range)
  }

  /// A number with its unit, and where it begins with its sign.
  struct Number {
    let quantity: Quantity
    let approximation: Approximation?
    let start: Int
    /// Whether the end of a range is named as outside (不含).
    let isOpen: Bool
    /// Whether the number is a Chinese numeral like 千 or 百, without a digit before it.
    let isRound: Bool
  }

  enum Scan {
    case read(Number)
    case failed
  }

  func unreadable(from position: Int, _ cursor: TextCursor, _ start: Int) -> Match {
    var low = position
    while low > start, isWordPart(scalars[low - 1]) { low -= 1 }
    var high = max(cursor.position, position + 1)
    while high < scalars.count, isWordPart(scalars[high]) { high += 1 }
    return Match(measure: nil, range: low..<high)
  }

  func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isLatin(scalar) || Self.glue.contains(scalar)
  }

  static let glue: ScalarSet = [
    ".", ",", "^", "$", "#", "@", "&", "_", "|", "\\", "`", "~", "=", "%",
  ]
}
