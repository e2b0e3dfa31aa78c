import Testing
import Ziping
import ZipingTestSupport

@Suite("What holds whatever a reviewer decides")
struct DecisionPropertyTests {
  static let seeds = Array(UInt64(1)...40)

  /// The form with decisions on it, those that hold; whatever is refused is left out.
  private static func review(
    _ scorer: Scorer, _ evaluation: Evaluation, _ decisions: [Decision]
  ) throws -> Review {
    let resolved = try #require(
      DecisionResolver(scorer).resolve(decisions, on: [evaluation], log: DiagnosticLog()).first)
    return try Reviewer(scorer).review(evaluation, decisions: resolved)
  }

  @Test("no row gets more than its weight, and what is shown makes the total", arguments: seeds)
  func sums(_ seed: UInt64) throws {
    #expect(Self.seeds.count == 40)
    var random = RandomCase(seed: seed)
    for _ in 0..<8 {
      let scorer = try random.scorer()
      let evaluation = try scorer.evaluate(form(random.rows(), money: random.spending()))
      let review = try Self.review(scorer, evaluation, random.decisions(evaluation))
      let after = review.reviewed
      var sum = Evaluation.Bounds(low: .zero, high: .zero)
      for row in after.rows {
        #expect(row.bounds.low >= .zero && row.bounds.high <= row.weight, "\(row.id)")
      }
      for group in after.groups {
        #expect(group.bounds.high <= group.weight)
        sum = try Self.sum(sum, group.bounds)
        guard !group.isMissing else { continue }
        var rows = Evaluation.Bounds(low: .zero, high: .zero)
        for row in after.rows where row.group == group.name {
          rows = try Self.sum(rows, row.bounds)
        }
        #expect(rows == group.bounds)
      }
      for line in after.adjustments { sum = try Self.sum(sum, line.bounds) }
      guard let bounds = after.bounds else { continue }
      #expect(sum == bounds)
      #expect(bounds.low >= .zero && bounds.low <= bounds.high)
      #expect(bounds.high <= after.fullMarks)
      #expect(review.total.reviewed == bounds)
    }
  }

  private static func sum(
    _ first: Evaluation.Bounds, _ second: Evaluation.Bounds
  ) throws -> Evaluation.Bounds {
    Evaluation.Bounds(
      low: try first.low.adding(second.low), high: try first.high.adding(second.high))
  }

  @Test("deciding all that is open gives a total inside the bounds", arguments: seeds)
  func bounds(_ seed: UInt64) throws {
    var random = RandomCase(seed: seed &* 7919)
    for _ in 0..<12 {
      let scorer = try random.scorer()
      let evaluation = try scorer.evaluate(form(random.rows(), money: random.spending()))
      let decisions = random.decisions(evaluation, onlyOpen: true)
      let after = try Self.review(scorer, evaluation, decisions).reviewed
      guard let before = evaluation.bounds, let now = after.bounds else { continue }
      #expect(
        now.low >= before.low && now.high <= before.high,
        "\(evaluation.shownTotal) \(after.shownTotal) \(decisions.map { ($0.row, $0.outcome) })")
    }
  }

  @Test("a corrected actual value gives what the form with it would give", arguments: seeds)
  func corrected(_ seed: UInt64) throws {
    var random = RandomCase(seed: seed &* 104_729)
    var compared = 0
    for _ in 0..<6 {
      let scorer = try random.scorer()
      let (rows, money) = (random.rows(), random.spending())
      let evaluation = try scorer.evaluate(form(rows, money: money))
      for index in rows.indices {
        let text = random.pick(RandomCase.actuals)
        guard let row = evaluation.rows.first(where: { $0.name == rows[index].name }),
          // What the form's figures give goes before what it states itself.
          row.name != "控制率"
        else { continue }
        var held = rows
        held[index].actual = text
        held[index].notApplicable = nil
        held[index].level = nil
        held[index].claimed = nil
        let wanted = try scorer.evaluate(form(held, money: money))
        try expectSame(scorer, evaluation, row.id, text, wanted, &compared)
      }
    }
    #expect(compared > 0)
  }

  /// What a decision makes of a row, its group and the whole is what a form with the value makes.
  private func expectSame(
    _ scorer: Scorer, _ evaluation: Evaluation, _ row: String, _ text: String,
    _ wanted: Evaluation, _ compared: inout Int
  ) throws {
    let log = DiagnosticLog()
    let resolved = try #require(
      DecisionResolver(scorer).resolve([.on(row, .actual(text))], on: [evaluation], log: log).first)
    let after = try Reviewer(scorer).review(evaluation, decisions: resolved).reviewed
    if try #require(wanted.rows.first { $0.id == row }).isUndecided {
      #expect(log.diagnostics.map(\.code) == ["decision-actual-not-scored"], "\(row) \(text)")
      return
    }
    compared += 1
    #expect(log.diagnostics.isEmpty, "\(row) \(text)")
    #expect(after.rows.map(\.bounds) == wanted.rows.map(\.bounds), "\(row) \(text)")
    #expect(after.groups.map(\.bounds) == wanted.groups.map(\.bounds))
    #expect(after.adjustments.map(\.bounds) == wanted.adjustments.map(\.bounds))
    #expect(after.bounds == wanted.bounds, "\(row) \(text)")
    #expect(after.grade == wanted.grade)
    #expect(
      after.findings.contains { $0.code == "too-much-not-applicable" }
        == wanted.findings.contains { $0.code == "too-much-not-applicable" })
  }

  @Test("the parts of what two reviews differ in add up", arguments: seeds)
  func differences(_ seed: UInt64) throws {
    var random = RandomCase(seed: seed &* 15_485_863)
    for _ in 0..<6 {
      let (first, second) = (try random.scorer(), try random.scorer())
      let rows = random.rows()
      let other = random.isChosen(oneIn: 2) ? random.rows() : rows
      let before = try first.evaluate(form(rows, money: random.spending()))
      let after = try second.evaluate(form(other, money: random.spending()))
      let (left, right) = (
        try Self.review(first, before, random.decisions(before)).reviewed,
        try Self.review(second, after, random.decisions(after)).reviewed
      )
      try DifferenceTests.expectSumOfParts(
        Difference(from: left, by: first, to: right, by: second))
      try DifferenceTests.expectSumOfParts(
        Difference(from: before, by: first, to: left, by: first))
    }
  }
}
