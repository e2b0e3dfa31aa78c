package import Ziping

extension RubricReader {
  /// Reads what bars a good result; its names must not be those of indicators.
  static func readVetoes(_ object: ObjectReader, _ fullMarks: ExactDecimal?) -> [Veto] {
    object.optionalObjects("vetoes").compactMap { reader in
      let indicator = reader.string("indicator")
      let aliases = reader.strings("aliases")
      let target = reader.optionalString("target")
      let rule = reader.optionalObject("rule").flatMap(RuleCatalogue.read)
      let total = readPoints(reader, "total")
      _ = reader.required("ifAbsent")
      let absence = reader.choice("ifAbsent", words(of: Veto.Absence.self))
      reader.finish()
      if let total, let fullMarks, total >= fullMarks {
        reader.report(.vetoAboveFull, [.points(total), .points(fullMarks)], at: "total")
      }
      guard let indicator, let total, let absence else { return nil }
      return Veto(
        indicator: indicator, aliases: aliases, target: target, rule: rule, total: total,
        absence: absence)
    }
  }

  /// A name must not be that of an indicator, of a figure and of a veto at once.
  static func checkRowNames(
    _ object: ObjectReader, _ groups: [ReadGroup], _ derivations: Derivations, _ vetoes: [Veto]
  ) {
    var owners: Set<String> = []
    let indicators = groups.flatMap { $0.group.indicators ?? [] }
    for indicator in indicators + indicators.flatMap(\.alternatives) {
      for name in [indicator.name] + indicator.aliases { owners.insert(headingKey(name)) }
    }
    for input in derivations.inputs {
      for name in [input.name] + input.aliases where !owners.insert(headingKey(name)).inserted {
        object.report(.rowNamedTwice, [.text(name)], at: "inputs")
      }
    }
    for veto in vetoes {
      for name in [veto.indicator] + veto.aliases
      where !owners.insert(headingKey(name)).inserted {
        object.report(.rowNamedTwice, [.text(name)], at: "vetoes")
      }
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderVetoes: [Phrase] {
    [.vetoAboveFull, .rowNamedTwice]
  }
}

extension Phrase {
  fileprivate static let vetoAboveFull = Phrase(
    "cap-above-full", "总分上限 {0} 应低于满分 {1}", "the limit {0} must be below full marks {1}")
  fileprivate static let rowNamedTwice = Phrase(
    "duplicate-row-name", "“{0}”已是指标、基础数据或否决项的名称，同一名称只能有一个用途",
    "\"{0}\" already names an indicator, a figure or a veto; a name has one use")
}
