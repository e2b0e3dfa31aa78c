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
  /// Tells the first form that is found.
  let forms = FirstOnly()
}

/// What is kept of a scored form, made where the form is at hand.
struct ScoredPiece: Sendable {
  let part: Verdict.Part
  let rubric: Evaluation.RubricIdentity
  let places: Int
  /// What goes into the result: the form in JSON, or its page.
  let bytes: [UInt8]
  /// Its line of the summary, in text.
  let row: BatchReport.Row?
  /// The form itself, of the first that is found: it may be the only one.
  let only: Evaluation?

  init(_ evaluation: Evaluation, _ wanted: WantedScores) {
    part = Verdict.part(of: evaluation, wanted.gates)
    rubric = evaluation.rubric
    places = evaluation.places
    let (language, style) = (wanted.language, wanted.style)
    switch wanted.format {
    case .json:
      bytes = ReportPiece(evaluation, language).bytes
      row = nil
      only = nil
    case .text:
      row = BatchReport.Row(evaluation, language)
      bytes = wanted.isFull ? Array(TextReport.text(evaluation, language, style: style).utf8) : []
      only = wanted.forms.isFirst() ? evaluation : nil
    }
  }
}

/// The forms of a call of `score`: of many, what is printed is kept, and not the forms (汇总).
struct Scores {
  let wanted: WantedScores
  var verdict: Verdict
  /// The forms in JSON, or their pages where every page is printed.
  private let pieces = Spool()
  private var lines: BatchReport.Lines
  /// The line of the first form, which is written only where there are others.
  private var firstLine: BatchReport.Row?
  /// The first form that was found, whose page is printed where there is no other.
  private var only: Evaluation?
  private var places = 2
  private(set) var count = 0
  /// The rubrics by which forms were scored, in their order.
  private(set) var rubrics: [Evaluation.RubricIdentity] = []

  init(_ call: Call, _ format: Arguments.Format, _ gates: Verdict.Gates) {
    wanted = WantedScores(
      format: format, gates: gates, language: call.language, style: call.style,
      isFull: call.arguments.has(.full))
    verdict = Verdict(gates)
    lines = BatchReport.Lines(wanted.language, style: wanted.style)
  }

  /// Adds the next form.
  mutating func add(_ piece: ScoredPiece) {
    verdict.add(piece.part)
    if !rubrics.contains(piece.rubric) { rubrics.append(piece.rubric) }
    count += 1
    if count == 1 { places = piece.places }
    if wanted.format == .json || wanted.isFull { pieces.append(piece.bytes) }
    if let row = piece.row { add(row) }
    only = count == 1 ? piece.only : nil
  }

  private mutating func add(_ row: BatchReport.Row) {
    guard count > 1 else { return firstLine = row }
    if let firstLine { lines.add(firstLine) }
    firstLine = nil
    lines.add(row)
  }

  /// Writes the pages, or a line for each form; --full asks for both.
  func writeText(to stream: OutputStream) {
    if let only {
      stream.write(
        TextReport.text(only, wanted.language, style: wanted.style, isFull: wanted.isFull))
    }
    for index in 0..<pieces.count where count > 1 {
      stream.write(pieces, index)
      stream.write("\n")
    }
    if count > 1 {
      lines.write { stream.write($0) }
      stream.write("\n")
    }
    TextReport.write(verdict, wanted.language, style: wanted.style) { stream.write($0) }
  }

  /// Writes the report.
  func writeJSON(diagnostics: [Diagnostic], to stream: OutputStream) {
    ReportStream(.score, places: places, wanted.language).write(
      rubrics: rubrics, diagnostics: diagnostics, verdict: verdict, count: count,
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
