import Testing
import Ziping

@testable import ZipingCommands

@Suite("The codes of what reading a file says")
struct InputAreaTests {
  @Test("An area has codes, and what they say is said in both languages")
  func areas() {
    for area in InputArea.allCases {
      #expect(Set(area.phrases.map(\.code)).count >= 5, "\(area)")
      for phrase in area.phrases {
        #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(phrase.code)")
        #expect(InputArea.areas(of: phrase.code).contains(area), "\(phrase.code)")
      }
    }
    #expect(Set(InputArea.allCases.flatMap(\.phrases).map(\.code)).count >= 190)
  }

  @Test("What a file is refused for has an area")
  func refusals() {
    // What is wrong with a call is no input; some rows name the beginning of a code.
    let usage: Set = ["needs-another", "unknown-rubric"]
    let refused = HostileInput.table.filter { $0.exitCode == 2 && !usage.contains($0.code) }
    #expect(refused.count >= 40)
    let codes = InputArea.allCases.flatMap(\.phrases).map(\.code)
    for input in refused {
      #expect(codes.contains { $0.hasPrefix(input.code) }, "\(input.code)")
    }
  }

  @Test("A code that several readers share belongs to each of their areas")
  func shared() {
    #expect(InputArea.areas(of: "file-too-large") == [.form, .file, .json, .decisions])
    #expect(InputArea.areas(of: "share-out-of-range") == [.gates, .rubric])
    #expect(InputArea.areas(of: "hidden-rows") == [.form, .file])
    #expect(InputArea.areas(of: "target-missing") == [])
  }
}
