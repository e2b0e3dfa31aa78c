package import Ziping

extension RubricReader {
  /// Of the values at the ends of a fixed indicator's rule, one at least must get full marks.
  ///
  /// Each rule proves its own parameters; what its indicator's name, target and points make of them
  /// (a line of 110 % for a rate that ends at 100 %) shows only when it is really scored.
  static func proveFullMarks(_ rubric: Rubric, _ groups: [ReadGroup]) {
    // Most rubrics leave their indicators to the form; nothing is made ready for them.
    guard groups.contains(where: { $0.group.indicators != nil }) else { return }
    let scorer = Scorer(rubric)
    for read in groups {
      for indicator in read.group.indicators ?? [] {
        guard let table = BoundaryTable.table(of: indicator, scorer), !table.reachesFullMarks else {
          continue
        }
        read.object.report(
          .fullMarksUnreachable, [.text(table.name), .points(table.weight), .text(table.rule)],
          at: "indicators")
      }
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
