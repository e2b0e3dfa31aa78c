/// The rows of a table of the engine's tests, without its heading; cells are separated by tabs.
package func tableRows(
  _ name: String, columns: Int, in folder: String = "Tests/ZipingTests/Tables"
) -> [[String]] {
  guard let text = try? packageText("\(folder)/\(name)") else { return [] }
  return text.split(separator: "\n").dropFirst().map { line in
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    while cells.count < columns { cells.append("") }
    return cells
  }
}
