import Foundation
import Testing
import ZipingFiles
import ZipingTestSupport

@Suite("The formats of JSON reports")
struct ReportFormatTests {
  private static let folder = "Tests/ZipingCommandsTests/Recorded/version1"
  private static let rubric = ["--rubric", recorded("rubric.json")]
  private static let sample = packagePath("Samples/panzhihua-2021/人大会议.csv")

  private static func recorded(_ name: String) -> String { packagePath("\(folder)/\(name)") }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func first(_ text: String) throws -> [String: Any] {
    let report = try object(text)
    return try #require(
      ((report["evaluations"] ?? report["reviews"]) as? [[String: Any]])?.first)
  }

  // MARK: The first format

  @Test(
    "A report that the first format was recorded in is still true",
    arguments: ["score.json", "review.json", "plain.json"])
  func verified(_ name: String) throws {
    let report = Self.recorded(name)
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("\"formatVersion\": 1"))
    let outcome = ziping(["verify", report] + Self.rubric)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 份"))
  }

  @Test(
    "What was changed in it afterwards is found",
    arguments: [
      ("score.json", #""points": "16.00""#, #""points": "20.00""#, "points"),
      ("score.json", #""suggested": true"#, #""suggested": false"#, ".suggested"),
      ("score.json", #""passed": false"#, #""passed": true"#, "verdict"),
      ("plain.json", #""passed": true"#, #""passed": null"#, "verdict"),
      ("review.json", #""level": "达成""#, #""level": "未达成""#, "reviewed"),
    ])
  func tampered(_ name: String, _ old: String, _ new: String, _ path: String) throws {
    let text = try String(contentsOfFile: Self.recorded(name), encoding: .utf8)
    #expect(text.contains(old))
    let outcome = try ziping(
      ["verify", "FILE"] + Self.rubric, file: Array(text.replacing(old, with: new).utf8))
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains(path), "\(outcome.errors)")
  }

  @Test("It serves as a baseline, is compared, and gives the gates that it meets")
  func taken() throws {
    let (score, review) = (Self.recorded("score.json"), Self.recorded("review.json"))
    let forms = Self.recorded("forms.csv")
    let money = ["--planned", "100万元", "--executed", "80万元"]
    let same = ziping(["diff", score, forms] + money + Self.rubric)
    #expect(same.exitCode == 0, "\(same.errors)")
    #expect(!same.output.contains("→"), "\(same.output)")
    #expect(ziping(["diff", review, score] + Self.rubric).exitCode == 0)
    let met = ziping(
      ["score", forms, "--baseline", score, "--format", "json"] + money + Self.rubric)
    let loss = ziping(
      ["score", forms, "--baseline", review, "--format", "json"] + money + Self.rubric)
    #expect(
      met.output.contains(#""gate": "baseline""#) && loss.output.contains(#""gate": "baseline""#))
    #expect(met.exitCode == 0, "\(met.output.suffix(900))")
    // What a reviewer decided is more than what is certain without.
    #expect(loss.exitCode == 1)
    #expect(ziping(["gate", "init", "--from", score] + Self.rubric).exitCode == 0)
  }

  @Test(
    "What is written today is true in the first format as well",
    arguments: [
      ["score", sample], ["review", sample], ["score", sample, sample, "--min-score", "90"],
      ["score", recorded("forms.csv"), "--strict"], ["review", recorded("forms.csv")],
    ])
  func mapped(_ call: [String]) throws {
    let text = ziping(call + ["--format", "json"]).output
    let outcome = try ziping(["verify", "FILE"], file: Array(firstFormat(of: text).utf8))
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test(
    "Another format is refused, and one that is not stated",
    arguments: [
      #""formatVersion": 3"#, #""formatVersion": "2""#, #""formatVersion": 0"#, #""version": 2"#,
    ])
  func unknown(_ version: String) throws {
    let text = ziping(["score", Self.sample, "--format", "json"]).output
      .replacing(#""formatVersion": 2"#, with: version)
    for call in [
      ["verify", "FILE"], ["diff", "FILE", Self.sample], ["gate", "init", "--from", "FILE"],
    ] {
      let outcome = try ziping(call, file: Array(text.utf8))
      #expect(outcome.exitCode == 2, "\(call)")
      #expect(outcome.errors.contains("[report-version]"), "\(outcome.errors)")
    }
  }

  // MARK: The second format

  @Test(
    "A form has its file's digest, what a call said in its place, and its rubric with the reason")
  func origin() throws {
    for command in ["score", "review"] {
      let form = try Self.first(
        ziping([
          command, Self.sample, "--year", "2021", "--planned", "100万元", "--executed", "98万元",
          "--rubric", "mof-2020-project", "--format", "json",
        ]).output)
      let file = try #require(form["file"] as? [String: Any])
      #expect(
        file["sha256"] as? String
          == SHA256.hex(try packageBytes("Samples/panzhihua-2021/人大会议.csv")))
      #expect(file["convertedBy"] is NSNull)
      let options = try #require(form["options"] as? [String: Any])
      #expect(options["year"] as? Int == 2021)
      #expect(options["planned"] as? String == "100万元")
      #expect(options["executed"] as? String == "98万元")
      #expect(options["sheet"] is NSNull && (options["columns"] as? [String: String]) == [:])
      let rubric = try #require(form["rubric"] as? [String: Any])
      #expect(rubric["id"] as? String == "mof-2020-project")
      #expect((rubric["choice"] as? [String: String])?["code"] == "named")
    }
    let form = try Self.first(ziping(["score", Self.sample, "--format", "json"]).output)
    let rubric = try #require(form["rubric"] as? [String: Any])
    #expect((rubric["choice"] as? [String: String])?["code"] == "rubric-national")
  }

  @Test("The report names the program and its version")
  func program() throws {
    let report = try Self.object(ziping(["score", Self.sample, "--format", "json"]).output)
    let program = try #require(report["program"] as? [String: String])
    #expect(
      "\(program["name"] ?? "") \(program["version"] ?? "")\n" == ziping(["--version"]).output)
  }

  @Test("A rubric that does not ship is carried, and verify needs no file")
  func carried() throws {
    try withFolder { folder in
      let own = folder.appending(path: "own.json").path
      let text = try packageText("Rubrics/mof-2020-project.json")
        .replacing(#""id": "mof-2020-project""#, with: #""id": "own""#)
      try ("// 本地\n" + text).write(toFile: own, atomically: true, encoding: .utf8)
      let report = folder.appending(path: "r.json").path
      for command in ["score", "review"] {
        _ = ziping([
          command, Self.sample, Self.sample, "--rubric", own, "--format", "json", "--output",
          report,
        ])
        let written = try Self.object(String(contentsOfFile: report, encoding: .utf8))
        let rubrics = try #require(written["rubrics"] as? [[String: Any]])
        #expect(rubrics.map { $0["id"] as? String } == ["own"])
        #expect((rubrics.first?["text"] as? String)?.hasPrefix("// 本地\n") == true)
        #expect(ziping(["verify", report]).exitCode == 0)
        #expect(ziping(["diff", report, report]).exitCode == 0)
        // A text that is not the one of the digest is none.
        let changed = try String(contentsOfFile: report, encoding: .utf8)
          .replacing("// 本地", with: "// 外地")
        let outcome = try ziping(["verify", "FILE"], file: Array(changed.utf8))
        #expect(outcome.errors.contains("[report-rubric-unknown]"))
      }
    }
  }

  @Test("Passed is null where nothing was asked, and else true or false")
  func passed() throws {
    func passed(_ options: [String], _ command: String = "score") throws -> Any? {
      let report = try Self.object(
        ziping([command, Self.sample, "--format", "json"] + options).output)
      return (report["verdict"] as? [String: Any])?["passed"]
    }
    #expect(try passed([]) is NSNull)
    #expect(try passed(["--min-score", "90"]) as? Bool == true)
    #expect(try passed(["--min-score", "101"]) as? Bool == false)
    #expect(try passed(["--rubric", "none"]) as? Bool == false)
    // A review asks about claims, and the form has none.
    #expect(try passed([], "review") is NSNull)
    #expect(try passed(["--min-score", "101"], "review") as? Bool == false)
  }
}
