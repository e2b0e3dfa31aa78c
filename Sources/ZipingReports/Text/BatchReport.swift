public import Ziping

/// Many evaluations at a glance: a line each, then how many got which grade (汇总).
public enum BatchReport: Sendable {
  /// The lines and the summary.
  public static func text(
    _ evaluations: [Evaluation], _ language: Language, style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let rows = evaluations.map { Row($0, language, style) }
    let widths = Row.columns.map { column in
      rows.map { TerminalText.width($0[keyPath: column]) }.max() ?? 0
    }
    var lines = [style(wording.text(.summaryTitle), .heading)]
    for row in rows {
      let cells = zip(Row.columns, widths).enumerated().map { index, cell in
        TerminalText.pad(row[keyPath: cell.0], to: cell.1, atStart: index == 0)
      }
      lines.append("  " + (cells + [row.source]).joined(separator: "  "))
    }
    lines.append(wording.text(counts(evaluations, wording)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many there are of each grade, and how many are open.
  private static func counts(_ evaluations: [Evaluation], _ wording: Wording) -> Message {
    var names: [String] = []
    var counts: [String: Int] = [:]
    for evaluation in evaluations {
      let name = evaluation.grade ?? wording.text(.gradeUndecided)
      if counts[name] == nil { names.append(name) }
      counts[name, default: 0] += 1
    }
    let list = names.map { "\(TerminalText.escaped($0)) \(counts[$0] ?? 0)" }
      .joined(separator: wording.text(.listSeparator))
    return Message(.batchCounts, [.count(evaluations.count), .text(list)])
  }

  /// One evaluation's line.
  private struct Row {
    let total: String
    let grade: String
    let open: String
    let findings: String
    let source: String

    static let columns: [any KeyPath<Row, String> & Sendable] = [
      \.total, \.grade, \.open, \.findings,
    ]

    init(_ evaluation: Evaluation, _ language: Language, _ style: TextStyle) {
      let wording = Wording(language)
      let page = EvaluationPage(evaluation, language, style)
      total = page.totalText
      grade = page.gradeText
      open = wording.text(Message(.batchOpen, [.count(evaluation.openRemarks.count)]))
      func count(_ severity: Severity) -> Int {
        evaluation.findings.count { $0.severity == severity }
          + evaluation.diagnostics.count { $0.severity == severity }
      }
      findings = wording.text(
        Message(.batchFindings, [.count(count(.error)), .count(count(.warning))]))
      source = page.formName
    }
  }
}

extension Phrase {
  fileprivate static let batchOpen = Phrase("batch-open", "待定 {0}", "{0} open")
  fileprivate static let batchFindings = Phrase(
    "batch-findings", "错误 {0} 警告 {1}", "{0} errors {1} warnings")
  fileprivate static let batchCounts = Phrase("batch-counts", "共 {0} 份：{1}", "{0} forms: {1}")
  fileprivate static let gradeUndecided = Phrase("grade-undecided", "未定", "open")
  fileprivate static let listSeparator = Phrase("list-separator", "，", ", ")
}
