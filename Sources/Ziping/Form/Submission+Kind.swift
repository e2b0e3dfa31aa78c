extension Submission {
  /// What kind of form it is.
  public var kind: FormKind {
    let title = FormTitle(self.title, project: project)
    if isScoreCard { return .scoreCard }
    if title.isOfMonitoring { return .monitoring }
    if title.isOfGoals, rows.allSatisfy({ $0.actual.isBlank }) { return .goals }
    // Points that are printed count, whatever the title says.
    if title.says(["转移支付"]), !printsPoints { return .transfer }
    if isOfDepartment { return .department }
    return hasNoPoints && !title.says(["项目支出"]) ? .transfer : .project
  }

  /// What it has in common with the same form of another year or place; nil where it names neither its
  /// project nor its unit.
  package var identity: String? {
    let keys = [project, unit].map(comparisonKey)
    guard keys.contains(where: { !$0.isEmpty }) else { return nil }
    return (keys + [kind.rawValue]).joined(separator: "\n")
  }

  /// Whether it is about a department as a whole.
  var isOfDepartment: Bool {
    FormTitle(title, project: project).isOfDepartment || comparisonKey(project) == "整体支出"
      || hasDepartmentGroups
  }

  /// Whether rows say what they got (绩效评价得分表), and none what was asked or reached.
  static func arePointsAlone(_ rows: [Row]) -> Bool {
    rows.contains { $0.claimed != nil }
      && rows.allSatisfy { $0.target.isBlank && $0.actual.isBlank && $0.level == nil }
  }

  /// Whether a row or its group states points.
  private var printsPoints: Bool {
    rows.contains { row in
      row.weight.flatMap { points(in: $0.text) } != nil
        || row.claimed.flatMap { points(in: $0.text) } != nil
        || GroupHeading(row.group).points != nil
    }
  }

  /// Whether a table has a rate of its money and neither weights nor points, nor columns for them: nothing of
  /// it was meant to be scored.
  private var hasNoPoints: Bool {
    guard !rows.isEmpty, money.claimedRate != nil, money.weight == nil, money.claimed == nil,
      money.claimedPlace == nil, claimedTotal == nil, claimedTotalPlace == nil, totalWeight == nil
    else { return false }
    return rows.allSatisfy { row in
      row.weight == nil && row.claimed == nil && row.claimedPlace == nil
        && GroupHeading(row.group).points == nil
    }
  }

  /// 投入 过程 产出 效果, the framework of 2013 for departments.
  private var hasDepartmentGroups: Bool {
    let keys = Set(rows.map { GroupHeading($0.group).key })
    return keys.contains("投入") && keys.contains("过程")
  }
}
