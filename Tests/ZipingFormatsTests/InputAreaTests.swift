import Foundation
import Testing
import ZipingFormats

@Suite("The codes of what reading a file says")
struct InputAreaTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// Codes that are no diagnostics: what JSON expects where something else stands, and what is filled in.
  private static let words: Set<String> = [
    "array", "bool", "null", "number", "object", "string", "subtotal", "total",
  ]

  @Test("Every code of the readers is known, and its area with it")
  func complete() throws {
    let folders = ["ZipingFormats", "Ziping/Documents"].map { Self.sources.appending(path: $0) }
    var codes: Set<String> = []
    for folder in folders {
      let files = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /Phrase\(\s*"([a-z0-9-]+)",/) {
          codes.insert(String(match.1))
        }
      }
    }
    #expect(codes.count >= 150)
    let unknown = codes.subtracting(Self.words).filter { InputArea.areas(of: $0).isEmpty }
    #expect(unknown == [])
  }

  @Test("An area has codes, each once")
  func areas() {
    for area in InputArea.allCases {
      #expect(area.codes.count >= 5)
      #expect(Set(area.codes).count == area.codes.count)
    }
  }
}
