/// How a text report looks: with or without colours, and how wide it is (文本样式).
public struct TextStyle: Sendable, Hashable {
  /// Whether there are escape sequences for colours.
  public let hasColors: Bool
  /// The columns that no line goes beyond.
  public let width: Int

  /// The columns where nobody says how many there are.
  public static let standardWidth = 80
  /// The columns with which a report still makes sense.
  public static let widths = 40...400

  /// Creates a style; a width that makes no sense becomes the nearest that does.
  public init(hasColors: Bool = false, width: Int = TextStyle.standardWidth) {
    self.hasColors = hasColors
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
  }

  /// No escape sequences.
  public static let plain = TextStyle()

  func callAsFunction(_ text: String, _ tone: Tone) -> String {
    hasColors && !text.isEmpty ? "\u{1B}[\(tone.code)m\(text)\u{1B}[0m" : text
  }
}

extension Tone {
  /// The colour's code.
  fileprivate var code: String {
    switch self {
    case .heading: "1"
    case .met: "32"
    case .suggested: "36"
    case .open: "33"
    case .bad: "31"
    case .quiet: "2"
    }
  }
}
