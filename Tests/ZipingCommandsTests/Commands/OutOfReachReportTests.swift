import Foundation
import Testing

@Suite("Full marks that are out of reach are out of every report")
struct OutOfReachReportTests {
  /// 甲 surely misses, 乙 is late, 丙 went the other way; full marks are claimed for all of them.
  private static let form = """
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
    产出指标,数量指标,甲,≥95%,90%以下,10,10
    产出指标,时效指标,乙,2021年6月底前,2021年7月1日,40,40
    效益指标,社会效益指标,丙,增长5%,下降5%,30,30
    满意度指标,满意度指标,学员满意度,≥90%,90%,10,10
    总分,,,,,,100
    """
  private static let given = ["--year", "2021", "--planned", "100", "--executed", "100"]

  /// Calls the program with a form in a folder.
  private func ziping(
    _ command: String, _ options: String..., form: String = form
  ) throws -> Outcome {
    try withFolder { folder in
      let file = folder.appending(path: "f.csv")
      try Data(form.utf8).write(to: file)
      return ZipingCommandsTests.ziping([command, file.path] + Self.given + options)
    }
  }

  @Test("JSON has the high ends, and its own inputs give them")
  func json() throws {
    let output = try ziping("score", "--format", "json").output
    let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let evaluations = try #require(report?["evaluations"] as? [[String: Any]])
    let rows = try #require(evaluations.first?["rows"] as? [[String: Any]])
    let highs = rows.compactMap { ($0["bounds"] as? [String: String])?["high"] }
    #expect(highs == ["10.00", "9.47", "39.99", "29.99", "10.00"])
    let bounds = evaluations.first?["bounds"] as? [String: String]
    #expect(bounds == ["low": "20.00", "high": "99.45"])
    let verified = try ZipingCommandsTests.ziping(["verify", "FILE"], file: Array(output.utf8))
    #expect(verified.exitCode == 0, "\(verified.errors)")
  }

  @Test("a review names each full claim, and still lets a person decide up to the weight")
  func review() throws {
    let outcome = try ziping("review")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.components(separatedBy: "[missed-but-full]").count == 4)
    #expect(outcome.says("“90%以下”做不到“≥95%”，自评却是满分 10；最多 9.47"), "\(outcome.output)")
    #expect(
      outcome.output.split(separator: "\n").contains {
        $0.contains("甲") && $0.hasSuffix("0 至 10 分")
      })
  }

  @Test(
    "a full claim counts however near the high end is, any other by the tolerance",
    arguments: [("40", 1), ("39.99", 0), ("39", 0)])
  func tolerance(_ claimed: String, _ exitCode: Int32) throws {
    let form = Self.form.replacingOccurrences(of: "90%以下,10,10", with: "95%,10,10")
      .replacingOccurrences(of: "下降5%,30,30", with: "5%,30,30")
      .replacingOccurrences(of: "7月1日,40,40", with: "7月1日,40,\(claimed)")
      .replacingOccurrences(of: "总分,,,,,,100", with: "总分,,,,,,")
    let outcome = try ziping("review", "--tolerance", "0.5", form: form)
    #expect(outcome.exitCode == exitCode, "\(outcome.output)")
    #expect(outcome.output.contains("[missed-but-full]") == (exitCode == 1))
  }
}
