import Ziping

/// What the texts of a block of money look like.
enum MoneyText {
  /// Whether a cell is a label whose value stands beside it.
  static func isLabel(_ text: String) -> Bool {
    // Most cells have no colon at all.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == 0x9A }) else { return false }
    return text.last { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// 8,500,000.00, 158.4万元: a cell that begins with a digit is no heading.
  static func isAmount(_ text: String) -> Bool {
    comparisonKey(text).unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
  }

  /// —, /: nothing is stated.
  static func isDash(_ text: String) -> Bool { dashes.contains(comparisonKey(text)) }

  /// An amount, its share in percent, or the dash of a cell that asks for none.
  static func isAmountOrDash(_ text: String) -> Bool {
    isAmount(text) || isDash(text)
  }

  /// 项目资金（万元）, which a form may repeat in each row of the block.
  static func isBlockName(_ text: String) -> Bool {
    occurs("项目资金", in: text) && withoutBrackets(comparisonKey(text)) == "项目资金"
  }

  private static let dashes = WordIndex(["—", "-", "——", "/"])
}
