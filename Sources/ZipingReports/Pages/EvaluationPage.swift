import Ziping

/// The page of one evaluation, what a reader needs first (单份自评表的结果).
///
/// Each section is an extension: the head, what a person must decide, what to check, the rows.
struct EvaluationPage {
  let evaluation: Evaluation
  let wording: Wording
  /// The sentences of the rows, their quoted texts cut.
  let short: Wording
  let words: EvaluationWords
  let numbers: RowNumbers
  /// What leaves each undetermined row to a person, by the row's id.
  private let openRemarks: [String: Remark]
  /// Whether every reason and every finding is said in full.
  let isFull: Bool
  /// Whether there is room for the reasons beside the rows.
  let isWide: Bool

  /// The columns from which on reasons stand beside their rows.
  static let wide = 110
  /// The width to which a quoted text is cut beside a row.
  private static let quoteWidth = 28

  init(_ evaluation: Evaluation, _ language: Language, width: Int, isFull: Bool = false) {
    self.evaluation = evaluation
    self.isFull = isFull
    isWide = width >= Self.wide
    words = EvaluationWords(evaluation, language)
    wording = words.wording
    short = Wording(
      language, places: evaluation.places, textWidth: isFull ? nil : Self.quoteWidth,
      file: evaluation.submission.source)
    numbers = RowNumbers(evaluation.rows)
    openRemarks = evaluation.openRemarks
  }

  /// The whole page.
  var page: Page {
    var page = Page()
    page.blocks = head
    page.blocks += groups + adjustments
    page.addSection(decisions)
    page.addSection(checks(of: evaluation.findings))
    page.addSection(rows)
    page.addSection(losses)
    page.addSection(assumptions(of: evaluation.findings) + words.basis(isFull: isFull))
    return page
  }

  func points(_ number: ExactDecimal) -> String { number.text(places: evaluation.places) }

  func text(_ phrase: Phrase) -> String { wording.text(phrase) }
  func text(_ phrase: Phrase, _ facts: Fact...) -> String { wording.text(Message(phrase, facts)) }

  /// The rows and groups that wait for a person are told of once, where a person looks for them.
  func isToldAmongDecisions(_ finding: Finding) -> Bool {
    finding.remark.kind == .groupEmpty
      || finding.row.flatMap { openRemarks[$0] } == finding.remark
  }
}

extension ScoredRow {
  /// The points lost, or nil where none are.
  var lost: ExactDecimal? {
    guard let points, points < weight else { return nil }
    return try? weight.subtracting(points)
  }
}

extension Evaluation {
  /// What leaves each undetermined row to a person, by the row's id.
  var openRemarks: [String: Remark] {
    var remarks: [String: Remark] = [:]
    for row in rows {
      if case .undetermined(let remark, _) = row.state { remarks[row.id] = remark }
    }
    return remarks
  }
}

extension Wording {
  /// Why a row got what it got.
  func reason(of row: ScoredRow) -> String { text(row.state, of: row.weight) }

  /// Why a state came out of a weight.
  func text(_ state: ScoredRow.State, of weight: ExactDecimal) -> String {
    switch state {
    case .scored(let points, let reason, _): text(reason, weight: weight, points: points)
    case .suggested(let points, let reason, let assumptions):
      ([text(reason, weight: weight, points: points)] + assumptions.map(text))
        .joined(separator: text(.clauseMark))
    case .undetermined(let remark, _): text(remark)
    case .notApplicable(let reason): text(Message(.notApplicableReason, [reason]))
    }
  }
}

extension Phrase {
}
