/// The points that a form's own 一级 headings state for their rows.
struct GroupPoints {
  /// A heading with its points and rows.
  struct Heading {
    let name: String
    let points: ExactDecimal
    let place: Place?
    /// The positions of its rows.
    var rows: [Int] = []
  }

  private(set) var headings: [Heading] = []
  /// Whether every row that the rubric does not fix stands under such a heading.
  let coverEveryRow: Bool

  /// Gathers the headings; one that states two numbers is reported, and the first counts.
  init(_ rows: [ReadRow], _ rubric: Rubric, _ log: inout FindingLog) {
    var positions: [String: Int] = [:]
    var reported: Set<String> = []
    for row in rows {
      // A number above full marks is a year or the like.
      guard let points = row.heading.points, !points.isZero, points <= rubric.fullMarks,
        row.group.map({ rubric.groups[$0].sharesPointsByRow }) ?? true
      else { continue }
      guard let position = positions[row.heading.key] else {
        positions[row.heading.key] = headings.count
        headings.append(
          Heading(name: row.heading.key, points: points, place: row.places.row))
        continue
      }
      if headings[position].points != points, reported.insert(row.heading.key).inserted {
        log.add(
          .groupPointsTwice,
          [.text(row.heading.key), .points(headings[position].points), .points(points)],
          at: row.places.row)
      }
    }
    var isCovered = !headings.isEmpty
    for (index, row) in rows.enumerated() where row.fixed == nil {
      if let position = positions[row.heading.key] {
        headings[position].rows.append(index)
      } else {
        isCovered = false
      }
    }
    coverEveryRow = isCovered
  }
}
