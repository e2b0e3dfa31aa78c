public import Ziping
import ZipingFiles

/// A JSON report that is written piece by piece, so that nobody has to hold all of its forms at once.
///
/// What each form makes is encoded where the form is at hand (``ReportPiece``) and may wait anywhere;
/// the bytes are those of ``JSONReport`` and ``ReviewReport``.
public struct ReportStream: Sendable {
  /// What a report is about.
  public enum Kind: String, Sendable {
    /// Evaluations.
    case score = "evaluations"
    /// Reviews.
    case review = "reviews"
  }

  private let kind: Kind
  private let encoder: ReportEncoder

  /// A report of one kind; `places` are those of its first form, 2 where there is none.
  public init(_ kind: Kind, places: Int, _ language: Language) {
    self.kind = kind
    encoder = ReportEncoder(Wording(language, places: places))
  }

  /// Writes the report; `piece` gives the bytes of each form, in their order.
  public func write(
    rubrics: [Evaluation.RubricIdentity], diagnostics: [Diagnostic], verdict: Verdict,
    count: Int, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void
  ) {
    // The keys of every object are sorted.
    var keys = ["diagnostics", "formatVersion", "program", "rubrics", "verdict", kind.rawValue]
    keys.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, key) in keys.enumerated() {
      emit(Array("\(index == 0 ? "{" : ",")\n  \"\(key)\": ".utf8))
      switch key {
      case "diagnostics":
        list(diagnostics.count, indent: 2, to: emit) { encoded(diagnostics[$0], indent: 4) }
      case "formatVersion": emit(Array(String(JSONReport.formatVersion).utf8))
      case "program": emit(Self.bytes(Self.program, indent: 2))
      case "rubrics":
        let rubrics = Self.distinct(rubrics)
        list(rubrics.count, indent: 2, to: emit) {
          Self.bytes(encoder.value(rubrics[$0]), indent: 4)
        }
      case "verdict": write(verdict, to: emit)
      default: list(count, indent: 2, to: emit, piece)
      }
    }
    emit(Array("\n}\n".utf8))
  }

  /// Who wrote it.
  private static let program = JSONValue.object([
    "name": .string("ziping"), "version": .string(ProgramVersion.text),
  ])

  /// The rubrics in the order in which they come, each once.
  private static func distinct(
    _ rubrics: [Evaluation.RubricIdentity]
  ) -> [Evaluation.RubricIdentity] {
    var seen: Set<String> = []
    return rubrics.filter { seen.insert($0.digest).inserted }
  }

  private func encoded(_ diagnostic: Diagnostic, indent: Int) -> [UInt8] {
    Self.bytes(encoder.value(diagnostic), indent: indent)
  }

  private func write(_ verdict: Verdict, to emit: ([UInt8]) -> Void) {
    emit(Array("{\n    \"conditions\": ".utf8))
    list(verdict.conditions.count, indent: 4, to: emit) {
      Self.bytes(encoder.value(verdict.conditions[$0]), indent: 6)
    }
    let passed = verdict.passed.map { String($0) } ?? "null"
    let rest = ",\n    \"exitCode\": \(verdict.exitCode),\n    \"passed\": \(passed)\n  }"
    emit(Array(rest.utf8))
  }

  private func list(
    _ count: Int, indent: Int, to emit: ([UInt8]) -> Void, _ item: (Int) -> [UInt8]
  ) {
    let blanks = String(repeating: " ", count: indent)
    for index in 0..<count {
      emit(Array("\(index == 0 ? "[" : ",")\n  \(blanks)".utf8))
      emit(item(index))
    }
    emit(Array((count == 0 ? "[]" : "\n\(blanks)]").utf8))
  }

  static func bytes(_ value: JSONValue, indent: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(to: &bytes, indent: indent)
    return bytes
  }
}

/// What one form makes of a report, encoded.
public struct ReportPiece: Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// Where further findings of a review go in.
  public let gap: Gap?

  /// A place in the bytes behind a review's own findings.
  public struct Gap: Sendable {
    /// How many bytes stand before it.
    public let offset: Int
    /// Whether the review has no finding of its own.
    let isEmpty: Bool
  }

  /// The piece of an evaluation.
  public init(_ evaluation: Evaluation, _ language: Language) {
    let encoder = ReportEncoder(Wording(language, places: evaluation.places))
    bytes = ReportStream.bytes(encoder.value(evaluation), indent: 4)
    gap = nil
  }

  /// The piece of a review, to which findings may be added.
  public init(_ review: Review, _ language: Language) {
    let encoder = ReportEncoder(Wording(language, places: review.evaluation.places))
    var bytes: [UInt8] = []
    var gap: Gap?
    if case .object(let members) = encoder.value(review) {
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        bytes += "\(index == 0 ? "{" : ",")\n      \"\(member.key)\": ".utf8
        member.value.write(to: &bytes, indent: 6)
        if member.key == "findings" {
          let end = review.findings.isEmpty ? "]" : "\n      ]"
          gap = Gap(offset: bytes.count - end.utf8.count, isEmpty: review.findings.isEmpty)
        }
      }
      bytes += "\n    }".utf8
    }
    self.bytes = bytes
    self.gap = gap
  }

  /// What findings put into the gap of a review.
  public static func bytes(
    of findings: [Finding], in gap: Gap, places: Int, _ language: Language
  ) -> [UInt8] {
    let encoder = ReportEncoder(Wording(language, places: places))
    var bytes: [UInt8] = []
    for (index, finding) in findings.enumerated() {
      bytes += (gap.isEmpty && index == 0 ? "\n        " : ",\n        ").utf8
      encoder.value(finding).write(to: &bytes, indent: 8)
    }
    if gap.isEmpty, !findings.isEmpty { bytes += "\n      ".utf8 }
    return bytes
  }
}
