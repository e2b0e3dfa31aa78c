import Testing
import Ziping
import ZipingTestSupport

@Suite("A word that nobody knows takes away certainty, wherever it stands")
struct InventedWordTests {
  static let certain = [
    "value-cases", "value-cases-2", "own-value-cases", "plain-value-cases", "field-value-cases",
  ]
  .flatMap { ValueCase.table($0 + ".tsv") }.filter {
    $0.sure == "yes" && !($0.target + $0.actual).contains("場")
  }
  // The places do not know 場 for the 场 as which it is read.
  static let invented = ["咕噜", "璃玄", "啵嚓昂"]

  /// Ten thousand in all, spread over the tables by their position.
  @Test("in any clause of any certain cell", arguments: 0..<20)
  func anywhere(_ part: Int) throws {
    let rows = Self.certain.enumerated().filter { $0.offset % 20 == part }.map(\.element)
    var random = SeededGenerator(seed: UInt64(part) + 1)
    var tried = 0
    while tried < 500, let row = rows.randomElement(using: &random) {
      tried += 1
      let word = Self.invented.randomElement(using: &random) ?? "咕噜"
      let attempt = try shippedScorer().attempt(
        name: row.name, level2: row.level2, target: row.target, actual: row.actual,
        weight: try decimal(row.weight), year: 2021)
      // A target in words is free text: a percentage is its degree of completion, whatever it says.
      let isFree = attempt.target.kind == .words || attempt.target.kind == .answer
      let intoTarget = !isFree && Bool.random(using: &random)
      let text = intoTarget ? row.target : row.actual
      let units = intoTarget ? attempt.target.reading.units : attempt.actual.units
      guard let place = Self.places(in: text, units).randomElement(using: &random) else { continue }
      let changed = text[..<place] + word + text[place...]
      let score = try row.score(
        target: intoTarget ? String(changed) : nil, actual: intoTarget ? nil : String(changed))
      if case .scored(let points, let reason, _) = score.state {
        Issue.record(
          "\(score.target.reading.text) ← \(score.actual.text): \(points) \(reason.phrase.code)")
      }
    }
  }

  /// Everywhere but right behind a measure word, where a noun may stand, and right behind a bare number,
  /// where a unit may.
  static func places(in text: String, _ units: [String]) -> [String.Index] {
    (text.indices + [text.endIndex]).filter { place in
      let before = text[..<place]
      guard let last = before.last else { return true }
      if last.isNumber || numerals.contains(last) || isInside(units, place, of: text) {
        return false
      }
      return !units.contains { unit in
        // Where the noun ends nobody can tell: the run behind the measure word is left out.
        guard !unit.isEmpty, let end = before.ranges(of: unit).last?.upperBound else {
          return false
        }
        return before[end...].allSatisfy { !separators.contains($0) }
      }
    }
  }

  /// Whether a place lies inside one of the units: the 人 of 人次 is a measure word, too.
  static func isInside(_ units: [String], _ place: String.Index, of text: String) -> Bool {
    units.contains { unit in
      text.ranges(of: unit).contains { $0.lowerBound < place && place < $0.upperBound }
    }
  }

  static let separators: Set<Character> = Set("，,、；;。()（）上下内：: \n")
  static let numerals: Set<Character> = Set("一二两三四五六七八九十百千万亿半多余几来")
}

extension Reading {
  /// The units of the cell's values.
  fileprivate var units: [String] {
    switch content {
    case .measure(let measure): measure.units
    case .parts(let parts):
      parts.flatMap { part in
        if case .measure(let measure) = part.content { return measure.units }
        return []
      }
    default: []
    }
  }
}

extension Measure {
  fileprivate var units: [String] {
    switch extent {
    case .single(let quantity): [quantity.unit.symbol]
    case .range(let range): [range.low.unit.symbol, range.high.unit.symbol]
    }
  }
}
