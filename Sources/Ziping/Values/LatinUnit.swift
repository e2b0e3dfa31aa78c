/// A unit in letters, read whole: prefix, unit and exponent (字母书写的计量单位).
///
/// `mg`, `km2`, `kWh`, `MPa`: which letters are a prefix is told by what they stand before. What is
/// none of these is a unit of its own as a whole.
enum LatinUnit {
  /// The letters, signs and exponents at the cursor, stepped over: `m³`, `dB(A)`, `μg`.
  static func takeToken(_ cursor: inout TextCursor) -> String? {
    let start = cursor.position
    while let scalar = cursor.current, isLetter(scalar) || isExponent(at: cursor, from: start) {
      cursor.position += 1
    }
    guard cursor.position > start else { return nil }
    var token = cursor.scalars[start..<cursor.position].map(plain).joined()
    if token.lowercased() == "db", cursor.take("(A)") { token = "dB" }
    return token
  }

  /// What the letters are a unit of; nil where no such unit is known.
  static func row(_ token: String) -> UnitFacts.Row? {
    exact(token) ?? commonCase(token).flatMap(exact)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // Most scalars are Chinese characters or ASCII.
    if scalar.isASCII || isHan(scalar) { return isLatin(scalar) }
    return signs[scalar] != nil || foreign.contains(scalar)
  }

  /// 2 and 3 behind a letter, where no other digit follows.
  private static func isExponent(at cursor: TextCursor, from start: Int) -> Bool {
    guard cursor.position > start, let scalar = cursor.current else { return false }
    if scalar == "²" || scalar == "³" { return true }
    guard scalar == "2" || scalar == "3", let before = cursor[cursor.position - 1] else {
      return false
    }
    return isLatin(before) && cursor[cursor.position + 1].map(isDigit) != true
  }

  /// Signs that stand for letters.
  private static let signs: [Unicode.Scalar: String] = [
    "μ": "u", "µ": "u", "Ω": "Ω", "°": "°", "㎡": "m2", "㎥": "m3", "㎏": "kg", "㎎": "mg",
    "㎝": "cm", "㎜": "mm", "㎞": "km", "ℓ": "L",
  ]

  /// Signs of units that no form here counts in: what stands behind a number is not dropped.
  private static let foreign: ScalarSet = ["€", "£", "￡", "￠", "₩", "℉", "‱", "¢", "₽"]

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "²": "2"
    case "³": "3"
    default: signs[scalar] ?? String(Character(scalar))
    }
  }

  /// A unit that takes prefixes: its family, and what one of it is there.
  private static let bases: [String: (family: String, power: Int)] = [
    "m": ("米", 0), "g": ("千克", -3), "L": ("立方米", -3), "l": ("立方米", -3), "W": ("千瓦", -3),
    "Wh": ("千瓦时", -3), "Pa": ("帕", 0), "V": ("伏", 0), "Hz": ("赫", 0),
  ]
  private static let prefixes: [Character: Int] = [
    "n": -9, "u": -6, "m": -3, "c": -2, "d": -1, "h": 2, "k": 3, "M": 6, "G": 9, "T": 12,
  ]
  /// What is counted in millions of it; ML is no megalitre, but mL written large.
  private static let takesLargePrefixes: Set<String> = ["千瓦", "千瓦时", "帕", "伏", "赫"]
  /// Units that take no prefix.
  private static let others: [String: (family: String, top: Int128, bottom: Int128)] = [
    "t": ("千克", 1000, 1), "h": ("天", 1, 24), "s": ("天", 1, 86_400), "d": ("天", 1, 1),
    "min": ("天", 1, 1440),
    "ms": ("天", 1, 86_400_000), "ha": ("平方米", 10_000, 1), "dB": ("分贝", 1, 1),
    "lx": ("勒克斯", 1, 1), "°C": ("摄氏度", 1, 1), "A": ("A级", 1, 1),
    "GB": ("GB", 1, 1), "TB": ("TB", 1, 1), "MB": ("MB", 1, 1), "Mbps": ("Mbps", 1, 1),
    "Gbps": ("Gbps", 1, 1),
  ]

  private static func exact(_ token: String) -> UnitFacts.Row? {
    if let (family, top, bottom) = others[token], let factor = try? Ratio(top, bottom) {
      return UnitFacts.Row(
        spelling: token, family: family, factor: factor, kind: token == "A" ? .rank : .amount)
    }
    var name = token[...]
    let exponent = name.last == "2" ? 2 : name.last == "3" ? 3 : 1
    if exponent > 1 { name.removeLast() }
    let prefix = bases[String(name)] == nil ? name.first.flatMap { prefixes[$0] } : 0
    guard let prefix, let base = bases[String(prefix == 0 ? name : name.dropFirst())],
      exponent == 1 || base.family == "米", prefix <= 3 || takesLargePrefixes.contains(base.family),
      let factor = Ratio(tenTo: (base.power + prefix) * exponent)
    else { return nil }
    let family = exponent == 1 ? base.family : exponent == 2 ? "平方米" : "立方米"
    return UnitFacts.Row(spelling: token, family: family, factor: factor, kind: .amount)
  }

  /// KG, ML, Km: the same unit where no other is meant by such letters.
  private static func commonCase(_ token: String) -> String? {
    let small = token.lowercased()
    return common.first { $0.lowercased() == small }
  }

  private static let common = [
    "kg", "mg", "ug", "km", "cm", "mm", "km2", "m2", "m3", "mL", "L", "ha", "hm2", "kW", "MW",
    "kWh", "MWh", "kPa", "MPa", "Pa", "kV", "V", "dB", "lx", "Hz", "kHz", "MHz", "min", "GB", "TB",
    "MB", "Mbps", "Gbps", "°C",
  ]
}

extension Ratio {
  /// A power of ten; nil beyond what a ratio holds.
  fileprivate init?(tenTo power: Int) {
    guard power.magnitude <= 36 else { return nil }
    var value: Int128 = 1
    for _ in 0..<power.magnitude { value *= 10 }
    guard let ratio = power < 0 ? try? Ratio(1, value) : try? Ratio(value, 1) else { return nil }
    self = ratio
  }
}
