import Foundation
import Testing
import ZipingTestSupport

@Suite("Sentences have the marks of their language")
struct ListMarkTests {
  private static let marks: Set<Character> = ["、", "，", "。"]

  /// The samples as handed in.
  private static let forms: [String] = {
    let folder = packagePath("Samples")
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      [".csv", ".docx", ".xlsx"].contains { name.hasSuffix($0) }
    }.sorted().map { folder + "/" + $0 }
  }()

  private static let list = ziping(["rubric", "list"]).output
  private static let rubrics = shippedIDs

  /// All texts of a JSON value.
  private static func texts(of value: Any?) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap { texts(of: $0) }
    case let object as [String: Any]: object.flatMap { [$0] + texts(of: $1) }
    default: []
    }
  }

  private static func texts(ofJSON text: String) -> [String] {
    texts(of: try? JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  /// The marks of Chinese in an English output that stand in none of the quoted texts like that, with what
  /// stands beside them.
  private func strange(in output: String, quoted texts: [String]) -> Set<String> {
    let quoted = texts.map { $0.filter { !$0.isWhitespace } }.joined(separator: "\n")
    var strange: Set<String> = []
    for line in output.split(separator: "\n") {
      let line = Array(line.filter { !$0.isWhitespace })
      for index in line.indices where Self.marks.contains(line[index]) {
        // At its end, a line may have been broken or cut.
        let around = line[max(0, index - 1)...min(line.count - 1, index + 1)]
          .filter { $0 != "…" && $0 != "\"" && $0 != ")" }
        if !quoted.contains(String(around)) { strange.insert(String(line)) }
      }
    }
    return strange
  }

  @Test("No English line about a sample has marks of Chinese but what it quotes", arguments: forms)
  func sample(_ form: String) throws {
    let read = ziping(["convert", form, "--format", "json", "--output", "-"])
    // Some samples hold several forms, or none.
    guard read.exitCode == 0 else { return }
    // Of a form in CSV also what was not read as a part of it.
    let raw = (try? String(contentsOfFile: form, encoding: .utf8)) ?? ""
    let quoted = Self.texts(ofJSON: read.output) + [raw, form, Self.list]
    for call in [["score"], ["score", "--full"], ["review"], ["review", "--full"], ["check"]] {
      let outcome = ziping([call[0], form] + call.dropFirst() + ["--lang", "en"])
      let found = strange(in: outcome.output + outcome.errors, quoted: quoted)
      #expect(found.isEmpty, "\(call): \(found)")
    }
  }

  @Test(
    "No English line about a rubric has marks of Chinese but what it quotes", arguments: rubrics)
  func rubric(_ id: String) throws {
    #expect(Self.forms.count > 20 && Self.rubrics.count > 10)
    let show = ["rubric", "show", id]
    let quoted = Self.texts(ofJSON: ziping(show + ["--format", "json"]).output)
    for call in [show, ["rubric", "test", id]] {
      let outcome = ziping(call + ["--lang", "en"])
      let found = strange(in: outcome.output + outcome.errors, quoted: quoted)
      #expect(found.isEmpty, "\(call): \(found)")
    }
  }

  @Test("Lists in what is said of an input have the marks of the language")
  func inputs() throws {
    let call = ["score", "FILE", "--column", "x=y"]
    let file = Array(Form.sound.utf8)
    #expect(try !ziping(call + ["--lang", "en"], file: file).errors.contains("、"))
    #expect(try ziping(call, file: file).errors.contains("、"))
    #expect(ziping(["rubric"]).errors.contains("list、show、test"))
    #expect(ziping(["rubric", "--lang", "en"]).errors.contains("list, show, test"))
  }
}
