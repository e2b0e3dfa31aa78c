extension Verdict {
  /// An earlier result that totals must not fall below by much, form by form (基线).
  ///
  /// A form is the one of the same project, unit and kind, else the one of the same path.
  public struct Baseline: Sendable, Hashable {
    /// A form of the earlier result.
    struct Form: Sendable, Hashable {
      let source: String
      let number: Int?
      /// What it is called; nil where it names no project.
      let name: String?
      /// The lowest total; nil where it had none.
      let low: ExactDecimal?

      init(_ evaluation: Evaluation) {
        let submission = evaluation.submission
        source = submission.source
        number = submission.number
        name = submission.project.isEmpty ? nil : submission.project
        low = evaluation.hasPoints ? evaluation.bounds?.low : nil
      }

      fileprivate func isAt(_ submission: Submission) -> Bool {
        source == submission.source && number == submission.number
      }
    }

    /// Its forms.
    let forms: [Form]
    /// How many points a total may lose.
    public let maxLoss: ExactDecimal
    private var byIdentity: [String: [Int]] = [:]
    private var bySource: [String: [Int]] = [:]

    /// Creates a baseline from evaluations.
    public init(_ evaluations: [Evaluation], maxLoss: ExactDecimal) {
      forms = evaluations.map { Form($0) }
      self.maxLoss = maxLoss
      for (position, evaluation) in evaluations.enumerated() {
        bySource[evaluation.submission.source, default: []].append(position)
        if let identity = evaluation.submission.identity {
          byIdentity[identity, default: []].append(position)
        }
      }
    }

    /// The forms for which an evaluation stands, and the least total that they leave it; nil for a new form.
    ///
    /// Where several are of one project, and none of them has its path, the highest total counts.
    func match(_ evaluation: Evaluation) -> (positions: [Int], least: ExactDecimal?)? {
      let submission = evaluation.submission
      let alike = submission.identity.flatMap { byIdentity[$0] } ?? []
      let here = (alike.isEmpty ? bySource[submission.source] ?? [] : alike)
        .filter { forms[$0].isAt(submission) }
      let positions = here.isEmpty ? alike : here
      guard !positions.isEmpty else { return nil }
      let low = positions.compactMap { forms[$0].low }.max()
      return (positions, low.flatMap { try? $0.subtracting(maxLoss) })
    }

    /// What is asked of the form at a position, which nothing stands for any more.
    func missing(_ position: Int) -> Condition {
      let form = forms[position]
      return Condition(
        gate: .baseline, required: maxLoss.text(), actual: nil, passed: false,
        source: form.source, form: form.number, subjects: [form.name].compactMap(\.self))
    }
  }
}
