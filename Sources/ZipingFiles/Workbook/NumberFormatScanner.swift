/// Takes a format's code apart (ECMA-376 18.8.31).
struct NumberFormatScanner {
  private var rest: ArraySlice<Unicode.Scalar>
  private var prefix = ""
  private var suffix = ""
  private var condition: NumberFormatSection.Condition?
  private var parts = DateParts()
  private var hasDate = false
  private var hasSeconds = false
  private var hasDigits = false
  private var hasPoint = false
  private var percents = 0
  /// Commas that no digit has followed yet: each divides by a thousand.
  private var commas = 0
  /// Digits behind a point that is only text, as in `0\.0,"万元"`; each divides by ten.
  private var digitsBehindText = 0
  private var isPlain = false

  /// The sections of a code; at most four mean something.
  static func sections(of code: String) -> [NumberFormatSection] {
    var scanner = NumberFormatScanner(rest: Array(code.unicodeScalars)[...])
    var sections = [scanner.section()]
    while sections.count < mostSections, scanner.rest.popFirst() != nil {
      scanner = NumberFormatScanner(rest: scanner.rest)
      sections.append(scanner.section())
    }
    return sections
  }

  private static let mostSections = 4

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func section() -> NumberFormatSection {
    while let scalar = rest.first, scalar != ";" { take(scalar) }
    return NumberFormatSection(content: content, condition: condition)
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    for word in Self.digitWords where rest.starts(with: word.unicodeScalars) {
      rest = rest.dropFirst(word.unicodeScalars.count)
      return digit()
    }
    for word in Self.halfDays where rest.starts(with: word.unicodeScalars) {
      rest = rest.dropFirst(word.unicodeScalars.count)
      return
    }
    rest = rest.dropFirst()
    switch scalar {
    case "\"":
      let quoted = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(quoted.count + 1)
      literal(Self.string(quoted))
    case "\\", "!": if let next = rest.popFirst() { literal(String(next)) }
    case "_", "*": rest = rest.dropFirst()
    case "[":
      let inside = Self.string(rest.prefix { $0 != "]" })
      rest = rest.dropFirst(inside.unicodeScalars.count + 1)
      bracket(inside)
    case "0", "#", "?": digit()
    case ".": if hasDigits { hasPoint = true }
    case ",": if hasDigits { commas += 1 } else { literal(",") }
    case "%":
      percents += 1
      literal("%")
    case "E", "e": exponentOrYear()
    case "/": if hasDigits { isPlain = true } else if !hasDate { literal("/") }
    case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": datePart(scalar)
    // Days of the week and eras, which tell no day by themselves.
    case "a", "A", "b", "B", "g", "G":
      if hasDigits { literal(String(scalar)) } else { hasDate = true }
    case "@": isPlain = true
    default: literal(String(scalar))
    }
  }

  private mutating func digit() {
    hasDigits = true
    // Thousands may be set apart by blanks.
    if suffix.allSatisfy(\.isWhitespace) { suffix = "" }
    guard !suffix.isEmpty else {
      if !hasPoint { commas = 0 }
      return
    }
    // Text between digits: a point moves them, anything else is a code such as 000-000.
    if suffix == ".", !hasPoint { digitsBehindText += 1 } else { isPlain = true }
  }

  private mutating func literal(_ text: String) {
    if hasDigits { suffix += text } else { prefix += text }
  }

  private mutating func exponentOrYear() {
    if hasDigits, rest.first == "+" || rest.first == "-" {
      isPlain = true
    } else if !hasDigits {
      datePart("y")
    } else {
      literal("e")
    }
  }

  private mutating func datePart(_ scalar: Unicode.Scalar) {
    hasDate = true
    switch scalar {
    case "y", "Y": parts.year = true
    case "d", "D": parts.day = true
    case "h", "H": parts.hour = true
    // Beside hours and seconds, m are minutes; such formats show no month without a day or year.
    case "m", "M": parts.month = true
    default: hasSeconds = true
    }
  }

  /// `[Red]`, `[$¥-804]`, `[>=100]`, `[h]`, `[DBNum1]`.
  private mutating func bracket(_ inside: String) {
    if inside.hasPrefix("$") {
      literal(String(inside.dropFirst().prefix { $0 != "-" }))
    } else if let first = inside.unicodeScalars.first, "<>=".unicodeScalars.contains(first) {
      let comparison = inside.prefix { "<>=".contains($0) }
      if let bound = DecimalText(inside.dropFirst(comparison.count)) {
        condition = .init(comparison: String(comparison), bound: bound)
      }
    } else if !inside.isEmpty, inside.allSatisfy({ $0 == "h" || $0 == "H" }) {
      hasDate = true
      parts.hour = true
      parts.isDuration = true
    }
  }

  private var content: NumberFormatSection.Content {
    if hasDate { return dateContent }
    if isPlain { return .plain }
    let (before, behind) = trimmedTexts
    guard hasDigits else {
      // A dash for zero is no other value; a word is.
      let words = before + behind
      return words.contains { $0.isLetter || $0.isNumber } ? .words(words) : .plain
    }
    let power = 2 * percents - 3 * commas - digitsBehindText
    if digitsBehindText > 0 {
      return .number(prefix: before, power: power, suffix: String(behind.dropFirst()))
    }
    return .number(prefix: before, power: power, suffix: behind)
  }

  private var dateContent: NumberFormatSection.Content {
    var parts = parts
    let hasTime = parts.hour || hasSeconds
    if hasTime, !parts.year, !parts.day { parts.month = false }
    return parts == DateParts() ? .plain : .date(parts)
  }

  /// What stands around the number without blanks, signs, accountants' brackets and currencies.
  private var trimmedTexts: (before: String, behind: String) {
    var before = Self.trimmed(prefix)
    var behind = Self.trimmed(suffix)
    if before.hasSuffix("("), behind.hasSuffix(")") {
      before = Self.trimmed(String(before.dropLast()))
      behind = Self.trimmed(String(behind.dropLast()))
    }
    return (before, behind)
  }

  private static func trimmed(_ text: String) -> String {
    let kept = text.drop(while: isOrnament)
    return String(kept.reversed().drop(while: isOrnament).reversed())
  }

  private static func isOrnament(_ character: Character) -> Bool {
    character.isWhitespace || ornaments.contains(character)
  }

  private static let ornaments: Set<Character> = ["+", "-", "−", "¥", "￥", "$", "€", "£"]
  /// How the format without an effect is called; it stands for all digits.
  private static let digitWords = ["General", "GENERAL", "general", "G/通用格式"]
  private static let halfDays = ["AM/PM", "am/pm", "A/P", "a/p", "上午/下午"]

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
