import Ziping
import ZipingReports

/// What a call of `score` prints of each form.
struct WantedScores: Sendable {
  let format: Arguments.Format
  let gates: Verdict.Gates
  let language: Language
  let style: TextStyle
  /// Whether every form's page is printed however many there are.
  let isFull: Bool
}

/// What is kept of a scored form, made where the form is at hand.
struct ScoredPiece: Sendable {
  let evaluation: Evaluation
  let part: Verdict.Part
  /// What goes into the result: the form in JSON, or its page.
  let bytes: [UInt8]

  init(_ evaluation: Evaluation, _ wanted: WantedScores) {
    self.evaluation = evaluation
    part = Verdict.part(of: evaluation, wanted.gates)
    switch wanted.format {
    case .json: bytes = ReportPiece(evaluation, wanted.language).bytes
    case .text:
      bytes =
        wanted.isFull
        ? Array(TextReport.text(evaluation, wanted.language, style: wanted.style).utf8) : []
    }
  }
}

/// The forms of a call of `score`: of many, what is printed is kept, and not the forms (汇总).
struct Scores {
  let wanted: WantedScores
  private let asksForGate: Bool
  var verdict: Verdict
  /// The forms in JSON, or their pages where every page is printed.
  private let pieces = Spool()
  private var rows: [BatchReport.Row] = []
  /// The first form, whose page is printed where there is no other.
  private var first: Evaluation?
  private var places = 2
  private var open = 0
  private(set) var count = 0

  init(_ call: Call, _ format: Arguments.Format, _ gates: Verdict.Gates) {
    wanted = WantedScores(
      format: format, gates: gates, language: call.language, style: call.style,
      isFull: call.arguments.has(.full))
    asksForGate = call.asksForGate
    verdict = Verdict(gates)
  }

  /// Adds the next form.
  mutating func add(_ piece: ScoredPiece) {
    verdict.add(piece.part)
    count += 1
    open += piece.evaluation.openParts
    if wanted.format == .json {
      if count == 1 { places = piece.evaluation.places }
      pieces.append(piece.bytes)
      return
    }
    if wanted.isFull { pieces.append(piece.bytes) }
    // One form alone has no line.
    if count == 1 {
      first = piece.evaluation
    } else {
      if let first { rows.append(row(first)) }
      first = nil
      rows.append(row(piece.evaluation))
    }
  }

  private func row(_ evaluation: Evaluation) -> BatchReport.Row {
    BatchReport.Row(evaluation, wanted.language, style: wanted.style)
  }

  /// Writes the pages, or a line for each form; --full asks for both.
  func writeText(to stream: OutputStream) {
    if let first, !wanted.isFull {
      stream.write(TextReport.text(first, wanted.language, style: wanted.style) + "\n")
    }
    for index in 0..<pieces.count {
      stream.write(pieces, index)
      stream.write("\n")
    }
    if count > 1 {
      stream.write(BatchReport.text(rows, wanted.language, style: wanted.style) + "\n")
    }
    stream.write(
      TextReport.verdict(
        verdict, open: asksForGate ? 0 : open, wanted.language, style: wanted.style))
  }

  /// Writes the report.
  func writeJSON(rubric: Rubric?, diagnostics: [Diagnostic], to stream: OutputStream) {
    ReportStream(.score, places: places, wanted.language).write(
      rubric: rubric, diagnostics: diagnostics, verdict: verdict, count: count,
      piece: { stream.piece(pieces, $0) }, to: { stream.write($0) })
  }
}

@available(*, unavailable)
extension Scores: Sendable {}

extension OutputStream {
  /// A piece that was kept; where it is lost, the result is.
  func piece(_ pieces: Spool, _ index: Int) -> [UInt8] {
    guard let bytes = pieces[index] else {
      fail(SystemError.lost)
      return []
    }
    return bytes
  }

  /// Writes a piece that was kept.
  func write(_ pieces: Spool, _ index: Int) { write(piece(pieces, index)) }
}
