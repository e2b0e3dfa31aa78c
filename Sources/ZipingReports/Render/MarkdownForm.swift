import Ziping

/// What a form says in Markdown, section by section (一份表的 Markdown).
struct MarkdownForm {
  private let report: FormReport
  private let rows: [FormReport.Row]
  private let wording: Wording
  private var text = MarkdownWriter()

  /// The most marks of rows that a line names.
  private static let mostMarks = 20
  /// From so many members of a kind on, what is particular to each is not said.
  private static let mostParticulars = 6

  /// A form's sections, and its rows as lines of a table.
  static func piece(_ report: FormReport) -> MarkdownPiece {
    var form = MarkdownForm(report)
    form.addHead()
    form.addPoints()
    form.addConditions()
    form.addDecisions()
    form.addFindings()
    let head = form.text.bytes
    form.text = MarkdownWriter()
    let heading = form.rowHeading
    for row in form.rows { form.add(row) }
    return MarkdownPiece(head: head, heading: heading, lines: form.text.bytes)
  }

  private init(_ report: FormReport) {
    self.report = report
    rows = report.rows
    wording = report.wording
  }

  private func words(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(Message(phrase, facts))
  }

  // MARK: Head

  /// Title, whose form it is, total and grade, and the rubric.
  private mutating func addHead() {
    text.heading(2, report.title)
    let identity = [
      report.unit, report.yearText,
    ].filter { !$0.isEmpty }.map { MarkdownText.escaped($0) }
    text.paragraph(([MarkdownText.code(report.id)] + identity).joined(separator: " · "))
    let form = RunReport.Form(report)
    var facts = [
      words(.totalIs, .text(form.totalText(wording))), words(.gradeIs, .text(form.gradeText)),
    ]
    if !form.hasPoints { facts = [words(.withoutPoints)] }
    let counts: [(Phrase, Int)] = [
      (.openCount, form.open), (.suggestedCount, form.suggested), (.problemCount, form.problems),
    ]
    facts += counts.filter { $0.1 > 0 }.map { words($0.0, .count($0.1)) }
    text.paragraph(
      facts.enumerated().map { index, fact in
        index < 2 && form.hasPoints
          ? "**\(MarkdownText.escaped(fact))**" : MarkdownText.escaped(fact)
      }.joined(separator: " · "))
    let rubric = report.evaluation.rubric
    let reason = report.choice.map { wording.text(Message(.chosen, [.text($0)])) } ?? ""
    text.paragraph(
      "\(MarkdownText.escaped(words(.rubricLabel))) \(MarkdownText.code(rubric.id)) "
        + MarkdownText.escaped(rubric.title + reason))
  }

  // MARK: Points

  /// The groups, what changes the total beside the rows, the total and the grade.
  private mutating func addPoints() {
    let columns = report.columns
    guard !columns.isEmpty else { return }
    text.table(
      [(wording.text(.groupLabel), false)]
        + columns.map { (report.heading(of: $0), true) }
        + [(wording.text(.weightLabel), true)] + causesHeading)
    for group in report.groups { add(group) }
    for adjustment in report.adjustments {
      let blanks = Array(repeating: "", count: columns.count - adjustment.values.count)
      add(adjustment, cells: adjustment.values.map { report.text($0) } + blanks)
    }
    add(report.total, isStrong: true)
    add(report.grade, isStrong: true)
    text.end()
  }

  private var causesHeading: [(String, Bool)] {
    report.kind == .score ? [] : [(wording.text(.differenceCauses), false)]
  }

  private mutating func add(
    _ line: FormReport.Line, cells: [String]? = nil, isStrong: Bool = false
  ) {
    let values = (cells ?? line.values.map { report.text($0) }).map { MarkdownText.escaped($0) }
    let name = MarkdownText.escaped(line.name)
    func strong(_ text: String) -> String { isStrong && !text.isEmpty ? "**\(text)**" : text }
    let weight = line.weight.map { $0.text() } ?? ""
    text.row([strong(name)] + values.map(strong) + [weight] + causes(of: line))
  }

  private func causes(of line: FormReport.Line) -> [String] {
    guard report.kind != .score else { return [] }
    let all = line.causes.map(\.text) + [line.decision].compactMap(\.self)
    return [MarkdownText.escaped(all.joined(separator: wording.text(.clauseMark)))]
  }

  // MARK: What needs a person

  private mutating func addConditions() {
    let missed = report.conditions.filter { !$0.passed }
    guard !missed.isEmpty else { return }
    text.heading(3, words(.notMet, .count(missed.count)))
    for condition in missed {
      text.item(MarkdownText.escaped(wording.text(condition.message(wording))))
    }
    text.end()
  }

  /// The rows and groups that wait for a person.
  private mutating func addDecisions() {
    let open = rows.filter { $0.state == .undetermined }
    let groups = report.openGroups
    guard !open.isEmpty || !groups.isEmpty else { return }
    text.heading(3, words(.decisionsCount, .count(open.count + groups.count)))
    text.table([
      (wording.text(.number), true), (wording.text(.nameHeading), false),
      (wording.text(.placeLabel), false), (wording.text(.reasonHeading), false),
      (wording.text(.remedyLabel), false),
    ])
    for row in open {
      text.row([
        row.number.map(String.init) ?? "", MarkdownText.cell(row.line.name),
        MarkdownText.escaped(report.place(row.scored.place)), MarkdownText.escaped(row.reason),
        MarkdownText.escaped(row.remedy ?? ""),
      ])
    }
    for group in groups {
      text.row([
        "", MarkdownText.cell(group.name), "", MarkdownText.escaped(wording.text(.groupMissing)),
        "",
      ])
    }
    text.end()
  }

  /// What came to light, by kind, the gravest first.
  private mutating func addFindings() {
    let kinds = report.findingKinds
    guard !kinds.isEmpty else { return }
    text.heading(3, wording.text(.findingsTitle))
    for kind in kinds {
      let remedy = kind.remedy.map { " → " + MarkdownText.escaped($0) } ?? ""
      text.item(
        "**\(MarkdownText.escaped(wording.text(kind.severity.phrase)))** "
          + MarkdownText.escaped(kind.text) + " " + MarkdownText.code(kind.code)
          + subjects(kind) + remedy)
      guard kind.members.count <= Self.mostParticulars else { continue }
      for member in kind.members where !member.particular.isEmpty {
        let subject = mark(member).map { $0 + " " } ?? ""
        text.item(subject + MarkdownText.escaped(member.particular), depth: 1)
      }
    }
    text.end()
  }

  private typealias Member = FormReport.FoundMember

  /// The rows that a kind concerns, and what is no row by its place.
  private func subjects(_ kind: FormReport.FoundKind) -> String {
    guard kind.members.count > Self.mostParticulars || kind.members.allSatisfy(\.particular.isEmpty)
    else { return "" }
    let marks = kind.members.lazy.compactMap { mark($0) }.prefix(Self.mostMarks + 1)
    guard !marks.isEmpty else { return "" }
    let isCut = marks.count > Self.mostMarks
    return " " + marks.prefix(Self.mostMarks).joined(separator: " ") + (isCut ? " …" : "")
  }

  private func mark(_ member: Member) -> String? {
    if !member.mark.isEmpty { return MarkdownText.code(member.mark) }
    let place = report.place(member.place)
    return place.isEmpty ? nil : MarkdownText.code(place)
  }

  // MARK: Rows

  /// The heading of the rows with that of their table; empty where there are none.
  private var rowHeading: [UInt8] {
    guard !rows.isEmpty else { return [] }
    var text = MarkdownWriter()
    text.heading(3, words(.rowCount, .count(rows.count)))
    text.table(
      [
        (wording.text(.number), true), (wording.text(.groupLabel), false),
        (wording.text(.level2Label), false), (wording.text(.level3Label), false),
        (wording.text(.yearTargetLabel), false), (wording.text(.actualLabel), false),
        (wording.text(.weightLabel), true),
      ] + report.columns.map { (report.heading(of: $0), true) } + [
        (wording.text(.stateLabel), false), (wording.text(.reasonHeading), false),
      ] + causesHeading)
    return text.bytes
  }

  private mutating func add(_ row: FormReport.Row) {
    let scored = row.scored
    let weight = report.columns.isEmpty ? "" : row.line.weight?.text() ?? ""
    text.row(
      [
        row.number.map(String.init) ?? "", MarkdownText.escaped(scored.group),
        MarkdownText.escaped(scored.level2), MarkdownText.cell(row.line.name),
        MarkdownText.cell(scored.target.reading.text), MarkdownText.cell(scored.actual.text),
        weight,
      ] + row.line.values.prefix(report.columns.count).map { MarkdownText.escaped(report.text($0)) }
        + [
          MarkdownText.escaped(wording.text(row.state.phrase)), MarkdownText.escaped(row.reason),
        ] + causes(of: row.line))
  }
}

/// Lines of Markdown, appended one by one.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  /// A heading; its text is from a file.
  mutating func heading(_ level: Int, _ text: String) {
    bytes += (String(repeating: "#", count: level) + " ").utf8
    bytes += MarkdownText.cell(text).utf8
    bytes += "\n\n".utf8
  }

  /// A paragraph of Markdown.
  mutating func paragraph(_ markdown: String) {
    bytes += markdown.utf8
    bytes += "\n\n".utf8
  }

  /// An item of a list in Markdown.
  mutating func item(_ markdown: String, depth: Int = 0) {
    bytes += (String(repeating: "  ", count: depth) + "- ").utf8
    bytes += markdown.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The head of a table: what columns are called, and whether they have numbers.
  mutating func table(_ columns: [(heading: String, hasNumbers: Bool)]) {
    row(columns.map { MarkdownText.escaped($0.heading) })
    row(columns.map { $0.hasNumbers ? "---:" : "---" })
  }

  /// A row of a table.
  mutating func row(_ cells: [String]) {
    bytes.append(UInt8(ascii: "|"))
    for cell in cells {
      bytes.append(UInt8(ascii: " "))
      bytes += cell.utf8
      bytes += " |".utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Ends a table or a list.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }
}

extension Phrase {
  fileprivate static let chosen = Phrase("rubric-choice", "（{0}）", " ({0})")
  fileprivate static let openCount = Phrase("open-count", "待定 {0} 处", "{0} open")
  fileprivate static let suggestedCount = Phrase("suggested-count", "建议 {0} 行", "{0} suggested")
  fileprivate static let problemCount = Phrase("problem-count", "要核实 {0} 处", "{0} to check")
  static let notMet = Phrase("not-met", "没有满足的条件（{0}）", "Conditions not met ({0})")
  fileprivate static let rowCount = Phrase("row-count", "各行（{0}）", "Rows ({0})")
}
