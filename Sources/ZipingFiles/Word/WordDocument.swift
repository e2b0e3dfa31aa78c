/// What a Word document holds that a form can be read from.
package struct WordDocument: Sendable {
  /// The tables in the order in which they begin; a nested one comes after the one around it.
  package let tables: [Grid]
  /// The paragraphs outside any table that are not blank, in their order.
  package let paragraphs: [Grid.Cell]
}
