extension Scorer {
  /// The rows that another row stands for (二者择其一), by position: what the rubric names first and the
  /// form fills in counts.
  func rowsLeftOut(
    of submission: Submission, _ derived: DerivedValues, _ log: inout FindingLog
  ) -> Set<Int> {
    var leftOut: Set<Int> = []
    for (index, group) in rubric.groups.enumerated() {
      for indicator in group.indicators ?? [] where !indicator.alternatives.isEmpty {
        let rows = candidates(indicator, in: submission, under: index, derived)
        guard let chosen = rows.first(where: \.isFilled) ?? rows.first else { continue }
        for row in rows where row.position != chosen.position {
          leftOut.insert(row.position)
          log.add(
            .alternativeLeftOut, [.text(submission.rows[row.position].name), .text(chosen.name)],
            at: submission.rows[row.position].place)
        }
      }
    }
    return leftOut
  }

  /// A row that may take an indicator's place.
  private struct Candidate {
    let position: Int
    let name: String
    let isFilled: Bool
  }

  private func candidates(
    _ indicator: Indicator, in submission: Submission, under group: Int,
    _ derived: DerivedValues
  ) -> [Candidate] {
    indicator.choices.flatMap { choice in
      submission.rows.enumerated().compactMap { position, row in
        let heading = headings.group(named: row.group) ?? headings.group(ofLevel2: row.level2)
        guard choice.isNamed(row.name), heading == group else { return nil }
        let actual = reader.read(row.actual.text)
        var isDerived = false
        if let step = choice.derivation, case .success? = derived[step: step] { isDerived = true }
        return Candidate(
          position: position, name: row.name,
          isFilled: notApplicable(row.notApplicable, actual: actual) == nil
            && (isDerived || !actual.isEmpty))
      }
    }
  }
}

extension FindingKind {
  /// A row that does not count because another of which only one counts does.
  public static let alternativeLeftOut: FindingKind = FindingKind(
    .info, "alternative-left-out", "“{0}”与“{1}”二者择其一，“{0}”不计分",
    "only one of \"{0}\" and \"{1}\" counts; \"{0}\" does not", from: .rubric,
    why: ("二者择其一的指标只计一个，另一个不计", "of two alternatives one counts"),
    example: ("结转结余率与结转结余变动率都填了", "both alternatives are filled in"))
}
