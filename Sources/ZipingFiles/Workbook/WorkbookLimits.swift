/// How much of a workbook is read, so that a hostile one ends in a message and not in a full memory.
package enum WorkbookLimits {
  /// The most rows of a sheet, by the format.
  package static let rows = 1_048_576
  /// The most columns of a sheet, by the format.
  package static let columns = 16_384
  /// The most sheets: 500.
  ///
  /// A department's workbook has a sheet for each project; each sheet is searched for a form.
  package static let sheets = 500
  /// The most cells of all sheets together, with the empty ones between them: 500 000.
  ///
  /// Each takes about 120 bytes in a ``Grid``, and the program is to stay below 256 MB; a form of
  /// 10 000 rows has a fifth of it.
  package static let cells = 500_000
  /// The most bytes that the texts of all cells may have together, a shared text counted wherever
  /// it is shown: 16 MB, as much as a CSV file may have.
  package static let textBytes = 16 << 20
  /// The most shared texts: 500 000, one for each cell.
  package static let sharedTexts = 500_000
  /// The most bytes of the shared texts: 32 MB, since they stay in memory beside the cells.
  package static let sharedTextBytes = 32 << 20
  /// The most styles of cells: 65 536; Excel stops at 65 490.
  package static let styles = 65_536
  /// The most merged ranges of a sheet: 50 000; a form of 10 000 rows has two or three a row.
  package static let mergedRanges = 50_000
  /// The most characters in a cell, by the format.
  package static let cellCharacters = 32_767
  /// How many empty rows or columns between two filled ones are kept: 8.
  ///
  /// Whoever sees so many takes what follows for something else; a million would only take memory.
  package static let emptyRun = 8
}
