import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("What changed between two evaluations")
struct DifferenceTests {
  /// 8 of 10 on 30, all of 60; all of the money on 10.
  static let rows = [
    RowSketch(level2: "", name: "A", actual: "8次", weight: "30"),
    RowSketch(level2: "", name: "B", weight: "60"),
  ]

  static func scorer(places: Int = 2) throws -> Scorer {
    try RubricSketch(
      groups: #"[{ "name": "产出", "points": 90, "indicators": "open" }]"#,
      execution: #"{ "name": "预算执行率", "points": 10, "rule": { "rule": "execution-rate" } }"#,
      places: places
    ).scorer()
  }

  static func changed(_ edit: (inout RowSketch) -> Void) -> [RowSketch] {
    var rows = rows
    edit(&rows[0])
    return rows
  }

  static func difference(
    _ before: [RowSketch], _ after: [RowSketch], moneyAfter: Submission.Money = money("100", "100"),
    by first: Scorer? = nil, _ second: Scorer? = nil
  ) throws -> Difference {
    let first = try first ?? scorer()
    let second = try second ?? scorer()
    return try Difference(
      from: first.evaluate(form(before)), by: first,
      to: second.evaluate(form(after, money: moneyAfter)), by: second)
  }

  static func shown(_ difference: Difference) -> [String] {
    difference.rows.flatMap { row in
      row.steps.map { "\(row.name) \($0.step.rawValue) \($0.change.low.text())" }
    }
  }

  @Test(
    "a single edit is one step",
    arguments: [
      (changed { $0.target = "16次" }, ["A target -9"], "85"),
      (changed { $0.actual = "10次" }, ["A actual 6"], "100"),
      (changed { $0.weight = "20" }, ["A weight -8"], "95.56"),
      (changed { $0.notApplicable = "没有" }, ["A not-applicable -24"], "100"),
      (rows, [], "94"),
    ])
  func singleEdit(_ after: [RowSketch], _ steps: [String], _ total: String) throws {
    let difference = try Self.difference(Self.rows, after)
    #expect(Self.shown(difference) == steps)
    #expect(difference.after.shownTotal == total)
    try Self.expectSumOfParts(difference)
  }

  @Test("several edits are taken one after the other, each with those before it")
  func severalEdits() throws {
    let after = Self.changed {
      $0.target = "16次"
      $0.actual = "12次"
      $0.weight = "20"
    }
    let difference = try Self.difference(Self.rows, after)
    // 30 × 8/16 = 15, 30 × 12/16 = 22.5, 20 × 12/16 = 15.
    #expect(Self.shown(difference) == ["A target -9", "A actual 7.5", "A weight -7.5"])
    try Self.expectSumOfParts(difference)
  }

  @Test("the money's edits are the execution row's")
  func moneyEdits() throws {
    let difference = try Self.difference(
      Self.rows, Self.rows, moneyAfter: money("200", "150"))
    #expect(Self.shown(difference) == ["预算执行率 target -5", "预算执行率 actual 2.5"])
    try Self.expectSumOfParts(difference)
  }

  @Test("another rounding is told from another rule")
  func rounding() throws {
    let rows = Self.changed {
      $0.target = "3次"
      $0.actual = "2次"
      $0.weight = "10"
    }
    let difference = try Self.difference(rows, rows, by: Self.scorer(), Self.scorer(places: 1))
    #expect(Self.shown(difference) == ["A rounding 0.03"])
    try Self.expectSumOfParts(difference)
  }

  @Test("rows that appear or go are told apart")
  func appearing() throws {
    let difference = try Self.difference(
      Self.rows, [Self.rows[1], RowSketch(level2: "", name: "C", weight: "30")])
    #expect(difference.rows.map(\.name) == ["预算执行率", "B", "C", "A"])
    #expect(try difference.sum(ofAppeared: true).low.text() == "30")
    #expect(try difference.sum(ofAppeared: false).low.text() == "-24")
    try Self.expectSumOfParts(difference)
  }

  @Test("a row that is left open moves both ends")
  func open() throws {
    let difference = try Self.difference(Self.rows, Self.changed { $0.actual = "" })
    #expect(difference.total?.low.text() == "-24")
    #expect(difference.total?.high.text() == "6")
    #expect(difference.isLower)
    try Self.expectSumOfParts(difference)
  }

  @Test("the same form under any two shipped rubrics: the parts add up")
  func shippedRubrics() throws {
    let scorers = try ShippedRubrics.ids.map { try shippedScorer($0) }
    #expect(scorers.count > 5)
    let submission = form(
      [
        RowSketch.output("A", "30", tenths: 7), RowSketch.output("B", "20"),
        RowSketch.benefit("C", "30"), RowSketch.satisfaction("D", "10"),
      ], money: money("3", "2"))
    for first in scorers {
      for second in scorers {
        try Self.expectSumOfParts(
          Difference(
            from: first.evaluate(submission), by: first, to: second.evaluate(submission),
            by: second))
      }
    }
  }

  /// Steps make rows, rows and what is beside them make the total.
  static func expectSumOfParts(_ difference: Difference) throws {
    var sum = difference.beside
    for row in difference.rows {
      sum = try sum.adding(row.change)
      guard row.before != nil, row.after != nil else { continue }
      var steps = Difference.Change.none
      for entry in row.steps { steps = try steps.adding(entry.change) }
      #expect(steps == row.change, "\(row.name)")
    }
    if let total = difference.total { #expect(sum == total) }
  }
}
