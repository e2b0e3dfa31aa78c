import Testing
import Ziping
import ZipingTestSupport

@Suite("What holds for every form")
struct ScoringPropertyTests {
  static let seeds = Array(UInt64(1)...40)

  @Test("scores, subtotals and totals agree", arguments: seeds)
  func sums(_ seed: UInt64) throws {
    #expect(Self.seeds.count == 40)
    var forms = RandomForms(seed: seed)
    let scorer = try shippedScorer()
    for _ in 0..<10 {
      let evaluation = try scorer.evaluate(form(forms.rows(), money: forms.spending()))
      for row in evaluation.rows {
        #expect(row.bounds.low >= .zero && row.bounds.low <= row.bounds.high)
        #expect(row.bounds.high <= row.weight, "\(row.id)")
      }
      #expect(Set(evaluation.rows.map(\.id)).count == evaluation.rows.count)
      var low = ExactDecimal.zero
      var high = ExactDecimal.zero
      for group in evaluation.groups {
        let rows = evaluation.rows.filter { $0.group == group.name }
        if !group.isMissing {
          #expect(try group.bounds.low == sum(rows.map(\.bounds.low)))
          #expect(try group.bounds.high == sum(rows.map(\.bounds.high)))
          #expect(try group.weight == sum(rows.map(\.weight)))
        }
        low = try low.adding(group.bounds.low)
        high = try high.adding(group.bounds.high)
      }
      for line in evaluation.adjustments {
        low = try low.adding(line.bounds.low)
        high = try high.adding(line.bounds.high)
      }
      guard let bounds = evaluation.bounds else { continue }
      #expect(bounds == Evaluation.Bounds(low: low, high: high))
      #expect(bounds.low >= .zero && bounds.low <= bounds.high)
      #expect(bounds.high <= evaluation.fullMarks)
      #expect(evaluation.coverage >= 0)
      #expect(evaluation.coverage <= 1)
    }
  }

  @Test("deciding an open row keeps the total inside its bounds", arguments: seeds)
  func deciding(_ seed: UInt64) throws {
    var forms = RandomForms(seed: seed ^ 0xFFFF)
    let scorer = try shippedScorer()
    var decided = 0
    for _ in 0..<6 {
      var rows = forms.rows()
      let money = forms.spending()
      var earlier = try scorer.evaluate(form(rows, money: money))
      for index in rows.indices {
        guard let score = earlier.rows.first(where: { $0.name == rows[index].name }),
          score.shown.hasPrefix("undetermined"),
          // A decision may give what the values rule out.
          score.bounds.high == score.weight
        else { continue }
        rows[index].target = "10次"
        rows[index].actual = "\(forms.number(upTo: 15))次"
        rows[index].notApplicable = nil
        let later = try scorer.evaluate(form(rows, money: money))
        let (before, after) = (try #require(earlier.bounds), try #require(later.bounds))
        #expect(after.low >= before.low && after.high <= before.high, "\(rows[index])")
        earlier = later
        decided += 1
      }
    }
    #expect(decided > 0)
  }

  @Test("the order of rows changes nobody's points where weights are stated", arguments: seeds)
  func order(_ seed: UInt64) throws {
    var forms = RandomForms(seed: seed ^ 0xABCD)
    let scorer = try shippedScorer()
    for _ in 0..<6 {
      let rows = forms.rows(stated: true)
      let money = forms.spending()
      let first = try scorer.evaluate(form(rows, money: money))
      let second = try scorer.evaluate(form(forms.shuffled(rows), money: money))
      #expect(shown(first) == shown(second))
      #expect(first.bounds == second.bounds)
      #expect(first.groups.map(\.bounds) == second.groups.map(\.bounds))
    }
  }

  private func shown(_ evaluation: Evaluation) -> [String: String] {
    Dictionary(
      evaluation.rows.map { ($0.id, "\($0.shown) of \($0.weight.text())") },
      uniquingKeysWith: { $0 + $1 })
  }

  private func sum(_ numbers: [ExactDecimal]) throws -> ExactDecimal {
    try numbers.reduce(.zero) { try $0.adding($1) }
  }
}

/// Random forms, the same for the same seed.
private struct RandomForms {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(upTo most: Int) -> Int { generator.number(upTo: most) }

  mutating func shuffled(_ rows: [RowSketch]) -> [RowSketch] {
    rows.shuffled(using: &generator)
  }

  mutating func rows(stated: Bool? = nil) -> [RowSketch] {
    let isStated = stated ?? (number(upTo: 2) > 0)
    return (0...number(upTo: 11)).map { index in
      let (group, level2) = pick(Self.headings)
      let (target, actual) = pick(Self.values)
      return RowSketch(
        group: group, level2: level2, name: "指标\(index)", target: target, actual: actual,
        weight: isStated ? weight() : nil, claimed: number(upTo: 3) == 0 ? weight() : nil,
        notApplicable: number(upTo: 9) == 0 ? pick(["取消", "√"]) : nil)
    }
  }

  mutating func spending() -> Submission.Money {
    let planned = number(upTo: 200)
    return money(
      planned == 0 ? nil : "\(planned).\(number(upTo: 99))", "\(number(upTo: 250))")
  }

  private mutating func weight() -> String {
    number(upTo: 3) == 0 ? "\(number(upTo: 20)).\(number(upTo: 999))" : "\(number(upTo: 20))"
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    generator.pick(list)
  }

  private static let headings = [
    ("产出指标", "数量指标"), ("产出指标", "成本指标"), ("完成指标", "质量指标"), ("效益指标", "社会效益指标"),
    ("效益指标", "时效指标"), ("满意度指标", "满意度指标"), ("绩效", "数量指标"), ("投入", "资金管理"),
  ]

  private static let values = [
    ("10次", "10次"), ("≥7次", "3次"), ("≤3次", "7次"), ("10～12次", "17次"), ("0起", "1起"),
    ("符合规定", "部分达成"), ("符合规定", "达成"), ("全年", "33.33%"), ("改善条件", "明显改善"), ("", "5次"),
    ("5次", ""), ("≥90%", "90次"), ("2021年12月底前", "2021年11月"), ("2021年6月底前", "2021年11月"),
    ("是", "否"), ("≥3项", "千余份"), ("6次会议，1次大会", "3次会议，1次大会"), ("-5次", "5次"),
  ]
}
