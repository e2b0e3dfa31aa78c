import Ziping

/// Where points were lost, and what each group got.
extension FormArticle {
  /// The losses that are listed; what the others make is said in one line.
  private static let mostLosses = 12

  mutating func writeLosses() {
    let losses = report.losses(of: rows)
    guard evaluation.hasPoints, !losses.isEmpty, let all = sum(losses.compactMap(\.lost)) else {
      return
    }
    beginSection("h-l", .lossesHere)
    out.tag("<ol class=\"losses\">")
    for row in losses.prefix(Self.mostLosses) { write(row, of: all) }
    out.tag("</ol>")
    let others = losses.dropFirst(Self.mostLosses)
    if !others.isEmpty, let rest = sum(others.compactMap(\.lost)) {
      out.tag("<p class=\"hint\">")
      say(.furtherLosses, .count(others.count), .text(loss(rest)))
      out.tag("</p>")
    }
    endSection()
  }

  private mutating func write(_ row: FormReport.Row, of all: ExactDecimal) {
    guard let lost = row.lost else { return }
    out.tag("<li>")
    link(to: row)
    out.tag("<span class=\"minus\">")
    out.text(loss(lost))
    out.tag("</span>")
    var parts = HTMLBar.Parts()
    parts.lost = lost
    HTMLBar.write(parts, of: all, to: &out)
    out.tag("<small>")
    out.text(Markup.beginning(of: row.reason, most: Markup.longest))
    out.tag("</small></li>")
  }

  // MARK: Groups

  /// What rows of a group make beside its points.
  private struct Tally {
    var suggested = ExactDecimal.zero
    var notApplicable = ExactDecimal.zero
    var states: [FormReport.State: Int] = [:]
    var count = 0
  }

  mutating func writeGroups() {
    let groups = report.groups
    guard evaluation.hasPoints, !groups.isEmpty else { return }
    let tallies = tallies
    let longest = groups.map { max($0.weight ?? .zero, $0.bounds?.high ?? .zero) }.max() ?? .zero
    beginSection("h-p", .groupsTitle)
    out.tag("<ul class=\"groups\">")
    for group in groups {
      let tally = tallies[group.name] ?? Tally()
      out.tag("<li>")
      out.beginning(group.name)
      out.tag("<span class=\"of\"><b>")
      out.text(wording.bounds(group.bounds))
      out.tag("</b>")
      out.text(" / " + (group.weight?.text() ?? Wording.nothing))
      out.tag("</span>")
      HTMLBar.write(
        HTMLBar.Parts(
          group, suggested: tally.suggested, notApplicable: tally.notApplicable),
        of: longest, to: &out)
      out.tag("<small>")
      out.text(detail(tally))
      out.tag("</small></li>")
    }
    out.tag("</ul>")
    writeLegend()
    endSection()
  }

  private var tallies: [String: Tally] {
    var tallies: [String: Tally] = [:]
    for row in rows {
      tallies[row.scored.group, default: Tally()].count += 1
      tallies[row.scored.group]?.states[row.state, default: 0] += 1
      guard row.state == .suggested || row.state == .notApplicable,
        let points = row.state == .suggested ? row.scored.points : row.line.weight
      else { continue }
      let path: WritableKeyPath<Tally, ExactDecimal> =
        row.state == .suggested ? \.suggested : \.notApplicable
      if let tally = tallies[row.scored.group], let sum = try? tally[keyPath: path].adding(points) {
        tallies[row.scored.group]?[keyPath: path] = sum
      }
    }
    return tallies
  }

  /// How many rows are in which state.
  private func detail(_ tally: Tally) -> String {
    guard tally.count > 0 else { return words(.groupMissing) }
    let order: [FormReport.State] = [.scored, .suggested, .undetermined, .notApplicable]
    let states = order.compactMap { state in
      tally.states[state].map { "\(words(state.phrase))\u{A0}\($0)" }
    }.joined(separator: words(.listMark))
    return words(.groupRows, .count(tally.count), .text(states))
  }

  private mutating func writeLegend() {
    let keys: [(StaticString, Phrase)] = [
      ("g", .pointsLabel), ("s", .stateSuggested), ("u", .stateUndetermined), ("l", .lostKey),
      ("n", .stateNotApplicable),
    ]
    out.tag("<p class=\"legend\">")
    for (name, label) in keys {
      out.tag("<span><svg class=\"key\" aria-hidden=\"true\">")
      HTMLBar.rect(name, from: .zero, width: .hundred, to: &out)
      out.tag("</svg>")
      say(label)
      out.tag("</span>")
    }
    out.tag("</p>")
  }
}

extension Phrase {
  fileprivate static let lossesHere = Phrase("html-losses", "分失在哪里", "Where points were lost")
  fileprivate static let furtherLosses = Phrase(
    "html-further-losses", "另有 {0} 项，共 {1}。", "{0} more, {1} together.")
  fileprivate static let groupsTitle = Phrase("html-groups", "各部分得分", "Points by group")
  fileprivate static let groupRows = Phrase(
    "html-group-rows", "{0} 项：{1}", "{0} {0|row|rows}: {1}")
  fileprivate static let lostKey = Phrase("html-lost-key", "失分", "lost")
}
