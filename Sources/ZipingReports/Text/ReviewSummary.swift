public import Ziping

/// Many reviews at a glance: a line each, the greatest difference first, then which rows differ most
/// (复核汇总).
public enum ReviewSummary: Sendable {
  /// What is said of a review in its line.
  public struct Row: Sendable {
    /// The cells: claimed, recomputed, difference, grades, how many differ, wait to be confirmed and
    /// are open.
    fileprivate let cells: [Words]
    fileprivate let source: String
    fileprivate let name: String
    /// How far the totals are apart.
    fileprivate let size: ExactDecimal
    fileprivate let isDifferent: Bool
    fileprivate let isOpen: Bool
    /// The rows whose claims differ, by their names.
    fileprivate let differing: [(name: String, difference: ExactDecimal)]

    /// The line of a review.
    public init(_ review: Review, _ language: Language) {
      let words = EvaluationWords(review.reviewed, language)
      let wording = words.wording
      let due = review.grade.reviewed ?? words.grade
      let open = review.reviewed.openParts
      isDifferent = !review.differences.isEmpty || review.grade.isFlip
      isOpen = open > 0
      cells = [
        Words(wording.points(review.total.claimed)), Words(wording.bounds(review.total.reviewed)),
        Words(
          wording.difference(review.total.reviewedDifference),
          review.total.exceedsTolerance ? .bad : nil),
        review.grade.flip.map { Words("\($0.grade) → \(due)", .bad) } ?? Words(due),
        Words("\(review.differences.count)", review.differences.isEmpty ? nil : .bad),
        Words("\(review.unconfirmed.count)"), Words("\(open)", isOpen ? .open : nil),
      ]
      source = review.evaluation.submission.source
      name = words.name
      size = review.total.reviewedDifference?.size ?? .zero
      differing = review.rows.compactMap { row in
        guard row.exceedsTolerance, let difference = row.reviewedDifference else { return nil }
        return (row.name.inOwnMemory, difference)
      }
    }
  }

  /// The lines of many reviews, each in a few bytes.
  public struct Lines: Sendable {
    private let wording: Wording
    private let style: TextStyle
    private var table: RunTable
    private var sizes: [ExactDecimal] = []
    private var different = 0
    private var open = 0
    private var differing = RowTally()

    /// No line yet.
    ///
    /// - Parameters:
    ///   - language: In which it is written.
    ///   - style: How it looks.
    ///   - isDecided: Whether what reviewers decided stands in place of what is recomputed.
    public init(_ language: Language, style: TextStyle = .plain, isDecided: Bool = false) {
      let wording = Wording(language)
      self.wording = wording
      self.style = style
      func text(_ phrase: Phrase) -> String { wording.text(phrase) }
      table = RunTable([
        .numbers(text(.claimedHeading)),
        .numbers(text(isDecided ? .reviewedHeading : .recomputedHeading)),
        .numbers(text(.differenceHeading)), .texts(text(.gradeLabel)),
        .numbers(text(.differingHeading)), .numbers(text(.unconfirmedHeading)),
        .numbers(text(.openHeading)),
      ])
    }

    /// Adds the line of the next review.
    public mutating func add(_ row: Row) {
      table.append(row.cells, row.source, row.name)
      sizes.append(row.size)
      if row.isDifferent { different += 1 }
      if row.isOpen { open += 1 }
      for (name, difference) in row.differing { differing.add(name, difference) }
    }

    /// Writes the lines piece by piece, the greatest difference first, then how many forms differ and how
    /// many are open, and which rows differ most.
    public func write(_ shared: Shared, to emit: (String) -> Void) {
      let title = Block.heading(Words(wording.text(.reviewSummaryTitle), .heading))
      emit(TextRenderer(style).text(Page([title])))
      let sorted = sizes.indices.sorted { left, right in
        sizes[left] == sizes[right] ? left < right : sizes[left] > sizes[right]
      }
      table.write(sorted, wording.text(.formHeading), style, to: emit)
      var page = Page()
      let counts = Message(
        .reviewCounts, [.count(sizes.count), .count(different), .count(open)])
      page.add(.note(Words(wording.text(counts)), indent: 0, hanging: 2))
      page.addSection(
        differing.blocks(.differMost, wording) { wording.difference($0.greatest) })
      page.addSection(shared.blocks(wording))
      emit(TextRenderer(style).text(page))
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
      for finding in findings where finding.showsBesideOthers || finding.isStaleDecision {
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

    fileprivate func blocks(_ wording: Wording) -> [Block] {
      guard !firsts.isEmpty else { return [] }
      return [.heading(Words(wording.text(.besideTitle), .heading))]
        + zip(firsts, counts).map { first, count in
          let forms = wording.text(Message(.inForms, [.count(count)]))
          let label = Words(wording.text(first.severity.phrase) + "\u{A0}\u{A0}", .quiet)
          return .item(
            label + Words(wording.text(first) + (first.concernsRun ? "" : forms)),
            code: Words(whole: "[\(first.code)]", .quiet), body: Words())
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
      lines.add(Row(review, language))
      shared.add(review.findings)
    }
    var text = ""
    lines.write(shared) { text += $0 }
    return text
  }
}

extension Phrase {
  fileprivate static let inForms = Phrase("in-forms", "（{0} 份有这类问题）", " (in {0} {0|form|forms})")
  fileprivate static let besideTitle = Phrase(
    "beside-others", "放在一起才看得出的", "What only shows beside the others")
  fileprivate static let reviewSummaryTitle = Phrase(
    "review-summary", "汇总（差从大到小；差 = 自评 − 复算，有复核决定的按复核）",
    "Summary, the greatest difference first (claimed − recomputed, or reviewed where decided)")
  fileprivate static let differMost = Phrase(
    "differ-most", "差异最大的行（份数，最大的差）", "Rows that differ most (forms, the greatest difference)")
  fileprivate static let differingHeading = Phrase("differing-heading", "差异", "Differ")
  fileprivate static let unconfirmedHeading = Phrase("unconfirmed-heading", "待确认", "Confirm")
  fileprivate static let openHeading = Phrase("open-heading", "待定", "Open")
  fileprivate static let reviewCounts = Phrase(
    "review-counts", "共 {0} 份：{1} 份有差异，{2} 份有待定的行",
    "{0} {0|form|forms}: {1} with differences, {2} with open rows")
}
