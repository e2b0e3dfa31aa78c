import Ziping

/// The fault that ends the reading of a text.
struct TextFault: Error {
  let phrase: Phrase
  let facts: [Fact]
  /// Where it stands, or nil for the whole text.
  let position: TextPosition?

  init(_ phrase: Phrase, _ facts: [Fact] = [], at position: TextPosition?) {
    self.phrase = phrase
    self.facts = facts
    self.position = position
  }

  func report(to log: DiagnosticLog, file: String) {
    log.report(phrase, facts, at: position?.place(in: file) ?? Place(file: file))
  }
}
