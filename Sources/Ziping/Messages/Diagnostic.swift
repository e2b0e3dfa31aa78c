/// How much something matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Worth knowing.
  case info
  /// Probably wrong; `--strict` fails on it.
  case warning
  /// Wrong; the verdict fails on it.
  case error
}

extension Severity: Comparable {
  /// Whether one matters less than another.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// A greater number for what matters more.
  var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that a reader of files has to say about an input, with its place.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public let severity: Severity
  /// What it says; its phrase has the stable code.
  public let message: Message
  /// Where, if anywhere.
  public let place: Place?
  /// Which of its file's forms it is about, from 1; nil where the file holds one form, or where it is
  /// about the whole file.
  public package(set) var form: Int?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ phrase: Phrase, _ facts: [Fact] = [], at place: Place?,
    form: Int? = nil
  ) {
    self.severity = severity
    self.message = Message(phrase, facts)
    self.place = place
    self.form = form
  }

  /// The stable code for programs.
  public var code: String { message.phrase.code }
}
