/// A cell's text with its spellings folded, and the way back to what was written.
///
/// Full-width characters become ASCII, the variants of a comparator or dash become one, and
/// invisible characters go, traditional characters of the words that are looked for become simplified ones.
/// Each scalar that is left knows where it came from, so that the part of a
/// cell that could not be read is named as the person wrote it.
struct FoldedText {
  /// The folded scalars, without blanks and closing punctuation at the ends.
  let scalars: [Unicode.Scalar]
  private let origins: [Int]
  private let written: [Unicode.Scalar]

  init(_ text: String) {
    written = Array(text.unicodeScalars)
    var folded: [Unicode.Scalar] = []
    var origins: [Int] = []
    for (index, scalar) in written.enumerated() {
      guard let replacement = Self.fold(scalar) else { continue }
      folded.append(TraditionalCharacters.simplified(replacement))
      origins.append(index)
    }
    var end = folded.count
    while end > 0, Self.isClosing(folded[end - 1], after: end > 1 ? folded[end - 2] : nil) {
      end -= 1
    }
    var start = 0
    while start < end, Self.isBlank(folded[start]) { start += 1 }
    scalars = Array(folded[start..<end])
    self.origins = Array(origins[start..<end])
  }

  /// The folded text without any blank, for comparing whole cells with words.
  var key: String { Self.string(scalars.filter { !Self.isBlank($0) }) }

  /// What was written where the folded text has `range`.
  func original(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    guard let first = range.first, let last = range.last else { return "" }
    return Self.string(written[origins[first]...origins[last]])
  }

  /// Where what was written for `range` stands in the text.
  func span(_ range: Range<Int>) -> TextSpan? {
    let range = range.clamped(to: 0..<scalars.count)
    guard let first = range.first, let last = range.last else { return nil }
    return TextSpan(origins[first]..<origins[last] + 1)
  }

  /// The text that some scalars make.
  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    // append(contentsOf:) asks the runtime what kind of sequence it has.
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

  /// Whether a scalar at the end of a cell says nothing.
  ///
  /// A point behind a digit does: `5.` is cut off.
  private static func isClosing(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    if scalar == "." { return previous.map { !isDigit($0) } ?? false }
    return isBlank(scalar) || scalar == "。" || scalar == ";" || scalar == "!" || scalar == "，"
      || scalar == "、"
  }

  /// The scalar as it is compared, or nil for one that is not seen.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Nearly every scalar is printable ASCII or a common Chinese character.
    if (0x20..<0x7F).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
      return scalar
    }
    switch scalar.value {
    // A full-width comma keeps apart what an ASCII comma may group.
    case 0xFF0C, 0x3001, 0x3002: return scalar
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    default: break
    }
    if let spelling = spelling(of: scalar) { return spelling }
    switch scalar.value {
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: return nil
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85: return "\n"
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
    case 0..<0x20, 0x7F..<0xA0: return nil
    default: return scalar
    }
  }

  /// What a character is written as that means the same.
  private static func spelling(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    // ≯ is no more than, ≮ no less than.
    case "≧", "⩾", "≥", "≮": "≥"
    case "≦", "⩽", "≤", "≯": "≤"
    case "〉", "﹥", "›": ">"
    case "〈", "﹤", "‹": "<"
    case "═", "﹦": "="
    case "﹪", "٪", "℅": "%"
    case "–", "—", "―", "−", "‐", "‑", "‒", "﹣", "─": "-"
    case "〜", "∼", "﹏": "~"
    case "•", "・", "‧", "∙", "⋅": "·"
    case "○": "〇"
    case "﹐": "，"
    case "､": "、"
    case "｡": "。"
    case "︰", "﹕": ":"
    case "﹔": ";"
    case "﹙", "〔", "【": "("
    case "﹚", "〕", "】": ")"
    default: nil
    }
  }
}

/// Whether a scalar is an ASCII digit.
func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

/// Whether a byte is an ASCII digit.
package func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// Whether a scalar is an ASCII letter.
func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  (scalar >= "a" && scalar <= "z") || (scalar >= "A" && scalar <= "Z")
}

/// Whether a scalar is a Chinese character.
package func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
  default: false
  }
}

/// The first character of a text, where it is a common Chinese one, which is compared as it is written.
///
/// It tells most texts from a word at a glance, before they are folded.
package func firstCommonHan(_ text: String) -> Unicode.Scalar? {
  text.unicodeScalars.first.flatMap { (0x4E00...0x9FFF).contains($0.value) ? $0 : nil }
}

/// Returns the scalars of a text with its spellings folded: full-width characters as ASCII ones.
package func foldedScalars(_ text: String) -> [Unicode.Scalar] { FoldedText(text).scalars }

/// Returns a text as it is compared with another: folded, without blanks and punctuation.
public func comparisonKey(_ text: String) -> String {
  if isItsOwnKey(text) { return text }
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var pendingPoint = false
  var last: Unicode.Scalar?
  for written in text.unicodeScalars {
    // Nearly all of a text is common Chinese characters.
    if (0x4E00...0x9FFF).contains(written.value) {
      if pendingPoint { key.append(UInt8(ascii: ".")) }
      pendingPoint = false
      last = written
      key.appendThreeBytes(of: written)
      continue
    }
    guard let scalar = FoldedText.fold(written), !FoldedText.isBlank(scalar), isCompared(scalar)
    else { continue }
    // A point at the end closes a sentence, unless a digit stands before it.
    if pendingPoint { key.append(UInt8(ascii: ".")) }
    pendingPoint = scalar == "." && last.map { !isDigit($0) } ?? false
    last = scalar
    if !pendingPoint { key.append(contentsOf: scalar.utf8) }
  }
  return String(decoding: key, as: UTF8.self)
}

extension [UInt8] {
  /// Appends a scalar between U+0800 and U+FFFF in UTF-8.
  fileprivate mutating func appendThreeBytes(of scalar: Unicode.Scalar) {
    append(UInt8(truncatingIfNeeded: 0xE0 | scalar.value >> 12))
    append(UInt8(truncatingIfNeeded: 0x80 | scalar.value >> 6 & 0x3F))
    append(UInt8(truncatingIfNeeded: 0x80 | scalar.value & 0x3F))
  }
}

/// Whether a text is nothing but ASCII digits and letters, percent signs and common Chinese characters.
private func isItsOwnKey(_ text: String) -> Bool {
  unsafe text.utf8.withContiguousStorageIfAvailable { unsafe isItsOwnKey($0) }
    ?? isItsOwnKey(text.utf8)
}

@inline(__always)
private func isItsOwnKey(_ bytes: some Sequence<UInt8>) -> Bool {
  var rest = 0
  for byte in bytes {
    if rest > 0 {
      // U+4E00 is E4 B8 80: what begins with E4 may be before the common characters.
      if rest == 3, byte < 0xB8 { return false }
      rest = rest == 3 ? 1 : rest - 1
      continue
    }
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25: break
    case 0xE4: rest = 3
    case 0xE5...0xE9: rest = 2
    default: return false
    }
  }
  return true
}

private func isCompared(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "，", ",", "、", ";", "。", ":", "!", "\"", "“", "”", "'", "‘", "’", "《", "》", "「", "」": false
  default: true
  }
}
