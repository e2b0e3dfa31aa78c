/// Texts in one piece of memory, for what a run keeps of each of its forms (连续存放的文本).
///
/// A text of its own would keep a piece of the memory in which its form was read.
struct PackedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// Adds a text.
  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(bytes.count)
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
  }
}
