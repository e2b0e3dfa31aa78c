import Foundation
import Testing
import ZipingTestSupport

@Suite("ziping rubric init")
struct RubricInitTests {
  private let form = packagePath("Samples/panzhihua-2021/人大会议.csv")

  @Test("A draft is checked and scores its form as before")
  func draft() throws {
    try withFolder { folder in
      let file = folder.appending(path: "本县.json").path
      let written = ziping(["rubric", "init", "--from", form, "--output", file])
      #expect(written.exitCode == 0 && written.output.isEmpty, "\(written.errors)")
      let checked = ziping(["check", file])
      #expect(checked.exitCode == 0, "\(checked.errors)")
      let scored = ziping(["score", form, "--rubric", file])
      let before = ziping(["score", form, "--rubric", "mof-2020-project"])
      func total(_ outcome: Outcome) -> Substring? {
        outcome.output.firstMatch(of: /总分  \S+ \/ 100 +等级  \S+/)?.0
      }
      #expect(total(scored) != nil && total(scored) == total(before))
      #expect(ziping(["rubric", "show", file]).output.contains("本县"))
      // What a person may have changed stays.
      #expect(ziping(["rubric", "init", "--from", form, "--output", file]).exitCode == 2)
      #expect(
        ziping(["rubric", "init", "--from", form, "--output", file, "--force"]).exitCode == 0)
    }
  }

  @Test("The draft's remarks are in the language that was asked for")
  func language() {
    let outcome = ziping(["rubric", "init", "--from", form, "--lang", "en"])
    #expect(outcome.output.contains("// assumed: the form states no weight; it counts with"))
    #expect(!outcome.output.contains("假定"))
  }

  @Test("A terminal obeys nothing that stands in the form")
  func terminal() throws {
    let form = Form.row("产出指标,数量指标,会\u{1B}[31m议\u{9B}2J,10\u{202E}次,10次,50,50")
    let outcome = try ziping(["rubric", "init", "--from", "FILE"], file: Array(form.utf8))
    #expect(outcome.exitCode == 0 && outcome.output.contains("会"))
    #expect(!commandsTerminal(outcome.output + outcome.errors))
    let named = try withFolder { folder in
      let file = folder.appending(path: "a\u{1B}[31m.csv")
      try Data(Form.sound.utf8).write(to: file)
      return ziping(["rubric", "init", "--from", file.path])
    }
    #expect(named.output.contains("a\\u{1b}[31m.csv") && !commandsTerminal(named.output))
  }

  @Test("Another shipped rubric may be extended, a file not")
  func base() {
    let outcome = ziping(["rubric", "init", "--from", form, "--rubric", "mof-2021-project-cost"])
    #expect(outcome.output.contains("\"extends\": \"mof-2021-project-cost\""))
    #expect(ziping(["rubric", "init", "--from", form, "--rubric", "a.json"]).exitCode == 64)
    #expect(ziping(["rubric", "init", "--from", form, "--rubric", "nix"]).exitCode == 2)
  }

  @Test(
    "Wrong calls are told",
    arguments: [
      ["rubric", "init"], ["rubric", "init", "a.csv"], ["rubric", "list", "--from", "a.csv"],
      ["rubric", "test", "mof-2020-project", "--force"],
    ])
  func usage(_ call: [String]) {
    #expect(ziping(call).exitCode == 64)
  }
}
