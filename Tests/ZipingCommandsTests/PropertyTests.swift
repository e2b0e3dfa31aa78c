import Foundation
import Testing
import ZipingTestSupport

/// Writes forms that nobody would fill in.
private struct FormWriter {
  var numbers: SeededGenerator

  private static let groups = ["产出指标", "效益指标", "满意度指标", "完成指标", "", "乱写", "预算执行率"]
  private static let level2 = ["数量指标", "成本指标", "社会效益指标", "质量指标", "时效指标", "", "其他"]
  private static let names = [
    "会议", "满意度", "项目总成本", "增长率", "安全事故", "\"a\"\"b,c\"", "\"换\n行\"", "办结率", "<b>&", "",
  ]
  private static let values = [
    "10次", "9次", "≥95%", "≤100万元", "120万元", "0起", "1起", "是", "否", "达成", "部分达成", "未达成",
    "2021年12月底前", "2021年12月31日", "290%", "", "无", "改善", "10～12次", "-5%", "0.95", "1/2", "约10次",
    "≥10次", "三次", "\"1,000元\"", "6次会议，1次大会", "100", "不适用", ">5", "全年", "50%以上", "-1", "0",
  ]
  private static let weights = [
    "10", "5", "2.5", "0.001", "0.005", "33.333333", "", "0", "50", "x",
  ]

  mutating func form() -> String {
    var text = ""
    if numbers.next() % 2 == 0 {
      text += "（2021年度）\n项目资金（万元）,,全年预算数,全年执行数,分值\n,年度资金总额,"
      text +=
        [numbers.pick(Self.values), numbers.pick(Self.values), numbers.pick(Self.weights)]
        .joined(separator: ",") + "\n"
    }
    text += "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,完成程度,不适用\n"
    let isWeighed = numbers.next() % 4 != 0
    for _ in 0...(numbers.next() % 8) {
      text +=
        [
          numbers.pick(Self.groups), numbers.pick(Self.level2), numbers.pick(Self.names),
          numbers.pick(Self.values), numbers.pick(Self.values),
          isWeighed ? numbers.pick(Self.weights) : "", numbers.pick(Self.weights),
          numbers.pick(["", "", "达成", "80%"]), numbers.pick(["", "", "", "", "没有", "是"]),
        ].joined(separator: ",") + "\n"
    }
    return text
  }
}

/// A value of a JSON report.
private struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  init(parsing text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  var items: [JSON] { (value as? [Any])?.map { JSON($0) } ?? [] }
  var text: String? { value as? String }
  var isNull: Bool { value == nil || value is NSNull }
  func number() throws -> Decimal { try #require(text.flatMap { Decimal(string: $0) }) }
  func low() throws -> Decimal { try self["bounds"]["low"].number() }
  func high() throws -> Decimal { try self["bounds"]["high"].number() }

  func bytes(without keys: Set<String> = []) throws -> Data {
    let object = (value as? [String: Any])?.filter { !keys.contains($0.key) }
    return try JSONSerialization.data(
      withJSONObject: object ?? value ?? [], options: [.sortedKeys])
  }
}

@Suite("What holds for any form")
struct PropertyTests {
  private static let count = 150

  /// Scores random forms twice, and calls `body` with each evaluation.
  private func evaluate(
    seed: UInt64, _ rubric: String, _ body: (JSON, URL) throws -> Void
  ) throws {
    var writer = FormWriter(numbers: SeededGenerator(seed: seed))
    try withFolder { folder in
      var paths: [String] = []
      for index in 0..<Self.count {
        let file = folder.appending(path: "\(index).csv")
        try Data(writer.form().utf8).write(to: file)
        paths.append(file.path)
      }
      let call = ["score"] + paths + ["--rubric", rubric, "--format", "json"]
      let outcome = ziping(call)
      #expect(outcome.output == ziping(call).output)
      let evaluations = try JSON(parsing: outcome.output)["evaluations"].items
      #expect(evaluations.count > Self.count * 9 / 10)
      for evaluation in evaluations { try body(evaluation, folder) }
    }
  }

  @Test(
    "Points stay within weights, and every sum is the sum of what is shown",
    arguments: [1, 2, 3, 4, 5, 6], ["mof-2020-project", "xinzhou-2021-department"])
  func sums(_ seed: Int, _ rubric: String) throws {
    try evaluate(seed: UInt64(seed), rubric) { evaluation, _ in
      let rows = evaluation["rows"].items
      for row in rows {
        let (low, high, weight) = try (row.low(), row.high(), row["of"].number())
        #expect(0 <= low && low <= high && high <= weight)
        if !row["points"].isNull {
          let points = try row["points"].number()
          #expect(points == low && points == high)
        }
      }
      var (low, high) = (Decimal.zero, Decimal.zero)
      for group in evaluation["groups"].items {
        let own = rows.filter { $0["group"].text == group["name"].text }
        if !own.isEmpty {
          let sums = try (own.map { try $0.low() }, own.map { try $0.high() })
          let (low, high) = try (group.low(), group.high())
          #expect(sums.0.reduce(0, +) == low)
          #expect(sums.1.reduce(0, +) == high)
        }
        low += try group.low()
        high += try group.high()
      }
      for adjustment in evaluation["adjustments"].items {
        low += try adjustment.low()
        high += try adjustment.high()
      }
      guard !evaluation["bounds"].isNull else { return }
      let (lowest, highest) = try (evaluation.low(), evaluation.high())
      #expect(low == lowest && high == highest)
      let full = try evaluation["of"].number()
      #expect(0 <= low && low <= high && high <= full)
      #expect(evaluation["total"].isNull == (low != high))
    }
  }

  @Test("The inputs of a report, fed back as a form, give the same rows and totals")
  func roundTrip() throws {
    try evaluate(seed: 7, "mof-2020-project") { evaluation, folder in
      let file = folder.appending(path: "back.json")
      try evaluation["inputs"].bytes().write(to: file)
      let outcome = ziping([
        "score", file.path, "--rubric", "mof-2020-project", "--format", "json",
      ])
      let back = try JSON(parsing: outcome.output)["evaluations"].items.first
      let again = try #require(back, "\(outcome.errors)")
      let rows = try evaluation["rows"].items.map { try $0.bytes(without: ["place"]) }
      let rowsAgain = try again["rows"].items.map { try $0.bytes(without: ["place"]) }
      #expect(rows == rowsAgain)
      for key in ["groups", "adjustments", "inputs", "claimed"] {
        let (first, second) = try (evaluation[key].bytes(), again[key].bytes())
        #expect(first == second)
      }
      #expect(evaluation["total"].text == again["total"].text)
    }
  }
}
