/// An article in Markdown as a page for a terminal (说明文).
package enum ArticlePage {
  /// The page: headings without their marks, examples further in, tables in columns.
  package static func text(_ markdown: String, style: TextStyle) -> String {
    let renderer = TextRenderer(style)
    var text = ""
    var table: [[String]] = []
    var isExample = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("|") {
        table.append(cells(of: line))
        continue
      }
      text += renderer.text(columns(table))
      table = []
      if line.hasPrefix("```") {
        isExample.toggle()
      } else {
        text += isExample ? "    \(line)\n" : renderer.text(plain(line))
      }
    }
    // The last line of a file is followed by nothing.
    return String(text.dropLast(text.hasSuffix("\n\n") ? 1 : 0))
  }

  private static func plain(_ line: Substring) -> Page {
    let isHeading = line.hasPrefix("#")
    let text = isHeading ? line.drop { $0 == "#" || $0 == " " } : line
    let words = String(text.replacing("``", with: "").replacing(/<doc:([a-z-]+)>/) { $0.1 })
    var page = Page()
    if words.isEmpty {
      page.add(.gap)
    } else {
      page.add(isHeading ? .heading(Words(words, .heading)) : .note(Words(words), hanging: 0))
    }
    return page
  }

  private static func cells(of line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
      let cell = $0.drop { $0 == " " }
      return String(
        cell.prefix(upTo: cell.lastIndex { $0 != " " }.map(cell.index(after:)) ?? cell.startIndex))
    }
  }

  /// A table in columns, without the line below its heading.
  private static func columns(_ rows: [[String]]) -> Page {
    var page = Page()
    let rows = rows.filter { !$0.allSatisfy { $0.allSatisfy { $0 == "-" } } || $0.isEmpty }
    guard let first = rows.first else { return page }
    let lines = rows.dropFirst().map { row in
      Table.Row(first.indices.map { row.indices.contains($0) ? Words(row[$0]) : Words() })
    }
    page.add(.table(Table(first.map { .texts($0) }, lines, indent: 2)))
    return page
  }
}
