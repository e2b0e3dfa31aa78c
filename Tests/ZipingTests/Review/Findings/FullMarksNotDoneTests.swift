import Testing
import Ziping
import ZipingTestSupport

@Suite("Full marks beside a note that it was not done")
struct FullMarksNotDoneTests {
  private func codes(
    claimed: String?, actual: String = "2021年11月20日", note: String = "因疫情最后一期未完成"
  ) throws -> [String] {
    var form = SmallForm()
    form.rows[2].claimed = claimed
    form.rows[2].actual = actual
    form.rows[2].note = note
    return try shippedScorer().evaluate(form.submission).findings.map(\.code)
      .filter { $0 == "full-marks-not-done" }
  }

  @Test("are told with every scoring, whether they are claimed or the numbers make them")
  func found() throws {
    #expect(try codes(claimed: "10") == ["full-marks-not-done"])
    #expect(try codes(claimed: nil) == ["full-marks-not-done"])
  }

  @Test("say what to do in words of what there is: of a claim only where there is one")
  func remedies() {
    #expect(FindingKind.fullMarksNotDone.remedy?.chinese.contains("得分") == true)
    #expect(FindingKind.fullByNumbersNotDone.remedy?.chinese.contains("得分") == false)
    #expect(FindingKind.fullByNumbersNotDone.remedy?.chinese.contains("实际完成值") == true)
  }

  @Test("are not told where less is claimed or the numbers make less, or the note says otherwise")
  func notFound() throws {
    #expect(try codes(claimed: "8").isEmpty)
    #expect(try codes(claimed: nil, actual: "2021年12月20日").isEmpty)
    #expect(try codes(claimed: nil, note: "并未延期").isEmpty)
  }
}
