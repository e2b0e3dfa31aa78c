import Ziping

/// A bar of what was got, suggested, is open, was lost and does not apply (条形图).
///
/// Each part has a pattern of its own, and its number stands beside the bar as text.
struct HTMLBar {
  /// What a bar is made of, from left to right.
  struct Parts {
    /// Certain points.
    var got = ExactDecimal.zero
    /// Points that are only suggested.
    var suggested = ExactDecimal.zero
    /// Points that a person decides about.
    var open = ExactDecimal.zero
    /// Points that are lost.
    var lost = ExactDecimal.zero
    /// Points that do not apply.
    var notApplicable = ExactDecimal.zero

    /// The parts with the class of each.
    fileprivate var classes: [(StaticString, ExactDecimal)] {
      [
        ("g", got), ("s", suggested), ("u", open), ("l", lost), ("n", notApplicable),
      ].filter { $0.1 > .zero }
    }
  }

  /// Writes a bar as part of a whole that is `scale` long.
  static func write(_ parts: Parts, of scale: ExactDecimal, to out: inout Markup) {
    out.tag("<svg class=\"bar\" aria-hidden=\"true\">")
    var start = ExactDecimal.zero
    var sum = ExactDecimal.zero
    for (name, points) in parts.classes {
      guard let next = try? sum.adding(points), let end = percent(next, of: scale),
        let width = try? end.subtracting(start)
      else { break }
      rect(name, from: start, width: width, to: &out)
      (sum, start) = (next, end)
    }
    out.tag("</svg>")
  }

  /// Writes a rectangle as high as its picture, both in percent.
  static func rect(
    _ name: StaticString, from start: ExactDecimal, width: ExactDecimal, to out: inout Markup
  ) {
    out.tag("<rect class=\"")
    out.tag(name)
    if !start.isZero {
      out.tag("\" x=\"")
      out.text(start.text())
      out.tag("%")
    }
    out.tag("\" width=\"")
    out.text(width.text())
    out.tag("%\" height=\"100%\"/>")
  }

  /// A share in percent with two places, 0 to 100; nil where there is none.
  static func percent(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal? {
    if part == whole { return .hundred }
    guard whole > .zero, let share = try? Ratio(part, over: whole) else { return nil }
    return try? share.clamped.times(.hundred, .cents)
  }
}

extension HTMLBar.Parts {
  /// What a row makes of its weight.
  init(_ row: FormReport.Row) {
    guard let weight = row.line.weight else { return }
    guard row.state != .notApplicable, let bounds = row.line.bounds else {
      notApplicable = weight
      return
    }
    switch row.state {
    case .suggested: suggested = bounds.low
    case .scored, .undetermined, .notApplicable: got = bounds.low
    }
    open = (try? bounds.high.subtracting(bounds.low)) ?? .zero
    lost = (try? weight.subtracting(bounds.high)) ?? .zero
  }

  /// What a group makes of its weight, of which some is suggested or does not apply.
  init(
    _ group: FormReport.Line, suggested: ExactDecimal, notApplicable: ExactDecimal
  ) {
    guard let weight = group.weight, let bounds = group.bounds else { return }
    self.suggested = min(suggested, bounds.low)
    got = (try? bounds.low.subtracting(self.suggested)) ?? .zero
    open = (try? bounds.high.subtracting(bounds.low)) ?? .zero
    let missing = (try? weight.subtracting(bounds.high)) ?? .zero
    self.notApplicable = max(.zero, min(notApplicable, missing))
    lost = (try? missing.subtracting(self.notApplicable)) ?? .zero
  }
}
