import Ziping

/// Writes Markdown as GitHub shows it: pull requests and job summaries.
///
/// Headings and tables alone, without HTML, so that every other reader shows them, too. A job summary holds
/// 1 MiB: of more, rows are left out first, then forms, and the last line says so.
struct MarkdownRenderer: ReportRenderer {
  /// The most bytes: those of a job summary.
  static let mostBytes = 1_048_576
  /// Room for the lines that say what is left out.
  private static let reserve = 2_048

  func piece(_ report: FormReport) -> [UInt8] { MarkdownForm.piece(report).bytes }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    let (head, unlisted) = head(run)
    emit(head)
    var left = Self.mostBytes - Self.reserve - head.count
    var heads = run.forms.indices.reduce(0) { $0 + MarkdownPiece(piece($1)).head.count }
    var omitted = Omitted(lines: unlisted)
    for form in run.forms.indices {
      let parts = MarkdownPiece(piece(form))
      heads -= parts.head.count
      guard omitted.forms == 0, parts.head.count <= left else {
        omitted.forms += 1
        continue
      }
      emit(parts.head)
      left -= parts.head.count
      // The heads of the forms behind come before the rows of this one.
      left -= write(parts, room: left - max(0, heads), &omitted, to: emit)
    }
    emit(omitted.text(run.wording))
  }

  /// Writes the rows that there is room for, and returns how many bytes they are.
  private func write(
    _ piece: MarkdownPiece, room: Int, _ omitted: inout Omitted, to emit: ([UInt8]) -> Void
  ) -> Int {
    guard !piece.heading.isEmpty else { return 0 }
    let room = room - piece.heading.count - 1
    let lines = piece.lines(room: room)
    let all = piece.lines.count { $0 == lineFeed }
    let written = lines.count { $0 == lineFeed }
    if written < all {
      omitted.rows += all - written
      omitted.cutForms += 1
    }
    guard written > 0 else { return 0 }
    emit(piece.heading + lines + [lineFeed])
    return piece.heading.count + lines.count + 1
  }

  /// What was left out.
  private struct Omitted {
    /// Lines of the summary.
    let lines: Int
    /// Rows, and of how many forms.
    var rows = 0
    var cutForms = 0
    /// Forms with all that is said of them.
    var forms = 0

    init(lines: Int) { self.lines = lines }

    func text(_ wording: Wording) -> [UInt8] {
      let all: [(Phrase, [Int])] = [
        (.linesOmitted, [lines]), (.rowsOmitted, [cutForms, rows]), (.formsOmitted, [forms]),
      ]
      let said = all.filter { $0.1[0] > 0 }.map { phrase, counts in
        wording.text(Message(phrase, counts.map { .count($0) }))
      }
      guard !said.isEmpty else { return [] }
      let list = said.joined(separator: wording.text(.clauseMark))
      var text = MarkdownWriter()
      text.paragraph("> " + MarkdownText.escaped(wording.text(Message(.tooLong, [.text(list)]))))
      return text.bytes
    }
  }

  // MARK: The run

  /// What the run comes to: the verdict, files that gave no form, the conditions about none, and of several
  /// forms a line each, the best first; and how many of these there is no room for.
  private func head(_ run: RunReport) -> (bytes: [UInt8], unlisted: Int) {
    let wording = run.wording
    var text = MarkdownWriter()
    if run.forms.count != 1 { text.heading(2, wording.text(.summaryTitle)) }
    text.paragraph("> " + MarkdownText.escaped(run.outcome))
    addFailures(run, &text)
    let unlisted = run.forms.count > 1 ? addRanking(run, &text) : 0
    return (text.bytes, unlisted)
  }

  private func addFailures(_ run: RunReport, _ text: inout MarkdownWriter) {
    let wording = run.wording
    let inputs = run.failedInputs.map { path, errors in (path, run.sentence(of: errors)) }
    add(inputs, wording.text(Message(.notScored, [.count(inputs.count)])), &text)
    let items =
      run.conditionsOfNoForm.map { ($0.formID, wording.text($0.message(wording))) }
      + run.failed.map { ($0, wording.text(.changed)) }
    add(items, wording.text(Message(.notMet, [.count(items.count)])), &text)
  }

  private func add(
    _ items: [(path: String, sentence: String)], _ heading: String, _ text: inout MarkdownWriter
  ) {
    guard !items.isEmpty else { return }
    text.heading(3, heading)
    for (path, sentence) in items where text.bytes.count < Self.mostBytes / 4 {
      text.item(MarkdownText.code(path) + " " + MarkdownText.escaped(sentence))
    }
    text.end()
  }

  private func addRanking(_ run: RunReport, _ text: inout MarkdownWriter) -> Int {
    let wording = run.wording
    let hasClaims = run.forms.contains { $0.claimed != nil }
    let grades = run.grades.map { "\($0.grade ?? wording.text(.stateUndetermined)) \($0.count)" }
    text.paragraph(
      MarkdownText.escaped(
        wording.text(
          Message(
            .formsOf,
            [.count(run.forms.count), .text(grades.joined(separator: wording.text(.listMark)))]))))
    text.table(
      [
        (wording.text(.rankLabel), true), (wording.text(.formHeading), false),
        (wording.text(.totalLabel), true), (wording.text(.gradeLabel), false),
        (wording.text(.stateUndetermined), true), (wording.text(.stateSuggested), true),
        (wording.text(.problems), true),
      ]
        + (hasClaims
          ? [(wording.text(.claimedHeading), true), (wording.text(.differenceHeading), true)] : [])
        + [(wording.text(.passed), false)])
    var listed = 0
    for (form, rank) in run.ranked where text.bytes.count < Self.mostBytes / 2 {
      text.row(cells(run.forms[form], rank, wording, hasClaims: hasClaims))
      listed += 1
    }
    text.end()
    return run.forms.count - listed
  }

  private func cells(
    _ form: RunReport.Form, _ rank: Int?, _ wording: Wording, hasClaims: Bool
  ) -> [String] {
    let name = form.title.isEmpty ? "" : " " + MarkdownText.cell(form.title)
    let passed = form.passed.map { wording.text($0 ? .yes : .no) } ?? ""
    return [
      rank.map(String.init) ?? "", MarkdownText.code(form.id) + name,
      MarkdownText.escaped(form.totalText(wording)), MarkdownText.escaped(form.gradeText),
      String(form.open), String(form.suggested), String(form.problems),
    ] + (hasClaims ? [form.claimedText ?? "", form.differenceText ?? ""] : []) + [passed]
  }
}

/// What a form makes of the whole: its sections, and its rows, each a line of its own.
struct MarkdownPiece {
  /// Everything but the rows.
  let head: [UInt8]
  /// The heading of the rows and of their table; empty where there are none.
  let heading: [UInt8]
  /// The rows.
  let lines: [UInt8]

  /// No text has this byte: a control character becomes visible.
  private static let separator: UInt8 = 0

  init(head: [UInt8], heading: [UInt8], lines: [UInt8]) {
    self.head = head
    self.heading = heading
    self.lines = lines
  }

  /// A piece that was kept as bytes.
  init(_ bytes: [UInt8]) {
    let parts = bytes.split(
      separator: Self.separator, maxSplits: 2, omittingEmptySubsequences: false)
    func part(_ index: Int) -> [UInt8] { parts.indices.contains(index) ? Array(parts[index]) : [] }
    self.init(head: part(0), heading: part(1), lines: part(2))
  }

  /// The piece as bytes.
  var bytes: [UInt8] { head + [Self.separator] + heading + [Self.separator] + lines }

  /// The first whole lines that are no longer than so many bytes.
  func lines(room: Int) -> ArraySlice<UInt8> {
    if lines.count <= room { return lines[...] }
    let end = lines.prefix(max(0, room)).lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    return lines[..<end]
  }
}

private let lineFeed = UInt8(ascii: "\n")

extension Phrase {
  fileprivate static let formsOf = Phrase("forms-of", "共 {0} 份：{1}", "{0} {0|form|forms}: {1}")
  fileprivate static let notScored = Phrase(
    "not-scored", "不能读取或不能评分（{0}）", "Not read or not scored ({0})")
  fileprivate static let problems = Phrase("problems", "要核实", "To check")
  fileprivate static let tooLong = Phrase(
    "too-long", "超过 1 MiB，没有全部列出：{0}；全部见其他格式的报告",
    "more than 1 MiB, not all is listed: {0}; see a report in another format for all")
  fileprivate static let linesOmitted = Phrase(
    "lines-omitted", "汇总里少 {0} 份", "{0} {0|form|forms} of the summary")
  fileprivate static let rowsOmitted = Phrase(
    "rows-omitted", "{0} 份表少 {1} 行", "{1} rows of {0} {0|form|forms}")
  fileprivate static let formsOmitted = Phrase(
    "forms-omitted", "{0} 份表没有列出", "{0} whole {0|form|forms}")
}
