public import Ziping

/// Puts messages, reasons and facts into words of one language (文字).
public struct Wording: Sendable {
  /// The language.
  public let language: Language
  /// The decimal places in which points are shown.
  public let places: Int
  /// The columns to which a text from a file is cut inside a sentence; nil shows it whole.
  let textWidth: Int?
  /// The file that the reader has before them: places in it are told without its name.
  private let file: String?

  /// Creates a wording.
  public init(_ language: Language, places: Int = 2) {
    self.init(language, places: places, textWidth: nil)
  }

  /// Creates a wording that cuts the texts inside its sentences.
  init(_ language: Language, places: Int, textWidth: Int?, file: String? = nil) {
    self.file = file
    self.language = language
    self.places = places
    self.textWidth = textWidth
  }

  /// The words of a message; texts from files are put in as they are, whole and unescaped.
  public func text(_ message: Message) -> String {
    fill(template(message.phrase)) { gap, _ in fact(gap, of: message).map(text) }
  }

  /// The words of a message about a form; what it quotes of a long text is the piece that is meant.
  func text(quoting message: Message) -> String {
    fill(template(message.phrase)) { gap, isQuoted in
      fact(gap, of: message).map { isQuoted ? quotation($0) : text($0) }
    }
  }

  private func fact(_ gap: Substring, of message: Message) -> Fact? {
    Int(gap).flatMap { message.facts.indices.contains($0) ? message.facts[$0] : nil }
  }

  /// The words of a reason; `points` are what came out of `weight`.
  public func text(_ reason: Reason, weight: ExactDecimal, points: ExactDecimal) -> String {
    fill(template(reason.phrase)) { gap, isQuoted in
      func words(_ fact: Fact) -> String { isQuoted ? quotation(fact) : text(fact) }
      switch Int(gap) {
      case 0: return reason.first.map(words)
      case 1: return reason.second.map(words)
      case 2: return reason.third.map(words)
      default: break
      }
      if gap.utf8.elementsEqual("weight".utf8) { return weight.text() }
      return gap.utf8.elementsEqual("points".utf8) ? points.text(places: places) : nil
    }
  }

  /// The words of a phrase without gaps.
  public func text(_ phrase: Phrase) -> String { template(phrase) }

  /// The words of a finding.
  public func text(_ finding: Finding) -> String { text(finding.remark) }

  /// The words of a remark.
  func text(_ remark: Remark) -> String {
    text(quoting: Message(remark.kind.phrase, remark.facts))
  }

  /// What a person should do about a remark, if it leaves something to decide.
  func remedy(of remark: Remark) -> String? {
    remark.kind.remedy.map { text(quoting: Message($0, remark.facts)) }
  }

  /// A fraction in percent, to 0.01.
  public func percent(_ share: Ratio) -> String {
    guard let hundred = try? share.times(.hundred, .cents) else { return "…%" }
    return hundred.text() + "%"
  }

  private func template(_ phrase: Phrase) -> String {
    language == .chinese ? phrase.chinese : phrase.english
  }

  /// The words of a fact.
  func text(_ fact: Fact) -> String {
    switch fact {
    case .text(let text), .quote(let text, _): short(text)
    case .number(let number): number.text()
    case .points(let points): points.text()
    case .count(let count): String(count)
    case .quantity(let quantity): quantity.magnitude.text() + quantity.unit.symbol
    case .share(let share): percent(share)
    case .phrase(let phrase): template(phrase)
    case .message(let message): text(message)
    case .list(let facts, let mark):
      cut(facts.map(text).joined(separator: template(mark.phrase)))
    }
  }

  /// Names one after the other.
  func list(_ names: [String]) -> String { text(Fact.names(names)) }

  private func cut(_ text: String) -> String {
    textWidth.map { TerminalText.cut(text, to: $0) } ?? text
  }

  private func short(_ text: String) -> String {
    if let file, text.hasPrefix(file), let own = ownPlace(text.dropFirst(file.count)) { return own }
    return cut(text)
  }

  /// A place in the reader's own file, such as `:12:18` or `!Sheet!E12`; nil for what is none.
  private func ownPlace(_ rest: Substring) -> String? {
    switch rest.first {
    case "!", "#": return String(rest.dropFirst())
    case ":":
      let numbers = rest.dropFirst().split(separator: ":").map { Int($0) }
      guard numbers.count == 2, let line = numbers[0], numbers[1] != nil else { return nil }
      return text(Message(.line, [.count(line)]))
    default: return nil
    }
  }

  /// A fact that stands between quotation marks.
  private func quotation(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): short(Quotation.of(text))
    case .quote(let text, let span): short(Quotation.of(text, around: span))
    case .list: cut(Quotation.of(text(fact)))
    default: text(fact)
    }
  }

  /// A text that goes between “ and ”: its own quotes become ‘ and ’.
  private static func withInnerQuotes(_ text: String) -> String {
    // Nearly no text has any; U+201C and U+201D end in the bytes 9C and 9D.
    guard text.utf8.contains(where: { $0 == 0x9C || $0 == 0x9D }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "“" ? "‘" : scalar == "”" ? "’" : scalar)
    }
    return String(result)
  }

  /// Fills each `{gap}`; what stands in a fact is never taken for a gap.
  ///
  /// `{0|row|rows}` is the first of the two words where the fact of that number is 1, else the second.
  /// The value is told whether its gap stands between quotation marks, and so quotes a text.
  private func fill(_ template: String, _ value: (Substring, Bool) -> String?) -> String {
    var result = ""
    // Looked through byte by byte: no other character has a brace or a quotation mark in it.
    let bytes = template.utf8
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      // += would ask the runtime what kind of sequence it adds.
      result.append(contentsOf: template[start..<open])
      let gap = template[bytes.index(after: open)..<close]
      start = bytes.index(after: close)
      let behind = bytes[start...]
      let isInChinese =
        result.utf8.suffix(3).elementsEqual("“".utf8) && behind.starts(with: "”".utf8)
      let mark = UInt8(ascii: "\"")
      let isQuoted = isInChinese || (result.utf8.last == mark && behind.first == mark)
      let words =
        value(gap, isQuoted) ?? Self.chosen(gap) { value($0, false) }
        ?? String(template[open...close])
      result += isInChinese ? Self.withInnerQuotes(words) : words
    }
    result.append(contentsOf: template[start...])
    return result
  }

  /// The word of a gap such as `0|row|rows` that goes with its number.
  private static func chosen(_ gap: Substring, _ value: (Substring) -> String?) -> String? {
    let parts = gap.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = value(parts[0]) else { return nil }
    return String(number == "1" ? parts[1] : parts[2])
  }
}

extension Fact.ListMark {
  /// The mark with the blank behind it.
  fileprivate var phrase: Phrase {
    switch self {
    case .names: .listMark
    case .parts: .comma
    case .clauses: .clauseMark
    }
  }
}
