package import Ziping
import ZipingFormats

/// Lays a review out as the sheet that offices use (复核表), for a workbook and for CSV alike.
///
/// Title and names, 预算执行率 first, the rows under their headings, 合计, the note. 复核完成值, 复核得分 and
/// 备注 are the reviewer's.
package struct ReviewSheetLayout: Sendable {
  private typealias Column = ReviewColumn

  private let review: Review
  private let wording: Wording
  private var sheet: Sheet
  /// The first row of the table and the last one before 合计.
  private var first = 0

  /// The sheet of a review.
  package static func sheet(_ review: Review, name: String, _ language: Language) -> Sheet {
    var layout = ReviewSheetLayout(review, Sheet(name: name), language)
    layout.layOut()
    return layout.sheet
  }

  /// The sheets of several reviews one below another, for a file that has but one.
  package static func table(_ reviews: [Review], _ language: Language) -> Sheet {
    var whole = Sheet(name: "")
    for review in reviews {
      if !whole.rows.isEmpty { whole.rows.append([]) }
      whole.rows += sheet(review, name: "", language).rows
    }
    return whole
  }

  private init(_ review: Review, _ sheet: Sheet, _ language: Language) {
    self.review = review
    self.sheet = sheet
    wording = Wording(language, places: review.evaluation.places)
  }

  private mutating func layOut() {
    sheet.widths = Column.allCases.map(\.width)
    sheet.isProtected = true
    addHead()
    sheet.repeatedRows = sheet.rows.count...sheet.rows.count
    add(Column.allCases.map { ($0, $0, Sheet.Cell($0.heading, .heading)) })
    first = sheet.rows.count
    addRows()
    addAdjustments()
    addTotal()
    addNotes()
  }

  // MARK: Head

  private mutating func addHead() {
    let form = review.evaluation.submission
    add([(.group, .note, Sheet.Cell(ReviewSheetWords.title, .title))])
    add([
      (.group, .note, Sheet.Cell("（\(form.year.map(String.init) ?? "    ")年度）", .title))
    ])
    addPair(ReviewSheetWords.project, form.project, ReviewSheetWords.unit, form.unit)
    addPair(
      ReviewSheetWords.rubric, review.evaluation.rubric.id, ReviewSheetWords.form, form.source)
    let decisions = review.rows.compactMap { $0.decision?.decision }
    addPair(
      ReviewSheetWords.by, Self.only(decisions.map(\.by)), ReviewSheetWords.on,
      Self.only(decisions.map(\.on)), isInput: true)
  }

  private mutating func addPair(
    _ first: String, _ value: String, _ second: String, _ other: String, isInput: Bool = false
  ) {
    let style: CellStyle = isInput ? .input : .fixedText
    add([
      (.group, .group, Sheet.Cell(first, .heading)),
      (.level2, .weight, Sheet.Cell(value, style)),
      (.actual, .actual, Sheet.Cell(second, .heading)),
      (.claimed, .note, Sheet.Cell(other, style)),
    ])
  }

  /// What all say alike.
  private static func only(_ texts: [String?]) -> String {
    Set(texts).count == 1 ? texts.first.flatMap(\.self) ?? "" : ""
  }

  // MARK: Table

  private mutating func addRows() {
    var starts = (group: sheet.rows.count, level2: sheet.rows.count)
    let scores = review.evaluation.rows
    let lines = zip(review.rows, review.reviewed.rows)
    for (index, (score, (line, reviewed))) in zip(scores, lines).enumerated() {
      let before = index > 0 ? scores[index - 1] : nil
      let isNewGroup = before?.group != score.group
      let isNewLevel2 = isNewGroup || before?.level2 != score.level2
      if isNewLevel2 {
        mergeDown(from: starts.level2, .level2)
        starts.level2 = sheet.rows.count
      }
      if isNewGroup {
        mergeDown(from: starts.group, .group)
        starts.group = sheet.rows.count
      }
      // The money's row has no headings above it.
      let isAlone = index == 0 && score.group == score.name && score.level2.isEmpty
      let headings: [Entry] =
        isAlone
        ? [(.group, .name, Sheet.Cell(score.name, .side))]
        : [
          (.group, .group, Sheet.Cell(isNewGroup ? score.group : "", .side)),
          (.level2, .level2, Sheet.Cell(isNewLevel2 ? score.level2 : "", .side)),
          (.name, .name, Sheet.Cell(score.name, .fixedText)),
        ]
      add(headings + cells(of: score, line, reviewed))
      if isAlone { starts = (sheet.rows.count, sheet.rows.count) }
    }
    mergeDown(from: starts.level2, .level2)
    mergeDown(from: starts.group, .group)
    guard first < sheet.rows.count else { return }
    let points = CellRange(
      rows: first...sheet.rows.count - 1,
      columns: Column.reviewedPoints.rawValue...Column.reviewedPoints.rawValue)
    sheet.validations.append(
      SheetValidation(
        [points],
        .upToCell(columnsLeft: Column.reviewedPoints.rawValue - Column.weight.rawValue),
        prompt: ReviewSheetWords.prompt))
  }

  private func cells(
    of score: IndicatorScore, _ line: Review.Line, _ reviewed: IndicatorScore
  ) -> [Entry] {
    let target = TargetColumns(score.target)
    var corrected = ""
    if case .actual(let text)? = line.decision?.decision.outcome { corrected = text }
    return [
      single(.property, Sheet.Cell(target.property, .fixedText)),
      single(.target, Sheet.Cell(target.value, .fixedText)),
      single(.unit, Sheet.Cell(target.unit, .fixedText)),
      single(.weight, Sheet.Cell(.number(score.weight), .fixedNumber)),
      single(.actual, Sheet.Cell(score.actual.text, .fixedText)),
      single(.claimed, Self.number(line.claimed, .fixedNumber)),
      single(.reviewedActual, Sheet.Cell(corrected, .input)),
      single(.reviewedPoints, Self.number(reviewed.points, .inputNumber)),
      single(.difference, difference(line.claimed, reviewed.points)),
      single(.note, Sheet.Cell(note(of: score, line), .input)),
    ]
  }

  /// The causes, or what is open; then what the reviewer gave as the reason.
  private func note(of score: IndicatorScore, _ line: Review.Line) -> String {
    var remarks = line.causes.map { wording.text($0.message) }
    if score.points == nil { remarks = [wording.reason(of: score)] }
    return ReviewSheet.note(
      remarks.joined(separator: "；"), reason: line.decision?.decision.reason ?? "")
  }

  /// 复核指标偏差 of the row that is being added.
  private func difference(_ claimed: ExactDecimal?, _ points: ExactDecimal?) -> Sheet.Cell {
    let row = sheet.rows.count
    let (own, other) = (Column.claimed.cell(row), Column.reviewedPoints.cell(row))
    let places = max(claimed?.places ?? 0, points?.places ?? 0, review.evaluation.places)
    var result: ExactDecimal?
    if let claimed, let points { result = try? claimed.subtracting(points) }
    return Sheet.Cell(
      .formula("IF(OR(\(own)=\"\",\(other)=\"\"),\"\",ROUND(\(own)-\(other),\(places)))", result),
      .fixedNumber)
  }

  /// What changes the total beside the rows; an open one has no number.
  private mutating func addAdjustments() {
    for adjustment in review.reviewed.adjustments {
      let text = ReviewSheetWords.adjustment + wording.text(adjustment.message)
      add([
        (.group, .claimed, Sheet.Cell(text, .fixedText)),
        single(.reviewedActual, Sheet.Cell("", .fixedText)),
        single(.reviewedPoints, Self.number(adjustment.bounds.value, .fixedNumber)),
        single(.difference, Sheet.Cell("", .fixedNumber)),
        single(.note, Sheet.Cell("", .fixedText)),
      ])
    }
  }

  private mutating func addTotal() {
    let weights = review.evaluation.rows.map(\.weight)
    let points =
      review.reviewed.rows.compactMap(\.points)
      + review.reviewed.adjustments.compactMap(\.bounds.value)
    let sum = Self.sum(points)
    add([
      (.group, .unit, Sheet.Cell(ReviewSheetWords.total, .heading)),
      single(.weight, total(.weight, Self.sum(weights))),
      single(.actual, Sheet.Cell("", .fixedText)),
      single(.claimed, Self.number(review.total.claimed, .fixedNumber)),
      single(.reviewedActual, Sheet.Cell("", .fixedText)),
      single(.reviewedPoints, total(.reviewedPoints, sum)),
      single(.difference, totalDifference(sum)),
      single(.note, Sheet.Cell(totalNote, .fixedText)),
    ])
  }

  /// 复核指标偏差 of the total; none while a row is without reviewed points.
  private func totalDifference(_ sum: ExactDecimal?) -> Sheet.Cell {
    let scores = review.reviewed.rows
    let exempt = scores.count { score in
      if case .notApplicable = score.state { return true }
      return false
    }
    let isOpen = scores.count { $0.points == nil } > exempt
    let row = sheet.rows.count
    let (own, other) = (Column.claimed.cell(row), Column.reviewedPoints.cell(row))
    guard first < row, let sum else { return Sheet.Cell("", .fixedNumber) }
    let range = Column.reviewedPoints.cell(first) + ":" + Column.reviewedPoints.cell(row - 1)
    let places = max(review.total.claimed?.places ?? 0, sum.places, review.evaluation.places)
    var result: ExactDecimal?
    if !isOpen, let claimed = review.total.claimed { result = try? claimed.subtracting(sum) }
    return Sheet.Cell(
      .formula(
        "IF(OR(\(own)=\"\",COUNTBLANK(\(range))>\(exempt)),\"\",ROUND(\(own)-\(other),\(places)))",
        result), .fixedNumber)
  }

  /// A sum of the column's cells.
  private func total(_ column: Column, _ sum: ExactDecimal?) -> Sheet.Cell {
    guard let sum, first < sheet.rows.count else { return Sheet.Cell("", .fixedNumber) }
    let range = column.cell(first) + ":" + column.cell(sheet.rows.count - 1)
    let places = max(review.evaluation.places, sum.places)
    return Sheet.Cell(.formula("ROUND(SUM(\(range)),\(places))", sum), .fixedNumber)
  }

  /// Why the total differs, and between what it lies while rows are open.
  private var totalNote: String {
    var remarks = review.total.causes.map { wording.text($0.message) }
    if let bounds = review.reviewed.bounds, bounds.value == nil {
      let open = review.reviewed.rows.count { score in
        if case .undetermined = score.state { return !score.weight.isZero }
        return false
      }
      remarks.append(
        wording.text(
          Message(
            .openTotal,
            [
              .count(open), .text(bounds.low.text(places: review.evaluation.places)),
              .text(bounds.high.text(places: review.evaluation.places)),
            ])))
    }
    return remarks.joined(separator: "；")
  }

  private mutating func addNotes() {
    for phrase in [Phrase.deviation, .filling, .totals] {
      add([(.group, .note, Sheet.Cell(wording.text(phrase), .fixedText))])
    }
  }

  // MARK: Cells

  private typealias Entry = (first: ReviewColumn, last: ReviewColumn, cell: Sheet.Cell)

  private func single(_ column: Column, _ cell: Sheet.Cell) -> Entry { (column, column, cell) }

  private static func number(_ number: ExactDecimal?, _ style: CellStyle) -> Sheet.Cell {
    Sheet.Cell(number.map { .number($0) } ?? .empty, style)
  }

  private static func sum(_ parts: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let more = try? sum.adding(part) else { return nil }
      sum = more
    }
    return sum
  }

  private mutating func add(_ entries: [Entry]) {
    var row: [Sheet.Cell] = []
    for (first, last, cell) in entries {
      row.append(cell)
      guard last != first else { continue }
      row += Array(
        repeating: Sheet.Cell("", cell.style), count: last.rawValue - first.rawValue)
      sheet.merges.append(
        CellRange(
          rows: sheet.rows.count...sheet.rows.count, columns: first.rawValue...last.rawValue))
    }
    sheet.rows.append(row)
  }

  private mutating func mergeDown(from row: Int, _ column: Column) {
    guard row < sheet.rows.count - 1 else { return }
    sheet.merges.append(
      CellRange(
        rows: row...sheet.rows.count - 1, columns: column.rawValue...column.rawValue))
  }
}

extension Phrase {
  fileprivate static let openTotal = Phrase(
    "open-total", "还有 {0} 行待定，总分 {1} 至 {2}", "{0} rows are open, total {1} to {2}")
  fileprivate static let deviation = Phrase(
    "review-sheet-deviation", "说明：复核指标偏差 = 自评得分 − 复核得分，单位是分，正数为多报；有一项没有填写时不计算。",
    "复核指标偏差 (deviation) = 自评得分 (claimed) − 复核得分 (reviewed), in points; positive is over-claimed; empty where one of them is."
  )
  fileprivate static let filling = Phrase(
    "review-sheet-filling",
    "填写：复核得分已填复算得分，待定的行空着；改动或补填复核得分，或填写复核完成值（按规则重算得分），都要在备注的【】之后写明理由。不改就是同意。",
    "To fill in: 复核得分 holds the recomputed points, open rows none. Change or give points, or give 复核完成值 (which the rubric scores), with the reason in 备注 behind the 【】. What stays is agreed to."
  )
  fileprivate static let totals = Phrase(
    "review-sheet-totals", "合计随复核得分自动相加；折算与调整、等级以 ziping review --decisions 重算的为准。",
    "合计 adds up 复核得分; adjustments and the grade are what ziping review --decisions makes.")
}
