import Ziping

/// Something wrong with how the command was called; the exit code is 64.
struct UsageError: Error, Sendable {
  let message: Message

  init(_ phrase: Phrase, _ facts: [Fact] = []) {
    message = Message(phrase, facts)
  }

  /// An option or command that does not exist, with the nearest that does.
  init(unknown word: String, among words: [String]) {
    if let near = nearest(to: word, among: words) {
      self.init(.unknownNear, [.text(word), .text(near)])
    } else {
      self.init(.unknown, [.text(word)])
    }
  }
}

extension Phrase {
  fileprivate static let unknown = Phrase(
    "unknown-argument", "不认识“{0}”", "unknown argument \"{0}\"")
  fileprivate static let unknownNear = Phrase(
    "unknown-argument", "不认识“{0}”；是不是“{1}”？", "unknown argument \"{0}\"; did you mean \"{1}\"?")
}
