public import Ziping

/// Many evaluations at a glance: a line each, then how many got which grade (汇总).
public enum BatchReport: Sendable {
  /// What is kept of an evaluation for its line.
  public struct Row: Sendable {
    fileprivate let total: String
    fileprivate let grade: String
    /// The grade's name; nil while it is open.
    fileprivate let gradeName: String?
    fileprivate let open: Int32
    fileprivate let suggested: Int32
    fileprivate let errors: Int32
    fileprivate let warnings: Int32
    fileprivate let source: String

    /// The line of an evaluation; what the reading of its form brought to light counts, too.
    public init(_ evaluation: Evaluation, _ language: Language, style: TextStyle = .plain) {
      let page = EvaluationPage(evaluation, language, style)
      total = page.totalText
      grade = page.gradeText
      gradeName = evaluation.grade
      open = Int32(clamping: evaluation.openRemarks.count)
      suggested = Int32(clamping: evaluation.rows.count { $0.state.isSuggested })
      func count(_ severity: Severity) -> Int32 {
        Int32(
          clamping: evaluation.findings.count { $0.severity == severity }
            + evaluation.diagnostics.count { $0.severity == severity })
      }
      errors = count(.error)
      warnings = count(.warning)
      source = page.formName
    }

    fileprivate func cells(_ wording: Wording) -> [String] {
      [
        total, grade, wording.text(Message(.batchOpen, [.count(Int(open))])),
        wording.text(Message(.batchSuggested, [.count(Int(suggested))])),
        wording.text(Message(.batchFindings, [.count(Int(errors)), .count(Int(warnings))])),
      ]
    }
  }

  /// The lines and the summary.
  public static func text(
    _ evaluations: [Evaluation], _ language: Language, style: TextStyle = .plain
  ) -> String {
    text(evaluations.map { Row($0, language, style: style) }, language, style: style)
  }

  /// The lines and the summary.
  public static func text(
    _ rows: [Row], _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    var widths = [0, 0, 0, 0, 0]
    for row in rows {
      for (column, cell) in row.cells(wording).enumerated() {
        widths[column] = max(widths[column], TerminalText.width(cell))
      }
    }
    var text = style(wording.text(.summaryTitle), .heading) + "\n"
    for row in rows {
      let cells = zip(row.cells(wording), widths).enumerated().map { index, cell in
        TerminalText.pad(cell.0, to: cell.1, atStart: index == 0)
      }
      text += "  " + (cells + [row.source]).joined(separator: "  ") + "\n"
    }
    return text + wording.text(counts(rows, wording)) + "\n"
  }

  /// How many there are of each grade, and how many are open.
  private static func counts(_ rows: [Row], _ wording: Wording) -> Message {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for row in rows {
      let name = row.gradeName ?? wording.text(.gradeUndecided)
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    let list = names.map { "\(TerminalText.escaped($0)) \(counts[$0] ?? 0)" }
      .joined(separator: wording.text(.listSeparator))
    return Message(.batchCounts, [.count(rows.count), .text(list)])
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
