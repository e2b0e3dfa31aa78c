package import Ziping
import ZipingFiles

/// Rows 其中… that are parts of the indicator above them, often marked ★, which has the weight.
///
/// A parent with values of its own is scored by them, whatever its parts have, and its parts are reported.
/// One without is scored by its parts, which share its weight: that is the mean of the parts.
enum SubordinateRows {
  static func resolve(_ rows: inout [FormRow], _ whole: WholePoints, _ log: DiagnosticLog) {
    guard rows.contains(where: isPart) else { return }
    let isCountedTwice = !whole.isMade(by: rows)
    var kept: [FormRow] = []
    var next = rows.startIndex
    while next < rows.endIndex {
      let parent = rows[next]
      next += 1
      var parts: [FormRow] = []
      while next < rows.endIndex, !isPart(parent), isPart(rows[next]),
        rows[next].group == parent.group
      {
        parts.append(rows[next])
        next += 1
      }
      kept += parts.isEmpty ? [parent] : family(parent, parts, isCountedTwice, log)
    }
    rows = kept
  }

  private static func isPart(_ row: FormRow) -> Bool {
    // Most names do not have the word at all.
    occurs("其中", in: row.name)
      && comparisonKey(row.name).drop { "★☆*".contains($0) }.hasPrefix("其中")
  }

  /// The rows that stand for a parent and its parts.
  private static func family(
    _ parent: FormRow, _ parts: [FormRow], _ isCountedTwice: Bool, _ log: DiagnosticLog
  ) -> [FormRow] {
    let name: Fact = .text(parent.name)
    let own = parts.filter { hasOwnWeight($0, beside: parent) }
    if !own.isEmpty {
      guard let whole = parent.cells[.weight], saysSomething(whole) else {
        if hasValues(parent) { return [parent] + parts }
        log.report(.headingOfParts, [name, .count(parts.count)], at: parent.place, .info)
        return parts
      }
      guard makesUp(whole, own) else {
        log.report(.partsDiffer, [name, .text(whole.text)], at: whole.place, .warning)
        return [parent] + parts
      }
      if hasValues(parent) {
        guard isCountedTwice else { return [parent] + parts }
        for part in parts {
          log.report(.partNotScored, [.text(part.name), name], at: part.place, .warning)
        }
        return [parent]
      }
      log.report(
        .weightInParts, [name, .text(whole.text), .count(parts.count)], at: parent.place, .warning)
      return parts
    }
    if hasValues(parent) {
      for part in parts {
        log.report(.partNotScored, [.text(part.name), name], at: part.place, .warning)
      }
      return [parent]
    }
    log.report(.headingOfParts, [name, .count(parts.count)], at: parent.place, .info)
    return parts.map { part in
      var part = part
      // The points of the parent are in its own cell, not in one of each part.
      if part.origins[.claimed] == nil { part.claimedPlace = parent.claimedPlace }
      for column in [FormColumn.weight, .claimed] where part.origins[column] == nil {
        part.cells[column] = parent.cells[column]
        part.origins[column] = parent.origins[column]
      }
      return part
    }
  }

  private static func hasOwnWeight(_ part: FormRow, beside parent: FormRow) -> Bool {
    guard let cell = part.cells[.weight], saysSomething(cell) else { return false }
    return part.origins[.weight] != parent.origins[.weight]
  }

  private static func hasValues(_ row: FormRow) -> Bool {
    [FormColumn.target, .actual].contains { row.cells[$0].map(saysSomething) ?? false }
  }

  /// Whether a cell holds more than a dash.
  private static func saysSomething(_ cell: Submission.Cell) -> Bool {
    !comparisonKey(cell.text).allSatisfy { "-/一".contains($0) }
  }

  /// Whether the parts' weights make the whole.
  private static func makesUp(_ whole: Submission.Cell, _ parts: [FormRow]) -> Bool {
    guard let stated = points(in: whole.text) else { return false }
    var sum = ExactDecimal.zero
    for part in parts {
      guard let cell = part.cells[.weight], let weight = points(in: cell.text),
        let next = try? sum.adding(weight)
      else { return false }
      sum = next
    }
    return sum == stated
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var subordinateRows: [Phrase] {
    [.partNotScored, .headingOfParts, .weightInParts, .partsDiffer]
  }
}

extension Phrase {
  fileprivate static let partNotScored = Phrase(
    "part-not-scored", "“{0}”是“{1}”的其中项，不另计分；由“{1}”一行计分",
    "\"{0}\" is a part of \"{1}\" and not scored; the row \"{1}\" is")
  fileprivate static let headingOfParts = Phrase(
    "scored-by-parts", "“{0}”自己没有指标值和完成值，由其下 {1} 行其中项平均计分",
    "\"{0}\" has no values of its own; the {1} rows of its parts share its weight")
  fileprivate static let weightInParts = Phrase(
    "scored-by-parts", "“{0}”的分值 {1} 已分给其下 {2} 行其中项，由各项计分，本行不另计",
    "the weight {1} of \"{0}\" is that of the {2} rows of its parts; they are scored, not this row")
  fileprivate static let partsDiffer = Phrase(
    "parts-differ", "“{0}”的分值 {1} 与其下各其中项的分值之和不等，本行和各项都计分；请核对",
    "the weight {1} of \"{0}\" is not the sum of its parts' weights; all are scored; check them")
}
