/// What a cell says of each of several named things (一格里的几项).
///
/// Either numbers do it (①96%②8处), or each clause names the thing that it is about (进度96%；质量8处).
/// Clauses without names are taken in their order where there are as many as things, and a single one that is
/// left is about the single thing that is left.
struct PartTexts {
  /// The text about each thing, by position; nil where nothing is said of it.
  private(set) var texts: [String?]
  /// The clauses that are about none of them.
  private(set) var rest: [String] = []

  private static let strong: Set<Character> = ["；", ";", "\n", "。"]
  private static let all = strong.union(["，", ",", "、"])

  /// Takes a cell apart; `names` are what names each thing, longest first.
  init(_ text: String, names: [[String]]) {
    if let numbered = Self.numbered(text, names.count) {
      (texts, rest) = numbered
      return
    }
    let coarse = Self.named(Self.clauses(of: text, Self.strong), names)
    let fine = Self.named(Self.clauses(of: text, Self.all), names)
    // A finer cut counts only where it says more.
    let saysMore =
      fine.texts.count { $0 != nil } > coarse.texts.count { $0 != nil }
    (texts, rest) = saysMore ? fine : coarse
  }

  /// Takes the clauses that name one of several things out of a cell, and leaves all others as they stand.
  init(taking names: [[String]], outOf text: String) {
    texts = names.map { _ in nil }
    var left = ""
    for clause in Self.pieces(of: text) {
      if let (thing, answer) = Self.owner(of: Self.trimmed(clause), names), texts[thing] == nil {
        texts[thing] = answer
      } else {
        left += clause
      }
    }
    let answer = Self.trimmed(left)
    if !answer.isEmpty { rest = [answer] }
  }

  /// The clauses, each with the separator behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for character in text {
      pieces[pieces.count - 1].append(character)
      if all.contains(character) { pieces.append("") }
    }
    return pieces
  }

  private static func clauses(of text: String, _ separators: Set<Character>) -> [String] {
    text.split { separators.contains($0) }.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let marks: Set<Character> = ["：", ":", "；", ";", "，", ",", "、", "。", "\n", " ", "\u{3000}"]
    let start = text.drop { marks.contains($0) }
    return String(start.reversed().drop { marks.contains($0) }.reversed())
  }

  // MARK: Numbers

  /// The pieces behind ①②③; nil where there are none, or where one stands twice.
  private static func numbered(_ text: String, _ count: Int) -> ([String?], [String])? {
    var pieces: [(number: Int?, text: String)] = [(nil, "")]
    for scalar in text.unicodeScalars {
      if (0x2460...0x2473).contains(scalar.value) {
        pieces.append((Int(scalar.value - 0x2460), ""))
      } else {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      }
    }
    let numbers = pieces.compactMap(\.number)
    guard !numbers.isEmpty, Set(numbers).count == numbers.count else { return nil }
    var texts = [String?](repeating: nil, count: count)
    var rest: [String] = []
    for piece in pieces {
      let answer = trimmed(piece.text)
      if let number = piece.number, number < count {
        texts[number] = answer.isEmpty ? nil : answer
      } else if !answer.isEmpty {
        rest.append(answer)
      }
    }
    // Without an answer behind any of them they are items, not parts.
    return texts.contains { $0 != nil } ? (texts, rest) : nil
  }

  // MARK: Names

  private static func named(
    _ clauses: [String], _ names: [[String]]
  ) -> (texts: [String?], rest: [String]) {
    var texts = [String?](repeating: nil, count: names.count)
    var rest: [String] = []
    for clause in clauses {
      if let (thing, answer) = owner(of: clause, names), texts[thing] == nil {
        texts[thing] = answer
      } else {
        rest.append(clause)
      }
    }
    guard !rest.isEmpty else { return (texts, rest) }
    let open = texts.indices.filter { texts[$0] == nil }
    if rest.count == open.count, open.count == 1 || open.count == names.count {
      for (thing, clause) in zip(open, rest) { texts[thing] = clause }
      rest = []
    }
    return (texts, rest)
  }

  /// The one thing that a clause names, and what it says of it: the clause without the name, or all of it
  /// where it says no more than the name.
  private static func owner(of clause: String, _ names: [[String]]) -> (Int, String)? {
    let owners = names.indices.compactMap { thing in
      names[thing].first { clause.contains($0) }.map { (thing, $0) }
    }
    guard owners.count == 1, let (thing, name) = owners.first,
      let range = clause.firstRange(of: name)
    else { return nil }
    let answer = trimmed(clause[..<range.lowerBound] + trimmed(clause[range.upperBound...]))
    return (thing, answer.isEmpty ? clause : answer)
  }
}
