extension Submission {
  /// What kind of form it is.
  public var kind: FormKind {
    let title = comparisonKey(self.title)
    func says(_ words: [String]) -> Bool { words.contains { title.contains($0) } }
    if isScoreCard { return .scoreCard }
    if says(["监控"]) { return .monitoring }
    if says(["目标表", "目标申报", "目标批复"]), hasNoActual { return .goals }
    if says(["转移支付"]) { return .transfer }
    let isOfDepartment = says(FormKind.departmentWords) || comparisonKey(project) == "整体支出"
    if isOfDepartment || hasDepartmentGroups { return .department }
    return title.isEmpty && hasNoPoints ? .transfer : .project
  }

  /// Whether no row says what was asked or reached, and some say what they got (绩效评价得分表).
  var isScoreCard: Bool {
    !rows.isEmpty && rows.contains { $0.claimed != nil }
      && rows.allSatisfy { $0.target.isBlank && $0.actual.isBlank && $0.level == nil }
  }

  private var hasNoActual: Bool { rows.allSatisfy { $0.actual.isBlank } }

  /// Whether a table states the rate of its money and has neither weights nor points, nor columns for
  /// them.
  private var hasNoPoints: Bool {
    guard !rows.isEmpty, money.claimedRate != nil, money.weight == nil, money.claimed == nil,
      claimedTotal == nil, claimedTotalPlace == nil, totalWeight == nil
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

extension FormKind {
  /// What the title of a department's form says.
  fileprivate static let departmentWords = ["整体支出", "部门整体", "单位整体", "整体绩效"]
}
