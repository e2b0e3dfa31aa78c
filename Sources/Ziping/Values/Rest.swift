/// What of a cell is left when its value has been taken (余文), piece by piece.
///
/// Whether the words are explained depends on the other cell and on the indicator's name; that is asked
/// in ``Explanation``. Here they only say where they stand.
struct Rest: Sendable, Hashable {
  /// Where words stand beside the value.
  enum Position: Sendable, Hashable {
    /// In the value's own clause, before it.
    case before
    /// In the value's own clause, behind it.
    case behind
    /// In brackets.
    case aside
    /// In another clause.
    case elsewhere
  }

  /// Words without anything between them.
  struct Piece: Sendable, Hashable {
    /// The words, folded, without blanks.
    let words: [Unicode.Scalar]
    let position: Position
    /// Whether they stand right behind the value's unit, or right before the value.
    let isTouching: Bool
    /// The last character before them, blanks apart.
    let last: Unicode.Scalar?
    /// Where they stand in the cell's text.
    let span: TextSpan?

    /// The words as a text.
    var text: String { FoldedText.string(words) }
  }

  let pieces: [Piece]

  /// The words of the value's own clause before it.
  var before: String {
    pieces.filter { $0.position == .before }.map(\.text).joined()
  }
}

/// Splits what a text holds around a value into pieces.
struct RestScanner {
  let folded: FoldedText
  /// Values and list numbers, which are no words.
  let taken: [Range<Int>]

  /// The words between `start` and `end` around the value at `range`; nil where there are none.
  func rest(around range: Range<Int>, from start: Int, to end: Int) -> Rest? {
    var scan = Scan(value: range)
    var taken = taken.filter { $0.lowerBound >= start && $0.upperBound <= end }[...]
    var index = start
    while index < end {
      if index == range.lowerBound {
        scan.reachValue()
        index = max(range.upperBound, index + 1)
      } else if let next = taken.first, next.lowerBound <= index {
        taken = taken.dropFirst()
        scan.close()
        index = max(next.upperBound, index)
      } else {
        scan.add(folded.scalars[index], at: index)
        index += 1
      }
    }
    scan.close()
    guard !scan.runs.isEmpty else { return nil }
    return Rest(pieces: scan.runs.map { piece($0, scan) })
  }

  private func piece(_ run: Scan.Run, _ scan: Scan) -> Rest.Piece {
    let position: Rest.Position =
      run.clause == scan.valueClause
      ? (run.isBehind ? .behind : .before) : run.depth > scan.valueDepth ? .aside : .elsewhere
    return Rest.Piece(
      words: run.words, position: position,
      isTouching: isGap(from: scan.value.upperBound, to: run.range.lowerBound)
        || isGap(from: run.range.upperBound, to: scan.value.lowerBound),
      last: folded.scalars[..<run.range.lowerBound].last { !FoldedText.isBlank($0) },
      span: folded.span(run.range))
  }

  /// Whether nothing or only blanks and a colon stand between two places: 投诉率：1%.
  private func isGap(from start: Int, to end: Int) -> Bool {
    start <= end
      && folded.scalars[start..<end].allSatisfy { FoldedText.isBlank($0) || $0 == ":" }
  }

  /// The runs of words found so far.
  private struct Scan {
    struct Run {
      var words: [Unicode.Scalar]
      var range: Range<Int>
      let clause: Int
      let depth: Int
      let isBehind: Bool
    }

    let value: Range<Int>
    var runs: [Run] = []
    private(set) var valueClause = 0
    private(set) var valueDepth = 0
    private var open: Run?
    private var clause = 0
    /// The last clause that was begun; those around the brackets wait in `outer`.
    private var newest = 0
    private var outer: [Int] = []
    private var depth: Int { outer.count }
    private var isBehind = false

    init(value: Range<Int>) { self.value = value }

    mutating func reachValue() {
      close()
      valueClause = clause
      valueDepth = depth
      isBehind = true
    }

    mutating func add(_ scalar: Unicode.Scalar, at index: Int) {
      switch scalar {
      case "，", ",", "、", ";", "。", "\n":
        close()
        begin()
      case "(", "[":
        close()
        outer.append(clause)
        begin()
      case ")", "]":
        close()
        clause = outer.popLast() ?? clause
      default: if RestScanner.isWord(scalar) { addWord(scalar, at: index) }
      }
    }

    private mutating func begin() {
      newest += 1
      clause = newest
    }

    private mutating func addWord(_ scalar: Unicode.Scalar, at index: Int) {
      if open == nil {
        open = Run(
          words: [], range: index..<index, clause: clause, depth: depth, isBehind: isBehind)
      }
      open?.words.append(scalar)
      if let start = open?.range.lowerBound { open?.range = start..<index + 1 }
    }

    mutating func close() {
      if let open { runs.append(open) }
      open = nil
    }
  }

  /// Letters, digits, characters and signs such as € and ≠ say something; punctuation and marks such as ★
  /// do not.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isHan(scalar) || isLatin(scalar) || isDigit(scalar)
      || !(FoldedText.isBlank(scalar) || silent.contains(scalar))
  }

  private static let silent: ScalarSet = ScalarSet(
    "()[]{}<>《》〈〉「」『』“”‘’\"'，,、;。.:!?！？…·-—_/\\|+*=&￥¥★☆※●○■□◆◇√✓")
}
