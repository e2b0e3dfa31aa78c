import Foundation
import Testing
import ZipingTestSupport

/// A change to the shipped rubric and the code of the fault that it makes.
struct RubricFault: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let code: String

  init(_ old: String, _ new: String, _ code: String) {
    self.old = old
    self.new = new
    self.code = code
  }

  var testDescription: String { "\(code): \(new.prefix(40))" }

  /// The first ten change different lines, none of them another's fault.
  static let table: [RubricFault] = [
    RubricFault("\"document\": \"", "\"document\": 7, \"x\": \"", "wrong-type"),
    RubricFault("\"partly\"", "\"partl\"", "unknown-word"),
    RubricFault("\"refuses\": [\"部门整体支出\"", "\"refuses\": [\" \"", "empty-text"),
    RubricFault("\"name\": \"良\"", "\"name\": \"优\"", "duplicate-grade"),
    RubricFault("\"from\": 60", "\"from\": 90", "same-grade-boundary"),
    RubricFault("\"数量指标\", \"质量指标\"", "\"经济效益\", \"质量指标\"", "duplicate-level2"),
    RubricFault("\"atLeast\"", "\"atLaest\"", "unknown-key"),
    RubricFault("{ \"from\": 1.3", "{ \"from\": 0.3", "line-below-target"),
    RubricFault("\"places\": 2", "\"places\": 7", "out-of-range"),
    RubricFault("\"emptyGroup\": \"undetermined\",", "", "missing-key"),
    RubricFault("\"fullMarks\": 100", "\"fullMarks\": 99", "points-do-not-sum"),
    RubricFault("\"fullMarks\": 100", "\"fullMarks\": 1\(digits)", "not-a-number"),
    RubricFault("\"fullMarks\": 100", "\"fullMarks\": -1", "full-marks-not-positive"),
    RubricFault("\"points\": 50", "\"points\": \(digits)", "not-a-number"),
    RubricFault("\"points\": 50", "\"points\": -1", "points-out-of-range"),
    RubricFault("\"points\": 50", "\"points\": 100001", "points-out-of-range"),
    RubricFault("\"name\": \"差\", \"aliases\": [\"不合格\"], \"from\": 0", grade, "grade-gap"),
    RubricFault("\"from\": 90", "\"from\": 101", "grade-outside"),
    RubricFault("\"execution-rate\"", "\"execution\"", "unknown-"),
    RubricFault("\"aliases\": [\"产出\"", "\"aliases\": [\"效益\"", "duplicate-group"),
    RubricFault("\"name\": \"效益指标\"", "\"name\": \"产出指标\"", "duplicate-group"),
    RubricFault("\"indicators\": \"open\"", "\"indicators\": []", "no-indicators"),
    RubricFault(
      "\"indicators\": \"open\"", "\"indicators\": [\(indicators)]", "duplicate-indicator"),
    RubricFault("\"indicators\": \"open\"", "\"indicators\": \"opn\"", "unknown-word"),
    RubricFault("\"share\": 0.7", "\"share\": 0.9", "default-outside-band"),
    RubricFault("\"share\": 0.7", "\"share\": 7", "share-out-of-range"),
    RubricFault("\"low\": 0.6", "\"low\": 0.5", "bands-"),
    RubricFault("\"formatVersion\": 1", "\"formatVersion\": 2", "out-of-range"),
    RubricFault("\"id\": ", "\"id\": \"x\", \"id\": ", "duplicate-key"),
    RubricFault("\"points\": 6.67", "\"points\": 6.66", "example-fails"),
    RubricFault("\"undetermined\": \"late\", ", "", "one-expectation"),
    RubricFault("\"formatVersion\": 1,", "\"formatVersion\": 1", "json-syntax"),
  ]

  private static let digits = String(repeating: "1", count: 40)
  private static let grade = "\"name\": \"差\", \"aliases\": [\"不合格\"], \"from\": 1"
  private static let indicators =
    "{\"name\": \"会议\", \"points\": 25}, {\"name\": \"会议\", \"points\": 25}"
}

@Suite("Faults of a rubric")
struct RubricFaultsTests {
  private func rubric(with faults: some Sequence<RubricFault>) throws -> [UInt8] {
    var text = ziping(["rubric", "show", "mof-2020-project", "--format", "json"]).output
    for fault in faults {
      let range = try #require(text.range(of: fault.old), "\(fault.old)")
      text.replaceSubrange(range, with: fault.new)
    }
    return Array(text.utf8)
  }

  @Test("The table has all its rows")
  func count() {
    #expect(RubricFault.table.count == 32)
  }

  @Test("Every kind of fault is reported with its line and column", arguments: RubricFault.table)
  func single(_ fault: RubricFault) throws {
    let outcome = try ziping(["check", "FILE"], file: try rubric(with: [fault]))
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    let lines = outcome.errorLines.filter { $0.contains("[\(fault.code)") }
    #expect(!lines.isEmpty, "\(outcome.errors)")
    // Below each message stands the line that it is about, with a mark below the place.
    #expect(outcome.errorLines.count % 3 == 0)
    for index in stride(from: 0, to: outcome.errorLines.count - 2, by: 3) {
      let shown = Array(outcome.errorLines[index..<index + 3])
      let place = try #require(shown[0].firstMatch(of: #/^f:(\d+):\d+: error: /#), "\(shown[0])")
      #expect(shown[1].hasPrefix("  \(place.1) | "))
      #expect(shown[2].contains(#/^ +\| +\^$/#))
    }
  }

  @Test("Ten faults are reported in one run, each at its own line")
  func ten() throws {
    let faults = RubricFault.table.prefix(10)
    let bytes = try rubric(with: faults)
    for command in [["check", "FILE"], ["rubric", "test", "FILE"], ["rubric", "show", "FILE"]] {
      let outcome = try ziping(command, file: bytes)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.isEmpty)
      for fault in faults {
        let lines = outcome.errorLines.filter { $0.hasSuffix("[\(fault.code)]") }
        #expect(lines.contains { $0.contains(#/^f:\d+:\d+: error: /#) }, "\(fault.code)")
      }
      let places = outcome.errorLines.compactMap { $0.firstMatch(of: #/^f:(\d+:\d+)/#)?.1 }
      #expect(Set(places).count >= 10)
    }
  }

  @Test("A rubric at fault scores nothing")
  func score() throws {
    try withFolder { folder in
      let file = folder.appending(path: "r.json")
      try Data(try rubric(with: RubricFault.table.prefix(10))).write(to: file)
      let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
      let outcome = ziping(["score", form, "--rubric", file.path])
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.count >= 10)
    }
  }

  @Test("Points that cannot be read do not also make a wrong sum")
  func followUp() throws {
    let faults = [RubricFault("\"points\": 10,", "\"points\": \"x\",", "not-a-number")]
    let outcome = try ziping(["check", "FILE"], file: try rubric(with: faults))
    #expect(outcome.errorLines.count == 3)
  }

  @Test("Two groups or indicators of one name are said to be, not that they have each other's name")
  func sameName() throws {
    let faults = [
      RubricFault("\"name\": \"效益指标\"", "\"name\": \"产出指标\"", "duplicate-group")
    ]
    let outcome = try ziping(["check", "FILE"], file: try rubric(with: faults))
    #expect(outcome.errors.contains("“产出指标”出现了两次，名称不能重复 [duplicate-group]"))
    #expect(!outcome.errors.contains("“产出指标”同时是"))
  }

  @Test("A rubric may begin with a comment", arguments: ["check", "rubric test"])
  func comment(_ command: String) throws {
    let bytes = try Array("// 本市规则\n".utf8) + rubric(with: [])
    let words = command.split(separator: " ").map(String.init)
    let outcome = try ziping(words + ["FILE"], file: bytes)
    #expect(outcome.exitCode == 0)
  }
}
