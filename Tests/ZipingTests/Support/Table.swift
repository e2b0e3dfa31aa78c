import Foundation

/// The rows of a table beside the tests, without its heading; cells are separated by tabs.
func tableRows(_ name: String, columns: Int) -> [[String]] {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Tables/\(name)")
  guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
  return text.split(separator: "\n").dropFirst().map { line in
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    while cells.count < columns { cells.append("") }
    return cells
  }
}
