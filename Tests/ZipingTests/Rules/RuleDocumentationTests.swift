import Foundation
import Testing
import Ziping
import ZipingTestSupport

@Suite("Every rule is documented")
struct RuleDocumentationTests {
  static let folder = packageFile("Sources/Ziping/Rules")

  @Test(
    "a rule's file has its source, its sentence and the way to its examples",
    arguments: RuleCatalogue.all.indices)
  func documented(_ index: Int) throws {
    let type = RuleCatalogue.all[index]
    let url = Self.folder.appending(path: "\(type).swift")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains("/// Source: "))
    #expect(text.contains("with examples: <doc:\(type.kind)>."))
    // Tables of points stand in the article, where they are run.
    #expect(!text.contains("/// |"))
    #expect(type.summary.code == type.kind)
    #expect(!type.summary.chinese.isEmpty && !type.summary.english.isEmpty)
    #expect(text.contains("static let kind: String = \"\(type.kind)\""))
  }

  @Test("no two rules have one name")
  func names() {
    #expect(Set(RuleCatalogue.all.map { $0.kind }).count == RuleCatalogue.all.count)
  }
}
