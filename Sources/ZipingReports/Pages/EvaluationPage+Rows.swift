import Ziping

/// The rows, numbered, and what was lost.
extension EvaluationPage {
  var rows: [Block] {
    let checked = Set(
      evaluation.findings.filter { $0.severity > .info && !isToldAmongDecisions($0) }
        .compactMap(\.row))
    let own = evaluation.rows.filter { $0.kind != .budget || !evaluation.hasPoints }
    guard !own.isEmpty else { return [] }
    let besideRows = isWide
    let columns: [Table.Column] =
      evaluation.hasPoints
      ? [.numbers(), .texts(most: isWide ? 40 : nil), .numbers(), .suffix(), .words()]
      : [.numbers(), .texts(most: isWide ? 40 : nil), .words()]
    let lines = own.map { row in
      let mark = checked.contains(row.id) ? "!" : ""
      let state = [Words(state(row), tone(row)), Words(mark, .open)].joined(by: " ")
      let number = Words(numbers[row.id].map(String.init) ?? "")
      let reason = Words(short.reason(of: row))
      let cells =
        [number, Words(row.name)]
        + (evaluation.hasPoints ? [Words(points(row), tone(row)), Words(weight(row))] : []) + [
          state
        ]
      return Table.Row(
        cells + (besideRows ? [reason] : []), notes: isFull && !besideRows ? [reason] : [])
    }
    let hint = isFull || isWide ? Phrase.rowsHintFull : .rowsHint
    return [
      .heading(
        Words(text(evaluation.hasPoints ? .rowsTitle : .rowsWithoutPoints), .heading),
        beside: Words(text(hint), .quiet)),
      .table(Table(columns + (besideRows ? [.texts()] : []), lines)),
    ]
  }

  private func points(_ row: ScoredRow) -> String {
    if case .notApplicable = row.state { return Wording.nothing }
    return wording.bounds(row.bounds)
  }

  private func weight(_ row: ScoredRow) -> String { "/\u{A0}" + row.weight.text() }

  /// What is worth saying of a row's state: nothing of what is simply scored.
  private func state(_ row: ScoredRow) -> String {
    if !evaluation.hasPoints, let isMet = row.isMet {
      return text(isMet ? .stateMet : .stateNotMet)
    }
    if !evaluation.hasPoints, row.kind == .budget, let rate = evaluation.form.money.rate {
      return wording.percent(rate)
    }
    return switch row.state {
    case .scored: ""
    case .suggested: text(.stateSuggested)
    case .undetermined: text(.stateUndetermined)
    case .notApplicable: text(.stateNotApplicable)
    }
  }

  private func tone(_ row: ScoredRow) -> Tone? {
    if !evaluation.hasPoints, let isMet = row.isMet { return isMet ? .met : .bad }
    return switch row.state {
    case .scored(let points, _, let isNotApplicable):
      isNotApplicable ? .quiet : points == row.weight ? .met : .bad
    case .suggested(let points, _, _): points == row.weight ? .suggested : .bad
    case .undetermined: .open
    case .notApplicable: .quiet
    }
  }

  /// What was lost where, the largest loss first; equal losses keep the form's order.
  var losses: [Block] {
    let losses = evaluation.rows.enumerated().compactMap { index, row in
      row.lost.map { (index: index, row: row, lost: $0) }
    }.sorted { $0.lost == $1.lost ? $0.index < $1.index : $0.lost > $1.lost }
    guard !losses.isEmpty else { return [] }
    let title = Block.heading(Words(text(.lossesTitle), .heading))
    // Where reasons stand beside the rows, they are not said again.
    let hasReasons = isWide || isFull
    let lines = losses.map { loss in
      let reason = hasReasons ? "" : text(.subjectReason, .text(short.reason(of: loss.row)))
      return Table.Row([
        Words("-" + points(loss.lost), .bad), Words(numbers.mark(loss.row.id)),
        Words(loss.row.name + reason),
      ])
    }
    return [title, .table(Table([.numbers(), .words(), .texts()], lines))]
  }
}

extension Phrase {
  static let stateMet = Phrase("state-met", "达成", "met")
  static let stateNotMet = Phrase("state-not-met", "未达成", "not met")
  fileprivate static let rowsTitle = Phrase("rows", "各行（得分 / 分值）", "Rows (points / of)")
  fileprivate static let rowsWithoutPoints = Phrase("rows", "各行", "Rows")
  fileprivate static let rowsHint = Phrase(
    "rows-hint", "! 要核实；理由：--full，一行：ziping explain 表 4",
    "! to check; reasons: --full, of a row: ziping explain FORM 4")
  fileprivate static let rowsHintFull = Phrase(
    "rows-hint", "! 要核实；一行：ziping explain 表 4", "! to check; a row: ziping explain FORM 4")
  fileprivate static let subjectReason = Phrase("loss-reason", "：{0}", ": {0}")
}
