/// Finds what the rows of a review sheet are about, each row of the form once.
///
/// By its headings and name, first as the sheet shows them, then as the form has them; failing that by its
/// group and name, failing that by its name. Each is a queue, so that a sheet takes as long as it has rows.
struct ReviewSheetRows {
  /// How much of a row is compared.
  private enum Key: Hashable {
    case shown(name: String, group: String, level2: String)
    case headings(name: String, group: String, level2: String)
    case group(name: String, group: String)
    case name(String)
  }

  /// Rows in the form's order; those before `next` are taken.
  private struct Queue {
    var rows: [Int] = []
    var next = 0
  }

  private let scores: [ScoredRow]
  private var groups: [String: Evaluation.Group] = [:]
  private var queues: [Key: Queue] = [:]
  private var taken: Set<Int> = []

  init(_ evaluation: Evaluation) {
    scores = evaluation.rows
    for group in evaluation.groups where group.isMissing {
      groups[comparisonKey(group.name)] = group
    }
    var shown = ShownHeadings()
    for (index, score) in scores.enumerated() {
      shown.pass(score)
      let keys =
        [Self.key(name: score.name, shown)]
        + Self.keys(name: score.name, group: score.group, level2: score.level2)
      for key in keys { queues[key, default: Queue()].rows.append(index) }
    }
  }

  private static func key(name: String, _ shown: ShownHeadings) -> Key {
    .shown(
      name: comparisonKey(name), group: comparisonKey(shown.group),
      level2: comparisonKey(shown.level2))
  }

  private static func keys(name: String, group: String, level2: String) -> [Key] {
    let (name, group) = (comparisonKey(name), comparisonKey(group))
    return [
      .headings(name: name, group: group, level2: comparisonKey(level2)),
      .group(name: name, group: group), .name(name),
    ]
  }

  /// What a row of the sheet is about; nil where the form has no such row, or no other one.
  mutating func take(_ row: ReviewSheet.Row) -> DecidedSubject? {
    // A group without rows stands alone, as the money does.
    if row.name.isEmpty, let group = groups.removeValue(forKey: comparisonKey(row.group)) {
      return .group(group)
    }
    let keys =
      [Self.key(name: row.label, ShownHeadings(group: row.group, level2: row.level2))]
      + Self.keys(name: row.label, group: row.group, level2: row.level2)
    for key in keys {
      if let index = takeFirst(key) { return .row(scores[index]) }
    }
    return nil
  }

  private mutating func takeFirst(_ key: Key) -> Int? {
    guard var queue = queues[key] else { return nil }
    // Nothing else may hold the rows while they are passed by.
    queues[key] = nil
    defer { queues[key] = queue }
    while queue.rows.indices.contains(queue.next) {
      let index = queue.rows[queue.next]
      queue.next += 1
      if taken.insert(index).inserted { return index }
    }
    return nil
  }
}

/// The headings above a form's rows as a sheet shows them: one that a row lacks is blank, which is what is
/// written below a heading that goes on.
private struct ShownHeadings {
  var group = ""
  var level2 = ""
  private var last: (group: String, level2: String)?

  init(group: String = "", level2: String = "") {
    self.group = group
    self.level2 = level2
  }

  /// Goes on to the next row.
  mutating func pass(_ score: ScoredRow) {
    if last?.group != score.group, !score.group.isEmpty { (group, level2) = (score.group, "") }
    if last?.group != score.group || last?.level2 != score.level2, !score.level2.isEmpty {
      level2 = score.level2
    }
    last = (score.group, score.level2)
  }
}
