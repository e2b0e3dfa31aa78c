import Foundation
import Testing
import Ziping

@Suite("The catalogue of causes")
struct CauseCatalogueTests {
  @Test("Every cause is listed once and is no finding")
  func complete() {
    let codes = Set(CauseEntry.all.map(\.code))
    #expect(codes.count >= 23)
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
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Rubrics/review.schema.json").standardizedFileURL
    let text = try String(contentsOf: file, encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let definitions = try #require(object?["$defs"] as? [String: Any])
    let codes = (definitions["causeCode"] as? [String: Any])?["enum"] as? [String]
    #expect(codes.map(Set.init) == Set(CauseEntry.all.map(\.code)))
  }
}
