import Testing

/// The columns of characters on a terminal for Chinese, typed from EastAsianWidth.txt of Unicode 15.1: two for
/// the classes W, F and A, one for Na, H and N, none for what combines (宽度表).
enum TypedWidths {
  /// Characters of one width.
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: String
    let characters: String
    let width: Int
    var testDescription: String { kind }
  }

  static let rows = [
    Row(
      kind: "Latin letters, digits and signs (Na)", characters: " aZ09~%()/#+-.:\"\\|¥", width: 1),
    Row(kind: "half-width forms (H)", characters: "｡｢｣ｱﾝ", width: 1),
    Row(kind: "neutral ones (N)", characters: "©âñ☐☑✓✔א", width: 1),
    Row(kind: "quotation marks (A)", characters: "“”‘’", width: 2),
    Row(kind: "dashes and dots (A)", characters: "—–―…·•‥", width: 2),
    Row(kind: "comparisons (A)", characters: "≥≤≠≈≡", width: 2),
    Row(kind: "arithmetic (A)", characters: "×÷±∞√∑", width: 2),
    Row(kind: "circled and Roman numbers (A)", characters: "①②③⑩⑴ⅠⅣⅩⅳ", width: 2),
    Row(kind: "units and signs (A)", characters: "°℃‰№§€ªº²³¼½", width: 2),
    Row(kind: "shapes and arrows (A)", characters: "■□●○◎★☆→←↑↓※", width: 2),
    Row(kind: "Greek and Russian (A)", characters: "αβγΩДяЖ", width: 2),
    Row(kind: "Chinese (W)", characters: "中国指标值龥㐀𠮷", width: 2),
    Row(kind: "Chinese punctuation (W)", characters: "、。《》「」【】〔〕〇　", width: 2),
    Row(kind: "full-width forms (F)", characters: "，：；（）！？％＋＝Ａ９￥｜", width: 2),
    Row(kind: "Japanese, Korean, Bopomofo (W)", characters: "あアン한글ㄅ", width: 2),
    Row(kind: "enclosed and squared (W)", characters: "㈠㊣㎡㎞㏄", width: 2),
    Row(kind: "pictures (W)", characters: "😀✅❌⭐", width: 2),
    Row(kind: "what combines", characters: "\u{300}\u{301}\u{308}\u{20DD}\u{3099}", width: 0),
  ]

  /// The width of each character above.
  private static let table: [Unicode.Scalar: Int] = Dictionary(
    rows.flatMap { row in row.characters.unicodeScalars.map { ($0, row.width) } },
    uniquingKeysWith: { first, _ in first })

  /// The columns of a text; letters of Latin and Han that are not typed above are one and two.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      let other =
        scalar.value < 0x7F ? 1 : (0x4E00...0x9FFF).contains(scalar.value) ? 2 : 1000
      return sum + (table[scalar] ?? other)
    }
  }
}
