public import Ziping

/// Many evaluations at a glance: a line each, then which rows lose most and what is found most (汇总).
public enum BatchReport: Sendable {
  /// What is kept of an evaluation for its line.
  public struct Row: Sendable {
    fileprivate let cells: [Words]
    fileprivate let source: String
    fileprivate let name: String
    /// The grade's name; nil while it is open.
    fileprivate let gradeName: String?
    /// The points that rows lost, by their names.
    fileprivate let lost: [RowTally.Lost]
    /// What is found and open, each kind once.
    fileprivate let found: [KindTally.Found]

    /// The line of an evaluation; what the reading of its form brought to light counts, too.
    public init(_ evaluation: Evaluation, _ language: Language) {
      let words = EvaluationWords(evaluation, language)
      func count(_ severity: Severity) -> Int {
        evaluation.findings.count { $0.severity == severity }
          + evaluation.diagnostics.count { $0.severity == severity }
      }
      let open = evaluation.openParts
      let (errors, warnings) = (count(.error), count(.warning))
      cells = [
        Words(words.total, evaluation.total == nil ? .open : nil),
        Words(words.grade, evaluation.grade == nil ? .open : nil),
        Words("\(open)", open > 0 ? .open : nil),
        Words("\(evaluation.rows.count { $0.state.isSuggested })"),
        Words("\(errors)", errors > 0 ? .bad : nil), Words("\(warnings)"),
      ]
      source = evaluation.submission.source
      name = words.name
      gradeName = evaluation.grade
      lost = evaluation.rows.compactMap { row in
        row.lost.map { RowTally.Lost(name: row.name.inOwnMemory, points: $0) }
      }
      found = KindTally.found(in: evaluation.findings)
    }
  }

  /// The lines of many evaluations, each in a few bytes.
  public struct Lines: Sendable {
    private let wording: Wording
    private let style: TextStyle
    private var table: RunTable
    private var lost = RowTally()
    private var found = KindTally()
    /// The grades in the order in which they came up, and how many got each.
    private var grades: [(name: String, count: Int)] = []

    /// No line yet.
    public init(_ language: Language, style: TextStyle = .plain) {
      let wording = Wording(language)
      self.wording = wording
      self.style = style
      func text(_ phrase: Phrase) -> String { wording.text(phrase) }
      table = RunTable([
        .numbers(text(.totalLabel)), .texts(text(.gradeLabel)), .numbers(text(.stateUndetermined)),
        .numbers(text(.stateSuggested)), .numbers(text(.severityError)),
        .numbers(text(.severityWarning)),
      ])
    }

    /// Adds the line of the next evaluation.
    public mutating func add(_ row: Row) {
      table.append(row.cells, row.source, row.name)
      for row in row.lost { lost.add(row.name, row.points) }
      found.add(row.found)
      let name = row.gradeName ?? wording.text(.gradeUndecided)
      if let index = grades.firstIndex(where: { $0.name == name }) {
        grades[index].count += 1
      } else {
        grades.append((name, 1))
      }
    }

    /// Writes the lines and the summary, piece by piece.
    public func write(to emit: (String) -> Void) {
      let title = Block.heading(Words(wording.text(.summaryTitle), .heading))
      emit(TextRenderer(style).text(Page([title])))
      table.write(0..<table.count, wording.text(.formHeading), style, to: emit)
      emit(TextRenderer(style).text(summary))
    }

    /// How many there are of each grade, which rows lose most, and what is found most.
    private var summary: Page {
      let list = grades.map { "\($0.name)\u{A0}\($0.count)" }
        .joined(separator: wording.text(.listMark))
      let counts = Message(.batchCounts, [.count(table.count), .text(list)])
      var page = Page()
      page.add(.note(Words(wording.text(counts)), indent: 0, hanging: 2))
      page.addSection(
        lost.blocks(.lostMost, wording) { "-" + $0.sum.text(places: wording.places) })
      page.addSection(found.blocks(wording))
      return page
    }
  }

  /// The lines and the summary.
  public static func text(
    _ evaluations: [Evaluation], _ language: Language, style: TextStyle = .plain
  ) -> String {
    var lines = Lines(language, style: style)
    for evaluation in evaluations { lines.add(Row(evaluation, language)) }
    var text = ""
    lines.write { text += $0 }
    return text
  }
}

extension RowTally {
  /// The rows that make most, each with what it makes and in how many forms; none without a row.
  func blocks(_ title: Phrase, _ wording: Wording, _ number: (Entry) -> String) -> [Block] {
    let (entries, others) = greatest
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      Table.Row([
        Words(wording.text(Message(.formCount, [.count(entry.forms)]))), Words(number(entry), .bad),
        Words(entry.name),
      ])
    }
    let rest = Message(.furtherRows, [.count(others)])
    return [
      .heading(Words(wording.text(title), .heading)),
      .table(Table([.numbers(), .numbers(), .texts()], rows)),
    ] + (others > 0 ? [.note(Words(wording.text(rest), .quiet), indent: 1)] : [])
  }
}

extension KindTally {
  /// The commonest findings, each with what it says and in how many forms; none without one.
  func blocks(_ wording: Wording) -> [Block] {
    let (entries, others) = commonest
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      Table.Row([
        Words(wording.text(Message(.formCount, [.count(entry.forms)]))),
        Words(wording.text(entry.severity.phrase), entry.severity == .error ? .bad : .open),
        Words(wording.plain(entry.kind.phrase) + " ")
          + Words(whole: "[\(entry.kind.code)]", .quiet),
      ])
    }
    let rest = Message(.furtherKinds, [.count(others)])
    return [
      .heading(Words(wording.text(.foundMost), .heading)),
      .table(Table([.numbers(), .words(), .texts()], rows)),
    ] + (others > 0 ? [.note(Words(wording.text(rest), .quiet), indent: 1)] : [])
  }
}

extension Phrase {
  fileprivate static let batchCounts = Phrase(
    "batch-counts", "共 {0} 份：{1}", "{0} {0|form|forms}: {1}")
  fileprivate static let gradeUndecided = Phrase("grade-undecided", "未定", "open")
  static let formHeading = Phrase("form", "表", "Form")
  fileprivate static let lostMost = Phrase(
    "lost-most", "失分最多的行（份数，各份合计）", "Rows that lost most (forms, points of all)")
  fileprivate static let foundMost = Phrase(
    "found-most", "最常见的问题（份数）", "What was found most (forms)")
  static let formCount = Phrase("form-count", "{0}\u{A0}份", "{0}")
  fileprivate static let furtherRows = Phrase(
    "further-rows", "另有 {0} 种行", "{0} further {0|row|rows}")
  fileprivate static let furtherKinds = Phrase(
    "further-kinds", "另有 {0} 类问题", "{0} further {0|kind|kinds}")
}
