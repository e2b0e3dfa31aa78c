import Foundation
import Testing
import Ziping
import ZipingTestSupport

/// A small form with the single thing wrong that a finding is about.
struct WrongForm: Sendable, CustomTestStringConvertible {
  let code: String
  /// What necessarily comes with it.
  var besides: [String] = []
  let edit: @Sendable (inout SmallForm) -> Void

  var testDescription: String { code }

  init(
    _ code: String, besides: [String] = [], _ edit: @escaping @Sendable (inout SmallForm) -> Void
  ) {
    self.code = code
    self.besides = besides
    self.edit = edit
  }
}

@Suite("Small forms, each with one thing wrong")
struct SmallFormTests {
  static let all = weights + groups + claims + money + targets + actuals + checks

  @Test("The form to which nothing is done gives no finding and no cause")
  func nothing() throws {
    let review = try SmallForm().review()
    #expect(review.findings.map(\.code) == [])
    #expect(review.differences.isEmpty)
    #expect(review.rows.allSatisfy { $0.causes.isEmpty })
  }

  @Test("The table is all there, one row a code")
  func count() {
    #expect(Self.all.count >= 80)
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    let missing = Set(FindingCatalogue.codes).subtracting(Self.all.map(\.code))
    #expect(missing == Self.elsewhere, "\(missing.symmetricDifference(Self.elsewhere))")
  }

  @Test("What is left to other tests is asked for in one of them")
  func leftToOthers() throws {
    let files = try #require(
      FileManager.default.enumerator(at: packageFile("Tests"), includingPropertiesForKeys: nil))
    var open = Self.elsewhere
    for case let file as URL in files where file.pathExtension == "swift" {
      guard file.lastPathComponent != "SmallForms.swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      // Words between quotes or blanks, such as those of "undetermined no-rule".
      let words = text.utf8.split { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }
      open.subtract(
        words.lazy.filter { $0.contains(UInt8(ascii: "-")) }.map { String(Substring($0)) })
    }
    #expect(open == [])
  }

  @Test("One thing wrong gives that finding and no other", arguments: all)
  func finding(_ form: WrongForm) throws {
    var small = SmallForm()
    form.edit(&small)
    let codes = Set(try small.review().findings.map(\.code))
    #expect(codes == Set([form.code] + form.besides))
  }
}
