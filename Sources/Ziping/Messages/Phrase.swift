/// A sentence for people in Chinese and English, with numbered gaps for facts.
///
/// `{0}`, `{1}` … are filled with the facts that come with it. A reason may also use `{weight}` and
/// `{points}`, the row's own. Each sentence stands in one place, beside what says it.
public struct Phrase: Sendable, Hashable {
  /// The stable code for programs, such as `unknown-key`.
  public let code: String
  /// The sentence in Chinese.
  public let chinese: String
  /// The sentence in English.
  public let english: String

  /// Creates a sentence.
  public init(_ code: String, _ chinese: String, _ english: String) {
    self.code = code
    self.chinese = chinese
    self.english = english
  }
}

/// Something put into the gap of a ``Phrase``.
public enum Fact: Sendable, Hashable {
  /// A text from a file, as written; whoever prints it escapes it.
  case text(String)
  /// A text from a file and the piece of it that is meant, so that whoever quotes it quotes that.
  case quote(String, around: TextSpan)
  /// A number.
  case number(ExactDecimal)
  /// A number of points, shown with the decimal places of the rubric.
  case points(ExactDecimal)
  /// A count.
  case count(Int)
  /// A number with its unit.
  case quantity(Quantity)
  /// A fraction, shown in percent.
  case share(Ratio)
  /// A sentence or word in the reader's language.
  case phrase(Phrase)
  /// A sentence with facts of its own.
  indirect case message(Message)
  /// Several facts, with a mark of the reader's language between them.
  case list([Fact], ListMark)
}

extension Fact {
  /// What stands between the entries of a list (列举的标点).
  public enum ListMark: Sendable, Hashable {
    /// 、 between names.
    case names
    /// ， between what belongs together.
    case parts
    /// ； between clauses.
    case clauses
  }

  /// Names one after the other; of more than `most` the first ones, with … behind them.
  public static func names(_ texts: some Collection<String>, most: Int = .max) -> Fact {
    let more = texts.count > most ? "…" : ""
    let shown = texts.prefix(most)
    return .list(
      shown.enumerated().map { .text($1 + ($0 == shown.count - 1 ? more : "")) }, .names)
  }

  /// The text from a file, if it is one.
  package var text: String? {
    switch self {
    case .text(let text), .quote(let text, _): text
    default: nil
    }
  }
}

/// A ``Phrase`` with the facts for its gaps.
public struct Message: Sendable, Hashable {
  /// The sentence.
  public let phrase: Phrase
  /// What goes into its gaps, in their order.
  public let facts: [Fact]

  /// Creates a message.
  public init(_ phrase: Phrase, _ facts: [Fact] = []) {
    self.phrase = phrase
    self.facts = facts
  }
}
