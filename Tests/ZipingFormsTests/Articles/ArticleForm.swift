import Testing
import Ziping
import ZipingTestSupport

/// One row of an article's table as a form with the rubric that scores it.
struct ArticleForm {
  private(set) var rubric = ArticleRubric()
  private var rows: [Submission.Row] = []
  private var money = Submission.Money()

  func evaluation() throws -> Evaluation {
    try rubric.scorer().evaluate(
      Submission(source: "f", year: 2021, money: money, rows: rows))
  }

  /// The columns that say what is given.
  static let inputs: Set<String> = [
    "indicator", "target", "actual", "level", "claimed", "偏差原因", "planned", "executed", "veto",
    "not applicable", "without target",
  ]

  /// Makes the form of a row, by what the example's JSON is: a rule, or a key of a rubric.
  init(_ example: Article.Example, _ row: [String: String]) throws {
    let json = example.json
    if json.hasPrefix("{") {
      try addRule(json, weight: try #require(example.weight), row)
    } else if json.hasPrefix("\"overFulfilled\"") {
      let weight = try #require(example.weight)
      rubric.overFulfilled = json
      rubric.fullMarks = weight
      rubric.groups = Self.group("产出", weight)
      rows = [Self.row("产出", "指标", row, weight: weight)]
    } else if json.hasPrefix("\"caps\"") {
      rubric.more = json + ","
      rubric.execution = Self.execution(#"{ "rule": "execution-rate" }"#, "10")
      rubric.groups = Self.group("产出", "90")
      money = Self.money("100万元", row["executed"])
      rows = [Self.row("产出", "指标", Self.full)]
    } else if json.hasPrefix("\"vetoes\"") {
      rubric.more = json + ","
      rows = [Self.row("产出", "指标", Self.full)]
      if let answer = row["veto"], answer != "(no row)" {
        rows.append(Self.row("其他", "违规违纪问题", ["actual": answer]))
      }
    } else if json.hasPrefix("\"notApplicable\"") {
      rubric.notApplicable = json
      rubric.groups = """
        [{ "name": "产出", "points": 50, "indicators": "open" },
          { "name": "效益", "points": 40, "indicators": "open" },
          { "name": "满意度", "points": 10, "ifEmpty": "效益", "indicators": "open" }]
        """
      rows = try Self.rows(of: try #require(example.form), row)
    } else {
      Issue.record("no form is known for \(json)")
    }
  }

  /// The rule as that of the execution row, or of the only indicator.
  private mutating func addRule(
    _ json: String, weight: String, _ row: [String: String]
  ) throws {
    let type = try #require(Self.type(of: json))
    rubric.fullMarks = weight
    if type.targets.isEmpty {
      rubric.execution = Self.execution(json, weight)
      rubric.groups = Self.group("产出", "0")
      money = Self.money(row["planned"], row["executed"])
    } else {
      let name = row["indicator"] ?? "指标"
      let indicator = #"{ "name": "\#(name)", "points": \#(weight), "rule": \#(json) }"#
      rubric.groups = Self.group("产出", weight, "[\(indicator)]")
      rows = [Self.row("产出", name, row, weight: weight)]
    }
  }
}

extension ArticleForm {
  /// The rule type that an example's JSON names.
  static func type(of json: String) -> (any Rule.Type)? {
    let kind = json.firstMatch(of: /"rule": "([a-z-]+)"/).map { String($0.1) }
    return RuleCatalogue.all.first { $0.kind == kind }
  }

  private static let full = ["target": "≥10次", "actual": "10次"]

  private static func group(
    _ name: String, _ points: String, _ indicators: String = "\"open\""
  ) -> String {
    #"[{ "name": "\#(name)", "points": \#(points), "indicators": \#(indicators) }]"#
  }

  private static func execution(_ rule: String, _ points: String) -> String {
    #"{ "name": "预算执行率", "points": \#(points), "rule": \#(rule) }"#
  }

  /// The text of a cell of an article's table; — is none, (blank) one without text.
  private static func text(_ cell: String?) -> String? {
    guard let cell, cell != "—" else { return nil }
    return cell == "(blank)" ? "" : cell
  }

  private static func money(_ planned: String?, _ executed: String?) -> Submission.Money {
    ZipingTestSupport.money(text(planned), text(executed), unit: "")
  }

  private static func row(
    _ group: String, _ name: String, _ cells: [String: String], weight: String? = nil,
    notApplicable: String? = nil
  ) -> Submission.Row {
    RowSketch(
      group: group, level2: "", name: name, target: text(cells["target"]) ?? "",
      actual: text(cells["actual"]) ?? "", weight: weight, claimed: text(cells["claimed"]),
      level: text(cells["level"]), notApplicable: notApplicable, note: text(cells["偏差原因"])
    ).row(line: 1)
  }

  /// The rows of the article's own form, without what the table's row takes away.
  private static func rows(
    of form: Article.Table, _ row: [String: String]
  ) throws -> [Submission.Row] {
    func names(_ column: String) -> Set<String> {
      Set((row[column] ?? "—").split(separator: "、").map(String.init).filter { $0 != "—" })
    }
    let (dropped, emptied) = (names("not applicable"), names("without target"))
    let known = Set(form.rows.compactMap { $0["indicator"] })
    #expect(dropped.union(emptied).isSubset(of: known))
    return try form.rows.map { given in
      let name = try #require(given["indicator"])
      return Self.row(
        try #require(given["group"]), name, emptied.contains(name) ? [:] : given,
        weight: given["weight"], notApplicable: dropped.contains(name) ? "本年没有" : nil)
    }
  }
}
