import Ziping

/// The page of one review, what matters most first (复核报告).
struct ReviewPage {
  private let review: Review
  private let wording: Wording
  /// The sentences of a row, their quoted texts cut.
  private let short: Wording
  /// The page of what was recomputed, and of what is left after the decisions.
  private let recomputed: EvaluationPage
  private let reviewed: EvaluationPage
  /// Whether a reviewer decided anything, which takes a column.
  private let hasDecisions: Bool
  private let isFull: Bool

  init(_ review: Review, _ language: Language, width: Int, isFull: Bool = false) {
    self.review = review
    self.isFull = isFull
    hasDecisions = review.hasDecisions
    recomputed = EvaluationPage(review.evaluation, language, width: width, isFull: isFull)
    reviewed = EvaluationPage(review.reviewed, language, width: width, isFull: isFull)
    wording = recomputed.wording
    short = recomputed.short
  }

  /// The whole page; of a form that claims nothing, one sentence and what is an error all the same.
  var page: Page {
    var page = Page()
    guard review.claimsAnything || review.hasDecisions else {
      let sentence = text(.nothingClaimed, .text(recomputed.words.formName))
      page.add(.note(Words(sentence, .open)))
      let errors = review.findings.filter { $0.severity == .error && !$0.concernsRun }
      page.addSection(recomputed.checks(of: errors))
      return page
    }
    page.blocks = recomputed.words.head(outcome) + [totals]
    page.blocks += reviewed.adjustments
    page.addSection(reviewed.decisions)
    page.addSection(differences)
    page.addSection(unconfirmed)
    page.addSection(others)
    // What is about the whole run stands in its summary.
    let findings = review.findings.filter { !$0.concernsRun }
    page.addSection(recomputed.checks(of: findings))
    page.addSection(recomputed.assumptions(of: findings) + recomputed.words.basis(isFull: isFull))
    return page
  }

  private func text(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(Message(phrase, facts))
  }

  // MARK: Head

  /// The first line: how many claims differ, and whether the grade does.
  private var outcome: Words {
    let count = review.differences.count
    let tolerance = Fact.text(review.tolerance.text())
    var parts: [Words] = []
    if !review.checksAnything {
      parts.append(Words(text(.nothingChecked), .open))
    } else if count == 0, review.unreadableClaims.isEmpty {
      parts.append(
        Words(text(hasDecisions ? .noReviewedDifference : .noDifference, tolerance), .met))
    } else if count > 0 {
      let found: Phrase = hasDecisions ? .reviewedDifferencesFound : .differencesFound
      parts.append(Words(text(found, .count(count), tolerance), .bad))
    }
    if let sum = review.sumOfScoreCard {
      parts.append(Words(text(.cardAddsUp, .points(sum)), .met))
    }
    let unreadable = review.unreadableClaims.count
    if unreadable > 0 { parts.append(Words(text(.unreadableClaims, .count(unreadable)), .bad)) }
    let unconfirmed = review.unconfirmed.count
    if unconfirmed > 0 { parts.append(Words(text(.toConfirm, .count(unconfirmed)), .suggested)) }
    if review.checksAnything { parts += unchecked }
    if review.grade.isFlip { parts.append(Words(text(.gradeFlips), .bad)) }
    return parts.joined(by: text(.clauseMark))
  }

  /// What waits for a person or has only the department's own word, and so was not checked.
  private var unchecked: [Words] {
    let counts: [(Phrase, Int)] = [
      (.ownJudgements, review.ownJudgements.count), (.openRowsCount, review.reviewed.openParts),
    ]
    return counts.filter { $0.1 > 0 }.map { Words(text($0.0, .count($0.1)), .open) }
  }

  /// The total, the grade and the groups.
  private var totals: Block {
    let groups = review.groups.map { group in
      row(
        "", Words(group.name + "\u{A0}/\u{A0}" + group.weight.text()), group,
        notes: decision(about: group))
    }
    let total = row(
      "", Words(text(.totalLabel), .heading), review.total,
      notes: causes(review.total.causes).map { Words("\u{A0}\u{A0}") + $0 })
    return table([total, grade] + groups, nil)
  }

  private var grade: Table.Row {
    let line = review.grade
    let claimed = line.claimed ?? line.ofClaimedTotal.map { "(\($0))" } ?? Wording.nothing
    let grades = [
      claimed, line.recomputed ?? recomputed.words.grade, line.reviewed ?? reviewed.words.grade,
    ]
    return Table.Row(
      [Words(), Words(text(.gradeLabel), .heading)]
        + grades.prefix(hasDecisions ? 3 : 2).map { Words($0) }
        + [Words(line.isFlip ? text(.flipped) : "", .bad)],
      notes: causes(line.causes).map { Words("\u{A0}\u{A0}") + $0 })
  }

  // MARK: Rows

  /// The rows that differ, the greatest difference first; equal ones keep the form's order.
  private var differences: [Block] {
    let differing = review.rows.indices.filter { isDifferent(review.rows[$0]) }
      .sorted { left, right in
        let (first, second) = (size(review.rows[left]), size(review.rows[right]))
        return first == second ? left < right : first > second
      }
    let title: Phrase = hasDecisions ? .reviewedDifferencesTitle : .differencesTitle
    return section(title, differing.map { told(at: $0) })
  }

  /// The claims beside other points that are only suggested, in the form's order.
  private var unconfirmed: [Block] {
    section(
      .toConfirmTitle,
      review.rows.indices.filter { review.rows[$0].isToConfirm }.map { told(at: $0) })
  }

  /// The rows that do not differ, in the form's order.
  private var others: [Block] {
    let others = review.rows.indices.filter {
      !isDifferent(review.rows[$0]) && !review.rows[$0].isToConfirm
    }
    let isFirst = others.count == review.rows.count
    return section(
      isFirst ? .rowsTitle : .othersTitle,
      others.map { index in
        let line = review.rows[index]
        // That nothing is claimed, or a person must decide first, shows in its columns.
        let isOpen = line.recomputed.map { $0.low != $0.high } ?? false
        let notes =
          (line.claimed == nil || isOpen ? [] : causes(line.causes)) + decision(about: line)
          + (isFull ? reason(at: index) : [])
        return row(recomputed.numbers.mark(line.id), name(at: index), line, notes: notes)
      })
  }

  private func section(_ title: Phrase, _ rows: [Table.Row]) -> [Block] {
    rows.isEmpty ? [] : [.heading(Words(text(title), .heading)), table(rows, .nameHeading)]
  }

  /// A row with everything that explains it.
  private func told(at index: Int) -> Table.Row {
    let line = review.rows[index]
    let place = line.place.map { Words("  ") + recomputed.words.place($0) } ?? Words()
    return row(
      recomputed.numbers.mark(line.id), name(at: index) + place, line,
      notes: causes(line.causes) + reason(at: index) + decision(about: line))
  }

  /// The row's name, marked where its points are only suggested.
  private func name(at index: Int) -> Words {
    let name = review.rows[index].name
    let rows = review.reviewed.rows
    guard rows.indices.contains(index), rows[index].state.isSuggested else { return Words(name) }
    return Words(name) + Words(text(.suggestedSuffix), .suggested)
  }

  private func reason(at index: Int) -> [Words] {
    let scores = review.evaluation.rows
    return scores.indices.contains(index)
      ? [Words("=\u{A0}" + short.reason(of: scores[index]))] : []
  }

  /// What a reviewer decided about a row or a group.
  private func decision(about line: Review.Line) -> [Words] {
    line.decision.map { [Words("→\u{A0}" + wording.text($0, of: line.weight))] } ?? []
  }

  private func causes(_ causes: [Review.Cause]) -> [Words] {
    causes.map { cause in
      let part = cause.part.map { wording.difference($0) + "\u{A0}\u{A0}" } ?? ""
      return Words(part + short.text(quoting: cause.message) + " ")
        + Words(whole: "[\(cause.code)]", .quiet)
    }
  }

  private func isDifferent(_ line: Review.Line) -> Bool {
    line.reviewedDifference.map { !$0.isZero } ?? false
  }

  private func size(_ line: Review.Line) -> ExactDecimal {
    line.reviewedDifference.map { $0.isNegative ? $0.negated : $0 } ?? .zero
  }

  // MARK: Columns

  /// Claimed, recomputed and, where something was decided, reviewed; the difference.
  private func table(_ rows: [Table.Row], _ name: Phrase?) -> Block {
    let headings: [Phrase] =
      [.claimedHeading, .recomputedHeading] + (hasDecisions ? [.reviewedHeading] : [])
      + [.differenceHeading]
    return .table(
      Table(
        [.words(), .texts(name.map { text($0) } ?? "")] + headings.map { .numbers(text($0)) }, rows)
    )
  }

  private func row(
    _ mark: String, _ name: Words, _ line: Review.Line, notes: [Words]
  ) -> Table.Row {
    let numbers = [
      wording.points(line.claimed), wording.bounds(line.recomputed), wording.bounds(line.reviewed),
    ]
    return Table.Row(
      [Words(mark), name] + numbers.prefix(hasDecisions ? 3 : 2).map { Words($0) }
        + [Words(wording.difference(line.reviewedDifference), tone(line))],
      notes: notes)
  }

  private func tone(_ line: Review.Line) -> Tone? {
    if line.exceedsTolerance { return .bad }
    return line.reviewedDifference == nil ? .open : nil
  }
}

/// Numbers of a review, in the columns of a page and of a summary.
extension Wording {
  /// What stands where there is nothing to show.
  static let nothing = "—"

  func points(_ number: ExactDecimal?) -> String {
    number?.text(places: places) ?? Self.nothing
  }

  func bounds(_ bounds: Evaluation.Bounds?) -> String {
    guard let bounds else { return Self.nothing }
    if let value = bounds.value { return value.text(places: places) }
    let ends = [bounds.low, bounds.high].map { Fact.text($0.text(places: places)) }
    return text(Message(.totalRange, ends))
  }

  func difference(_ number: ExactDecimal?) -> String {
    guard let number else { return Self.nothing }
    return (number > .zero ? "+" : "") + number.text(places: places)
  }
}

extension Phrase {
  static let claimedHeading = Phrase("claimed-heading", "自评", "Claimed")
  static let recomputedHeading = Phrase("recomputed-heading", "复算", "Recomputed")
  static let reviewedHeading = Phrase("reviewed-heading", "复核", "Reviewed")
  static let differenceHeading = Phrase("difference-heading", "差", "Differs")
  fileprivate static let flipped = Phrase("flipped", "不一致", "differs")
  fileprivate static let nothingChecked = Phrase(
    "nothing-checked", "没有一处自评能够核对", "No claim could be checked")
  fileprivate static let nothingClaimed = Phrase(
    "nothing-claimed", "{0}：没有填写自评得分、总分或等级，没有可复核的；要计分请用 ziping score",
    "{0}: no points, total or grade are claimed, so there is nothing to review; ziping score scores it"
  )
  fileprivate static let toConfirm = Phrase(
    "to-confirm", "{0} 处自评与建议分不同，待人确认",
    "{0} {0|claim stands|claims stand} beside other suggestions, to be confirmed"
  )
  fileprivate static let toConfirmTitle = Phrase(
    "to-confirm", "待确认的建议分（自评不同，不算差异）",
    "Suggestions to confirm (other points are claimed, which is no difference)")
  fileprivate static let noDifference = Phrase(
    "no-difference", "自评与复算没有超过 {0} 的差异", "No claim differs by more than {0}")
  fileprivate static let cardAddsUp = Phrase(
    "card-adds-up", "得分表各行自评得分合计 {0}，等于自评总分",
    "the rows of the score card make {0}, the claimed total")
  fileprivate static let differencesFound = Phrase(
    "differences-found", "{0} 处自评与复算的差异超过 {1}",
    "{0} {0|claim differs|claims differ} by more than {1}")
  fileprivate static let noReviewedDifference = Phrase(
    "no-difference", "自评与复核没有超过 {0} 的差异",
    "No claim differs from the reviewed points by more than {0}")
  fileprivate static let reviewedDifferencesFound = Phrase(
    "differences-found", "{0} 处自评与复核的差异超过 {1}",
    "{0} {0|claim differs|claims differ} from the reviewed points by more than {1}")
  fileprivate static let unreadableClaims = Phrase(
    "unreadable-claims", "{0} 处自评得分读不懂，没有核对",
    "{0} {0|claim|claims} cannot be read and {0|was|were} not checked")
  fileprivate static let gradeFlips = Phrase("grade-flips", "等级不一致", "the grade differs")
  fileprivate static let differencesTitle = Phrase(
    "differences", "有差异的行（从大到小；差 = 自评 − 复算）",
    "Rows that differ, most first (claimed − recomputed)")
  fileprivate static let reviewedDifferencesTitle = Phrase(
    "differences", "有差异的行（从大到小；差 = 自评 − 复核）",
    "Rows that differ, most first (claimed − reviewed)")
  fileprivate static let othersTitle = Phrase("others", "其余各行", "Other rows")
  fileprivate static let rowsTitle = Phrase("rows", "各行", "Rows")
  fileprivate static let suggestedSuffix = Phrase("suggested-suffix", "（建议）", " (suggested)")
}

extension Review {
  /// What the rows of a score card make, where it is the claimed total; any other sum is a cause of its own.
  fileprivate var sumOfScoreCard: ExactDecimal? {
    guard evaluation.submission.isScoreCard, let claimed = total.claimed else { return nil }
    var sum = ExactDecimal.zero
    for row in rows {
      guard let claim = row.claimed, let next = try? sum.adding(claim) else { return nil }
      sum = next
    }
    return sum == claimed ? sum : nil
  }
}
