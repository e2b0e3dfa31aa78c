/// A cell's text and what it was read as; the text stays as written.
public struct Reading: Sendable, Hashable {
  /// What a text was read as.
  public enum Content: Sendable, Hashable {
    /// Nothing was filled in; a dash or a slash is nothing.
    case empty
    /// 无: none, or nothing filled in; what it is compared with decides.
    case none
    /// A quantity or a range.
    case measure(Measure)
    /// A day, or the last day of a period.
    case date(CalendarDay)
    /// Several values in one cell.
    case parts([Part])
    /// A word of the vocabulary, folded.
    case word(String)
    /// A text without any number.
    case text
    /// A text that could not be read.
    case unreadable(Unreadable)
  }

  /// Why a text could not be read.
  public enum Unreadable: Sendable, Hashable {
    /// This part of it is neither a value nor words.
    case part(String)
    /// It has more values than ``ValueReader/mostParts``.
    case tooManyParts
  }

  /// One of several values in a cell; parts are equal that say the same, wherever they stand.
  public struct Part: Sendable {
    /// The words around the value, folded; what tells the parts from each other.
    public let label: String
    /// The value: a measure or a date.
    public let content: Content
    /// Whether it stands in brackets behind what it explains: 97.5%（去年96%）.
    public let isNote: Bool
    /// Where it stands in the cell's text, if known.
    let span: TextSpan?
    /// The words around it, piece by piece; nil where there are none.
    let rest: Rest?

    /// Creates a part.
    public init(label: String, content: Content, isNote: Bool = false) {
      self.init(label: label, content: content, isNote: isNote, span: nil, rest: nil)
    }

    init(label: String, content: Content, isNote: Bool, span: TextSpan?, rest: Rest?) {
      self.label = label
      self.content = content
      self.isNote = isNote
      self.span = span
      self.rest = rest
    }
  }

  /// The text as written.
  public let text: String
  /// The text as it is compared with another.
  public let key: String
  /// What it was read as.
  public let content: Content
  /// The words around a single value, folded.
  public let label: String
  /// The piece of the text that the reading is about: its value, or what could not be read.
  let meant: TextSpan?
  /// The words around a single value, piece by piece; nil where there are none.
  let rest: Rest?
  /// Where several values stand; nil where there is one or none.
  let layout: KeptLayout?

  /// Creates a reading.
  public init(text: String, key: String, content: Content, label: String = "") {
    self.init(text: text, key: key, content: content, label: label, meant: nil)
  }

  init(
    text: String, key: String, content: Content, label: String, meant: TextSpan?,
    rest: Rest? = nil, layout: KeptLayout? = nil
  ) {
    self.text = text
    self.key = key
    self.content = content
    self.label = label
    self.meant = meant
    self.rest = rest
    self.layout = layout
  }

  /// A cell in which nothing stands.
  public static let empty: Reading = Reading(text: "", key: "", content: .empty)

  /// Whether nothing was filled in.
  public var isEmpty: Bool { content == .empty }

  /// The text, to be quoted around the piece that is meant.
  var quoted: Fact { meant.map { .quote(text, around: $0) } ?? .text(text) }

  /// The same cell, read as something else.
  func holding(_ content: Content, label: String? = nil, key: String? = nil) -> Reading {
    Reading(
      text: text, key: key ?? self.key, content: content, label: label ?? self.label, meant: meant,
      rest: rest)
  }

  /// One of the cell's values as a reading of its own; `key` is what it is compared by.
  func reading(of part: Part, key: String = "") -> Reading {
    Reading(
      text: text, key: key, content: part.content, label: part.label, meant: part.span,
      rest: part.rest)
  }
}

extension Reading.Part: Hashable {
  /// Whether both say the same.
  public static func == (left: Reading.Part, right: Reading.Part) -> Bool {
    left.label == right.label && left.content == right.content && left.isNote == right.isNote
  }

  /// Adds what it says to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(label)
    hasher.combine(content)
    hasher.combine(isNote)
  }
}
