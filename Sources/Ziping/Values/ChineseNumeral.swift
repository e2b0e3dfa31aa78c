/// Reads Chinese numerals (中文数字) such as 十二, 两, 三十五, 一百零八, 一万二千, 半.
enum ChineseNumeral {
  /// The value of a single digit 〇 to 九.
  static func digit(_ scalar: Unicode.Scalar) -> Int64? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func power(_ scalar: Unicode.Scalar) -> Int64? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }

  /// Whether it is a numeral as cheques have it (大写数字).
  static func isFormal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰", "仟": true
    default: false
    }
  }

  /// Whether a numeral can begin with this scalar.
  static func begins(with scalar: Unicode.Scalar) -> Bool {
    // Asked of every character of a text: a switch, where the tables would be searched.
    switch scalar {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "半":
      true
    default: isFormal(scalar)
    }
  }

  /// Reads the longest numeral at the cursor and steps over it; nil leaves the cursor.
  static func take(_ cursor: inout TextCursor) -> ExactDecimal? {
    if cursor.take("半") { return half }
    let start = cursor.position
    var run: [Unicode.Scalar] = []
    while let scalar = cursor.current, digit(scalar) != nil || power(scalar) != nil,
      run.count < longest
    {
      run.append(scalar)
      cursor.position += 1
    }
    guard let value = value(of: run), let number = try? ExactDecimal(coefficient: value, places: 0)
    else {
      cursor.position = start
      return nil
    }
    return (try? takeDecimals(&cursor).map { try number.adding($0) } ?? number) ?? number
  }

  /// 点五 of 九十五点五; 三点 alone is no number with decimals.
  private static func takeDecimals(_ cursor: inout TextCursor) -> ExactDecimal? {
    guard cursor.isAt("点") else { return nil }
    var end = cursor.position + 1
    var decimals: Int128 = 0
    while let digit = cursor[end].flatMap(Self.digit), end - cursor.position <= 6 {
      decimals = decimals * 10 + Int128(digit)
      end += 1
    }
    let places = end - cursor.position - 1
    let isFollowed = cursor[end].map { digit($0) != nil || $0 == "十" || $0 == "百" } ?? false
    guard places > 0, !isFollowed else { return nil }
    cursor.position = end
    return try? ExactDecimal(coefficient: decimals, places: places)
  }

  /// More scalars than any numeral in use has.
  private static let longest = 24
  private static let half = try? ExactDecimal(coefficient: 5, places: 1)

  private static func value(of run: [Unicode.Scalar]) -> Int128? {
    guard !run.isEmpty else { return nil }
    let plain = run.compactMap(Self.digit)
    // 二〇二一 is read digit by digit; 三五 without a zero is a colloquial "three to five".
    if plain.count == run.count, run.count > 1 {
      guard run.count >= 4, run.count <= 9 else { return nil }
      return plain.reduce(0) { $0 * 10 + Int128($1) }
    }
    return grouped(run)
  }

  /// 三十五, 一百零八, 一万二千: digits before falling powers of ten; 万 and 亿 close a group.
  private static func grouped(_ run: [Unicode.Scalar]) -> Int128? {
    var total: Int128 = 0
    var group: Int128 = 0
    var pending: Int128?
    var lastPower: Int64 = .max
    // 一百五 is 150 to whoever says it, 一百零五 is 105.
    var isClear = true
    for scalar in run {
      if let digit = Self.digit(scalar) {
        if digit == 0 { isClear = true }
        guard pending == nil || pending == 0 else { return nil }
        pending = Int128(digit)
      } else if let power = Self.power(scalar) {
        if power >= 10_000 {
          guard group + (pending ?? 0) > 0 || total == 0 else { return nil }
          let part = group + (pending ?? 0)
          total = (total + (part == 0 ? 1 : part)) * Int128(power)
          group = 0
          lastPower = .max
        } else {
          guard power < lastPower else { return nil }
          let count = pending.map { $0 == 0 ? 1 : $0 } ?? 1
          group += count * Int128(power)
          lastPower = power
        }
        pending = nil
        isClear = power == 10
        guard total < 1_000_000_000_000_000_000 else { return nil }
      }
    }
    return pending == nil || isClear ? total + group + (pending ?? 0) : nil
  }
}
