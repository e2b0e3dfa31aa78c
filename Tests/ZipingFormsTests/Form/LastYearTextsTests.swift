import Testing
import Ziping
import ZipingTestSupport

@testable import ZipingForms

@Suite("What last year leaves in targets")
struct LastYearTextsTests {
  static let texts: [(text: String, found: [String])] = [
    ("2024年12月底前完成", ["day 2024年12月"]), ("2024年12月31日前", ["day 2024年12月31日"]),
    ("2024-12-31", ["day 2024-12-31"]), ("2024/6/30前", ["day 2024/6/30"]),
    ("2024.11.30", ["day 2024.11.30"]), ("完成2024年度任务", ["year 2024年"]),
    ("≤158.4万元", ["amount 158.4万元"]), ("1,200 万元以内", ["amount 1,200 万元"]),
    ("投入3亿元，2023年完成", ["amount 3亿元", "year 2023年"]),
    // What is no last year's.
    ("2025年完成", []), ("12月底前", []), ("≥2024人", []), ("2024.5亩", []), ("≤5万元/公里", []),
    ("≤2万元每件", []), ("≥95%", []), ("5000元", []), ("", []), ("万元", []),
  ]

  @Test("is a year, a day or an amount", arguments: texts)
  func found(_ row: (text: String, found: [String])) {
    let found = LastYearTexts.found(in: row.text, before: 2025)
    #expect(found.map { "\($0.kind) \($0.text)" } == row.found)
  }

  @Test("is any year where nobody knows which one comes")
  func anyYear() {
    #expect(LastYearTexts.found(in: "2025年完成", before: nil).map(\.text) == ["2025年"])
  }
}

@Suite("Lines of a blank form")
struct OfficialLevel2Tests {
  @Test("are the official 二级指标, and none for another name of one")
  func official() throws {
    let rubric = try shippedDraft("mof-2020-project")
    #expect(
      rubric == [
        "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标",
      ])
    #expect(
      try shippedDraft("mof-2021-project-cost").prefix(4) == [
        "经济成本指标", "社会成本指标", "生态环境成本指标", "数量指标",
      ])
    // A place's own words stay.
    #expect(try shippedDraft("xinzhou-2021-department").last == "满意度")
  }

  private func shippedDraft(_ id: String) throws -> [String] {
    var names: [String] = []
    for row in FormDraft(try shippedRubric(id)).submission.rows where names.last != row.level2 {
      names.append(row.level2)
    }
    return names
  }

  @Test("have notes below, by the rubric, which are no rows when they are read")
  func notes() throws {
    let text = FormNotes.text(try shippedRubric("mof-2020-project"))
    #expect(text.contains("产出指标 50 分、效益指标 30 分、满意度指标 10 分、预算执行率 10 分"))
    #expect(text.contains("部分达成得 60% 至 80%（不含）"))
    #expect(text.hasPrefix("填报说明：\n1. "))
    #expect(!FormNotes.text(try shippedRubric("as-form")).contains("1. 分值"))
    let (form, faults) = readForm(
      Array(
        """
        一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
        产出指标,数量指标,会议,10次,10次,50,50
        总分,,,,,100,99
        "\(text)",,,,,,

        """.utf8))
    #expect(faults == [])
    #expect(form?.rows.count == 1 && form?.claimedTotal?.text == "99")
    #expect(form?.claimedGrade == nil)
  }
}
