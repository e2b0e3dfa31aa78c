import Ziping
import ZipingReports

/// What renderers make of a form; made where the form is at hand.
struct RenderedPieces: Sendable {
  fileprivate let form: RunReport.Form
  /// What each of the renderers that write piece by piece makes.
  fileprivate let pieces: [[UInt8]]
  /// The report itself, where an office file is made when all are known.
  fileprivate let report: FormReport?
}

/// The renderers that a call asks for (所用的格式).
struct Renderers: Sendable {
  fileprivate let pieces: [any ReportRenderer]
  fileprivate let hasOffice: Bool
  private let language: Language

  fileprivate init(_ outputs: [ReportOutput], _ language: Language) {
    var pieces: [any ReportRenderer] = []
    var hasOffice = false
    for output in outputs {
      switch output.format.making {
      case .command: break
      case .pieces(let renderer): pieces.append(renderer)
      case .office: hasOffice = true
      }
    }
    self.pieces = pieces
    self.hasOffice = hasOffice
    self.language = language
  }

  /// Whether there is any.
  var isEmpty: Bool { pieces.isEmpty && !hasOffice }

  /// What they make of what was done with a form; nil where there are none.
  func pieces(
    of subject: FormReport.Subject, _ conditions: [Verdict.Condition]
  ) -> RenderedPieces? {
    guard !isEmpty else { return nil }
    let report = FormReport(subject, conditions, language)
    return RenderedPieces(
      form: RunReport.Form(report), pieces: pieces.map { $0.piece(report) },
      report: hasOffice ? report : nil)
  }
}

/// The results of a call that renderers write (各格式的结果).
struct RenderedOutputs {
  /// The renderers, for whoever has a form at hand.
  let renderers: Renderers
  private let outputs: [ReportOutput]
  private let spools: [Spool]
  private var forms: [RunReport.Form] = []
  private var reports: [FormReport] = []

  /// The results that renderers write; what the command writes itself is passed over.
  init(_ outputs: [ReportOutput], _ language: Language) {
    self.outputs = outputs
    renderers = Renderers(outputs, language)
    spools = renderers.pieces.map { _ in Spool() }
  }

  /// Adds what the next form makes.
  mutating func add(_ made: RenderedPieces?) {
    guard let made else { return }
    forms.append(made.form)
    for (spool, piece) in zip(spools, made.pieces) { spool.append(piece) }
    if let report = made.report { reports.append(report) }
  }

  /// What is said of the run.
  func run(
    _ kind: RunReport.Kind, _ diagnostics: [Diagnostic], _ verdict: Verdict? = nil,
    failed: [String] = [], exitCode: Int32, _ language: Language
  ) -> RunReport {
    RunReport(
      kind, forms: forms, diagnostics: diagnostics, verdict: verdict, failed: failed,
      exitCode: exitCode, language)
  }

  /// Writes each result, whatever becomes of the others; false after reporting why one is not written.
  func deliver(_ run: RunReport, _ call: Call) -> Bool {
    var spool = spools.startIndex
    var areDelivered = true
    for output in outputs {
      var isDelivered = true
      switch output.format.making {
      case .command: break
      case .pieces(let renderer):
        isDelivered = deliver(output, renderer, spools[spool], run, call)
        spool += 1
      case .office(let renderer): isDelivered = deliver(output, renderer, run, call)
      }
      areDelivered = areDelivered && isDelivered
    }
    return areDelivered
  }

  private func deliver(
    _ output: ReportOutput, _ renderer: any ReportRenderer, _ spool: Spool, _ run: RunReport,
    _ call: Call
  ) -> Bool {
    if output.isFolder {
      return deliver(
        renderer.files(of: run) ?? [], into: output, renderer, spool, run, call)
    }
    if let refusal = renderer.refusal(of: run) { return refuse(refusal, output, call) }
    return call.deliver(to: output) { stream in
      renderer.write(run, piece: { stream.piece(spool, $0) }, to: { stream.write($0) })
    }
  }

  /// Writes a folder's files, each whole or not at all, and says once how many there are.
  private func deliver(
    _ parts: [ReportPart], into folder: ReportOutput, _ renderer: any ReportRenderer,
    _ spool: Spool, _ run: RunReport, _ call: Call
  ) -> Bool {
    let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    Platform.makeFolder(for: base)
    var areDelivered = true
    for part in parts {
      let file = ReportOutput(format: folder.format, path: base + part.name)
      let isDelivered = call.deliver(to: file, isQuiet: true) { stream in
        renderer.write(
          part, of: run, piece: { stream.piece(spool, $0) }, to: { stream.write($0) })
      }
      areDelivered = areDelivered && isDelivered
    }
    if areDelivered { call.say(.folderWritten, [.text(base), .count(parts.count)]) }
    return areDelivered
  }

  private func deliver(
    _ output: ReportOutput, _ renderer: any OfficeRenderer, _ run: RunReport, _ call: Call
  ) -> Bool {
    do throws(ReportRefusal) {
      let bytes = try renderer.bytes(reports, run)
      return call.deliver(to: output) { $0.write(bytes) }
    } catch {
      return refuse(error.message, output, call)
    }
  }

  private func refuse(_ message: Message, _ output: ReportOutput, _ call: Call) -> Bool {
    call.complain([
      Diagnostic(.error, message.phrase, message.facts, at: Place(file: output.path))
    ])
    return false
  }
}

@available(*, unavailable)
extension RenderedOutputs: Sendable {}

extension Phrase {
  fileprivate static let folderWritten = Phrase(
    "folder-written", "已写入 {0}（{1} 个文件）", "wrote {0} ({1} {1|file|files})")
}
