import Foundation
import Testing
import Ziping
import ZipingTestSupport

@testable import ZipingCommands

@Suite("ziping explain CODE, RUBRIC and --list")
struct ExplainCodeTests {
  /// Every code that a source reports: of a name that the same source does not define, all codes.
  private static func codesReported() throws -> Set<String> {
    let reported = /(?:report|Diagnostic)\(\s*(?:\.(?:error|warning|info),\s*)?\.(\w+)/
    let defined =
      /static (?:let|var) (\w+)(?:: Phrase)?\s*=\s*Phrase\(\s*"([a-z0-9-]+)"/
    let folder = packageFolder.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let texts = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let codes = texts.map { text in
      Dictionary(grouping: text.matches(of: defined), by: { String($0.1) })
        .mapValues { Set($0.map { String($0.2) }) }
    }
    let all = codes.reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
    return zip(texts, codes).reduce(into: []) { found, file in
      for match in file.0.matches(of: reported) {
        let name = String(match.1)
        found.formUnion(file.1[name] ?? all[name] ?? [])
      }
    }
  }

  @Test("Every code that the program prints is explained, in either language")
  func codes() throws {
    let reported = try Self.codesReported()
    #expect(reported.count > 150 && reported.contains("needs-another-rubric"))
    let codes = reported.union(FindingCatalogue.codes).union(CauseEntry.all.map(\.code))
    for code in codes.sorted() {
      for language in ["zh", "en"] {
        let outcome = ziping(["explain", code, "--lang", language])
        #expect(outcome.exitCode == 0 && outcome.output.contains(code), "\(code)")
        #expect(!outcome.output.contains("{0}"), "\(outcome.output)")
      }
    }
  }

  @Test("What should be looked at says what to do, in both languages")
  func remedies() {
    for kind in FindingCatalogue.kinds where kind.severity > .info {
      #expect(kind.remedy?.chinese.isEmpty == false, "\(kind.code)")
      #expect(kind.remedy?.english.isEmpty == false, "\(kind.code)")
    }
  }

  @Test("A rubric that ships is explained by its id; a name near to one is proposed")
  func rubrics() {
    let outcome = ziping(["explain", "mof-2020-project"])
    #expect(outcome.exitCode == 0 && outcome.output.contains("mof-2020-project"))
    let near = ziping(["explain", "bound-for-vaule"])
    #expect(near.exitCode == 64 && near.errors.contains("bound-for-value"))
  }

  @Test("The list has every code, rule and cause once below what it is about")
  func list() {
    let outcome = ziping(["explain", "--list"])
    #expect(outcome.exitCode == 0)
    let firsts = outcome.output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for code in FindingCatalogue.codes + CauseEntry.all.map(\.code)
      + RuleCatalogue.all.map({ $0.kind })
    {
      #expect(firsts.contains(code), "\(code)")
    }
    #expect(
      Set(FindingCatalogue.areas.flatMap { $0.entries.map(\.code) }) == Set(FindingCatalogue.codes))
    #expect(FindingCatalogue.areas.flatMap(\.entries).count == FindingCatalogue.codes.count)
  }

  @Test("One area is listed alone, by its word or its name", arguments: ["money", "资金与文字说明"])
  func area(_ word: String) {
    let outcome = ziping(["explain", "--list", word])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("execution-above-100"))
    #expect(!outcome.output.contains("weights-missing"))
    let wrong = ziping(["explain", "--list", "monye"])
    #expect(wrong.exitCode == 64)
    for area in ["weights", "money", "rules", "input-json"] {
      #expect(wrong.errors.contains(area), "\(wrong.errors)")
    }
  }
}
