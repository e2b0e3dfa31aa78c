public import Ziping

/// Many reviews at a glance: a line each, the greatest difference first (复核汇总).
public enum ReviewSummary: Sendable {
  /// The lines, then how many forms differ and how many are open.
  public static func text(
    _ reviews: [Review], _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let sorted = reviews.indices.sorted { left, right in
      let (first, second) = (size(reviews[left]), size(reviews[right]))
      return first == second ? left < right : first > second
    }
    let rows = [Row(headingsIn: wording)] + sorted.map { Row(reviews[$0], language, style) }
    let widths = Row.columns.map { column in
      rows.map { TerminalText.width($0[keyPath: column]) }.max() ?? 0
    }
    var lines = [style(wording.text(.reviewSummaryTitle), .heading)]
    for (index, row) in rows.enumerated() {
      let cells = zip(Row.columns, widths).map { column, width in
        TerminalText.pad(
          row[keyPath: column], to: width, atStart: column != \Row.grades)
      }
      let line = "  " + (cells + [row.form]).joined(separator: "  ")
      lines.append(index == 0 ? style(line, .quiet) : line)
    }
    lines.append(wording.text(counts(reviews)))
    lines += findings(reviews, wording)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What only shows when forms are held beside each other: the first of each kind, and in how many.
  private static func findings(_ reviews: [Review], _ wording: Wording) -> [String] {
    let shown = reviews.map { $0.findings.filter(\.showsBesideOthers) }
    var kinds: [FindingKind] = []
    for finding in shown.joined() where !kinds.contains(finding.remark.kind) {
      kinds.append(finding.remark.kind)
    }
    return kinds.compactMap { kind in
      guard let first = shown.joined().first(where: { $0.remark.kind == kind }) else { return nil }
      let count = shown.count { $0.contains { $0.remark.kind == kind } }
      let words = TerminalText.escaped(wording.text(first))
      let forms = wording.text(Message(.inForms, [.count(count)]))
      let label = TerminalText.pad(wording.text(first.severity.phrase), to: 7)
      return "  \(label) \(words)\(first.concernsRun ? "" : forms) [\(first.code)]"
    }
  }

  private static func counts(_ reviews: [Review]) -> Message {
    let differing = reviews.count { !$0.differences.isEmpty || $0.grade.isFlip }
    return Message(
      .reviewCounts,
      [
        .count(reviews.count), .count(differing), .count(reviews.count { !$0.uncheckable.isEmpty }),
      ])
  }

  private static func size(_ review: Review) -> ExactDecimal {
    review.total.reviewedDifference.map { $0.isNegative ? $0.negated : $0 } ?? .zero
  }

  /// One review's line.
  private struct Row {
    let claimed: String
    let reviewed: String
    let difference: String
    let grades: String
    let differing: String
    let open: String
    let form: String

    static let columns: [any KeyPath<Row, String> & Sendable] = [
      \.claimed, \.reviewed, \.difference, \.grades, \.differing, \.open,
    ]

    init(headingsIn wording: Wording) {
      claimed = wording.text(.claimedHeading)
      reviewed = wording.text(.recomputedHeading)
      difference = wording.text(.differenceHeading)
      grades = wording.text(.gradeLabel)
      differing = wording.text(.differingHeading)
      open = wording.text(.openHeading)
      form = wording.text(.sourceLabel)
    }

    init(_ review: Review, _ language: Language, _ style: TextStyle) {
      let wording = Wording(language, places: review.evaluation.places)
      claimed = wording.points(review.total.claimed)
      reviewed = wording.bounds(review.total.reviewed)
      difference = wording.difference(review.total.reviewedDifference)
      let page = EvaluationPage(review.reviewed, language, style)
      let due = review.grade.reviewed.map(TerminalText.escaped) ?? page.gradeText
      let stated = review.grade.claimed ?? review.grade.ofClaimedTotal
      grades =
        review.grade.isFlip
        ? "\(stated.map(TerminalText.escaped) ?? Wording.nothing) → \(due)" : due
      differing = "\(review.differences.count)"
      open = "\(review.uncheckable.count)"
      form = page.formName
    }
  }
}

extension Phrase {
  fileprivate static let inForms = Phrase("in-forms", "（{0} 份有这类问题）", " (in {0} forms)")
  fileprivate static let reviewSummaryTitle = Phrase(
    "review-summary", "汇总（差从大到小；差 = 自评 − 复算，有复核决定的按复核）",
    "Summary, the greatest difference first (claimed − recomputed, or reviewed where decided)")
  fileprivate static let differingHeading = Phrase("differing-heading", "差异", "Differ")
  fileprivate static let openHeading = Phrase("open-heading", "待定", "Open")
  fileprivate static let reviewCounts = Phrase(
    "review-counts", "共 {0} 份：{1} 份有差异，{2} 份有待定的自评",
    "{0} forms: {1} with differences, {2} with claims that wait for open rows")
}
