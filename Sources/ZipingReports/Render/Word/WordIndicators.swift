import Ziping
import ZipingFiles

/// The official table of indicators (绩效指标完成情况表): 一级 and 二级指标 merged downwards, the total last.
struct WordIndicators {
  /// Of how many rows a document shows the first.
  static let mostRows = 2000

  private let report: FormReport
  private let rows: [FormReport.Row]
  private let isCut: Bool

  init(_ report: FormReport, _ rows: [FormReport.Row]) {
    self.report = report
    isCut = rows.count > Self.mostRows
    self.rows = isCut ? Array(rows.prefix(Self.mostRows)) : rows
  }

  private var hasPoints: Bool { report.evaluation.hasPoints }

  /// What is to be known of the table: what 建议 means, and where all rows are.
  func notes(_ page: WordPage) -> [String] {
    let suggested =
      rows.contains { $0.state == .suggested } ? [page.text(.suggestedNote)] : []
    guard isCut else { return suggested }
    let counts = [Fact.count(report.evaluation.rows.count), .count(Self.mostRows)]
    return suggested + [page.text(.cutNote, counts[0], counts[1])]
  }

  /// The table.
  func table(_ page: WordPage) -> Document.Table {
    let headings: [Phrase] =
      [.groupLabel, .level2Label, .level3Label, .yearTargetLabel, .actualLabel]
      + (hasPoints ? [.weightLabel, .pointsLabel] : [.stateHeading]) + [.noteLabel]
    return Document.Table(
      columns: Self.widths(hasPoints: hasPoints), headingRows: 1,
      rows: [.heading(headings.map { page.text($0) })] + body(page)
        + (hasPoints ? ending(page) : []))
  }

  /// 一级指标 is as narrow as two characters, 二级指标 as four; the rest is shared.
  private static func widths(hasPoints: Bool) -> [Int] {
    hasPoints
      ? [600, 860, 1820, 1460, 1460, 600, 800, 1245] : [600, 860, 2040, 1680, 1680, 740, 1245]
  }

  private func body(_ page: WordPage) -> [Document.Row] {
    var group: String?
    var level2: String?
    return rows.map { row in
      let scored = row.scored
      let results = self.results(of: row, page)
      guard scored.kind == .indicator else {
        (group, level2) = (nil, nil)
        return .of([.of(row.line.name, .cell, span: 3)] + results)
      }
      let isSameGroup = group == scored.group
      let isSameLevel2 = isSameGroup && level2 == scored.level2
      (group, level2) = (scored.group, scored.level2)
      return .of(
        [
          .of(scored.group, .cell, merge: isSameGroup ? .continues : .begins),
          .of(scored.level2, .cell, merge: isSameLevel2 ? .continues : .begins),
          .of(row.line.name),
        ] + results)
    }
  }

  private func results(of row: FormReport.Row, _ page: WordPage) -> [Document.Cell] {
    let scored = row.scored
    let points =
      hasPoints
      ? [weight(of: row), .of(self.points(of: row, page), .cell)]
      : [.of(state(of: row, page), .cell)]
    return [.of(scored.target.reading.text), .of(scored.actual.text)] + points
      + [.of(row.note)]
  }

  private func weight(of row: FormReport.Row) -> Document.Cell {
    .of(row.scored.isVeto ? "" : row.scored.weight.text(), .cell)
  }

  /// The points, or what they lie between, with what is to be known of them.
  private func points(of row: FormReport.Row, _ page: WordPage) -> String {
    let points = page.wording.bounds(row.scored.bounds)
    switch row.state {
    case .scored where row.scored.isVeto: return row.reason
    case .scored: return points
    case .suggested: return points + "\n" + page.text(.suggestedPoints)
    case .undetermined: return points + "\n" + page.text(.openPoints)
    case .notApplicable: return page.text(.stateNotApplicable)
    }
  }

  private func state(of row: FormReport.Row, _ page: WordPage) -> String {
    if let isMet = row.scored.isMet { return page.text(isMet ? .stateMet : .stateNotMet) }
    switch row.state {
    case .scored where row.scored.kind == .budget:
      return report.evaluation.form.money.rate.map(page.wording.percent) ?? ""
    case .scored: return ""
    case .suggested, .undetermined, .notApplicable: return page.text(row.state.phrase)
    }
  }

  /// Groups without a row, what changes the total beside the rows, and the total.
  private func ending(_ page: WordPage) -> [Document.Row] {
    let wording = page.wording
    func row(_ name: String, _ weight: String, _ points: String) -> Document.Row {
      .of([.of(name, .cell, span: 5), .of(weight, .cell), .of(points, .cell, span: 2)])
    }
    let missing = report.evaluation.groups.filter(\.isMissing).map { group in
      row(
        page.text(.groupWithoutRows, .text(group.name)), group.weight.text(),
        wording.bounds(group.bounds))
    }
    let adjustments = report.adjustments.map { line in
      row(line.name, "", wording.bounds(line.bounds))
    }
    let total = report.evaluation
    return missing + adjustments + [
      row(page.text(.totalLabel), total.fullMarks.text(), report.totalText)
    ]
  }
}

extension Phrase {
  fileprivate static let stateHeading = Phrase("state-heading", "达成情况", "Met")
  fileprivate static let suggestedPoints = Phrase("suggested-points", "建议", "suggested")
  fileprivate static let openPoints = Phrase("open-points", "待定", "open")
  fileprivate static let groupWithoutRows = Phrase(
    "group-without-rows", "{0}（没有指标）", "{0} (no indicator)")
  fileprivate static let suggestedNote = Phrase(
    "suggested-note", "注：标“建议”的得分由程序对表中文字作了假定后得出，计入总分，请单位确认。",
    "Note: points marked as suggested rest on an assumption about the form's words; they count, and the "
      + "unit should confirm them.")
  fileprivate static let cutNote = Phrase(
    "cut-note",
    "注：自评表共{0}行，上表列出前{1}行；全部各行请用 ziping 输出 Excel（.xlsx）、CSV 或 JSON 查看。",
    "Note: the form has {0} rows, of which the first {1} are shown; ziping writes all of them as a "
      + "workbook (.xlsx), CSV or JSON.")
}
