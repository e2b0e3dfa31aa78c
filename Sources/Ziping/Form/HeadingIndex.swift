/// Finds what a row is about by its headings and its name.
struct HeadingIndex: Sendable {
  private let groupByName: [String: Int]
  private let groupByLevel2: [String: Int]
  private let executionNames: Set<String>
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
    let execution = rubric.execution.map { [$0.name] + $0.aliases } ?? []
    executionNames = Set(execution.map(headingKey))
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

  func group(named heading: String) -> Int? {
    groupByName[headingKey(heading)] ?? groupByName[GroupHeading(heading).key]
  }
  func group(ofLevel2 heading: String) -> Int? { groupByLevel2[headingKey(heading)] }
  func input(named name: String) -> Int? {
    inputByName.isEmpty ? nil : inputByName[headingKey(name)]
  }
  func veto(named name: String) -> Int? {
    vetoByName.isEmpty ? nil : vetoByName[headingKey(name)]
  }
  func isExecution(_ heading: String) -> Bool {
    executionNames.contains(headingKey(heading))
      || executionNames.contains(GroupHeading(heading).key)
  }
}
