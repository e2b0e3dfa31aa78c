package import Ziping

extension RubricReader {
  /// Reads for which forms a rubric is meant (`applies`); nil where it does not say.
  static func readScope(_ rubric: ObjectReader) -> RubricScope? {
    guard let object = rubric.optionalObject("applies") else { return nil }
    let kinds = object.strings("kinds")
    for kind in kinds where FormKind(rawValue: kind) == nil {
      object.report(
        .unknownKind,
        [.text(kind), .names(FormKind.allCases.map(\.rawValue))],
        at: "kinds")
    }
    let places = object.strings("places")
    let from = object.integer("from", in: 1900...2100)
    let to = object.integer("to", in: 1900...2100)
    object.finish()
    if let from, let to, to < from {
      object.report(.yearsReversed, [.count(from), .count(to)], at: "to")
    }
    if !object.hasFaults, kinds.isEmpty, places.isEmpty { object.report(.appliesToAll) }
    return RubricScope(
      kinds: kinds.compactMap { FormKind(rawValue: $0) }, places: places, from: from, to: to)
  }

  /// Reads the scope alone of a rubric that is not read yet; nil where it does not say.
  package static func scope(of node: Node) -> RubricScope? {
    ObjectReader(node, DiagnosticLog()).flatMap(readScope)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderScope: [Phrase] { [.unknownKind, .yearsReversed, .appliesToAll] }
}

extension Phrase {
  fileprivate static let unknownKind = Phrase(
    "unknown-word", "没有“{0}”这种表；可用：{1}", "there is no kind of form \"{0}\"; use {1}")
  fileprivate static let yearsReversed = Phrase(
    "years-reversed", "到 {1} 年在从 {0} 年之前", "it ends in {1}, before it begins in {0}")
  fileprivate static let appliesToAll = Phrase(
    "applies-to-all", "“applies”要写 kinds 或 places，否则它适用于任何表",
    "\"applies\" needs kinds or places, or the rubric would apply to any form")
}
