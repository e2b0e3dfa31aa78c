import Foundation
import Testing
import Ziping

@Suite("Every rule is documented")
struct RuleDocumentationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Ziping/Rules").standardizedFileURL

  @Test("a rule's file has its source and a table of points", arguments: RuleCatalogue.all.indices)
  func documented(_ index: Int) throws {
    let type = RuleCatalogue.all[index]
    let url = Self.folder.appending(path: "\(type).swift")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains("/// Source: "))
    #expect(text.contains("| points |"))
    #expect(text.contains("static let kind: String = \"\(type.kind)\""))
  }

  @Test("no two rules have one name")
  func names() {
    #expect(Set(RuleCatalogue.all.map { $0.kind }).count == RuleCatalogue.all.count)
  }
}
