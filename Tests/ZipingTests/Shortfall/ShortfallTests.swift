import Testing
import Ziping
import ZipingTestSupport

@Suite("What keeps a form from a grade or from full marks")
struct ShortfallTests {
  private static let open = ("按月支付", "每月支付保洁人员工资")

  private static func row(
    _ name: String, _ weight: String, _ target: String = "10次", _ actual: String = "10次",
    level: String? = nil, notApplicable: String? = nil
  ) -> RowSketch {
    RowSketch(
      group: "产出", level2: "", name: name, target: target, actual: actual, weight: weight,
      level: level, notApplicable: notApplicable)
  }

  private static func row(open name: String, _ weight: String) -> RowSketch {
    row(name, weight, open.0, open.1)
  }

  private static func shortfall(
    _ rows: [RowSketch], to goal: String = "优", _ sketch: RubricSketch = RubricSketch()
  ) throws -> Shortfall {
    let evaluation = try sketch.scorer().evaluate(form(rows))
    let grade = evaluation.form.rubric.grades.grade(named: goal)
    return try #require(evaluation.shortfall(of: grade.map { .grade($0) } ?? .fullMarks))
  }

  @Test(
    "what gains most stands first, so that the fewest rows suffice; what is alike in reading order")
  func order() throws {
    let shortfall = try Self.shortfall([
      Self.row("甲", "50"), Self.row(open: "乙", "5"), Self.row(open: "丙", "20"),
      Self.row("丁", "15", "符合规定", "未达成"), Self.row(open: "戊", "5"), Self.row("己", "5"),
    ])
    #expect(shortfall.items.map(\.name) == ["丙", "丁", "乙", "戊"])
    // 丁 has 30 % of 15; a level may become the most of its band, below 80 %.
    #expect(shortfall.items.map { $0.gain.text() } == ["20", "7.49", "5", "5"])
    #expect(shortfall.bounds.low.text() == "59.5")
    #expect(shortfall.missing.text() == "30.5")
    #expect(shortfall.best.text() == "96.99")
    // 20 + 7.49 are 3.01 short.
    #expect(shortfall.enough == 3)
    #expect(shortfall.standing == .suggested)
    #expect(shortfall.beyond.text() == "0.5")
  }

  @Test("open rows alone may suffice, or not even everything")
  func standing() throws {
    let open = try Self.shortfall([Self.row("甲", "85"), Self.row(open: "乙", "15")])
    #expect(open.standing == .open)
    #expect(open.beyond.isZero)
    let beyond = try Self.shortfall([
      Self.row("甲", "70", "10次", "5次"), Self.row(open: "乙", "30"),
    ])
    #expect(beyond.standing == .beyond)
    #expect(beyond.enough == nil)
    #expect(beyond.beyond.text() == "25")
    // What was measured is held against the total with all that is open.
    #expect(beyond.misses.first?.need?.value == "9次")
    #expect(beyond.misses.first?.need?.isEnough == true)
    let reached = try Self.shortfall([Self.row("甲", "100", "100次", "95次")])
    #expect(reached.standing == .reached)
    #expect(reached.enough == 0)
    #expect(reached.missing.isZero)
  }

  @Test("where the rest is folded to full marks, a point gains more")
  func folded() throws {
    let shortfall = try Self.shortfall(
      [
        Self.row("甲", "40"), Self.row(open: "乙", "10"),
        Self.row("丙", "50", notApplicable: "未安排"),
      ], to: "full")
    #expect(shortfall.items.map { $0.gain.text() } == ["20"])
    #expect(shortfall.missing.text() == "20")
    #expect(shortfall.enough == 1)
  }

  @Test("what holds the total or the grade below the goal is named, and cannot be made up for")
  func limits() throws {
    for (limit, beyond) in [(#""total": 59"#, "31"), (#""grade": "差""#, "0")] {
      let sketch = RubricSketch(
        more: #""vetoes": [{ "indicator": "违纪", "target": "0起", \#(limit), "ifAbsent": "open" }],"#)
      let held = try Self.shortfall([Self.row("甲", "100"), Self.veto("1起")], sketch)
      #expect(held.standing == .beyond)
      #expect(held.limits.count == 1)
      #expect(held.beyond.text() == beyond)
      // Nobody knows whether it sets in: that is settled first.
      let open = try Self.shortfall([Self.row("甲", "60"), Self.row(open: "乙", "40")], sketch)
      #expect(open.limits.isEmpty)
      #expect(open.items.map(\.name) == ["违纪", "乙"])
      #expect(open.enough == 2)
      #expect(open.standing == .open)
      let clear = try Self.shortfall([Self.row("甲", "100"), Self.veto("0起")], sketch)
      #expect(clear.standing == .reached)
    }
  }

  private static func shortfall(
    _ rows: [RowSketch], _ sketch: RubricSketch
  ) throws -> Shortfall {
    try shortfall(rows, to: "优", sketch)
  }

  private static func veto(_ actual: String) -> RowSketch {
    RowSketch(group: "其他", level2: "", name: "违纪", target: "", actual: actual)
  }

  @Test(
    "a total is rounded before it is graded",
    arguments: [("half-up", "84.5"), ("half-even", "84.51")])
  func rounded(_ mode: String, _ threshold: String) throws {
    let sketch = RubricSketch(
      more: #""gradeRounding": { "places": 0, "mode": "\#(mode)" },"#,
      grades: #"[{ "name": "优", "from": 85 }, { "name": "差", "from": 0 }]"#)
    let shortfall = try Self.shortfall([Self.row("甲", "100", "100次", "80次")], sketch)
    #expect(shortfall.threshold.text() == threshold)
  }

  @Test("the next goal is the grade above, and then full marks")
  func next() throws {
    func goal(_ done: String) throws -> Shortfall.Goal? {
      try RubricSketch().scorer().evaluate(form([Self.row("甲", "100", "100次", done)])).nextGoal
    }
    let grades = try RubricSketch().scorer().rubric.grades
    #expect(try goal("50次") == grades.grade(named: "优").map { .grade($0) })
    #expect(try goal("95次") == .fullMarks)
    #expect(try goal("100次") == nil)
  }

  @Test("needs are told of the rows that lost most, and the others are counted")
  func many() throws {
    let rows = (1...4).map { Self.row("行\($0)", "25", "10次", "\($0)次") }
    let evaluation = try RubricSketch().scorer().evaluate(form(rows))
    let shortfall = try #require(evaluation.shortfall(of: .fullMarks, needsOf: 2))
    #expect(shortfall.misses.map(\.name) == ["行1", "行2"])
    #expect(shortfall.missCount == 4)
  }

  @Test("a form without a total lacks nothing of it")
  func withoutTotal() throws {
    let evaluation = try RubricSketch().scorer().evaluate(
      form([Self.row("甲", "100", notApplicable: "未安排")]))
    #expect(evaluation.bounds == nil)
    #expect(evaluation.shortfall(of: .fullMarks) == nil)
    #expect(evaluation.nextGoal == nil)
  }

  @Test("that nobody states the weights makes nothing of what was measured a person's")
  func assumedWeights() throws {
    let rows = [
      RowSketch(name: "甲", actual: "5次"), RowSketch(name: "乙"),
      .benefit("丙", nil), .satisfaction("丁", nil),
    ]
    let evaluation = try shippedScorer().evaluate(form(rows))
    let shortfall = try #require(evaluation.shortfall(of: .fullMarks))
    #expect(shortfall.items.isEmpty)
    #expect(shortfall.misses.map(\.name) == ["甲"])
    #expect(shortfall.misses.first?.need?.value == "10次")
  }

  // MARK: Whatever the form

  @Test("what is said to suffice does, and less does not", arguments: 0..<150)
  func random(_ seed: UInt64) throws {
    var random = RandomCase(seed: seed)
    let scorer = try random.scorer()
    let rows = random.rows()
    let submission = form(rows, money: random.spending())
    let evaluation = try scorer.evaluate(submission)
    let grades = evaluation.form.rubric.grades.grades
    for goal in grades.map({ Shortfall.Goal.grade($0) }) + [.fullMarks] {
      guard let shortfall = evaluation.shortfall(of: goal) else {
        #expect(evaluation.bounds == nil)
        continue
      }
      #expect((shortfall.standing == .reached) == (shortfall.enough == 0))
      try checkItems(shortfall, scorer, submission)
      try checkNeeds(shortfall, rows, submission, scorer)
    }
  }

  /// Decides the items at the most that they can get, one more at a time.
  private func checkItems(
    _ shortfall: Shortfall, _ scorer: Scorer, _ submission: Submission
  ) throws {
    // Who decides points of the money does not say how much was spent.
    guard submission.money.planned != nil, submission.money.executed != nil else { return }
    for count in 0...shortfall.items.count {
      let decisions = shortfall.items.prefix(count).map { item in
        let outcome: Decision.Outcome =
          if case .veto = item.cause { .veto(false) } else { .points(item.bounds.high) }
        return item.row.map { Decision.on($0, outcome) }
          ?? .on(group: item.name, outcome)
      }
      let decided = try DecidedReview(scorer, submission, decisions)
      #expect(decided.codes == [])
      let reviewed = decided.review.reviewed
      let low = try #require(reviewed.bounds?.low)
      var reaches = low >= shortfall.threshold
      if case .grade(let grade) = shortfall.goal {
        reaches = reviewed.grades?.low.map { $0.from >= grade.from } ?? false
      }
      #expect(reaches == (shortfall.enough.map { count >= $0 } ?? false), "\(shortfall.items)")
      if count == shortfall.items.count { #expect(low == shortfall.best) }
    }
  }

  /// Puts a needed value into the form.
  private func checkNeeds(
    _ shortfall: Shortfall, _ rows: [RowSketch], _ submission: Submission, _ scorer: Scorer
  ) throws {
    for miss in shortfall.misses {
      guard let need = miss.need,
        let index = rows.firstIndex(where: { $0.name == miss.name }),
        rows.count(where: { $0.name == miss.name }) == 1,
        // What the form's figures give, its cell does not state.
        miss.name != "控制率"
      else { continue }
      var changed = rows
      changed[index].actual = need.value
      changed[index].level = nil
      changed[index].claimed = nil
      let evaluation = try scorer.evaluate(form(changed, money: submission.money))
      guard let row = evaluation.rows.first(where: { $0.id == miss.row }) else { continue }
      #expect(row.points == need.points, "\(miss.name) \(need.value)")
      #expect(need.points > miss.points)
      if need.isEnough, shortfall.enough != nil {
        #expect(try #require(evaluation.bounds?.low) >= shortfall.threshold)
      }
    }
  }
}
