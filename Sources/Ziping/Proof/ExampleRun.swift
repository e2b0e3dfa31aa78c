/// A run of a rubric's worked examples (算例检验).
public struct ExampleRun: Sendable {
  /// How many examples passed.
  public private(set) var passed: Int = 0
  /// One error for each example that came out otherwise, at the example's place.
  public private(set) var failures: [Diagnostic] = []

  /// Runs the examples.
  public init(_ rubric: Rubric) {
    let scorer = Scorer(rubric)
    for example in rubric.examples {
      // An example of a fixed indicator is judged by that indicator's own rule and target.
      let fixed = rubric.indicator(named: example.name)
      let attempt = scorer.attempt(
        name: example.name, level2: example.level2,
        target: example.target.isEmpty ? fixed?.target ?? "" : example.target,
        actual: example.actual, weight: example.weight, claimed: example.claimed,
        level: example.level, year: example.year)
      let state = Self.left(fixed) ?? scorer.score(attempt, by: fixed?.rule).state
      if Self.meets(state, example.expectation) {
        passed += 1
      } else {
        failures.append(
          Diagnostic(
            .error, .exampleFails,
            [
              .text(example.target), .text(example.actual), Self.fact(example.expectation),
              Self.fact(state),
            ], at: example.place))
      }
    }
  }

  /// What an indicator gets whose standard is left to others.
  private static func left(_ indicator: Indicator?) -> ScoredRow.State? {
    guard let indicator, let note = indicator.left else { return nil }
    return .undetermined(Remark(.standardLeft, [.text(indicator.name), .text(note)]))
  }

  private static func meets(
    _ state: ScoredRow.State, _ expectation: WorkedExample.Expectation
  ) -> Bool {
    switch (state, expectation) {
    case (.scored(let points, _, _), .points(let expected)),
      (.suggested(let points, _, _), .points(let expected)):
      points == expected
    case (.undetermined(let remark, _), .undetermined(let code)):
      code == nil || remark.kind.code == code
    default: false
    }
  }

  private static func fact(_ expectation: WorkedExample.Expectation) -> Fact {
    switch expectation {
    case .points(let points): .points(points)
    case .undetermined(let code): .text(code ?? "undetermined")
    }
  }

  private static func fact(_ state: ScoredRow.State) -> Fact {
    switch state {
    case .scored(let points, _, _), .suggested(let points, _, _): .points(points)
    case .undetermined(let remark, _): .text(remark.kind.code)
    case .notApplicable: .text("not-applicable")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var exampleRun: [Phrase] {
    [.exampleFails]
  }
}

extension Phrase {
  fileprivate static let exampleFails = Phrase(
    "example-fails", "算例“{0}”→“{1}”应为 {2}，算得 {3}",
    "the example \"{0}\" → \"{1}\" should give {2}, it gives {3}")
}
