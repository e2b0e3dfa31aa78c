import Ziping

/// The scale of grades with the total on it (等级标尺).
struct GradeRuler {
  /// A grade's stretch of the scale, in percent.
  private struct Band {
    let name: String
    let from: ExactDecimal
    let start: ExactDecimal
    let width: ExactDecimal
    /// Its rank, the best grade 0.
    let rank: Int
  }

  private let report: FormReport
  private let bands: [Band]
  private let low: ExactDecimal
  private let high: ExactDecimal

  /// Names in narrower stretches would run into each other; in percent.
  private static let narrowest: ExactDecimal = 7

  /// The scale of a form; nil where it has no grades or no total.
  init?(_ report: FormReport) {
    let full = report.evaluation.fullMarks
    guard let bounds = report.evaluation.bounds,
      let low = HTMLBar.percent(bounds.low, of: full),
      let high = HTMLBar.percent(bounds.high, of: full)
    else { return nil }
    var bands: [Band] = []
    var end = ExactDecimal.hundred
    for (rank, grade) in report.evaluation.form.rubric.grades.grades.enumerated() {
      guard grade.from < full, let start = HTMLBar.percent(max(grade.from, .zero), of: full),
        let width = try? end.subtracting(start), width > .zero
      else { continue }
      bands.append(Band(name: grade.name, from: grade.from, start: start, width: width, rank: rank))
      end = start
    }
    guard !bands.isEmpty else { return nil }
    (self.report, self.low, self.high) = (report, low, high)
    self.bands = bands.reversed()
  }

  /// Writes the scale.
  func write(to out: inout Markup) {
    out.tag("<svg class=\"ruler\" role=\"img\"")
    out.attribute("aria-label", label)
    out.tag("><rect class=\"track\" y=\"18\" width=\"100%\" height=\"22\"/>")
    for band in bands { write(band, to: &out) }
    writeMark(to: &out)
    out.tag("</svg>\n")
  }

  private var label: String {
    let wording = report.wording
    let grades = bands.reversed().map {
      wording.text(Message(.gradeFrom, [.text($0.name), .points($0.from)]))
    }
    return wording.text(Message(.rulerLabel, [.names(grades), .text(report.totalText)]))
  }

  private func write(_ band: Band, to out: inout Markup) {
    out.tag("<rect class=\"band k")
    out.number(min(band.rank, 4))
    out.tag("\" x=\"")
    out.text(band.start.text())
    out.tag("%\" y=\"18\" width=\"")
    out.text(band.width.text())
    out.tag("%\" height=\"22\"/>")
    guard band.width >= Self.narrowest else { return }
    if let middle = try? band.start.adding(half(band.width)) {
      out.tag("<text class=\"name t")
      out.number(min(band.rank, 4))
      out.tag("\" x=\"")
      out.text(middle.text())
      out.tag("%\" y=\"34\">")
      out.text(Markup.beginning(of: band.name, most: 4))
      out.tag("</text>")
    }
    if !band.start.isZero {
      out.tag("<text class=\"tick\" x=\"")
      out.text(band.start.text())
      out.tag("%\" y=\"56\">")
      out.text(band.from.text())
      out.tag("</text>")
    }
  }

  /// The total; where it is open, all that is still possible.
  private func writeMark(to out: inout Markup) {
    if low != high, let width = try? high.subtracting(low) {
      out.tag("<rect class=\"u\" x=\"")
      out.text(low.text())
      out.tag("%\" y=\"7\" width=\"")
      out.text(width.text())
      out.tag("%\" height=\"6\"/>")
    }
    for end in low == high ? [low] : [low, high] {
      out.tag("<svg class=\"mark\" x=\"")
      out.text(end.text())
      out.tag("%\" overflow=\"visible\"><path d=\"M0 17l-7-11h14z\"/></svg>")
    }
  }

  private func half(_ number: ExactDecimal) -> ExactDecimal {
    (try? Ratio(number, over: 2).times(1, .cents)) ?? .zero
  }
}

extension Phrase {
  fileprivate static let rulerLabel = Phrase(
    "html-ruler", "等级线：{0}；本次 {1}", "Grades: {0}; this total: {1}")
}
