import Ziping

/// 存在的问题: where points were lost, and what came to light; one sentence each, with its numbers.
extension WordScore {
  func addProblems(to page: inout WordPage) {
    page.addSection(.problemsTitle)
    let lost = report.losses(of: rows)
    let kinds = WordFindings(report)
    let unmet = evaluation.hasPoints ? [] : rows.filter { $0.scored.isMet == false }
    guard !lost.isEmpty || !unmet.isEmpty || !kinds.isEmpty else {
      return page.say([page.text(evaluation.hasPoints ? .noProblems : .noneUnmet)])
    }
    if !unmet.isEmpty {
      add(unmet: unmet, to: &page)
    } else if !lost.isEmpty {
      add(lost, to: &page)
    }
    kinds.write(to: &page)
  }

  private func add(_ lost: [FormReport.Row], to page: inout WordPage) {
    page.addPart(.lossesPart)
    if let sum = lost.compactMap(\.lost).sum {
      page.say([page.text(.lossSum, .count(lost.count), .text(page.wording.points(sum)))])
    }
    for (index, row) in lost.prefix(Self.mostLosses).enumerated() {
      let words = page.sentences([loss(of: row, page), note(of: row, page)])
      page.addItem(index + 1, page.name(row.line.name, number: row.number), words)
    }
    if lost.count > Self.mostLosses {
      page.say([page.text(.furtherItems, .count(lost.count - Self.mostLosses))])
    }
  }

  /// Of how many losses a document tells one by one.
  private static let mostLosses = 100

  /// Of a form without points, what was not reached.
  private func add(unmet: [FormReport.Row], to page: inout WordPage) {
    page.addPart(.unmetPart)
    for (index, row) in unmet.prefix(Self.mostLosses).enumerated() {
      let scored = row.scored
      let words = page.text(
        .unmet, .text(scored.target.reading.text), .text(scored.actual.text))
      page.addItem(
        index + 1, page.name(row.line.name, number: row.number),
        page.sentences([words, note(of: row, page)]))
    }
  }

  private func loss(of row: FormReport.Row, _ page: WordPage) -> String {
    let wording = page.wording
    return page.text(
      row.state == .suggested ? .suggestedLoss : .loss, .points(row.scored.weight),
      .text(wording.points(row.scored.points)), .text(wording.points(row.lost)),
      .text(row.reason))
  }

  /// What the form itself says of it.
  private func note(of row: FormReport.Row, _ page: WordPage) -> String {
    row.note.isEmpty
      ? "" : page.wording.text(Message(.statedReason, [.text(row.note.cut(to: 200))]))
  }
}

/// What came to light and should be put right, by kind.
struct WordFindings {
  private let report: FormReport
  private let kinds: [FormReport.FoundKind]

  init(_ report: FormReport) {
    self.report = report
    kinds = report.furtherKinds
  }

  /// What a person should put right.
  private var problems: [FormReport.FoundKind] { kinds.filter { $0.severity > .info } }
  /// What the program assumed or wants to be known.
  private var notes: [FormReport.FoundKind] { kinds.filter { $0.severity == .info } }

  /// Whether nothing came to light.
  var isEmpty: Bool { kinds.isEmpty }

  /// Writes both as parts of a section.
  func write(to page: inout WordPage) {
    if !problems.isEmpty {
      page.addPart(.findingsPart)
      addItems(problems, to: &page)
    }
    guard !notes.isEmpty else { return }
    page.addPart(.notesPart)
    addItems(notes, to: &page)
  }

  /// Writes what should be put right alone.
  func writeProblems(to page: inout WordPage) { addItems(problems, to: &page) }
  /// Whether there is anything to put right.
  var hasProblems: Bool { !problems.isEmpty }

  private func addItems(_ kinds: [FormReport.FoundKind], to page: inout WordPage) {
    for (index, kind) in kinds.enumerated() {
      let said = WordFinding(kind, report).said(page)
      page.addItem(index + 1, "", page.sentences([said, kind.remedy ?? ""]))
    }
  }
}

/// What is said of one kind, and of which rows or places.
private struct WordFinding {
  /// Of how many rows a sentence names each.
  private static let mostMembers = 10

  private let kind: FormReport.FoundKind
  private let report: FormReport

  init(_ kind: FormReport.FoundKind, _ report: FormReport) {
    self.kind = kind
    self.report = report
  }

  /// What all say with the rows that it concerns, or of a few rows what each says.
  func said(_ page: WordPage) -> String {
    let isTold = kind.members.allSatisfy { $0.particular.isEmpty || !$0.quoted.isEmpty }
    guard !isTold, kind.members.count <= Self.mostMembers else {
      return page.sentences([kind.text, concerned(page)])
    }
    return page.clauses(
      kind.members.map { member in
        let name = name(of: member, page)
        let words = member.particular.isEmpty ? kind.text : member.particular
        return name.isEmpty ? words : page.text(.ofMember, .text(name), .text(words))
      })
  }

  private func concerned(_ page: WordPage) -> String {
    let named = kind.members.map { member in
      let name = name(of: member, page)
      return member.quoted.isEmpty || name.isEmpty
        ? name + member.quoted : page.text(.quotedMember, .text(name), .text(member.quoted))
    }.filter { !$0.isEmpty }
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostMembers).joined(separator: page.text(.listMark))
    return page.text(
      named.count > Self.mostMembers ? .concernsMore : .concerns, .text(shown),
      .count(named.count))
  }

  private func name(of member: FormReport.FoundMember, _ page: WordPage) -> String {
    member.name.isEmpty
      ? report.place(member.place)
      : page.name(member.name, number: Int(member.mark.dropFirst()))
  }
}

extension Phrase {
  fileprivate static let problemsTitle = Phrase("problems-title", "存在的问题", "Problems")
  fileprivate static let noProblems = Phrase(
    "no-problems", "没有失分的指标，也没有发现填报问题", "No points were lost, and nothing came to light")
  fileprivate static let lossesPart = Phrase("losses-part", "失分的指标", "Points lost")
  fileprivate static let findingsPart = Phrase(
    "findings-part", "填报中的问题", "What to put right in the form")
  fileprivate static let notesPart = Phrase(
    "notes-part", "评价时的假定和需要说明的事项", "What was assumed or is worth knowing")
  fileprivate static let lossSum = Phrase(
    "loss-sum", "{0}项指标失分，合计{1}分", "{0} {0|indicator|indicators} lost {1} points in all")
  fileprivate static let loss = Phrase(
    "loss", "分值{0}分，得{1}分，失{2}分：{3}", "got {1} of {0} and lost {2}: {3}")
  fileprivate static let suggestedLoss = Phrase(
    "loss", "分值{0}分，建议{1}分，失{2}分：{3}", "got {1} of {0} (suggested) and lost {2}: {3}")
  fileprivate static let statedReason = Phrase(
    "stated-reason", "自评表说明的原因：{0}", "The form's own reason: {0}")
  fileprivate static let concerns = Phrase("concerns", "涉及：{0}", "It concerns {0}")
  fileprivate static let concernsMore = Phrase(
    "concerns", "涉及：{0}等{1}处", "It concerns {0} and others, {1} in all")
  fileprivate static let noneUnmet = Phrase(
    "no-problems", "没有未达成的指标，也没有发现填报问题", "All was met, and nothing came to light")
  fileprivate static let unmetPart = Phrase("unmet-part", "未达成的指标", "What was not met")
  fileprivate static let unmet = Phrase(
    "unmet", "指标值为“{0}”，实际完成值为“{1}”，未达成", "asks for \"{0}\" and reached \"{1}\", so it is not met")
  fileprivate static let quotedMember = Phrase("quoted-member", "{0}（{1}）", "{0} ({1})")
  fileprivate static let ofMember = Phrase("of-member", "{0}：{1}", "{0}: {1}")
}
