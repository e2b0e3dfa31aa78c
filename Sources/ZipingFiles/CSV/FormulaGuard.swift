/// Keeps a program that opens a CSV file from taking a text for a formula (公式注入).
///
/// A field that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a carriage return is
/// written with an apostrophe in front, and reading takes one apostrophe off such a field. A plain
/// number such as `-5%` or a dash is no danger and stays. Whatever is written reads back the same.
package enum FormulaGuard: Sendable {
  private static let openers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠",
  ]
  private static let apostrophe: Unicode.Scalar = "'"

  /// The text as it is written to a CSV file.
  package static func guarded(_ text: String) -> String {
    isOpener(text) && !isPlain(text) ? "'" + text : text
  }

  /// The text that a field of a CSV file stands for.
  package static func unguarded(_ field: String) -> String {
    guard field.unicodeScalars.first == apostrophe, isOpener(field) else { return field }
    return String(String.UnicodeScalarView(field.unicodeScalars.dropFirst()))
  }

  /// Whether a formula begins behind the apostrophes and blanks of a text, if any.
  private static func isOpener(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != apostrophe && !$0.properties.isWhitespace }
    let start = text.unicodeScalars.first { $0 != apostrophe }
    return first.map(openers.contains) ?? false || start == "\t" || start == "\r"
  }

  /// Whether a text is a number with a sign, perhaps in percent, or nothing but dashes.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ $0 == "-" || $0 == "－" }) { return true }
    guard let sign = scalars.first, sign == "-" || sign == "+" else { return false }
    let number = scalars.last == "%" ? scalars.dropFirst().dropLast() : scalars.dropFirst()
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0.value) }
      }
  }
}
