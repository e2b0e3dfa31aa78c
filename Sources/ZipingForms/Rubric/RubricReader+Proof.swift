package import Ziping

extension RubricReader {
  /// What a rubric says of its fixed indicators must be possible: each own target can be read by the rule
  /// that judges it, and some actual value gets full marks.
  ///
  /// Each rule proves its own parameters; what its indicator's name, target and points make of them
  /// (a line of 110 % for a rate that ends at 100 %) shows only when it is really scored.
  static func proveIndicators(_ rubric: Rubric, _ groups: [ReadGroup]) {
    // Most rubrics leave their indicators to the form; nothing is made ready for them.
    guard groups.contains(where: { !$0.fixed.isEmpty }) else { return }
    let scorer = Scorer(rubric)
    for read in groups.flatMap(\.fixed) {
      if let flaw = TargetProof(read.indicator, scorer).flaw {
        read.object.report(flaw.phrase, flaw.facts, at: "target")
        continue
      }
      guard let table = BoundaryTable.table(of: read.indicator, scorer), !table.reachesFullMarks
      else { continue }
      read.object.report(
        .fullMarksUnreachable, [.text(table.name), .points(table.weight), .text(table.rule)],
        at: read.indicator.rule == nil ? "name" : "rule")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderProof: [Phrase] {
    [.fullMarksUnreachable]
  }
}

extension Phrase {
  fileprivate static let fullMarksUnreachable = Phrase(
    "full-marks-unreachable", "“{0}”按规则 {2} 没有任何完成值能得满分 {1}；请核对界限与单位",
    "no actual value of \"{0}\" gets its full {1} points by the rule {2}; check its ends and unit")
}
