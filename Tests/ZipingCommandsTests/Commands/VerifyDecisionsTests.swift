import Foundation
import Testing

@Suite("Verifying reviews with decisions")
struct VerifyDecisionsTests {
  private static let form =
    "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
    + "产出指标,数量指标,会议,改善条件,明显改善,20,18\n产出指标,数量指标,培训,≥10次,8次,30,30\n"
    + "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"
    + "总分,,,,,,98\n"
  /// Points, a corrected actual value, a level, and one on what has changed since.
  private static let decisions =
    "指标,复核得分,复核完成值,复核等次,理由,复核人,日期,完成值\n会议,16,,,有照片,李,2022-03-01,\n"
    + "培训,,9次,,签到,,,8次\n效果,,,80%,抽查,,,\n满意度,9,,,问卷,,,90%\n"

  /// Verifies the report after `change`.
  private func verify(_ change: (String) -> String) throws -> Outcome {
    try withFolder { folder in
      let paths = ["form.csv", "d.csv", "r.json"].map { folder.appending(path: $0) }
      try Data(Self.form.utf8).write(to: paths[0])
      try Data(Self.decisions.utf8).write(to: paths[1])
      let outcome = ziping([
        "review", paths[0].path, "--decisions", paths[1].path, "--planned", "100万元", "--executed",
        "100万元", "--format", "json", "--min-score", "70", "--output", paths[2].path,
      ])
      #expect(outcome.exitCode == 1)
      let report = try String(contentsOf: paths[2], encoding: .utf8)
      let changed = change(report)
      try Data(changed.utf8).write(to: paths[2])
      return ziping(["verify", paths[2].path])
    }
  }

  @Test("A report carries its decisions, and what they make is verified")
  func sound() throws {
    let outcome = try verify { report in
      #expect(report.contains("\"reviewedActual\": \"9次\""))
      #expect(report.contains("\"code\": \"decision-stale\""))
      #expect(report.contains("\"reviewed\": \"87.00\""))
      return report
    }
    #expect(outcome.errors.isEmpty)
    #expect(outcome.exitCode == 0)
  }

  private static let forgeries: [(old: String, new: String, complaint: String)] = [
    ("\"points\": \"16\"", "\"points\": \"17\"", "reviewed"),
    ("\"reviewedActual\": \"9次\"", "\"reviewedActual\": \"10次\"", "reviewed"),
    ("\"reviewed\": \"87.00\"", "\"reviewed\": \"90.00\"", "“90.00”，重算为“87.00”"),
    ("\"points\": \"16\"", "\"points\": \"21\"", "[decision-above-weight]"),
    ("\"by\": \"李\"", "\"by\": \"张\"", "“李”，重算为“张”"),
    ("\"actual\": \"90%\"", "\"actual\": \"95%\"", "reviewed"),
    ("\"actual\": \"87.00\"", "\"actual\": \"88.00\"", "verdict.conditions[min-score]"),
    ("\"exitCode\": 1", "\"exitCode\": 2", "verdict.exitCode：报告写的是“2”，重算为“1”"),
  ]

  @Test("A report that says otherwise than its decisions make is not true", arguments: forgeries)
  func forged(_ old: String, _ new: String, _ complaint: String) throws {
    let outcome = try verify { report in
      guard let range = report.range(of: old) else {
        Issue.record("no \(old)")
        return report
      }
      return report.replacingCharacters(in: range, with: new)
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
  }

  private static let gate = """
    { "formatVersion": 1, "minScore": 70, "minGrade": "差", "maxDifference": 50,
      "maxNotApplicable": 0.5, "noUndetermined": true, "noSuggestions": true,
      "groups": [{ "name": "产出指标", "atLeast": 30 }, { "name": "没有的", "atLeast": 1 }],
      "indicators": [{ "name": "培训", "atLeast": 20 }] }
    """

  @Test("Every condition of a verdict is verified: what it found, and whether that is enough")
  func conditions() throws {
    try withFolder { folder in
      let paths = ["form.csv", "d.csv", "gate.json", "r.json"].map { folder.appending(path: $0) }
      for (path, text) in zip(paths, [Self.form, Self.decisions, Self.gate]) {
        try Data(text.utf8).write(to: path)
      }
      let input = ["--planned", "100万元", "--executed", "100万元", "--gate", paths[2].path]
      for call in [
        ["review", paths[0].path, "--decisions", paths[1].path], ["score", paths[0].path],
      ] {
        let output = ["--format", "json", "--output", paths[3].path, "--force"]
        #expect(ziping(call + input + output).exitCode == 1)
        #expect(ziping(["verify", paths[3].path]).exitCode == 0)
        let bytes = try Data(contentsOf: paths[3])
        let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let verdict = try #require(object["verdict"] as? [String: Any])
        let stated = try #require(verdict["conditions"] as? [[String: Any]])
        #expect(stated.count >= 9)
        for (index, condition) in stated.enumerated() {
          let passed = try #require(condition["passed"] as? Bool)
          for (key, value) in [("actual", "77.7"), ("passed", !passed)] as [(String, Any)] {
            var forged = stated
            forged[index][key] = value
            let isMet = forged.allSatisfy { $0["passed"] as? Bool == true }
            var report = object
            report["verdict"] =
              ["conditions": forged, "passed": isMet, "exitCode": isMet ? 0 : 1] as [String: Any]
            try JSONSerialization.data(withJSONObject: report).write(to: paths[3])
            let outcome = ziping(["verify", paths[3].path])
            let gate = try #require(condition["gate"] as? String)
            #expect(outcome.exitCode == 1, "\(gate) \(key)")
            #expect(outcome.errors.contains("verdict.conditions[\(gate)]"), "\(outcome.errors)")
          }
        }
      }
    }
  }

  @Test("A verdict that passes without its conditions is told as such")
  func passed() throws {
    let outcome = try verify { report in
      let end = report.range(of: "\"passed\": false", options: .backwards)
      return end.map { report.replacingCharacters(in: $0, with: "\"passed\": true") } ?? report
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("verdict.passed：报告写的是“true”，重算为“false”"), "\(outcome.errors)")
  }
}
