import Ziping

/// How the columns of a form are found by their headings: by the words of a heading, and by names that a
/// rubric or a person gives (列名).
package struct ColumnNames: Sendable {
  /// The names that were given, as they are compared.
  private let given: [String: FormColumn]

  /// No names but the words of the headings.
  package static let words = ColumnNames([:])

  /// Takes names besides the words; a name that is given is that column, whatever its words say.
  init(_ given: [FormColumn: [String]]) {
    var names: [String: FormColumn] = [:]
    for (column, headings) in given {
      for heading in headings { names[HeadingWords.key(heading)] = column }
    }
    self.given = names
  }

  /// The column that a heading names, by itself or under another that spans it.
  func column(of heading: String, under above: String = "") -> FormColumn.Meaning? {
    if !given.isEmpty, let column = given[HeadingWords.key(heading)] {
      return FormColumn.Meaning(column, -1)
    }
    return FormColumn.named(heading, under: above)
  }
}
