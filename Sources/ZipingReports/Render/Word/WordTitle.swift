import Ziping

/// What a report is called: whose form it is, and what it is about (标题).
struct WordTitle {
  private let report: FormReport
  private let wording: Wording

  init(_ report: FormReport) {
    self.report = report
    wording = report.wording
  }

  /// The lines of 绩效自评报告.
  var score: [String] { lines(.scoreTitle, .scoreSuffix) }
  /// The lines of 变动说明.
  var difference: [String] { lines(.differenceTitle, .differenceSuffix) }
  /// The lines of 复核意见; a letter names its unit below the title.
  var review: [String] { Array(lines(.reviewTitle, .reviewSuffix).dropFirst()) }

  /// The unit, and what the report is about and what it is in one line or, where that is too long, in two.
  private func lines(_ phrase: Phrase, _ suffix: Phrase) -> [String] {
    let unit = report.submission.unit.cut(to: Self.longest)
    let (subject, suffix) = (text(phrase, .text(subject)), text(suffix))
    let isShort = (subject + suffix).unicodeScalars.count <= Self.line
    return [unit] + (isShort ? [subject + suffix] : [subject, suffix])
  }

  /// How many characters of a title stand in a line.
  private static let line = 19

  /// A title has a few lines, whatever a form says.
  private static let longest = 60

  /// The year and the project, or that it is a department as a whole.
  var subject: String {
    let submission = report.submission
    let year = submission.year.map { text(.titleYear, .count($0)) } ?? ""
    if submission.kind == .department { return year + text(.titleDepartment) }
    let project = submission.project.cut(to: Self.longest)
    guard !project.isEmpty else { return year }
    return year + (project.hasSuffix("项目") ? project : text(.titleProject, .text(project)))
  }

  private func text(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(Message(phrase, facts))
  }
}

extension Phrase {
  fileprivate static let scoreTitle = Phrase("score-title", "{0}", "{0}")
  fileprivate static let scoreSuffix = Phrase(
    "score-suffix", "绩效自评报告", "Self-evaluation report")
  fileprivate static let reviewTitle = Phrase("review-title", "关于{0}", "{0}")
  fileprivate static let reviewSuffix = Phrase(
    "review-suffix", "绩效自评的复核意见", "Opinion on the self-evaluation")
  fileprivate static let differenceTitle = Phrase("difference-title", "{0}", "{0}")
  fileprivate static let differenceSuffix = Phrase(
    "difference-suffix", "绩效评价结果变动说明", "What changed in the evaluation")
  fileprivate static let titleYear = Phrase("title-year", "{0}年度", "{0}, ")
  fileprivate static let titleProject = Phrase("title-project", "{0}项目", "{0}")
  fileprivate static let titleDepartment = Phrase(
    "title-department", "部门整体支出", "department as a whole")
}
