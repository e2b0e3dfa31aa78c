import Foundation
import Testing
import ZipingTestSupport

/// Runs the articles for those who use the command: their files, their commands, and what they say of them.
@Suite("The articles about forms, rubrics and reports")
struct ArticleRunTests {
  private static let catalogue = "Sources/Ziping/Ziping.docc/"

  /// The articles, each with how many commands it has.
  static let articles: [(name: String, commands: Int)] = [
    ("Rubrics/as-form-rubrics", 4), ("Rubrics/choosing-a-rubric", 2), ("Forms/naming-columns", 6),
    ("Reports/report-format-2", 1), ("Forms/older-formats", 0),
    ("Forms/folders", 0),
  ]

  @Test("give what they say, in both languages", arguments: articles, ["", "-zh"])
  func run(_ article: (name: String, commands: Int), _ language: String) throws {
    var commands = 0
    try withFolder { folder in
      var said = ""
      for piece in try ArticlePiece.pieces(of: Self.catalogue + article.name + language + ".md") {
        switch piece {
        case .file(let name, let text):
          try Data(text.utf8).write(to: folder.appending(path: name))
        case .command(let words):
          let call = words.prefix { $0 != "#" }
          #expect(call.first == "ziping")
          let outcome = ziping(
            call.dropFirst().map { word in
              word.hasSuffix(".csv") || word.hasSuffix(".json")
                ? folder.appending(path: word).path : word
            })
          // A call that fails has its exit code behind it.
          let exitCode = words.count > call.count ? words.last.flatMap { Int32($0) } : 0
          #expect(outcome.exitCode == exitCode, "\(words): \(outcome.errors)")
          said += outcome.output + outcome.errors
          commands += 1
        case .shown(let lines):
          for line in lines {
            let words = line.filter { !$0.isWhitespace }
            #expect(said.filter { !$0.isWhitespace }.contains(words), "\(line)")
          }
        case .row: break
        }
      }
    }
    #expect(commands == article.commands)
  }

  @Test("are in the catalogue")
  func listed() throws {
    let catalogue = try packageText(Self.catalogue + "Ziping.md")
    for (name, _) in Self.articles {
      let id = name.split(separator: "/").last ?? ""
      #expect(catalogue.contains("<doc:\(id)>") && catalogue.contains("<doc:\(id)-zh>"))
    }
  }
}
