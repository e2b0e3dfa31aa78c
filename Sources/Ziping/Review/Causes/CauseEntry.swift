/// A cause's entry in the catalogue: when it is named, and an example (差异原因的说明).
public struct CauseEntry: Sendable {
  /// The stable code.
  public let code: String
  /// When it is named.
  public let reason: Phrase
  /// What it is named for.
  public let example: Phrase

  init(
    _ code: String, when: (chinese: String, english: String),
    example: (chinese: String, english: String)
  ) {
    self.code = code
    reason = Phrase(code + "-reason", when.chinese, when.english)
    self.example = Phrase(code + "-example", example.chinese, example.english)
  }
}
