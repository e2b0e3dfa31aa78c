/// Finds the group of a row by its headings.
struct HeadingIndex: Sendable {
  private let groupByName: [String: Int]
  private let groupByLevel2: [String: Int]
  private let executionNames: Set<String>

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
  }

  func group(named heading: String) -> Int? { groupByName[headingKey(heading)] }
  func group(ofLevel2 heading: String) -> Int? { groupByLevel2[headingKey(heading)] }
  func isExecution(_ heading: String) -> Bool { executionNames.contains(headingKey(heading)) }
}
