import Ziping

/// The figures that matter most: lost, open, suggested, claimed, to check.
extension FormArticle {
  /// A figure with what belongs to it.
  private struct Figure {
    var label: Phrase
    var value: String
    var detail = ""
    var kind: StaticString = ""
    /// Where more is said of it.
    var target: StaticString?
  }

  mutating func writeFigures() {
    out.tag("<dl class=\"facts\">")
    for figure in figures { write(figure) }
    out.tag("</dl>\n")
  }

  private mutating func write(_ fact: Figure) {
    out.tag("<div class=\"")
    out.tag(fact.kind)
    out.tag("\"><dt>")
    say(fact.label)
    out.tag("</dt><dd>")
    if let target = fact.target {
      out.tag("<a href=\"#")
      out.slot(.id)
      out.tag(target)
      out.tag("\">")
    }
    out.text(fact.value)
    if fact.target != nil { out.tag("</a>") }
    if !fact.detail.isEmpty {
      out.tag("<small>")
      out.text(fact.detail)
      out.tag("</small>")
    }
    out.tag("</dd></div>")
  }

  private var figures: [Figure] {
    let own = evaluation.hasPoints ? [before, lost] : [met]
    return (own + [open, suggested, claimed, differing, toCheck]).compactMap(\.self)
  }

  /// What an earlier evaluation made.
  private var before: Figure? {
    guard let difference = report.difference else { return nil }
    let line = report.total
    return Figure(
      label: .changeFact, value: line.values.last.map(report.text) ?? Wording.nothing,
      detail: words(.beforeFact, .text(wording.bounds(difference.before.bounds))),
      target: "h-c")
  }

  private var lost: Figure? {
    let losses = rows.compactMap(\.lost)
    guard let sum = sum(losses) else { return nil }
    guard !losses.isEmpty else { return Figure(label: .lostFact, value: words(.nothingLost)) }
    return Figure(
      label: .lostFact, value: loss(sum), detail: words(.rowCount, .count(losses.count)),
      kind: "bad", target: "h-l")
  }

  /// Of a form without points, how many rows are met.
  private var met: Figure? {
    let answers = rows.compactMap(\.scored.isMet)
    let count = answers.count { $0 }
    return Figure(
      label: .metFact, value: words(.rowCount, .count(count)),
      detail: words(.notMetCount, .count(answers.count - count)))
  }

  private var open: Figure? {
    let left = rows.count { $0.state == .notApplicable }
    let beside = left > 0 ? words(.leftOutCount, .count(left)) : ""
    let count = evaluation.openParts
    guard count > 0 else {
      return Figure(label: .openFact, value: words(.nothingOpen), detail: beside)
    }
    let range = evaluation.bounds.flatMap { try? $0.high.subtracting($0.low) }
    let places = words(.placeCount, .count(count))
    guard evaluation.hasPoints, let range, !range.isZero else {
      return Figure(
        label: .openFact, value: places, detail: beside, kind: "warn", target: "h-o")
    }
    let detail = [places, beside].filter { !$0.isEmpty }.joined(separator: words(.comma))
    return Figure(
      label: .openFact, value: points(range), detail: detail, kind: "warn", target: "h-o")
  }

  private var suggested: Figure? {
    let suggested = rows.filter { $0.state == .suggested }.compactMap(\.scored.points)
    guard !suggested.isEmpty, let sum = sum(suggested) else { return nil }
    let count = words(.rowCount, .count(suggested.count))
    return Figure(
      label: .suggestedFact, value: evaluation.hasPoints ? points(sum) : count,
      detail: evaluation.hasPoints ? count : "", target: "h-s")
  }

  /// What the department claims, and by how much that differs.
  private var claimed: Figure? {
    guard evaluation.hasPoints, report.difference == nil else { return nil }
    let grade = evaluation.claim.grade ?? ""
    guard let total = report.claimedTotal else {
      guard !grade.isEmpty else { return nil }
      return Figure(label: .claimedLabel, value: Markup.beginning(of: grade, most: 20))
    }
    let difference = report.claimedDifference.map { difference in
      difference.isZero
        ? words(.claimAgrees) : words(.claimDiffers, .text(wording.difference(difference)))
    }
    return Figure(
      label: .claimedLabel, value: points(total),
      detail: [Markup.beginning(of: grade, most: 20), difference ?? ""]
        .filter { !$0.isEmpty }.joined(separator: words(.comma)),
      kind: report.claimedDifference?.isZero ?? true ? "" : "bad",
      target: report.review == nil ? nil : "h-c")
  }

  /// How many claims differ by more than is tolerated.
  private var differing: Figure? {
    guard let review = report.review, review.checksAnything else { return nil }
    let count = review.differences.count
    let tolerance = words(.tolerance, .text(review.tolerance.text()))
    guard count > 0 else {
      return Figure(label: .differingFact, value: words(.nothingDiffers), detail: tolerance)
    }
    return Figure(
      label: .differingFact, value: words(.placeCount, .count(count)), detail: tolerance,
      kind: "bad", target: "h-c")
  }

  private var toCheck: Figure? {
    let checks = kinds.filter { $0.severity > .info }
    guard !checks.isEmpty else { return nil }
    return Figure(
      label: .checkFact,
      value: words(.placeCount, .count(checks.reduce(0) { $0 + $1.members.count })),
      detail: words(.kindCount, .count(checks.count)),
      target: "h-d")
  }
}

extension Phrase {
  fileprivate static let changeFact = Phrase("html-change", "变化", "Change")
  fileprivate static let beforeFact = Phrase("html-before", "之前 {0}", "{0} before")
  fileprivate static let lostFact = Phrase("html-lost", "失分", "Lost")
  fileprivate static let nothingLost = Phrase("html-nothing-lost", "没有", "Nothing")
  fileprivate static let rowCount = Phrase(
    "html-rows", "{0} 项指标", "{0} {0|indicator|indicators}")
  fileprivate static let metFact = Phrase("html-met", "达成", "Met")
  fileprivate static let notMetCount = Phrase(
    "html-not-met", "未达成 {0} 项", "{0} not met")
  fileprivate static let openFact = Phrase("html-open", "待定", "Open")
  fileprivate static let nothingOpen = Phrase("html-nothing-open", "没有", "Nothing")
  fileprivate static let leftOutCount = Phrase(
    "html-left-out", "不适用 {0} 项", "{0} not applicable")
  fileprivate static let placeCount = Phrase("html-places", "{0} 处", "{0}")
  fileprivate static let kindCount = Phrase("html-kinds", "{0} 类", "{0} {0|kind|kinds}")
  fileprivate static let suggestedFact = Phrase("html-suggested", "建议分", "Suggested")
  fileprivate static let claimAgrees = Phrase("html-claim-agrees", "与评定相同", "the same")
  fileprivate static let claimDiffers = Phrase("html-claim-differs", "相差 {0}", "differs by {0}")
  fileprivate static let differingFact = Phrase("html-differing", "差异", "Claims that differ")
  fileprivate static let nothingDiffers = Phrase("html-nothing-differs", "没有", "None")
  fileprivate static let tolerance = Phrase("html-tolerance", "容差 {0}", "tolerance {0}")
  fileprivate static let checkFact = Phrase("html-check", "要核实", "To check")
}
