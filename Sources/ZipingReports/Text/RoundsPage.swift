public import Ziping

/// Two rounds of a review as text: what was given back, and what became of it (两轮复核).
public enum RoundsPage: Sendable {
  /// The page: what became of all rows, then form by form those that were given back or are new.
  public static func text(
    _ rounds: ReviewRounds, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let lines = RoundsLines(language, style)
    let forms = rounds.forms.flatMap(lines.lines)
    return ([lines.total(of: rounds)] + forms).joined(separator: "\n") + "\n"
  }
}

/// The lines of two rounds.
private struct RoundsLines {
  private let language: Language
  private let style: TextStyle
  private let wording: Wording

  init(_ language: Language, _ style: TextStyle) {
    self.language = language
    self.style = style
    wording = Wording(language)
  }

  func total(of rounds: ReviewRounds) -> String {
    let items = rounds.forms.flatMap(\.items)
    return style(wording.text(counts(items, .counts, rounds.forms.count)), .heading)
  }

  /// What became of some rows.
  private func counts(
    _ items: [ReviewRounds.Item], _ phrase: Phrase, _ forms: Int
  ) -> Message {
    func count(_ answer: ReviewRounds.Answer) -> Fact {
      .count(items.count { $0.answer == answer })
    }
    return Message(
      phrase,
      [
        .count(items.count { $0.answer != .new }), count(.settled), count(.answered), count(.open),
        count(.new), .count(forms),
      ])
  }

  /// A form's lines; nothing where nothing was given back and nothing is new.
  func lines(of form: ReviewRounds.Form) -> [String] {
    let name = TerminalText.escaped(form.identity.name)
    guard let first = form.first, let second = form.second else {
      let phrase: Phrase = form.second == nil ? .notHandedIn : .handedInAnew
      return ["", style(name, .heading) + "  " + style(wording.text(phrase), .open)]
    }
    guard !form.items.isEmpty else { return [] }
    let own = Wording(language, places: max(first.evaluation.places, second.evaluation.places))
    let total = wording.text(
      Message(
        .totals,
        [.text(own.bounds(first.total.reviewed)), .text(own.bounds(second.total.reviewed))]))
    return ["", style(name, .heading) + "  " + total] + table(form.items, own)
  }

  private func table(_ items: [ReviewRounds.Item], _ own: Wording) -> [String] {
    let rows =
      [["", wording.text(.rowHeading), wording.text(.firstHeading), wording.text(.secondHeading)]]
      + items.map { item in
        [
          wording.text(item.answer.phrase), TerminalText.escaped(item.name),
          side(item.first, own), side(item.second, own),
        ]
      }
    let widths = (0..<4).map { column in
      rows.map { TerminalText.width($0[column]) }.max() ?? 0
    }
    return rows.enumerated().map { index, row in
      let answer = index == 0 ? nil : items[index - 1].answer
      let cells = row.indices.map { column in
        column == 3 ? row[column] : TerminalText.pad(row[column], to: widths[column])
      }
      let first = answer.map { style(cells[0], $0.tone) } ?? cells[0]
      return "  " + ([first] + cells.dropFirst()).joined(separator: "  ")
    }
  }

  private func side(_ side: ReviewRounds.Side?, _ own: Wording) -> String {
    guard let side else { return wording.text(.noRow) }
    let points = wording.text(
      Message(.side, [.text(own.points(side.claimed)), .text(own.bounds(side.reviewed))]))
    guard let decision = side.decision else { return points }
    let who = [decision.by, decision.on].compactMap(\.self).joined(separator: "，")
    let signed = who.isEmpty ? wording.text(.decided) : TerminalText.escaped(who)
    return wording.text(Message(.signedSide, [.text(points), .text(signed)]))
  }
}

extension ReviewRounds.Answer {
  fileprivate var phrase: Phrase {
    switch self {
    case .settled: .settled
    case .answered: .answered
    case .open: .unanswered
    case .new: .new
    }
  }

  fileprivate var tone: Tone {
    switch self {
    case .settled: .met
    case .answered: .open
    case .open, .new: .bad
    }
  }
}

extension Phrase {
  fileprivate static let counts = Phrase(
    "rounds", "两轮复核，{5} 份：第一次退回 {0} 行，已了结 {1}，已答复仍待 {2}，未答复 {3}；新出现 {4}",
    "Two rounds of {5} forms: {0} rows given back, {1} settled, {2} answered and pending, {3} unanswered; {4} new"
  )
  fileprivate static let totals = Phrase("rounds-total", "总分 {0} → {1}", "total {0} → {1}")
  fileprivate static let notHandedIn = Phrase(
    "not-handed-in", "第二次没有这份表", "not in the second round")
  fileprivate static let handedInAnew = Phrase(
    "handed-in-anew", "第一次没有这份表", "not in the first round")
  fileprivate static let rowHeading = Phrase("row-heading", "行", "Row")
  fileprivate static let firstHeading = Phrase("first-heading", "第一次", "First")
  fileprivate static let secondHeading = Phrase("second-heading", "第二次", "Second")
  fileprivate static let noRow = Phrase("no-row", "没有这一行", "no such row")
  fileprivate static let side = Phrase(
    "rounds-side", "自评 {0}，复核 {1}", "claimed {0}, reviewed {1}")
  fileprivate static let signedSide = Phrase("rounds-signed", "{0}（{1}）", "{0} ({1})")
  fileprivate static let decided = Phrase("rounds-decided", "已决定", "decided")
  fileprivate static let settled = Phrase("settled", "已了结", "settled")
  fileprivate static let answered = Phrase("answered", "已答复，仍待", "answered, pending")
  fileprivate static let unanswered = Phrase("unanswered", "未答复", "unanswered")
  fileprivate static let new = Phrase("new", "新出现", "new")
}
