/// The rows of a form that state figures rather than indicators (基础数据行).
struct FigureRows {
  /// What the form states for each input, or nil.
  var figures: [Reading?]
  /// The positions of these rows in the submission.
  var rows: Set<Int> = []
}

extension Scorer {
  /// Takes the figures that derivations need out of the rows.
  func figureRows(of submission: Submission, _ log: inout FindingLog) -> FigureRows {
    var found = FigureRows(figures: rubric.derivations.inputs.map { _ in nil })
    guard !found.figures.isEmpty else { return found }
    for (position, row) in submission.rows.enumerated() {
      guard let input = headings.input(named: row.name) else { continue }
      found.rows.insert(position)
      if found.figures[input] == nil {
        found.figures[input] = reader.read(row.actual.text)
      } else {
        log.add(
          .inputRepeated, [.text(rubric.derivations.inputs[input].name), .text(row.actual.text)],
          at: row.place)
      }
    }
    return found
  }

  /// The actual value of an indicator, computed where its rubric derives it.
  func actual(
    of fixed: Indicator?, stated: Reading, _ derived: DerivedValues
  ) -> (reading: Reading, remarks: [Remark], obstacle: Remark?) {
    guard let step = fixed?.derivation, let entry = derived[step: step] else {
      return (stated, [], nil)
    }
    switch entry {
    case .success(let value):
      var remarks = [
        Remark(.derivedActual, [.text(value.origin), .quantity(value.quantity)])
      ]
      if !stated.isEmpty, !stated.states(value.quantity) {
        remarks.append(Remark(.derivedDiffers, [.text(stated.text), .quantity(value.quantity)]))
      }
      let reading = Reading(
        text: value.text, key: comparisonKey(value.text),
        content: .measure(Measure(.single(value.quantity))))
      return (reading, remarks, nil)
    case .failure(let refusal):
      // What the form itself states counts where its figures do not say more.
      return (stated, [], stated.isEmpty ? refusal.remark : nil)
    }
  }
}

extension Reading {
  /// Whether it states a quantity, rounded to as many places as it is written with.
  fileprivate func states(_ quantity: Quantity) -> Bool {
    guard case .measure(let measure) = content, case .single(let stated) = measure.extent else {
      return false
    }
    let own = stated.joining(quantity.unit)
    guard own.unit.family == quantity.unit.family,
      let same = try? quantity.number(in: own.unit).times(
        .one, Rounding(places: own.magnitude.places))
    else { return false }
    return same == own.magnitude
  }
}

extension FindingKind {
  /// A figure that the form states more than once.
  public static let inputRepeated: FindingKind = FindingKind(
    .warning, "input-repeated", "基础数据“{0}”重复，“{1}”没有用上",
    "the figure \"{0}\" stands twice; \"{1}\" is not used", from: .rubric,
    why: ("同一基础数据两处，只用一处", "a figure stands twice; one is used"),
    example: ("两行“编制数”", "two rows \"编制数\""))
}
