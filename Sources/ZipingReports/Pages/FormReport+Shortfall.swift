package import Ziping

/// What keeps the form from a goal.
extension FormReport {
  /// What keeps the form from a goal, in words (还差什么).
  package struct Missing: Sendable {
    /// What a person may still settle.
    package struct Item: Sendable {
      /// The mark of its row; empty for a group and the execution row.
      package let mark: String
      /// Its name.
      package let name: String
      /// Where it stands; nil for a group.
      package let place: Place?
      /// The points that count now and those that it can get; empty for a veto.
      package let points: String
      /// What the total gains; empty for a veto.
      package let gain: String
      /// Why it is not settled.
      package let causes: [String]
      /// What a person should do; nil where it leaves nothing to do.
      package let remedy: String?
    }

    /// What was measured and missed.
    package struct Miss: Sendable {
      /// The mark of its row; empty for the execution row.
      package let mark: String
      /// Its name.
      package let name: String
      /// The actual value as the form states it.
      package let actual: String
      /// The points that it got, of its weight.
      package let points: String
      /// The actual value that its rule would have needed.
      package let need: String
    }

    /// What it was made of.
    package let shortfall: Shortfall
    /// What is missing, and whether it can still be had.
    package let headline: String
    /// What holds it below the goal, whatever the rows get.
    package let limits: [String]
    /// The heading of the items.
    package let itemsTitle: String
    /// What a person may still settle, in the order in which the fewest suffice.
    package let items: [Item]
    /// The heading of the misses.
    package let missesTitle: String
    /// That nobody should alter what was measured.
    package let missesNote: String
    /// What was measured and missed, what lost most first; of many, the first.
    package let misses: [Miss]
    /// How many rows were missed that are not among them.
    package let missesLeftOut: Int
  }

  /// What keeps the form from a goal, or from the one that comes next; nil where it has no total or all of
  /// the points.
  package func missing(for goal: Shortfall.Goal? = nil, needsOf most: Int = 50) -> Missing? {
    guard let goal = goal ?? evaluation.nextGoal,
      let shortfall = evaluation.shortfall(of: goal, needsOf: most)
    else { return nil }
    return Missing(
      shortfall: shortfall, headline: wording.headline(of: shortfall),
      limits: shortfall.limits.map { wording.text($0) },
      itemsTitle: wording.itemsTitle(of: shortfall), items: shortfall.items.map(item),
      missesTitle: wording.missesTitle(of: shortfall), missesNote: wording.missesNote,
      misses: shortfall.misses.map(miss),
      missesLeftOut: shortfall.missCount - shortfall.misses.count)
  }

  private func item(_ item: Shortfall.Item) -> Missing.Item {
    let remarks: [Remark]
    var isVeto = false
    switch item.cause {
    case .open(let remark): remarks = [remark]
    case .veto(let remark):
      remarks = [remark]
      isVeto = true
    case .suggested(let assumptions): remarks = assumptions
    case .emptyGroup: remarks = groupRemark(item.name)
    }
    let remedies = remarks.compactMap { words.remedy(of: $0) }
    return Missing.Item(
      mark: item.row.map(numbers.mark) ?? "", name: item.name, place: item.place,
      points: isVeto ? "" : wording.bounds(item.bounds),
      gain: isVeto ? "" : "+" + item.gain.text(places: evaluation.places),
      causes: wording.causes(of: item),
      remedy: remedies.isEmpty ? nil : remedies.joined(separator: wording.text(.clauseMark)))
  }

  private func groupRemark(_ name: String) -> [Remark] {
    evaluation.findings.map(\.remark).filter {
      $0.kind == .groupEmpty && $0.facts.first?.text == name
    }
  }

  private func miss(_ miss: Shortfall.Miss) -> Missing.Miss {
    Missing.Miss(
      mark: numbers.mark(miss.row), name: miss.name, actual: miss.actual,
      points: "\(miss.points.text(places: evaluation.places))\u{A0}/\u{A0}\(miss.weight.text())",
      need: wording.need(of: miss))
  }
}
