import Rubrics
import Testing
import Ziping
import ZipingTestSupport

/// The same small forms scored by the rubric that is chosen for them.
@Suite("Kinds of forms, scored")
struct FormKindScoreTests {
  typealias Case = FormKindTests.Case

  @Test("each gets the points that a careful person works out", arguments: FormKindTests.cases)
  func scores(_ row: Case) throws {
    let evaluation = try evaluation(row)
    hold(total(of: evaluation), row.recomputed, "total")
    hold(grade(of: evaluation), row.recomputedGrade, "grade")
    if evaluation.hasPoints {
      let budget = evaluation.rows.first { $0.kind == .budget }
      hold(budget?.points?.text() ?? "none", row.points, "execution")
    }
    for text in row.texts {
      guard let read = evaluation.rows.first(where: { $0.name == text.name }) else {
        Issue.record("no row \(text.name)")
        continue
      }
      hold(points(of: read), text.points, "points of \(text.name)")
      hold(state(of: read, beside: text.state), text.state, "state of \(text.name)")
    }
  }

  @Test(
    "a review names what its claims contradict, and nothing else", arguments: FormKindTests.cases)
  func reviews(_ row: Case) throws {
    let evaluation = try evaluation(row)
    guard evaluation.hasPoints else { return }
    let scorer = try Self.chooser.choice(for: evaluation.submission).scorer
    let review = try Reviewer(scorer).review(evaluation)
    let causes = (review.rows + [review.total]).flatMap(\.causes).map(\.code)
    let told = Set(review.findings.map(\.code) + causes)
    for code in codes(in: row.findings) { #expect(told.contains(code)) }
    for code in codes(in: row.noFindings) { #expect(!told.contains(code)) }
    if row.findings.contains("`sum`") { #expect(review.total.exceedsTolerance) }
  }

  /// The codes that a cell names: `money-row-differs`.
  private func codes(in text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private func evaluation(_ row: Case) throws -> Evaluation {
    var form = try #require(readForm(try fixture("kinds/\(row.file)")).form)
    if !row.options.isEmpty {
      let half = Submission.Cell("50万元", at: Place(file: "--planned"))
      form = form.supplemented(year: 2023, money: Submission.Money(planned: half, executed: half))
    }
    return try Self.chooser.choice(for: form).scorer.evaluate(form)
  }

  /// Chooses among what ships.
  static let chooser = RubricChooser(
    shipped: ShippedRubrics.ids.compactMap { (try? shippedScorer($0)).map(RubricCandidate.init) })

  /// The total; nothing is known of it where nothing was scored.
  private func total(of evaluation: Evaluation) -> String {
    guard let bounds = evaluation.bounds, !isUnknown(evaluation) else { return "none" }
    return bounds.value?.text() ?? "\(bounds.low.text())..\(bounds.high.text())"
  }

  private func grade(of evaluation: Evaluation) -> String {
    guard let grades = evaluation.grades, !isUnknown(evaluation) else { return "none" }
    return grades.low?.name == grades.high?.name ? grades.low?.name ?? "none" : "open"
  }

  private func isUnknown(_ evaluation: Evaluation) -> Bool {
    evaluation.bounds?.low == .zero && evaluation.bounds?.high == evaluation.fullMarks
  }

  private func points(of row: ScoredRow) -> String {
    row.points?.text() ?? "\(row.bounds.low.text())..\(row.bounds.high.text())"
  }

  private func state(of row: ScoredRow, beside text: String) -> String {
    if ["met", "not-met"].contains(text), let isMet = row.isMet {
      return isMet ? "met" : "not-met"
    }
    return switch row.state {
    case .scored: "certain"
    case .suggested: "suggested"
    case .undetermined: "undetermined"
    case .notApplicable: "notApplicable"
    }
  }

  /// Holds what came out against a cell of the table; an empty one holds anything.
  private func hold(_ told: String, _ text: String, _ what: Comment) {
    guard !text.isEmpty else { return }
    switch text {
    case "scored": #expect(["certain", "suggested"].contains(told), what)
    case "claimed-only": #expect(told == "undetermined", what)
    case _ where told.first?.isNumber == true:
      #expect(numbers(told) == numbers(text), what)
    default: #expect(told == text, what)
    }
  }

  private func numbers(_ text: String) -> [ExactDecimal?] {
    text.split(separator: "..").map { try? ExactDecimal(parsing: $0) }
  }
}
