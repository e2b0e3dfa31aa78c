import Testing
import Ziping
import ZipingTestSupport

@Suite("Slips that are planted into forms made by chance")
struct PlantedSlipTests {
  private func review(_ form: ChanceForm) throws -> Review {
    let scorer = try shippedScorer()
    return try Reviewer(scorer).review(scorer.evaluate(form.submission()))
  }

  @Test("A clean form gets nothing: no difference, no cause, no finding")
  func clean() throws {
    var numbers = SeededGenerator(seed: 13)
    for _ in 0..<100 {
      let review = try review(ChanceForm(&numbers))
      #expect(review.differences.isEmpty)
      #expect(review.rows.allSatisfy { $0.difference == .zero })
      #expect(Self.causes(review).isEmpty)
      #expect(review.findings.map(\.code) == [])
      #expect(Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false).passed == true)
    }
  }

  @Test("Of 400 slips, 99 in a hundred are named by the right cause, and no other row is accused")
  func slips() throws {
    var numbers = SeededGenerator(seed: 400)
    var wrong: [String] = []
    var planted = 0
    while planted < 400 {
      let slip = Slip.allCases[planted % Slip.allCases.count]
      var form = try ChanceForm(&numbers)
      guard let subject = try slip.plant(in: &form, &numbers) else { continue }
      planted += 1
      let review = try review(form)
      let causes = Self.causes(of: subject, review)
      if causes.first != slip.cause { wrong.append("\(slip) \(subject): \(causes)") }
      for (index, line) in review.rows.enumerated() where !Self.isAbout(index, subject) {
        // What nobody claims is no accusation.
        let codes = line.causes.map(\.code).filter { $0 != "not-checkable" }
        #expect(codes.isEmpty, "\(slip) \(line.name): \(codes)")
      }
      try expectWholeParts(review.total, "\(slip)")
    }
    #expect(wrong.count <= 4, "\(wrong)")
  }

  /// Where parts of a total's difference are named, they are the difference.
  private func expectWholeParts(_ total: Review.Line, _ title: String) throws {
    let parts = total.causes.compactMap(\.part)
    guard !parts.isEmpty else { return }
    let sum = try parts.reduce(ExactDecimal.zero) { try $0.adding($1) }
    #expect(sum == total.reviewedDifference, "\(title): \(parts.map { $0.text() })")
  }

  private static func isAbout(_ index: Int, _ subject: Slip.Subject) -> Bool {
    switch subject {
    case .execution: index == 0
    // The execution row is first.
    case .row(let position): index == position + 1
    case .total, .grade: false
    }
  }

  private static func causes(of subject: Slip.Subject, _ review: Review) -> [String] {
    let causes: [Review.Cause] =
      switch subject {
      case .row(let position): review.rows[position + 1].causes
      case .execution: review.rows[0].causes
      case .total: review.total.causes
      case .grade: review.grade.causes
      }
    return causes.map(\.code)
  }

  private static func causes(_ review: Review) -> [String] {
    (review.rows.flatMap(\.causes) + review.total.causes + review.grade.causes).map(\.code)
  }
}
