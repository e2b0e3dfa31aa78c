package import Ziping

/// The numbers by which pages call a form's rows: #1 is its first, whatever the money makes (行号).
package struct RowNumbers: Sendable {
  private let numbers: [String: Int]

  /// The numbers of an evaluation's rows.
  package init(_ rows: [ScoredRow]) {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(rows.count)
    var next = 1
    for row in rows where row.kind != .budget {
      // Of two rows with one id the first keeps its number.
      if let first = numbers.updateValue(next, forKey: row.id) { numbers[row.id] = first }
      next += 1
    }
    self.numbers = numbers
  }

  /// The number of a row; nil for the execution row.
  package subscript(id: String) -> Int? { numbers[id] }

  /// The mark of a row, such as #4; empty for one without a number.
  func mark(_ id: String) -> String { self[id].map { "#\($0)" } ?? "" }

  /// The marks of several rows; three and more in a row are drawn together (#4-#7).
  func marks(_ ids: [String]) -> String {
    let sorted = ids.compactMap { self[$0] }.sorted()
    var marks = ""
    var index = 0
    while index < sorted.count {
      let first = sorted[index]
      var last = first
      while index < sorted.count, sorted[index] <= last + 1 {
        last = sorted[index]
        index += 1
      }
      if !marks.isEmpty { marks += " " }
      marks += "#\(first)"
      if last > first { marks += (last == first + 1 ? " #" : "-#") + "\(last)" }
    }
    return marks
  }
}
