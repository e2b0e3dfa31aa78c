import Ziping

/// The official 二级指标 and what they are called otherwise: a blank form has a line for each, and none for
/// another name of it.
enum OfficialLevel2 {
  private static let names: [(official: String, others: [String])] = [
    ("时效指标", ["进度指标"]), ("经济成本指标", ["成本指标"]), ("生态效益指标", ["环境效益指标"]),
    ("可持续影响指标", ["可持续发展指标", "可持续性指标"]),
    ("服务对象满意度指标", ["满意度指标", "社会公众满意度指标", "受益对象满意度指标", "社会公众或服务对象满意度"]),
  ]

  /// The headings without other names of one of them.
  static func kept(of headings: [String]) -> [String] {
    let others = Set(
      names.filter { headings.contains($0.official) }.flatMap(\.others).map(headingKey))
    var kept: [String] = []
    for heading in headings {
      let key = headingKey(heading)
      // 产出数量 is 数量指标 once more.
      guard !others.contains(key), !kept.contains(where: { key.hasSuffix(headingKey($0)) })
      else { continue }
      kept.append(heading)
    }
    return kept
  }
}
