import Foundation
import Testing
import ZipingTestSupport

@testable import ZipingCommands

@Suite("Rubrics that stand in several files")
struct RubricFilesTests {
  static let paths: [(name: String, file: String, path: String)] = [
    ("省.json", "县.json", "省.json"), ("./省.json", "县.json", "省.json"),
    ("省.json", "规则/县.json", "规则/省.json"), ("../省.json", "规则/县.json", "省.json"),
    ("../../省.json", "规则/县.json", "../省.json"), ("上/省.json", "/a/县.json", "/a/上/省.json"),
    ("/b/省.json", "/a/县.json", "/b/省.json"), ("省.json", "<stdin>", "省.json"),
    ("../省.json", "../县.json", "../../省.json"),
  ]

  @Test("A file is found beside the one that names it", arguments: paths.indices)
  func path(_ index: Int) {
    #expect(Self.paths.count == 9)
    let (name, file, path) = Self.paths[index]
    #expect(RubricFiles.path(name, beside: file) == path)
  }

  private static let city = """
    {
      "$schema": "rubric.schema.json",
      "formatVersion": 1, "extends": "mof-2020-project", "id": "city", "title": "某市",
      "basis": { "document": "某市办法", "evidence": "seen" },
      "policy": { "overFulfilled": { "from": 1.5, "action": "note" } }
    }
    """
  private static let county = """
    {
      "formatVersion": 1, "extends": "市.json", "id": "county", "title": "某县",
      "basis": { "document": "某县办法", "evidence": "seen" },
      "groups": [
        { "name": "产出指标", "points": 40 },
        { "name": "满意度指标", "points": 20 }
      ]
    }
    """

  private func withCounty(
    city: String = city, county: String = county, _ body: (String) throws -> Void
  ) throws {
    try withFolder { folder in
      try Data(city.utf8).write(to: folder.appending(path: "市.json"))
      try Data(county.utf8).write(to: folder.appending(path: "县.json"))
      try body(folder.path)
    }
  }

  @Test("A county extends its city, and the city the national rubric")
  func chain() throws {
    try withCounty { folder in
      let checked = ziping(["check", folder + "/县.json"])
      #expect(checked.exitCode == 0, "\(checked.errors)")
      let form = packagePath("Samples/panzhihua-2021/人大会议.csv")
      let scored = ziping(["score", form, "--rubric", folder + "/县.json", "--format", "json"])
      let whole = folder + "/whole.json"
      let shown = ziping(
        ["rubric", "show", folder + "/县.json", "--format", "json", "--output", whole])
      #expect(shown.exitCode == 0)
      // The whole by itself is the same rubric.
      let again = ziping(["score", form, "--rubric", whole, "--format", "json"])
      #expect(again.output == scored.output)
      #expect(scored.output.contains("\"id\": \"county\""))
    }
  }

  @Test("A fault names its file, its indicator and shows its line")
  func fault() throws {
    let city = Self.city.replacingOccurrences(of: "\"from\": 1.5", with: "\"from\": 0.5")
    let county = Self.county.replacingOccurrences(of: "40 }", with: "-40 }")
    try withCounty(city: city, county: county) { folder in
      let outcome = ziping(["check", folder + "/县.json"])
      #expect(outcome.exitCode == 2)
      let lines = outcome.errors.replacingOccurrences(of: folder + "/", with: "")
      #expect(
        lines.contains(
          "县.json:5:33: error: 分值 -40 应在 0 到 100000 之间（在“产出指标”中） [points-out-of-range]\n"
            + "  5 |     { \"name\": \"产出指标\", \"points\": -40 },\n"
            + "    |                                     ^\n"), "\(lines)")
      #expect(lines.contains("市.json:5:42: error: 超额线 0.5"), "\(lines)")
      #expect(lines.contains("  5 |   \"policy\": { \"overFulfilled\""), "\(lines)")
    }
  }

  @Test(
    "An id that is nearly right is met with the right one",
    arguments: [
      "mof-2020-projet", "mof-2020", "mof2020", "MOF-2020-Project", "hubei", "yueyang", "hunan2018",
    ])
  func nearID(_ id: String) {
    let outcome = ziping(["rubric", "show", id])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("是不是“\(id.lowercased().prefix(3))"), "\(outcome.errors)")
  }

  @Test("Files may name their schema", arguments: ["gate", "decisions"])
  func schema(_ kind: String) throws {
    try withFolder { folder in
      let file = folder.appending(path: "f.json").path
      let own = kind == "gate" ? "\"minScore\": 1" : "\"decisions\": []"
      try Data("{ \"$schema\": \"s.json\", \"formatVersion\": 1, \(own) }".utf8)
        .write(to: URL(fileURLWithPath: file))
      let form = folder.appending(path: "form.json").path
      try Data(
        Form.json().replacingOccurrences(
          of: "{\"formatVersion\"", with: "{\"$schema\": \"x\", \"formatVersion\""
        ).utf8
      )
      .write(to: URL(fileURLWithPath: form))
      let outcome = ziping([kind == "gate" ? "score" : "review", form, "--\(kind)", file])
      #expect(!outcome.errors.contains("unknown-key"), "\(outcome.errors)")
      #expect(!outcome.output.isEmpty)
    }
  }
}
