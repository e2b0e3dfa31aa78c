import Testing
import Ziping
import ZipingForms

@Suite("Faults in what a rubric says of reviews")
struct ReviewFaultTests {
  /// ▲ stands where the fault is to be found.
  static let faults: [(code: String, keys: String)] = [
    (
      "unknown-finding",
      #""findings": [{ "code": ▲"bound-for-valeu", "severity": "off", "why": "x" }]"#
    ),
    ("unknown-finding", #""findings": [{ "code": ▲"unheard", "severity": "off", "why": "x" }]"#),
    ("missing-key", #""findings": [▲{ "code": "bound-for-value", "severity": "off" }]"#),
    ("empty-text", #""findings": [{ "code": "bound-for-value", "severity": "off", "why": ▲" " }]"#),
    ("missing-key", #""findings": [▲{ "code": "bound-for-value", "why": "x" }]"#),
    ("missing-key", #""findings": [▲{ "severity": "off", "why": "x" }]"#),
    ("unknown-word", #""findings": [{ "code": "late", "severity": ▲"fatal", "why": "x" }]"#),
    (
      "unknown-key",
      #""findings": [{ "code": "late", "severity": "off", "why": "x", ▲"who": "x" }]"#
    ),
    (
      "finding-twice",
      #""findings": [{ "code": "late", "severity": "off", "why": "x" }, { "code": ▲"late", "severity": "info", "why": "x" }]"#
    ),
    ("wrong-type", #""findings": ▲"off""#),
    ("unknown-key", #""review": { ▲"require": [] }"#),
    ("usual-unreadable", #""review": { "usualTargets": [{ "words": ["满意"], "least": ▲"很高" }] }"#),
    ("usual-unreadable", #""review": { "usualTargets": [{ "words": ["满意"], "least": ▲"≥85%" }] }"#),
    ("usual-of-everything", #""review": { "usualTargets": [▲{ "least": "85%" }] }"#),
    ("missing-key", #""review": { "usualTargets": [▲{ "words": ["满意"] }] }"#),
    ("percent-out-of-range", #""review": { "limits": { "coreAtLeast": ▲101 } }"#),
    ("percent-out-of-range", #""review": { "limits": { "attainmentGap": ▲-1 } }"#),
    ("unknown-key", #""review": { "limits": { ▲"coreAtLaest": 10 } }"#),
    ("not-a-number", #""review": { "limits": { "coreAtLeast": ▲"多" } }"#),
  ]

  private func read(_ keys: String) -> (Rubric?, [Diagnostic]) {
    let log = DiagnosticLog()
    let text = minimalRubric.replacingOccurrence(of: "{\n", with: "{\n\(keys),\n")
    return (RubricReader.read(Array(text.utf8), file: "r", log: log), log.diagnostics)
  }

  @Test("Each fault is told once, at its place", arguments: 0..<19)
  func fault(_ index: Int) throws {
    #expect(Self.faults.count == 19)
    let (code, marked) = Self.faults[index]
    let mark = try #require(marked.firstIndex(of: "▲"))
    let column = marked[..<mark].count + 1
    let (rubric, diagnostics) = read(marked.replacing("▲", with: ""))
    #expect(rubric == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map { $0.place?.description } == ["r:2:\(column)"])
  }

  @Test("A near miss names the code that was probably meant")
  func near() throws {
    let (_, diagnostics) = read(
      #""findings": [{ "code": "bound-for-valeu", "severity": "off", "why": "x" }]"#)
    #expect(diagnostics.first?.message.facts.contains(.text("bound-for-value")) == true)
  }

  @Test("What is sound is kept as it stands")
  func sound() throws {
    let (rubric, diagnostics) = read(
      #"""
      "findings": [{ "code": "late", "severity": "error", "why": "甲" }, { "code": "over-fulfilled", "severity": "off", "why": "乙" }],
      "review": { "requires": [["成本指标", "成本"]], "usualTargets": [{ "level2": ["满意度指标"], "least": "85%" }],
        "coreIndicators": ["培训人数"], "limits": { "coreAtLeast": 12.5, "indicatorAtMost": "30" } }
      """#)
    #expect(diagnostics.isEmpty)
    let review = try #require(rubric?.review)
    #expect(review.settings.map(\.code) == ["late", "over-fulfilled"])
    #expect(review.settings.map(\.severity) == [.error, nil])
    #expect(review.settings.map(\.why) == ["甲", "乙"])
    #expect(review.requires == [["成本指标", "成本"]])
    #expect(review.usualTargets.map(\.least) == [Quantity(85, .percent)])
    #expect(review.coreIndicators == ["培训人数"])
    #expect(review.limits.coreAtLeast.text() == "12.5")
    #expect(review.limits.indicatorAtMost.text() == "30")
    #expect(review.limits.outputsAtLeast == ReviewPolicy.Limits().outputsAtLeast)
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  fileprivate func replacingOccurrence(of old: String, with new: String) -> String {
    replacing(old, with: new, maxReplacements: 1)
  }
}
