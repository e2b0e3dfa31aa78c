/// A field of a CSV file with its place.
public struct CSVField: Sendable, Hashable {
  /// What it says, without quotation marks; line breaks are `\n`.
  public let text: String
  /// The line where it begins, from 1.
  public let line: Int
  /// The character of the line where it begins, from 1; an opening quotation mark belongs to it.
  public let column: Int

  /// Creates a field.
  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}
