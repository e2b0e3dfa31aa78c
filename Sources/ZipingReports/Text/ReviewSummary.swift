public import Ziping

/// Many reviews at a glance: a line each, the greatest difference first (复核汇总).
public enum ReviewSummary: Sendable {
  /// What is said of a review in its line.
  public struct Row: Sendable {
    /// The cells: claimed, recomputed, difference, grades, how many differ, wait to be confirmed and
    /// are open; last, what the form is called.
    fileprivate let cells: [String]
    /// How far the totals are apart.
    fileprivate let size: ExactDecimal
    fileprivate let isDifferent: Bool
    fileprivate let isOpen: Bool

    /// The line of a review.
    public init(_ review: Review, _ language: Language, style: TextStyle = .plain) {
      let wording = Wording(language, places: review.evaluation.places)
      let page = EvaluationPage(review.reviewed, language, style)
      let due = review.grade.reviewed.map(TerminalText.escaped) ?? page.gradeText
      let grades = review.grade.flip.map { "\(TerminalText.escaped($0.grade)) → \(due)" } ?? due
      let open = review.reviewed.openParts
      cells = [
        wording.points(review.total.claimed), wording.bounds(review.total.reviewed),
        wording.difference(review.total.reviewedDifference), grades,
        "\(review.differences.count)", "\(review.unconfirmed.count)", "\(open)", page.formName,
      ]
      size = review.total.reviewedDifference.map { $0.isNegative ? $0.negated : $0 } ?? .zero
      isDifferent = !review.differences.isEmpty || review.grade.isFlip
      isOpen = open > 0
    }
  }

  /// The lines of many reviews, each in a few bytes.
  public struct Lines: Sendable {
    private static let columns = 8
    /// The one column that is set to the left: the grades.
    private static let leftColumn = 3

    private let wording: Wording
    private let style: TextStyle
    private let headings: [String]
    private var widths: [Int]
    private var texts = PackedTexts()
    private var sizes: [ExactDecimal] = []
    private var different = 0
    private var open = 0

    /// No line yet.
    public init(_ language: Language, style: TextStyle = .plain) {
      let wording = Wording(language)
      self.wording = wording
      self.style = style
      headings = [
        .claimedHeading, .recomputedHeading, .differenceHeading, .gradeLabel, .differingHeading,
        .unconfirmedHeading, .openHeading, .sourceLabel,
      ].map { (phrase: Phrase) in wording.text(phrase) }
      widths = headings.map(TerminalText.width)
    }

    /// Adds the line of the next review.
    public mutating func add(_ row: Row) {
      for (column, cell) in row.cells.enumerated() {
        texts.append(cell)
        widths[column] = max(widths[column], TerminalText.width(cell))
      }
      sizes.append(row.size)
      if row.isDifferent { different += 1 }
      if row.isOpen { open += 1 }
    }

    /// Writes the lines piece by piece, the greatest difference first, then how many forms differ and how
    /// many are open.
    public func write(_ shared: Shared, to emit: (String) -> Void) {
      emit(style(wording.text(.reviewSummaryTitle), .heading) + "\n")
      emit(style(line(headings), .quiet) + "\n")
      let sorted = sizes.indices.sorted { left, right in
        sizes[left] == sizes[right] ? left < right : sizes[left] > sizes[right]
      }
      for index in sorted {
        emit(line((0..<Self.columns).map { texts[Self.columns * index + $0] }) + "\n")
      }
      let counts = Message(
        .reviewCounts, [.count(sizes.count), .count(different), .count(open)])
      emit(wording.text(counts) + "\n")
      for line in shared.lines(wording) { emit(line + "\n") }
    }

    private func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).dropLast().enumerated().map { column, cell in
        TerminalText.pad(cell.0, to: cell.1, atStart: column != Self.leftColumn)
      }
      return "  " + (padded + cells.suffix(1)).joined(separator: "  ")
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
    var lines = Lines(language, style: style)
    var shared = Shared()
    for review in reviews {
      lines.add(Row(review, language, style: style))
      shared.add(review.findings)
    }
    var text = ""
    lines.write(shared) { text += $0 }
    return text
  }
}

extension Phrase {
  fileprivate static let inForms = Phrase("in-forms", "（{0} 份有这类问题）", " (in {0} forms)")
  fileprivate static let reviewSummaryTitle = Phrase(
    "review-summary", "汇总（差从大到小；差 = 自评 − 复算，有复核决定的按复核）",
    "Summary, the greatest difference first (claimed − recomputed, or reviewed where decided)")
  fileprivate static let differingHeading = Phrase("differing-heading", "差异", "Differ")
  fileprivate static let unconfirmedHeading = Phrase("unconfirmed-heading", "待确认", "Confirm")
  fileprivate static let openHeading = Phrase("open-heading", "待定", "Open")
  fileprivate static let reviewCounts = Phrase(
    "review-counts", "共 {0} 份：{1} 份有差异，{2} 份有待定的行",
    "{0} forms: {1} with differences, {2} with open rows")
}
