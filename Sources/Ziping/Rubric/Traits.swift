/// What an indicator's name and 二级指标 say about its values.
public struct Traits: Sendable, Hashable {
  /// The word because of which less is better, or nil where more is.
  public let lowerIsBetter: String?
  /// Whether the value cannot exceed 100 % (满意度, 合格率).
  public let isBounded: Bool
  /// Whether the value may be negative (增长率).
  public let isSigned: Bool
  /// Whether the name says that something rises or falls.
  public let trend: Trend?
  /// Whether the indicator stands under a 二级指标 of costs.
  public let isCost: Bool

  /// Creates traits.
  public init(
    lowerIsBetter: String? = nil, isBounded: Bool = false, isSigned: Bool = false,
    trend: Trend? = nil, isCost: Bool = false
  ) {
    self.lowerIsBetter = lowerIsBetter
    self.isBounded = isBounded
    self.isSigned = isSigned
    self.trend = trend
    self.isCost = isCost
  }

  /// A remark of `kind` if a quantity exceeds 100 % where it cannot, with the likely reading.
  func suspect(_ quantity: Quantity, _ reading: Reading, _ kind: FindingKind) -> Remark? {
    guard isBounded, quantity.unit.isShare || quantity.unit.isBare,
      (try? Quantity(100, .percent).isLess(than: quantity.taking(shareUnit(quantity)))) == true
    else { return nil }
    return Remark(kind, [.text(reading.text), .text(likelyReading(of: reading.text) ?? "?")])
  }

  private func shareUnit(_ quantity: Quantity) -> Unit {
    quantity.unit.isBare ? .percent : quantity.unit
  }

  /// A scan turns ≥90% into 290% or 590%: without its first digit the number may be right.
  private func likelyReading(of text: String) -> String? {
    guard let first = text.firstIndex(where: \.isNumber) else { return nil }
    let rest = text[text.index(after: first)...]
    // What is left of 105% says nothing.
    guard let next = rest.first, next.isNumber, next != "0" else { return nil }
    return text[..<first] + "≥" + rest
  }
}

extension Quantity {
  /// Creates a quantity of a whole number.
  public init(_ whole: Int32, _ unit: Unit) {
    self.init(ExactDecimal(whole), unit)
  }
}

/// The words by which a rubric tells traits from an indicator's name (指标名称中的判断用语).
public struct TraitWords: Sendable, Hashable {
  private let lowerLevel2: Set<String>
  private let lowerNames: WordList
  private let higherNames: WordList
  private let boundedNames: WordList
  private let unboundedNames: WordList
  private let signedNames: WordList

  /// Creates the lists.
  ///
  /// - Parameters:
  ///   - lowerLevel2: 二级指标 under which less is better.
  ///   - lowerNames: Words in a name by which less is better.
  ///   - higherNames: Words in a name that outweigh those.
  ///   - boundedNames: Words of rates that cannot exceed 100 %.
  ///   - unboundedNames: Words of rates that can, in spite of those.
  ///   - signedNames: Words of values that may be negative.
  public init(
    lowerLevel2: [String] = [], lowerNames: [String] = [], higherNames: [String] = [],
    boundedNames: [String] = [], unboundedNames: [String] = [], signedNames: [String] = []
  ) {
    self.lowerLevel2 = Set(lowerLevel2.map(headingKey))
    self.lowerNames = WordList(lowerNames)
    self.higherNames = WordList(higherNames)
    self.boundedNames = WordList(boundedNames)
    self.unboundedNames = WordList(unboundedNames)
    self.signedNames = WordList(signedNames)
  }

  /// Whether a text names something of which less is better (事故, 投诉), and no remedy of it.
  func isUnwanted(_ text: String) -> Bool {
    lowerNames.matches(text) && !higherNames.matches(text)
  }

  /// The traits of an indicator.
  public func traits(name: String, level2: String) -> Traits {
    let bytes = Array(name.utf8)
    let isCost = lowerLevel2.contains(headingKey(level2))
    var cause: String?
    if higherNames.first(in: bytes) == nil {
      cause = isCost ? level2 : lowerNames.first(in: bytes)
    }
    let isBounded =
      unboundedNames.first(in: bytes) == nil
      && (boundedNames.first(in: bytes) != nil || boundedNames.matches(level2))
    return Traits(
      lowerIsBetter: cause, isBounded: isBounded, isSigned: signedNames.first(in: bytes) != nil,
      trend: Trend(of: name), isCost: isCost)
  }
}

/// Returns the name of a group or 二级指标 as it is compared: without brackets, blanks and the closing
/// 指标 or 目标 that one form writes and another does not.
public func headingKey(_ heading: String) -> String {
  let whole = comparisonKey(heading)
  let bytes = whole.utf8
  guard
    bytes.contains(UInt8(ascii: "("))
      || headingSuffixes.contains(where: { bytes.suffix($0.count).elementsEqual($0) })
  else { return whole }
  var key = Array(whole.utf8)
  if key.contains(UInt8(ascii: "(")) { key = withoutBrackets(key) }
  for suffix in headingSuffixes where key.count > suffix.count && key.ends(with: suffix) {
    key.removeLast(suffix.count)
  }
  return String(decoding: key, as: UTF8.self)
}

private let headingSuffixes = [Array("指标".utf8), Array("目标".utf8)]

/// Returns a folded text without what stands in brackets.
public func withoutBrackets(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "(")) || text.utf8.contains(UInt8(ascii: ")")) else {
    return text
  }
  return String(decoding: withoutBrackets(Array(text.utf8)), as: UTF8.self)
}

private func withoutBrackets(_ text: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  var depth = 0
  for byte in text {
    switch byte {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    default: if depth == 0 { kept.append(byte) }
    }
  }
  return kept
}

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
