import Foundation
import Testing
import ZipingTestSupport

/// Runs the tutorial for those who write a rubric: its files, its commands, and what it says of them.
@Suite("The tutorial for rubric writers")
struct TutorialTests {
  private static let article = "Sources/Ziping/Ziping.docc/Rubrics/writing-a-rubric.md"

  private static func pieces() throws -> [ArticlePiece] { try ArticlePiece.pieces(of: article) }

  @Test("Its files and commands give what it says")
  func run() throws {
    try withFolder { folder in
      var said = ""
      var commands = 0
      for piece in try Self.pieces() {
        switch piece {
        case .file(let name, let text):
          try Data(text.utf8).write(to: folder.appending(path: name))
        case .command(let words):
          #expect(words.first == "ziping")
          let outcome = ziping(
            words.dropFirst().map { word in
              word.contains(".") ? folder.appending(path: word).path : word
            })
          let isWrong = words.contains("错.json")
          #expect(outcome.exitCode == (isWrong ? 2 : 0), "\(words): \(outcome.errors)")
          said += (outcome.output + outcome.errors)
            .replacingOccurrences(of: folder.path + "/", with: "")
          commands += 1
        case .shown(let lines):
          let draft = try String(contentsOf: folder.appending(path: "草稿.json"), encoding: .utf8)
          for line in lines { #expect((said + draft).contains(line), "\(line)") }
        case .row: break
        }
      }
      #expect(commands == 5)
      try holdTable(in: folder)
    }
  }

  /// The table of points against the report of the last command.
  private func holdTable(in folder: URL) throws {
    let rows = try Self.pieces().compactMap { piece -> [String]? in
      if case .row(let cells) = piece, cells.count == 4 { return cells }
      return nil
    }
    let outcome = ziping([
      "score", folder.appending(path: "自评表.csv").path, "--rubric",
      folder.appending(path: "县.json").path, "--format", "json",
    ])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let evaluation = try #require((report["evaluations"] as? [[String: Any]])?.first)
    let scored = try #require(evaluation["rows"] as? [[String: Any]])
    let indicators = rows.filter { $0[1].contains(/^[a-z][a-z-]+$/) }
    #expect(indicators.count == 9)
    #expect(Set(indicators.map { $0[1] }).count == 8)
    for cells in indicators {
      let row = try #require(scored.first { $0["name"] as? String == cells[0] }, "\(cells)")
      #expect(row["rule"] as? String == cells[1])
      #expect(try hundredths(row["points"]) == hundredths(cells[3]), "\(cells)")
    }
    let total = try #require(rows.first { $0[0] == "总分" })
    #expect(try hundredths(evaluation["total"]) == hundredths(total[3]))
    // 一票否决 is the eighth kind beside those with points.
    #expect(scored.contains { $0["name"] as? String == "审计查出的重大违规" })
  }

  private func hundredths(_ text: Any?) throws -> Int {
    let number = try #require((text as? String).flatMap(Double.init))
    return Int((number * 100).rounded())
  }
}
