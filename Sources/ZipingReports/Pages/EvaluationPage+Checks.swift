import Ziping

/// What to check, by kind, and what the program assumed.
extension EvaluationPage {
  /// Of so many rows at most, what is particular to each stands beside its number.
  private static let mostParticulars = 6

  /// What came to light and should be looked at; a review may have more to say than its evaluation.
  func checks(of findings: [Finding]) -> [Block] {
    let open = findings.filter { $0.severity > .info && !isToldAmongDecisions($0) }
    guard !open.isEmpty else { return [] }
    let groups =
      isFull ? open.flatMap { RemarkGroup.groups(of: [$0]) } : RemarkGroup.groups(of: open)
    let kinds = Set(open.map(\.code)).count
    return [
      .heading(
        Words(text(.checksCount, .count(kinds), .count(open.count)), .heading),
        beside: Words(text(.checksHint), .quiet))
    ] + groups.flatMap(lines)
  }

  private func lines(_ group: RemarkGroup) -> [Block] {
    let label = Words(text(group.severity.phrase), group.severity == .error ? .bad : .open)
    return [
      .item(
        label + Words("\u{A0}\u{A0}" + group.sentence(wording)),
        code: Words(whole: "[\(group.kind.code)]", .quiet),
        body: [subjects(group), remedy(group)].joined(by: "  "))
    ]
  }

  private func remedy(_ group: RemarkGroup) -> Words {
    Words(group.remedy(words).map { "→\u{A0}" + $0 } ?? "")
  }

  /// The rows, each with what is particular to it where they are few; what is no row, by its place.
  private func subjects(_ group: RemarkGroup) -> Words {
    let members = group.members
    let isParticular = !group.saysAll && members.count <= Self.mostParticulars
    guard isParticular || members.contains(where: { $0.row.flatMap { numbers[$0] } == nil }) else {
      return Words(numbers.marks(members.compactMap(\.row)))
    }
    return members.map { member in
      let particular = isParticular ? group.difference(member, short) ?? "" : ""
      return subject(member) + Words(particular.unbroken)
    }.joined(by: "  ")
  }

  private func subject(_ member: RemarkGroup.Member) -> Words {
    let mark = member.row.map(numbers.mark) ?? ""
    if !mark.isEmpty {
      guard isFull, let place = member.place else { return Words(mark) }
      return Words(mark + " ") + words.place(place)
    }
    // Of the form as a whole nothing but its file is known, which the page names.
    guard let place = member.place,
      place.position != nil || place.file != evaluation.submission.source
    else { return Words() }
    return words.place(place)
  }

  /// What the program assumed or wants to be known, in one paragraph.
  func assumptions(of findings: [Finding]) -> [Block] {
    let notes = findings.filter { $0.severity == .info && !isToldAmongDecisions($0) }
    guard !notes.isEmpty else { return [] }
    let groups = RemarkGroup.groups(of: notes)
    let sentences = groups.flatMap { group -> [String] in
      guard group.saysAll || group.members.count > 2, !isFull else {
        return group.members.map { sentence(wording.text($0.remark), [$0]) }
      }
      return [sentence(group.sentence(wording), group.members)]
    }
    return [
      .line(
        label: text(.assumptionsLabel, .count(sentences.count)),
        Words(sentences.joined(separator: text(.sentenceMark))))
    ]
  }

  private func sentence(_ words: String, _ members: [RemarkGroup.Member]) -> String {
    let marks = numbers.marks(members.compactMap(\.row))
    return marks.isEmpty ? words : "\(marks) \(words)"
  }
}

extension Phrase {
  fileprivate static let checksHint = Phrase(
    "checks-hint", "一类问题：ziping explain 代码", "about a kind: ziping explain CODE")
  fileprivate static let sentenceMark = Phrase("sentence-mark", "。", "; ")
  fileprivate static let assumptionsLabel = Phrase(
    "assumptions", "程序的假定和提示（{0}）", "Assumed or worth knowing ({0})")
}
