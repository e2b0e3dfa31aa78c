extension MeasureScanner {
  enum RangeScan {
    case none
    case range(QuantityRange?, end: Int)
  }

  func takeRange(_ cursor: inout TextCursor, after low: Number) -> RangeScan {
    let start = cursor.position
    if let inequality = doubleInequality(at: cursor) {
      return takeRange(&cursor, after: low, inequality)
    }
    cursor.skipBlanks()
    guard takeConnector(&cursor) else {
      cursor.position = start
      return .none
    }
    cursor.skipBlanks()
    let second = cursor.position
    guard let attempt = takeNumberWithUnit(&cursor, from: second) else {
      cursor.position = start
      return .none
    }
    // 50-60多人 leaves an end open.
    guard case .read(let high) = attempt, low.approximation == nil, high.approximation == nil
    else { return .range(nil, end: cursor.position) }
    return .range(range(low, high), end: cursor.position)
  }

  /// What stands between the ends of 95%≤X≤100%.
  struct DoubleInequality {
    let end: Int
    /// Whether the high end comes first: 100%≥X≥95%.
    let isFalling: Bool
    let firstIsOpen: Bool
    let secondIsOpen: Bool
  }

  /// The two signs, both one way, around what is measured, if they stand at the cursor.
  func doubleInequality(at cursor: TextCursor) -> DoubleInequality? {
    // Asked behind every number: few have a sign there.
    guard let next = cursor.current, next == " " || Self.comparing.contains(next) else {
      return nil
    }
    var cursor = cursor
    guard let first = takeSign(&cursor), takeVariable(&cursor), let second = takeSign(&cursor),
      first.wantsMore == second.wantsMore, cursor.current.map(isDigit) == true
    else { return nil }
    return DoubleInequality(
      end: cursor.position, isFalling: first.wantsMore, firstIsOpen: first.isStrict,
      secondIsOpen: second.isStrict)
  }

  private func takeSign(_ cursor: inout TextCursor) -> Comparator? {
    cursor.skipBlanks()
    let signs: [(String, Comparator)] = [
      ("≤", .atMost), ("<=", .atMost), ("=<", .atMost), ("≥", .atLeast), (">=", .atLeast),
      ("=>", .atLeast), ("<", .below), (">", .above),
    ]
    guard let sign = signs.first(where: { cursor.isAt($0.0) }) else { return nil }
    cursor.position += sign.0.unicodeScalars.count
    cursor.skipBlanks()
    return sign.1
  }

  /// X, pH, or a word for the value.
  private func takeVariable(_ cursor: inout TextCursor) -> Bool {
    let start = cursor.position
    while let letter = cursor.current, isLatin(letter), cursor.position - start < 3 {
      cursor.position += 1
    }
    return cursor.position > start || cursor.takeAny(of: ["指标值", "完成值", "实际值", "目标值"]) != nil
  }

  private func takeRange(
    _ cursor: inout TextCursor, after first: Number, _ signs: DoubleInequality
  ) -> RangeScan {
    cursor.position = signs.end
    guard case .read(let second)? = takeNumberWithUnit(&cursor, from: signs.end),
      first.approximation == nil, second.approximation == nil
    else { return .range(nil, end: cursor.position) }
    let range =
      signs.isFalling
      ? range(second.opened(signs.secondIsOpen), first.opened(signs.firstIsOpen))
      : range(first.opened(signs.firstIsOpen), second.opened(signs.secondIsOpen))
    return .range(range, end: cursor.position)
  }

  func takeConnector(_ cursor: inout TextCursor) -> Bool {
    if cursor.takeAny(of: ["至", "到", "~", "--", "-"]) != nil {
      _ = cursor.take("~")
      return true
    }
    return false
  }

  func range(_ low: Number, _ high: Number) -> QuantityRange? {
    var first = low.quantity
    var second = high.quantity
    if first.unit.isBare, first.unit.factor == .one { first = first.taking(second.unit) }
    if second.unit.isBare, second.unit.factor == .one { second = second.taking(first.unit) }
    guard first.unit.family == second.unit.family, !second.isLess(than: first) else {
      return nil
    }
    return QuantityRange(
      low: first, high: second, lowIsOpen: low.isOpen, highIsOpen: high.isOpen)
  }
}

extension MeasureScanner.Number {
  /// The number as an end of a range that is perhaps outside.
  fileprivate func opened(_ isOpen: Bool) -> MeasureScanner.Number {
    MeasureScanner.Number(
      quantity: quantity, approximation: approximation, start: start,
      isOpen: isOpen || self.isOpen, isRound: isRound)
  }
}
