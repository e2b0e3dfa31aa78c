import Foundation
import Rubrics
import Testing
import Ziping
import ZipingForms
import ZipingReports
import ZipingTestSupport

extension Sample {
  /// Those whose review is recorded: what the places claim.
  static let reviewed = all.filter { !$0.path.hasPrefix("laoting") }
  /// One without a difference and one with an open total, for the other forms of the report.
  static let reviewedInFull = reviewed.filter {
    $0.path.hasPrefix("xinzhou") || $0.path.hasSuffix("人大代表工作经费")
  }

  func review() throws -> Review {
    try Reviewer(shippedScorer(rubric)).review(evaluation())
  }

  /// Compares with the file beside the sample; with ZIPING_RECORD set, writes it and still fails.
  func check(_ text: String, ending: String) throws {
    let url = packageFile("Samples/\(path)\(ending)")
    if ProcessInfo.processInfo.environment["ZIPING_RECORD"] != nil {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(url.lastPathComponent); look at it, then run without ZIPING_RECORD")
      return
    }
    // Read as bytes: Foundation would leave a byte order mark out.
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text == expected)
  }
}

@Suite("Samples get the reports that stand beside them")
struct GoldenTests {
  @Test("the text report is the recorded one", arguments: Sample.all)
  func text(_ sample: Sample) throws {
    try sample.check(TextReport.text(sample.evaluation(), .chinese), ending: ".expected.txt")
  }

  @Test("the English text report is the recorded one", arguments: Sample.all)
  func english(_ sample: Sample) throws {
    try sample.check(TextReport.text(sample.evaluation(), .english), ending: ".expected.en.txt")
  }

  @Test("the JSON report is the recorded one", arguments: Sample.all)
  func json(_ sample: Sample) throws {
    let evaluation = try sample.evaluation()
    let verdict = Verdict(of: [evaluation], gates: Verdict.Gates(), hasInputFaults: false)
    let text = JSONReport.text([evaluation], diagnostics: [], verdict: verdict, .chinese)
    try sample.check(text, ending: ".expected.json")
  }

  @Test("the review is the recorded one", arguments: Sample.reviewed)
  func review(_ sample: Sample) throws {
    #expect(Sample.reviewed.count == 15)
    try sample.check(TextReport.text(sample.review(), .chinese), ending: ".review.expected.txt")
  }

  @Test("the English review is the recorded one", arguments: Sample.reviewedInFull)
  func englishReview(_ sample: Sample) throws {
    #expect(Sample.reviewedInFull.count == 2)
    try sample.check(TextReport.text(sample.review(), .english), ending: ".review.expected.en.txt")
  }

  @Test("the review as JSON is the recorded one", arguments: Sample.reviewedInFull)
  func reviewJSON(_ sample: Sample) throws {
    let review = try sample.review()
    let verdict = Verdict(of: [review], gates: Verdict.Gates(), hasInputFaults: false)
    let text = ReviewReport.json([review], diagnostics: [], verdict: verdict, .chinese)
    try sample.check(text, ending: ".review.expected.json")
  }

  @Test("忻州 reviews without a single difference")
  func xinzhou() throws {
    let sample = try #require(Sample.all.first { $0.path.hasPrefix("xinzhou") })
    let review = try sample.review()
    #expect(review.rows.count == 13)
    #expect(review.rows.allSatisfy { $0.difference == .zero && $0.causes.isEmpty })
    #expect(review.groups.allSatisfy { $0.difference == .zero })
    #expect(review.total.difference == .zero)
    #expect(!review.grade.isFlip)
  }
}
