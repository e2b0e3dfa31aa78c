import Ziping

/// The word that is ticked among those that a cell offers (勾选): 优□ 良☑ 中□ 差□, □优 ■良, 优（√） 良（ ）.
struct TickedWord {
  /// The ticked word; nil where none or more than one is ticked.
  let word: String?

  /// What a text offers; nil where it is no list of words with boxes, or several words without any.
  init?(_ text: String, of words: WordIndex) {
    let items = Self.items(in: text)
    let offered = items.compactMap { if case .word(let word) = $0 { word } else { nil } }
    guard !offered.isEmpty, offered.allSatisfy(words.contains) else { return nil }
    let boxes = items.count { if case .box = $0 { true } else { false } }
    guard boxes > 0 || offered.count > 1 else { return nil }
    let ticked = Set(Self.ticked(items))
    word = ticked.count == 1 ? ticked.first : nil
  }

  private enum Item {
    case word(String)
    case box(isTicked: Bool)
  }

  /// Words and boxes in the order in which they stand.
  private static func items(in text: String) -> [Item] {
    // R and £ are ticked and empty boxes in a font of symbols.
    let isSymbolFont = text.unicodeScalars.contains("£")
    var items: [Item] = []
    var word = ""
    var bracket: String?
    func isTick(_ scalar: Unicode.Scalar) -> Bool {
      ticks.contains(scalar) || isSymbolFont && scalar == "R"
    }
    for scalar in text.unicodeScalars {
      if isTick(scalar) || boxes.contains(scalar) || separators.contains(scalar) {
        if !word.isEmpty { items.append(.word(word)) }
        word = ""
      }
      if isTick(scalar) {
        items.append(.box(isTicked: true))
        bracket = bracket.map { $0 + "√" }
      } else if boxes.contains(scalar) {
        items.append(.box(isTicked: false))
      } else if "(（[".unicodeScalars.contains(scalar) {
        bracket = ""
      } else if ")）]".unicodeScalars.contains(scalar) {
        // (  ) is an empty box.
        if bracket?.isEmpty == true { items.append(.box(isTicked: false)) }
        bracket = nil
      } else if !separators.contains(scalar) {
        word.unicodeScalars.append(scalar)
        bracket = bracket.map { $0 + String(Character(scalar)) }
      }
    }
    if !word.isEmpty { items.append(.word(word)) }
    return items
  }

  /// The words beside whose boxes a tick stands: each box before its word where the first item is a box.
  private static func ticked(_ items: [Item]) -> [String] {
    let isBoxFirst = if case .box? = items.first { true } else { false }
    var ticked: [String] = []
    for (index, item) in items.enumerated() {
      guard case .word(let word) = item else { continue }
      let beside = isBoxFirst ? index - 1 : index + 1
      if items.indices.contains(beside), case .box(true) = items[beside] { ticked.append(word) }
    }
    return ticked
  }

  private static let ticks: ScalarSet = [
    "☑", "☒", "■", "√", "✓", "✔", "●", "◆", "▣", "\u{F052}", "\u{F0FE}",
  ]
  private static let boxes: ScalarSet = [
    "□", "☐", "○", "〇", "◯", "◇", "▢", "✗", "✘", "×", "£", "\u{F0A3}", "\u{F0A8}",
  ]
  private static let separators: ScalarSet = [
    " ", "\u{3000}", "\n", "\t", "、", "，", ",", ";", "；", "/", "(", ")", "（", "）", "[", "]", "：",
    ":",
  ]
}
