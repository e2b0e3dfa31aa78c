public import Ziping
public import ZipingFiles

/// Reads a rubric's file strictly: every fault of the file comes in one run, each with its place.
public enum RubricReader: Sendable {
  /// The version of the format that is read.
  public static let formatVersion: Int = 1

  /// Reads a rubric, or reports what is wrong with it and returns nil.
  ///
  /// Users' rubrics may have comments and trailing commas (``/ZipingFiles/JSONDialect/relaxed``), and may
  /// be written in GB18030 or UTF-16.
  public static func read(
    _ bytes: [UInt8], file: String, dialect: JSONDialect = .relaxed,
    parents: RubricParents = .none, log: DiagnosticLog
  ) -> Rubric? {
    text(bytes, file: file, dialect: dialect, parents: parents, log: log)
      .flatMap { read($0, log: log) }
  }

  /// Reads the text of a rubric with what it extends, or reports why it cannot be read.
  public static func text(
    _ bytes: [UInt8], file: String, dialect: JSONDialect = .relaxed,
    parents: RubricParents = .none, log: DiagnosticLog
  ) -> RubricText? {
    let bytes = utf8(bytes)
    guard let node = JSONReader.read(bytes, file: file, dialect: dialect, log: log) else {
      return nil
    }
    guard RubricExtending.extends(node) else { return RubricText(node, own: bytes) }
    return RubricExtending(parents, log).resolved(node, file: file).map(RubricText.init(resolved:))
  }

  /// Reads a rubric from its whole text.
  public static func read(_ text: RubricText, log: DiagnosticLog) -> Rubric? {
    var rubric = read(text.node, digest: text.digest, log: log)
    rubric?.text = String(validating: text.bytes, as: UTF8.self)
    return rubric
  }

  /// A rubric's text in UTF-8, of which the digest is taken; what is no text at all stays as it is.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    let text = TextDecoder.decode(bytes, file: "", log: DiagnosticLog())
    return text.map { Array($0.utf8) } ?? bytes
  }

  /// Reads a rubric that ships with the command: its file, its digest, and that its full marks can be
  /// reached are held by tests and by `rubric test`, so that not every start works them out again.
  package static func readShipped(
    _ bytes: [UInt8], file: String, digest: String, parents: RubricParents = .none,
    log: DiagnosticLog
  ) -> Rubric? {
    JSONReader.read(bytes, file: file, dialect: .strict, log: log)
      .flatMap { RubricExtending(parents, log).resolved($0, file: file) }
      .flatMap { read($0, digest: digest, provesFullMarks: false, log: log) }
  }

  /// Reads a rubric from its parsed text; `digest` is the SHA-256 of its file.
  public static func read(_ node: Node, digest: String, log: DiagnosticLog) -> Rubric? {
    read(node, digest: digest, provesFullMarks: true, log: log)
  }

  private static func read(
    _ node: Node, digest: String, provesFullMarks: Bool, log: DiagnosticLog
  ) -> Rubric? {
    guard let object = ObjectReader(node, log, titles: ["name", "indicator"]) else { return nil }
    object.passSchema()
    // What it extends has been filled in by now.
    _ = object.optional("extends")
    let version = object.required("formatVersion")
    if version != nil, object.integer("formatVersion", in: 1...formatVersion) == nil { return nil }
    let id = object.string("id")
    let title = object.string("title")
    let basis = object.object("basis").flatMap(readBasis)
    let scope = readScope(object)
    let headings = readHeadings(object)
    let refuses = object.strings("refuses")
    let fullMarks = object.decimal("fullMarks")
    let positive = fullMarks.flatMap { $0.isPositive ? $0 : nil }
    let gradeRounding = object.optionalObject("gradeRounding").flatMap(readRounding)
    let grades = readGrades(object, positive, gradeRounding)
    let execution = object.optionalObject("execution").flatMap(readExecution)
    let caps = readCaps(object, fullMarks, hasExecution: object.optional("execution") != nil)
    let vetoes = readVetoes(object, fullMarks, grades)
    let derivations = readDerivations(object)
    let groupSource = readGroupSource(object)
    let (groups, hasAllGroups) =
      groupSource == .rubric ? readGroups(object, derivations) : ([], true)
    let rules = object.object("rules").map(readRules)
    let directions = object.object("direction").map(readTraitWords) ?? TraitWords()
    let policy = object.object("policy").flatMap { readPolicy($0, directions) }
    let vocabulary = object.object("words").map(readVocabulary)
    let review = readReview(object, vocabulary)
    let examples = object.optionalObjects("examples").compactMap(readExample)
    object.finish()
    if let positive {
      let hasExecution = execution != nil || object.optional("execution") == nil
      checkPoints(
        object, positive, execution, groups, isComplete: hasAllGroups && hasExecution)
    } else if fullMarks != nil {
      object.report(.fullMarksNotPositive, at: "fullMarks")
    }
    checkNames(object, execution, groups)
    checkRowNames(object, groups, derivations, vetoes)
    guard !object.hasFaults, let id, let title, let basis, let fullMarks, let rules, let policy,
      let vocabulary
    else { return nil }
    let rubric = Rubric(
      id: id, title: title, basis: basis, scope: scope, headings: headings, refuses: refuses,
      fullMarks: fullMarks,
      grades: GradeScale(grades, rounding: gradeRounding), execution: execution, caps: caps,
      vetoes: vetoes,
      derivations: derivations, groups: groups.map(\.group), groupSource: groupSource,
      rules: rules, policy: policy,
      vocabulary: vocabulary, examples: examples, review: review, digest: digest)
    if provesFullMarks { proveIndicators(rubric, groups) }
    return object.hasFaults ? nil : rubric
  }

  private static func readBasis(_ object: ObjectReader) -> Rubric.Basis? {
    let document = object.string("document")
    _ = object.required("evidence")
    let evidence = object.choice("evidence", words(of: Rubric.Evidence.self))
    let note = object.optionalString("note")
    object.finish()
    guard let document, let evidence else { return nil }
    return Rubric.Basis(document: document, evidence: evidence, note: note)
  }

  private static func readExecution(_ object: ObjectReader) -> Rubric.Execution? {
    let name = object.string("name")
    let aliases = object.strings("aliases")
    let points = readPoints(object, "points")
    let rule = object.object("rule").flatMap(RuleCatalogue.read)
    if let rule, !type(of: rule).targets.isEmpty {
      object.report(.unfitRule, [.text(type(of: rule).kind), .text("execution")], at: "rule")
    }
    object.finish()
    guard let name, let points, let rule else { return nil }
    return Rubric.Execution(name: name, aliases: aliases, points: points, rule: rule)
  }

  private static func readRules(_ object: ObjectReader) -> RuleSet {
    let rules = RuleSet(of: { kind in
      guard let rule = object.optionalObject(kind.rawValue).flatMap(RuleCatalogue.read) else {
        return nil
      }
      if !type(of: rule).targets.contains(kind) {
        object.report(
          .unfitRule, [.text(type(of: rule).kind), .text(kind.rawValue)], at: kind.rawValue)
      }
      return rule
    })
    object.finish()
    return rules
  }

  /// Reads points from 0 on.
  static func readPoints(_ object: ObjectReader, _ key: String) -> ExactDecimal? {
    guard let points = object.decimal(key) else { return nil }
    guard !points.isNegative, points <= mostPoints else {
      object.report(.pointsOutOfRange, [.number(points), .number(mostPoints)], at: key)
      return nil
    }
    return points
  }

  /// No place gives more points than this; a greater number is a slip of the pen.
  private static let mostPoints = ExactDecimal(100_000)

  /// The words of an enumeration, for a choice.
  static func words<Value: CaseIterable & RawRepresentable<String>>(
    of type: Value.Type
  ) -> [(word: String, value: Value)] {
    Value.allCases.map { ($0.rawValue, $0) }
  }
}

extension ExactDecimal {
  /// Whether the number is above 0.
  fileprivate var isPositive: Bool { !isNegative && !isZero }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReader: [Phrase] {
    [.fullMarksNotPositive, .unfitRule, .pointsOutOfRange]
  }
}

extension Phrase {
  fileprivate static let fullMarksNotPositive = Phrase(
    "full-marks-not-positive", "满分必须大于 0", "full marks must be above 0")
  fileprivate static let unfitRule = Phrase(
    "rule-unfit", "规则“{0}”不能用于“{1}”", "the rule \"{0}\" cannot judge \"{1}\"")
  fileprivate static let pointsOutOfRange = Phrase(
    "points-out-of-range", "分值 {0} 应在 0 到 {1} 之间", "points of {0} must lie between 0 and {1}")
}
