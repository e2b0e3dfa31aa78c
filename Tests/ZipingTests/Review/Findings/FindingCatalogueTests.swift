import Foundation
import Testing
import Ziping

@Suite("The catalogue of findings")
struct FindingCatalogueTests {
  /// The severity and code of every kind that the sources make, in whatever file.
  private func kindsInSources() throws -> [(severity: String, code: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../Sources").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var kinds: [(String, String)] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /FindingKind\(\s*\.(\w+),\s*"([a-z0-9-]+)"/) {
        kinds.append((String(match.1), String(match.2)))
      }
      // A kind made in any other way would escape the search.
      let made = text.matches(of: /(=|return|\[|\(|,)\s*FindingKind\s*(\.init)?\(/).count
      let found = text.matches(of: /FindingKind\(\s*\.\w+,\s*"[a-z0-9-]+"/).count
      #expect(made == found, "\(file.lastPathComponent)")
    }
    return kinds
  }

  @Test("Every kind of finding that the sources make has its entry, and no entry is left over")
  func complete() throws {
    let kinds = try kindsInSources()
    #expect(kinds.count >= 120)
    #expect(Set(kinds.map(\.code)) == Set(FindingCatalogue.codes))
    #expect(FindingCatalogue.all.flatMap(\.kinds).count == kinds.count)
    #expect(Set(FindingCatalogue.all.flatMap(\.kinds)).count == kinds.count)
  }

  @Test("A code stands for one entry, and all of its kinds are of one severity")
  func codes() {
    #expect(Set(FindingCatalogue.codes).count == FindingCatalogue.codes.count)
    for entry in FindingCatalogue.all {
      #expect(!entry.kinds.isEmpty)
      #expect(Set(entry.kinds.map(\.code)) == [entry.code])
      #expect(Set(entry.kinds.map(\.severity)) == [entry.severity])
      #expect(FindingCatalogue.entry(entry.code)?.code == entry.code)
    }
  }

  @Test("Every entry says why and gives an example, in both languages")
  func texts() {
    let isHan = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
    for entry in FindingCatalogue.all {
      for phrase in [entry.reason, entry.example, entry.source.phrase] {
        #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(entry.code)")
        #expect(!phrase.chinese.contains("{") && !phrase.english.contains("{"), "\(entry.code)")
      }
      #expect(entry.reason.chinese.unicodeScalars.contains(where: isHan), "\(entry.code)")
      #expect(entry.reason.english != entry.reason.chinese)
    }
    let reasons = FindingCatalogue.all.map(\.reason.chinese)
    #expect(Set(reasons).count >= reasons.count - 8)
  }

  @Test("What only judges by words is never an error")
  func heuristics() {
    let checks = ["hollow-target", "repeated-name", "template-text", "attainment-above-money"]
    for code in checks {
      #expect(FindingCatalogue.entry(code).map { $0.severity < .error } == true, "\(code)")
    }
  }
}
