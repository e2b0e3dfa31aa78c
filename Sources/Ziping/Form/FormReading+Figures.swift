/// The rows of a form that state figures rather than indicators (基础数据行).
struct FigureRows {
  /// What the form states for each input, or nil.
  var figures: [Reading?]
  /// The positions of these rows in the submission.
  var rows: Set<Int> = []
}

extension FormReading {
  /// Takes the figures that derivations need out of the rows.
  mutating func figureRows() -> FigureRows {
    let inputs = ready.rubric.derivations.inputs
    var found = FigureRows(figures: inputs.map { _ in nil })
    guard !inputs.isEmpty else { return found }
    for (position, row) in submission.rows.enumerated() {
      guard let input = ready.headings.input(named: row.name) else { continue }
      found.rows.insert(position)
      if found.figures[input] == nil {
        found.figures[input] = read(row.actual.text)
      } else {
        log.add(
          .inputRepeated, [.text(inputs[input].name), .text(row.actual.text)], at: row.place)
      }
    }
    return found
  }

  /// Takes the actual value that the form's figures give, where the rubric derives it.
  func take(
    _ derived: DerivedValues, for fixed: PreparedIndicator?, into cells: inout ReadCells
  ) {
    if let names = fixed?.figures, !names.isEmpty {
      cells.figures = Dictionary(
        names.map { ($0, derived.figure(named: $0)) }, uniquingKeysWith: { first, _ in first })
    }
    guard let step = fixed?.indicator.derivation, let entry = derived[step: step] else { return }
    switch entry {
    case .success(let value):
      let stated = cells.actual
      cells.remarks = [Remark(.derivedActual, [.text(value.origin), .quantity(value.quantity)])]
      if !stated.isEmpty, !stated.states(value.quantity) {
        cells.remarks.append(
          Remark(.derivedDiffers, [.text(stated.text), .quantity(value.quantity)]))
      }
      cells.actual = value.reading
    case .failure(let refusal):
      // What the form itself states counts where its figures do not say more.
      cells.missingActual = cells.actual.isEmpty ? refusal.remark : nil
    }
  }
}

extension FormReading {
  /// Takes the form's money where the rubric judges an indicator by it; what the row states of it is no
  /// more than a statement.
  func take(_ money: ReadMoney, for fixed: PreparedIndicator?, into cells: inout ReadCells) {
    guard let fixed, fixed.judgesMoney else { return }
    cells.statedRate = cells.actual
    cells.target = money.target
    cells.actual = money.actual
  }
}

extension FormReading {
  /// Takes the form's money for a row named 预算执行率 that has no target, where the rubric judges the money.
  func takeRate(of money: ReadMoney, into cells: inout ReadCells) {
    guard ready.rubric.execution != nil, money.rate != nil, cells.target.reading.isEmpty else {
      return
    }
    cells.statedRate = cells.actual
    cells.target = money.target
    cells.actual = money.actual
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
    "the figure \"{0}\" stands twice; \"{1}\" is not used", remedy: ("只保留一处", "keep one of them"),
    from: .rubric,
    why: ("同一基础数据两处，只用一处", "a figure stands twice; one is used"),
    example: ("两行“编制数”", "two rows \"编制数\""))
}
