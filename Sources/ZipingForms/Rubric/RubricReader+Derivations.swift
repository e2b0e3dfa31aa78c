package import Ziping

extension RubricReader {
  /// Reads what is computed from a form's figures; each value needs only what is named before it.
  static func readDerivations(_ object: ObjectReader) -> Derivations {
    var known = KnownValues()
    var inputs: [DerivationInput] = []
    for reader in object.optionalObjects("inputs") {
      let name = reader.string("name")
      let aliases = reader.strings("aliases")
      reader.finish()
      guard let name else { continue }
      for text in [name] + aliases { known.claim(text, reader) }
      known.add(name)
      inputs.append(DerivationInput(name: name, aliases: aliases))
    }
    let money = moneyFigures(object, known)
    for figure in money { known.add(figure.rawValue) }
    var steps: [Derivation] = []
    for reader in object.optionalObjects("derived") {
      let name = reader.string("name")
      let formula = readFormula(reader, known)
      let places = reader.integer("places", in: 0...6) ?? Self.usualPlaces
      reader.finish()
      guard let name, let formula else { continue }
      known.claim(name, reader)
      known.add(name)
      steps.append(Derivation(name: name, formula: formula, places: places))
    }
    return Derivations(inputs: inputs, money: money, steps: steps)
  }

  /// The amounts of the form's money that formulas name and that are no inputs of the rubric's own.
  private static func moneyFigures(
    _ object: ObjectReader, _ known: KnownValues
  ) -> [MoneyFigure] {
    let steps = object.optional("derived")?.items ?? []
    let named = steps.flatMap { step in
      formulas.flatMap { step[$0.key]?.items ?? [] }.compactMap(\.text)
    }
    let own = steps.compactMap { $0["name"]?.text }
    return MoneyFigure.allCases.filter { figure in
      known[figure.rawValue] == nil && !own.contains(figure.rawValue)
        && named.contains(figure.rawValue)
    }
  }

  /// The places of a percentage where the rubric states none: forms print 95.10%.
  private static let usualPlaces = 2

  /// How many names a message lists at most: a rubric may have as many as it likes.
  private static let mostNamed = 50

  /// The formulas and how many operands each takes.
  private static let formulas: [(key: String, operands: ClosedRange<Int>)] = [
    ("ratio", 2...2), ("change", 2...2), ("sum", 2...100), ("difference", 2...100),
  ]

  private static func readFormula(
    _ object: ObjectReader, _ known: KnownValues
  ) -> Derivation.Formula? {
    let stated = formulas.filter { object.optional($0.key) != nil }
    guard let formula = stated.first, stated.count == 1 else {
      object.report(.oneFormula, [.names(formulas.map(\.key))])
      return nil
    }
    let names = object.strings(formula.key)
    guard formula.operands.contains(names.count) else {
      object.report(
        .operandCount,
        [.text(formula.key), .count(formula.operands.lowerBound), .count(names.count)],
        at: formula.key)
      return nil
    }
    let operands = names.compactMap { name -> Int? in
      if let index = known[name] { return index }
      object.report(
        .unknownValue, [.text(name), .names(known.usable, most: mostNamed)], at: formula.key)
      return nil
    }
    guard operands.count == names.count, let first = operands.first, let last = operands.last
    else { return nil }
    switch formula.key {
    case "ratio": return .ratio(first, over: last)
    case "change": return .change(first, from: last)
    case "sum": return .sum(operands)
    default: return .difference(operands)
    }
  }

  /// The derivation that an indicator's key `actual` names.
  static func readDerivation(_ object: ObjectReader, _ derivations: Derivations) -> Int? {
    guard let name = object.optionalString("actual") else { return nil }
    let index = derivations.steps.firstIndex { $0.name == name }
    if index == nil {
      let known = Fact.names(derivations.steps.map(\.name), most: mostNamed)
      object.report(.unknownValue, [.text(name), known], at: "actual")
    }
    return index
  }
}

/// The values that a rubric has named so far.
private struct KnownValues {
  private(set) var names: [String] = []
  private var positions: [String: Int] = [:]
  private var keys: Set<String> = []

  /// The position of a name, the first one where it stands twice.
  subscript(name: String) -> Int? { positions[name] }

  /// What a formula may name: the amounts of the form's money come last.
  var usable: [String] {
    names + MoneyFigure.allCases.map(\.rawValue).filter { positions[$0] == nil }
  }

  mutating func add(_ name: String) {
    positions[name] = positions[name] ?? names.count
    names.append(name)
  }

  /// Takes a name or alias, or reports that it is taken.
  mutating func claim(_ name: String, _ reader: ObjectReader) {
    if !keys.insert(headingKey(name)).inserted {
      reader.report(.repeatedValue, [.text(name)], at: "name")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderDerivations: [Phrase] {
    [.repeatedValue, .oneFormula, .operandCount, .unknownValue]
  }
}

extension Phrase {
  fileprivate static let repeatedValue = Phrase(
    "duplicate-value", "“{0}”已是另一个数据的名称", "\"{0}\" already names another value")
  fileprivate static let oneFormula = Phrase(
    "one-formula", "恰好写一种算法：{0}", "write exactly one formula: {0}")
  fileprivate static let operandCount = Phrase(
    "operand-count", "“{0}”至少需要 {1} 个数据，实际 {2} 个（ratio、change 恰好两个）",
    "\"{0}\" needs {1} values (ratio and change exactly two), not {2}")
  fileprivate static let unknownValue = Phrase(
    "unknown-value", "前面没有名为“{0}”的数据；可用：{1}",
    "no value before this one is named \"{0}\"; there are {1}")
}
