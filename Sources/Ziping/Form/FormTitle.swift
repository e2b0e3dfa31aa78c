/// The title of a form (表名), which says at its end what kind of form it is.
///
/// Before the end it may hold the project's name, which may hold any word: 城区视频监控建设项目绩效自评表 is no
/// form of monitoring.
struct FormTitle {
  /// The title as it is compared, without brackets and the project's name.
  let key: String

  init(_ title: String, project: String) {
    let whole = withoutBrackets(comparisonKey(title))
    let name = withoutBrackets(comparisonKey(project))
    // A project called 部门整体支出 is what the form is about.
    let isName =
      name.count >= Self.shortestName && !Self.departments.contains { name.hasSuffix($0) }
    key = isName ? whole.replacing(name, with: "") : whole
  }

  /// Whether it has one of some words.
  func says(_ words: [String]) -> Bool { words.contains { occurs($0, in: key) } }

  /// 绩效运行监控表, 绩效监控情况表.
  var isOfMonitoring: Bool {
    kind(without: ["情况", "自评", "自查", "分析", "填报", "记录", "汇总", "报告"]).hasSuffix("监控")
  }

  /// 绩效目标表, 绩效目标申报表.
  var isOfGoals: Bool {
    let kind = kind(without: ["情况", "填报", "汇总", "信息"])
    return ["目标", "目标申报", "目标批复"].contains { kind.hasSuffix($0) }
  }

  /// 部门整体支出绩效自评表: the last word counts.
  var isOfDepartment: Bool {
    guard let own = last(Self.departments) else { return false }
    return last(["项目支出"]).map { $0 < own } ?? true
  }

  /// What stands before the closing 表 and some words before that.
  private func kind(without endings: [String]) -> Substring {
    var kind = key[..<(key.lastIndex(of: "表") ?? key.endIndex)]
    while let ending = endings.first(where: { kind.hasSuffix($0) }) {
      kind = kind.dropLast(ending.count)
    }
    return kind
  }

  private func last(_ words: [String]) -> String.Index? {
    words.compactMap { key.ranges(of: $0).last?.upperBound }.max()
  }

  /// A shorter name, such as 修路, may be a word of any title.
  private static let shortestName = 4
  private static let departments = ["整体支出", "部门整体", "单位整体", "整体绩效"]
}
