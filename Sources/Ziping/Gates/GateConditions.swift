/// Holds evaluations against gates.
struct GateConditions {
  private let gates: Verdict.Gates

  /// The most rows that one condition names.
  private static let mostNamed = 20

  init(_ gates: Verdict.Gates) {
    self.gates = gates
  }

  /// The conditions of an evaluation with what came to light about it and when its form was read; that
  /// about its findings is last.
  func conditions(
    of evaluation: Evaluation, _ findings: [Finding], _ diagnostics: [Diagnostic]
  ) -> [Verdict.Condition] {
    rubric(of: evaluation) + total(of: evaluation) + baseline(of: evaluation)
      + parts(of: evaluation) + openness(of: evaluation)
      + [self.findings(of: evaluation, findings, diagnostics)]
  }

  private func condition(
    _ gate: Verdict.Condition.Gate, _ required: String, _ actual: String?, _ passed: Bool,
    _ evaluation: Evaluation, subject: String? = nil, at place: Place? = nil
  ) -> Verdict.Condition {
    condition(
      gate, required, actual, passed, evaluation, subjects: [subject].compactMap(\.self), at: place)
  }

  private func condition(
    _ gate: Verdict.Condition.Gate, _ required: String, _ actual: String?, _ passed: Bool,
    _ evaluation: Evaluation, subjects: [String], at place: Place?
  ) -> Verdict.Condition {
    Verdict.Condition(
      gate: gate, required: required, actual: actual, passed: passed,
      hasPoints: evaluation.hasPoints || !gate.isOnPoints, source: evaluation.submission.source,
      form: evaluation.submission.number, subjects: subjects, place: place)
  }

  // MARK: The rubric

  private func rubric(of evaluation: Evaluation) -> [Verdict.Condition] {
    guard !gates.rubrics.isEmpty else { return [] }
    let own = evaluation.rubric
    return [
      condition(
        .rubric, gates.rubrics.map(\.id).joined(separator: " / "), own.id,
        gates.rubrics.contains { $0.digest == own.digest }, evaluation)
    ]
  }

  // MARK: The total

  private func total(of evaluation: Evaluation) -> [Verdict.Condition] {
    guard evaluation.hasPoints else { return withoutPoints(evaluation) }
    let low = evaluation.bounds?.low
    let shown = low?.text(places: evaluation.places)
    var conditions: [Verdict.Condition] = []
    if let least = gates.minScore {
      conditions.append(
        condition(.minScore, least.text(), shown, low.map { $0 >= least } ?? false, evaluation))
    }
    if let least = gates.minGrade {
      let grade = evaluation.grades?.low
      // The same grade may be given from another total on.
      let own = evaluation.form.rubric.grades.grade(named: least.name)
      let isReached = own.flatMap { own in grade.map { $0.from >= own.from } } ?? false
      conditions.append(
        condition(.minGrade, least.name, grade?.name, isReached, evaluation))
    }
    if let most = gates.maxDifference {
      let difference = evaluation.claimedDifference
      conditions.append(
        condition(
          .maxDifference, most.text(), difference?.text(places: evaluation.places),
          difference.map { $0 <= most } ?? false, evaluation,
          at: evaluation.submission.claimedTotal?.place))
    }
    // Without a total, nothing was checked.
    if evaluation.bounds == nil {
      conditions.append(
        condition(.total, evaluation.fullMarks.text(), nil, false, evaluation))
    }
    return conditions
  }

  /// The gates on points, none of which a form without points can meet.
  private func withoutPoints(_ evaluation: Evaluation) -> [Verdict.Condition] {
    let asked: [(gate: Verdict.Condition.Gate, required: String?)] = [
      (.minScore, gates.minScore?.text()), (.minGrade, gates.minGrade?.name),
      (.maxDifference, gates.maxDifference?.text()),
    ]
    return asked.compactMap { gate, required in
      required.map { condition(gate, $0, nil, false, evaluation) }
    }
  }

  // MARK: Groups and indicators

  /// A gate on what a form lacks has checked nothing, and is not met.
  private func parts(of evaluation: Evaluation) -> [Verdict.Condition] {
    gates.groups.flatMap { floor in
      let own = evaluation.groups.filter { headingKey($0.name) == headingKey(floor.name) }
      return own.isEmpty
        ? [lacking(.group, floor, evaluation)]
        : own.map { met(.group, floor, $0.bounds.low, $0.name, nil, evaluation) }
    }
      + gates.indicators.flatMap { floor in
        let own = evaluation.rows.filter { $0.isNamed(floor.name) }
        return own.isEmpty
          ? [lacking(.indicator, floor, evaluation)]
          : own.map { met(.indicator, floor, $0.bounds.low, $0.name, $0.place, evaluation) }
      }
  }

  private func lacking(
    _ gate: Verdict.Condition.Gate, _ floor: Verdict.Gates.Floor, _ evaluation: Evaluation
  ) -> Verdict.Condition {
    condition(gate, floor.points.text(), nil, false, evaluation, subject: floor.name)
  }

  private func met(
    _ gate: Verdict.Condition.Gate, _ floor: Verdict.Gates.Floor, _ low: ExactDecimal,
    _ subject: String, _ place: Place?, _ evaluation: Evaluation
  ) -> Verdict.Condition {
    condition(
      gate, floor.points.text(), low.text(places: evaluation.places),
      evaluation.hasPoints && low >= floor.points, evaluation, subject: subject, at: place)
  }

  // MARK: What is open, does not apply, or came to light

  private func openness(of evaluation: Evaluation) -> [Verdict.Condition] {
    var conditions: [Verdict.Condition] = []
    if gates.noUndetermined {
      let open = evaluation.rows.filter(\.state.isUndetermined)
      let rows = open.count + evaluation.groups.count(where: \.isOpen)
      // A veto or a limit that nobody answers leaves the total open although every row is decided.
      let isOpen = evaluation.hasPoints && evaluation.bounds?.value == nil
      let count = rows == 0 && isOpen ? 1 : rows
      conditions.append(
        condition(
          .undetermined, "0", String(count), count == 0, evaluation, subject: open.first?.name,
          at: open.first?.place))
    }
    if gates.noSuggestions {
      let suggested = evaluation.rows.filter(\.state.isSuggested)
      conditions.append(
        condition(
          .suggestions, "0", String(suggested.count), suggested.isEmpty, evaluation,
          subjects: suggested.prefix(Self.mostNamed).map(\.name), at: suggested.first?.place))
    }
    if let most = gates.maxNotApplicable {
      let share = (try? evaluation.notApplicableShare()) ?? .zero
      let shown = (try? share.times(.one, Rounding(places: 4)))?.text()
      let passed = share <= Ratio(most)
      conditions.append(
        condition(.notApplicable, most.text(), shown, passed, evaluation))
    }
    return conditions
  }

  /// Whether the gates fail because of a finding.
  func isSevere(_ finding: Finding) -> Bool { finding.severity >= gates.failsFrom }

  private func findings(
    of evaluation: Evaluation, _ findings: [Finding], _ diagnostics: [Diagnostic]
  ) -> Verdict.Condition {
    let least = gates.failsFrom
    let severe = findings.filter { $0.severity >= least }
    let said = diagnostics.filter { $0.severity >= least }
    let count = severe.count + said.count
    return condition(
      .findings, least.rawValue, String(count), count == 0, evaluation,
      subject: severe.first?.code ?? said.first?.code,
      at: severe.isEmpty ? said.first?.place : severe.first?.place)
  }

  // MARK: The baseline

  /// What the baseline asks; of a form that it lacks, that it is new.
  private func baseline(of evaluation: Evaluation) -> [Verdict.Condition] {
    guard let baseline = gates.baseline else { return [] }
    guard let match = baseline.match(evaluation) else {
      return [condition(.baseline, baseline.maxLoss.text(), nil, true, evaluation)]
    }
    guard let least = match.least else { return [] }
    let low = evaluation.hasPoints ? evaluation.bounds?.low : nil
    return [
      condition(
        .baseline, least.text(), low?.text(places: evaluation.places),
        low.map { $0 >= least } ?? false, evaluation,
        // A form that is there without a total is not one that is missing.
        at: low == nil ? Place(file: evaluation.submission.source) : nil)
    ]
  }

  /// The forms of the baseline for which an evaluation stands, by their positions.
  func baselineForms(of evaluation: Evaluation) -> [Int] {
    gates.baseline?.match(evaluation)?.positions ?? []
  }
}

extension Verdict.Condition.Gate {
  /// Whether it asks for points, which a form may lack by design.
  fileprivate var isOnPoints: Bool {
    switch self {
    case .minScore, .minGrade, .total, .group, .indicator, .maxDifference, .baseline: true
    default: false
    }
  }
}

extension ScoredRow {
  /// Whether a gate means this row: by its id or its name.
  fileprivate func isNamed(_ name: String) -> Bool {
    id == name || comparisonKey(self.name) == comparisonKey(name)
  }
}

extension Evaluation {
  /// How far the claimed total is from the recomputed one, or outside its bounds; nil without either.
  public var claimedDifference: ExactDecimal? {
    guard let claimed = claim.total, let bounds else { return nil }
    if claimed > bounds.high { return try? claimed.subtracting(bounds.high) }
    if claimed < bounds.low { return try? bounds.low.subtracting(claimed) }
    return .zero
  }

  /// The share of the weights that is not applicable.
  func notApplicableShare() throws(ArithmeticError) -> Ratio {
    var dropped = ExactDecimal.zero
    var whole = ExactDecimal.zero
    for row in rows {
      whole = try whole.adding(row.weight)
      if row.state.isNotApplicable { dropped = try dropped.adding(row.weight) }
    }
    for group in groups {
      guard let state = group.decided else { continue }
      whole = try whole.adding(group.weight)
      if state.isNotApplicable { dropped = try dropped.adding(group.weight) }
    }
    return whole.isZero ? .zero : try Ratio(dropped, over: whole)
  }
}
