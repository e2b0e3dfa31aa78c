import Ziping

/// Writes annotations of a GitHub job (GitHub 注解).
///
/// The first line is for the job's log: total, grade and verdict. GitHub shows ten annotations of each kind, so
/// no more are written, the gravest first; the last line says how many were left out.
struct AnnotationRenderer: ReportRenderer {
  /// As many annotations of a kind as GitHub shows of a step.
  static let mostOfKind = 10

  /// A piece is how many notices there are of each kind, then the annotations, a line each.
  func piece(_ report: FormReport) -> [UInt8] {
    Kept(report.notices, report.wording).bytes
  }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    var kept = Kept(run.notices, run.wording)
    for form in run.forms.indices { kept.add(piece(form)) }
    emit(Array((headline(run) + "\n").utf8))
    for severity in Severity.allCases.reversed() {
      for line in kept.lines[severity, default: []].prefix(Self.mostOfKind) {
        emit(Array((line + "\n").utf8))
      }
    }
    let left = Severity.allCases.reversed().compactMap { severity -> String? in
      let more = kept.counts[severity, default: 0] - Self.mostOfKind
      return more > 0 ? "\(run.wording.text(severity.phrase))\u{A0}\(more)" : nil
    }
    guard !left.isEmpty else { return }
    let list = left.joined(separator: run.wording.text(.listMark))
    emit(Array((run.wording.text(Message(.annotationsLeft, [.text(list)])) + "\n").utf8))
  }

  private func headline(_ run: RunReport) -> String {
    let wording = run.wording
    var parts: [String] = []
    if let form = run.forms.first, run.forms.count == 1 {
      parts = [
        wording.text(Message(.totalIs, [.text(form.totalText(wording))])),
        wording.text(Message(.gradeIs, [.text(form.gradeText)])),
      ]
    } else {
      parts = [wording.text(Message(.formsCount, [.count(run.forms.count)]))]
    }
    let line = (parts + [run.outcome]).joined(separator: wording.text(.clauseMark))
    return Self.inert(TerminalText.escaped(line))
  }

  /// A line of a log that no runner takes for a command.
  private static func inert(_ line: String) -> String {
    (line.hasPrefix("::") ? " :" + line.dropFirst(2) : line).replacing("##[", with: "##\u{A0}[")
  }

  // MARK: Lines

  /// The first annotations of each kind, and how many there are.
  private struct Kept {
    var lines: [Severity: [String]] = [:]
    var counts: [Severity: Int] = [:]

    init(_ notices: [Notice], _ wording: Wording) {
      for notice in notices {
        counts[notice.severity, default: 0] += 1
        guard lines[notice.severity, default: []].count < mostOfKind else { continue }
        lines[notice.severity, default: []].append(AnnotationRenderer.line(notice, wording))
      }
    }

    /// The counts and the lines, for a piece.
    var bytes: [UInt8] {
      let numbers = Severity.allCases.map { String(counts[$0, default: 0]) }
      let all = Severity.allCases.flatMap { severity in
        lines[severity, default: []].map { "\(severity.rawValue)\t\($0)" }
      }
      return Array(([numbers.joined(separator: " ")] + all).joined(separator: "\n").utf8)
    }

    /// Adds what a form made.
    mutating func add(_ piece: [UInt8]) {
      let all = String(decoding: piece, as: UTF8.self).split(separator: "\n")
      let numbers = (all.first ?? "").split(separator: " ").compactMap { Int($0) }
      for (severity, count) in zip(Severity.allCases, numbers) {
        counts[severity, default: 0] += count
      }
      for line in all.dropFirst() {
        let parts = line.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2, let severity = Severity(rawValue: String(parts[0])) else {
          continue
        }
        guard lines[severity, default: []].count < mostOfKind else { continue }
        lines[severity, default: []].append(String(parts[1]))
      }
    }
  }

  /// An annotation; where its file has no lines, what it says begins with its place.
  private static func line(_ notice: Notice, _ wording: Wording) -> String {
    var properties: [(String, String)] = []
    var position = ""
    if let place = notice.place, !place.file.isEmpty {
      properties.append(("file", place.file))
      switch place.position {
      case .text(let line, let column):
        properties += [("line", String(line)), ("col", String(column))]
      case nil: break
      case .sheetCell, .tableCell, .paragraph: position = wording.position(place).text
      }
    }
    properties.append(("title", notice.code))
    let list = properties.map { "\($0)=\(escaped($1, inProperty: true))" }
    let text =
      (position.isEmpty ? "" : wording.text(Message(.subject, [.text(position)])))
      + notice.sentence(wording)
    return "::\(notice.severity.command) \(list.joined(separator: ","))::"
      + escaped(TerminalText.escaped(text), inProperty: false)
  }

  private static func escaped(_ text: String, inProperty: Bool) -> String {
    let must = text.utf8.contains { byte in
      switch byte {
      case 0x25, 0x0A, 0x0D, 0x3A, 0x2C, 0x09: true
      default: false
      }
    }
    guard must else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case ":" where inProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where inProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension RunReport.Form {
  /// The total in words with the full marks, or that there is none.
  func totalText(_ wording: Wording) -> String {
    guard hasPoints else { return wording.text(.withoutPoints) }
    guard let bounds else { return wording.text(.noTotal) }
    return "\(Wording(wording.language, places: places).bounds(bounds)) / \(fullMarks.text())"
  }
}

extension Severity {
  /// What GitHub calls an annotation of it.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}

extension Phrase {
  static let totalIs = Phrase("total-is", "总分 {0}", "total {0}")
  static let gradeIs = Phrase("grade-is", "等级 {0}", "grade {0}")
  fileprivate static let formsCount = Phrase("forms-count", "共 {0} 份表", "{0} {0|form|forms}")
  fileprivate static let annotationsLeft = Phrase(
    "annotations-left", "没有列出的：{0}；全部见报告", "not listed: {0}; see the report for all")
}
