package import Ziping
package import ZipingFiles
import ZipingForms

/// Lays a review out as the sheet that offices use (复核表), for a workbook and for CSV alike.
///
/// Title and names, 预算执行率 first, the rows under their headings, 合计, the note. 复核完成值, 复核得分 and
/// 备注 are the reviewer's.
package struct ReviewSheetLayout: Sendable {
  typealias Column = ReviewColumn

  let review: Review
  let wording: Wording
  var sheet: Sheet
  /// The first row of the table and the last one before 合计.
  var first = 0

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
      ReviewSheetWords.rubric, review.evaluation.rubric.id, ReviewSheetWords.form,
      form.numberedPath)
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
      let isAlone = score.kind == .budget
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
    addMissingGroups()
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
    of score: ScoredRow, _ line: Review.Line, _ reviewed: ScoredRow
  ) -> [Entry] {
    let target = TargetColumns(score.target)
    let corrected = reviewedActual(line)
    return [
      single(.property, Sheet.Cell(target.property, .fixedText)),
      single(.target, Sheet.Cell(target.value, .fixedText)),
      single(.unit, Sheet.Cell(target.unit, .fixedText)),
      single(.weight, Sheet.Cell(.number(score.weight), .fixedNumber)),
      single(.actual, Sheet.Cell(score.actual.text, .fixedText)),
      single(.claimed, Self.number(line.claimed, .fixedNumber)),
      single(.recomputed, Self.number(score.points, .fixedNumber)),
      single(.reviewedActual, Sheet.Cell(corrected, .input)),
      single(.reviewedPoints, Self.number(reviewed.points, .inputNumber)),
      single(.difference, difference(line.claimed, reviewed.points)),
      single(.note, Sheet.Cell(note(of: score, line), .input)),
    ]
  }

  /// The causes, or what is open; what was assumed; then what the reviewer gave as the reason.
  private func note(of score: ScoredRow, _ line: Review.Line) -> String {
    var remarks = line.causes.map { wording.text(quoting: $0.message) }
    if score.points == nil { remarks = [wording.reason(of: score)] }
    remarks += score.state.assumptions.map { assumption in
      wording.text(Message(.assumed, [.text(wording.text(assumption))]))
    }
    return ReviewSheet.note(
      remarks.joined(separator: wording.text(.clauseMark)),
      reason: line.decision?.decision.reason ?? "")
  }

  /// 复核指标偏差 of the row that is being added.
  func difference(_ claimed: ExactDecimal?, _ points: ExactDecimal?) -> Sheet.Cell {
    let row = sheet.rows.count
    let (own, other) = (Column.claimed.cell(row), Column.reviewedPoints.cell(row))
    let places = max(claimed?.places ?? 0, points?.places ?? 0, review.evaluation.places)
    var result: ExactDecimal?
    if let claimed, let points { result = try? claimed.subtracting(points) }
    return Sheet.Cell(
      .formula("IF(OR(\(own)=\"\",\(other)=\"\"),\"\",ROUND(\(own)-\(other),\(places)))", result),
      .fixedNumber)
  }

  // MARK: Cells

  typealias Entry = (first: ReviewColumn, last: ReviewColumn, cell: Sheet.Cell)

  func single(_ column: Column, _ cell: Sheet.Cell) -> Entry { (column, column, cell) }

  static func number(_ number: ExactDecimal?, _ style: CellStyle) -> Sheet.Cell {
    Sheet.Cell(number.map { .number($0) } ?? .empty, style)
  }

  static func sum(_ parts: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let more = try? sum.adding(part) else { return nil }
      sum = more
    }
    return sum
  }

  mutating func add(_ entries: [Entry]) {
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
  fileprivate static let assumed = Phrase("assumed", "建议：{0}", "suggested: {0}")
}
