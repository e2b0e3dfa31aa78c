/// A form with everything that a reviewer's check may ask about it.
struct CheckedForm {
  /// What the rubric makes of the form.
  let evaluation: Evaluation
  /// The rows that stand in the form, with what they got.
  let rows: [CheckedRow]
  /// The rubric.
  let rubric: Rubric
  private let scorer: Scorer
  /// Executed over planned, where both are known.
  let executionRate: Ratio?
  /// The amounts of the parts of the money.
  let parts: [Part]
  /// The whole of the money.
  let whole: Part

  /// A part of the money in amounts; nil where none is stated.
  struct Part {
    let name: String
    let planned: Quantity?
    let executed: Quantity?
  }

  init(_ evaluation: Evaluation, _ scorer: Scorer) {
    self.evaluation = evaluation
    self.scorer = scorer
    rubric = scorer.rubric
    var unused = FindingLog()
    let assigned = scorer.assign(evaluation.submission, &unused).rows
    let scores = Dictionary(
      evaluation.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = assigned.compactMap { row in
      guard let cells = row.row, let score = scores[row.id] else { return nil }
      return CheckedRow(score: score, cells: cells, assigned: row)
    }
    let money = evaluation.submission.money
    executionRate = scorer.executionRate(of: money)
    parts = money.parts.map { part in
      Part(
        name: part.name, planned: scorer.amount(part.planned, unit: money.unit),
        executed: scorer.amount(part.executed, unit: money.unit))
    }
    whole = Part(
      name: "", planned: scorer.amount(money.planned, unit: money.unit),
      executed: scorer.amount(money.executed, unit: money.unit))
  }

  /// Whether a number in a text is another one than an actual value.
  func contradicts(_ text: String, _ actual: Reading) -> Bool { scorer.contradicts(text, actual) }

  /// A finding about the whole form.
  func finding(_ kind: FindingKind, _ facts: [Fact] = [], at place: Place? = nil) -> Finding {
    Finding(kind, facts, row: nil, at: place ?? Place(file: evaluation.submission.source))
  }

  /// The project, or the form's file where it names none.
  var project: String {
    let submission = evaluation.submission
    return submission.project.isEmpty ? submission.source : submission.project
  }
}

/// A row of a form with everything that a reviewer's check may ask about it.
struct CheckedRow {
  /// What it got.
  let score: ScoredRow
  /// Its cells as handed in.
  let cells: Submission.Row
  /// What it was read as.
  let assigned: AssignedRow

  /// A finding about the row, at the cell that it is about.
  func finding(_ kind: FindingKind, _ facts: [Fact] = []) -> Finding {
    Finding(kind, facts, row: score.id, at: assigned.places.place(of: kind))
  }

  /// Whether the rubric itself names the indicator.
  var isFixed: Bool { assigned.fixed != nil }
  /// 二级指标 as it is compared.
  var level2: String { headingKey(score.level2) }
  /// The single number of the target, if it is one.
  var targetQuantity: Quantity? { score.target.reading.content.quantity }
  /// Where the row stands, in words.
  var place: String { assigned.places.row.map(\.description) ?? score.id }

  /// Whether the row is about satisfaction.
  var isSatisfaction: Bool {
    [cells.group, score.group, score.level2].contains { $0.contains("满意") }
  }
}

extension Reading.Content {
  /// The single quantity, if it is one.
  var quantity: Quantity? {
    guard case .measure(let measure) = self, case .single(let quantity) = measure.extent else {
      return nil
    }
    return quantity
  }
}
