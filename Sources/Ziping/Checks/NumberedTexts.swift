/// Texts that are each kept once and then go by a number (编号的文本).
struct NumberedTexts: Sendable {
  private var texts: [String] = []
  private var numbers: [TextKey: Int32] = [:]

  subscript(number: Int32) -> String { texts[Int(number)] }

  mutating func number(of text: String) -> Int32 {
    if let known = numbers[TextKey(text)] { return known }
    let number = Int32(texts.count)
    let own = text.inOwnMemory
    texts.append(own)
    numbers[TextKey(own)] = number
    return number
  }
}

extension String {
  /// The text in memory of its own, as long as it is: one that was put together has room for as much
  /// again, and one that was cut out keeps the whole.
  package var inOwnMemory: String { String(decoding: Array(utf8), as: UTF8.self) }
}
