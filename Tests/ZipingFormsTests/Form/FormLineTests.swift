import Testing
import Ziping

@Suite("What a line of a form is")
struct FormLineTests {
  static let head = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,数量指标,会议,10次,10次,50,50\n"

  private func read(_ lines: String) throws -> Submission {
    let (form, faults) = readForm(Array((Self.head + lines).utf8))
    #expect(faults == [])
    return try #require(form)
  }

  @Test(
    "a row with a name, a target and an actual value is an indicator, whatever it is called",
    arguments: [
      (",,自评结果,优,差,10,10", "自评结果"), (",,评价等级,优,优,10,10", "评价等级"), (",,合计,≥5,5,10,10", "合计"),
    ])
  func indicators(_ line: String, _ name: String) throws {
    let form = try read(line)
    #expect(form.rows.map(\.name) == ["会议", name])
    #expect(form.claimedGrade == nil)
    #expect(form.claimedTotal == nil)
  }

  @Test("a column 指标完成情况 in a table without another has its actual values")
  func completion() {
    let text = """
      一级指标,二级指标,三级指标,年度指标值,指标完成情况,分值,得分
      产出指标,数量指标,会议,10次,10次,50,50
      """
    let (form, faults) = readForm(Array(text.utf8))
    #expect(form?.rows.map(\.actual.text) == ["10次"])
    #expect(faults == [])
  }

  static let feet: [(line: String, total: String?, grade: String?)] = [
    ("总分：99分,,,,,,", "99分", nil), ("合计得分：99,,,,,,", "99", nil), ("总分,,,,,100,99", "99", nil),
    ("等级：优,,,,,,", nil, "优"), ("等级,优,,,,,", nil, "优"),
  ]

  @Test("a total and a grade are read with their label in one cell or beside it", arguments: feet)
  func totals(_ line: String, _ total: String?, _ grade: String?) throws {
    let form = try read(line)
    #expect(form.rows.count == 1)
    #expect(form.claimedTotal?.text == total)
    #expect(form.claimedGrade?.text == grade)
  }
}
