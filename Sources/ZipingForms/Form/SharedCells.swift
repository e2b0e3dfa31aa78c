package import Ziping
import ZipingFiles

/// Shares out merged cells that several indicators have in common (合并单元格).
///
/// A weight is shared equally; points stay those of the rows together. Anything else is nobody's own: where the merged cell has a line for
/// each row, each row gets its line; where not, it is reported and the rows have none.
enum SharedCells {
  /// Weights are shared in hundredths.
  private static let weightPlaces = 2

  /// Shares out the cells.
  ///
  /// - Returns: The cells for the points of several rows together.
  static func resolve(
    _ rows: inout [FormRow], _ log: DiagnosticLog
  ) -> [Submission.Subtotal] {
    var claims: [Int: Submission.Cell] = [:]
    for column in FormRow.sharable {
      for indices in sharers(of: column, rows) {
        if column == .claimed, let first = indices.first {
          claims[first] = rows[first].cells[column]
        }
        share(column, among: indices, &rows, log)
      }
    }
    return separate(&rows, claims)
  }

  /// The rows that have a merged cell in common, which stand below each other.
  private static func sharers(of column: FormColumn, _ rows: [FormRow]) -> [Range<Int>] {
    var sharers: [Range<Int>] = []
    var first = rows.startIndex
    while first < rows.endIndex {
      let origin = rows[first].origins[column]
      let end = rows[first...].firstIndex { $0.origins[column] != origin } ?? rows.endIndex
      if origin != nil, end - first > 1 { sharers.append(first..<end) }
      first = end
    }
    return sharers
  }

  /// A cell for the points of several rows is none of them's own.
  private static func separate(
    _ rows: inout [FormRow], _ claims: [Int: Submission.Cell]
  ) -> [Submission.Subtotal] {
    var subtotals: [Submission.Subtotal] = []
    var first = rows.startIndex
    while first < rows.endIndex {
      let place = rows[first].claimedPlace
      let end = rows[first...].firstIndex { $0.claimedPlace != place } ?? rows.endIndex
      if let place, end - first > 1 {
        for index in first..<end { rows[index].claimedPlace = nil }
        // Where each row has its line of the cell, the cell is not theirs together.
        if rows[first..<end].allSatisfy({ $0.cells[.claimed] == nil }) {
          subtotals.append(
            Submission.Subtotal(
              name: FormColumn.claimed.heading, rows: first..<end,
              claimed: claims[first], claimedPlace: place, isShared: true))
        }
      }
      first = end
    }
    return subtotals
  }

  private static func share(
    _ column: FormColumn, among indices: Range<Int>, _ rows: inout [FormRow], _ log: DiagnosticLog
  ) {
    guard let first = indices.first, let cell = rows[first].cells[column] else { return }
    let facts: [Fact] = [.text(column.heading), .text(trimmed(cell.text))]
    if column == .weight {
      // What cannot be read stays with each row, and the scorer says so.
      guard let shares = weights(cell.text, indices.count) else { return }
      for (index, share) in zip(indices, shares) {
        rows[index].cells[.weight] = Submission.Cell(share, at: cell.place)
      }
      log.report(
        .weightShared, [.text(trimmed(cell.text)), .count(indices.count)], at: cell.place, .info)
      return
    }
    let lines = cell.text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks() }
      .filter { !$0.isEmpty }
    let isByLine = lines.count == indices.count
    for (position, index) in indices.enumerated() {
      rows[index].cells[column] =
        isByLine ? Submission.Cell(lines[position], at: cell.place) : nil
    }
    if column == .claimed, !isByLine {
      return log.report(
        .pointsShared, [.text(trimmed(cell.text)), .count(indices.count)], at: cell.place, .info)
    }
    log.report(
      isByLine ? .sharedByLine : .sharedCell, facts + [.count(indices.count)], at: cell.place,
      .warning)
  }

  private static func weights(_ text: String, _ count: Int) -> [String]? {
    guard let whole = points(in: text) else { return nil }
    return try? whole.split(into: count, places: weightPlaces).map { $0.text() }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sharedCells: [Phrase] {
    [.weightShared, .pointsShared, .sharedByLine, .sharedCell]
  }
}

extension Phrase {
  fileprivate static let weightShared = Phrase(
    "weight-shared", "分值“{0}”由 {1} 行指标共用，平均分给各行",
    "the weight \"{0}\" is one for {1} rows; it is shared equally")
  fileprivate static let pointsShared = Phrase(
    "points-shared", "得分“{0}”由 {1} 行指标共用，按这几行合计核对",
    "the points \"{0}\" are those of {1} rows together and checked against their sum")
  fileprivate static let sharedByLine = Phrase(
    "shared-cell", "“{0}”由 {2} 行指标共用一个单元格“{1}”，按行次逐行对应；请核对",
    "one cell of the column \"{0}\" serves {2} rows, \"{1}\"; each row has its line of it; check it"
  )
  fileprivate static let sharedCell = Phrase(
    "shared-cell", "“{0}”由 {2} 行指标共用一个单元格“{1}”，分不清各行的值，没有读入；请逐行填写",
    "one cell of the column \"{0}\" serves {2} rows, \"{1}\"; which row has what is unknown and it is not read; fill in each row"
  )
}
