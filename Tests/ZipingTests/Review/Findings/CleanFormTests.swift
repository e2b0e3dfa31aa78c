import Foundation
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Clean forms of many fields")
struct CleanFormTests {
  static let files: [URL] = {
    let folder = packageFile("Tests/ZipingTests/Tables/clean-forms")
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "csv" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }()

  private func review(_ file: URL, by scorer: Scorer) throws -> Review {
    let log = DiagnosticLog()
    let bytes = Array(try Data(contentsOf: file))
    let form = try #require(FormReader.read(bytes, file: file.lastPathComponent, log: log).first)
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    return try Reviewer(scorer).review(scorer.evaluate(form))
  }

  @Test("They are all there")
  func count() {
    #expect(Self.files.count == 12)
  }

  @Test("None gives a finding, a difference or a cause", arguments: files)
  func clean(_ file: URL) throws {
    let review = try review(file, by: shippedScorer())
    #expect(review.findings.map(\.code) == [])
    #expect(review.differences.map(\.name) == [])
    #expect(review.rows.flatMap(\.causes).isEmpty)
    #expect(review.checksAnything)
  }

  @Test("Beside each other they give none either")
  func together() throws {
    let scorer = try shippedScorer()
    let reviews = try Self.files.map { try review($0, by: scorer) }
    #expect(Reviewer(scorer).acrossForms(reviews).flatMap(\.findings).isEmpty)
  }
}
