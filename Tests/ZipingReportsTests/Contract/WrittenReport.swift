import Testing
import Ziping
import ZipingFiles
import ZipingReports

/// What a format made of reports, and what it must say.
struct WrittenReport {
  let reports: [FormReport]
  let run: RunReport
  let bytes: [UInt8]

  /// What a format makes of a case; nil where the command itself writes it.
  init?(_ format: ReportFormat, _ reported: ContractCase.Reported) throws {
    reports = reported.reports
    run = reported.run
    switch format.making {
    case .command: return nil
    case .pieces(let renderer):
      #expect(renderer.refusal(of: run) == nil)
      let pieces = reports.map { renderer.piece($0) }
      var bytes: [UInt8] = []
      renderer.write(run, piece: { pieces[$0] }, to: { bytes += $0 })
      self.bytes = bytes
    case .office(let renderer): bytes = try renderer.bytes(reports, run)
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The total that a report must say; nil while it is open.
  static func total(_ report: FormReport) -> String? {
    let evaluation = report.evaluation
    return evaluation.hasPoints ? evaluation.total?.text(places: evaluation.places) : nil
  }

  /// The lowest or the highest total.
  static func end(
    _ report: FormReport, _ end: KeyPath<Evaluation.Bounds, ExactDecimal>
  ) -> String? {
    let evaluation = report.evaluation
    return evaluation.hasPoints
      ? evaluation.bounds?[keyPath: end].text(places: evaluation.places) : nil
  }

  /// The findings that a report must tell.
  static func findings(_ report: FormReport) -> [Finding] {
    switch report.subject {
    case .score(let evaluation): evaluation.findings
    case .review(let review): review.findings
    case .difference(let difference): difference.after.findings
    }
  }

  /// The codes of them.
  static func codes(_ report: FormReport) -> Set<String> { Set(findings(report).map(\.code)) }

  /// How many claims differ by more than is tolerated, that of the total among them.
  static func differences(_ report: FormReport) -> Int { report.review?.differences.count ?? 0 }
}

/// An element of XML with what is in it.
final class XMLElement {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLElement] = []

  private init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// All elements of a name below it.
  func all(_ name: String) -> [XMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  private static let known: [(StaticString, String)] = [
    ("name", "name"), ("classname", "classname"), ("value", "value"), ("message", "message"),
    ("type", "type"), ("tests", "tests"), ("failures", "failures"), ("errors", "errors"),
    ("skipped", "skipped"), ("id", "id"), ("time", "time"), ("timestamp", "timestamp"),
  ]

  /// The root of a document.
  static func root(_ bytes: [UInt8]) throws -> XMLElement {
    let reader = try XMLReader(bytes)
    var open = [XMLElement("", [:])]
    while true {
      switch try reader.next() {
      case .start:
        var attributes: [String: String] = [:]
        for (name, key) in known { attributes[key] = reader.attribute(name) }
        let element = XMLElement(reader.localName, attributes)
        open[open.count - 1].children.append(element)
        open.append(element)
      case .end: open.removeLast()
      case .text: break
      case .finished: return try #require(open[0].children.first)
      }
    }
  }
}
