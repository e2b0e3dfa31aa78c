import Foundation
import ZipingTestSupport

/// A piece of an article that can be run, in its order.
enum ArticlePiece {
  /// A file, by the name in the sentence before it.
  case file(name: String, text: String)
  case command([String])
  /// Lines that a command printed or a file has.
  case shown([String])
  case row([String])

  /// The pieces of an article, by its path.
  static func pieces(of article: String) throws -> [ArticlePiece] {
    var pieces: [ArticlePiece] = []
    var fence: (language: Substring, lines: [String])?
    var name = ""
    for line in try packageText(article).split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        guard line == "```" else {
          fence?.lines.append(String(line))
          continue
        }
        switch open.language {
        case "sh": pieces += open.lines.map { .command($0.split(separator: " ").map(String.init)) }
        case "text": pieces.append(.shown(open.lines))
        default:
          pieces.append(.file(name: name, text: open.lines.joined(separator: "\n") + "\n"))
        }
        fence = nil
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3), [])
      } else if line.hasPrefix("|") {
        pieces.append(
          .row(
            line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
              .map { $0.trimmingCharacters(in: .whitespaces) }))
      } else if let match = line.firstMatch(of: /`([^`]+\.(csv|json))`/) {
        name = String(match.1)
      }
    }
    return pieces
  }
}
