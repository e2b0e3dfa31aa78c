/// How much a document may hold, so that a hostile one ends in a message and not in a full memory.
package enum DocumentLimits {
  /// The most columns of a table; Word draws 63, a form has about ten.
  package static let columns = 256
  /// The most rows of all tables: several times the 10 000 of the longest form.
  package static let rows = 50_000
  /// The most positions of all tables, at about 150 bytes each.
  package static let cells = 400_000
  /// The most tables; a department's yearly report has some dozens.
  package static let tables = 5_000
  /// The most paragraphs with text outside tables: a book of 3000 pages.
  package static let paragraphs = 100_000
  /// How deep tables may stand in each other; a form in a frame in a layout takes three.
  package static let nestedTables = 10
  /// The most characters of a cell or paragraph, as in every format.
  package static let cellCharacters = CSVReader.mostFieldCharacters
  /// How many paragraphs count as standing right above a table: title, year, unit and some notes.
  package static let paragraphsAbove = 12
}
