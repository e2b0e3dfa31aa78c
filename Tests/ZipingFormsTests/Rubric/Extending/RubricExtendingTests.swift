import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@testable import ZipingForms

@Suite("A rubric that extends another")
struct RubricExtendingTests {
  /// Members of a parent and of a file that extends it, and what they make.
  struct Merge: Sendable, CustomTestStringConvertible {
    let parent: String
    let child: String
    let whole: String

    init(_ parent: String, _ child: String, _ whole: String) {
      (self.parent, self.child, self.whole) = (parent, child, whole)
    }

    var testDescription: String { child }
  }

  private static let groups =
    #""groups": [{ "name": "产出", "points": 50, "indicators": "open" }, { "name": "效益", "points": 40 }]"#
  private static let rules =
    #""rules": { "atMost": { "rule": "slope", "slope": 2 }, "zero": { "rule": "zero-target" } }"#

  static let merges = [
    // What is not mentioned stays; a plain value is replaced; null takes a key away.
    Merge(#""fullMarks": 100"#, "", #""fullMarks": 100"#),
    Merge(
      #""fullMarks": 100, "inside": 1"#, #""fullMarks": 120"#, #""fullMarks": 120, "inside": 1"#),
    Merge(#""fullMarks": 100, "caps": []"#, #""caps": null"#, #""fullMarks": 100"#),
    Merge("", #""caps": []"#, #""caps": []"#),
    // What a file says of itself is not inherited.
    Merge(#""id": "p", "title": "上级", "basis": {}, "examples": [{}], "applies": {}"#, "", ""),
    Merge(
      #""id": "p", "examples": [1, 2]"#, #""id": "c", "examples": [3]"#,
      #""id": "c", "examples": [3]"#),
    // Objects key by key, rules whole.
    Merge(
      #""policy": { "parts": "mean", "notApplicable": "fold" }"#,
      #""policy": { "parts": "worst" }"#,
      #""policy": { "parts": "worst", "notApplicable": "fold" }"#),
    Merge(
      #""policy": { "overFulfilled": { "from": 1.3, "action": "deduct", "points": 2 } }"#,
      #""policy": { "overFulfilled": { "from": 1.2, "action": "note" } }"#,
      #""policy": { "overFulfilled": { "from": 1.2, "action": "note" } }"#),
    Merge(
      #""form": { "headings": { "actual": ["甲"], "分值": ["乙"] } }"#,
      #""form": { "headings": { "actual": ["丙"], "分值": { "replace": ["丁"] } } }"#,
      #""form": { "headings": { "actual": ["甲", "丙"], "分值": ["丁"] } }"#),
    Merge(
      rules, #""rules": { "atMost": { "rule": "reverse-ratio" } }"#,
      #""rules": { "atMost": { "rule": "reverse-ratio" }, "zero": { "rule": "zero-target" } }"#),
    Merge(
      rules, #""rules": { "atMost": null }"#, #""rules": { "zero": { "rule": "zero-target" } }"#),
    Merge(
      #""execution": { "name": "预算执行率", "points": 10, "rule": { "rule": "execution-rate" } }"#,
      #""execution": { "points": 20 }"#,
      #""execution": { "name": "预算执行率", "points": 20, "rule": { "rule": "execution-rate" } }"#),
    Merge(
      #""execution": { "points": 10 }, "fullMarks": 100"#, #""execution": null"#,
      #""fullMarks": 100"#),
    // Named things by name.
    Merge(
      groups, #""groups": [{ "name": "效益", "points": 30 }]"#,
      #""groups": [{ "name": "产出", "points": 50, "indicators": "open" }, { "name": "效益", "points": 30 }]"#
    ),
    Merge(
      groups, #""groups": [{ "name": "产出指标", "points": 45 }]"#,
      #""groups": [{ "name": "产出指标", "points": 45, "indicators": "open" }, { "name": "效益", "points": 40 }]"#
    ),
    Merge(
      groups, #""groups": [{ "name": "满意度", "points": 10 }]"#,
      #""groups": [{ "name": "产出", "points": 50, "indicators": "open" }, { "name": "效益", "points": 40 }, { "name": "满意度", "points": 10 }]"#
    ),
    Merge(
      groups, #""groups": [{ "name": "产出", "remove": true }]"#,
      #""groups": [{ "name": "效益", "points": 40 }]"#),
    Merge(
      groups, #""groups": [{ "name": "产出", "replace": true, "points": 60 }]"#,
      #""groups": [{ "name": "产出", "points": 60 }, { "name": "效益", "points": 40 }]"#),
    Merge(
      groups, #""groups": { "replace": [{ "name": "过程", "points": 100 }] }"#,
      #""groups": [{ "name": "过程", "points": 100 }]"#),
    Merge(
      groups,
      #""groups": [{ "name": "产出", "indicators": [{ "name": "会议", "points": 50 }] }, { "name": "效益", "remove": true }]"#,
      #""groups": [{ "name": "产出", "points": 50, "indicators": [{ "name": "会议", "points": 50 }] }]"#
    ),
    Merge(
      #""groups": [{ "name": "产出", "indicators": [{ "name": "会议", "points": 5, "target": "≥4次", "rule": { "rule": "proportional", "minimum": 0.6 } }, { "name": "培训", "points": 5 }] }]"#,
      #""groups": [{ "name": "产出", "indicators": [{ "name": "会议", "points": 8, "rule": { "rule": "count-met" } }, { "name": "培训", "remove": true }, { "name": "调研", "points": 2 }] }]"#,
      #""groups": [{ "name": "产出", "indicators": [{ "name": "会议", "points": 8, "target": "≥4次", "rule": { "rule": "count-met" } }, { "name": "调研", "points": 2 }] }]"#
    ),
    Merge(
      #""grades": [{ "name": "优", "from": 90 }, { "name": "中", "from": 60 }]"#,
      #""grades": [{ "name": "优", "from": 95 }]"#,
      #""grades": [{ "name": "优", "from": 95 }, { "name": "中", "from": 60 }]"#),
    Merge(
      #""vetoes": [{ "indicator": "违规", "total": 59 }]"#,
      #""vetoes": [{ "indicator": "违规", "total": 0 }]"#,
      #""vetoes": [{ "indicator": "违规", "total": 0 }]"#),
    Merge(
      #""derived": [{ "name": "率", "ratio": ["甲", "乙"], "places": 1 }]"#,
      #""derived": [{ "name": "率", "change": ["甲", "乙"] }]"#,
      #""derived": [{ "name": "率", "change": ["甲", "乙"] }]"#),
    Merge(
      #""findings": [{ "code": "late", "severity": "off", "why": "甲" }]"#,
      #""findings": [{ "code": "late", "severity": "error" }]"#,
      #""findings": [{ "code": "late", "severity": "error", "why": "甲" }]"#),
    Merge(
      #""groups": "form""#, #""groups": { "replace": [{ "name": "产出", "indicators": "open" }] }"#,
      #""groups": [{ "name": "产出", "indicators": "open" }]"#),
    Merge(
      #""groups": "form""#, #""groups": [{ "name": "产出", "indicators": "open" }]"#,
      #""groups": [{ "name": "产出", "indicators": "open" }]"#),
    // Other lists are added to.
    Merge(
      #""direction": { "lowerNames": ["差错", "投诉"] }"#,
      #""direction": { "lowerNames": ["漏检", "差错"] }"#,
      #""direction": { "lowerNames": ["差错", "投诉", "漏检"] }"#),
    Merge(
      #""direction": { "lowerNames": ["差错", "投诉"] }"#,
      #""direction": { "lowerNames": { "remove": ["差错"], "add": ["漏检"] } }"#,
      #""direction": { "lowerNames": ["投诉", "漏检"] }"#),
    Merge(
      #""direction": { "lowerNames": ["差错", "投诉"] }"#,
      #""direction": { "lowerNames": { "replace": ["漏检"] } }"#,
      #""direction": { "lowerNames": ["漏检"] }"#),
    Merge("", #""words": { "yes": { "add": ["行"] } }"#, #""words": { "yes": ["行"] }"#),
    Merge(#""words": {}"#, #""words": { "yes": { "add": ["行"] } }"#, #""words": { "yes": ["行"] }"#),
    Merge(
      #""words": { "scales": [["优", "差"]], "levels": [{ "name": "达成", "words": ["好"], "share": 1 }] }"#,
      #""words": { "scales": [["是", "否"], ["优", "差"]], "levels": [{ "name": "达成", "words": ["行"] }] }"#,
      #""words": { "scales": [["优", "差"], ["是", "否"]], "levels": [{ "name": "达成", "words": ["好", "行"], "share": 1 }] }"#
    ),
    Merge(
      #""groups": [{ "name": "效益", "pools": [{ "level2": ["甲"], "points": 4 }] }]"#,
      #""groups": [{ "name": "效益", "pools": [{ "level2": ["乙"], "points": 4 }] }]"#,
      #""groups": [{ "name": "效益", "pools": [{ "level2": ["乙"], "points": 4 }] }]"#),
  ]

  @Test("says what differs; the rest is its parent's", arguments: merges)
  func merge(_ row: Merge) throws {
    #expect(Self.merges.count == 34)
    let log = DiagnosticLog()
    let child = "{ \"extends\": \"p.json\"\(row.child.isEmpty ? "" : ", ")\(row.child) }"
    let text = try #require(
      RubricReader.text(
        Array(child.utf8), file: "c.json", parents: Self.parents(["p.json": "{ \(row.parent) }"]),
        log: log), "\(log.diagnostics.map(placeAndCode))")
    let whole = try #require(
      JSONReader.read(
        Array("{ \(row.whole) }".utf8), file: "w", dialect: .strict, log: DiagnosticLog()))
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == String(decoding: NodeText.bytes(of: whole), as: UTF8.self))
  }

  /// The files that may be extended, by name.
  static func parents(_ files: [String: String], ids: [String] = []) -> RubricParents {
    RubricParents(ids: ids) { name, _ in
      files[name].map { RubricParents.File(bytes: Array($0.utf8), name: name) }
    }
  }

  /// A file that extends a parent with two groups, and the fault that is found in it at ▲.
  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let child: String

    init(_ code: String, _ child: String) { (self.code, self.child) = (code, child) }

    var testDescription: String { "\(code): \(child)" }
  }

  static let faults = [
    Fault("extends-missing", #"{ "extends": ▲"nix" }"#),
    Fault("extends-missing", #"{ "extends": ▲"mof-2020-projekt" }"#),
    Fault("extends-without-name", #"{ "extends": ▲7 }"#),
    Fault("extends-without-name", #"{ "extends": ▲"" }"#),
    Fault("extends-circle", #"{ "extends": ▲"c.json" }"#),
    Fault("json-syntax", #"{ "extends": "broken.json"▲"#),
    Fault(
      "extends-not-there",
      #"{ "extends": "p.json", "groups": [▲{ "name": "产初", "remove": true }] }"#),
    Fault(
      "extends-not-there",
      #"{ "extends": "p.json", "groups": [▲{ "name": "过程", "replace": true, "points": 1 }] }"#),
    Fault("extends-not-there", #"{ "extends": "p.json", "refuses": { "remove": [▲"整体"] } }"#),
    Fault(
      "extends-not-there",
      #"{ "extends": "p.json", "vetoes": [▲{ "indicator": "违规", "remove": true }] }"#),
    Fault(
      "extends-twice",
      #"{ "extends": "p.json", "groups": [{ "name": "产出", "points": 1 }, ▲{ "name": "产出指标", "points": 2 }] }"#
    ),
    Fault(
      "extends-twice",
      #"{ "extends": "p.json", "vetoes": [{ "indicator": "违规" }, ▲{ "indicator": "违规" }] }"#),
    Fault(
      "extends-removed-alone",
      #"{ "extends": "p.json", "groups": [▲{ "name": "产出", "remove": true, "points": 3 }] }"#),
  ]

  @Test("is refused where it makes no whole", arguments: faults)
  func fault(_ row: Fault) throws {
    #expect(Self.faults.count == 13)
    let mark = try #require(row.child.firstIndex(of: "▲"))
    let column = row.child.distance(from: row.child.startIndex, to: mark) + 1
    let log = DiagnosticLog()
    let parents = Self.parents(
      [
        "p.json": "{ \(Self.groups), \"refuses\": [\"部门整体\"] }", "broken.json": "{",
        "c.json": row.child,
      ], ids: ["mof-2020-project"])
    let text = RubricReader.text(
      Array(row.child.replacing("▲", with: "").utf8), file: "c.json", parents: parents, log: log)
    #expect(text == nil)
    #expect(log.diagnostics.map(placeAndCode) == ["c.json:1:\(column) \(row.code)"])
  }

  @Test("extends four files above each other, not five, and never itself", arguments: 1...6)
  func depth(_ count: Int) {
    var files = ["p0": minimalRubric]
    for level in 1...6 {
      files["p\(level)"] = "{ \"extends\": \"p\(level - 1)\" }"
    }
    files["p0"] = "{ \"fullMarks\": 100 }"
    let log = DiagnosticLog()
    let text = RubricReader.text(
      Array("{ \"extends\": \"p\(count - 1)\" }".utf8), file: "c", parents: Self.parents(files),
      log: log)
    #expect((text != nil) == (count <= 4))
    #expect(log.diagnostics.map(\.code) == (count <= 4 ? [] : ["extends-too-deep"]))
  }

  @Test("that goes round in a circle is told the way round")
  func circle() {
    let files = [
      "甲": "{ \"extends\": \"乙\" }", "乙": "{ \"extends\": \"丙\" }", "丙": "{ \"extends\": \"甲\" }",
    ]
    let log = DiagnosticLog()
    let text = RubricReader.text(
      Array("{ \"extends\": \"甲\" }".utf8), file: "c", parents: Self.parents(files), log: log)
    #expect(text == nil)
    #expect(log.diagnostics.map(placeAndCode) == ["丙:1:14 extends-circle"])
    #expect(log.diagnostics.first?.message.facts == [.text("c → 甲 → 乙 → 丙 → 甲")])
  }

  /// A county's file in a few lines.
  private static let county = """
    {
      "formatVersion": 1, "extends": "minimal.json", "id": "county", "title": "某县",
      "basis": { "document": "某县办法", "evidence": "seen" },
      "execution": { "points": 20 },
      "groups": [
        { "name": "产出指标", "points": 40 }
      ]
    }
    """

  private func county(
    _ child: String = county, parent: String = minimalRubric
  ) -> (rubric: Rubric?, text: RubricText?, faults: [String]) {
    let log = DiagnosticLog()
    let text = RubricReader.text(
      Array(child.utf8), file: "county.json", parents: Self.parents(["minimal.json": parent]),
      log: log)
    let rubric = text.flatMap { RubricReader.read($0, log: log) }
    return (rubric, text, log.diagnostics.map(placeAndCode))
  }

  @Test("is a rubric like any other, and its whole text is one by itself with the same digest")
  func whole() throws {
    let (rubric, text, faults) = county()
    #expect(faults.isEmpty)
    let read = try #require(rubric)
    #expect(read.id == "county" && read.basis.document == "某县办法")
    #expect(read.groups.map { $0.points.text() } == ["40", "40"])
    #expect(read.examples.isEmpty)
    let bytes = try #require(text).bytes
    let log = DiagnosticLog()
    let again = RubricReader.read(bytes, file: "whole.json", dialect: .strict, log: log)
    #expect(again?.digest == read.digest)
    #expect(log.diagnostics.isEmpty)
  }

  /// Changes of the county's file or its parent's, and the fault with the file it stands in.
  static let places: [(old: String, new: String, fault: String)] = [
    (
      "\"execution\": { \"points\": 20 }", "\"execution\": { \"points\": -20 }",
      "county.json:4:28 points-out-of-range"
    ),
    ("\"points\": 40 }", "\"points\": 40, \"level\": [] }", "county.json:6:37 unknown-key"),
    (
      "\"extends\": \"minimal.json\"", "\"extend\": \"minimal.json\"",
      "county.json:2:23 unknown-key"
    ),
    ("\"title\": \"某县\",", "", "county.json:1:1 missing-key"),
    ("\"from\": 1.3", "\"from\": 0.3", "minimal.json:35:32 line-below-target"),
    ("\"mode\": \"half-up\"", "\"mode\": \"half\"", "minimal.json:34:40 unknown-word"),
    ("\"target\": \"≥4人\"", "\"target\": \"≤4人\"", "minimal.json:24:51 target-without-rule"),
    ("\"fullMarks\": 100,", "\"fullMarks\": 100", "minimal.json:8:3 json-syntax"),
  ]

  @Test("names the file in which a fault stands", arguments: places.indices)
  func faultPlace(_ index: Int) {
    #expect(Self.places.count == 8)
    let (old, new, fault) = Self.places[index]
    let isOwn = fault.hasPrefix("county")
    let faults = county(
      isOwn ? Self.county.replacing(old, with: new) : Self.county,
      parent: isOwn ? minimalRubric : minimalRubric.replacing(old, with: new)
    ).faults
    #expect(faults.contains(fault), "\(faults)")
  }

  @Test("is read in GB18030, as is its parent")
  func otherEncoding() throws {
    // 某县办法 in GB18030.
    let title: [UInt8] = [0xC4, 0xB3, 0xCF, 0xD8, 0xB0, 0xEC, 0xB7, 0xA8]
    let bytes = Array("{\"title\": \"".utf8) + title + Array("\"}".utf8)
    let log = DiagnosticLog()
    let text = RubricReader.text(bytes, file: "f", log: log)
    #expect(text?.node["title"]?.text == "某县办法")
    #expect(text.map { String(decoding: $0.bytes, as: UTF8.self) } == "{\"title\": \"某县办法\"}")
    let child = RubricReader.text(
      Array("{\"extends\": \"p\"}".utf8), file: "f",
      parents: RubricParents(ids: []) { name, _ in
        RubricParents.File(bytes: bytes.map { $0 }, name: name)
      },
      log: log)
    #expect(child?.digest.count == 64 && log.diagnostics.isEmpty)
  }
}
