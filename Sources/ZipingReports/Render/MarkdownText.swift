import Ziping

/// Makes a text from a file inert in GitHub's Markdown (Markdown 转义).
///
/// Nothing in it becomes markup, a cell's end, a link, a mention or a reference to an issue; control and
/// direction characters become visible.
enum MarkdownText {
  /// Parts what GitHub would link; it is not seen.
  private static let joiner = "\u{2060}"

  /// The text on one line.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var result = ""
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in TerminalText.escaped(text).unicodeScalars {
      append(scalar, behind: last, to: &result)
      last = (last.1, scalar)
    }
    return result
  }

  private static func append(
    _ scalar: Unicode.Scalar, behind last: (Unicode.Scalar, Unicode.Scalar), to result: inout String
  ) {
    switch scalar {
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "!", ":":
      result += "\\"
      result.unicodeScalars.append(scalar)
    // Mentions, and references such as #123 and GH-123.
    case "@": result += "@" + joiner
    case "#": result += "\\#" + joiner
    case "-" where isLetter(last.1, "h") && isLetter(last.0, "g"): result += "-" + joiner
    // www.
    case "." where isLetter(last.1, "w") && isLetter(last.0, "w"): result += "\\."
    default: result.unicodeScalars.append(scalar)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar, _ letter: Unicode.Scalar) -> Bool {
    scalar.value | 0x20 == letter.value
  }

  /// Whether a byte may belong to something that does not stand as it is.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x56, 0x58...0x5A, 0x61...0x67, 0x69...0x76, 0x78...0x7A: false
    case 0x20, 0x25, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3B, 0x3D, 0x3F: false
    case 0x80...0xBF, 0xE3...0xED: false
    default: true
    }
  }

  /// A text as code, which GitHub neither formats nor links; in a table, too.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let text = TerminalText.escaped(text)
    guard text.utf8.contains(where: { $0 == 0x60 || $0 == 0x7C || $0 == 0x20 }) else {
      return "`\(text)`"
    }
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let edge = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") ? " " : ""
    return fence + edge + text.replacing("|", with: "\\|") + edge + fence
  }
}

extension MarkdownText {
  /// The most characters of a cell; a longer text is cut, with … at its end.
  private static let longestCell = 300

  /// A text for a cell or a heading.
  static func cell(_ text: String) -> String {
    guard text.utf8.count > longestCell, text.unicodeScalars.count > longestCell else {
      return escaped(text)
    }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: text.unicodeScalars.prefix(longestCell))
    cut.append("…")
    return escaped(String(cut))
  }
}
