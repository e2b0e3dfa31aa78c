import Ziping

extension Article {
  /// The columns that say what comes out.
  static let outcomes: Set<String> = ["points", "finding", "sum of rows", "total"]

  /// What the engine gives for each row of each table.
  func given() throws -> [[String: String]] {
    try examples.flatMap { example in
      try example.table.rows.map { row in
        let evaluation = try ArticleForm(example, row).evaluation()
        let columns = example.table.columns.filter(Self.outcomes.contains)
        return Dictionary(uniqueKeysWithValues: columns.map { ($0, evaluation.shown($0)) })
      }
    }
  }

  /// What the tables say and the engine does not give, a line each.
  func disagreements(with given: [[String: String]]) -> [String] {
    let rows = examples.flatMap(\.table.rows)
    guard rows.count == given.count else { return ["\(rows.count) rows, \(given.count) given"] }
    return zip(rows, given).flatMap { row, outcome in
      outcome.sorted { $0.key < $1.key }.compactMap { column, got in
        row[column] == got ? nil : "\(row): \(column) is \(got)"
      }
    }
  }
}

extension Evaluation {
  /// An outcome as the articles print it.
  fileprivate func shown(_ column: String) -> String {
    switch column {
    case "points": rows.first?.shown ?? "no row"
    case "finding": shownFindings
    case "total": bounds?.shown ?? "none"
    default: shownSum
    }
  }

  /// The codes about the first row, in their order, without the one that leaves it undetermined.
  private var shownFindings: String {
    guard let row = rows.first else { return "no row" }
    var codes = findings.filter { $0.row == row.id }.map(\.code)
    if case .undetermined(let remark, _) = row.state { codes.removeAll { $0 == remark.kind.code } }
    return codes.isEmpty ? "—" : codes.map { "`\($0)`" }.joined(separator: " ")
  }

  private var shownSum: String {
    var (low, high) = (ExactDecimal.zero, ExactDecimal.zero)
    for row in rows {
      guard let nextLow = try? low.adding(row.bounds.low),
        let nextHigh = try? high.adding(row.bounds.high)
      else { return "too long" }
      (low, high) = (nextLow, nextHigh)
    }
    return Bounds(low: low, high: high).shown
  }
}

extension Evaluation.Bounds {
  fileprivate var shown: String { value?.text() ?? "\(low.text())–\(high.text())" }
}

extension ScoredRow {
  fileprivate var shown: String {
    switch state {
    case .scored(let points, _, _): points.text()
    case .suggested(let points, _, _): points.text() + ", suggested"
    case .undetermined(let remark, _):
      "undetermined `\(remark.kind.code)`"
        + (bounds.high < weight ? ", at most \(bounds.high.text())" : "")
    case .notApplicable: "not applicable"
    }
  }
}
