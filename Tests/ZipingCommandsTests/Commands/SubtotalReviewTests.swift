import Foundation
import Testing

@Suite("Subtotals and odd claims in a review")
struct SubtotalReviewTests {
  private static let head = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  private static let rest =
    "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"

  private func review(_ lines: String, total: String, _ options: [String] = []) throws -> Outcome {
    let text = Self.head + lines + "\n" + Self.rest + "总分,,,,,100,\(total)\n"
    return try ziping(
      ["review", "FILE", "--planned", "100万元", "--executed", "100万元"] + options,
      file: Array(text.utf8))
  }

  private static let two = "产出指标,数量指标,会议,10次,10次,30,30\n,质量指标,合格率,≥90%,95%,20,20\n"

  @Test("A printed subtotal is held against its rows, and one that is right is no matter")
  func subtotals() throws {
    let sound = try review(Self.two + "小计,,,,,50,50", total: "100", ["--strict"])
    #expect(sound.exitCode == 0 && sound.errors.isEmpty, "\(sound.errors)\(sound.output)")
    let wrong = try review(Self.two + "小计,,,,,50,48", total: "100")
    #expect(wrong.exitCode == 1)
    #expect(
      wrong.says(
        "“小计”的得分是 48，其下各行自评得分之和是 50 [subtotal-differs] 第 4 行 → 核对小计和各行得分，改为一致"))
    let weight = try review(Self.two + "小计,,,,,60,50", total: "100")
    #expect(weight.exitCode == 1)
    #expect(
      weight.says("“小计”的分值是 60，其下各行分值之和是 50 [subtotal-weight-differs] 第 4 行"))
    let heading = try review("产出指标,,,,,50,48\n" + Self.two.dropLast(), total: "100")
    #expect(heading.output.contains("“产出指标”的得分是 48，其下各行自评得分之和是 50"))
    #expect(heading.errors.isEmpty)
  }

  @Test("Points for several rows together are held against what those make")
  func together() throws {
    let rows = "产出指标,数量指标,种树,≥100棵,90棵,15,\n,数量指标,种草,≥50亩,50亩,15,\n"
    let claimed = "小计,,,,,30,28\n产出指标,质量指标,成活率,≥90%,95%,20,20"
    let outcome = try review(rows + claimed, total: "98")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.says("“小计”由 2 行指标合用，自评 28，复算合计 28.5 [shared-claim-differs] 第 4 行"))
    #expect(outcome.output.contains("来自 1 处的差异（含几行合用的得分），合计 -0.5 [rows]"))
    #expect(!outcome.output.contains("[rounding]"))
    let sound = try review(rows + claimed.replacing("28", with: "28.5"), total: "98.5")
    #expect(sound.exitCode == 0 && !sound.output.contains("shared-claim-differs"))
  }

  static let claims: [(written: String, shown: String)] = [
    ("27/30", "27.00"), ("27分/30分", "27.00"), ("满分", "30.00"), ("27（良）", "27.00"),
    ("二十七分", "27.00"), ("30分", "30.00"),
  ]

  @Test("A claim is read also where it is no bare number", arguments: claims)
  func reads(_ row: (written: String, shown: String)) throws {
    #expect(Self.claims.count == 6)
    let outcome = try review(
      "产出指标,数量指标,会议,10次,9次,30,\(row.written)\n,质量指标,合格率,≥90%,95%,20,20", total: "97（优）")
    let line = outcome.output.split(separator: "\n").first {
      $0.contains("会议") && $0.contains(".00")
    }
    #expect(line?.contains("\(row.shown)  ") == true, "\(outcome.output)")
    #expect(!outcome.output.contains("claimed-unreadable"))
    #expect(outcome.output.contains("97.00"))
    #expect(outcome.says("等级优优"))
  }

  static let riddles = ["27/40", "较好", "97（100）", "27;30"]

  @Test("A claim that nobody can read is not the same as none", arguments: riddles)
  func unreadable(_ written: String) throws {
    #expect(Self.riddles.count == 4)
    let outcome = try review(
      "产出指标,数量指标,会议,10次,10次,30,\(written)\n,质量指标,合格率,≥90%,95%,20,20", total: "100")
    #expect(outcome.exitCode == 1)
    #expect(!outcome.output.contains("没有超过"))
    #expect(outcome.output.contains("1 处自评得分读不懂，没有核对"))
    #expect(outcome.output.contains("[claimed-unreadable]"))
    let total = try review(
      "产出指标,数量指标,会议,10次,10次,30,30\n,质量指标,合格率,≥90%,95%,20,20", total: written)
    #expect(total.exitCode == 1)
    #expect(total.output.contains("自评得分“\(written)”读不懂，无法核对 [not-checkable]"))
  }

  @Test("A dash claims nothing")
  func dash() throws {
    let outcome = try review(
      "产出指标,数量指标,会议,10次,10次,30,—\n,质量指标,合格率,≥90%,95%,20,20", total: "100")
    #expect(outcome.exitCode == 0 && !outcome.output.contains("claimed-unreadable"))
  }
}
