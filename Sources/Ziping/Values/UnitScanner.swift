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

  /// Whether a measure word stands at the cursor, which counts whole things.
  func isCounter(_ cursor: TextCursor) -> Bool {
    var cursor = cursor
    guard let entry = table.take(&cursor), entry.kind == .counter else { return false }
    return UnitFacts.counts(entry.family)
  }

  /// Reads the unit at the cursor; nil if what stands there can be no unit.
  func take(_ cursor: inout TextCursor) -> Found? {
    let bare = cursor
    if cursor.current == " " { cursor.skipBlanks() }
    skipBreak(&cursor)
    var approximation: Approximation? = takeAbout(&cursor)
    if let entry = table.take(&cursor) {
      let tenths = entry.spelling == "成" ? takeTenths(&cursor) : nil
      let unit = whole(Piece(entry, .one), &cursor)
      return Found(
        unit: unit, approximation: approximation ?? takeAbout(&cursor), furtherTenths: tenths)
    }
    let multiplier = takeMultiplier(&cursor)
    approximation = approximation ?? takeAbout(&cursor)
    let factor = multiplier?.factor ?? .one
    let word = multiplier?.word ?? ""
    if multiplier != nil, let entry = table.take(&cursor) {
      let unit = whole(Piece(entry, factor, word), &cursor)
      return Found(
        unit: unit, approximation: approximation ?? takeAbout(&cursor), furtherTenths: nil)
    }
    guard let free = takeFree(&cursor) else { return nil }
    if free.isEmpty, multiplier == nil, approximation == nil { cursor = bare }
    if free.isEmpty, let bracketed = takeBracketed(&cursor, factor) {
      return Found(unit: bracketed, approximation: approximation, furtherTenths: nil)
    }
    let piece = Piece(
      symbol: word + free, family: table.canonical(free), factor: factor, multiplier: factor)
    return Found(unit: whole(piece, &cursor), approximation: approximation, furtherTenths: nil)
  }

  /// A cell that breaks its line before the unit.
  private func skipBreak(_ cursor: inout TextCursor) {
    guard cursor.current == "\n" else { return }
    var probe = cursor
    probe.skipBlanks()
    let unit = probe.position
    guard table.take(&probe) != nil, probe.isAtEnd else { return }
    cursor.position = unit
  }

  /// A unit that no table has: letters as a whole, or Chinese characters up to a word that is none.
  ///
  /// Nil for letters that a scan makes of digits: 1O次, 10IO.
  private func takeFree(_ cursor: inout TextCursor) -> String? {
    let start = cursor.position
    guard let token = LatinUnit.takeToken(&cursor) else { return takeFreeUnit(&cursor) }
    // One letter alone is cut off, or another word: 1e3, 10G.
    let letters = token.unicodeScalars.filter(isLatin)
    let isDigitLike = letters.count < 2 || letters.allSatisfy { Self.digitLike.contains($0) }
    guard !isDigitLike, cursor.current.map(isDigit) != true else {
      cursor.position = start
      return nil
    }
    return token
  }

  private static let digitLike: ScalarSet = ["O", "o", "l", "I"]

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

  static let stops =
    ComparatorSpelling.after.map(\.word) + [
      "左右", "上下", "之间", "至", "到", "完成", "已", "内",
    ]

  /// 95(%), 100(百分比): the unit in brackets.
  private func takeBracketed(_ cursor: inout TextCursor, _ factor: Ratio) -> Unit? {
    let start = cursor.position
    guard cursor.take("("), let entry = table.take(&cursor) else {
      cursor.position = start
      return nil
    }
    let unit = whole(Piece(entry, factor), &cursor)
    guard cursor.take(")") else {
      cursor.position = start
      return nil
    }
    return unit
  }

  /// A part of a unit with what it is in the family's basic unit.
  private struct Piece {
    var symbol: String
    var family: String
    var factor: Ratio
    /// The part of the factor that a multiplier makes.
    var multiplier: Ratio

    init(symbol: String, family: String, factor: Ratio, multiplier: Ratio) {
      self.symbol = symbol
      self.family = family
      self.factor = factor
      self.multiplier = multiplier
    }

    init(_ entry: UnitTable.Entry, _ multiplier: Ratio, _ word: String = "") {
      symbol = word + entry.spelling
      family = entry.family
      factor = (try? entry.factor.multiplied(by: multiplier)) ?? entry.factor
      self.multiplier = multiplier
    }
  }

  /// The unit that begins with a piece: what it is times (人·天) and what it is per (元/人·月).
  private func whole(_ first: Piece, _ cursor: inout TextCursor) -> Unit {
    var unit = first
    // Most cells end with their unit.
    guard !cursor.isAtEnd else {
      return Unit(
        symbol: unit.symbol, family: unit.family, factor: unit.factor, multiplier: unit.multiplier)
    }
    takeTimes(&unit, &cursor)
    takePerOfMaterial(&unit, &cursor)
    dropEcho(&cursor, family: unit.family)
    takePer(&unit, &cursor)
    return Unit(
      symbol: unit.symbol, family: unit.family, factor: unit.factor, multiplier: unit.multiplier)
  }

  /// 人·天 is 人天.
  private func takeTimes(_ unit: inout Piece, _ cursor: inout TextCursor) {
    guard !unit.family.isEmpty else { return }
    var probe = cursor
    guard probe.takeAny(of: ["·", "*", "×"]) != nil, let entry = table.take(&probe),
      let factor = try? unit.factor.multiplied(by: entry.factor)
    else { return }
    cursor = probe
    unit.symbol += "·" + entry.spelling
    unit.family += entry.family
    unit.factor = factor
  }

  /// 吨标准煤/万元; but the 培训 of 4期培训/200人 is no part of a unit.
  private func takePerOfMaterial(_ unit: inout Piece, _ cursor: inout TextCursor) {
    var (whole, probe) = (unit, cursor)
    takeMaterial(&whole, &probe)
    let start = probe.position
    takePer(&whole, &probe)
    if probe.position > start { (unit, cursor) = (whole, probe) }
  }

  /// The 标准煤 of 吨标准煤/万元: what stands before a / belongs to the unit.
  private func takeMaterial(_ unit: inout Piece, _ cursor: inout TextCursor) {
    guard !unit.family.isEmpty else { return }
    var probe = cursor
    while let scalar = probe.current, isHan(scalar),
      probe.position - cursor.position < Self.longestMaterial
    {
      probe.position += 1
    }
    guard probe.position > cursor.position, probe.current == "/" else { return }
    let material = FoldedText.string(cursor.scalars[cursor.position..<probe.position])
    cursor = probe
    unit.symbol += material
    unit.family += material
  }

  private static let longestMaterial = 6

  /// What a unit is per, its separators folded to one; 例/10万人 is per a hundred thousand.
  private func takePer(_ unit: inout Piece, _ cursor: inout TextCursor) {
    var separator = "/"
    while let mark = cursor.takeAny(of: separator == "/" ? ["/"] : Self.perSeparators) {
      let start = cursor.position
      cursor.skipBlanks()
      guard let per = takePer(behind: mark, isShare: unit.family.isEmpty, &cursor),
        let factor = try? unit.factor.divided(by: per.factor)
      else {
        cursor.position = start - 1
        return
      }
      unit.symbol += separator + per.symbol
      unit.factor = factor
      takeFamily(of: per, behind: separator, &unit)
      separator = "·"
    }
  }

  /// 12/10万 is a share, 12例/10万人 a rate of 例 per 人.
  private func takeFamily(of per: Piece, behind separator: String, _ unit: inout Piece) {
    if unit.family.isEmpty, per.family.isEmpty {
      unit.family = Unit.percent.family
      unit.factor = (try? unit.factor.multiplied(by: .hundred)) ?? unit.factor
    } else if !per.family.isEmpty {
      unit.family += separator + per.family
    }
  }

  /// One thing that a unit is per, with how many of it.
  private func takePer(
    behind mark: String, isShare: Bool, _ cursor: inout TextCursor
  ) -> Piece? {
    var plain = cursor
    if let entry = table.take(&plain) {
      cursor = plain
      return Piece(entry, .one)
    }
    let count = mark == "/" ? takeCount(&cursor, isShare: isShare) : nil
    var factor = count?.factor ?? .one
    var symbol = count?.text ?? ""
    if let multiplier = takeMultiplier(&cursor),
      let product = try? factor.multiplied(by: multiplier.factor)
    {
      factor = product
      symbol += multiplier.word
    }
    if let entry = table.take(&cursor) {
      var piece = Piece(entry, factor)
      piece.symbol = symbol + entry.spelling
      return piece
    }
    // 100元/人、培训3次: behind a comma only a listed unit belongs to the unit.
    let word = mark == "、" ? "" : takeFree(&cursor) ?? ""
    guard !word.isEmpty || factor != .one else { return nil }
    return Piece(
      symbol: symbol + word, family: table.canonical(word), factor: factor, multiplier: .one)
  }

  /// The 10 of 10万人; a share is of any number, 4期/200人 are two values.
  private func takeCount(
    _ cursor: inout TextCursor, isShare: Bool
  ) -> (text: String, factor: Ratio)? {
    var probe = cursor
    guard let number = probe.takeInteger(upTo: 9), number > 0,
      isShare || Self.roundCounts.contains(number),
      let factor = try? Ratio(Int128(number), 1)
    else { return nil }
    cursor = probe
    return (String(number), factor)
  }

  private static let roundCounts: Set<Int> = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  private static let perSeparators = ["/", "·", "*", "×", "、", "."]

  /// >=98%(百分比): the unit once more, in brackets.
  private func dropEcho(_ cursor: inout TextCursor, family: String) {
    var probe = cursor
    if probe.take("("), let entry = table.take(&probe), entry.family == family, probe.take(")") {
      cursor = probe
    }
  }
}
