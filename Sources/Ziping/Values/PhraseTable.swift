/// Words with what each means, of which the longest that stands at a place of a text is found (词表).
///
/// A new word costs one row. Looking costs a few comparisons: only words with such a head are tried.
package struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline var words: PhraseIndex
  @usableFromInline var values: [Value] = []

  /// Creates a table without words, with room for so many.
  package init(capacity: Int, isBackward: Bool = false) {
    words = PhraseIndex(capacity: capacity, isBackward: isBackward)
    values.reserveCapacity(capacity)
  }

  /// Prepares words; of one that stands twice the first counts.
  package init(_ words: [(String, Value)]) {
    self.init(capacity: words.count)
    for (word, value) in words { add(word, value) }
  }

  /// Adds a word; of one that stands twice the first counts.
  @inlinable package mutating func add(_ word: String, _ value: Value) {
    if words.add(word) { values.append(value) }
  }

  /// Whether a word begins with a character.
  package func hasWord(beginningWith scalar: Unicode.Scalar) -> Bool {
    words.hasWord(beginningWith: scalar)
  }

  /// The longest word that stands in `text` at `position`, with its meaning and where it ends.
  @inlinable package func longest(
    in text: [Unicode.Scalar], at position: Int
  ) -> (value: Value, end: Int)? {
    words.longest(in: text, at: position).map { (values[$0.word], $0.end) }
  }

  /// The longest word that ends right before `end` of `text` and begins no earlier than `start`, with its
  /// meaning and where it begins; for a table that looks backward.
  func longest(
    before end: Int, from start: Int, in text: [Unicode.Scalar]
  ) -> (value: Value, start: Int)? {
    words.longest(before: end, from: start, in: text).map { (values[$0.word], $0.start) }
  }
}

/// The words of a ``PhraseTable``, told by their numbers in the order given.
@usableFromInline
package struct PhraseIndex: Sendable {
  private struct Row {
    let start: Int32
    let end: Int32
    /// The next row whose word has such a head, shorter or as long; -1 where there is none.
    var next: Int32
  }

  private var scalars: [Unicode.Scalar] = []
  private var rows: [Row] = []
  /// The first row for each remainder of a head.
  private var first = [Int32](repeating: -1, count: 256)

  /// Whether words are looked for from their last character back.
  private let isBackward: Bool

  init(capacity: Int, isBackward: Bool) {
    self.isBackward = isBackward
    rows.reserveCapacity(capacity)
    scalars.reserveCapacity(capacity * 3)
  }

  /// Adds a word; false where it is empty.
  @usableFromInline
  mutating func add(_ word: String) -> Bool {
    let start = Int32(clamping: scalars.count)
    for scalar in word.unicodeScalars { scalars.append(scalar) }
    let end = Int32(clamping: scalars.count)
    guard start < end else { return false }
    if isBackward { scalars[Int(start)...].reverse() }
    let slot = Int(scalars[Int(start)].value & 255)
    var before: Int32 = -1
    var behind = first[slot]
    while behind >= 0, length(behind) >= end - start {
      before = behind
      behind = rows[Int(behind)].next
    }
    let row = Int32(clamping: rows.count)
    rows.append(Row(start: start, end: end, next: behind))
    if before < 0 { first[slot] = row } else { rows[Int(before)].next = row }
    return true
  }

  private func length(_ row: Int32) -> Int32 { rows[Int(row)].end - rows[Int(row)].start }

  func hasWord(beginningWith scalar: Unicode.Scalar) -> Bool {
    var row = first[Int(scalar.value & 255)]
    while row >= 0 {
      let entry = rows[Int(row)]
      if scalars[Int(entry.start)] == scalar { return true }
      row = entry.next
    }
    return false
  }

  @usableFromInline
  func longest(in text: [Unicode.Scalar], at position: Int) -> (word: Int, end: Int)? {
    guard text.indices.contains(position) else { return nil }
    var row = first[Int(text[position].value & 255)]
    while row >= 0 {
      let entry = rows[Int(row)]
      if let end = end(of: entry, in: text, at: position) { return (Int(row), end) }
      row = entry.next
    }
    return nil
  }

  func longest(
    before end: Int, from start: Int, in text: [Unicode.Scalar]
  ) -> (word: Int, start: Int)? {
    guard text.indices.contains(end - 1) else { return nil }
    var row = first[Int(text[end - 1].value & 255)]
    while row >= 0 {
      let entry = rows[Int(row)]
      if let begin = begin(of: entry, before: end, in: text), begin >= start {
        return (Int(row), begin)
      }
      row = entry.next
    }
    return nil
  }

  private func begin(of row: Row, before end: Int, in text: [Unicode.Scalar]) -> Int? {
    var index = end
    for scalar in scalars[Int(row.start)..<Int(row.end)] {
      guard index > 0, text[index - 1] == scalar else { return nil }
      index -= 1
    }
    return index
  }

  private func end(of row: Row, in text: [Unicode.Scalar], at position: Int) -> Int? {
    let end = position + Int(row.end - row.start)
    guard end <= text.count else { return nil }
    var index = position
    for scalar in scalars[Int(row.start)..<Int(row.end)] {
      guard text[index] == scalar else { return nil }
      index += 1
    }
    return end
  }
}
