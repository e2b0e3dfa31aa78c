package import Ziping

/// A row of a form, in the fewest words.
package struct RowSketch: Sendable {
  package var group: String
  package var level2: String
  package var name: String
  package var target: String
  package var actual: String
  package var weight: String?
  package var claimed: String?
  package var level: String?
  package var notApplicable: String?
  package var note: String?

  package init(
    group: String = "产出指标", level2: String = "数量指标", name: String, target: String = "10次",
    actual: String = "10次", weight: String? = nil, claimed: String? = nil, level: String? = nil,
    notApplicable: String? = nil, note: String? = nil
  ) {
    self.group = group
    self.level2 = level2
    self.name = name
    self.target = target
    self.actual = actual
    self.weight = weight
    self.claimed = claimed
    self.level = level
    self.notApplicable = notApplicable
    self.note = note
  }

  package func row(line: Int) -> Submission.Row {
    let place = Place(file: "f", position: .text(line: line, column: 1))
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: place) }
    return Submission.Row(
      group: group, level2: level2, name: name, target: cell(target), actual: cell(actual),
      weight: weight.map(cell), claimed: claimed.map(cell), level: level.map(cell),
      notApplicable: notApplicable.map(cell), note: note.map(cell), place: place)
  }

  /// A row of 产出指标 that gets `share` tenths of its weight.
  package static func output(_ name: String, _ weight: String?, tenths: Int = 10) -> RowSketch {
    RowSketch(name: name, actual: "\(tenths)次", weight: weight)
  }

  /// A row of 效益指标 that gets all of its weight.
  package static func benefit(_ name: String, _ weight: String?) -> RowSketch {
    RowSketch(
      group: "效益指标", level2: "社会效益指标", name: name, target: "10人", actual: "10人",
      weight: weight)
  }

  /// A row of 满意度指标 that gets all of its weight.
  package static func satisfaction(_ name: String, _ weight: String?) -> RowSketch {
    RowSketch(
      group: "满意度指标", level2: "满意度指标", name: name, target: "≥90%", actual: "90%",
      weight: weight)
  }
}

/// Money as a form states it.
package func money(
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
package func form(
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

/// A decimal from its digits.
package func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }
