import Ziping

/// The points that a form prints for a whole 一级 or 二级指标, in columns of their own beside its name.
enum LevelPoints {
  /// The numbers for several rows together, in the form's order.
  static func subtotals(_ rows: [FormRow]) -> [Submission.Subtotal] {
    subtotals(rows, .groupWeight, .groupClaimed) { $0.group }
      + subtotals(rows, .level2Weight, .level2Claimed) { $0.group + "\u{1F}" + $0.level2 }
  }

  private static func subtotals(
    _ rows: [FormRow], _ weight: FormColumn, _ claimed: FormColumn, _ heading: (FormRow) -> String
  ) -> [Submission.Subtotal] {
    guard
      rows.contains(where: {
        $0.cells[weight] != nil || $0.cells[claimed] != nil || hasPoints($0, weight)
      })
    else { return [] }
    var subtotals: [Submission.Subtotal] = []
    var first = rows.startIndex
    while first < rows.endIndex {
      let name = heading(rows[first])
      let end = rows[first...].firstIndex { heading($0) != name } ?? rows.endIndex
      let run = rows[first..<end]
      let cells = (only(weight, in: run) ?? named(weight, in: run), only(claimed, in: run))
      if cells.0 != nil || cells.1 != nil {
        let level = weight == .groupWeight ? rows[first].group : rows[first].level2
        subtotals.append(
          Submission.Subtotal(
            name: level, rows: first..<end, weight: cells.0, claimed: cells.1))
      }
      first = end
    }
    return subtotals
  }

  /// The points that the name of a 二级指标 states: 目标任务（15分）; those of a 一级指标 are the rubric's to read.
  private static func named(
    _ weight: FormColumn, in rows: ArraySlice<FormRow>
  ) -> Submission.Cell? {
    guard let first = rows.first, hasPoints(first, weight),
      let points = pointsInHeading(first.level2)
    else { return nil }
    return Submission.Cell(points.text(), at: first.place)
  }

  private static func hasPoints(_ row: FormRow, _ weight: FormColumn) -> Bool {
    weight == .level2Weight && row.level2.utf8.last == UInt8(ascii: ")")
      || weight == .level2Weight && row.level2.hasSuffix("）")
  }

  /// The cell that the rows have in a column, where all that have one say the same.
  private static func only(
    _ column: FormColumn, in rows: ArraySlice<FormRow>
  ) -> Submission.Cell? {
    let cells = rows.compactMap { $0.cells[column] }
    guard let first = cells.first,
      cells.allSatisfy({ comparisonKey($0.text) == comparisonKey(first.text) })
    else { return nil }
    return first
  }
}
