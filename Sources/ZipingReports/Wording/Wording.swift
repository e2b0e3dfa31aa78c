public import Ziping

/// Puts messages, reasons and facts into words of one language (文字).
public struct Wording: Sendable {
  /// The language.
  public let language: Language
  /// The decimal places in which points are shown.
  public let places: Int
  /// The columns to which a text from a file is cut inside a sentence; nil shows it whole.
  let textWidth: Int?

  /// Creates a wording.
  public init(_ language: Language, places: Int = 2) {
    self.init(language, places: places, textWidth: nil)
  }

  /// Creates a wording that cuts the texts inside its sentences.
  init(_ language: Language, places: Int, textWidth: Int?) {
    self.language = language
    self.places = places
    self.textWidth = textWidth
  }

  /// The words of a message; texts from files are put in as they are, unescaped.
  public func text(_ message: Message) -> String {
    fill(template(message.phrase)) { gap in
      Int(gap).flatMap { message.facts.indices.contains($0) ? message.facts[$0] : nil }
        .map(text)
    }
  }

  /// The words of a reason; `points` are what came out of `weight`.
  public func text(_ reason: Reason, weight: ExactDecimal, points: ExactDecimal) -> String {
    fill(template(reason.phrase)) { gap in
      switch gap {
      case "weight": weight.text()
      case "points": points.text(places: places)
      case "0": reason.first.map(text)
      case "1": reason.second.map(text)
      case "2": reason.third.map(text)
      default: nil
      }
    }
  }

  /// The words of a phrase without gaps.
  public func text(_ phrase: Phrase) -> String { template(phrase) }

  /// The words of a finding.
  public func text(_ finding: Finding) -> String { text(finding.message) }

  /// A fraction in percent, to 0.01.
  public func percent(_ share: Ratio) -> String {
    guard let hundred = try? share.times(.hundred, .cents) else { return "…%" }
    return hundred.text() + "%"
  }

  private func template(_ phrase: Phrase) -> String {
    language == .chinese ? phrase.chinese : phrase.english
  }

  private func text(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): textWidth.map { TerminalText.cut(text, to: $0) } ?? text
    case .number(let number): number.text()
    case .points(let points): points.text()
    case .count(let count): String(count)
    case .quantity(let quantity): quantity.magnitude.text() + quantity.unit.symbol
    case .share(let share): percent(share)
    case .phrase(let phrase): template(phrase)
    }
  }

  /// A text that goes between “ and ”: its own quotes become ‘ and ’.
  private static func withInnerQuotes(_ text: String) -> String {
    guard text.contains("“") || text.contains("”") else { return text }
    return String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }

  /// Fills each `{gap}`; what stands in a fact is never taken for a gap.
  private func fill(_ template: String, _ value: (Substring) -> String?) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}")
    {
      result += rest[..<open]
      let gap = rest[rest.index(after: open)..<close]
      let words = value(gap) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
      let isQuoted = result.hasSuffix("“") && rest.hasPrefix("”")
      result += isQuoted ? Self.withInnerQuotes(words) : words
    }
    return result + rest
  }
}
