import Foundation
import ZipingTestSupport

/// An article of the documentation about rules, as it stands on disk.
struct Article: Sendable {
  /// A JSON block with a table of what it gives.
  struct Example: Sendable {
    /// The rule, or a key of a rubric with its value.
    let json: String
    /// The weight that the text before it states.
    let weight: String?
    /// The form that the whole article scores, where it has one.
    let form: Table?
    /// What is given and what comes out.
    let table: Table
  }

  /// A table of the text.
  struct Table: Sendable {
    let columns: [String]
    let rows: [[String: String]]
  }

  let name: String
  let text: String
  let examples: [Example]

  init(name: String, text: String) {
    self.name = name
    self.text = text
    examples = Self.examples(of: text)
  }

  init(_ name: String) throws {
    self.init(
      name: name,
      text: try String(contentsOf: Self.folder.appending(path: name + ".md"), encoding: .utf8))
  }

  static let catalogue = packageFile("Sources/Ziping/Ziping.docc/Ziping.md")
  static let folder = packageFile("Sources/Ziping/Ziping.docc/Rules")

  /// The names of the articles on disk.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }
}

extension Article {
  /// The article's text in pieces: prose, fenced blocks and tables, in their order.
  private enum Piece {
    case prose(String)
    case json(String)
    case table(Table)
  }

  private static func examples(of text: String) -> [Example] {
    var examples: [Example] = []
    var json: String?
    var weight: String?
    var form: Table?
    for piece in pieces(of: text) {
      switch piece {
      case .prose(let line):
        if let match = line.firstMatch(of: /weight of ([0-9.]*[0-9])/) { weight = String(match.1) }
      case .json(let block): json = block
      case .table(let table) where table.columns.contains("weight"): form = table
      case .table(let table):
        examples.append(Example(json: json ?? "", weight: weight, form: form, table: table))
      }
    }
    return examples
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var fence: (language: Substring, lines: [Substring])?
    var rows: [[String]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix("|"), !rows.isEmpty {
        pieces.append(.table(table(rows)))
        rows = []
      }
      if let open = fence {
        guard line == "```" else {
          fence?.lines.append(line)
          continue
        }
        if open.language == "json" { pieces.append(.json(open.lines.joined(separator: "\n"))) }
        fence = nil
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3), [])
      } else if line.hasPrefix("|") {
        rows.append(cells(of: line))
      } else {
        pieces.append(.prose(String(line)))
      }
    }
    return pieces
  }

  private static func cells(of line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// A table without the line below its heading; a row of another length leaves its cells out.
  private static func table(_ rows: [[String]]) -> Table {
    let columns = rows.first ?? []
    return Table(
      columns: columns,
      rows: rows.dropFirst(2).map { cells in
        Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
      })
  }
}
