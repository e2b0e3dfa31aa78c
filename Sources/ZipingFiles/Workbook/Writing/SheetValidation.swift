/// What may be typed into some cells (数据有效性).
package struct SheetValidation: Sendable {
  /// What is allowed.
  package enum Rule: Sendable, Hashable {
    /// One of some words is offered; anything else may be typed, too.
    case choices([String])
    /// A number from 0 to the one beside it, so many columns to the left; others are asked about.
    case upToCell(columnsLeft: Int)
    /// A number from 0 on; others are asked about.
    case fromZero
  }

  /// Where.
  package let ranges: [CellRange]
  /// What.
  package let rule: Rule
  /// What is shown when a cell is chosen; empty for nothing.
  package let prompt: String

  /// Creates a validation.
  package init(_ ranges: [CellRange], _ rule: Rule, prompt: String = "") {
    self.ranges = ranges
    self.rule = rule
    self.prompt = prompt
  }

  /// The longest list and prompt that a workbook can hold.
  package static let mostCharacters = 255

  /// Whether a list of words can be written: not empty, short enough, no word with a comma.
  package static func canOffer(_ words: [String]) -> Bool {
    !words.isEmpty && list(words).utf16.count <= mostCharacters
      && words.allSatisfy { !$0.isEmpty && !$0.contains(",") }
  }

  /// A list of words as a formula.
  static func list(_ words: [String]) -> String {
    let joined = words.joined(separator: ",")
    return "\""
      + joined.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
