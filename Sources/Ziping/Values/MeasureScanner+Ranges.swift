extension MeasureScanner {
  enum RangeScan {
    case none
    case range(QuantityRange?, end: Int)
  }

  func takeRange(_ cursor: inout TextCursor, after low: Number) -> RangeScan {
    let start = cursor.position
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
