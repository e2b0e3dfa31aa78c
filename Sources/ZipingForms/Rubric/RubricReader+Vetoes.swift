package import Ziping

extension RubricReader {
  /// Reads what bars a good result; its names must not be those of indicators.
  static func readVetoes(
    _ object: ObjectReader, _ fullMarks: ExactDecimal?, _ grades: [GradeScale.Grade]
  ) -> [Veto] {
    object.optionalObjects("vetoes").compactMap { reader in
      let indicator = reader.string("indicator")
      let aliases = reader.strings("aliases")
      let target = reader.optionalString("target")
      let rule = reader.optionalObject("rule").flatMap(RuleCatalogue.read)
      let limit = readLimit(reader, fullMarks, GradeScale(grades))
      _ = reader.required("ifAbsent")
      let absence = reader.choice("ifAbsent", words(of: Veto.Absence.self))
      reader.finish()
      guard let indicator, let limit, let absence else { return nil }
      return Veto(
        indicator: indicator, aliases: aliases, target: target, rule: rule, limit: limit,
        absence: absence)
    }
  }

  /// Reads what a veto leaves at most: a total, or a grade in place of it.
  private static func readLimit(
    _ reader: ObjectReader, _ fullMarks: ExactDecimal?, _ scale: GradeScale
  ) -> Veto.Limit? {
    guard reader.optional("grade") != nil else {
      guard let total = readPoints(reader, "total") else { return nil }
      if let fullMarks, total >= fullMarks {
        reader.report(.vetoAboveFull, [.points(total), .points(fullMarks)], at: "total")
      }
      return .total(total)
    }
    if reader.optional("total") != nil { reader.report(.oneLimit, at: "grade") }
    guard let name = reader.optionalString("grade") else { return nil }
    guard let grade = scale.grade(named: name) else {
      let names = Fact.names(scale.grades.map(\.name))
      reader.report(.unknownGrade, [.text(name), names], at: "grade")
      return nil
    }
    if grade == scale.grades.first { reader.report(.bestGrade, [.text(name)], at: "grade") }
    return .grade(grade)
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
    [.vetoAboveFull, .oneLimit, .unknownGrade, .bestGrade, .rowNamedTwice]
  }
}

extension Phrase {
  fileprivate static let vetoAboveFull = Phrase(
    "cap-above-full", "总分上限 {0} 应低于满分 {1}", "the limit {0} must be below full marks {1}")
  fileprivate static let oneLimit = Phrase(
    "one-limit", "一票否决项写总分上限“total”或等级“grade”之一，不能都写",
    "a veto has one of \"total\" and \"grade\"")
  fileprivate static let unknownGrade = Phrase(
    "unknown-grade", "没有名为“{0}”的等级；有：{1}", "there is no grade \"{0}\"; there are {1}")
  fileprivate static let bestGrade = Phrase(
    "grade-bars-nothing", "“{0}”已是最高等级，什么也没有限制", "\"{0}\" is the best grade and bars nothing")
  fileprivate static let rowNamedTwice = Phrase(
    "duplicate-row-name", "“{0}”已是指标、基础数据或否决项的名称，同一名称只能有一个用途",
    "\"{0}\" already names an indicator, a figure or a veto; a name has one use")
}
