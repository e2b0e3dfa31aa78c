import Ziping

/// What a person must decide: what it is about, what is missing, what to fill in.
extension EvaluationPage {
  /// From so many rows of one kind on, what each of them says is left to its explanation.
  private static let mostInFull = 6

  var decisions: [Block] {
    let rows = openRows + openGroups
    guard !rows.isEmpty else { return [] }
    return [
      .heading(Words(text(.decisionsCount, .count(evaluation.openParts)), .heading)),
      .table(Table([.words(), .texts(most: 44), .words(), .numbers()], rows)),
    ]
  }

  /// The open rows, those of one kind below each other, with what to do below the last.
  private var openRows: [Table.Row] {
    let open = Dictionary(
      evaluation.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let members = evaluation.rows.compactMap { row -> (RemarkGroup.Member, Severity)? in
      guard case .undetermined(let remark, _) = row.state else { return nil }
      return (RemarkGroup.Member(remark: remark, row: row.id, place: row.place), .warning)
    }
    return RemarkGroup.groups(members).flatMap { group in
      let rows = group.members.compactMap { member in member.row.flatMap { open[$0] } }
      let saysEach = !group.saysAll && (isFull || rows.count <= Self.mostInFull)
      return zip(group.members, rows).enumerated().map { index, entry in
        let (member, row) = entry
        let isLast = index == rows.count - 1
        let own = saysEach ? [wording.text(member.remark)] : []
        let notes =
          own + (isLast ? (saysEach ? [] : [group.sentence(wording)]) + remedies(group, row) : [])
        return line(
          numbers.mark(row.id), row.name, row.place, range(of: row), notes.map { Words($0) })
      }
    }
  }

  private func remedies(_ group: RemarkGroup, _ row: ScoredRow) -> [String] {
    let own = group.remedy(words).map { [$0] } ?? []
    let needsVeto = row.isVeto && group.kind.code != FindingKind.vetoUndecided.code
    return (own + (needsVeto ? [text(.decideVeto)] : [])).map { "→\u{A0}" + $0 }
  }

  /// The groups without rows that nobody decided about.
  private var openGroups: [Table.Row] {
    let missing = evaluation.groups.filter(\.isOpen)
    return evaluation.findings.compactMap { finding in
      guard finding.remark.kind == .groupEmpty, let name = finding.remark.facts.first?.text,
        let group = missing.first(where: { $0.name == name })
      else { return nil }
      let notes =
        [wording.text(finding.remark)]
        + [words.remedy(of: finding.remark)].compactMap { $0.map { "→\u{A0}" + $0 } }
      return line("", name, nil, range(of: group.weight), notes.map { Words($0) })
    }
  }

  private func line(
    _ mark: String, _ name: String, _ place: Place?, _ range: String, _ notes: [Words]
  ) -> Table.Row {
    Table.Row(
      [Words(mark), Words(name, .open), place.map(words.place) ?? Words(), Words(range)],
      notes: notes)
  }

  /// What a person can decide: points, or of a veto whether it sets in.
  private func range(of row: ScoredRow) -> String {
    guard evaluation.hasPoints else { return text(.metQuestion) }
    return row.isVeto ? text(.vetoQuestion) : range(of: row.weight)
  }

  private func range(of weight: ExactDecimal) -> String { text(.decisionRange, .points(weight)) }
}

extension Phrase {
  fileprivate static let decideVeto = Phrase(
    "decide-veto", "或由人决定是否触发：在复核决定里写 veto（true 触发，false 不触发）",
    "or let a person decide whether it sets in: veto (true or false) in the decisions")
}
