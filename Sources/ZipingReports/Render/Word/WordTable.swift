import Ziping
import ZipingFiles

/// Makes cells of texts from files.
extension Document.Cell {
  /// The most characters of a text that a cell shows: a page of a narrow column.
  static let longest = 600

  /// A cell with a text from a file, cut where it would fill pages.
  static func of(
    _ text: String, _ style: DocumentStyle = .cellText, span: Int = 1, merge: Merge = .none
  ) -> Document.Cell {
    Document.Cell(text.cut(to: longest), style, span: span, merge: merge)
  }
}

extension Document.Row {
  /// The head of a table.
  static func heading(_ texts: [String]) -> Document.Row {
    Document.Row(texts.map { Document.Cell($0, .cellHeading) })
  }

  /// A row that is cut in two where it alone would fill much of a page.
  static func of(_ cells: [Document.Cell]) -> Document.Row {
    Document.Row(cells, mayBreak: cells.contains { $0.text.utf8.count > 360 })
  }
}

extension String {
  /// The first characters of a long text, with … behind them; a character is a Unicode scalar here.
  func cut(to most: Int) -> String {
    guard utf8.count > most else { return self }
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "……"
  }
}

/// How wide the text of a page is, in twentieths of a point.
enum WordWidth {
  static let page = 8845

  /// The widths of columns of which the first takes what the others leave.
  static func first(beside others: [Int]) -> [Int] { [page - others.reduce(0, +)] + others }
}
