package import Ziping
import ZipingFiles

/// One entry of a decisions file, its cells as written.
struct DecisionEntry {
  /// A key in JSON, a column in a table.
  enum Field: String, CaseIterable {
    case form
    case project
    case unit
    case year
    case rubric
    case row
    case group
    case points
    case level
    case reviewedActual
    case notApplicable
    case veto
    case reason
    case by
    case on
    case target
    case actual
    case weight
    case claimed
    /// The recomputed points.
    case recomputed
    /// What is asked; for people only.
    case about
    /// The levels that may be given; for people only.
    case levels

    /// What can be decided, one of it in an entry.
    static let outcomes: [Field] = [.points, .level, .reviewedActual, .notApplicable, .veto]

    /// The headings of the column.
    var headings: [String] {
      switch self {
      case .form: ["form", "表", "自评表", "文件"]
      case .project: ["project", "项目", "项目名称"]
      case .unit: ["unit", "单位", "实施单位"]
      case .year: ["year", "年度"]
      case .rubric: ["rubric", "评分规则"]
      case .row: ["row", "指标", "三级指标", "行", "行号"]
      case .group: ["group", "组", "一级指标"]
      case .points: ["points", "复核得分", "得分"]
      case .level: ["level", "复核等次", "等次", "完成程度"]
      case .reviewedActual: ["reviewedactual", "复核完成值"]
      case .notApplicable: ["notapplicable", "不适用"]
      case .veto: ["veto", "一票否决"]
      case .reason: ["reason", "理由", "复核理由", "备注"]
      case .by: ["by", "复核人"]
      case .on: ["on", "日期", "复核日期"]
      case .target: ["target", "指标值"]
      case .actual: ["actual", "完成值", "自评完成值"]
      case .weight: ["weight", "权重", "分值"]
      case .claimed: ["claimed", "自评得分"]
      case .recomputed: ["recomputed", "复算得分"]
      case .about: ["about", "说明", "问题"]
      case .levels: ["levels", "可选等次"]
      }
    }

    /// What it takes where it asks for yes or no.
    private var answers: (yes: [String], no: [String]) {
      switch self {
      case .notApplicable: (["是", "不适用", "yes", "true"], ["否", "适用", "no", "false"])
      case .veto: (["是", "触发", "yes", "true"], ["否", "不触发", "未触发", "no", "false"])
      default: ([], [])
      }
    }

    /// What a text answers; nil where it is no answer.
    func answer(_ text: String) -> Bool? {
      let key = comparisonKey(text).lowercased()
      if answers.yes.contains(key) { return true }
      return answers.no.contains(key) ? false : nil
    }

    /// Whether it asks for yes or no, so that JSON may say true or false.
    var asksYesOrNo: Bool { !answers.yes.isEmpty }
  }

  /// Where it stands.
  let place: Place
  /// What stands in it.
  var cells: [Field: Submission.Cell] = [:]

  /// Whether anybody decided anything here; a row and what it shows are there from the start.
  var isFilledIn: Bool {
    (Field.outcomes + [.reason]).contains { filled($0) != nil }
  }

  /// The decision, or nil after reporting why there is none.
  func decision(_ log: DiagnosticLog) -> Decision? {
    let (row, group) = (filled(.row), filled(.group))
    guard let subject = row ?? group else {
      log.report(.rowMissing, at: place)
      return nil
    }
    if let group, row != nil {
      log.report(.rowAndGroup, at: group.place)
      return nil
    }
    guard let outcome = outcome(log) else { return nil }
    guard let reason = filled(.reason) else {
      log.report(.reasonMissing, [.text(subject.text)], at: place)
      return nil
    }
    guard let day = day(log), let form = form(log) else { return nil }
    return Decision(
      about: form, row: row?.text ?? "", group: group?.text, outcome: outcome,
      reason: reason.text, by: filled(.by)?.text, on: day,
      printed: PrintedRow(
        points: cells[.recomputed]?.text, claimed: cells[.claimed]?.text,
        weight: cells[.weight]?.text, target: cells[.target]?.text, actual: cells[.actual]?.text),
      place: place)
  }

  /// The day as 2022-03-01, nothing where none is given, or nil after reporting that it is none.
  private func day(_ log: DiagnosticLog) -> String?? {
    guard let cell = filled(.on) else { return .some(nil) }
    if let day = ReviewDay.day(cell.text) { return day }
    log.report(.noDay, [.text(cell.text)], at: cell.place)
    return nil
  }

  /// The form that it is about, as far as it says, or nil after reporting that the year is none.
  private func form(_ log: DiagnosticLog) -> FormIdentity? {
    let year = filled(.year).map { ($0, Int($0.text.trimmingBlanks().filter { $0 != "年" })) }
    if let year, year.1 == nil {
      log.report(.noYear, [.text(year.0.text)], at: year.0.place)
      return nil
    }
    // An empty text says that the form has none.
    return FormIdentity(
      path: filled(.form)?.text, project: cells[.project]?.text, unit: cells[.unit]?.text,
      year: year?.1, rubric: filled(.rubric)?.text)
  }

  private func filled(_ field: Field) -> Submission.Cell? {
    cells[field].flatMap { $0.isBlank ? nil : $0 }
  }

  private func outcome(_ log: DiagnosticLog) -> Decision.Outcome? {
    let given = Field.outcomes.compactMap { field in filled(field).map { (field, $0) } }
    guard let (field, cell) = given.first else {
      log.report(.nothingDecided, at: place)
      return nil
    }
    guard given.count == 1 else {
      log.report(.pointsAndLevel, at: given.last?.1.place ?? place)
      return nil
    }
    switch field {
    case .level: return .level(cell.text)
    case .reviewedActual: return .actual(cell.text)
    case .notApplicable, .veto:
      guard let answer = field.answer(cell.text) else {
        log.report(
          field == .veto ? .vetoUnreadable : .notApplicableUnreadable, [.text(cell.text)],
          at: cell.place)
        return nil
      }
      return field == .veto ? .veto(answer) : answer ? .notApplicable : .applicable
    default:
      if let number = try? ExactDecimal(parsing: cell.text.trimmingBlanks()) {
        return .points(number)
      }
      log.report(.pointsUnreadable, [.text(cell.text)], at: cell.place)
      return nil
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var decisionEntry: [Phrase] {
    [
      .rowMissing, .rowAndGroup, .reasonMissing, .pointsUnreadable, .pointsAndLevel,
      .nothingDecided, .notApplicableUnreadable, .vetoUnreadable, .noDay, .noYear,
    ]
  }
}

extension Phrase {
  fileprivate static let rowMissing = Phrase(
    "decision-without-row", "没有写明是哪一行；填写 row（指标），没有指标的组填写 group（组）",
    "it does not say which row; fill in \"row\", or \"group\" for a group without indicators")
  fileprivate static let rowAndGroup = Phrase(
    "decision-row-and-group", "row（指标）和 group（组）只能填一个：一行，或一个没有指标的组",
    "give \"row\" or \"group\", not both: a row, or a group without indicators")
  fileprivate static let reasonMissing = Phrase(
    "decision-without-reason", "“{0}”的决定没有理由；填写 reason（理由）",
    "the decision on \"{0}\" has no reason; fill in \"reason\"")
  fileprivate static let pointsUnreadable = Phrase(
    "decision-points-unreadable", "复核得分“{0}”不是数字", "the points \"{0}\" are no number")
  fileprivate static let pointsAndLevel = Phrase(
    "decision-points-and-level", "得分、等次、复核完成值、不适用、一票否决只能填一个",
    "give points, a level, a reviewed actual value, notApplicable or veto, only one of them")
  fileprivate static let nothingDecided = Phrase(
    "decision-without-outcome",
    "有理由而没有决定；填写 points、level、reviewedActual、notApplicable 或 veto 之一",
    "there is a reason but no decision; fill in points, level, reviewedActual, notApplicable or veto"
  )
  fileprivate static let notApplicableUnreadable = Phrase(
    "decision-answer-unreadable", "不适用应写“是”（不适用）或“否”（不认可表中的不适用），不能是“{0}”；原因写在 reason（理由）",
    "notApplicable takes true, or false where the form's 不适用 is not accepted, not \"{0}\"; why goes into \"reason\""
  )
  fileprivate static let vetoUnreadable = Phrase(
    "decision-answer-unreadable", "一票否决应写“是”（触发）或“否”（不触发），不能是“{0}”；原因写在 reason（理由）",
    "veto takes true where it sets in and false where it does not, not \"{0}\"; why goes into \"reason\""
  )
  fileprivate static let noDay = Phrase(
    "decision-day-unreadable", "日期“{0}”应写成 2022-03-01", "write the day \"{0}\" as 2022-03-01")
  fileprivate static let noYear = Phrase(
    "decision-year-unreadable", "年度“{0}”应写成 2021", "write the year \"{0}\" as 2021")
}
