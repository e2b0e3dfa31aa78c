/// A form as it was read, once: rows that know what they are, money, and what came to light (读过的自评表).
///
/// Scoring, checks, review, filling and differences take readings from here; nobody reads a cell again.
public struct ReadForm: Sendable {
  /// The form as handed in.
  public let submission: Submission
  /// ``rubric`` made ready.
  let ready: ReadyRubric
  /// The rubric as the form is scored by it, with the form's own groups where it takes them.
  public var rubric: Rubric { ready.rubric }
  /// The money as read.
  package let money: ReadMoney
  /// The execution row; nil where the rubric scores none.
  public internal(set) var budget: ReadRow?
  /// The positions in ``Submission/rows`` of the form's own execution rows.
  package internal(set) var budgetPositions: [Int] = []
  /// The indicators: the form's in their order, then those that the rubric fixes and the form lacks.
  public internal(set) var rows: [ReadRow] = []
  /// The answers to the rubric's vetoes, in the order of the vetoes.
  public internal(set) var vetoes: [ReadRow] = []
  /// What the points printed in each of the rubric's groups are parts of.
  var scales: [PointScale] = []
  /// Whether some row stands under the heading of another group than its own.
  var hasMisplacedRow: Bool = false
  /// Whether nobody can tell what the weights printed in some group are parts of.
  var hasUnclearWeights: Bool = false
  /// What reading brought to light, before the rubric's own word on findings.
  var findings: [Finding] = []

  /// What the points printed for a row are parts of.
  package func scale(of row: ReadRow) -> PointScale {
    guard let group = row.group, scales.indices.contains(group) else { return .whole }
    return scales[group]
  }
}
