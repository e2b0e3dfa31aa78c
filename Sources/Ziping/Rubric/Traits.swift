/// What an indicator's name and 二级指标 say about its values.
public struct Traits: Sendable, Hashable {
  /// The word because of which less is better, or nil where more is.
  public let lowerIsBetter: String?
  /// Whether the value cannot exceed 100 % (满意度, 合格率).
  public let isBounded: Bool
  /// Whether the value may be negative (增长率).
  public let isSigned: Bool

  /// Creates traits.
  public init(lowerIsBetter: String? = nil, isBounded: Bool = false, isSigned: Bool = false) {
    self.lowerIsBetter = lowerIsBetter
    self.isBounded = isBounded
    self.isSigned = isSigned
  }

  /// A remark of `kind` if a quantity exceeds 100 % where it cannot, with the likely reading.
  func suspect(_ quantity: Quantity, _ reading: Reading, _ kind: FindingKind) -> Remark? {
    guard isBounded, quantity.unit.isShare || quantity.unit.isBare,
      (try? Quantity(100, .percent).isLess(than: quantity.taking(shareUnit(quantity)))) == true
    else { return nil }
    return Remark(kind, [.text(reading.text), .text(likelyReading(of: reading.text))])
  }

  private func shareUnit(_ quantity: Quantity) -> Unit {
    quantity.unit.isBare ? .percent : quantity.unit
  }

  /// A scan turns ≥90% into 290% or 590%: without its first digit the number may be right.
  private func likelyReading(of text: String) -> String {
    guard let first = text.firstIndex(where: \.isNumber) else { return text }
    return text[..<first] + "≥" + text[text.index(after: first)...]
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
  /// 二级指标 under which less is better.
  public let lowerLevel2: [String]
  /// Words in a name by which less is better.
  public let lowerNames: [String]
  /// Words in a name that outweigh those.
  public let higherNames: [String]
  /// Words of rates that cannot exceed 100 %.
  public let boundedNames: [String]
  /// Words of rates that can, in spite of those.
  public let unboundedNames: [String]
  /// Words of values that may be negative.
  public let signedNames: [String]

  /// Creates the lists.
  public init(
    lowerLevel2: [String] = [], lowerNames: [String] = [], higherNames: [String] = [],
    boundedNames: [String] = [], unboundedNames: [String] = [], signedNames: [String] = []
  ) {
    self.lowerLevel2 = lowerLevel2
    self.lowerNames = lowerNames
    self.higherNames = higherNames
    self.boundedNames = boundedNames
    self.unboundedNames = unboundedNames
    self.signedNames = signedNames
  }

  /// The traits of an indicator.
  public func traits(name: String, level2: String) -> Traits {
    func first(of words: [String]) -> String? { words.first { name.contains($0) } }
    var cause: String?
    if first(of: higherNames) == nil {
      let key = headingKey(level2)
      cause = lowerLevel2.contains { headingKey($0) == key } ? level2 : first(of: lowerNames)
    }
    return Traits(
      lowerIsBetter: cause,
      isBounded: first(of: unboundedNames) == nil
        && (first(of: boundedNames) != nil || boundedNames.contains { level2.contains($0) }),
      isSigned: first(of: signedNames) != nil)
  }
}

/// Returns the name of a group or 二级指标 as it is compared: without brackets, blanks and the closing
/// 指标 or 目标 that one form writes and another does not.
public func headingKey(_ heading: String) -> String {
  var kept = String.UnicodeScalarView()
  var depth = 0
  for scalar in FoldedText(heading).scalars {
    if scalar == "(" {
      depth += 1
    } else if scalar == ")" {
      depth = max(0, depth - 1)
    } else if depth == 0, !FoldedText.isBlank(scalar) {
      kept.append(scalar)
    }
  }
  var key = comparisonKey(String(kept))
  for suffix in ["指标", "目标"] where key.hasSuffix(suffix) && key.count > suffix.count {
    key.removeLast(suffix.count)
  }
  return key
}
