public import Ziping

/// Many evaluations at a glance: a line each, then how many got which grade (汇总).
public enum BatchReport: Sendable {
  /// What is kept of an evaluation for its line.
  public struct Row: Sendable {
    fileprivate let total: String
    fileprivate let grade: String
    /// The grade's name; nil while it is open.
    fileprivate let gradeName: String?
    fileprivate let counts: Counts
    fileprivate let source: String

    /// The line of an evaluation; what the reading of its form brought to light counts, too.
    public init(_ evaluation: Evaluation, _ language: Language, style: TextStyle = .plain) {
      let page = EvaluationPage(evaluation, language, style)
      total = page.totalText
      grade = page.gradeText
      gradeName = evaluation.grade
      func count(_ severity: Severity) -> Int32 {
        Int32(
          clamping: evaluation.findings.count { $0.severity == severity }
            + evaluation.diagnostics.count { $0.severity == severity })
      }
      counts = Counts(
        open: Int32(clamping: evaluation.openRemarks.count),
        suggested: Int32(clamping: evaluation.rows.count { $0.state.isSuggested }),
        errors: count(.error), warnings: count(.warning))
      source = page.formName
    }
  }

  /// How many rows of an evaluation are open and suggested, and how many findings there are.
  fileprivate struct Counts: Sendable {
    let open: Int32
    let suggested: Int32
    let errors: Int32
    let warnings: Int32

    /// The cells that say so.
    func cells(_ wording: Wording) -> [String] {
      [
        Message(.batchOpen, [.count(Int(open))]),
        Message(.batchSuggested, [.count(Int(suggested))]),
        Message(.batchFindings, [.count(Int(errors)), .count(Int(warnings))]),
      ].map { wording.text($0) }
    }
  }

  /// The lines of many evaluations, each in a few bytes.
  public struct Lines: Sendable {
    private let wording: Wording
    private let style: TextStyle
    /// Of each evaluation its total, its grade and what it is called.
    private var texts = PackedTexts()
    private var counts: [Counts] = []
    private var widths = [0, 0, 0, 0, 0]
    /// The grades in the order in which they came up, and how many got each.
    private var grades: [(name: String, count: Int)] = []

    /// No line yet.
    public init(_ language: Language, style: TextStyle = .plain) {
      wording = Wording(language)
      self.style = style
    }

    /// Adds the line of the next evaluation.
    public mutating func add(_ row: Row) {
      for text in [row.total, row.grade, row.source] { texts.append(text) }
      counts.append(row.counts)
      for (column, cell) in cells(counts.count - 1).enumerated() {
        widths[column] = max(widths[column], TerminalText.width(cell))
      }
      let name = row.gradeName ?? wording.text(.gradeUndecided)
      if let index = grades.firstIndex(where: { $0.name == name }) {
        grades[index].count += 1
      } else {
        grades.append((name, 1))
      }
    }

    /// Writes the lines and the summary, piece by piece.
    public func write(to emit: (String) -> Void) {
      emit(style(wording.text(.summaryTitle), .heading) + "\n")
      for index in counts.indices {
        let cells = zip(cells(index), widths).enumerated().map { column, cell in
          TerminalText.pad(cell.0, to: cell.1, atStart: column == 0)
        }
        emit("  " + (cells + [texts[3 * index + 2]]).joined(separator: "  ") + "\n")
      }
      emit(wording.text(summary) + "\n")
    }

    private func cells(_ index: Int) -> [String] {
      [texts[3 * index], texts[3 * index + 1]] + counts[index].cells(wording)
    }

    /// How many there are of each grade, and how many are open.
    private var summary: Message {
      let list = grades.map { "\(TerminalText.escaped($0.name)) \($0.count)" }
        .joined(separator: wording.text(.listSeparator))
      return Message(.batchCounts, [.count(counts.count), .text(list)])
    }
  }

  /// The lines and the summary.
  public static func text(
    _ evaluations: [Evaluation], _ language: Language, style: TextStyle = .plain
  ) -> String {
    var lines = Lines(language, style: style)
    for evaluation in evaluations { lines.add(Row(evaluation, language, style: style)) }
    var text = ""
    lines.write { text += $0 }
    return text
  }
}

extension Phrase {
  fileprivate static let batchOpen = Phrase("batch-open", "待定 {0}", "{0} open")
  fileprivate static let batchSuggested = Phrase("batch-suggested", "建议 {0}", "{0} suggested")
  fileprivate static let batchFindings = Phrase(
    "batch-findings", "错误 {0} 警告 {1}", "{0} errors {1} warnings")
  fileprivate static let batchCounts = Phrase("batch-counts", "共 {0} 份：{1}", "{0} forms: {1}")
  fileprivate static let gradeUndecided = Phrase("grade-undecided", "未定", "open")
  fileprivate static let listSeparator = Phrase("list-separator", "，", ", ")
}
