import Ziping
import ZipingForms

/// The rubrics that a report names, each made ready once (报告所用的评分规则).
final class RecordedRubrics {
  private let rubrics: RubricSelection
  /// Those that were found, in their order.
  private(set) var scorers: [Scorer] = []
  /// Those that are not at hand, which is said once.
  private var missing: Set<String> = []

  init(_ rubrics: RubricSelection) { self.rubrics = rubrics }

  /// The rubric that a report names; nil after reporting, once, that it is not at hand.
  func scorer(_ named: NamedRubric, _ log: DiagnosticLog) -> Scorer? {
    let digest = named.mark.digest
    if let known = scorers.first(where: { $0.rubric.digest == digest }) { return known }
    guard !missing.contains(digest) else { return nil }
    guard let scorer = rubrics.recorded(named, log: log) else {
      missing.insert(digest)
      return nil
    }
    scorers.append(scorer)
    return scorer
  }
}

@available(*, unavailable)
extension RecordedRubrics: Sendable {}
