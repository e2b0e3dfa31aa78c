/// Texts that are each kept once and then go by a number (编号的文本).
struct NumberedTexts: Sendable {
  private var texts: [String] = []
  private var numbers: [TextKey: Int32] = [:]

  subscript(number: Int32) -> String { texts[Int(number)] }

  mutating func number(of text: String) -> Int32 {
    if let known = numbers[TextKey(text)] { return known }
    let number = Int32(texts.count)
    texts.append(text)
    numbers[TextKey(text)] = number
    return number
  }
}
