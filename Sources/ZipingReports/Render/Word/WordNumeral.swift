/// The numbers of headings (一、（一）).
enum WordNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number of a section with its mark.
  static func section(_ number: Int, _ language: Language) -> String {
    language == .chinese ? chinese(number) + "、" : "\(number). "
  }

  /// The number of a part of a section with its marks.
  static func part(_ number: Int, _ language: Language) -> String {
    language == .chinese ? "（" + chinese(number) + "）" : "(\(number)) "
  }

  /// A number below one hundred as headings have it; a greater one in figures.
  static func chinese(_ number: Int) -> String {
    guard (1..<100).contains(number) else { return String(number) }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let ten = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
    return ten + (ones == 0 ? "" : digits[ones])
  }
}
