import Ziping

/// What keeps the form from the next grade, in the conclusion (还差什么).
extension WordScore {
  /// So many rows are told of; `explain --to` tells of all.
  private static let mostMissing = 10

  func addMissing(to page: inout WordPage) {
    guard let missing = report.missing(needsOf: Self.mostMissing),
      missing.shortfall.standing != .reached
    else { return }
    page.say([missing.headline] + missing.limits)
    // What waits for a person has been told above.
    let own = missing.items.filter { !$0.points.isEmpty }
    if !own.isEmpty {
      let names = own.prefix(Self.mostMissing).map {
        page.text(.gains, .text($0.name), .text($0.gain))
      }
      page.say([missing.itemsTitle + names.joined(separator: page.text(.listMark))])
    }
    guard !missing.misses.isEmpty else { return }
    page.say([missing.missesTitle, missing.missesNote])
    for (index, miss) in missing.misses.enumerated() {
      page.addItem(index + 1, miss.name, page.sentence(page.clauses([miss.points, miss.need])))
    }
  }
}

extension Phrase {
  fileprivate static let gains = Phrase("gains", "“{0}”（{1}）", "\"{0}\" ({1})")
}
