public import Ziping
import ZipingFiles

/// Reads a file of gates strictly; `gate.schema.json` documents it (关卡文件).
public enum GateReader: Sendable {
  /// The version of the format that is read.
  public static let formatVersion: Int = 1

  /// What a file of gates asks for, before a rubric and a baseline are at hand.
  public struct Request: Sendable {
    /// Everything but the grade and the baseline.
    public let gates: Verdict.Gates
    /// The least grade's name with its place, if one is asked for.
    public let minGrade: (name: String, place: Place)?
    /// The report that the total is compared with, as written, if any.
    public let baseline: (path: String, maxLoss: ExactDecimal, place: Place)?
  }

  /// Reads the gates, or reports every fault and returns nil.
  public static func read(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> Request? {
    guard let node = JSONReader.read(bytes, file: file, dialect: .relaxed, log: log),
      let object = ObjectReader(node, log)
    else { return nil }
    object.passSchema()
    if object.required("formatVersion") != nil {
      _ = object.integer("formatVersion", in: 1...formatVersion)
    }
    let rubrics = object.optionalObjects("rubrics").compactMap(readMark)
    let minScore = notNegative(object, "minScore")
    let minGrade = object.optionalString("minGrade").flatMap { name in
      object.optional("minGrade").map { (name, $0.place) }
    }
    let groups = floors(object, "groups")
    let indicators = floors(object, "indicators")
    let maxDifference = notNegative(object, "maxDifference")
    let maxNotApplicable = notNegative(object, "maxNotApplicable")
    if let share = maxNotApplicable, share > .one {
      object.report(.shareAboveOne, [.number(share)], at: "maxNotApplicable")
    }
    let noUndetermined = object.bool("noUndetermined") ?? false
    let noSuggestions = object.bool("noSuggestions") ?? false
    let severity = object.choice(
      "failsFrom", Severity.allCases.map { ($0.rawValue, $0) })
    let baseline = object.optionalObject("baseline").flatMap(readBaseline)
    object.finish()
    let gates = Verdict.Gates(
      rubrics: rubrics, minScore: minScore, groups: groups, indicators: indicators,
      maxDifference: maxDifference,
      maxNotApplicable: maxNotApplicable, noUndetermined: noUndetermined,
      noSuggestions: noSuggestions, failsFrom: severity ?? .error)
    // What was not understood may have been a gate.
    if !object.hasFaults, gates == Verdict.Gates(), minGrade == nil, baseline == nil,
      severity == nil
    {
      object.report(.noGate)
    }
    guard !object.hasFaults else { return nil }
    return Request(gates: gates, minGrade: minGrade, baseline: baseline)
  }

  private static func readMark(_ object: ObjectReader) -> RubricMark? {
    let id = object.string("id")
    let digest = object.string("digest")
    object.finish()
    guard let id, let digest else { return nil }
    return RubricMark(id: id, digest: digest)
  }

  /// Each is held against every row of every form.
  private static let mostFloors = 1000

  private static func floors(
    _ object: ObjectReader, _ key: String
  ) -> [Verdict.Gates.Floor] {
    var seen: Set<String> = []
    let readers = object.optionalObjects(key)
    guard readers.count <= mostFloors else {
      object.report(.tooManyGates, [.count(readers.count), .count(mostFloors)], at: key)
      return []
    }
    return readers.compactMap { reader in
      let name = reader.string("name")
      _ = reader.required("atLeast")
      let points = notNegative(reader, "atLeast")
      reader.finish()
      guard let name, let points else { return nil }
      if !seen.insert(comparisonKey(name)).inserted {
        reader.report(.gateTwice, [.text(name)], at: "name")
      }
      return Verdict.Gates.Floor(name: name, points: points)
    }
  }

  private static func readBaseline(
    _ object: ObjectReader
  ) -> (path: String, maxLoss: ExactDecimal, place: Place)? {
    let path = object.string("report")
    let loss = notNegative(object, "maxLoss") ?? .zero
    object.finish()
    return path.map { ($0, loss, object.place) }
  }

  private static func notNegative(_ object: ObjectReader, _ key: String) -> ExactDecimal? {
    guard let number = object.optionalDecimal(key) else { return nil }
    guard !number.isNegative else {
      object.report(.negative, [.number(number)], at: key)
      return nil
    }
    return number
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var gateReader: [Phrase] {
    [.shareAboveOne, .noGate, .tooManyGates, .gateTwice, .negative]
  }
}

extension Phrase {
  fileprivate static let shareAboveOne = Phrase(
    "share-out-of-range", "比例 {0} 应在 0 到 1 之间；20% 写 0.2",
    "the share {0} must lie between 0 and 1; write 0.2 for 20%")
  fileprivate static let noGate = Phrase(
    "no-gate", "文件里没有任何关卡，什么也不会检查", "the file has no gate; nothing would be checked")
  fileprivate static let tooManyGates = Phrase(
    "too-many-gates", "关卡有 {0} 条，最多 {1} 条；请只保留需要的",
    "there are {0} gates, at most {1} are read; keep those that are needed")
  fileprivate static let gateTwice = Phrase(
    "gate-twice", "“{0}”的关卡重复", "there are two gates for \"{0}\"")
  fileprivate static let negative = Phrase(
    "negative-gate", "{0} 不能为负", "{0} must not be negative")
}
