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
    /// A text whose part given here could not be read.
    case unreadable(String)
  }

  /// One of several values in a cell.
  public struct Part: Sendable, Hashable {
    /// The words around the value, folded; what tells the parts from each other.
    public let label: String
    /// The value: a measure or a date.
    public let content: Content
    /// Whether it stands in brackets behind what it explains: 97.5%（去年96%）.
    public let isNote: Bool

    /// Creates a part.
    public init(label: String, content: Content, isNote: Bool = false) {
      self.label = label
      self.content = content
      self.isNote = isNote
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

  /// Creates a reading.
  public init(text: String, key: String, content: Content, label: String = "") {
    self.text = text
    self.key = key
    self.content = content
    self.label = label
  }

  /// A cell in which nothing stands.
  public static let empty: Reading = Reading(text: "", key: "", content: .empty)

  /// Whether nothing was filled in.
  public var isEmpty: Bool { content == .empty }
}
