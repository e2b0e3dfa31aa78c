/// Rows and columns of a page (表).
package struct Table: Sendable, Hashable {
  /// A column.
  package struct Column: Sendable, Hashable {
    /// To which side its cells are set.
    package enum Alignment: Sendable, Hashable {
      /// Texts.
      case left
      /// Numbers.
      case right
    }

    /// Its heading; empty for none.
    package let heading: String
    /// To which side its cells are set.
    package let alignment: Alignment
    /// Whether its cells may take several lines; what cannot, is never cut either.
    package let wraps: Bool
    /// The most columns of text that it takes where it wraps; nil for as many as there are.
    package let most: Int?
    /// The blanks before it.
    package var gap: Int = 2

    /// A column of texts that may take several lines.
    static func texts(_ heading: String = "", most: Int? = nil) -> Column {
      Column(heading: heading, alignment: .left, wraps: true, most: most)
    }

    /// A column of short texts.
    static func words(_ heading: String = "") -> Column {
      Column(heading: heading, alignment: .left, wraps: false, most: nil)
    }

    /// A column of what belongs to the one before it.
    static func suffix(_ heading: String = "") -> Column {
      Column(heading: heading, alignment: .left, wraps: false, most: nil, gap: 1)
    }

    /// A column of numbers.
    static func numbers(_ heading: String = "") -> Column {
      Column(heading: heading, alignment: .right, wraps: false, most: nil)
    }
  }

  /// A row, with notes that stand below it.
  package struct Row: Sendable, Hashable {
    /// A cell for each column.
    package let cells: [Words]
    /// What is said below the row.
    package let notes: [Words]

    init(_ cells: [Words], notes: [Words] = []) {
      self.cells = cells
      self.notes = notes
    }
  }

  /// The columns.
  package let columns: [Column]
  /// The rows.
  package var rows: [Row]
  /// By how many columns of text it is set in.
  package let indent: Int

  init(_ columns: [Column], _ rows: [Row] = [], indent: Int = 1) {
    self.columns = columns
    self.rows = rows
    self.indent = indent
  }
}
