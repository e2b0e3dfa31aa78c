import Foundation
import Testing
import Ziping
import ZipingFiles
import ZipingReports
import ZipingTestSupport

/// The pages of some evaluations, as the command writes them.
struct HTMLSketch {
  let run: RunReport
  private let pieces: [[UInt8]]
  private let renderer: HTMLRenderer

  init(
    _ subjects: [FormReport.Subject], _ language: Language = .chinese,
    diagnostics: [Diagnostic] = [], gates: Verdict.Gates? = nil
  ) {
    var verdict = gates.map { Verdict($0) }
    var conditions: [[Verdict.Condition]] = []
    for case .score(let evaluation) in subjects {
      guard let gates else { continue }
      let part = Verdict.part(of: evaluation, gates)
      verdict?.add(part)
      var own = Verdict(gates)
      own.add(part)
      conditions.append(own.conditions.filter { _ in true })
    }
    let hasFaults = diagnostics.contains { $0.severity == .error }
    verdict?.finish(hasInputFaults: hasFaults)
    let reports = subjects.enumerated().map { index, subject in
      FormReport(subject, conditions.indices.contains(index) ? conditions[index] : [], language)
    }
    let renderer = HTMLRenderer()
    self.renderer = renderer
    pieces = reports.map { renderer.piece($0) }
    run = RunReport(
      .score, forms: reports.map { RunReport.Form($0) }, diagnostics: diagnostics,
      verdict: verdict, exitCode: verdict?.exitCode ?? 0, language)
  }

  init(_ evaluations: Evaluation..., language: Language = .chinese) {
    self.init(evaluations.map { .score($0) }, language)
  }

  var refusal: Message? { renderer.refusal(of: run) }
  var files: [ReportPart] { renderer.files(of: run) ?? [] }

  /// The one file of all forms.
  var page: String {
    var bytes: [UInt8] = []
    renderer.write(run, piece: { pieces[$0] }, to: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file of the folder.
  func page(_ part: ReportPart) -> String {
    var bytes: [UInt8] = []
    renderer.write(part, of: run, piece: { pieces[$0] }, to: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a page holds, read as XML, which what we write inside `body` is.
struct ReadPage {
  private(set) var text = ""
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var elements: [String: Int] = [:]
  private(set) var attributes: Set<String> = []

  init(_ page: String) throws {
    let start = try #require(page.range(of: "<body>"))
    let end = try #require(page.range(of: "</body>"))
    // What a script says is no markup to a browser, either.
    var body = String(page[start.lowerBound..<end.upperBound])
    if let from = body.range(of: "<script>"), let to = body.range(of: "</script>") {
      body.removeSubrange(from.upperBound..<to.lowerBound)
    }
    let reader = try XMLReader(Array("<page xmlns=\"h\">\(body)</page>".utf8))
    while true {
      switch try reader.next() {
      case .start:
        if let id = reader.attribute("id") { ids.append(id) }
        if let link = reader.attribute("href") { links.append(link) }
        for name in Self.names where reader.isNamed(name.0, in: XMLNamespace("h")) {
          elements[name.1, default: 0] += 1
        }
        if reader.attribute("style") != nil { attributes.insert("style") }
        if reader.attribute("onload") != nil { attributes.insert("onload") }
      case .text, .end: break
      case .finished:
        text = Self.plain(body)
        return
      }
    }
  }

  private static let names: [(StaticString, String)] = [
    ("tr", "tr"), ("script", "script"), ("article", "article"), ("img", "img"),
  ]

  /// The text of a markup without tags and entities.
  static func plain(_ markup: String) -> String {
    var text = ""
    var isInside = false
    for character in markup {
      switch character {
      case "<": isInside = true
      case ">": isInside = false
      default: if !isInside { text.append(character) }
      }
    }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
