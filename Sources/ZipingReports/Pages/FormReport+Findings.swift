package import Ziping

/// What came to light, and what is behind the scores.
extension FormReport {
  /// Everything that came to light, the gravest first.
  package var findings: [Found] {
    let names = Dictionary(
      evaluation.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return foundAll.map { finding in
      Found(
        finding: finding, text: wording.text(finding),
        remedy: words.remedy(of: finding.remark),
        mark: finding.row.map(numbers.mark) ?? "",
        rowName: finding.row.flatMap { names[$0] } ?? "")
    }
  }

  /// The same by kind, each said once.
  package var findingKinds: [FoundKind] { kinds(of: foundAll) }

  /// The kinds without what leaves rows and groups to a person, which stands where a person looks for it.
  package var furtherKinds: [FoundKind] {
    let open = evaluation.openRemarks
    return kinds(
      of: foundAll.filter { finding in
        finding.remark.kind != .groupEmpty
          && finding.row.flatMap { open[$0] } != finding.remark
      })
  }

  /// Of how many members at most the texts in which they differ are quoted.
  private static let mostQuoted = 20

  private func kinds(of findings: [Finding]) -> [FoundKind] {
    let names = Dictionary(
      evaluation.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return RemarkGroup.groups(of: findings).map { group in
      let saysAll = group.saysAll
      return FoundKind(
        code: group.kind.code, severity: group.severity, text: group.sentence(wording),
        remedy: group.remedy(words),
        members: group.members.map { member in
          FoundMember(
            mark: member.row.map(numbers.mark) ?? "",
            name: member.row.flatMap { names[$0] } ?? "", place: member.place,
            particular: saysAll ? "" : wording.text(member.remark),
            quoted: saysAll || group.members.count > Self.mostQuoted
              ? "" : group.difference(member, wording) ?? "")
        })
    }
  }

  /// The findings themselves, in the same order.
  var foundAll: [Finding] {
    switch subject {
    case .score(let evaluation): evaluation.findings
    case .review(let review): review.findings
    case .difference(let difference): difference.after.findings
    }
  }

  /// What the reading of the form brought to light.
  package var diagnostics: [Diagnostic] { evaluation.diagnostics }

  /// The groups without rows that nobody decided about.
  package var openGroups: [Evaluation.Group] { evaluation.groups.filter(\.isOpen) }

  /// A group without rows, for a person to decide about.
  package struct OpenGroup: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// What it could get.
    package let weight: ExactDecimal
    /// Why it is open.
    package let reason: String
    /// What a person should do about it; nil where nothing is said.
    package let remedy: String?
  }

  /// The groups without rows that nobody decided about, with what is said of them.
  package var openGroupsTold: [OpenGroup] {
    openGroups.map { group in
      let remark = evaluation.findings.lazy.map(\.remark).first {
        $0.kind == .groupEmpty && $0.facts.first?.text == group.name
      }
      return OpenGroup(
        name: group.name, weight: group.weight,
        reason: remark.map { wording.text($0) } ?? wording.text(.groupMissing),
        remedy: remark.flatMap { words.remedy(of: $0) })
    }
  }

  /// The rows that lost points, the largest loss first; equal losses keep the form's order.
  package func losses(of rows: [Row]) -> [Row] {
    let lost = rows.enumerated().compactMap { index, row in
      row.lost.map { (index: index, row: row, lost: $0) }
    }
    return lost.sorted { $0.lost == $1.lost ? $0.index < $1.index : $0.lost > $1.lost }.map(\.row)
  }

  /// The rule that scored a row, with what it does; nil where none did.
  package func rule(of row: Row) -> String? { row.scored.rule.map(wording.rule(named:)) }

  /// The document that the rules come from, and how sure that is (依据).
  package var basis: String {
    let basis = evaluation.form.rubric.basis
    return "\(basis.document) [\(wording.text(basis.evidence.phrase))]"
  }

  /// Why the rubric was chosen; nil where somebody named it.
  package var choice: String? { evaluation.choice.map { wording.text($0) } }

  /// The SHA-256 of the form's file, where it was asked for.
  package var fileDigest: String? { evaluation.origin.digest }

  /// How many rows are only suggested.
  package var suggestedCount: Int { evaluation.rows.count(where: \.state.isSuggested) }

  /// What the department claims as its total.
  package var claimedTotal: ExactDecimal? {
    switch subject {
    case .review(let review): review.total.claimed
    case .score, .difference: evaluation.claim.total
    }
  }

  /// By how much the claimed total exceeds what was recomputed or reviewed; nil where nobody knows.
  package var claimedDifference: ExactDecimal? {
    switch subject {
    case .review(let review): review.total.reviewedDifference
    case .score, .difference:
      claimedTotal.flatMap { claimed in
        evaluation.total.flatMap { try? claimed.subtracting($0) }
      }
    }
  }
}
