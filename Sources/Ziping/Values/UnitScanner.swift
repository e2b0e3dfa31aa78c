/// Reads what follows a number: multiplier, about-word and unit (计量单位的读法).
struct UnitScanner {
  /// What was found behind a number.
  struct Found {
    let unit: Unit
    let approximation: Approximation?
    /// The 五 of 九成五, as tenths to add to the number.
    let furtherTenths: ExactDecimal?
  }

  private let table: UnitTable

  init(_ table: UnitTable) {
    self.table = table
  }

  /// Whether a listed unit, a multiplier or an about-word stands at the cursor.
  func isKnown(_ cursor: TextCursor) -> Bool {
    var cursor = cursor
    _ = cursor.takeAny(of: Self.abouts)
    return table.take(&cursor) != nil || cursor.takeAny(of: Self.multipliers.map(\.word)) != nil
  }

  /// Reads the unit at the cursor; nil if what stands there can be no unit.
  func take(_ cursor: inout TextCursor) -> Found? {
    let bare = cursor
    if cursor.current == " " { cursor.skipBlanks() }
    var approximation: Approximation? = takeAbout(&cursor)
    if let entry = table.take(&cursor) {
      let tenths = entry.spelling == "成" ? takeTenths(&cursor) : nil
      return Found(
        unit: compound(symbol: entry.spelling, family: entry.family, entry.factor, &cursor),
        approximation: approximation ?? takeAbout(&cursor), furtherTenths: tenths)
    }
    let multiplier = takeMultiplier(&cursor)
    approximation = approximation ?? takeAbout(&cursor)
    let factor = multiplier?.factor ?? .one
    let word = multiplier?.word ?? ""
    if multiplier != nil, let entry = table.take(&cursor),
      let product = try? entry.factor.multiplied(by: factor)
    {
      return Found(
        unit: compound(
          symbol: word + entry.spelling, family: entry.family, product, multiplier: factor,
          &cursor),
        approximation: approximation ?? takeAbout(&cursor), furtherTenths: nil)
    }
    // A Latin run that is no listed unit is a scan or a name: 10IO, 1O次.
    if let next = cursor.current, isLatin(next) { return nil }
    let free = takeFreeUnit(&cursor)
    if free.isEmpty, multiplier == nil, approximation == nil { cursor = bare }
    if free.isEmpty, let bracketed = takeBracketed(&cursor, factor) {
      return Found(unit: bracketed, approximation: approximation, furtherTenths: nil)
    }
    return Found(
      unit: compound(
        symbol: word + free, family: table.canonical(free), factor, multiplier: factor, &cursor),
      approximation: approximation, furtherTenths: nil)
  }

  private static let abouts = ["余", "多", "来"]

  private func takeAbout(_ cursor: inout TextCursor) -> Approximation? {
    cursor.takeAny(of: Self.abouts) == nil ? nil : .above
  }

  /// 九成五 is 95 %.
  private func takeTenths(_ cursor: inout TextCursor) -> ExactDecimal? {
    guard let scalar = cursor.current else { return nil }
    let digit: Int64? =
      isDigit(scalar) ? Int64(scalar.value - 48) : ChineseNumeral.digit(scalar)
    guard let digit else { return nil }
    cursor.position += 1
    return try? ExactDecimal(coefficient: Int128(digit), places: 1)
  }

  private static let multipliers: [(word: String, value: Int128)] = [
    ("万亿", 1_000_000_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000),
    ("亿", 100_000_000), ("万", 10_000), ("千", 1000), ("百", 100),
  ]

  private func takeMultiplier(_ cursor: inout TextCursor) -> (word: String, factor: Ratio)? {
    for (word, value) in Self.multipliers where cursor.isAt(word) {
      guard let factor = try? Ratio(value, 1) else { return nil }
      cursor.position += word.unicodeScalars.count
      return (word, factor)
    }
    return nil
  }

  /// Chinese characters up to the next word that is no unit.
  private func takeFreeUnit(_ cursor: inout TextCursor) -> String {
    let start = cursor.position
    while let scalar = cursor.current, isHan(scalar), !Self.stops.contains(where: cursor.isAt) {
      cursor.position += 1
    }
    return FoldedText.string(cursor.scalars[start..<cursor.position])
  }

  private static let stops =
    ComparatorSpelling.after.map(\.word) + [
      "左右", "上下", "之间", "至", "到", "完成", "已", "内",
    ]

  /// 95(%), 100(百分比): the unit in brackets.
  private func takeBracketed(_ cursor: inout TextCursor, _ factor: Ratio) -> Unit? {
    let start = cursor.position
    guard cursor.take("("), let entry = table.take(&cursor), cursor.take(")"),
      let product = try? entry.factor.multiplied(by: factor)
    else {
      cursor.position = start
      return nil
    }
    return Unit(symbol: entry.spelling, family: entry.family, factor: product)
  }

  /// 元/人·月: what a unit is per, its separators folded to one.
  private func compound(
    symbol: String, family: String, _ factor: Ratio, multiplier: Ratio = .one,
    _ cursor: inout TextCursor
  ) -> Unit {
    dropEcho(&cursor, family: family)
    guard !family.isEmpty || cursor.current == "/" else {
      return Unit(symbol: symbol, family: "", factor: factor, multiplier: multiplier)
    }
    var symbol = symbol
    var family = family
    var factor = factor
    var separator = "/"
    while let mark = cursor.takeAny(of: separator == "/" ? ["/"] : Self.perSeparators) {
      let start = cursor.position
      cursor.skipBlanks()
      let entry = table.take(&cursor)
      // 100元/人、培训3次: behind a comma only a listed unit belongs to the unit.
      let word = entry?.spelling ?? (mark == "、" ? "" : takeFreeUnit(&cursor))
      guard !word.isEmpty else {
        cursor.position = start - 1
        break
      }
      symbol += separator + word
      family += separator + (entry?.family ?? table.canonical(word))
      // 1元/斤 is 2元/公斤.
      if let entry, let quotient = try? factor.divided(by: entry.factor) { factor = quotient }
      separator = "·"
    }
    return Unit(symbol: symbol, family: family, factor: factor, multiplier: multiplier)
  }

  private static let perSeparators = ["/", "·", "*", "×", "、", "."]

  /// >=98%(百分比): the unit once more, in brackets.
  private func dropEcho(_ cursor: inout TextCursor, family: String) {
    var probe = cursor
    if probe.take("("), let entry = table.take(&probe), entry.family == family, probe.take(")") {
      cursor = probe
    }
  }
}
