import Ziping
import ZipingFiles

/// A line of an indicator table that adds up others, while the table is read (小计).
struct FormSubtotal {
  /// Which rows a line adds up.
  enum Reach {
    /// Rows above it.
    case above
    /// The rows below it that stand under its heading: 产出指标 with 分值 and 得分 in its own line.
    case below
  }

  let name: String
  let reach: Reach
  /// The grid's row.
  let line: Int
  /// Whether it stands in the column of 一级指标.
  let isOfGroup: Bool
  let group: String
  let level2: String
  let weight: Submission.Cell?
  let claimed: Submission.Cell?
  let claimedPlace: Place?

  init(
    _ grid: Grid, _ row: Int, _ header: FormHeader, name: String, _ reach: Reach,
    isOfGroup: Bool, group: String, level2: String
  ) {
    func cell(_ column: FormColumn) -> Submission.Cell? {
      grid.filled(row, header[column]).map { Submission.Cell($0.text, at: $0.place) }
    }
    self.name = name
    self.reach = reach
    line = row
    self.isOfGroup = isOfGroup
    self.group = group
    self.level2 = level2
    weight = cell(.weight)
    claimed = cell(.claimed)
    claimedPlace = grid.ownPlace(row, header[.claimed], under: header.lastRow)
  }

  /// The subtotals of rows as a submission has them; a line without rows goes to `unread`.
  static func all(
    _ lines: [FormSubtotal], _ rows: [FormRow], _ unread: (FormSubtotal) -> Void
  ) -> [Submission.Subtotal] {
    var last = Int.min
    var subtotals: [Submission.Subtotal] = []
    for line in lines {
      let candidates = line.candidates(rows, after: last)
      if line.reach == .above { last = line.line }
      guard let range = line.best(candidates, rows) else {
        unread(line)
        continue
      }
      subtotals.append(
        Submission.Subtotal(
          name: line.name, rows: range, weight: line.weight, claimed: line.claimed,
          claimedPlace: line.claimedPlace))
    }
    return subtotals
  }

  /// The runs of rows that the line may be about, the likeliest first.
  private func candidates(_ rows: [FormRow], after last: Int) -> [Range<Int>] {
    switch reach {
    case .below:
      func isUnder(_ row: FormRow) -> Bool {
        row.line > line && row.group == group && (isOfGroup || row.level2 == level2)
      }
      guard let first = rows.firstIndex(where: isUnder) else { return [] }
      return [first..<(rows[first...].firstIndex { !isUnder($0) } ?? rows.endIndex)]
    case .above:
      let end = rows.firstIndex { $0.line > line } ?? rows.endIndex
      func run(_ isMeant: (FormRow) -> Bool) -> Range<Int> {
        (rows[..<end].lastIndex { !isMeant($0) }.map { $0 + 1 } ?? 0)..<end
      }
      let sinceLast = run { $0.line > last }
      let ofGroup = run { $0.group == group }
      let ofLevel2 = run { $0.group == group && $0.level2 == level2 }
      let ordered = isOfGroup ? [ofGroup, sinceLast, ofLevel2] : [sinceLast, ofLevel2, ofGroup]
      return (ordered + [0..<end]).filter { !$0.isEmpty }
    }
  }

  /// The run whose weights make the line's, or else whose points do; the likeliest if none does.
  private func best(_ candidates: [Range<Int>], _ rows: [FormRow]) -> Range<Int>? {
    for (cell, column) in [(weight, FormColumn.weight), (claimed, .claimed)] {
      guard let stated = cell.flatMap({ points(in: $0.text) }) else { continue }
      if let range = candidates.first(where: { Self.sum(column, of: rows[$0]) == stated }) {
        return range
      }
    }
    return candidates.first
  }

  private static func sum(_ column: FormColumn, of rows: ArraySlice<FormRow>) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for row in rows {
      guard let number = row.cells[column].flatMap({ points(in: $0.text) }),
        let next = try? sum.adding(number)
      else { return nil }
      sum = next
    }
    return sum
  }
}
