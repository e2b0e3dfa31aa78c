import Ziping
import ZipingFiles

/// Writes a line of JSON for each form; `line.schema.json` documents it (逐表一行).
///
/// The forms come in their order; behind them each file that gave none, with what is wrong with it.
struct NDJSONRenderer: ReportRenderer {
  func piece(_ report: FormReport) -> [UInt8] {
    let form = RunReport.Form(report)
    var members: [String: JSONValue] = [
      "id": .string(form.id), "total": .optional(form.total), "low": .optional(form.low),
      "high": .optional(form.high), "of": .optional(form.of), "grade": .optional(form.grade),
      "coverage": .string(report.coverage), "open": .integer(form.open),
      "suggested": .integer(form.suggested),
      "codes": .array(report.codes.map { .string($0) }), "error": .null,
    ]
    if let claimed = form.claimedText {
      members["claimed"] = .string(claimed)
      members["difference"] = .optional(form.differenceText)
    }
    return JSONValue.object(members).line + lineFeed
  }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    for form in run.forms.indices { emit(piece(form)) }
    for input in run.failedInputs {
      let line = JSONValue.object([
        "id": .string(input.path), "error": .string(run.sentence(of: input.errors)),
      ])
      emit(line.line + lineFeed)
    }
  }
}

/// Writes one line for a badge: total, grade, exit code (徽章).
///
/// An open total is its two ends; of many forms it is the one with the lowest share of full marks. Where
/// there is no total, a dash stands.
struct LineRenderer: ReportRenderer {
  private static let nothing = "-"

  func piece(_ report: FormReport) -> [UInt8] {
    let form = RunReport.Form(report)
    let grades = report.evaluation.grades
    let total = Self.span(form.low, form.high)
    let grade = Self.span(grades?.low?.name, grades?.high?.name)
    return Array(TerminalText.escaped(form.hasPoints ? "\(total), \(grade)" : Self.empty).utf8)
  }

  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void) {
    let lowest = run.ranking.last { run.forms[$0].share != nil }
    emit(
      (lowest.map(piece) ?? Array(Self.empty.utf8)) + ", \(run.exitCode)".utf8
        + lineFeed)
  }

  private static let empty = "\(nothing), \(nothing)"

  private static func span(_ low: String?, _ high: String?) -> String {
    let ends = [low, high].map { $0 ?? nothing }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: "-")
  }
}

private let lineFeed = [UInt8(ascii: "\n")]
