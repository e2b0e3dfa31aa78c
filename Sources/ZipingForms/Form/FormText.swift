package import Ziping
import ZipingFiles

/// What a form says in words around its table (表外文字): in a document's paragraphs, and in lines of a sheet
/// that hold one cell.
enum FormText {
  /// The form with what the text says; what it takes from there for want of another is told.
  static func adding(
    _ paragraphs: [Grid.Cell], to form: Submission, _ log: DiagnosticLog
  ) -> Submission {
    guard !paragraphs.isEmpty else { return form }
    let narrative = NarrativeReader.read(
      paragraphs, year: form.year, project: form.project, indicators: form.rows.map(\.name))
    let told = form.adding(narrative)
    for (own, taken) in [
      (form.money.planned, told.money.planned), (form.money.executed, told.money.executed),
    ] where own == nil {
      if let taken { log.report(.moneyInText, [.text(taken.text)], at: taken.place, .info) }
    }
    return told
  }

  /// The lines of a table that hold one cell with a sentence, above and below its rows.
  static func lines(of grid: Grid, _ rows: Range<Int>) -> [Grid.Cell] {
    let lines = rows.compactMap { row -> (row: Int, cell: Grid.Cell)? in
      guard let first = grid.rows[row].first, mayTell(first.text) else { return nil }
      let filled = grid.filled(row)
      return filled.count == 1 ? filled.first.map { (row, $0) } : nil
    }
    guard !lines.isEmpty else { return [] }
    let goals = GoalBlock.rows(of: grid)
    return lines.filter { !goals.contains($0.row) }.map(\.cell)
  }

  /// Whether a line may state a number or a grade: a title does not, and a note speaks of the form.
  private static func mayTell(_ text: String) -> Bool {
    guard text.utf8.count >= shortest,
      text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        || occurs("“", in: text)
    else { return false }
    return telling.matches(text) && !FormLine.isRemark(text)
  }

  /// What the text of a form is asked for.
  private static let telling = WordList([
    "得分", "评分", "总分", "分数", "等级", "等次", "评级", "结论", "预算", "执行", "支出", "资金", "满意",
  ])
  /// A sentence has some characters.
  private static let shortest = 24
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formText: [Phrase] { [.moneyInText] }
}

extension Phrase {
  fileprivate static let moneyInText = Phrase(
    "money-from-text", "表中没有填资金，按文字中的“{0}”计",
    "the table states no money; \"{0}\" is taken from the text")
}
