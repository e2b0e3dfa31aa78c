import Foundation
import Testing
import Ziping
import ZipingTestSupport

@Suite("The articles about rules in Chinese")
struct ChineseArticleTests {
  static let kinds = RuleCatalogue.all.map { $0.kind }
  private static let folder = packageFile("Sources/RuleArticles/zh")

  /// What a heading or a cell of the English tables is in the Chinese ones.
  private static let headings = [
    "target": "指标值", "actual": "完成值", "points": "得分", "finding": "问题", "level": "完成程度",
    "claimed": "自评得分", "planned": "预算数", "executed": "执行数", "indicator": "指标",
  ]

  private static func chinese(_ cell: String) -> String {
    cell.replacing("(blank)", with: "（空）").replacing(", suggested", with: "，建议")
      .replacing("undetermined ", with: "待定 ").replacing(", at most ", with: "，最多 ")
  }

  @Test("are one for each rule")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names == Self.kinds.map { $0 + ".zh.md" }.sorted())
  }

  @Test("have the same examples and tables as the English ones", arguments: kinds)
  func sameExamples(_ kind: String) throws {
    let english = try Article(kind)
    let text = try String(contentsOf: Self.folder.appending(path: kind + ".zh.md"), encoding: .utf8)
    let article = Article(name: kind, text: text)
    #expect(article.examples.map(\.json) == english.examples.map(\.json))
    let columns = english.examples.map { $0.table.columns.map { Self.headings[$0] ?? $0 } }
    #expect(article.examples.map(\.table.columns) == columns)
    for (own, other) in zip(article.examples, english.examples) {
      let rows = other.table.rows.map { row in
        Dictionary(
          uniqueKeysWithValues: row.map { (Self.headings[$0] ?? $0, Self.chinese($1)) })
      }
      #expect(own.table.rows == rows)
    }
    #expect(text.hasPrefix("# ") && text.contains("（\(kind)）\n"))
  }

  @Test("say how sure each source is", arguments: kinds)
  func sources(_ kind: String) throws {
    func items(_ text: String, _ heading: String) throws -> [Substring] {
      let start = try #require(text.firstRange(of: "## \(heading)\n"))
      return text[start.upperBound...].split(separator: "\n").filter { $0.hasPrefix("- ") }
    }
    let text = try String(contentsOf: Self.folder.appending(path: kind + ".zh.md"), encoding: .utf8)
    let words = ["`seen`": "〔见到原文〕", "`partly`": "〔见到一部分〕", "`general-knowledge`": "〔通行做法，未见原文〕"]
    let own = try items(text, "依据")
    let other = try items(try Article(kind).text, "Source")
    #expect(own.count == other.count)
    for (chinese, english) in zip(own, other) {
      for (word, translated) in words {
        #expect(english.hasSuffix(word) == chinese.hasSuffix(translated), "\(chinese)")
      }
    }
  }
}
