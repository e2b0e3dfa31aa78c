import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("Faults in a rubric's file")
struct RubricFaultTests {
  /// Small edits of the minimal rubric; ▲ stands where the fault is to be found.
  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let edits: [(old: String, new: String)]
    var testDescription: String { "\(code): \(edits.map(\.new).joined(separator: " & "))" }

    init(_ code: String, _ old: String, _ new: String, also: (old: String, new: String)...) {
      self.code = code
      edits = [(old, new)] + also
    }

    /// A key of the whole file is missing: the fault is at the opening brace.
    static func missing(_ line: String) -> Fault {
      Fault("missing-key", line, "", also: ("{\n  \"formatVersion\"", "▲{\n  \"formatVersion\""))
    }

    func text() throws -> (json: String, place: String) {
      var text = minimalRubric
      for edit in edits {
        #expect(text.components(edit.old) == 2, "\(edit.old) stands there once")
        text.replace(edit.old, with: edit.new, maxReplacements: 1)
      }
      #expect(text.components("▲") == 2)
      let mark = try #require(text.firstIndex(of: "▲"))
      let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
      text.remove(at: mark)
      return (text, "\(before.count):\((before.last?.count ?? 0) + 1)")
    }
  }

  /// The key of a list in the whole file, with the list.
  private static func list(_ key: String) -> String {
    guard let start = minimalRubric.firstRange(of: "\"\(key)\": ["),
      let end = minimalRubric[start.upperBound...].firstRange(of: "\n  ]")
    else { return key }
    return String(minimalRubric[start.lowerBound..<end.upperBound])
  }

  static let faults = [
    // The text itself.
    Fault(
      "json-syntax", #""id": "minimal","#, #""id": "minimal" "#,
      also: (#"  "title""#, #"  ▲"title""#)),
    Fault("json-syntax", #""parts": "mean""#, #""parts": ▲mean"#),
    Fault("duplicate-key", #""id": "minimal","#, #""id": "minimal", ▲"id": "minimal","#),
    Fault("unknown-key", #""fullMarks": 100"#, #"▲"fulMarks": 1, "fullMarks": 100"#),
    Fault("unknown-key", #""yes": ["是"]"#, #""yes": ["是"], ▲"maybe": ["也许"]"#),
    Fault(
      "unknown-key", #""yes": ["是"]"#, #""yes": ["是"], "turning": { ▲"plans": ["线下"] }"#),
    Fault("unknown-key", #""rule": "proportional""#, #""rule": "proportional", ▲"cap": 1"#),
    Fault("unknown-key", #""atLeast":"#, #"▲"atleast":"#),
    Fault("unknown-key", #""evidence": "seen""#, #""evidence": "seen", ▲"url": "x""#),
    // Keys that are missing.
    Fault("missing-key", "{\n  \"formatVersion\": 1,\n", "▲{\n"),
    Fault.missing("  \"id\": \"minimal\",\n"),
    Fault.missing("  \"title\": \"最小规则\",\n"),
    Fault.missing("  \"fullMarks\": 100,\n"),
    Fault.missing("  \"direction\": { \"lowerNames\": [\"差错\"] },\n"),
    Fault(
      "missing-key", #""title": "最小规则""#, #""title": null"#,
      also: ("{\n  \"formatVersion\"", "▲{\n  \"formatVersion\"")),
    Fault("missing-key", #"{ "document": "某文件", "evidence": "seen" }"#, #"▲{ "document": "某文件" }"#),
    Fault("missing-key", #"{ "name": "良", "from": 80 }"#, #"▲{ "name": "良" }"#),
    Fault("missing-key", #"{ "name": "差", "from": 0 }"#, #"▲{ "name": "差" }"#),
    Fault("missing-key", #"{ "places": 2, "mode": "half-up" }"#, #"▲{ "places": 2 }"#),
    Fault(
      "missing-key", "\"policy\": {", "\"policy\": ▲{", also: ("    \"parts\": \"mean\",\n", "")),
    Fault("missing-key", #"{ "rule": "qualitative" }"#, "▲{ }"),
    Fault(
      "missing-key", "    {\n      \"name\": \"产出指标\"", "    ▲{\n      \"name\": \"产出指标\"",
      also: (#" "points": 50,"#, "")),
    Fault(
      "missing-key", "    {\n      \"name\": \"产出指标\"", "    ▲{\n      \"name\": \"产出指标\"",
      also: (#", "indicators": "open""#, "")),
    Fault("missing-key", #"{ "name": "受益人数", "points": 25,"#, #"▲{ "name": "受益人数","#),
    Fault(
      "missing-key", "\"execution\": {", "\"execution\": ▲{",
      also: (#""points": 10, "rule": {"#, #""rule": {"#)),
    Fault(
      "missing-key", "      {\n        \"name\": \"部分达成\"", "      ▲{\n        \"name\": \"部分达成\"",
      also: (#" "low": 0.6,"#, "")),
    Fault(
      "missing-key", #"{ "name": "培训次数", "target": "≥4次", "actual": "3次", "weight": 10,"#,
      #"▲{ "name": "培训次数", "target": "≥4次", "actual": "3次","#),
    // Values of the wrong kind.
    Fault("wrong-type", #""title": "最小规则""#, #""title": ▲5"#),
    Fault("wrong-type", #""refuses": ["整体支出"]"#, #""refuses": ▲"整体支出""#),
    Fault("wrong-type", #""refuses": ["整体支出"]"#, #""refuses": [▲true]"#),
    Fault(
      "wrong-type", #""basis": {"#, #""basis": ▲[], "#,
      also: (#" "document": "某文件", "evidence": "seen" },"#, "")),
    Fault("wrong-type", #"{ "name": "良", "from": 80 }"#, "▲80"),
    Fault("wrong-type", list("grades"), #""grades": ▲{}"#),
    Fault("wrong-type", list("groups"), #""groups": ▲"open""#),
    Fault("no-grades", list("grades"), #""grades": ▲[]"#),
    Fault("no-groups", list("groups"), #""groups": ▲[]"#),
    Fault("wrong-type", #""highIsInside": true"#, #""highIsInside": ▲"true""#),
    Fault("wrong-type", #"[["优", "良", "差"]]"#, #"[▲"优"]"#),
    Fault("empty-text", #""id": "minimal""#, #""id": ▲" ""#),
    Fault("empty-text", #""words": ["完成"]"#, #""words": ["完成", ▲""]"#),
    Fault("not-a-number", #""from": 1.3"#, #""from": ▲"130%""#),
    Fault("not-a-number", #""from": 1.3"#, #""from": ▲13e-1"#),
    Fault("unknown-word", #""evidence": "seen""#, #""evidence": ▲"heard""#),
    Fault("unknown-word", #""mode": "half-up""#, #""mode": ▲"half-down""#),
    Fault("unknown-word", #""notApplicable": "fold""#, #""notApplicable": ▲"drop""#),
    Fault("unknown-word", #""rule": "proportional""#, #""rule": ▲"proportionate""#),
    Fault("unknown-word", #""rule": "yes-no""#, #""rule": ▲"yes""#),
    Fault("unknown-word", #""rule": "execution-rate""#, #""rule": ▲"rate""#),
    Fault("unknown-word", #""indicators": "open""#, #""indicators": ▲"opne""#),
    // Standards that are left to others, and parts.
    Fault(
      "left-with-rule", #""points": 15, "rule": { "rule": "yes-no" }"#,
      #""points": 15, "left": ▲"由市县设定", "rule": { "rule": "yes-no" }"#),
    Fault(
      "others-of-fixed", #""level2": ["社会效益指标"],"#,
      #""level2": ["社会效益指标"], "takesOthers": ▲true,"#),
    Fault(
      "unknown-value", #""rule": { "rule": "yes-no" }"#,
      #""rule": ▲{ "rule": "zero-unless", "conditions": [{ "name": "甲", "target": "是", "actual": "乙" }] }"#
    ),
    Fault(
      "target-unusable", #"{ "name": "公开情况", "points": 15, "rule": { "rule": "yes-no" }"#,
      #"▲{ "name": "公开情况", "points": 15, "rule": { "rule": "sum-of-parts", "parts": [{ "name": "甲", "points": 1, "target": "95-90%%" }] }"#
    ),
    // Numbers out of their range.
    Fault("out-of-range", #""formatVersion": 1"#, #""formatVersion": ▲2"#),
    Fault("out-of-range", #""places": 2"#, #""places": ▲7"#),
    Fault("out-of-range", #""places": 2"#, #""places": ▲1.5"#),
    Fault(
      "points-out-of-range", #""name": "受益人数", "points": 25"#, #""name": "受益人数", "points": ▲-25"#),
    Fault("points-out-of-range", #""points": 50"#, #""points": ▲-50"#),
    Fault("points-out-of-range", #""points": 10, "rule": {"#, #""points": ▲1000000, "rule": {"#),
    Fault("share-out-of-range", #""share": 0.7"#, #""share": ▲70"#),
    Fault("line-below-target", #""from": 1.3"#, #""from": ▲0.9"#),
    Fault(
      "full-marks-unreachable", #""from": 1.3, "action": "note""#,
      #""from": ▲1, "action": "not-met""#),
    Fault(
      "full-marks-unreachable", #""from": 1.3, "action": "note""#,
      #""from": ▲1.0, "action": "deduct", "points": 2"#),
    // A rate that ends at 100 % never reaches a line of 110 %.
    Fault(
      "full-marks-unreachable", #""name": "公开情况", "points": 15, "rule": { "rule": "yes-no" }"#,
      #""name": "公开率", "points": 15, "rule": ▲{ "rule": "step-deduction", "of": 15, "unit": "%", "line": 110, "side": "below", "step": 1, "deduct": 1 }"#,
      also: (#""lowerNames": ["差错"]"#, #""boundedNames": ["公开率"]"#)),
    // What a veto leaves at most.
    Fault(
      "one-limit", #""fullMarks": 100,"#,
      #""fullMarks": 100, "vetoes": [{ "indicator": "虚报", "total": 59, "grade": ▲"差", "ifAbsent": "clear" }],"#
    ),
    Fault(
      "unknown-grade", #""fullMarks": 100,"#,
      #""fullMarks": 100, "vetoes": [{ "indicator": "虚报", "grade": ▲"中", "ifAbsent": "clear" }],"#),
    Fault(
      "grade-bars-nothing", #""fullMarks": 100,"#,
      #""fullMarks": 100, "vetoes": [{ "indicator": "虚报", "grade": ▲"优", "ifAbsent": "clear" }],"#),
    Fault(
      "missing-key", #""fullMarks": 100,"#,
      #""fullMarks": 100, "vetoes": [▲{ "indicator": "虚报", "ifAbsent": "clear" }],"#),
    // Grades that end before the next begins.
    Fault("grade-gap-between", #""name": "良", "from": 80"#, #""name": "良", "from": 80, "to": ▲89"#),
    Fault(
      "grade-gap-between", #""name": "良", "from": 80"#, #""name": "良", "from": 80, "to": ▲88"#,
      also: (
        #""fullMarks": 100,"#,
        #""fullMarks": 100, "gradeRounding": { "places": 0, "mode": "half-up" },"#
      )),
    Fault("grades-overlap", #""name": "良", "from": 80"#, #""name": "良", "from": 80, "to": ▲91"#),
    Fault("grade-end", #""name": "良", "from": 80"#, #""name": "良", "from": 80, "to": ▲79"#),
    Fault(
      "missing-key", #""fullMarks": 100,"#, #""fullMarks": 100, "gradeRounding": ▲{ "places": 0 },"#
    ),
    // A target that the indicator's rule cannot read.
    Fault("target-unusable", #""target": "≥4人""#, #""target": ▲"95-90%%""#),
    Fault("target-unusable", #""target": "≥4人""#, #""target": ▲"-5人""#),
    Fault(
      "target-unfit", #""target": "≥4人""#, #""target": ▲"努力做好", "rule": { "rule": "proportional" }"#
    ),
    Fault(
      "target-unfit", #""target": "≥4人""#, #""target": ▲"≥4人", "rule": { "rule": "reverse-ratio" }"#
    ),
    Fault(
      "target-unfit", #""rule": { "rule": "yes-no" }"#,
      #""target": ▲"≤3次", "rule": { "rule": "yes-no" }"#),
    Fault("target-without-rule", #""target": "≥4人""#, #""target": ▲"≤4人""#),
    Fault("target-without-rule", #""target": "≥4人""#, #""target": ▲"≥4人，≤3次""#),
    Fault("full-marks-not-positive", #""fullMarks": 100"#, #""fullMarks": ▲0"#),
    // Sums.
    Fault(
      "points-do-not-sum", #""points": 50"#, #""points": 49"#,
      also: (#""groups": ["#, #""groups": ▲["#)),
    Fault(
      "points-do-not-sum", #""points": 10, "rule": {"#, #""points": 10.01, "rule": {"#,
      also: (#""groups": ["#, #""groups": ▲["#)),
    Fault(
      "indicators-do-not-sum", #""name": "受益人数", "points": 25"#,
      #""name": "受益人数", "points": 24.99"#,
      also: (#""indicators": [\#n"#, #""indicators": ▲[\#n"#)),
    Fault("no-indicators", #""indicators": "open""#, #""indicators": ▲[]"#),
    // Grades.
    Fault(
      "grade-gap", #"{ "name": "差", "from": 0 }"#, #"{ "name": "差", "from": 10 }"#,
      also: (#""grades": ["#, #""grades": ▲["#)),
    Fault(
      "grade-outside", #""aliases": ["优秀"], "from": 90"#, #""aliases": ["优秀"], "from": ▲100.5"#),
    Fault("grade-outside", #"{ "name": "差", "from": 0 }"#, #"{ "name": "差", "from": ▲-1 }"#),
    Fault("same-grade-boundary", #"{ "name": "良", "from": 80 }"#, #"{ "name": "良", "from": ▲90 }"#),
    Fault("duplicate-grade", #"{ "name": "良", "from": 80 }"#, #"{ "name": ▲"优秀", "from": 80 }"#),
    // Names that lead to two places.
    Fault("duplicate-group", #"{\#n      "name": "效益指标""#, #"▲{\#n      "name": "产出绩效目标""#),
    Fault("duplicate-group", #"{\#n      "name": "效益指标""#, #"▲{\#n      "name": "产出指标""#),
    Fault("duplicate-group", #"{\#n      "name": "效益指标""#, #"▲{\#n      "name": "预算执行率""#),
    Fault(
      "duplicate-level2", #"{\#n      "name": "效益指标""#, #"▲{\#n      "name": "效益指标""#,
      also: (#"["社会效益指标"]"#, #"["社会效益指标", "数量"]"#)),
    Fault(
      "duplicate-indicator", #""name": "公开情况", "#, #""name": "受益人数（名）", "#,
      also: (#""indicators": [\#n"#, #""indicators": ▲[\#n"#)),
    // Levels.
    Fault(
      "duplicate-word", #""words": ["未完成"]"#, #""words": ["基本完成"]"#,
      also: (#""levels": ["#, #""levels": ▲["#)),
    Fault("default-outside-band", #""share": 0.7"#, #""share": ▲0.8"#),
    Fault("default-outside-band", #""share": 0.3"#, #""share": ▲0.6"#),
    Fault(
      "best-level-not-full", #""high": 1,"#, #""high": ▲0.99,"#,
      also: (#""share": 1,"#, #""share": 0.9,"#)),
    Fault(
      "best-level-not-full", #""high": 1,"#, #""high": ▲1,"#,
      also: (#""highIsInside": true"#, #""highIsInside": false"#),
      (#""share": 1,"#, #""share": 0.9,"#)),
    Fault("worst-level-not-zero", #""low": 0,"#, #""low": ▲0.1,"#),
    Fault("bands-do-not-meet", #""low": 0.6, "high": 0.8"#, #""low": 0.6, "high": ▲0.79"#),
    Fault("bands-do-not-meet", #""low": 0, "high": 0.6"#, #""low": 0, "high": ▲0.65"#),
    Fault(
      "empty-band", #""low": 0.6, "high": 0.8"#, #""low": ▲0.9, "high": 0.8"#,
      also: (#""low": 0, "high": 0.6"#, #""low": 0, "high": 0.9"#)),
    // Examples.
    Fault(
      "one-expectation",
      #"{ "name": "培训次数", "target": "≥4次", "actual": "3次", "weight": 10, "points": 7.5 }"#,
      #"▲{ "name": "培训次数", "target": "≥4次", "actual": "3次", "weight": 10 }"#),
    Fault("one-expectation", #"{ "name": "培训次数""#, #"▲{ "undetermined": "late", "name": "培训次数""#),
    Fault("out-of-range", #""weight": 10, "points""#, #""weight": 10, "year": ▲21, "points""#),
    Fault("points-out-of-range", #""weight": 10, "points""#, #""weight": ▲-10, "points""#),
    // Values that are computed.
    Fault(
      "unknown-value", refuses, inputs + #""derived": [{ "name": "比率", "ratio": ▲["人数", "编制"] }],"#),
    Fault(
      "unknown-value", refuses,
      inputs + #""derived": [{ "name": "和", "sum": ▲["人数", "差"] },"#
        + #" { "name": "差", "difference": ["人数", "编制数"] }],"#),
    Fault("one-formula", refuses, inputs + #""derived": [▲{ "name": "比率" }],"#),
    Fault(
      "one-formula", refuses,
      inputs + #""derived": [▲{ "name": "a", "sum": ["人数", "编制数"], "ratio": ["人数", "编制数"] }],"#),
    Fault(
      "operand-count", refuses,
      inputs + #""derived": [{ "name": "a", "ratio": ▲["人数", "编制数", "人数"] }],"#),
    Fault("operand-count", refuses, inputs + #""derived": [{ "name": "a", "sum": ▲["人数"] }],"#),
    Fault("out-of-range", refuses, inputs + derived(#""a", "places": ▲7"#)),
    Fault("duplicate-value", refuses, inputs + derived(#"▲"人数""#)),
    Fault("duplicate-row-name", refuses, #""inputs": ▲[{ "name": "受益人数" }],"#),
    Fault("unknown-value", #""target": "≥4人" "#, #""target": "≥4人", "actual": ▲"受益率" "#),
    // Weights inside weights.
    Fault("inside-uneven", #""points": 50,"#, #""points": 50, "inside": ▲30,"#),
    Fault("not-positive", #""points": 50,"#, #""points": 50, "inside": ▲0,"#),
    Fault(
      "indicators-do-not-sum", #""name": "效益指标", "points": 40"#,
      #""name": "效益指标", "points": 40, "inside": 100"#,
      also: (#""indicators": [\#n"#, #""indicators": ▲[\#n"#)),
    Fault("pools-do-not-sum", open, #"\#(open), "pools": ▲[{ "level2": ["数量指标"], "points": 49 }]"#),
    Fault(
      "unknown-level2", open,
      #"\#(open), "pools": [{ "level2": ▲["数量指标", "质量指标"], "points": 50 }]"#),
    Fault(
      "duplicate-level2", open,
      #"\#(open), "pools": [{ "level2": ["数量指标"], "points": 25 },"#
        + #" { "level2": ▲["数量指标"], "points": 25 }]"#),
    Fault(
      "level2-without-pool", #"["数量指标"], "indicators": "open""#,
      #"["数量指标", "质量指标"], \#(open), "pools": ▲[{ "level2": ["数量指标"], "points": 50 }]"#),
    Fault(
      "pools-of-fixed", #""level2": ["社会效益指标"],"#,
      #""level2": ["社会效益指标"], "pools": ▲[{ "level2": ["社会效益指标"], "points": 40 }],"#),
    Fault(
      "duplicate-indicator", #""name": "公开情况", "points": 15"#,
      #""name": "公开情况", "points": 15, "or": [{ "name": "受益人数" }]"#,
      also: (#""indicators": [\#n"#, #""indicators": ▲[\#n"#)),
    // Vetoes.
    Fault("missing-key", refuses, #""vetoes": [▲{ "indicator": "违纪", "total": 59 }],"#),
    Fault("unknown-word", refuses, veto(total: "59", absent: #"▲"never""#)),
    Fault("cap-above-full", refuses, veto(total: "▲100", absent: #""clear""#)),
    Fault(
      "duplicate-row-name", refuses,
      #""vetoes": ▲[{ "indicator": "受益人数", "total": 59, "ifAbsent": "open" }],"#),
  ]

  private static let refuses = #""refuses": ["整体支出"],"#
  private static let open = #""indicators": "open""#
  private static let inputs = #""inputs": [{ "name": "人数" }, { "name": "编制数" }], "#
  private static func derived(_ name: String) -> String {
    #""derived": [{ "ratio": ["人数", "编制数"], "name": \#(name) }],"#
  }
  private static func veto(total: String, absent: String) -> String {
    #""vetoes": [{ "indicator": "违纪", "total": \#(total), "ifAbsent": \#(absent) }],"#
  }

  @Test("the minimal rubric has none")
  func minimal() {
    #expect(read(minimalRubric) == [])
  }

  @Test("each fault is found where it stands, and nothing else", arguments: faults)
  func fault(_ row: Fault) throws {
    #expect(Self.faults.count == 131)
    let (json, place) = try row.text()
    #expect(read(json) == ["\(place) \(row.code)"])
  }

  @Test("faults are all found in one run")
  func several() {
    var text = minimalRubric
    text.replace("\"seen\"", with: "\"heard\"")
    text.replace("\"from\": 80", with: "\"from\": 90")
    text.replace("\"mean\"", with: "\"median\"")
    #expect(read(text).count == 3)
  }

  @Test("a message does not list a thousand names")
  func longList() {
    let names = (0..<1000).map { "{ \"name\": \"人数\($0)\" }" }.joined(separator: ",")
    let rows = (0..<1000).map { "{ \"name\": \"和\($0)\", \"sum\": [\"无\", \"人数0\"] }" }
    let text = minimalRubric.replacing(
      Self.refuses,
      with: Self.refuses + "\"inputs\": [\(names)], \"derived\": [\(rows.joined(separator: ","))],")
    let log = DiagnosticLog()
    #expect(RubricReader.read(Array(text.utf8), file: "f", dialect: .relaxed, log: log) == nil)
    #expect(log.diagnostics.count == 1000)
    for diagnostic in log.diagnostics {
      #expect(diagnostic.code == "unknown-value")
      guard case .text(let list)? = diagnostic.message.facts.dropFirst().first else { return }
      #expect(list.hasPrefix("人数0、人数1、") && list.hasSuffix("人数49…"))
    }
  }

  static let relaxed = [
    "// 说明\n" + minimalRubric,
    "\n//\n\n" + minimalRubric,
    minimalRubric + "\n// 完",
    minimalRubric.replacing("\"refuses\": [\"整体支出\"]", with: "\"refuses\": [\"整体支出\",]"),
    minimalRubric.replacing("\"evidence\": \"seen\" }", with: "\"evidence\": \"seen\", }"),
    minimalRubric.replacing("\"mean\",", with: "\"mean\", // 平均"),
  ]

  @Test("comments and trailing commas are for users' rubrics only", arguments: relaxed)
  func dialect(_ text: String) {
    #expect(Self.relaxed.count == 6)
    #expect(read(text) == [])
    let strict = read(text, .strict)
    #expect(strict.count == 1 && strict.allSatisfy { $0.hasSuffix("json-syntax") }, "\(strict)")
  }

  /// The faults of a rubric; nothing but a faultless one is returned.
  private func read(_ text: String, _ dialect: JSONDialect = .relaxed) -> [String] {
    let log = DiagnosticLog()
    let rubric = RubricReader.read(Array(text.utf8), file: "f", dialect: dialect, log: log)
    #expect((rubric == nil) == log.hasErrors)
    return log.diagnostics.map(placeAndCode)
  }
}

extension String {
  /// How many pieces a text would split into at `part`.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count + 1 }
}
