/// Finds what a row is about by its headings and its name.
struct HeadingIndex: Sendable {
  private let groupByName: [TextKey: Int]
  private let groupByLevel2: [TextKey: Int]
  /// The id of the execution row; nil where the rubric scores none.
  let budgetID: String?
  private let budgetNames: Set<TextKey>
  private let inputByName: [TextKey: Int]
  private let vetoByName: [TextKey: Int]

  init(_ rubric: Rubric) {
    var byName: [TextKey: Int] = [:]
    var byLevel2: [TextKey: Int] = [:]
    for (index, group) in rubric.groups.enumerated() {
      for name in [group.name] + group.aliases { byName[TextKey(headingKey(name))] = index }
      for name in group.level2 { byLevel2[TextKey(headingKey(name))] = index }
    }
    groupByName = byName
    groupByLevel2 = byLevel2
    budgetID = rubric.execution.map { headingKey($0.name) }
    let execution = rubric.execution.map { [$0.name] + $0.aliases } ?? []
    budgetNames = Set(execution.map { TextKey(headingKey($0)) })
    var inputs: [TextKey: Int] = [:]
    for (index, input) in rubric.derivations.inputs.enumerated() {
      for name in [input.name] + input.aliases { inputs[TextKey(headingKey(name))] = index }
    }
    inputByName = inputs
    var vetoes: [TextKey: Int] = [:]
    for (index, veto) in rubric.vetoes.enumerated() {
      for name in [veto.indicator] + veto.aliases { vetoes[TextKey(headingKey(name))] = index }
    }
    vetoByName = vetoes
  }

  /// A 一级指标 of a form, looked up once for the rows below it.
  struct Known {
    let text: String
    /// The heading as it is compared, its points among the rest.
    let key: String
    let heading: GroupHeading
    /// The position of the rubric's group; nil if the heading names none.
    let group: Int?
    /// Whether it is the heading of the execution row (预算执行率).
    let isBudget: Bool
  }

  /// What a 一级指标 is to the rubric.
  func known(_ text: String) -> Known {
    let key = headingKey(text)
    let heading = GroupHeading(text)
    return Known(
      text: text, key: key, heading: heading,
      group: groupByName[TextKey(key)] ?? groupByName[TextKey(heading.key)],
      isBudget: budgetNames.contains(TextKey(key)) || budgetNames.contains(TextKey(heading.key)))
  }

  /// 预算执行率 where a form lists it among its indicators, as it is compared.
  private static let rate = TextKey(headingKey("预算执行率"))

  /// Whether an indicator states how much of the money was spent.
  func isRate(named name: String) -> Bool { TextKey(headingKey(name)) == Self.rate }

  /// The position of the group that a heading names.
  func group(named heading: String) -> Int? { known(heading).group }
  /// The position of the group to which a 二级指标 belongs, by the heading as it is compared.
  func group(ofLevel2Key key: String) -> Int? { groupByLevel2[TextKey(key)] }
  /// The position of the input that a row states.
  func input(named name: String) -> Int? {
    inputByName.isEmpty ? nil : inputByName[TextKey(headingKey(name))]
  }
  /// The position of the veto that a row answers.
  func veto(named name: String) -> Int? {
    vetoByName.isEmpty ? nil : vetoByName[TextKey(headingKey(name))]
  }
}

extension Rubric {
  /// The group whose name a heading nearly is; nil if there is none.
  func group(near heading: String) -> IndicatorGroup? {
    let key = withoutBrackets(comparisonKey(heading))
    guard !key.isEmpty else { return nil }
    let names = groups.flatMap { group in
      ([group.name] + group.aliases).map { (name: comparisonKey($0), group: group) }
    }
    return nearest(to: key, among: names.map(\.name)).flatMap { near in
      names.first { $0.name == near }?.group
    }
  }
}
