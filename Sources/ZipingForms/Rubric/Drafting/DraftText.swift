import Ziping

/// JSON for people as it is written line by line, with comments (带说明的 JSON 文本).
struct DraftText {
  private(set) var lines = ""
  private var depth = 0
  private let say: (Message) -> String

  init(say: @escaping (Message) -> String) {
    self.say = say
  }

  /// A comment on a line of its own.
  mutating func note(_ phrase: Phrase, _ facts: Fact...) { note(Message(phrase, facts)) }

  /// A comment on something that had to be assumed.
  mutating func assume(_ message: Message) {
    note(.assumed, .text(say(message)))
  }

  private mutating func note(_ message: Message) {
    // A text of a form may hold what ends a comment.
    let text = say(message).map { $0.isNewline ? " " : $0 }
    line("// " + String(text))
  }

  /// A line behind which everything stands further in.
  mutating func open(_ text: String) {
    line(text)
    depth += 1
  }

  /// A line that ends what was opened.
  mutating func close(_ text: String) {
    depth -= 1
    line(text)
  }

  /// A key with its value.
  mutating func member(_ key: String, _ value: String) {
    line("\"\(key)\": \(value),")
  }

  /// An item of a list.
  mutating func item(_ value: String) { line(value + ",") }

  private mutating func line(_ text: String) {
    lines += String(repeating: "  ", count: depth) + text + "\n"
  }
}

@available(*, unavailable)
extension DraftText: Sendable {}

extension Phrase {
  fileprivate static let assumed = Phrase("draft", "假定：{0}", "assumed: {0}")
}
