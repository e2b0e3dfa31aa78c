import Ziping
import ZipingReports

/// What a call of `score` prints of each form.
struct WantedScores: Sendable {
  /// Whether there is text, and whether there is JSON.
  let hasText: Bool
  let hasJSON: Bool
  /// Who writes the other formats.
  let renderers: Renderers
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
  /// The form in JSON, where that is asked for.
  let json: [UInt8]
  /// Its page, where every page is printed.
  let page: [UInt8]
  /// Its line of the summary, in text.
  let row: BatchReport.Row?
  /// The form itself, of the first that is found: it may be the only one.
  let only: Evaluation?
  /// What the renderers of other formats make of it.
  let rendered: RenderedPieces?

  init(_ evaluation: Evaluation, _ wanted: WantedScores) {
    part = Verdict.part(of: evaluation, wanted.gates)
    rubric = evaluation.rubric
    places = evaluation.places
    let (language, style) = (wanted.language, wanted.style)
    json = wanted.hasJSON ? ReportPiece(evaluation, language).bytes : []
    row = wanted.hasText ? BatchReport.Row(evaluation, language) : nil
    page =
      wanted.hasText && wanted.isFull
      ? Array(TextReport.text(evaluation, language, style: style).utf8) : []
    only = wanted.hasText && wanted.forms.isFirst() ? evaluation : nil
    rendered = wanted.renderers.pieces(of: .score(evaluation), part.conditions)
  }
}

/// The forms of a call of `score`: of many, what is printed is kept, and not the forms (汇总).
struct Scores {
  let wanted: WantedScores
  var verdict: Verdict
  /// The forms in JSON.
  private let json = Spool()
  /// Their pages, where every page is printed.
  private let pages = Spool()
  private var rendered: RenderedOutputs
  private var lines: BatchReport.Lines
  /// The line of the first form, which is written only where there are others.
  private var firstLine: BatchReport.Row?
  /// The first form that was found, whose page is printed where there is no other.
  private var only: Evaluation?
  private var places = 2
  private(set) var count = 0
  /// The rubrics by which forms were scored, in their order.
  private(set) var rubrics: [Evaluation.RubricIdentity] = []

  init(_ call: Call, _ outputs: ReportOutputs, _ gates: Verdict.Gates) {
    rendered = RenderedOutputs(outputs.all, call.language)
    wanted = WantedScores(
      hasText: outputs[.text] != nil, hasJSON: outputs[.json] != nil,
      renderers: rendered.renderers, gates: gates, language: call.language,
      style: call.style(of: outputs),
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
    if wanted.hasJSON { json.append(piece.json) }
    if wanted.hasText, wanted.isFull { pages.append(piece.page) }
    rendered.add(piece.rendered)
    if let row = piece.row { add(row) }
    only = count == 1 ? piece.only : nil
  }

  private mutating func add(_ row: BatchReport.Row) {
    guard count > 1 else { return firstLine = row }
    if let firstLine { lines.add(firstLine) }
    firstLine = nil
    lines.add(row)
  }

  /// Writes each result, whatever becomes of the others; false if one cannot be written.
  func deliver(
    _ outputs: ReportOutputs, _ diagnostics: [Diagnostic], _ exitCode: Int32, _ call: Call
  ) -> Bool {
    var areDelivered = true
    if let text = outputs[.text], count > 0 {
      areDelivered = call.deliver(to: text) { writeText(to: $0) }
    }
    if let json = outputs[.json] {
      let isDelivered = call.deliver(to: json) { writeJSON(diagnostics: diagnostics, to: $0) }
      areDelivered = areDelivered && isDelivered
    }
    guard !rendered.renderers.isEmpty else { return areDelivered }
    let run = rendered.run(
      .score, diagnostics, verdict, exitCode: exitCode, wanted.language)
    return rendered.deliver(run, call) && areDelivered
  }

  /// Writes the pages, or a line for each form; --full asks for both.
  private func writeText(to stream: OutputStream) {
    if let only {
      stream.write(
        TextReport.text(only, wanted.language, style: wanted.style, isFull: wanted.isFull))
    }
    for index in 0..<pages.count where count > 1 {
      stream.write(pages, index)
      stream.write("\n")
    }
    if count > 1 {
      lines.write { stream.write($0) }
      stream.write("\n")
    }
    TextReport.write(verdict, wanted.language, style: wanted.style) { stream.write($0) }
  }

  /// Writes the report.
  private func writeJSON(diagnostics: [Diagnostic], to stream: OutputStream) {
    ReportStream(.score, places: places, wanted.language).write(
      rubrics: rubrics, diagnostics: diagnostics, verdict: verdict, count: count,
      piece: { stream.piece(json, $0) }, to: { stream.write($0) })
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
