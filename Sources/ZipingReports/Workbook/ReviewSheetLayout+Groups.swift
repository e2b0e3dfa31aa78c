import Ziping
import ZipingFiles
import ZipingForms

extension ReviewSheetLayout {
  /// A group without indicators stands alone, its points for the reviewer to give.
  mutating func addMissingGroups() {
    for (group, line) in zip(review.evaluation.groups, review.groups) where group.isMissing {
      let points = missingPoints(line)
      let open = line.decision == nil ? wording.text(.groupMissing) : ""
      add([
        (.group, .name, Sheet.Cell(group.name, .side)),
        single(.property, Sheet.Cell("", .fixedText)),
        single(.target, Sheet.Cell("", .fixedText)),
        single(.unit, Sheet.Cell("", .fixedText)),
        single(.weight, Sheet.Cell(.number(group.weight), .fixedNumber)),
        single(.actual, Sheet.Cell("", .fixedText)),
        single(.claimed, Sheet.Cell("", .fixedNumber)),
        single(.recomputed, Sheet.Cell("", .fixedNumber)),
        single(.reviewedActual, Sheet.Cell(reviewedActual(line), .input)),
        single(.reviewedPoints, Self.number(points, .inputNumber)),
        single(.difference, difference(nil, points)),
        single(
          .note,
          Sheet.Cell(
            ReviewSheet.note(open, reason: line.decision?.decision.reason ?? ""), .input)),
      ])
    }
  }

  /// The points that a group without indicators was given.
  func missingPoints(_ line: Review.Line) -> ExactDecimal? { line.decision?.points }

  /// The groups without indicators, as they stand after the decisions.
  var missingGroups: [Evaluation.Group] {
    review.reviewed.groups.filter(\.isMissing)
  }

  /// What 复核完成值 says of a decision, so that it can be read back.
  func reviewedActual(_ line: Review.Line) -> String {
    switch line.decision?.decision.outcome {
    case .actual(let text): text
    case .notApplicable: ReviewSheet.notApplicable
    case .veto(let holds): ReviewSheet.vetoWord(holds)
    case .points, .level, .applicable, nil: ""
    }
  }
}
