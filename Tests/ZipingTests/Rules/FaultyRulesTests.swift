import Rubrics
import Testing
import Ziping

@Suite("A faulty rule is refused at its fault")
struct FaultyRulesTests {
  /// The rule's text, with ¶ before the place of its one fault, and the fault's code.
  static let faults: [(rule: String, code: String)] = [
    (#"{"rule": ¶"band"}"#, "unknown-word"),
    (#"¶{"ruel": "bands"}"#, "missing-key"),
    (#"{"rule": "bands", "of": 8, "bands": ¶[]}"#, "no-bands"),
    (#"{"rule": "bands", "of": ¶0, "bands": [{"points": 8}]}"#, "not-positive"),
    (#"{"rule": "bands", "of": 8, "unit": ¶"%%", "bands": [{"points": 8}]}"#, "unknown-unit"),
    (#"{"rule": "bands", "of": 8, "bands": ¶[{"points": 7}]}"#, "best-not-full"),
    (
      #"{"rule":"bands","of":8,"bands":[{"to":0,"points":8},¶{"above":1,"points":0}]}"#,
      "band-gap"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"below":0,"points":8},¶{"above":0,"points":0}]}"#,
      "band-gap"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"to":1,"points":8},¶{"above":0,"points":0}]}"#,
      "band-overlap"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"to":1,"points":8},¶{"from":1,"points":0}]}"#,
      "band-overlap"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"points":8},¶{"from":1,"points":0}]}"#, "band-overlap"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[¶{"from":2,"to":1,"points":8}]}"#, "band-unreachable"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[¶{"above":1,"to":1,"points":8}]}"#, "band-unreachable"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"from":0,"above":¶0,"points":8}]}"#, "band-two-ends"
    ),
    (
      #"{"rule":"bands","of":8,"bands":¶[{"to":0,"points":8},{"above":0,"to":1,"points":2},{"above":1,"points":4}]}"#,
      "band-not-monotone"
    ),
    (
      #"{"rule":"bands","of":8,"bands":[{"to":0,"points":8},{"above":0,"points":¶-1}]}"#,
      "points-out-of-range"
    ),
    (#"{"rule":"bands","of":8,"bands":[{"points":8,"¶to2":1}]}"#, "unknown-key"),
    (#"{"rule":"proportional","minimum":¶1.5}"#, "share-out-of-range"),
    (#"{"rule":"proportional",¶"maximum":1}"#, "unknown-key"),
    (
      #"{"rule":"step-deduction","of":8,"line":100,"side":¶"over","step":1,"deduct":1}"#,
      "unknown-word"
    ),
    (
      #"{"rule":"step-deduction","of":8,"line":100,"side":"above","step":¶0,"deduct":1}"#,
      "not-positive"
    ),
    (
      #"¶{"rule":"step-deduction","of":8,"line":100,"side":"above","step":1}"#, "missing-key"
    ),
    (
      #"{"rule":"step-deduction","of":8,"line":100,"side":"above","step":1,"deduct":1,"steps":¶"half"}"#,
      "unknown-word"
    ),
    (#"{"rule":"event-deduction","of":6,"deduct":¶-1}"#, "not-positive"),
    (#"{"rule":"slope","slope":¶0}"#, "not-positive"),
    (#"{"rule":"checklist","items":¶[]}"#, "no-items"),
    (
      #"{"rule":"checklist","items":[{"name":"甲","points":1},{"name":¶"甲","points":1}]}"#,
      "duplicate-item"
    ),
    (#"{"rule":"external","of":¶"many"}"#, "not-a-number"),
    (
      #"{"rule":"categories","of":6,"categories":¶[{"words":["好"],"points":5}]}"#, "best-not-full"
    ),
    (
      #"{"rule":"categories","of":6,"categories":[¶{"words":[],"points":6}]}"#, "no-words"
    ),
    (
      #"{"rule":"categories","of":6,"categories":[{"words":["好"],"points":6},{"words":¶["好"],"points":0}]}"#,
      "duplicate-word"
    ),
    (
      #"{"rule":"categories","of":6,"categories":[{"words":["好"],"points":6},{"words":["差"],"points":¶-1}]}"#,
      "points-out-of-range"
    ),
    // What the value can never be, or may be without any band.
    (#"{"rule":"bands","of":8,"bands":[¶{"from":1,"points":8}]}"#, "band-gap"),
    (#"{"rule":"bands","of":8,"bands":[¶{"above":0,"points":8}]}"#, "band-gap"),
    (#"{"rule":"bands","of":8,"bands":[¶{"to":100,"points":8}]}"#, "band-gap"),
    (
      #"{"rule":"bands","of":8,"unit":"%","bands":[¶{"below":100,"points":8}]}"#, "band-gap"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":[¶{"from":60,"points":9}]}"#, "band-gap"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":[{"below":60,"points":0},¶{"from":60,"below":100,"points":9}]}"#,
      "band-gap"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":[{"to":100,"points":5},¶{"above":100,"points":9}]}"#,
      "band-unreachable"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":[¶{"below":0,"points":0},{"from":0,"points":9}]}"#,
      "band-unreachable"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":¶[{"below":60,"points":9},{"from":60,"points":0}]}"#,
      "band-wrong-way"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":¶[{"below":60,"points":0},{"from":60,"points":7}]}"#,
      "best-not-full"
    ),
    (
      #"{"rule":"execution-bands","of":9,"bands":¶[{"below":0.6,"points":0},{"from":0.6,"points":9}]}"#,
      "rate-as-share"
    ),
    (
      #"{"rule":"bands","of":9,"unit":"%","bands":¶[{"below":0.6,"points":0},{"from":0.6,"below":0.9,"points":5},{"from":0.9,"points":9}]}"#,
      "rate-as-share"
    ),
    (
      #"{"rule":"tolerance","of":5,"bands":[¶{"to":-1,"points":5},{"above":-1,"points":0}]}"#,
      "band-unreachable"
    ),
    (#"{"rule":"tolerance","of":5,"bands":[¶{"to":20,"points":5}]}"#, "band-gap"),
    (
      #"{"rule":"tolerance","of":5,"bands":¶[{"to":10,"points":0},{"above":10,"points":5}]}"#,
      "band-wrong-way"
    ),
    (
      #"{"rule":"tolerance","of":5,"bands":¶[{"to":10,"points":4},{"above":10,"points":0}]}"#,
      "best-not-full"
    ),
    (#"{"rule":"categories","of":6,"categories":¶[]}"#, "best-not-full"),
    (
      #"{"rule":"categories","of":6,"categories":[{"words":["好"],"points":6},{"words":["优"],"points":¶7}]}"#,
      "points-out-of-range"
    ),
    (#"{"rule":"checklist","items":[{"name":"甲","points":¶0}]}"#, "not-positive"),
    (#"{"rule":"event-deduction","of":¶0,"deduct":1}"#, "not-positive"),
    (
      #"{"rule":"step-deduction","of":¶0,"line":100,"side":"above","step":1,"deduct":1}"#,
      "not-positive"
    ),
    (
      #"{"rule":"step-deduction","of":8,"line":100,"side":"above","step":1,"deduct":¶-1}"#,
      "not-positive"
    ),
    (#"{"rule":"slope","slope":¶-10}"#, "not-positive"),
    (#"{"rule":"external","of":¶0}"#, "not-positive"),
    (#"{"rule":"external","of":¶2000000}"#, "points-out-of-range"),
    (#"{"rule":"external","of":¶0.00000001}"#, "points-out-of-range"),
    (#"{"rule":"proportional","minimum":¶-0.1}"#, "share-out-of-range"),
    (#"{"rule":"lateness","of":3,"per":¶"week","deduct":1}"#, "unknown-word"),
    (#"{"rule":"count-met","missed":¶"half"}"#, "unknown-word"),
    (#"¶{"rule":"lateness","of":3,"deduct":1}"#, "missing-key"),
    (#"{"rule":"lateness","of":3,"per":"day","step":¶0,"deduct":1}"#, "not-positive"),
    (#"{"rule":"lateness","of":3,"per":"month","step":¶1.5,"deduct":1}"#, "whole-steps"),
    (
      #"{"rule":"lateness","of":3,"per":"year","deduct":1,"steps":¶"prorata"}"#,
      "no-share-of-month"
    ),
    (#"{"rule":"sum-of-parts","parts":¶[]}"#, "no-items"),
    (#"{"rule":"sum-of-parts","parts":[¶{"name":"甲","points":1}]}"#, "part-without-rule"),
    (
      #"{"rule":"sum-of-parts","parts":[¶{"name":"甲","target":"是"}]}"#, "missing-key"
    ),
    (
      #"{"rule":"sum-of-parts","parts":[{"name":"甲","points":¶0,"target":"是"}]}"#,
      "not-positive"
    ),
    (
      #"{"rule":"sum-of-parts","of":¶3,"parts":[{"name":"甲","points":2,"target":"是"}]}"#,
      "points-do-not-sum"
    ),
    (
      #"{"rule":"sum-of-parts","parts":[{"name":"甲","points":1,"target":"是"},{"name":¶"甲","points":1,"target":"是"}]}"#,
      "duplicate-item"
    ),
    (
      #"{"rule":"sum-of-parts","parts":[{"name":"甲","points":1,"rule":{"rule":"slope","slope":¶0}}]}"#,
      "not-positive"
    ),
    (
      #"{"rule":"sum-of-parts","parts":[{"name":"甲","points":1,"rule":¶{"rule":"execution-rate"}}]}"#,
      "rule-unfit"
    ),
    (#"{"rule":"zero-unless","conditions":¶[]}"#, "no-items"),
    (#"{"rule":"zero-unless","conditions":[¶{"name":"甲"}]}"#, "part-without-rule"),
    (
      #"{"rule":"zero-unless","conditions":[{"name":"甲","target":"是"}],"then":{"rule":¶"band"}}"#,
      "unknown-word"
    ),
    (
      #"{"rule":"zero-unless","conditions":[{"name":"甲","target":"是"}],"then":¶{"rule":"execution-rate"}}"#,
      "rule-unfit"
    ),
    (
      #"{"rule":"zero-unless","conditions":[{"name":"甲","target":"是",¶"points":1}]}"#,
      "unknown-key"
    ),
  ]

  @Test("the table is all there")
  func count() { #expect(Self.faults.count == 78) }

  @Test("one fault, one diagnostic, at its place", arguments: faults.indices)
  func fault(_ index: Int) throws {
    let (marked, code) = Self.faults[index]
    let text = marked.replacing("¶", with: "")
    let before = try #require(marked.split(separator: "¶", omittingEmptySubsequences: false).first)
    // A marker inside a key stands for the key itself.
    let isInsideKey = marked.contains("\"¶") && !marked.contains(":¶")
    let column = before.unicodeScalars.count + (isInsideKey ? 0 : 1)
    let log = DiagnosticLog()
    _ = RuleCase.read(text, log)
    #expect(log.diagnostics.map(\.code) == [code], "\(text)")
    #expect(log.diagnostics.first?.place?.description == "rule.json:1:\(column)", "\(text)")
  }

  @Test("the schema names the rules that there are, and no others")
  func schema() throws {
    let text = String(decoding: ShippedSchema.rubric.bytes, as: UTF8.self)
    let after = try #require(text.split(separator: "规则的名称").dropFirst().first)
    let list = try #require(
      after.split(separator: "[").dropFirst().first?.split(separator: "]").first)
    let kinds = list.split(separator: "\"").map(String.init).filter { $0.contains { $0.isLetter } }
    #expect(Set(kinds) == Set(RuleCatalogue.all.map { $0.kind }))
  }
}
