import Ziping

/// One entry of a decisions file, its cells as written.
struct DecisionEntry {
  /// A key in JSON, a column in a table.
  enum Field: String, CaseIterable {
    case form
    case row
    case points
    case level
    case reviewedActual
    case reason
    case by
    case on
    case target
    case actual
    /// What is asked; for people only.
    case about

    /// The headings of the column.
    var headings: [String] {
      switch self {
      case .form: ["form", "表", "自评表", "文件"]
      case .row: ["row", "指标", "三级指标", "行", "行号"]
      case .points: ["points", "复核得分", "得分"]
      case .level: ["level", "复核等次", "等次", "完成程度"]
      case .reviewedActual: ["reviewedactual", "复核完成值"]
      case .reason: ["reason", "理由", "复核理由", "备注"]
      case .by: ["by", "复核人"]
      case .on: ["on", "日期", "复核日期"]
      case .target: ["target", "指标值"]
      case .actual: ["actual", "完成值", "自评完成值"]
      case .about: ["about", "说明", "问题"]
      }
    }
  }

  /// Where it stands.
  let place: Place
  /// What stands in it.
  var cells: [Field: Submission.Cell] = [:]

  /// Whether anybody decided anything here; a row and what it shows are there from the start.
  var isFilledIn: Bool {
    [.points, .level, .reviewedActual, .reason].contains { cells[$0].map { !$0.isBlank } ?? false }
  }

  /// The decision, or nil after reporting why there is none.
  func decision(_ log: DiagnosticLog) -> Decision? {
    guard let row = filled(.row) else {
      log.report(.rowMissing, at: place)
      return nil
    }
    guard let outcome = outcome(log) else { return nil }
    guard let reason = filled(.reason) else {
      log.report(.reasonMissing, [.text(row.text)], at: place)
      return nil
    }
    let day = filled(.on)
    if let day, !Self.isDay(day.text) {
      log.report(.noDay, [.text(day.text)], at: day.place)
      return nil
    }
    return Decision(
      form: filled(.form)?.text, row: row.text, outcome: outcome, reason: reason.text,
      by: filled(.by)?.text, on: day?.text, target: cells[.target]?.text,
      actual: cells[.actual]?.text, place: place)
  }

  private func filled(_ field: Field) -> Submission.Cell? {
    cells[field].flatMap { $0.isBlank ? nil : $0 }
  }

  private func outcome(_ log: DiagnosticLog) -> Decision.Outcome? {
    switch (filled(.points), filled(.level), filled(.reviewedActual)) {
    case (let points?, nil, nil):
      if let number = try? ExactDecimal(parsing: points.text.trimmingBlanks()) {
        return .points(number)
      }
      log.report(.pointsUnreadable, [.text(points.text)], at: points.place)
    case (nil, let level?, nil): return .level(level.text)
    case (nil, nil, let actual?): return .actual(actual.text)
    case (nil, nil, nil): log.report(.nothingDecided, at: place)
    case (_, let level, let actual):
      log.report(.pointsAndLevel, at: (level ?? actual)?.place ?? place)
    }
    return nil
  }

  /// Whether a text is a day such as 2022-03-01.
  static func isDay(_ text: String) -> Bool {
    let parts = text.trimmingBlanks().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return CalendarDay(year: year, month: month, day: day) != nil
  }
}

extension Phrase {
  fileprivate static let rowMissing = Phrase(
    "decision-without-row", "没有写明是哪一行；填写 row（指标）", "it does not say which row; fill in \"row\"")
  fileprivate static let reasonMissing = Phrase(
    "decision-without-reason", "“{0}”的决定没有理由；填写 reason（理由）",
    "the decision on \"{0}\" has no reason; fill in \"reason\"")
  fileprivate static let pointsUnreadable = Phrase(
    "decision-points-unreadable", "复核得分“{0}”不是数字", "the points \"{0}\" are no number")
  fileprivate static let pointsAndLevel = Phrase(
    "decision-points-and-level", "得分、等次、复核完成值只能填一个",
    "give points, a level or a reviewed actual value, only one of them")
  fileprivate static let nothingDecided = Phrase(
    "decision-without-outcome", "有理由而没有得分、等次或复核完成值；填写 points、level 或 reviewedActual",
    "there is a reason but no points, level or reviewed actual value; fill in one")
  fileprivate static let noDay = Phrase(
    "decision-day-unreadable", "日期“{0}”应写成 2022-03-01", "write the day \"{0}\" as 2022-03-01")
}
