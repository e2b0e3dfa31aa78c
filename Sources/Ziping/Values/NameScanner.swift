/// Finds numbers that count nothing: designations, ordinals and list numbers (名称、序数、序号里的数字).
///
/// `5G`, `GB/T19001`, `PM2.5` and `第3期` are names; the `1、` of a list only orders it.
struct NameScanner {
  let scalars: [Unicode.Scalar]
  private let units: UnitScanner
  /// The numbers of a list.
  let list: ListNumbers

  init(_ scalars: [Unicode.Scalar], _ units: UnitTable) {
    self.scalars = scalars
    self.units = UnitScanner(units)
    list = ListNumbers(scalars, self.units)
  }

  /// Where the name that begins at `position` ends, if one does.
  func end(at position: Int) -> Int? {
    let scalar = scalars[position]
    if position == 0, let end = endOfSignCode() { return end }
    if scalar == "第" { return endOfOrdinal(at: position) }
    if Self.opensLabel(scalar) { return endOfLabel(at: position) }
    guard isDigit(scalar) || isLatin(scalar) || scalar == "(" else { return nil }
    if let number = list.ranges.first(where: { $0.lowerBound == position }) {
      return number.upperBound
    }
    guard scalar != "(" else { return nil }
    if position > 0, isDigit(scalars[position - 1]) || isLatin(scalars[position - 1]) { return nil }
    if isReference(before: position) { return endOfDigits(at: position) }
    return endOfProportion(at: position) ?? endOfMonthDay(at: position)
      ?? endOfDesignation(at: position)
  }

  /// 2021-12-30 00:00:00, as a system exports a day.
  private func isTimeOfDay(at position: Int) -> Bool {
    guard position > 1, scalars[position - 1] == " ", isDigit(scalars[position - 2]) else {
      return false
    }
    var cursor = TextCursor(scalars: scalars, position: position)
    guard cursor.takeInteger(upTo: 2) != nil, cursor.take(":"), cursor.takeInteger(upTo: 2) != nil
    else { return false }
    return true
  }

  /// 005 <=: the code of a sign as a system exports it, before the sign itself.
  private func endOfSignCode() -> Int? {
    var cursor = TextCursor(scalars: scalars)
    guard cursor.take("00"), cursor.current.map(isDigit) == true else { return nil }
    cursor.position += 1
    let end = cursor.position
    cursor.skipBlanks()
    guard let sign = cursor.current, MeasureScanner.comparing.contains(sign) else { return nil }
    return end
  }

  /// Whether the number at `position` only orders what it stands before: 1、 2.
  func isListNumber(at position: Int) -> Bool {
    list.ranges.contains { $0.lowerBound == position }
      || Self.opensLabel(scalars[position]) || (position == 0 && endOfSignCode() != nil)
      || isTimeOfDay(at: position)
  }

  /// 目标1：, 任务二：: the number of an item, with what it is called.
  private func endOfLabel(at position: Int) -> Int? {
    var cursor = TextCursor(scalars: scalars, position: position)
    guard position == 0 || ListNumbers.breaks.contains(scalars[position - 1]),
      cursor.takeAny(of: Self.labels) != nil
    else { return nil }
    guard cursor.takeInteger(upTo: 2) != nil || takeDigit(&cursor) else { return nil }
    return cursor.take(":") ? cursor.position : nil
  }

  /// 一 to 十 alone.
  private func takeDigit(_ cursor: inout TextCursor) -> Bool {
    guard let scalar = cursor.current, scalar == "十" || ChineseNumeral.digit(scalar) != nil else {
      return false
    }
    cursor.position += 1
    return true
  }

  private static func opensLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "目", "指", "任", "内", "事", "子", "分", "项": true
    default: false
    }
  }

  /// What the items of a cell are called.
  private static let labels = [
    "目标", "指标", "任务", "内容", "事项", "子目标", "分目标", "子项目", "子项", "分项", "项目",
  ]

  /// 1:1配套, 7×24小时, 18:30: more than one number, and none of them counts alone.
  private func endOfProportion(at position: Int) -> Int? {
    var end = endOfDigits(at: position)
    var isJoined = false
    while end < scalars.count, Self.pairings.contains(scalars[end]),
      scalars.indices.contains(end + 1), isDigit(scalars[end + 1])
    {
      isJoined = true
      end = endOfDigits(at: end + 1)
    }
    return isJoined ? end : nil
  }

  /// 每月15日前: a day whose month is not named.
  private func endOfMonthDay(at position: Int) -> Int? {
    var cursor = TextCursor(scalars: scalars, position: position)
    guard cursor.takeInteger(upTo: 2) != nil, cursor.takeAny(of: ["日", "号"]) != nil,
      cursor.takeAny(of: ["前", "之前", "以前"]) != nil
    else { return nil }
    return cursor.position
  }

  private static let pairings: ScalarSet = [":", "∶", "×", "*", "比"]

  /// 第3期, 第12届: which one, not how many.
  private func endOfOrdinal(at position: Int) -> Int? {
    var cursor = TextCursor(scalars: scalars, position: position + 1)
    cursor.skipBlanks()
    guard cursor.takeInteger(upTo: 4) != nil, let next = cursor.current, isHan(next) else {
      return nil
    }
    return cursor.position
  }

  /// 详见附件2: where it is said, not how many.
  private func isReference(before position: Int) -> Bool {
    guard position > 1, isHan(scalars[position - 1]), isHan(scalars[position - 2]) else {
      return false
    }
    let cursor = TextCursor(scalars: scalars)
    return Self.references.contains { cursor.endsWith($0, before: position, from: 0) }
  }

  private func endOfDigits(at position: Int) -> Int {
    scalars[position...].firstIndex { !isDigit($0) } ?? scalars.count
  }

  private static let references = ["附件", "备注", "附表", "附录", "附注", "附图"]

  /// Letters and digits in one, in front of words that are no unit.
  ///
  /// `12O次` and `l2次` are what a scan made of a number: a unit follows them, or the only letters
  /// are those that look like digits.
  private func endOfDesignation(at position: Int) -> Int? {
    var end = position
    var digits = 0
    var letters: [Unicode.Scalar] = []
    while end < scalars.count {
      // 1-1-1-… has no end, and would be looked for again at each of its numbers.
      guard end - position <= Self.longestDesignation else { return nil }
      let scalar = scalars[end]
      if isDigit(scalar) {
        digits += 1
      } else if isLatin(scalar) {
        letters.append(scalar)
      } else if !Self.joints.contains(scalar) || !isInside(end) {
        break
      }
      end += 1
    }
    guard !letters.isEmpty, !letters.allSatisfy(Self.digitLike.contains) else { return nil }
    // GB/T 19001: a standard's number may stand apart from its letters.
    if digits == 0 {
      guard letters.count > 1, let number = endOfStandard(at: end) else { return nil }
      end = number
    }
    if Self.known.contains(FoldedText.string(scalars[position..<end])) { return end }
    let cursor = TextCursor(scalars: scalars, position: end)
    guard let next = cursor.current, isHan(next), !units.isKnown(cursor), !isCompared(cursor)
    else { return nil }
    return isUnit(at: position, before: end) ? nil : end
  }

  private func isInside(_ index: Int) -> Bool {
    scalars.indices.contains(index + 1)
      && (isDigit(scalars[index + 1]) || isLatin(scalars[index + 1]))
  }

  private func endOfStandard(at position: Int) -> Int? {
    guard position < scalars.count, scalars[position] == " " else { return nil }
    var end = position + 1
    while end < scalars.count, isDigit(scalars[end]) || (scalars[end] == "-" && isInside(end)) {
      end += 1
    }
    return end > position + 1 ? end : nil
  }

  /// 500m道路, 50KG化肥: the letters behind a number are a unit, however they are written.
  private func isUnit(at position: Int, before end: Int) -> Bool {
    var cursor = TextCursor(scalars: scalars, position: position)
    while let scalar = cursor.current, isDigit(scalar) || scalar == "." { cursor.position += 1 }
    guard cursor.position > position, cursor.position < end else { return false }
    return units.isKnown(cursor) && !hasNumber(behind: end)
  }

  /// 110kV变电站2座: the number of what is counted follows.
  private func hasNumber(behind position: Int) -> Bool {
    scalars[position...].prefix { isHan($0) || isLatin($0) || isDigit($0) }.contains(where: isDigit)
  }

  /// 以上, 以内: only a number is held against something.
  private func isCompared(_ cursor: TextCursor) -> Bool {
    ComparatorSpelling.after.contains { cursor.isAt($0.word) } || cursor.isAt("左右")
  }

  /// No designation in use is half as long.
  private static let longestDesignation = 64
  private static let joints: ScalarSet = [".", "/", "-"]
  private static let digitLike: ScalarSet = ["O", "o", "l", "I"]
  /// Names of what is measured, behind which a limit or a unit may stand.
  private static let known: Set<String> = ["PM2.5", "PM10", "N95", "KN95"]
}
