/// A cause's code, when it is named, and an example; it stands beside its test (差异原因的说明).
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

extension CauseEntry {
  /// The entries, in the order in which causes are named.
  public static let all: [CauseEntry] = CauseCatalogue.all.flatMap(\.entries)

  /// The entry of a code, if there is one.
  public static func entry(_ code: String) -> CauseEntry? { all.first { $0.code == code } }
}

extension Phrase {
  /// Creates what is said of a row, the total or the grade where a cause explains its difference.
  init(_ cause: CauseEntry, _ chinese: String, _ english: String) {
    self.init(cause.code, chinese, english)
  }
}
