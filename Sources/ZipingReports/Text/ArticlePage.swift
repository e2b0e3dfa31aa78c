/// An article in Markdown as a page for a terminal (说明文).
package enum ArticlePage {
  /// The page: headings without their marks, examples further in, tables in columns.
  package static func text(_ markdown: String, style: TextStyle) -> String {
    var page = ""
    var table: [[String]] = []
    var isExample = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        table.append(cells(of: line))
        continue
      }
      page += columns(table)
      table = []
      if line.hasPrefix("```") {
        isExample.toggle()
      } else {
        page += isExample ? "    \(line)\n" : plain(line, style) + "\n"
      }
    }
    // The last line of a file is followed by nothing.
    return String(page.dropLast(page.hasSuffix("\n\n") ? 1 : 0))
  }

  private static func plain(_ line: Substring, _ style: TextStyle) -> String {
    let isHeading = line.hasPrefix("#")
    let text = isHeading ? line.drop { $0 == "#" || $0 == " " } : line
    let words = text.replacing("``", with: "").replacing(/<doc:([a-z-]+)>/) { $0.1 }
    return isHeading ? style(String(words), .heading) : String(words)
  }

  private static func cells(of line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
      let cell = $0.drop { $0 == " " }
      return String(
        cell.prefix(upTo: cell.lastIndex { $0 != " " }.map(cell.index(after:)) ?? cell.startIndex))
    }
  }

  /// A table in columns, without the line below its heading.
  private static func columns(_ rows: [[String]]) -> String {
    let rows = rows.filter { !$0.allSatisfy { $0.allSatisfy { $0 == "-" } } || $0.isEmpty }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        let width = TerminalText.width(cell)
        if widths.indices.contains(index) {
          widths[index] = max(widths[index], width)
        } else {
          widths.append(width)
        }
      }
    }
    return rows.map { row in
      var line = "  "
      for (index, cell) in row.enumerated() {
        line += cell
        guard index < row.count - 1 else { continue }
        line += String(repeating: " ", count: widths[index] - TerminalText.width(cell) + 2)
      }
      return line + "\n"
    }.joined()
  }
}
