import Ziping
import ZipingFiles

/// 复核意见: a letter to the unit, as an office sends a form back; one sentence for each row that differs.
struct WordReview {
  let report: FormReport
  let review: Review
  let rows: [FormReport.Row]

  init(_ report: FormReport, _ review: Review) {
    self.report = report
    self.review = review
    rows = report.rows
  }

  private var submission: Submission { report.submission }

  /// Whether there is anything to hold against what was recomputed.
  private var isEmpty: Bool { !review.claimsAnything && !review.hasDecisions }

  /// Writes the letter.
  func write(to page: inout WordPage) {
    page.addTitle(WordTitle(report).review)
    page.add(salutation(page), .salutation)
    page.say([received(page)])
    if isEmpty {
      page.say([page.text(.nothingClaimed)])
    } else {
      addResult(to: &page)
      addDifferences(to: &page)
      addOpen(to: &page)
    }
    addFindings(to: &page)
    addRequest(to: &page)
    page.addSignature(page.text(.reviewerLeftOpen))
  }

  private func salutation(_ page: WordPage) -> String {
    submission.unit.isEmpty
      ? page.text(.unknownUnit) : page.text(.toUnit, .text(submission.unit.cut(to: 60)))
  }

  private func received(_ page: WordPage) -> String {
    let path = submission.source
    let file = Fact.text(String(path.split(separator: "/").last ?? path[...]).cut(to: 100))
    let form = submission.number.map { page.text(.numberedForm, file, .count($0)) }
    let subject = WordTitle(report).subject
    return page.text(
      .received, .text(subject), form.map { .text($0) } ?? file,
      .text(review.evaluation.rubric.title))
  }

  // MARK: 复核结果

  private func addResult(to page: inout WordPage) {
    page.addSection(.resultTitle)
    page.say([outcome(page), tallies(page)])
    page.add(table(page), caption: page.text(.resultTable))
    let causes = review.total.causes.map { cause in
      let part =
        review.total.causes.count < 2
        ? "" : cause.part.map { page.text(.causePart, .text(page.wording.difference($0))) } ?? ""
      return page.wording.text(quoting: cause.message) + part
    }
    if !causes.isEmpty { page.say([page.text(.totalCauses, .text(page.clauses(causes)))]) }
    page.say(review.grade.causes.map { page.wording.text(quoting: $0.message) })
  }

  /// The totals of both sides, and by how much the claim is off.
  private func outcome(_ page: WordPage) -> String {
    let wording = page.wording
    let total = review.total
    var parts = [
      total.claimed.map { page.text(.claimedTotal, .text(wording.points($0))) }
        ?? page.text(.noClaimedTotal)
    ]
    if total.recomputed == nil {
      parts.append(page.text(.noTotalRecomputed))
    } else {
      parts.append(page.text(.recomputedTotal, .text(wording.bounds(total.recomputed))))
    }
    if review.hasDecisions {
      parts.append(page.text(.reviewedTotal, .text(wording.bounds(total.reviewed))))
    }
    if let difference = total.reviewedDifference {
      parts.append(Self.difference(difference, page))
    }
    return parts.joined(separator: page.text(.comma))
  }

  /// By how much too much or too little is claimed.
  static func difference(_ difference: ExactDecimal, _ page: WordPage) -> String {
    guard !difference.isZero else { return page.text(.noDifference) }
    return page.text(
      difference.isNegative ? .tooLittle : .tooMuch, .text(page.wording.points(difference.size)))
  }

  /// How many claims differ, and how many nobody could check.
  private func tallies(_ page: WordPage) -> String {
    let tolerance = Fact.text(review.tolerance.text())
    let differing = review.differences.count
    let counts: [(Phrase, Int)] = [
      (.toConfirmCount, review.unconfirmed.count), (.ownCount, review.ownJudgements.count),
      (.openCount, review.reviewed.openParts), (.unreadableCount, review.unreadableClaims.count),
    ]
    let first: String =
      !review.checksAnything
      ? page.text(.nothingChecked)
      : differing == 0
        ? page.text(.nothingDiffers, tolerance)
        : page.text(.differingCount, .count(differing), tolerance)
    return page.clauses(
      [first] + counts.filter { $0.1 > 0 }.map { page.text($0.0, .count($0.1)) })
  }

  /// Total, grade and groups, side by side.
  private func table(_ page: WordPage) -> Document.Table {
    let columns = report.columns
    func row(_ line: FormReport.Line, _ weight: String) -> Document.Row {
      .of(
        [.of(line.name), .of(weight, .cell)] + line.values.map { .of(report.text($0), .cell) })
    }
    let headings =
      [page.text(.partLabel), page.text(.weightLabel)] + columns.map(report.heading)
    let rows =
      report.groups.map { row($0, $0.weight?.text() ?? "") } + [
        row(report.total, report.evaluation.fullMarks.text()), row(report.grade, ""),
      ]
    return Document.Table(
      columns: WordWidth.first(beside: [900] + columns.map { _ in 1400 }), headingRows: 1,
      rows: [.heading(headings)] + rows)
  }

  // MARK: 填报问题 and 处理意见

  private func addFindings(to page: inout WordPage) {
    let findings = WordFindings(report)
    guard findings.hasProblems else { return }
    page.addSection(.findingsSection)
    findings.writeProblems(to: &page)
  }

  private func addRequest(to page: inout WordPage) {
    page.addSection(.requestTitle)
    let differs = !review.differences.isEmpty || review.grade.isFlip
    let isOpen =
      review.reviewed.openParts > 0 || !review.unconfirmed.isEmpty
      || !review.unreadableClaims.isEmpty
    let request: Phrase =
      isEmpty
      ? .requestClaims
      : differs
        ? .requestChanges
        : isOpen
          ? .requestEvidence : WordFindings(report).hasProblems ? .requestFindings : .noRequest
    page.say([page.text(request)])
  }
}

extension Phrase {
  fileprivate static let toUnit = Phrase("to-unit", "{0}：", "To {0}:")
  fileprivate static let unknownUnit = Phrase("unknown-unit", "〔单位名称〕：", "To [unit]:")
  fileprivate static let received = Phrase(
    "received", "你单位报送的{0}绩效自评表（{1}）收悉。按评分规则《{2}》逐项复核，意见如下：",
    "Your self-evaluation ({0}; {1}) has been received and recomputed row by row by the rubric \"{2}\". "
      + "The opinion is as follows:")
  fileprivate static let nothingClaimed = Phrase(
    "nothing-claimed", "自评表没有填写自评得分、总分和等级，没有可以复核的内容",
    "The form claims no points, total or grade, so there is nothing to review")
  fileprivate static let resultTitle = Phrase("result-title", "复核结果", "Result")
  fileprivate static let resultTable = Phrase(
    "result-table", "自评与复核得分对照表", "Claimed and recomputed points")
  fileprivate static let claimedTotal = Phrase(
    "claimed-total", "自评总分{0}分", "The claimed total is {0}")
  fileprivate static let noClaimedTotal = Phrase(
    "no-claimed-total", "自评表没有填总分", "The form claims no total")
  fileprivate static let recomputedTotal = Phrase(
    "recomputed-total", "按规则复算为{0}分", "recomputed it is {0}")
  fileprivate static let noTotalRecomputed = Phrase(
    "no-total-recomputed", "按规则无法得出总分", "the rules make no total")
  fileprivate static let reviewedTotal = Phrase(
    "reviewed-total", "按复核决定为{0}分", "after the decisions of the review {0}")
  fileprivate static let noDifference = Phrase("no-difference", "两者一致", "which agrees")
  fileprivate static let tooMuch = Phrase("too-much", "多报{0}分", "{0} too much")
  fileprivate static let tooLittle = Phrase("too-little", "少报{0}分", "{0} too little")
  fileprivate static let nothingChecked = Phrase(
    "nothing-checked", "没有一处自评得分能够核对", "No claim could be checked")
  fileprivate static let nothingDiffers = Phrase(
    "nothing-differs", "各处自评得分没有超过{0}分的差异", "No claim differs by more than {0}")
  fileprivate static let differingCount = Phrase(
    "differing-count", "自评得分有{0}处差异超过{1}分（含总分）",
    "{0} {0|claim differs|claims differ} by more than {1} (the total included)")
  fileprivate static let toConfirmCount = Phrase(
    "to-confirm-count", "{0}处与建议分不同，有待确认",
    "{0} {0|stands|stand} beside other suggestions, to be confirmed")
  fileprivate static let ownCount = Phrase(
    "own-count", "{0}处只有本单位的认定，没有核对",
    "{0} {0|rests|rest} on the unit's own word and {0|was|were} not checked")
  fileprivate static let openCount = Phrase(
    "open-count", "{0}处待定", "{0} {0|is|are} open")
  fileprivate static let unreadableCount = Phrase(
    "unreadable-count", "{0}处自评得分无法辨认", "{0} cannot be read")
  fileprivate static let totalCauses = Phrase(
    "total-causes", "关于总分：{0}", "The total: {0}")
  fileprivate static let causePart = Phrase("cause-part", "（{0}分）", " ({0})")
  fileprivate static let findingsSection = Phrase(
    "findings-section", "填报中需要核实的问题", "What to check in the form")
  fileprivate static let requestTitle = Phrase("request-title", "处理意见", "Request")
  fileprivate static let requestChanges = Phrase(
    "request-changes",
    "自评表退回修改，请按上述意见改正，有不同意见的附佐证材料说明，于〔　　年　　月　　日〕前重新报送",
    "The form is sent back: please correct it as said above, or give evidence where you disagree, and "
      + "hand it in again by [date]")
  fileprivate static let requestEvidence = Phrase(
    "request-evidence", "请就上述待定和待确认的事项补充材料，于〔　　年　　月　　日〕前报送",
    "Please hand in what is needed to settle the open points by [date]")
  fileprivate static let requestFindings = Phrase(
    "request-findings", "自评得分不作调整，请核实上述问题，于〔　　年　　月　　日〕前报送核实情况",
    "The claimed points stand; please check the points above and say by [date] what you found")
  fileprivate static let requestClaims = Phrase(
    "request-claims", "请填写自评得分和总分，于〔　　年　　月　　日〕前重新报送",
    "Please fill in points and total and hand the form in again by [date]")
  fileprivate static let noRequest = Phrase(
    "no-request", "自评得分不作调整", "The claimed points stand")
  fileprivate static let reviewerLeftOpen = Phrase(
    "reviewer-left-open", "〔复核单位（盖章）〕", "[reviewing office, seal]")
}
