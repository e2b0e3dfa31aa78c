/// Finds a number in folded text, with its comparator, unit and range (数量的读法).
struct MeasureScanner {
  /// A number found in a text.
  struct Match {
    /// The measure, or nil if the number could not be read.
    let measure: Measure?
    /// The scalars that belong to it.
    let range: Range<Int>
  }

  private let scalars: [Unicode.Scalar]
  private let units: UnitScanner

  init(_ scalars: [Unicode.Scalar], _ units: UnitTable) {
    self.scalars = scalars
    self.units = UnitScanner(units)
  }

  /// The measure whose number begins at `position`, if one does; nothing before `start` belongs to
  /// it.
  func match(at position: Int, from start: Int) -> Match? {
    var cursor = TextCursor(scalars: scalars, position: position)
    guard let first = takeAmount(&cursor, from: start) else { return nil }
    guard case .read(let low) = first else { return unreadable(from: position, cursor, start) }
    var end = cursor.position
    var extent = Measure.Extent.single(low.quantity)
    var approximation = low.approximation
    if case .range(let range, let rangeEnd) = takeRange(&cursor, after: low) {
      guard let range else { return unreadable(from: position, cursor, start) }
      extent = .range(range)
      end = rangeEnd
    }
    var prefix = takePrefix(before: low.start, from: start)
    let suffix = takeSuffix(at: end, of: extent)
    approximation = approximation ?? prefix.approximation ?? suffix.approximation
    // 上千, 超百: about above a round numeral, not a stated limit.
    if prefix.approximation == nil, let word = roundPrefix(before: low) {
      prefix.start = word
      approximation = .above
    }
    let range = prefix.start..<suffix.end
    guard let comparator = combine(prefix, suffix, extent) else {
      return Match(measure: nil, range: range)
    }
    return Match(
      measure: Measure(
        extent, comparator: comparator.value, comparatorIsVerb: comparator.isVerb,
        approximation: approximation),
      range: range)
  }

  /// A number with its unit, and where it begins with its sign.
  struct Amount {
    let quantity: Quantity
    let approximation: Approximation?
    let start: Int
    /// Whether the end of a range is named as outside (不含).
    let isOpen: Bool
    /// Whether the number is a Chinese numeral like 千 or 百, without a digit before it.
    let isRound: Bool
  }

  enum Attempt {
    case read(Amount)
    case failed
  }

  private func unreadable(from position: Int, _ cursor: TextCursor, _ start: Int) -> Match {
    var low = position
    while low > start, isWordPart(scalars[low - 1]) { low -= 1 }
    var high = max(cursor.position, position + 1)
    while high < scalars.count, isWordPart(scalars[high]) { high += 1 }
    return Match(measure: nil, range: low..<high)
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isLatin(scalar) || Self.glue.contains(scalar)
  }

  private static let glue: Set<Unicode.Scalar> = [
    ".", ",", "^", "$", "#", "@", "&", "_", "|", "\\", "`", "~", "=", "%",
  ]
}

// MARK: - Numbers

extension MeasureScanner {
  /// A number with sign, multiplier and unit at the cursor; nil if no number begins here.
  private func takeAmount(_ cursor: inout TextCursor, from start: Int) -> Attempt? {
    guard let first = cursor.current else { return nil }
    if isDigit(first) { return takeDigits(&cursor, from: start) }
    if cursor.isAt("百分之") || cursor.isAt("千分之") { return takeFraction(&cursor) }
    guard ChineseNumeral.begins(with: first) else { return nil }
    return takeNumeral(&cursor, from: start)
  }

  private func takeDigits(_ cursor: inout TextCursor, from start: Int) -> Attempt {
    let position = cursor.position
    let before = cursor[position - 1]
    if position > start, let before {
      // M.8, .5, 5=50%, ^80%: the number is cut or glued to something. 第3名 is an order.
      let isGlued = isLatin(before) || before == "." || before == "第" || Self.signs.contains(before)
      if isGlued { return .failed }
    }
    let isFirst = position == start || !isHan(before ?? " ")
    guard let number = takeNumber(&cursor, groupsWithWideComma: isFirst) else { return .failed }
    let sign = signPosition(before: position, from: start)
    let value = sign == nil ? number : signed(number, scalars[sign ?? position])
    return finish(value, &cursor, start: sign ?? position, isRound: false)
  }

  private static let signs: Set<Unicode.Scalar> = ["^", "$", "#", "@", "&", "_", "|", "\\", "`"]

  private static let comparing: Set<Unicode.Scalar> = ["=", "<", ">", "≥", "≤"]

  private func signed(_ number: ExactDecimal, _ sign: Unicode.Scalar) -> ExactDecimal {
    sign == "-" ? number.negated : number
  }

  /// Where the sign of the number at `position` stands, if the dash there is one.
  private func signPosition(before position: Int, from start: Int) -> Int? {
    var sign = position - 1
    while sign > start, FoldedText.isBlank(scalars[sign]) { sign -= 1 }
    // Behind a blank only the first sign of a cell belongs to the number: - 2%.
    guard sign == position - 1 || sign == 0 else { return nil }
    guard sign >= start, scalars[sign] == "-" || scalars[sign] == "+" else { return nil }
    guard sign > start else { return start == 0 ? sign : nil }
    let before = scalars[sign - 1]
    return isDigit(before) || isLatin(before) || before == "-" ? nil : sign
  }

  /// 1,524,481.22: groups of three, one point; nil if the digits make no number.
  private func takeNumber(
    _ cursor: inout TextCursor, groupsWithWideComma: Bool
  ) -> ExactDecimal? {
    var text = ""
    var groupLength = 0
    var hasGroups = false
    while let scalar = cursor.current {
      if isDigit(scalar) {
        text.unicodeScalars.append(scalar)
        groupLength += 1
      } else if scalar == "," || (scalar == "，" && groupsWithWideComma) {
        let groupEnd = cursor[cursor.position + 4].map(isDigit) != true
        let isGroup =
          (1...3).contains(where: { cursor[cursor.position + $0].map(isDigit) == true })
        guard isGroup, cursor[cursor.position + 1].map(isDigit) == true else { break }
        let hasThree = (1...3).allSatisfy { cursor[cursor.position + $0].map(isDigit) == true }
        let isFirstGroup = !hasGroups && (1...3).contains(groupLength)
        guard hasThree, groupEnd, isFirstGroup || (hasGroups && groupLength == 3) else {
          // 1,52 is no number; ，between two values separates them.
          if scalar == "，" { break }
          return nil
        }
        hasGroups = true
        groupLength = 0
      } else {
        break
      }
      cursor.position += 1
    }
    if cursor.current == "." {
      guard !hasGroups || groupLength == 3, cursor[cursor.position + 1].map(isDigit) == true else {
        return nil
      }
      text += "."
      cursor.position += 1
      while let scalar = cursor.current, isDigit(scalar) {
        text.unicodeScalars.append(scalar)
        cursor.position += 1
      }
      if cursor.current == "." { return nil }
    }
    return try? ExactDecimal(parsing: text)
  }

  /// 百分之九十五.
  private func takeFraction(_ cursor: inout TextCursor) -> Attempt? {
    let start = cursor.position
    let isPercent = cursor.isAt("百分之")
    cursor.position += 3
    let number: ExactDecimal?
    if cursor.isAt("百") && isPercent {
      cursor.position += 1
      number = ExactDecimal(100)
    } else if let scalar = cursor.current, isDigit(scalar) {
      number = takeNumber(&cursor, groupsWithWideComma: false)
    } else {
      number = ChineseNumeral.take(&cursor)
    }
    guard let number else { return .failed }
    let factor = isPercent ? Ratio.one : (try? Ratio(1, 10)) ?? .one
    let unit = Unit(
      symbol: isPercent ? "%" : "‰", family: Unit.percent.family, factor: factor)
    return .read(
      Amount(
        quantity: Quantity(number, unit), approximation: nil, start: start, isOpen: false,
        isRound: false))
  }

  /// A Chinese numeral counts only in front of a unit, and inside a sentence only where nothing
  /// follows: 进一步 and 一期工程 hold no number.
  private func takeNumeral(_ cursor: inout TextCursor, from start: Int) -> Attempt? {
    let position = cursor.position
    if position > 0, scalars[position - 1] == "第" || isDigit(scalars[position - 1]) { return nil }
    let isRound = ["十", "百", "千", "万", "亿"].contains(scalars[position])
    guard let number = ChineseNumeral.take(&cursor) else { return nil }
    let isAlone = position == 0 && cursor.isAtEnd
    if isAlone { return isRound && number.coefficient > 10 ? nil : .read(plain(number, position)) }
    if cursor.isAt("分之") { return .failed }
    // Asked first: a free unit may run to the end of a long text, and again for each numeral in it.
    guard units.isKnown(cursor),
      case .read(let amount) = finish(number, &cursor, start: position, isRound: isRound),
      !amount.quantity.unit.isBare
    else { return nil }
    let atStart = position == start || !takesNumeralInSentence(before: position, from: start)
    let atEnd = isEnd(cursor)
    // 一 alone is an article more often than a number: 一期工程, 一次性.
    let isArticle = number == .one && !isRound
    guard atEnd || (atStart && !isArticle && position == start) else { return nil }
    return isLoose(at: position, isRound) ? .failed : .read(amount)
  }

  /// 三五次, 几十人, 数百人: what stands before the numeral makes it no number.
  private func isLoose(at position: Int, _ isRound: Bool) -> Bool {
    guard position > 0 else { return false }
    let before = scalars[position - 1]
    return ChineseNumeral.begins(with: before) || before == "几" || (isRound && before == "数")
  }

  private func plain(_ number: ExactDecimal, _ start: Int) -> Amount {
    Amount(
      quantity: Quantity(number), approximation: nil, start: start, isOpen: false, isRound: false)
  }

  private func takesNumeralInSentence(before position: Int, from start: Int) -> Bool {
    position > start && isHan(scalars[position - 1])
  }

  /// Whether nothing but a comparator and the end of the segment follows.
  private func isEnd(_ cursor: TextCursor) -> Bool {
    var cursor = cursor
    cursor.skipBlanks()
    _ = cursor.takeAny(of: ComparatorSpelling.after.map(\.word) + ["左右", "上下"])
    guard let next = cursor.current else { return true }
    return "，,、;。\n)".unicodeScalars.contains(next)
      || ["-", "~", "至", "到"].contains(next)
  }

  /// Reads multiplier, about-word and unit behind a number.
  private func finish(
    _ number: ExactDecimal, _ cursor: inout TextCursor, start: Int, isRound: Bool
  ) -> Attempt {
    // 三分之二 and 2/3 are no 3分 and no two values.
    let isFraction = cursor.current == "/" && cursor[cursor.position + 1].map(isDigit) == true
    guard !isFraction, !cursor.isAt("分之"), let found = units.take(&cursor) else {
      return .failed
    }
    var quantity = Quantity(number, found.unit)
    if let tenths = found.furtherTenths, let sum = try? number.adding(tenths) {
      quantity = Quantity(sum, found.unit)
    }
    // What is glued to a value makes it no value: 10$, 5=50%.
    if let next = cursor.current, Self.signs.contains(next) || Self.comparing.contains(next) {
      return .failed
    }
    let opening = cursor.takeAny(of: ["(不含)", "(含)"])
    // (含) before 以上 belongs to the comparator.
    if opening == "(含)", cursor.isAt("以") || cursor.isAt("及以") { cursor.position -= 3 }
    return .read(
      Amount(
        quantity: quantity, approximation: found.approximation, start: start,
        isOpen: opening == "(不含)", isRound: isRound))
  }
}

// MARK: - Ranges

extension MeasureScanner {
  private enum RangeAttempt {
    case none
    case range(QuantityRange?, end: Int)
  }

  private func takeRange(_ cursor: inout TextCursor, after low: Amount) -> RangeAttempt {
    let start = cursor.position
    cursor.skipBlanks()
    guard takeConnector(&cursor) else {
      cursor.position = start
      return .none
    }
    cursor.skipBlanks()
    let second = cursor.position
    guard let attempt = takeAmount(&cursor, from: second) else {
      cursor.position = start
      return .none
    }
    // 50-60多人 leaves an end open.
    guard case .read(let high) = attempt, low.approximation == nil, high.approximation == nil
    else { return .range(nil, end: cursor.position) }
    return .range(range(low, high), end: cursor.position)
  }

  private func takeConnector(_ cursor: inout TextCursor) -> Bool {
    if cursor.takeAny(of: ["至", "到", "~", "--", "-"]) != nil {
      _ = cursor.take("~")
      return true
    }
    return false
  }

  private func range(_ low: Amount, _ high: Amount) -> QuantityRange? {
    var first = low.quantity
    var second = high.quantity
    if first.unit.isBare, first.unit.factor == .one { first = first.taking(second.unit) }
    if second.unit.isBare, second.unit.factor == .one { second = second.taking(first.unit) }
    guard first.unit.family == second.unit.family, (try? second.isLess(than: first)) == false else {
      return nil
    }
    return QuantityRange(
      low: first, high: second, lowIsOpen: low.isOpen, highIsOpen: high.isOpen)
  }
}

// MARK: - Comparators

extension MeasureScanner {
  private struct Prefix {
    var start: Int
    var comparator: Comparator?
    var isVerb = false
    var approximation: Approximation?
  }

  private struct Suffix {
    var end: Int
    var comparator: Comparator?
    var approximation: Approximation?
  }

  private func takePrefix(before position: Int, from start: Int) -> Prefix {
    var prefix = Prefix(start: position)
    let cursor = TextCursor(scalars: scalars)
    func end() -> Int {
      var end = prefix.start
      while end > start, FoldedText.isBlank(scalars[end - 1]) || scalars[end - 1] == ":" {
        end -= 1
      }
      return end
    }
    let abouts: [(String, Approximation)] = [
      ("大约", .around), ("约", .around), ("将近", .below), ("接近", .below), ("近", .below),
    ]
    for (word, approximation) in abouts where cursor.endsWith(word, before: end(), from: start) {
      prefix.start = end() - word.unicodeScalars.count
      prefix.approximation = approximation
      break
    }
    for row in ComparatorSpelling.before
    where cursor.endsWith(row.word, before: end(), from: start) {
      prefix.start = end() - row.word.unicodeScalars.count
      prefix.comparator = row.comparator
      prefix.isVerb = row.isVerb
      deny(&prefix, from: start)
      break
    }
    return prefix
  }

  /// 不得大于, 不应低于: the opposite of the spelling that they deny.
  private func deny(_ prefix: inout Prefix, from start: Int) {
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
  private func roundPrefix(before low: Amount) -> Int? {
    guard low.isRound, low.start > 0, scalars[low.start - 1] == "上" || scalars[low.start - 1] == "过"
    else { return nil }
    return low.start - 1
  }

  private func takeSuffix(at position: Int, of extent: Measure.Extent) -> Suffix {
    var cursor = TextCursor(scalars: scalars, position: position)
    cursor.skipBlanks()
    if let row = ComparatorSpelling.after.first(where: { cursor.isAt($0.word) }) {
      cursor.position += row.word.unicodeScalars.count
      return Suffix(end: cursor.position, comparator: row.comparator)
    }
    if cursor.takeAny(of: ["左右", "上下"]) != nil {
      return Suffix(end: cursor.position, approximation: .around)
    }
    if case .range = extent, cursor.takeAny(of: ["之间"]) != nil {
      return Suffix(end: cursor.position)
    }
    // 7日内: the word alone, and nothing that makes it part of another one.
    if cursor.take("内"), isEnd(cursor) || cursor.isAt("完成") || cursor.isAt("办") {
      return Suffix(end: cursor.position, comparator: .atMost)
    }
    return Suffix(end: position)
  }

  /// The comparator that both sides state, or nil if they contradict each other.
  private func combine(
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
