import Ziping

/// Builds the text report of one review, what matters most first (复核报告).
struct ReviewPage {
  private(set) var text = ""
  private let review: Review
  private let wording: Wording
  /// The sentences of a row, their quoted texts cut.
  private let short: Wording
  private let style: TextStyle
  private let language: Language
  /// The recomputed grade, or those at both ends.
  private let gradeText: String
  /// The grade after the decisions, or those at both ends.
  private let reviewedGradeText: String
  /// The columns that the longest number of points takes.
  private let width: Int
  /// Whether a reviewer decided anything, which takes a column.
  private let hasDecisions: Bool

  /// The width to which a quoted text is cut beside a row.
  private static let quoteWidth = 28

  init(_ review: Review, _ language: Language, _ style: TextStyle) {
    self.review = review
    self.language = language
    self.style = style
    hasDecisions = review.hasDecisions
    let places = review.evaluation.places
    wording = Wording(language, places: places)
    short = Wording(language, places: places, textWidth: Self.quoteWidth)
    let wording = wording
    let numbers = (review.rows + review.groups + [review.total]).flatMap { line in
      [
        wording.points(line.claimed), wording.bounds(line.recomputed),
        wording.bounds(line.reviewed),
      ]
    }
    let page = EvaluationPage(review.evaluation, language, style)
    gradeText = review.grade.recomputed.map(TerminalText.escaped) ?? page.gradeText
    let after = EvaluationPage(review.reviewed, language, style)
    reviewedGradeText = review.grade.reviewed.map(TerminalText.escaped) ?? after.gradeText
    let headings: [Phrase] = [.claimedHeading, .recomputedHeading, .reviewedHeading]
    let columns = numbers + [gradeText, reviewedGradeText] + headings.map { wording.text($0) }
    width = columns.map { TerminalText.width($0) }.max() ?? 0
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  private mutating func addTitle(_ phrase: Phrase) {
    add("")
    add(style(wording.text(phrase), .heading))
  }

  private mutating func addPart(_ build: (inout EvaluationPage) -> Void) {
    var page = EvaluationPage(review.evaluation, language, style)
    build(&page)
    text += page.text
  }

  /// The one sentence about a form that claims nothing.
  mutating func addNothingClaimed() {
    let page = EvaluationPage(review.evaluation, language, style)
    add(style(wording.text(Message(.nothingClaimed, [.text(page.formName)])), .open))
  }

  // MARK: Head

  mutating func addHead() {
    addPart { $0.addIdentity() }
    add(outcome)
    add("")
    add(heading(nil))
    let total = review.total
    add(line(total, wording.text(.totalLabel)))
    addCauses(total.causes)
    let grade = review.grade
    let claimed = grade.claimed ?? grade.ofClaimedTotal.map { "(\($0))" } ?? Wording.nothing
    add(
      columns(
        [TerminalText.escaped(claimed), gradeText, reviewedGradeText],
        grade.isFlip ? wording.text(.flipped) : "", .bad, wording.text(.gradeLabel)))
    addCauses(grade.causes)
  }

  /// The first line: how many claims differ, and whether the grade does.
  private var outcome: String {
    let count = review.differences.count
    let tolerance = Fact.text(review.tolerance.text())
    var parts: [String] = []
    if !review.checksAnything {
      parts.append(style(wording.text(.nothingChecked), .open))
    } else if count == 0, review.unreadableClaims.isEmpty {
      parts.append(style(wording.text(Message(.noDifference, [tolerance])), .good))
    } else if count > 0 {
      parts.append(
        style(wording.text(Message(.differencesFound, [.count(count), tolerance])), .bad))
    }
    if let sum = review.sumOfScoreCard {
      parts.append(style(wording.text(Message(.cardAddsUp, [.points(sum)])), .good))
    }
    let unreadable = review.unreadableClaims.count
    if unreadable > 0 {
      parts.append(style(wording.text(Message(.unreadableClaims, [.count(unreadable)])), .bad))
    }
    let unconfirmed = review.unconfirmed.count
    if unconfirmed > 0 {
      parts.append(style(wording.text(Message(.toConfirm, [.count(unconfirmed)])), .open))
    }
    let open = review.uncheckable.count
    if open > 0, review.checksAnything {
      parts.append(style(wording.text(Message(.openClaims, [.count(open)])), .open))
    }
    if review.grade.isFlip { parts.append(style(wording.text(.gradeFlips), .bad)) }
    return parts.joined(separator: wording.text(.comma))
  }

  mutating func addDecisions() {
    var page = EvaluationPage(review.reviewed, language, style)
    page.addDecisions()
    text += page.text
  }

  /// What changes the total beside the rows, after the decisions.
  mutating func addAdjustments() {
    var page = EvaluationPage(review.reviewed, language, style)
    page.addAdjustments()
    text += page.text
  }

  mutating func addFindings() {
    // What is about the whole run stands in its summary.
    let findings = review.findings.filter { !$0.concernsRun }
    addPart { $0.addFindings(findings) }
  }

  // MARK: Rows

  /// The rows that differ, the greatest difference first; equal ones keep the form's order.
  mutating func addDifferences() {
    let differing = review.rows.indices.filter { isDifferent(review.rows[$0]) }
      .sorted { left, right in
        let (first, second) = (size(review.rows[left]), size(review.rows[right]))
        return first == second ? left < right : first > second
      }
    guard !differing.isEmpty else { return }
    addTitle(hasDecisions ? .reviewedDifferencesTitle : .differencesTitle)
    add(heading(.nameHeading))
    for index in differing {
      let row = review.rows[index]
      let place = row.place.map { "  " + style(TerminalText.escaped($0.description), .quiet) }
      add(line(row, name(at: index)) + (place ?? ""))
      addCauses(row.causes)
      if let reason = reason(at: index) { addIndented("= " + TerminalText.escaped(reason)) }
      addDecision(about: row)
    }
  }

  /// The claims beside other points that are only suggested, in the form's order.
  mutating func addUnconfirmed() {
    let waiting = review.rows.indices.filter { review.rows[$0].isToConfirm }
    guard !waiting.isEmpty else { return }
    addTitle(.toConfirmTitle)
    add(heading(.nameHeading))
    for index in waiting {
      let row = review.rows[index]
      let place = row.place.map { "  " + style(TerminalText.escaped($0.description), .quiet) }
      add(line(row, name(at: index)) + (place ?? ""))
      addCauses(row.causes)
      if let reason = reason(at: index) { addIndented("= " + TerminalText.escaped(reason)) }
    }
  }

  /// The rows that do not differ, in the form's order.
  mutating func addOthers() {
    let others = review.rows.indices.filter {
      !isDifferent(review.rows[$0]) && !review.rows[$0].isToConfirm
    }
    guard !others.isEmpty else { return }
    addTitle(.othersTitle)
    add(heading(.nameHeading))
    for index in others {
      let row = review.rows[index]
      add(line(row, name(at: index)))
      // That nothing is claimed shows in its column.
      if row.claimed != nil { addCauses(row.causes) }
      addDecision(about: row)
    }
  }

  mutating func addGroups() {
    guard !review.groups.isEmpty else { return }
    addTitle(.groupsTitle)
    for group in review.groups {
      add(line(group, TerminalText.escaped(group.name) + "  / " + group.weight.text()))
      addDecision(about: group)
    }
  }

  /// What a reviewer decided about a row or a group.
  private mutating func addDecision(about line: Review.Line) {
    guard let applied = line.decision else { return }
    addIndented("→ " + TerminalText.escaped(wording.text(applied, of: line.weight)))
  }

  /// The row's name, marked where its points are only suggested.
  private func name(at index: Int) -> String {
    let name = TerminalText.escaped(review.rows[index].name)
    let rows = review.reviewed.rows
    guard rows.indices.contains(index), rows[index].state.isSuggested else { return name }
    return wording.text(Message(.suggestedMark, [.text(name)]))
  }

  private func reason(at index: Int) -> String? {
    let scores = review.evaluation.rows
    return scores.indices.contains(index) ? short.reason(of: scores[index]) : nil
  }

  private func isDifferent(_ line: Review.Line) -> Bool {
    line.reviewedDifference.map { !$0.isZero } ?? false
  }

  private func size(_ line: Review.Line) -> ExactDecimal {
    line.reviewedDifference.map { $0.isNegative ? $0.negated : $0 } ?? .zero
  }

  // MARK: Columns

  /// The columns that a difference takes.
  private var differenceWidth: Int { max(8, TerminalText.width(wording.text(.flipped))) }

  private func line(_ line: Review.Line, _ name: String) -> String {
    columns(
      [
        wording.points(line.claimed), wording.bounds(line.recomputed),
        wording.bounds(line.reviewed),
      ], wording.difference(line.reviewedDifference), tone(line), name)
  }

  /// Claimed, recomputed and, where something was decided, reviewed; the difference; the name.
  private func columns(
    _ numbers: [String], _ difference: String, _ tone: TextStyle.Tone?, _ name: String?
  ) -> String {
    var cells = numbers.prefix(hasDecisions ? 3 : 2).map { number in
      TerminalText.pad(number, to: width, atStart: true)
    }
    let padded = TerminalText.pad(difference, to: differenceWidth, atStart: true)
    cells.append(tone.map { style(padded, $0) } ?? padded)
    return (cells + [name].compactMap(\.self)).joined(separator: "  ")
  }

  private func tone(_ line: Review.Line) -> TextStyle.Tone? {
    if line.exceedsTolerance { return .bad }
    return line.reviewedDifference == nil ? .open : nil
  }

  private func heading(_ name: Phrase?) -> String {
    let headings: [Phrase] = [.claimedHeading, .recomputedHeading, .reviewedHeading]
    return style(
      columns(
        headings.map { wording.text($0) }, wording.text(.differenceHeading), nil,
        name.map { wording.text($0) }), .quiet)
  }

  private mutating func addCauses(_ causes: [Review.Cause]) {
    for cause in causes {
      let words = TerminalText.escaped(short.text(quoting: cause.message))
      let part = cause.part.map { wording.difference($0) + "  " } ?? ""
      addIndented("\(part)\(words) \(style("[\(cause.code)]", .quiet))")
    }
  }

  private mutating func addIndented(_ words: String) {
    let indent = (hasDecisions ? 3 : 2) * (width + 2) + differenceWidth + 2
    add(String(repeating: " ", count: indent) + words)
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
  fileprivate static let reviewedHeading = Phrase("reviewed-heading", "复核", "Reviewed")
  static let differenceHeading = Phrase("difference-heading", "差", "Differs")
  fileprivate static let flipped = Phrase("flipped", "不一致", "differs")
  fileprivate static let comma = Phrase("comma", "；", "; ")
  fileprivate static let nothingChecked = Phrase(
    "nothing-checked", "没有一处自评能够核对", "No claim could be checked")
  fileprivate static let nothingClaimed = Phrase(
    "nothing-claimed", "{0}：没有填写自评得分、总分或等级，没有可复核的；要计分请用 ziping score",
    "{0}: no points, total or grade are claimed, so there is nothing to review; ziping score scores it"
  )
  fileprivate static let openClaims = Phrase(
    "open-claims", "{0} 处自评因有行待定而无法核对", "{0} claims wait for open rows")
  fileprivate static let toConfirm = Phrase(
    "to-confirm", "{0} 处自评与建议分不同，待人确认", "{0} claims stand beside other suggestions, to be confirmed"
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
    "differences-found", "{0} 处自评与复算的差异超过 {1}", "{0} claims differ by more than {1}")
  fileprivate static let unreadableClaims = Phrase(
    "unreadable-claims", "{0} 处自评得分读不懂，没有核对", "{0} claims cannot be read and were not checked")
  fileprivate static let gradeFlips = Phrase("grade-flips", "等级不一致", "the grade differs")
  fileprivate static let differencesTitle = Phrase(
    "differences", "有差异的行（从大到小；差 = 自评 − 复算）",
    "Rows that differ, most first (claimed − recomputed)")
  fileprivate static let reviewedDifferencesTitle = Phrase(
    "differences", "有差异的行（从大到小；差 = 自评 − 复核）",
    "Rows that differ, most first (claimed − reviewed)")
  fileprivate static let othersTitle = Phrase("others", "其余各行", "Other rows")
  fileprivate static let groupsTitle = Phrase("groups", "小计", "Subtotals")
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
