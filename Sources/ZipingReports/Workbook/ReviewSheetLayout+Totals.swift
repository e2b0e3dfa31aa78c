import Ziping
import ZipingFiles
import ZipingForms

extension ReviewSheetLayout {
  /// What changes the total beside the rows; an open one has no number.
  mutating func addAdjustments() {
    for adjustment in review.reviewed.adjustments {
      let text = ReviewSheetWords.adjustment + wording.text(adjustment.message)
      add([
        (.group, .recomputed, Sheet.Cell(text, .fixedText)),
        single(.reviewedActual, Sheet.Cell("", .fixedText)),
        single(.reviewedPoints, Self.number(adjustment.bounds.value, .fixedNumber)),
        single(.difference, Sheet.Cell("", .fixedNumber)),
        single(.note, Sheet.Cell("", .fixedText)),
      ])
    }
  }

  mutating func addTotal() {
    let weights = review.evaluation.rows.map(\.weight) + missingGroups.map(\.weight)
    let points =
      review.reviewed.rows.compactMap(\.points) + review.groups.compactMap(missingPoints)
      + review.reviewed.adjustments.compactMap(\.bounds.value)
    let sum = Self.sum(points)
    add([
      (.group, .unit, Sheet.Cell(ReviewSheetWords.total, .heading)),
      single(.weight, total(.weight, Self.sum(weights))),
      single(.actual, Sheet.Cell("", .fixedText)),
      single(.claimed, Self.number(review.total.claimed, .fixedNumber)),
      single(.recomputed, Self.number(review.evaluation.total, .fixedNumber)),
      single(.reviewedActual, Sheet.Cell("", .fixedText)),
      single(.reviewedPoints, total(.reviewedPoints, sum)),
      single(.difference, totalDifference(sum)),
      single(.note, Sheet.Cell(totalNote, .fixedText)),
    ])
  }

  /// 复核指标偏差 of the total; none while a row is without reviewed points.
  private func totalDifference(_ sum: ExactDecimal?) -> Sheet.Cell {
    let states = review.reviewed.rows.map(\.state) + missingGroups.compactMap(\.decided)
    let exempt = states.count { state in
      if case .notApplicable = state { return true }
      return false
    }
    let isOpen =
      states.contains { state in
        if case .undetermined = state { return true }
        return false
      } || missingGroups.contains(where: \.isOpen)
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
    var remarks = review.total.causes.map { cause in
      let words = wording.text(quoting: cause.message)
      return cause.part.map {
        wording.text(Message(.causeWithPart, [.text(words), .text(wording.difference($0))]))
      } ?? words
    }
    if let bounds = review.reviewed.bounds, bounds.value == nil {
      let rows = review.reviewed.rows.count { score in
        if case .undetermined = score.state { return !score.weight.isZero }
        return false
      }
      let open = rows + missingGroups.count(where: \.isOpen)
      remarks.append(
        wording.text(
          Message(
            .openTotal,
            [
              .count(open), .text(bounds.low.text(places: review.evaluation.places)),
              .text(bounds.high.text(places: review.evaluation.places)),
            ])))
    }
    return remarks.joined(separator: wording.text(.clauseMark))
  }

  mutating func addNotes() {
    for phrase in [Phrase.deviation, .filling, .totals] {
      add([(.group, .note, Sheet.Cell(wording.text(phrase), .fixedText))])
    }
  }
}

extension Phrase {
  fileprivate static let causeWithPart = Phrase("cause-with-part", "{0}（{1}）", "{0} ({1})")
  fileprivate static let openTotal = Phrase(
    "open-total", "还有 {0} 行待定，总分 {1} 至 {2}", "{0} {0|row is|rows are} open, total {1} to {2}")
  fileprivate static let deviation = Phrase(
    "review-sheet-deviation", "说明：复核指标偏差 = 自评得分 − 复核得分，单位是分，正数为多报；有一项没有填写时不计算。",
    "复核指标偏差 (deviation) = 自评得分 (claimed) − 复核得分 (reviewed), in points; positive is over-claimed; empty where one of them is."
  )
  fileprivate static let filling = Phrase(
    "review-sheet-filling",
    "填写：复核得分已填复算得分，待定的行空着；改动或补填复核得分，或填写复核完成值（按规则重算得分；不适用的写“不适用”，一票否决写“触发”或“不触发”），都要在备注的【】之后写明理由。不改就是同意。",
    "To fill in: 复核得分 holds the recomputed points, open rows none. Change or give points, or give 复核完成值 (which the rubric scores; 不适用 where the row does not apply, 触发 or 不触发 for a veto), with the reason in 备注 behind the 【】. What stays is agreed to."
  )
  fileprivate static let totals = Phrase(
    "review-sheet-totals", "合计随复核得分自动相加；折算与调整、等级以 ziping review --decisions 重算的为准。",
    "合计 adds up 复核得分; adjustments and the grade are what ziping review --decisions makes.")
}
