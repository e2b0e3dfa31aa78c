extension FormReading {
  /// The rows that another row stands for (二者择其一), by position: what the rubric names first and the
  /// form fills in counts.
  mutating func rowsLeftOut(_ derived: DerivedValues) -> Set<Int> {
    var leftOut: Set<Int> = []
    for (group, fixed) in ready.fixed.enumerated() {
      for choices in fixed.choices where choices.count > 1 {
        let rows = candidates(choices, under: group, derived)
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

  private mutating func candidates(
    _ choices: [PreparedIndicator], under group: Int, _ derived: DerivedValues
  ) -> [Candidate] {
    var found: [Candidate] = []
    for choice in choices {
      for (position, row) in submission.rows.enumerated() {
        guard choice.indicator.isNamed(row.name),
          ready.headings.group(named: row.group)
            ?? ready.headings.group(ofLevel2Key: headingKey(row.level2))
            == group
        else { continue }
        let actual = actuals[position] ?? read(row.actual.text)
        actuals[position] = actual
        var isDerived = false
        if let step = choice.indicator.derivation, case .success? = derived[step: step] {
          isDerived = true
        }
        let isCalledOff = ready.applicability(row.notApplicable, actual: actual).isCalledOff
        found.append(
          Candidate(
            position: position, name: row.name,
            isFilled: !isCalledOff && (isDerived || !actual.isEmpty)))
      }
    }
    return found
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
