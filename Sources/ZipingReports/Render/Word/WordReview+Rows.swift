import Ziping

/// The rows that differ, one paragraph each, and those that wait for a person.
extension WordReview {
  /// How many rows a letter tells one by one.
  private static let most = 300

  // MARK: 需要修改

  func addDifferences(to page: inout WordPage) {
    let differing = zip(rows, review.rows).filter { $0.1.exceedsTolerance }
      .enumerated().sorted { left, right in
        let (first, second) = (size(left.element.1), size(right.element.1))
        return first == second ? left.offset < right.offset : first > second
      }.map(\.element)
    let small = review.rows.count { line in
      !line.exceedsTolerance && line.reviewedDifference.map { !$0.isZero } ?? false
    }
    guard !differing.isEmpty || small > 0 else { return }
    page.addSection(.differencesTitle)
    for (index, (row, line)) in differing.prefix(Self.most).enumerated() {
      page.addItem(
        index + 1, page.name(row.line.name, number: row.number), told(row, line, page))
    }
    if differing.count > Self.most {
      page.say([page.text(.furtherRows, .count(differing.count - Self.most))])
    }
    if small > 0 {
      page.say([page.text(.smallDifferences, .count(small), .text(review.tolerance.text()))])
    }
  }

  private func size(_ line: Review.Line) -> ExactDecimal {
    line.reviewedDifference.map(\.size) ?? .zero
  }

  /// What is claimed and what is due, why, and what to do, in one sentence.
  private func told(_ row: FormReport.Row, _ line: Review.Line, _ page: WordPage) -> String {
    let wording = page.wording
    var numbers = [
      page.text(.weightAndClaim, .points(line.weight), .text(wording.points(line.claimed))),
      page.text(.recomputed, .text(wording.bounds(line.recomputed))),
    ]
    if let decision = row.line.decision {
      numbers.append(page.text(.reviewed, .text(wording.bounds(line.reviewed)), .text(decision)))
    }
    if let difference = line.reviewedDifference {
      numbers.append(Self.difference(difference, page))
    }
    let why = row.line.causes.map(\.text) + calculation(of: line, page)
    let clauses = [
      numbers.joined(separator: page.text(.comma)),
      why.isEmpty ? "" : page.text(.because, .text(page.clauses(why))),
      page.text(.change, .text(wording.bounds(line.reviewed ?? line.recomputed))),
    ]
    return page.text(.says, .text(page.clauses(clauses)))
  }

  /// How the points were recomputed.
  private func calculation(of line: Review.Line, _ page: WordPage) -> [String] {
    guard let row = review.evaluation.rows.first(where: { $0.id == line.id }), row.points != nil
    else { return [] }
    return [page.text(.calculated, .text(page.wording.reason(of: row)))]
  }

  // MARK: 待定

  /// What waits for a person: rows that nobody can score, suggestions, and what only the unit says.
  func addOpen(to page: inout WordPage) {
    let items =
      WordDecisions(report, rows).items(page) + told(where: \.isToConfirm, .confirm, page)
      + told(where: { $0.isJudgedByOwner && $0.claimed != nil }, .giveEvidence, page)
    guard !items.isEmpty else { return }
    page.addSection(.openTitle)
    for (index, item) in items.prefix(Self.most).enumerated() {
      page.addItem(index + 1, item.lead, item.words)
    }
    if items.count > Self.most {
      page.say([page.text(.furtherRows, .count(items.count - Self.most))])
    }
  }

  private func told(
    where isMeant: (Review.Line) -> Bool, _ request: Phrase, _ page: WordPage
  ) -> [(lead: String, words: String)] {
    zip(rows, review.rows).filter { isMeant($0.1) }.map { row, line in
      let causes = page.clauses(row.line.causes.map(\.text))
      return (
        lead: page.name(row.line.name, number: row.number),
        words: page.text(.says, .text(page.clauses([causes, page.text(request)])))
      )
    }
  }
}

extension Phrase {
  fileprivate static let differencesTitle = Phrase(
    "differences-title", "需要修改的得分", "Points to change")
  fileprivate static let openTitle = Phrase(
    "open-title", "需要确认或补充材料的事项", "Points to settle")
  fileprivate static let weightAndClaim = Phrase(
    "weight-and-claim", "分值{0}分，自评{1}分", "{1} of {0} are claimed")
  fileprivate static let recomputed = Phrase("recomputed", "复算{0}分", "recomputed {0}")
  fileprivate static let reviewed = Phrase(
    "reviewed", "复核{0}分（{1}）", "reviewed {0} ({1})")
  fileprivate static let because = Phrase("because", "原因：{0}", "why: {0}")
  fileprivate static let calculated = Phrase("calculated", "复算依据：{0}", "recomputed from: {0}")
  fileprivate static let change = Phrase(
    "change", "请将自评得分改为{0}分", "please change the points to {0}")
  fileprivate static let confirm = Phrase(
    "confirm", "请确认采用哪一个得分", "please confirm which points hold")
  fileprivate static let giveEvidence = Phrase(
    "give-evidence", "请附认定依据", "please give the evidence for it")
  fileprivate static let smallDifferences = Phrase(
    "small-differences", "另有{0}项的差异在{1}分以内，不作调整",
    "{0} further {0|row differs|rows differ} by no more than {1}, which is left as it is")
  fileprivate static let furtherRows = Phrase(
    "further-rows", "另有{0}项没有逐一列出，见 ziping 输出的复核工作簿（.xlsx）或 JSON",
    "{0} further {0|row is|rows are} not told here; see the workbook (.xlsx) or JSON of the review")
}
