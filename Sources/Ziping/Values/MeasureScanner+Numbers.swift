extension MeasureScanner {
  /// A number with sign, multiplier and unit at the cursor; nil if no number begins here.
  func takeNumberWithUnit(_ cursor: inout TextCursor, from start: Int) -> Scan? {
    guard let first = cursor.current else { return nil }
    if isDigit(first) { return takeDigits(&cursor, from: start) }
    guard ChineseNumeral.begins(with: first) else { return nil }
    if cursor.isAt("百分之") || cursor.isAt("千分之") { return takeFraction(&cursor) }
    if cursor.take("百分百") { return wholePercent(from: cursor.position - 3) }
    return takeNumeral(&cursor, from: start)
  }

  func takeDigits(_ cursor: inout TextCursor, from start: Int) -> Scan {
    let position = cursor.position
    let before = cursor[position - 1]
    if position > start, let before {
      // M.8, .5, 5=50%, ^80%: the number is cut or glued to something. 第3名 is an order.
      let isGlued =
        isLatin(before) || before == "." || before == "第" || Self.signs.contains(before)
        || hasTwoSigns(before: position, from: start)
      if isGlued { return .failed }
    }
    let isFirst = position == start || !isHan(before ?? " ")
    guard let number = takeNumber(&cursor, groupsWithWideComma: isFirst) else { return .failed }
    let sign = signPosition(before: position, from: start)
    let value = sign == nil ? number : signed(number, scalars[sign ?? position])
    return finish(value, &cursor, start: sign ?? position, isRound: false)
  }

  /// --3 is no number; 10--12 is a range.
  private func hasTwoSigns(before position: Int, from start: Int) -> Bool {
    guard position - start >= 2, scalars[position - 1] == "-", scalars[position - 2] == "-" else {
      return false
    }
    return position - start == 2 || !isDigit(scalars[position - 3])
  }

  static let signs: ScalarSet = ["^", "$", "#", "@", "&", "_", "|", "\\", "`"]

  static let comparing: ScalarSet = ["=", "<", ">", "≥", "≤"]

  func signed(_ number: ExactDecimal, _ sign: Unicode.Scalar) -> ExactDecimal {
    sign == "-" ? number.negated : number
  }

  /// Where the sign of the number at `position` stands, if the dash there is one.
  func signPosition(before position: Int, from start: Int) -> Int? {
    var sign = position - 1
    while sign > start, FoldedText.isBlank(scalars[sign]) { sign -= 1 }
    // Behind a blank only the first sign of a cell belongs to the number: - 2%.
    guard sign == position - 1 || sign == 0 else { return nil }
    guard sign >= start, scalars[sign] == "-" || scalars[sign] == "+" else { return nil }
    guard sign > start else { return start == 0 ? sign : nil }
    let before = scalars[sign - 1]
    return isDigit(before) || isLatin(before) || before == "-" ? nil : sign
  }

  /// 1,524,481.22 and 1 260: groups of three, one point; nil if the digits make no number.
  func takeNumber(
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
      } else if scalar == " ", isSpacedGroup(cursor, text, groupLength) {
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
    // ①00人: a number begins with one zero at most.
    return text.hasPrefix("00") ? nil : try? ExactDecimal(parsing: text)
  }

  /// Whether the blank at the cursor parts two groups of a number: 1 260平方米, but never 2021 100人.
  private func isSpacedGroup(_ cursor: TextCursor, _ digits: String, _ groupLength: Int) -> Bool {
    let isFirst = digits.utf8.count == groupLength
    return (isFirst ? 1...3 : 3...3).contains(groupLength)
      && (1...3).allSatisfy { hasDigit($0, beyond: cursor) } && !hasDigit(4, beyond: cursor)
  }

  private func hasDigit(_ offset: Int, beyond cursor: TextCursor) -> Bool {
    cursor[cursor.position + offset].map(isDigit) == true
  }

  private func wholePercent(from start: Int) -> Scan {
    .read(
      Number(
        quantity: Quantity(100, .percent), approximation: nil, start: start, isOpen: false,
        isRound: false))
  }

  /// 百分之九十五.
  func takeFraction(_ cursor: inout TextCursor) -> Scan? {
    let start = cursor.position
    let isPercent = cursor.isAt("百分之")
    cursor.position += 3
    let number: ExactDecimal?
    if cursor.isAt("百") && isPercent {
      cursor.position += 1
      number = 100
    } else if let scalar = cursor.current, isDigit(scalar) {
      number = takeNumber(&cursor, groupsWithWideComma: false)
    } else {
      number = ChineseNumeral.take(&cursor)
    }
    guard let number else { return .failed }
    let factor = isPercent ? Ratio.one : Ratio(.step(places: 1))
    let unit = Unit(
      symbol: isPercent ? "%" : "‰", family: Unit.percent.family, factor: factor)
    return .read(
      Number(
        quantity: Quantity(number, unit), approximation: nil, start: start, isOpen: false,
        isRound: false))
  }

  /// 三分之二: two of the parts that the first number names.
  private func takeParts(
    of whole: ExactDecimal, _ cursor: inout TextCursor, from start: Int
  ) -> Scan {
    cursor.position += 2
    guard let parts = ChineseNumeral.take(&cursor),
      let factor = try? Ratio(100, over: whole)
    else { return .failed }
    let unit = Unit(symbol: "/" + whole.text(), family: Unit.percent.family, factor: factor)
    return .read(
      Number(
        quantity: Quantity(parts, unit), approximation: nil, start: start, isOpen: false,
        isRound: false))
  }

  /// A Chinese numeral counts only in front of a unit, and inside a sentence only where nothing
  /// follows: 进一步 and 一期工程 hold no number.
  func takeNumeral(_ cursor: inout TextCursor, from start: Int) -> Scan? {
    let position = cursor.position
    if position > 0, scalars[position - 1] == "第" || isDigit(scalars[position - 1]) { return nil }
    let isRound = ["十", "百", "千", "万", "亿"].contains(scalars[position])
    // A run of numerals is one number or none: what begins in its middle is not looked at.
    if position > 0, ChineseNumeral.begins(with: scalars[position - 1]) { return nil }
    guard let number = ChineseNumeral.take(&cursor) else {
      while let scalar = cursor.current, ChineseNumeral.begins(with: scalar) {
        cursor.position += 1
      }
      return units.isKnown(cursor) && !isPlan(from: position, to: cursor) ? .failed : nil
    }
    // 陆路, 队伍: one formal numeral alone is mostly another word.
    if cursor.position == position + 1, ChineseNumeral.isFormal(scalars[position]) { return nil }
    let isAlone = position == 0 && cursor.isAtEnd
    if isAlone { return isRound && number.coefficient > 10 ? nil : .read(plain(number, position)) }
    if cursor.isAt("分之") { return takeParts(of: number, &cursor, from: position) }
    if isAdverb(from: position, to: cursor) { return nil }
    if opensRange(cursor, from: position, start, number) { return .read(plain(number, position)) }
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

  /// 三至五家: the end of the range has the unit, and nothing else is said but what is counted.
  private func opensRange(
    _ cursor: TextCursor, from position: Int, _ start: Int, _ number: ExactDecimal
  ) -> Bool {
    guard position == start, let next = cursor.current, !units.isKnown(cursor) else { return false }
    guard next == "至" || next == "到" || next == "~" || next == "-" else { return false }
    var probe = cursor
    guard takeConnector(&probe), let high = ChineseNumeral.take(&probe), high > number,
      units.isKnown(probe)
    else { return false }
    // 一至三期工程 names its parts.
    let isCounter = units.isCounter(probe) && number != .one
    guard let unit = units.take(&probe)?.unit, !unit.isBare else { return false }
    return isEnd(probe) || (isCounter && probe.scalars[probe.position...].allSatisfy(isHan))
  }

  /// 十分满意 is very content, not ten points.
  private func isAdverb(from start: Int, to cursor: TextCursor) -> Bool {
    cursor.position == start + 1 && scalars[start] == "十" && cursor.isAt("分")
      && !cursor.isAt("分钟") && cursor[cursor.position + 1].map(isHan) == true
  }

  /// 十四五 is a five-year plan.
  private func isPlan(from start: Int, to cursor: TextCursor) -> Bool {
    cursor.position == start + 3 && scalars[start] == "十" && scalars[start + 2] == "五"
  }

  /// 三五次, 几十人, 数百人: what stands before the numeral makes it no number.
  func isLoose(at position: Int, _ isRound: Bool) -> Bool {
    guard position > 0 else { return false }
    let before = scalars[position - 1]
    return before == "几" || (isRound && before == "数")
  }

  func plain(_ number: ExactDecimal, _ start: Int) -> Number {
    Number(
      quantity: Quantity(number), approximation: nil, start: start, isOpen: false, isRound: false)
  }

  func takesNumeralInSentence(before position: Int, from start: Int) -> Bool {
    position > start && isHan(scalars[position - 1])
  }

  /// Whether nothing but a comparator and the end of the segment follows.
  func isEnd(_ cursor: TextCursor) -> Bool {
    var cursor = cursor
    cursor.skipBlanks()
    _ = cursor.takeAny(of: ComparatorSpelling.after.map(\.word) + ["左右", "上下"])
    guard let next = cursor.current else { return true }
    return "，,、;。\n)".unicodeScalars.contains(next)
      || ["-", "~", "至", "到"].contains(next)
  }

  /// 10+2次, 90+; but 电脑5台+打印机2台 only joins two.
  private func isSum(_ cursor: TextCursor) -> Bool {
    cursor[cursor.position + 1].map { !isHan($0) } ?? true
  }

  /// 90%(含90%)以上: the number once more says that it is included.
  func takeInclusion(_ cursor: inout TextCursor, of quantity: Quantity) -> String? {
    var probe = cursor
    guard probe.take("(含"), probe.current.map(isDigit) == true,
      let again = takeNumber(&probe, groupsWithWideComma: false), again == quantity.magnitude
    else { return nil }
    if !probe.isAt(")"), let unit = units.take(&probe)?.unit, unit.family != quantity.unit.family {
      return nil
    }
    guard probe.take(")") else { return nil }
    cursor = probe
    return "(含本数)"
  }

  /// What is glued to a value makes it no value: 10$, 5=50%, 10+2次; but 12345热线≥95% names a line.
  private func isGlue(_ next: Unicode.Scalar, behind unit: Unit, _ cursor: TextCursor) -> Bool {
    if next == "+" { return isSum(cursor) }
    if Self.signs.contains(next) { return true }
    guard Self.comparing.contains(next) else { return false }
    let isLast = cursor.position + 1 == cursor.scalars.count
    return !isLast && (unit.isBare || unit.isShare)
  }

  /// Reads multiplier, about-word and unit behind a number.
  func finish(
    _ number: ExactDecimal, _ cursor: inout TextCursor, start: Int, isRound: Bool
  ) -> Scan {
    guard let found = units.take(&cursor) else { return .failed }
    var quantity = Quantity(number, found.unit)
    if let tenths = found.furtherTenths, let sum = try? number.adding(tenths) {
      quantity = Quantity(sum, found.unit)
    }
    if let next = cursor.current, isGlue(next, behind: found.unit, cursor),
      doubleInequality(at: cursor) == nil
    {
      return .failed
    }
    let opening = cursor.takeAny(of: ["(不含)", "(含)"]) ?? takeInclusion(&cursor, of: quantity)
    // (含) before 以上 belongs to the comparator.
    if opening == "(含)", cursor.isAt("以") || cursor.isAt("及以") { cursor.position -= 3 }
    return .read(
      Number(
        quantity: quantity, approximation: found.approximation, start: start,
        isOpen: opening == "(不含)", isRound: isRound))
  }
}
