/// A scored form as a check looks at it (核查中的自评表).
struct CheckedForm {
  /// What the rubric makes of the form.
  let evaluation: Evaluation
  /// The rubric with what is made of it once.
  let ready: ReadyRubric

  init(_ evaluation: Evaluation, _ ready: ReadyRubric) {
    self.evaluation = evaluation
    self.ready = ready
    rows = evaluation.rows.filter { $0.kind == .indicator && $0.row.handedIn != nil }
  }

  /// The indicators that stand in the form.
  let rows: [ScoredRow]
  /// The rubric.
  var rubric: Rubric { ready.rubric }
  /// The form as handed in.
  var submission: Submission { evaluation.form.submission }
  /// The money as read.
  var money: ReadMoney { evaluation.form.money }

  /// A finding about the whole form.
  func finding(_ kind: FindingKind, _ facts: [Fact] = [], at place: Place? = nil) -> Finding {
    Finding(kind, facts, row: nil, at: place ?? Place(file: submission.source))
  }

  /// The project, or the form's file where it names none.
  var project: String { submission.project.isEmpty ? submission.source : submission.project }
}

extension ScoredRow {
  /// 二级指标 as it is compared.
  var level2Key: String { headingKey(level2) }
  /// The single number of the target, if it is one.
  var targetQuantity: Quantity? { target.reading.content.quantity }
  /// Where the row stands, in words.
  var placeText: String { place.map(\.description) ?? id }
  /// 偏差原因 or 备注 as handed in; nil where there is none.
  var note: Submission.Cell? { row.note }
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
