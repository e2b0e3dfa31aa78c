/// Where a piece stands in a text, counted in Unicode scalars.
public struct TextSpan: Sendable, Hashable {
  private let first: UInt16
  private let behind: UInt16

  /// Creates a span; what lies further on than any cell reaches counts as its end.
  public init(_ scalars: Range<Int>) {
    first = UInt16(clamping: scalars.lowerBound)
    behind = UInt16(clamping: scalars.upperBound)
  }

  /// The scalars of the piece.
  public var scalars: Range<Int> { Int(first)..<Int(behind) }
}
