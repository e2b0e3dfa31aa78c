import Ziping

/// What a sentence quotes of a text from a file (引文).
enum Quotation {
  /// The most characters that are quoted: 40, more than nearly any cell has; who wants to see all of a
  /// longer one looks at its place.
  ///
  /// A character is a Unicode scalar here: of what people see as one, a hostile text makes thousands.
  static let longest = 40

  /// The text, or of a longer one as much as fits around the piece that is meant, with … where the
  /// rest is left out.
  static func of(_ text: String, around span: TextSpan? = nil) -> String {
    guard text.utf8.count > longest else { return text }
    let scalars = text.unicodeScalars
    guard
      let limit = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
      limit < scalars.endIndex
    else { return text }
    guard let piece = span?.scalars, piece.upperBound > longest else {
      return String(scalars[..<limit]) + "…"
    }
    let margin = max(0, longest - piece.count) / 2
    return cut(scalars, from: max(0, piece.lowerBound - margin))
  }

  private static func cut(_ scalars: String.UnicodeScalarView, from wanted: Int) -> String {
    var start =
      scalars.index(
        scalars.startIndex, offsetBy: wanted, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let end = scalars.index(start, offsetBy: longest, limitedBy: scalars.endIndex)
    // At the end of the text what is left over stands before the piece.
    if end == nil || end == scalars.endIndex {
      start =
        scalars.index(
          scalars.endIndex, offsetBy: -longest, limitedBy: scalars.startIndex) ?? scalars.startIndex
    }
    let stop = end ?? scalars.endIndex
    return (start > scalars.startIndex ? "…" : "") + String(scalars[start..<stop])
      + (stop < scalars.endIndex ? "…" : "")
  }
}
