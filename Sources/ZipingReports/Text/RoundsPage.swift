public import Ziping

/// Two rounds of a review as text: what was given back, and what became of it (两轮复核).
public enum RoundsPage: Sendable {
  /// The page: what became of all rows, then form by form those that were given back or are new.
  public static func text(
    _ rounds: ReviewRounds, _ language: Language, style: TextStyle = .plain
  ) -> String {
    TextRenderer(style).text(Content(rounds: rounds, language: language).page)
  }

  private struct Content {
    let rounds: ReviewRounds
    let language: Language

    var page: Page {
      var page = Page()
      page.add(.heading(Words(Wording(language).text(counts), .heading)))
      for form in rounds.forms { page.addSection(blocks(of: form)) }
      return page
    }

    /// What became of all rows.
    private var counts: Message {
      let items = rounds.forms.flatMap(\.items)
      func count(_ answer: ReviewRounds.Answer) -> Int { items.count { $0.answer == answer } }
      let removed = count(.removed)
      let open = Fact.count(items.count(where: \.answer.isUnanswered))
      return Message(
        .counts,
        [
          .count(items.count - count(.new)), .count(count(.settled)), .count(count(.answered)),
          removed == 0 ? open : .message(Message(.ofThemRemoved, [open, .count(removed)])),
          .count(count(.new)), .count(rounds.forms.count),
        ])
    }

    /// A form's blocks; nothing where it is in both rounds, nothing was given back and nothing is new.
    private func blocks(of form: ReviewRounds.Form) -> [Block] {
      let places = [form.first, form.second].compactMap { $0?.evaluation.places }.max() ?? 2
      let wording = Wording(language, places: places)
      let said: Words
      switch (form.first, form.second) {
      case (let first?, let second?):
        guard !form.items.isEmpty else { return [] }
        let totals = [first, second].map { Fact.text(wording.bounds($0.total.reviewed)) }
        said = Words(wording.text(Message(.totals, totals)))
      case (_, nil): said = Words(wording.text(.notHandedIn), .open)
      case (nil, _): said = Words(wording.text(.handedInAnew), .open)
      }
      let name = Block.note(
        Words(form.identity.name, .heading) + Words("  ") + said, hanging: 2)
      return [name] + (form.items.isEmpty ? [] : [.table(table(of: form, wording))])
    }

    private func table(of form: ReviewRounds.Form, _ wording: Wording) -> Table {
      let rows = form.items.map { item in
        Table.Row([
          Words(wording.text(item.answer.phrase), item.answer.tone), Words(item.name),
          side(item.first, wording, else: form.first == nil ? .noForm : .noRow),
          side(item.second, wording, else: form.second == nil ? .noForm : .noRow),
        ])
      }
      return Table(
        [
          .words(), .texts(wording.text(.rowHeading)), .texts(wording.text(.firstHeading)),
          .texts(wording.text(.secondHeading)),
        ], rows, indent: 2)
    }

    private func side(
      _ side: ReviewRounds.Side?, _ wording: Wording, else none: Phrase
    ) -> Words {
      guard let side else { return Words(wording.text(none), .quiet) }
      let claimed = Message(.claimedSide, [.text(wording.points(side.claimed))])
      let reviewed = Message(.reviewedSide, [.text(wording.bounds(side.reviewed))])
      let points =
        Words(whole: wording.text(claimed)) + Words(wording.text(.comma))
        + Words(whole: wording.text(reviewed))
      guard let decision = side.decision else { return points }
      let signed = decision.who ?? .phrase(.decided)
      return points + Words(wording.text(Message(.signedSide, [signed])))
    }
  }
}

extension ReviewRounds.Answer {
  fileprivate var phrase: Phrase {
    switch self {
    case .settled: .settled
    case .answered: .answered
    case .open: .unanswered
    case .removed: .removed
    case .new: .new
    }
  }

  fileprivate var tone: Tone {
    switch self {
    case .settled: .met
    case .answered: .open
    case .open, .removed, .new: .bad
    }
  }
}

extension Phrase {
  fileprivate static let counts = Phrase(
    "rounds", "两轮复核，{5} 份：第一次退回 {0} 行，已了结 {1}，已答复仍待 {2}，未答复 {3}；新出现 {4}",
    "Two rounds of {5} {5|form|forms}: {0} {0|row|rows} given back, {1} settled, {2} answered and pending, {3} unanswered; {4} new"
  )
  fileprivate static let ofThemRemoved = Phrase(
    "rounds-removed", "{0}（其中删去 {1}）", "{0} ({1} of them removed)")
  fileprivate static let totals = Phrase("rounds-total", "总分 {0} → {1}", "total {0} → {1}")
  fileprivate static let notHandedIn = Phrase(
    "not-handed-in", "第二次没有这份表", "not in the second round")
  fileprivate static let handedInAnew = Phrase(
    "handed-in-anew", "第一次没有这份表", "not in the first round")
  fileprivate static let rowHeading = Phrase("row-heading", "行", "Row")
  fileprivate static let firstHeading = Phrase("first-heading", "第一次", "First")
  fileprivate static let secondHeading = Phrase("second-heading", "第二次", "Second")
  fileprivate static let noRow = Phrase("no-row", "没有这一行", "no such row")
  fileprivate static let noForm = Phrase("no-form", "没有这份表", "no such form")
  fileprivate static let claimedSide = Phrase("rounds-claimed", "自评 {0}", "claimed {0}")
  fileprivate static let reviewedSide = Phrase("rounds-reviewed", "复核 {0}", "reviewed {0}")
  fileprivate static let signedSide = Phrase("rounds-signed", "（{0}）", " ({0})")
  fileprivate static let decided = Phrase("rounds-decided", "已决定", "decided")
  fileprivate static let settled = Phrase("settled", "已了结", "settled")
  fileprivate static let answered = Phrase("answered", "已答复，仍待", "answered, pending")
  fileprivate static let unanswered = Phrase("unanswered", "未答复", "unanswered")
  fileprivate static let removed = Phrase("removed", "删去，未答复", "removed, unanswered")
  fileprivate static let new = Phrase("new", "新出现", "new")
}
