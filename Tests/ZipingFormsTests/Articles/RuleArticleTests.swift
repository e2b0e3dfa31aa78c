import Foundation
import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("The articles about rules")
struct RuleArticleTests {
  static let kinds = RuleCatalogue.all.map { $0.kind }
  /// What changes a score or a total beside the rules.
  static let modifiers = ["limits", "not-applicable", "over-fulfilment"]
  static let names = kinds + modifiers

  @Test("are one for each rule that a rubric may name, and three for what stands beside rules")
  func complete() throws {
    #expect(Self.kinds.count >= 19)
    #expect(try Article.names() == Self.names.sorted())
  }

  @Test("say in their tables what the engine gives", arguments: names)
  func trueTables(_ name: String) throws {
    let article = try Article(name)
    #expect(!article.examples.isEmpty)
    let known = ArticleForm.inputs.union(Article.outcomes)
    for example in article.examples {
      #expect(known.isSuperset(of: example.table.columns), "\(example.table.columns)")
      #expect(!Article.outcomes.isDisjoint(with: example.table.columns))
      #expect(example.table.rows.count >= 2)
      #expect(example.table.rows.allSatisfy { $0.count == example.table.columns.count })
    }
    #expect(article.examples.map(\.table.rows.count).reduce(0, +) >= 4)
    let faults = article.disagreements(with: try article.given())
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("are found out by any one wrong cell", arguments: names)
  func wrongCells(_ name: String) throws {
    let article = try Article(name)
    let given = try article.given()
    let lines = article.text.split(separator: "\n", omittingEmptySubsequences: false)
    var columns: [String] = []
    var changed = 0
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("| ") else {
        columns = []
        continue
      }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if columns.isEmpty { columns = cells }
      guard cells != columns, !line.hasPrefix("| ---") else { continue }
      for (position, column) in columns.enumerated() where Article.outcomes.contains(column) {
        var (wrong, text) = (cells, lines)
        wrong[position] = "4.321"
        text[index] = "| \(wrong.joined(separator: " | ")) |"
        let twin = Article(name: name, text: text.joined(separator: "\n"))
        #expect(twin.disagreements(with: given).count == 1, "\(text[index])")
        changed += 1
      }
    }
    #expect(changed >= 4)
  }

  @Test(
    "show the rule itself, name its type, and are linked from it",
    arguments: RuleCatalogue.all.indices)
  func ownRule(_ index: Int) throws {
    let type = RuleCatalogue.all[index]
    let article = try Article(type.kind)
    #expect((article.examples.first?.table.rows.count ?? 0) >= 4)
    for example in article.examples {
      #expect(ArticleForm.type(of: example.json)?.kind == type.kind)
    }
    #expect(article.text.contains("Type: ``\(type)``."))
    let source = try String(
      contentsOf: packageFile("Sources/Ziping/Rules/\(type).swift"), encoding: .utf8)
    #expect(source.contains("<doc:\(type.kind)>"))
  }

  @Test("say where each rule comes from and how sure that is", arguments: names)
  func sources(_ name: String) throws {
    let text = try Article(name).text
    let start = try #require(text.firstRange(of: "## Source\n"))
    let items = text[start.upperBound...].split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(!items.isEmpty)
    let words = Rubric.Evidence.allCases.map { "`\($0.rawValue)`" }
    for item in items {
      // Or a link to the article that says so.
      #expect(words.contains { item.hasSuffix($0) } || item.hasSuffix(">."), "\(item)")
    }
  }

  @Test("name the shipped rubrics that use the rule", arguments: kinds)
  func users(_ kind: String) throws {
    let users = try ShippedRubrics.ids.filter { id in
      try shippedText(id).contains("\"rule\": \"\(kind)\"")
    }
    let list =
      users.isEmpty
      ? "none"
      : users == ShippedRubrics.ids ? "all" : users.map { "`\($0)`" }.joined(separator: ", ")
    let text = try Article(kind).text
    #expect(text.hasSuffix("\nShipped rubrics that use it: \(list).\n"), "\(list)")
  }

  @Test("say which of the modifiers the shipped rubrics have")
  func shippedModifiers() throws {
    let rubrics = try ShippedRubrics.ids.map { id in
      #expect(try !shippedText(id).contains("\"minimum\""))
      return try shippedRubric(id)
    }
    #expect(rubrics.allSatisfy { $0.caps.isEmpty })
    let vetoing = rubrics.filter { !$0.vetoes.isEmpty }
    #expect(vetoing.map(\.id) == ["tianjin-2011-irrigation-county"])
    #expect(
      try Article("limits").text.contains(
        "\nShipped rubrics: none has a minimum or a cap; `tianjin-2011-irrigation-county` has vetoes on the grade.\n"
      ))
    let others = rubrics.filter { $0.policy.notApplicable != .fold }
    #expect(others.map(\.id) == ["land-consolidation-project"])
    #expect(others.allSatisfy { $0.policy.notApplicable == .fullMarks })
    #expect(
      try Article("not-applicable").text.contains(
        "\nShipped rubrics: `fold` in all but `land-consolidation-project`, which has `full-marks`.\n"
      ))
    for rubric in rubrics {
      let tenths: Int128 = rubric.id == "system-default-project" ? 12 : 13
      let line = Policy.OverFulfilment(from: try Ratio(tenths, 10), action: .note)
      #expect(rubric.policy.overFulfilment == line)
    }
    #expect(
      try Article("over-fulfilment").text.contains(
        "\nShipped rubrics: `note` in all, from 130% on; "
          + "from 120% on in `system-default-project`.\n"))
  }

  @Test("have every policy for what does not apply, and both answers to an absent veto")
  func choices() throws {
    let policies = try Article("not-applicable").examples.map(\.json)
    #expect(
      Set(policies)
        == Set(Policy.NotApplicablePolicy.allCases.map { "\"notApplicable\": \"\($0.rawValue)\"" }))
    let limits = try Article("limits").examples.map(\.json).joined()
    for absence in Veto.Absence.allCases {
      #expect(limits.contains("\"ifAbsent\": \"\(absence.rawValue)\""))
    }
    let actions = try Article("over-fulfilment").examples.map(\.json).joined()
    for action in ["note", "require-reason", "deduct", "not-met"] {
      #expect(actions.contains("\"action\": \"\(action)\""))
    }
  }

  /// The articles that are about no rule.
  static let others =
    ["writing-a-rubric"]
    + [
      "choosing-a-rubric", "as-form-rubrics", "naming-columns", "older-formats", "report-format-2",
      "folders",
      "department-guide", "reviewer-guide", "rubric-guide", "pipeline-guide", "programmer-guide",
      "contributor-guide", "report-guide", "pipeline-formats",
    ]
    .flatMap { [$0, $0 + "-zh"] }

  @Test("are all linked from the catalogue, once, and it links nothing else")
  func linked() throws {
    let catalogue = try String(contentsOf: Article.catalogue, encoding: .utf8)
    let links = catalogue.matches(of: /- <doc:([a-z0-9-]+)>/).map { String($0.1) }
    #expect(links.sorted() == (Self.names + Self.others).sorted())
  }
}
