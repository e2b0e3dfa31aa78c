import Foundation
import Testing
import Ziping

@Suite("The catalogue of causes")
struct CauseCatalogueTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Ziping/Review/Causes").standardizedFileURL

  @Test("Every code that a cause may have has its entry, and no entry is left over")
  func complete() throws {
    var codes: Set<String> = []
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil)
    for file in files where file.lastPathComponent.hasSuffix("Cause.swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /Phrase\(\s*"([a-z-]+)",/) { codes.insert(String(match.1)) }
      // Lines beside the rows have the codes of a table.
      for match in text.matches(of: /"[a-z-]+": "([a-z-]+)"/) { codes.insert(String(match.1)) }
    }
    // It stands for a grade inside a sentence.
    codes.remove("no-grade")
    #expect(codes.count >= 23)
    #expect(codes == Set(CauseEntry.all.map(\.code)))
    #expect(CauseEntry.all.count == codes.count)
    #expect(codes.isDisjoint(with: FindingCatalogue.codes))
  }

  @Test("Every entry says what it means and gives an example, in both languages")
  func texts() {
    for entry in CauseEntry.all {
      for phrase in [entry.reason, entry.example] {
        #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(entry.code)")
        #expect(phrase.chinese != phrase.english)
      }
    }
  }

  @Test("The schema of a review names the same codes")
  func schema() throws {
    let file = Self.folder.appending(path: "../../../../Rubrics/review.schema.json")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = try #require(object?["$defs"] as? [String: Any])
    let codes = (definitions["causeCode"] as? [String: Any])?["enum"] as? [String]
    #expect(codes.map(Set.init) == Set(CauseEntry.all.map(\.code)))
  }
}
