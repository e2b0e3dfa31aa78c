/// A row that has its group, its texts read.
struct AssignedRow {
  let id: String
  /// The rubric's group, or nil where none fits.
  let group: Int?
  let groupName: String
  /// The form's own heading of the group.
  let heading: GroupHeading
  let level2: String
  let name: String
  var target: Target
  var actual: Reading
  var level: Reading
  let traits: Traits
  let statedWeight: Submission.Cell?
  var claimedCell: Submission.Cell?
  var notApplicable: Submission.Cell?
  /// What the points that its group prints are parts of.
  var scale: PointScale = .whole
  /// Whether the row gives a reason for a deviation.
  var hasReason: Bool
  /// The row as handed in; nil for one that the form lacks.
  var row: Submission.Row? = nil
  /// The rubric's own points and rule where it fixes the indicator.
  let fixed: Indicator?
  /// Why nothing can be scored whatever the texts say.
  var obstacle: Remark?
  /// What is worth saying about where the actual value comes from.
  var remarks: [Remark] = []
  /// Why there is no actual value, where the form's figures should give it.
  var missingActual: Remark?
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
  /// The rows that answer the rubric's vetoes.
  var vetoRows: [VetoRow] = []
}

extension Scorer {
  /// Puts each row into its group: by its 一级指标, failing that by its 二级指标.
  func assign(_ submission: Submission, _ log: inout FindingLog) -> Assignment {
    var assignment = Assignment()
    var ids = RowIDs(taken: rubric.execution.map { headingKey($0.name) })
    var taken: Set<String> = []
    let figures = figureRows(of: submission, &log)
    let derived = DerivedValues(rubric.derivations, figures.figures)
    let passedBy = figures.rows.union(rowsLeftOut(of: submission, derived, &log))
    for (position, row) in submission.rows.enumerated() where !passedBy.contains(position) {
      if headings.isExecution(row.group) {
        assignment.executionRows.append(row)
        continue
      }
      let id = ids.next(under: [row.group, row.level2], name: row.name)
      if let veto = headings.veto(named: row.name) {
        assignment.vetoRows.append(VetoRow(veto: veto, id: id, row: row))
        continue
      }
      let group = self.group(of: row, id: id, &log)
      let fixed = group.flatMap { indicator(for: row, in: $0, &taken) }
      assignment.rows.append(assigned(row, id, group, fixed, derived, &log))
    }
    addMissingIndicators(to: &assignment, taken, derived, &ids)
    settleScales(&assignment.rows, &log)
    let answered = Set(assignment.vetoRows.map(\.veto))
    for (index, veto) in rubric.vetoes.enumerated() where !answered.contains(index) {
      let id = ids.next(under: [Self.vetoGroup], name: veto.indicator)
      assignment.vetoRows.append(VetoRow(veto: index, id: id, row: nil))
    }
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
    for indicator in rubric.groups[group].indicators ?? [] {
      guard let match = indicator.choices.first(where: { $0.isNamed(row.name) }) else { continue }
      return taken.insert("\(group)/\(indicator.name)").inserted ? match : nil
    }
    return nil
  }

  private func assigned(
    _ row: Submission.Row, _ id: String, _ group: Int?, _ fixed: Indicator?,
    _ derived: DerivedValues, _ log: inout FindingLog
  ) -> AssignedRow {
    let (actual, remarks, missing) = actual(
      of: fixed, stated: reader.read(row.actual.text), derived)
    var obstacle: Remark?
    if group == nil {
      obstacle = Remark(
        .unknownGroup,
        [row.group, row.level2].map { $0.isEmpty ? .phrase(.blank) : .text($0) })
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
      heading: GroupHeading(row.group),
      level2: row.level2, name: row.name,
      target: targets.target(targetReading, name: row.name, traits: traits),
      actual: actual, level: row.level.map { reader.read($0.text) } ?? .empty,
      traits: traits, statedWeight: row.weight, claimedCell: row.claimed,
      notApplicable: row.notApplicable, hasReason: saysSomething(row.note), row: row,
      fixed: fixed, obstacle: obstacle, remarks: remarks, missingActual: missing,
      places: RowPlaces(row: row.place, target: row.target.place, actual: row.actual.place))
  }

  /// An indicator that the rubric fixes and the form lacks is a row that nobody filled in.
  private func addMissingIndicators(
    to assignment: inout Assignment, _ taken: Set<String>, _ derived: DerivedValues,
    _ ids: inout RowIDs
  ) {
    for (index, group) in rubric.groups.enumerated() {
      for indicator in group.indicators ?? []
      where !taken.contains("\(index)/\(indicator.name)") {
        let id = ids.next(under: [group.name, indicator.level2], name: indicator.name)
        assignment.rows.append(missingRow(indicator, id, index, derived))
      }
    }
  }

  /// A row that the form lacks; its figures may say what it would.
  private func missingRow(
    _ indicator: Indicator, _ id: String, _ group: Int, _ derived: DerivedValues
  ) -> AssignedRow {
    let traits = rubric.policy.traitWords.traits(name: indicator.name, level2: indicator.level2)
    let (actual, remarks, _) = actual(of: indicator, stated: .empty, derived)
    return AssignedRow(
      id: id, group: group, groupName: rubric.groups[group].name,
      heading: GroupHeading(rubric.groups[group].name), level2: indicator.level2,
      name: indicator.name,
      target: targets.target(
        reader.read(indicator.target ?? ""), name: indicator.name, traits: traits),
      actual: actual, level: .empty, traits: traits, statedWeight: nil, claimedCell: nil,
      notApplicable: nil, hasReason: false, fixed: indicator,
      obstacle: actual.isEmpty
        ? Remark(.indicatorMissing, [.text(indicator.name), .points(indicator.points)]) : nil,
      remarks: remarks, places: RowPlaces())
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

extension Phrase {
  fileprivate static let blank = Phrase("blank", "（空）", "(empty)")
}
