/// A row that has its group, its texts read.
struct AssignedRow {
  let id: String
  /// The rubric's group, or nil where none fits.
  let group: Int?
  let groupName: String
  let level2: String
  let name: String
  let target: Target
  let actual: Reading
  let level: Reading
  let traits: Traits
  let statedWeight: Submission.Cell?
  let claimedCell: Submission.Cell?
  let notApplicable: Submission.Cell?
  /// Whether the row gives a reason for a deviation.
  let hasReason: Bool
  /// The rubric's own points and rule where it fixes the indicator.
  let fixed: Indicator?
  /// Why nothing can be scored whatever the texts say.
  let obstacle: Remark?
  let places: RowPlaces
}

/// Where a row and its cells stand.
struct RowPlaces {
  var row: Place?
  var target: Place?
  var actual: Place?

  /// The place of the cell that a finding is about.
  func place(of kind: FindingKind) -> Place? {
    switch kind.subject {
    case .row: row
    case .target: target ?? row
    case .actual: actual ?? row
    }
  }
}

/// A submission's rows, assigned.
struct Assignment {
  var rows: [AssignedRow] = []
  /// The form's own rows for the execution rate.
  var executionRows: [Submission.Row] = []
}

extension Scorer {
  /// Puts each row into its group: by its 一级指标, failing that by its 二级指标.
  func assign(_ submission: Submission, _ log: inout FindingLog) -> Assignment {
    var assignment = Assignment()
    var ids = RowIDs(taken: rubric.execution.map { headingKey($0.name) })
    var taken: Set<String> = []
    for row in submission.rows {
      if headings.isExecution(row.group) {
        assignment.executionRows.append(row)
        continue
      }
      let id = ids.next(under: [row.group, row.level2], name: row.name)
      let group = self.group(of: row, id: id, &log)
      let fixed = group.flatMap { indicator(for: row, in: $0, &taken) }
      assignment.rows.append(assigned(row, id, group, fixed, &log))
    }
    addMissingIndicators(to: &assignment, taken, &ids)
    return assignment
  }

  private func group(
    of row: Submission.Row, id: String, _ log: inout FindingLog
  ) -> Int? {
    let byLevel2 = headings.group(ofLevel2: row.level2)
    if let byName = headings.group(named: row.group) {
      if let other = byLevel2, other != byName {
        log.add(
          .wrongGroup,
          [.text(row.level2), .text(rubric.groups[other].name), .text(row.group)], row: id,
          at: row.place)
      }
      return byName
    }
    if let byLevel2 {
      log.add(
        .groupedByLevel2,
        [.text(row.group), .text(row.level2), .text(rubric.groups[byLevel2].name)], row: id,
        at: row.place)
    }
    return byLevel2
  }

  private func indicator(
    for row: Submission.Row, in group: Int, _ taken: inout Set<String>
  ) -> Indicator? {
    let key = headingKey(row.name)
    let match = rubric.groups[group].indicators?.first { indicator in
      ([indicator.name] + indicator.aliases).contains { headingKey($0) == key }
    }
    guard let match, taken.insert("\(group)/\(match.name)").inserted else { return nil }
    return match
  }

  private func assigned(
    _ row: Submission.Row, _ id: String, _ group: Int?, _ fixed: Indicator?,
    _ log: inout FindingLog
  ) -> AssignedRow {
    var obstacle: Remark?
    if group == nil {
      obstacle = Remark(.unknownGroup, [.text(row.group), .text(row.level2)])
    } else if let group, rubric.groups[group].indicators != nil, fixed == nil {
      obstacle = Remark(
        .unknownIndicator, [.text(rubric.groups[group].name), .text(row.name)])
    }
    // What the rubric calls an indicator decides its direction, not how a form spells it.
    let ownLevel2 = fixed.map(\.level2) ?? ""
    let traits = rubric.policy.traitWords.traits(
      name: fixed?.name ?? row.name, level2: ownLevel2.isEmpty ? row.level2 : ownLevel2)
    let stated = reader.read(row.target.text)
    var targetReading = stated
    if let own = fixed?.target {
      targetReading = reader.read(own)
      if !stated.isEmpty, stated.key != targetReading.key,
        stated.content != targetReading.content
      {
        log.add(
          .targetDiffers, [.text(row.target.text), .text(own)], row: id, at: row.target.place)
      }
    }
    return AssignedRow(
      id: id, group: group, groupName: group.map { rubric.groups[$0].name } ?? row.group,
      level2: row.level2, name: row.name,
      target: targets.target(targetReading, name: row.name, traits: traits),
      actual: reader.read(row.actual.text), level: row.level.map { reader.read($0.text) } ?? .empty,
      traits: traits, statedWeight: row.weight, claimedCell: row.claimed,
      notApplicable: row.notApplicable, hasReason: saysSomething(row.note),
      fixed: fixed, obstacle: obstacle,
      places: RowPlaces(row: row.place, target: row.target.place, actual: row.actual.place))
  }

  /// An indicator that the rubric fixes and the form lacks is a row that nobody filled in.
  private func addMissingIndicators(
    to assignment: inout Assignment, _ taken: Set<String>, _ ids: inout RowIDs
  ) {
    for (index, group) in rubric.groups.enumerated() {
      for indicator in group.indicators ?? []
      where !taken.contains("\(index)/\(indicator.name)") {
        assignment.rows.append(
          AssignedRow(
            id: ids.next(under: [group.name, indicator.level2], name: indicator.name), group: index,
            groupName: group.name, level2: indicator.level2, name: indicator.name,
            target: Target(reader.read(indicator.target ?? ""), .words), actual: .empty,
            level: .empty, traits: Traits(), statedWeight: nil, claimedCell: nil,
            notApplicable: nil, hasReason: false, fixed: indicator,
            obstacle: Remark(
              .indicatorMissing, [.text(indicator.name), .points(indicator.points)]),
            places: RowPlaces()))
      }
    }
  }
}

/// Makes ids that stay the same when other rows come or go.
private struct RowIDs {
  private var counts: [String: Int] = [:]
  private var taken: Set<String>

  init(taken: String?) { self.taken = Set([taken].compactMap(\.self)) }

  /// Headings are compared loosely, names as they are: brackets tell two indicators apart.
  mutating func next(under headings: [String], name: String) -> String {
    let parts = headings.map(headingKey) + [comparisonKey(name)]
    let id = parts.filter { !$0.isEmpty }.joined(separator: "/")
    while true {
      let count = counts[id, default: 0] + 1
      counts[id] = count
      let next = count == 1 ? id : "\(id)#\(count)"
      if taken.insert(next).inserted { return next }
    }
  }
}
