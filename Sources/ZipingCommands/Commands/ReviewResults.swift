import Ziping
import ZipingReports

/// What a call of `review` prints of each form.
struct WantedReviews: Sendable {
  /// Whether there is text, and whether there is JSON.
  let hasText: Bool
  let hasJSON: Bool
  let gates: Verdict.Gates
  let language: Language
  let style: TextStyle
  /// Whether whole reviews are kept: for sheets, pages and decisions.
  let keepsReviews: Bool
  /// Tells the first form that is found.
  let forms = FirstOnly()
}

/// What is kept of a reviewed form, made where the form is at hand.
struct ReviewedPiece: Sendable {
  /// The review itself, where whole ones are kept, and of the first that is found: it may be the only
  /// one.
  let review: Review?
  let rubric: Evaluation.RubricIdentity
  let places: Int
  let part: Verdict.Part
  /// What it is held against other forms by; nil for the first that is found, of which nobody asks unless
  /// another one follows.
  let keys: FormKeys?
  let row: ReviewSummary.Row?
  let json: ReportPiece?

  init(_ review: Review, _ wanted: WantedReviews) {
    rubric = review.evaluation.rubric
    let isFirst = wanted.forms.isFirst()
    self.review = wanted.keepsReviews || isFirst ? review : nil
    places = review.evaluation.places
    part = Verdict.part(of: review, wanted.gates)
    keys = isFirst ? nil : Reviewer().keys(of: review.evaluation)
    row = wanted.hasText ? ReviewSummary.Row(review, wanted.language) : nil
    let isStreamed = wanted.hasJSON && !wanted.keepsReviews
    json = isStreamed ? ReportPiece(review, wanted.language) : nil
  }
}

/// The forms of a call of `review`: of many, what is printed is kept, and not the forms (复核汇总).
///
/// What only shows when forms are held beside each other is known when all are there; it then goes into
/// what was kept of each.
struct ReviewResults {
  let wanted: WantedReviews
  private let isFull: Bool
  private(set) var count = 0
  var verdict: Verdict
  /// The reviews, where whole ones are kept, or there is but one.
  private(set) var reviews: [Review] = []
  private var run = FormsOfRun()
  /// A form whose keys nobody has asked for yet.
  private var alone: Review?
  private var lines: ReviewSummary.Lines
  private var shared = ReviewSummary.Shared()
  private let pieces = Spool()
  private var gaps: [ReportPiece.Gap?] = []
  private var places = 2
  private var reviewer: Reviewer?
  /// The rubrics by which forms were scored, in their order.
  private(set) var rubrics: [Evaluation.RubricIdentity] = []

  init(
    _ call: Call, _ outputs: ReportOutputs, _ gates: Verdict.Gates, keepsReviews: Bool
  ) {
    wanted = WantedReviews(
      hasText: outputs[.text] != nil, hasJSON: outputs[.json] != nil, gates: gates,
      language: call.language, style: call.style(of: outputs), keepsReviews: keepsReviews)
    isFull = call.arguments.has(.full)
    verdict = Verdict(gates)
    let isDecided = call.arguments.has(.decisions) || call.arguments.has(.acceptInside)
    lines = ReviewSummary.Lines(wanted.language, style: wanted.style, isDecided: isDecided)
  }

  /// Adds the next form.
  mutating func add(_ piece: ReviewedPiece) {
    count += 1
    if !rubrics.contains(piece.rubric) { rubrics.append(piece.rubric) }
    if count == 1 { places = piece.places }
    verdict.add(piece.part)
    addKeys(of: piece)
    if let row = piece.row { lines.add(row) }
    if let json = piece.json {
      pieces.append(json.bytes)
      gaps.append(json.gap)
    }
    if wanted.keepsReviews, let review = piece.review {
      shared.add(review.findings.filter(\.isStaleDecision))
    }
    if count > 1, !wanted.keepsReviews {
      reviews = []
    } else {
      reviews += [piece.review].compactMap(\.self)
    }
  }

  /// Takes what a form is held against others by, which of a single form is never worked out.
  private mutating func addKeys(of piece: ReviewedPiece) {
    if let alone { run.add(Reviewer().keys(of: alone.evaluation)) }
    alone = nil
    if let keys = piece.keys {
      run.add(keys)
    } else if let review = piece.review {
      if count == 1 { alone = review } else { run.add(Reviewer().keys(of: review.evaluation)) }
    }
  }

  /// Holds the forms beside each other; none comes after it.
  mutating func finish(_ reviewer: Reviewer) {
    self.reviewer = reviewer
    for index in 0..<run.count {
      let findings = reviewer.findings(in: index, of: run)
      verdict.add(findings, toForm: index)
      shared.add(findings)
    }
    if reviews.count > 1 { reviews = reviewer.acrossForms(reviews) }
  }

  /// Writes each result, whatever becomes of the others; false if one cannot be written.
  func deliver(
    _ outputs: ReportOutputs, _ diagnostics: [Diagnostic], _ exitCode: Int32, _ call: Call
  ) -> Bool {
    var areDelivered = true
    for output in outputs.all {
      let isDelivered =
        switch output.format {
        case .text: count == 0 || call.deliver(to: output) { writeText(to: $0) }
        case .json: call.deliver(to: output) { writeJSON(diagnostics: diagnostics, to: $0) }
        case .csv where count > 0: ReviewFiles(reviews, call).writeList(to: output)
        case .xlsx where count > 0: ReviewFiles(reviews, call).writeWorkbook(to: output)
        default: true
        }
      areDelivered = areDelivered && isDelivered
    }
    let others = outputs.all.filter { ![.csv, .xlsx].contains($0.format) }
    return deliverRendered(others, diagnostics, exitCode, call) && areDelivered
  }

  /// Writes what renderers make of the reviews, which are known by now.
  private func deliverRendered(
    _ outputs: [ReportOutput], _ diagnostics: [Diagnostic], _ exitCode: Int32, _ call: Call
  ) -> Bool {
    var rendered = RenderedOutputs(outputs, wanted.language)
    guard !rendered.renderers.isEmpty else { return true }
    for review in reviews {
      let conditions = Verdict.part(of: review, wanted.gates).conditions
      rendered.add(rendered.renderers.pieces(of: .review(review), conditions))
    }
    let run = rendered.run(
      .review, diagnostics, verdict, exitCode: exitCode, wanted.language)
    return rendered.deliver(run, call)
  }

  /// Writes the pages, or a line for each form; --full asks for both.
  private func writeText(to stream: OutputStream) {
    for review in reviews where isFull || count == 1 {
      let isFull = isFull && count == 1
      stream.write(TextReport.text(review, wanted.language, style: wanted.style, isFull: isFull))
      // Of a form that claims nothing, one sentence is all that there is to say.
      if count == 1, !review.claimsAnything, !review.hasDecisions, verdict.passed == nil { return }
      if count > 1 { stream.write("\n") }
    }
    if count > 1 {
      lines.write(shared) { stream.write($0) }
      stream.write("\n")
    }
    TextReport.write(
      verdict, told: count > 1 ? [.differences, .gradeFlip] : [], wanted.language,
      style: wanted.style
    ) { stream.write($0) }
  }

  /// Writes the report.
  private func writeJSON(diagnostics: [Diagnostic], to stream: OutputStream) {
    ReportStream(.review, places: places, wanted.language).write(
      rubrics: rubrics, diagnostics: diagnostics, verdict: verdict, count: count,
      piece: { piece(at: $0, stream) }, to: { stream.write($0) })
  }

  /// A review in JSON, with what shows of it beside the others.
  private func piece(at index: Int, _ stream: OutputStream) -> [UInt8] {
    if wanted.keepsReviews { return ReportPiece(reviews[index], wanted.language).bytes }
    let bytes = stream.piece(pieces, index)
    guard index < run.count, let gap = gaps[index], let reviewer, gap.offset <= bytes.count else {
      return bytes
    }
    let findings = reviewer.findings(in: index, of: run)
    guard !findings.isEmpty else { return bytes }
    return bytes[..<gap.offset]
      + ReportPiece.bytes(of: findings, in: gap, places: places, wanted.language)
      + bytes[gap.offset...]
  }
}

@available(*, unavailable)
extension ReviewResults: Sendable {}
