import Ziping
import ZipingFiles

/// Writes a table of the forms as a CSV file, the best first (各表的 CSV).
///
/// UTF-8 with its mark, CRLF, and no field that a program would take for a formula; a file that gave no
/// form has a line, too.
struct SummaryTableRenderer: ReportRenderer {
  fileprivate static let headings: [Phrase] = [
    .rankLabel, .formHeading, .projectLabel, .unitLabel, .yearLabel, .totalLabel, .lowestLabel,
    .highestLabel, .fullMarksLabel,
    .gradeLabel, .stateUndetermined, .stateSuggested, .claimedHeading, .differenceHeading,
    .rubricLabel, .passed, .severityError,
  ]

  func piece(_ report: FormReport) -> [UInt8] { [] }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    let wording = run.wording
    emit(SheetCSV.mark + SheetCSV.line(Self.headings.map { wording.text($0) }))
    for (form, rank) in run.ranked {
      emit(SheetCSV.line(fields(run.forms[form], rank, wording)))
    }
    for input in run.failedInputs {
      var fields = Array(repeating: "", count: Self.headings.count)
      fields[1] = input.path
      fields[fields.count - 1] = run.sentence(of: input.errors)
      emit(SheetCSV.line(fields))
    }
  }

  private func fields(_ form: RunReport.Form, _ rank: Int?, _ wording: Wording) -> [String] {
    [
      rank.map(String.init), form.id, form.title, form.unit, form.year.map(String.init),
      form.total, form.low, form.high, form.of, form.grade, String(form.open),
      String(form.suggested), form.claimedText, form.differenceText, form.rubric,
      form.passed.map { wording.text($0 ? .yes : .no) }, nil,
    ].map { $0 ?? "" }
  }
}

/// Writes a table of the rows of all forms as a CSV file (各行的 CSV).
///
/// Every form has the columns of points that its kind of run may have, so that all lines have one length.
struct RowTableRenderer: ReportRenderer {
  fileprivate static let leading: [Phrase] = [
    .formHeading, .number, .groupLabel, .level2Label, .level3Label, .yearTargetLabel, .actualLabel,
    .weightLabel,
  ]
  private static let trailing: [Phrase] = [
    .stateLabel, .reasonHeading, .placeLabel, .differenceCauses,
  ]

  func piece(_ report: FormReport) -> [UInt8] {
    let positions = report.kind.columns.map { report.columns.firstIndex(of: $0) }
    let id = report.id
    var bytes: [UInt8] = []
    for row in report.rows {
      SheetCSV.append(
        leading(row, id) + positions.map { text($0.map { row.line.values[$0] }, report) }
          + trailing(row, report.wording), to: &bytes)
    }
    return bytes
  }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    let wording = run.wording
    let columns = run.kind.columns.map {
      wording.heading(of: $0, isOfChange: run.kind == .difference)
    }
    func texts(_ phrases: [Phrase]) -> [String] { phrases.map { wording.text($0) } }
    emit(SheetCSV.mark + SheetCSV.line(texts(Self.leading) + columns + texts(Self.trailing)))
    for form in run.forms.indices { emit(piece(form)) }
  }

  private func leading(_ row: FormReport.Row, _ id: String) -> [String] {
    [
      id, row.number.map(String.init) ?? "", row.scored.group, row.scored.level2, row.scored.name,
      row.scored.target.reading.text, row.scored.actual.text, row.line.weight?.text() ?? "",
    ]
  }

  /// A number where there is one, else between what it lies.
  private func text(_ value: FormReport.Value?, _ report: FormReport) -> String {
    switch value {
    case .points(let bounds), .change(let bounds):
      bounds.value.map(report.points) ?? report.wording.bounds(bounds)
    case .grade(let grade): grade
    case nil, FormReport.Value.none?: ""
    }
  }

  private func trailing(_ row: FormReport.Row, _ wording: Wording) -> [String] {
    [
      wording.text(row.state.phrase), row.reason, row.scored.place?.description ?? "",
      row.line.causes.map(\.text).joined(separator: wording.text(.clauseMark)),
    ]
  }
}

extension SheetCSV {
  /// A line of fields.
  fileprivate static func line(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(fields, to: &bytes)
    return bytes
  }
}

extension RunReport.Kind {
  /// The columns of points that a form of such a run may have.
  var columns: [FormReport.Column] {
    switch self {
    case .score: [.points]
    case .review: [.claimed, .recomputed, .reviewed, .difference]
    case .difference: [.before, .after, .difference]
    }
  }
}

extension FormReport {
  /// The kind of run that it belongs to.
  var kind: RunReport.Kind {
    switch subject {
    case .score: .score
    case .review: .review
    case .difference: .difference
    }
  }
}

extension Phrase {
  static let passed = Phrase("passed", "通过", "Passed")
  static let yes = Phrase("yes", "是", "yes")
  static let no = Phrase("no", "否", "no")
  static let number = Phrase("number", "序号", "No.")
  static let differenceCauses = Phrase("difference-causes", "差异原因", "Causes")
}

/// How the tables of reports are told from forms (报告的表头).
package enum ReportTables: Sendable {
  private static let beginnings: [String] = Language.allCases.flatMap { language in
    let wording = Wording(language)
    return [SummaryTableRenderer.headings, RowTableRenderer.leading].map { headings in
      headings.prefix(5).map { wording.text($0) }.joined(separator: ",")
    }
  }
  /// No heading is longer.
  private static let longest = 200

  /// Whether a text begins as one of them does.
  package static func isTable(_ text: some StringProtocol) -> Bool {
    let start = String(text.prefix(longest)).filter { $0 != "\"" }
    return beginnings.contains { start.hasPrefix($0) }
  }
}
