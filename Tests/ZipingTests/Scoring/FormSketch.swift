import Testing
import Ziping

/// A row of a form, in the fewest words.
struct RowSketch: Sendable {
  var group = "产出指标"
  var level2 = "数量指标"
  var name: String
  var target = "10次"
  var actual = "10次"
  var weight: String?
  var claimed: String?
  var level: String?
  var notApplicable: String?
  var note: String?

  func row(line: Int) -> Submission.Row {
    let place = Place(file: "f", position: .text(line: line, column: 1))
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: place) }
    return Submission.Row(
      group: group, level2: level2, name: name, target: cell(target), actual: cell(actual),
      weight: weight.map(cell), claimed: claimed.map(cell), level: level.map(cell),
      notApplicable: notApplicable.map(cell), note: note.map(cell), place: place)
  }

  /// A row of 产出指标 that gets `share` tenths of its weight.
  static func output(_ name: String, _ weight: String?, tenths: Int = 10) -> RowSketch {
    RowSketch(name: name, actual: "\(tenths)次", weight: weight)
  }

  /// A row of 效益指标 that gets all of its weight.
  static func benefit(_ name: String, _ weight: String?) -> RowSketch {
    RowSketch(
      group: "效益指标", level2: "社会效益指标", name: name, target: "10人", actual: "10人",
      weight: weight)
  }

  /// A row of 满意度指标 that gets all of its weight.
  static func satisfaction(_ name: String, _ weight: String?) -> RowSketch {
    RowSketch(
      group: "满意度指标", level2: "满意度指标", name: name, target: "≥90%", actual: "90%",
      weight: weight)
  }
}

/// Money as a form states it.
func money(
  _ planned: String?, _ executed: String?, unit: String = "万元",
  part: (planned: String, executed: String)? = nil, weight: String? = nil,
  claimed: String? = nil, rate: String? = nil
) -> Submission.Money {
  func cell(_ text: String?) -> Submission.Cell? {
    text.map { Submission.Cell($0, at: Place(file: "f", position: .text(line: 1, column: 1))) }
  }
  let parts = part.map {
    [
      Submission.Money.Part(
        name: "财政拨款", planned: cell($0.planned), executed: cell($0.executed))
    ]
  }
  return Submission.Money(
    unit: unit, planned: cell(planned), executed: cell(executed), parts: parts ?? [],
    weight: cell(weight), claimed: cell(claimed), claimedRate: cell(rate))
}

/// A form of these rows; all of the money is spent unless said otherwise.
func form(
  _ rows: [RowSketch], money given: Submission.Money = money("100", "100"), year: Int? = 2021,
  total: String? = nil, grade: String? = nil
) -> Submission {
  func cell(_ text: String?) -> Submission.Cell? {
    text.map { Submission.Cell($0, at: Place(file: "f", position: .text(line: 99, column: 1))) }
  }
  return Submission(
    source: "f", year: year, money: given,
    rows: rows.enumerated().map { $0.element.row(line: $0.offset + 10) },
    claimedTotal: cell(total), claimedGrade: cell(grade))
}

extension Evaluation {
  /// The total as shown: `90`, `80–100`, or `none`.
  var shownTotal: String {
    bounds.map { $0.low == $0.high ? $0.low.text() : "\($0.low.text())–\($0.high.text())" }
      ?? "none"
  }

  /// The codes of the findings, about one row where it is named.
  func codes(about row: String? = nil) -> [String] {
    let id = rows.first { $0.name == row }?.id
    return findings.filter { row == nil || $0.row == id }.map(\.code)
  }

  /// The only row of this name.
  func row(_ name: String) throws -> ScoredRow {
    let found = rows.filter { $0.name == name }
    #expect(found.count == 1, "\(name)")
    return try #require(found.first)
  }
}

extension ScoredRow {
  /// The state as shown: points, `undetermined CODE` or `not applicable`.
  var shown: String {
    switch state {
    case .scored(let points, _): points.text()
    case .undetermined(let remark): "undetermined \(remark.kind.code)"
    case .notApplicable: "not applicable"
    }
  }

  /// The code of the reason, or of what is open.
  var reasonCode: String {
    switch state {
    case .scored(_, let reason): reason.phrase.code
    case .undetermined(let remark): remark.kind.code
    case .notApplicable: "not-applicable"
    }
  }
}
