public import Ziping

/// Many reviews at a glance: a line each, the greatest difference first (复核汇总).
public enum ReviewSummary: Sendable {
  /// What is kept of a review for its line.
  public struct Row: Sendable {
    fileprivate let claimed: String
    fileprivate let reviewed: String
    fileprivate let difference: String
    fileprivate let grades: String
    fileprivate let differing: String
    fileprivate let open: String
    fileprivate let form: String
    /// How far the totals are apart.
    fileprivate let size: ExactDecimal
    fileprivate let isDifferent: Bool

    fileprivate static let columns: [any KeyPath<Row, String> & Sendable] = [
      \.claimed, \.reviewed, \.difference, \.grades, \.differing, \.open,
    ]

    fileprivate init(headingsIn wording: Wording) {
      claimed = wording.text(.claimedHeading)
      reviewed = wording.text(.recomputedHeading)
      difference = wording.text(.differenceHeading)
      grades = wording.text(.gradeLabel)
      differing = wording.text(.differingHeading)
      open = wording.text(.openHeading)
      form = wording.text(.sourceLabel)
      size = .zero
      isDifferent = false
    }

    /// The line of a review.
    public init(_ review: Review, _ language: Language, style: TextStyle = .plain) {
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
      size = review.total.reviewedDifference.map { $0.isNegative ? $0.negated : $0 } ?? .zero
      isDifferent = !review.differences.isEmpty || review.grade.isFlip
    }
  }

  /// What only shows when forms are held beside each other: the first of each kind, and in how many.
  public struct Shared: Sendable {
    private var firsts: [Finding] = []
    private var counts: [Int] = []

    /// Nothing yet.
    public init() {}

    /// Adds what shows of one more form.
    public mutating func add(_ findings: [Finding]) {
      var seen: [Int] = []
      for finding in findings where finding.showsBesideOthers {
        let kind = finding.remark.kind
        let known = firsts.firstIndex { $0.remark.kind == kind }
        if known == nil {
          firsts.append(finding)
          counts.append(0)
        }
        let index = known ?? firsts.count - 1
        if !seen.contains(index) {
          seen.append(index)
          counts[index] += 1
        }
      }
    }

    fileprivate func lines(_ wording: Wording) -> [String] {
      zip(firsts, counts).map { first, count in
        let words = TerminalText.escaped(wording.text(first))
        let forms = wording.text(Message(.inForms, [.count(count)]))
        let label = TerminalText.pad(wording.text(first.severity.phrase), to: 7)
        return "  \(label) \(words)\(first.concernsRun ? "" : forms) [\(first.code)]"
      }
    }
  }

  /// The lines, then how many forms differ and how many are open.
  public static func text(
    _ reviews: [Review], _ language: Language, style: TextStyle = .plain
  ) -> String {
    var shared = Shared()
    for review in reviews { shared.add(review.findings) }
    return text(
      reviews.map { Row($0, language, style: style) }, shared, language, style: style)
  }

  /// The lines, then how many forms differ and how many are open.
  public static func text(
    _ rows: [Row], _ shared: Shared, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let heading = Row(headingsIn: wording)
    let sorted = rows.indices.sorted { left, right in
      let (first, second) = (rows[left].size, rows[right].size)
      return first == second ? left < right : first > second
    }
    let widths = Row.columns.map { column in
      rows.reduce(TerminalText.width(heading[keyPath: column])) {
        max($0, TerminalText.width($1[keyPath: column]))
      }
    }
    func line(_ row: Row) -> String {
      let cells = zip(Row.columns, widths).map { column, width in
        TerminalText.pad(row[keyPath: column], to: width, atStart: column != \Row.grades)
      }
      return "  " + (cells + [row.form]).joined(separator: "  ")
    }
    var text = style(wording.text(.reviewSummaryTitle), .heading) + "\n"
    text += style(line(heading), .quiet) + "\n"
    for index in sorted { text += line(rows[index]) + "\n" }
    let counts = Message(
      .reviewCounts,
      [
        .count(rows.count), .count(rows.count(where: \.isDifferent)),
        .count(rows.count { $0.open != "0" }),
      ])
    text += wording.text(counts) + "\n"
    return text + shared.lines(wording).map { $0 + "\n" }.joined()
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
