/// Finds what a row is about by its headings and its name.
struct HeadingIndex: Sendable {
  private let groupByName: [String: Int]
  private let groupByLevel2: [String: Int]
  /// The id of the execution row; nil where the rubric scores none.
  let budgetID: String?
  private let budgetNames: Set<String>
  private let inputByName: [String: Int]
  private let vetoByName: [String: Int]

  init(_ rubric: Rubric) {
    var byName: [String: Int] = [:]
    var byLevel2: [String: Int] = [:]
    for (index, group) in rubric.groups.enumerated() {
      for name in [group.name] + group.aliases { byName[headingKey(name)] = index }
      for name in group.level2 { byLevel2[headingKey(name)] = index }
    }
    groupByName = byName
    groupByLevel2 = byLevel2
    budgetID = rubric.execution.map { headingKey($0.name) }
    let execution = rubric.execution.map { [$0.name] + $0.aliases } ?? []
    budgetNames = Set(execution.map(headingKey))
    var inputs: [String: Int] = [:]
    for (index, input) in rubric.derivations.inputs.enumerated() {
      for name in [input.name] + input.aliases { inputs[headingKey(name)] = index }
    }
    inputByName = inputs
    var vetoes: [String: Int] = [:]
    for (index, veto) in rubric.vetoes.enumerated() {
      for name in [veto.indicator] + veto.aliases { vetoes[headingKey(name)] = index }
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
      group: groupByName[key] ?? groupByName[heading.key],
      isBudget: budgetNames.contains(key) || budgetNames.contains(heading.key))
  }

  /// The position of the group that a heading names.
  func group(named heading: String) -> Int? { known(heading).group }
  /// The position of the group to which a 二级指标 belongs, by the heading as it is compared.
  func group(ofLevel2Key key: String) -> Int? { groupByLevel2[key] }
  /// The position of the input that a row states.
  func input(named name: String) -> Int? {
    inputByName.isEmpty ? nil : inputByName[headingKey(name)]
  }
  /// The position of the veto that a row answers.
  func veto(named name: String) -> Int? {
    vetoByName.isEmpty ? nil : vetoByName[headingKey(name)]
  }
}
