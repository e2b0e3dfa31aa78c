package import Ziping

/// The numbers by which pages call a form's rows: #1 is its first, whatever the money makes (行号).
package struct RowNumbers: Sendable {
  private let numbers: [String: Int]

  /// The numbers of an evaluation's rows.
  package init(_ rows: [ScoredRow]) {
    let own = rows.filter { $0.kind != .budget }
    numbers = Dictionary(
      zip(own.map(\.id), 1...), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a row; nil for the execution row.
  package subscript(id: String) -> Int? { numbers[id] }

  /// The mark of a row, such as #4; empty for one without a number.
  func mark(_ id: String) -> String { self[id].map { "#\($0)" } ?? "" }

  /// The marks of several rows; three and more in a row are drawn together (#4-#7).
  func marks(_ ids: [String]) -> String {
    let sorted = Set(ids.compactMap { self[$0] }).sorted()
    var runs: [ClosedRange<Int>] = []
    for number in sorted {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { run in
      run.count > 2 ? ["#\(run.lowerBound)-#\(run.upperBound)"] : run.map { "#\($0)" }
    }.joined(separator: " ")
  }
}
