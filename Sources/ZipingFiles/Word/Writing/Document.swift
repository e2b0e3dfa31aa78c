/// A Word document to be written (文档): its blocks in their order, on the page of official documents.
package struct Document: Sendable {
  /// Something that stands in a document, below what came before it.
  package enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
  }

  /// The document's title, for programs; empty for none.
  package let title: String
  /// Whether its texts are Chinese, so that marks that both scripts have take the Chinese font.
  package let isChinese: Bool
  /// The document's custom properties.
  package let properties: [DocumentProperty]
  /// The blocks.
  package let blocks: [Block]

  /// Creates a document.
  package init(
    title: String = "", isChinese: Bool = true, properties: [DocumentProperty] = [],
    blocks: [Block]
  ) {
    self.title = title
    self.isChinese = isChinese
    self.properties = properties
    self.blocks = blocks
  }
}

extension Document {
  /// A piece of a paragraph, all of it alike.
  package struct Run: Sendable, Hashable {
    /// What it says; a line feed begins a new line.
    package let text: String
    /// Whether it stands out.
    package let isStrong: Bool

    /// Creates a piece of a paragraph.
    package init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  /// A paragraph.
  package struct Paragraph: Sendable, Hashable {
    /// How it looks.
    package let style: DocumentStyle
    /// What it says.
    package let runs: [Run]
    /// Whether a page begins with it.
    package let startsPage: Bool

    /// Creates a paragraph of several pieces.
    package init(_ runs: [Run], _ style: DocumentStyle, startsPage: Bool = false) {
      self.runs = runs
      self.style = style
      self.startsPage = startsPage
    }

    /// Creates a paragraph.
    package init(_ text: String, _ style: DocumentStyle, startsPage: Bool = false) {
      self.init(text.isEmpty ? [] : [Run(text)], style, startsPage: startsPage)
    }
  }

  /// A table as wide as its columns.
  ///
  /// A row whose cells do not reach its right edge is filled up, what goes beyond it is cut off.
  package struct Table: Sendable, Hashable {
    /// The widths of the columns, in twentieths of a point.
    package let columns: [Int]
    /// How many rows from the top are said again on each page.
    package let headingRows: Int
    /// The rows.
    package let rows: [Row]

    /// Creates a table.
    package init(columns: [Int], headingRows: Int = 0, rows: [Row]) {
      self.columns = columns
      self.headingRows = headingRows
      self.rows = rows
    }
  }

  /// A row of a table.
  package struct Row: Sendable, Hashable {
    /// The cells, from the left.
    package let cells: [Cell]
    /// Whether it may be cut in two by the end of a page.
    package let mayBreak: Bool

    /// Creates a row.
    package init(_ cells: [Cell], mayBreak: Bool = false) {
      self.cells = cells
      self.mayBreak = mayBreak
    }
  }

  /// A cell of a table.
  package struct Cell: Sendable, Hashable {
    /// How a cell goes together with those above and below it (纵向合并).
    package enum Merge: Sendable, Hashable {
      /// It stands for itself.
      case none
      /// It goes on in the cells below that continue it.
      case begins
      /// It is part of the cell above; without one that begins, it begins itself.
      case continues
    }

    /// What it says; nothing that a continuing cell says is written.
    package let text: String
    /// How it looks.
    package let style: DocumentStyle
    /// Over how many columns it goes.
    package let span: Int
    /// How it goes together with the cells above and below.
    package let merge: Merge

    /// Creates a cell.
    package init(
      _ text: String, _ style: DocumentStyle = .cell, span: Int = 1, merge: Merge = .none
    ) {
      self.text = text
      self.style = style
      self.span = span
      self.merge = merge
    }
  }
}
