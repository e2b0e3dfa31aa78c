/// Whether a text report has colours.
public enum TextStyle: Sendable, Hashable {
  /// No escape sequences.
  case plain
  /// Colours for a terminal.
  case colored

  /// What a colour stands for.
  enum Tone: String {
    case heading = "1"
    case good = "32"
    case open = "33"
    case bad = "31"
    case quiet = "2"
  }

  func callAsFunction(_ text: String, _ tone: Tone) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }
}
