/// Collects findings while a form is read and weighed.
struct FindingLog {
  private(set) var findings: [Finding] = []

  mutating func add(
    _ kind: FindingKind, _ facts: [Fact] = [], row: String? = nil, at place: Place?
  ) {
    findings.append(Finding(kind, facts, row: row, at: place))
  }
}
