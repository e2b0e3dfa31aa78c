extension MeasureScanner {
  struct Prefix {
    var start: Int
    var comparator: Comparator?
    var isVerb = false
    var approximation: Approximation?
  }

  struct Suffix {
    var end: Int
    var comparator: Comparator?
    var approximation: Approximation?
  }

  func takePrefix(before position: Int, from start: Int) -> Prefix {
    var prefix = Prefix(start: position)
    let cursor = TextCursor(scalars: scalars)
    func end() -> Int {
      var end = prefix.start
      while end > start, FoldedText.isBlank(scalars[end - 1]) || scalars[end - 1] == ":" {
        end -= 1
      }
      return end
    }
    var stop = end()
    guard stop > start else { return prefix }
    for row in Self.abouts
    where row.word.ends(cursor, before: stop, from: start)
      && !isInsideWord(stop - row.word.scalars.count, before: stop)
    {
      prefix.start = stop - row.word.scalars.count
      prefix.approximation = row.approximation
      stop = end()
      break
    }
    if let found = ComparatorSpelling.before.longest(before: stop, from: start, in: scalars),
      !isInsideWord(found.start, before: stop)
    {
      prefix.start = found.start
      prefix.comparator = found.value.comparator
      prefix.isVerb = found.value.isVerb
      deny(&prefix, from: start)
    }
    return prefix
  }

  private static let abouts: [(word: WordEnding, approximation: Approximation)] = [
    (WordEnding("约等于"), .around), (WordEnding("大约"), .around), (WordEnding("约"), .around),
    (WordEnding("将近"), .below), (WordEnding("接近"), .below), (WordEnding("近"), .below),
  ]

  /// 节约5%, 签约10家, 下达100万元: the last character of another word compares nothing.
  private func isInsideWord(_ start: Int, before end: Int) -> Bool {
    guard end - start == 1, start > 0, let heads = Self.wordHeads[scalars[start]] else {
      return false
    }
    return heads.contains(scalars[start - 1])
  }

  private static let wordHeads: [Unicode.Scalar: ScalarSet] = [
    "约": ["节", "签", "预", "合", "公", "特", "履", "违", "邀", "契"],
    "近": ["附", "最", "临", "邻", "靠"],
    "达": ["下", "传", "送", "转", "表", "发", "抵"],
    "为": ["行", "作", "成", "分", "认"],
  ]

  /// 不得大于, 不应低于: the opposite of the spelling that they deny.
  func deny(_ prefix: inout Prefix, from start: Int) {
    let cursor = TextCursor(scalars: scalars)
    guard let comparator = prefix.comparator, comparator != .equal,
      isHan(scalars[prefix.start]), !["不", "未", "没"].contains(scalars[prefix.start]),
      let denial = ComparatorSpelling.denials.first(where: {
        cursor.endsWith($0, before: prefix.start, from: start)
      })
    else { return }
    prefix.start -= denial.unicodeScalars.count
    prefix.comparator = comparator.denied
    prefix.isVerb = false
  }

  /// 上千, 过百, 成千: a word before a round numeral.
  func roundPrefix(before low: Number) -> Int? {
    guard low.isRound, low.start > 0, scalars[low.start - 1] == "上" || scalars[low.start - 1] == "过"
    else { return nil }
    return low.start - 1
  }

  func takeSuffix(at position: Int, of extent: Measure.Extent) -> Suffix {
    var cursor = TextCursor(scalars: scalars, position: position)
    cursor.skipBlanks()
    if let row = ComparatorSpelling.after.first(where: { cursor.isAt($0.word) }) {
      cursor.position += row.word.unicodeScalars.count
      // 50%以上(含50%)
      if case .single(let quantity) = extent { _ = takeInclusion(&cursor, of: quantity) }
      return Suffix(end: cursor.position, comparator: row.comparator)
    }
    if cursor.takeAny(of: ["左右", "上下"]) != nil {
      return Suffix(end: cursor.position, approximation: .around)
    }
    if case .range = extent, cursor.takeAny(of: ["之间"]) != nil {
      return Suffix(end: cursor.position)
    }
    // 100%≥ says behind its number what belongs before it, or the other way round.
    if let sign = cursor.current, sign == "≥" || sign == "≤", cursor.position + 1 == scalars.count {
      return Suffix(end: scalars.count, comparator: sign == "≥" ? .atLeast : .atMost)
    }
    if cursor.take("内"), isLimit(before: cursor, of: extent) {
      return Suffix(end: cursor.position, comparator: .atMost)
    }
    return Suffix(end: position)
  }

  /// Whether 内 ends a limit: 7日内, 30分钟内响应; but 3个村内道路 are roads in villages.
  private func isLimit(before cursor: TextCursor, of extent: Measure.Extent) -> Bool {
    if case .single(let quantity) = extent, quantity.unit.isDuration { return true }
    return isEnd(cursor) || cursor.isAt("完成") || cursor.isAt("办")
  }

  /// The comparator that both sides state, or nil if they contradict each other.
  func combine(
    _ prefix: Prefix, _ suffix: Suffix, _ extent: Measure.Extent
  ) -> (value: Comparator?, isVerb: Bool)? {
    if case .range = extent {
      // 控制在90%-95%之间 is the range itself; ≥90%-95% is not one thing.
      let states =
        prefix.comparator.map { $0 != .equal && !prefix.isVerb && $0 != .atMost } ?? false
      return states || suffix.comparator != nil ? nil : (nil, false)
    }
    guard let before = prefix.comparator else { return (suffix.comparator, false) }
    guard let behind = suffix.comparator else { return (before, prefix.isVerb) }
    if prefix.isVerb || before == .equal { return (behind, false) }
    return before.wantsMore == behind.wantsMore ? (before, false) : nil
  }
}
