package import Ziping
import ZipingFiles

/// What stands above the table of a review sheet: each label with the cell behind it (复核表表头).
struct ReviewSheetHead {
  /// The form that the sheet was written for.
  let form: FormIdentity
  /// Where it says so.
  let place: Place?
  let by: String?
  let on: String?

  init(_ grid: Grid, _ rows: Range<Int>, _ log: DiagnosticLog) {
    func value(_ labels: [String]) -> Submission.Cell? {
      for row in rows where grid.rows.indices.contains(row) {
        let cells = grid.rows[row].filter { !$0.isContinuation }
        guard
          let label = cells.firstIndex(where: {
            labels.contains(withoutBrackets(comparisonKey(Self.bare($0.text))))
          })
        else { continue }
        // Up to the next label; a merged cell of a CSV file leaves blanks behind.
        let behind = cells.dropFirst(label + 1).prefix { !Self.isLabel($0.text) }
        return behind.first { !$0.isBlank }.map { Submission.Cell($0.text, at: $0.place) }
      }
      return nil
    }
    let project = value(ReviewSheetWords.projects)
    let unit = value(ReviewSheetWords.units)
    func text(_ label: String) -> String? { value([label])?.text.trimmingBlanks() }
    // A sheet without a project is of a form without one.
    form = FormIdentity(
      path: text(ReviewSheetWords.form), project: project?.text ?? "", unit: unit?.text,
      year: Self.year(in: grid, rows), rubric: text(ReviewSheetWords.rubric))
    place = project?.place ?? unit?.place
    by = value(ReviewSheetWords.reviewers)?.text.trimmingBlanks()
    let day = value(ReviewSheetWords.days)
    on = day.flatMap { ReviewDay.day($0.text) }
    if let day, on == nil { log.report(.noDay, [.text(day.text)], at: day.place) }
  }

  /// The year of the line below the title, （2021年度）.
  private static func year(in grid: Grid, _ rows: Range<Int>) -> Int? {
    for row in rows where grid.rows.indices.contains(row) {
      for cell in grid.rows[row] where !cell.isContinuation {
        let bare = comparisonKey(cell.text).filter { !"()".contains($0) }
        if bare.hasSuffix("年度"), let year = Int(bare.dropLast(2)) { return year }
      }
    }
    return nil
  }

  private static func bare(_ text: String) -> String {
    var text = text.trimmingBlanks()
    while let last = text.last, "：:".contains(last) { text.removeLast() }
    return text
  }

  private static func isLabel(_ text: String) -> Bool {
    let key = withoutBrackets(comparisonKey(bare(text)))
    let labels =
      ReviewSheetWords.projects + ReviewSheetWords.units + ReviewSheetWords.reviewers
      + ReviewSheetWords.days + [ReviewSheetWords.rubric, ReviewSheetWords.form]
    return labels.contains(key)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var reviewSheetHead: [Phrase] {
    [.noDay]
  }
}

extension Phrase {
  fileprivate static let noDay = Phrase(
    "decision-day-unreadable", "复核日期“{0}”应写成 2022-03-01", "write the day \"{0}\" as 2022-03-01")
}
