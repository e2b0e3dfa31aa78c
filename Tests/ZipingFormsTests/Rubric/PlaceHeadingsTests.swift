import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Headings that a rubric names")
struct PlaceHeadingsTests {
  private func read(_ headings: String) -> (rubric: Rubric?, faults: [String]) {
    let text = minimalRubric.replacing(
      #""fullMarks": 100"#, with: #""form": { "headings": \#(headings) }, "fullMarks": 100"#,
      maxReplacements: 1)
    let log = DiagnosticLog()
    let rubric = RubricReader.read(Array(text.utf8), file: "r", log: log)
    return (rubric, log.diagnostics.map(\.code))
  }

  @Test("are kept in their order, by the roles as they were written")
  func order() throws {
    let (rubric, faults) = read(#"{ "actual": ["兑现数", "兑现情况"], "分值": ["得分上限"] }"#)
    #expect(faults.isEmpty)
    let headings = try #require(rubric?.headings)
    #expect(headings.byRole.map(\.role) == ["actual", "分值"])
    #expect(headings.byRole.map(\.headings) == [["兑现数", "兑现情况"], ["得分上限"]])
    #expect(read("null").rubric?.headings.isEmpty == true)
  }

  @Test(
    "are refused for a role that no column has, for two roles, and where they are none",
    arguments: [
      (#"{ "actaul": ["甲"] }"#, "unknown-role"), (#"{ "完成": ["甲"] }"#, "unknown-role"),
      (#"{ "actual": ["甲"], "分值": ["甲"] }"#, "duplicate-heading"),
      (#"{ "actual": ["甲"], "分值": ["甲（分）"] }"#, "duplicate-heading"),
      (#"{ "actual": ["（一）"] }"#, "heading-unusable"),
      (#"{ "actual": ["★"] }"#, "heading-unusable"), (#"{ "actual": "甲" }"#, "wrong-type"),
      (#"{ "actual": ["甲"], "actual": ["乙"] }"#, "duplicate-key"),
    ])
  func faults(_ headings: String, _ code: String) {
    let (rubric, faults) = read(headings)
    #expect(rubric == nil)
    #expect(faults == [code], "\(headings)")
  }

  @Test("may be written twice for one role")
  func sameRole() {
    #expect(read(#"{ "actual": ["甲"], "完成值": ["甲"] }"#).faults.isEmpty)
  }

  @Test("may have every role of a column, as the schema says")
  func roles() throws {
    let schema = try packageText("Rubrics/rubric.schema.json")
    #expect(ColumnNames.roles.count >= 19)
    for role in ColumnNames.roles {
      #expect(read(#"{ "\#(role)": ["甲"] }"#).faults.isEmpty)
      #expect(schema.contains("\"\(role)\""), "\(role)")
    }
  }

  // MARK: Reading forms

  private static let table = """
    一级指标,二级指标,三级指标,年度指标值,兑现数,截至年底,分值
    产出指标,数量指标,会议,≥4次,4次,3次,90

    """

  private func columns(_ entries: (String, String)...) -> ColumnNames {
    ColumnNames(
      PlaceHeadings(entries.map { PlaceHeadings.Entry(role: $0.0, heading: $0.1) }))
  }

  private func form(_ columns: ColumnNames) -> (Submission?, [String]) {
    let file = FormReader.read(Array(Self.table.utf8), file: "f", columns: columns)
    return (file.submissions.first, file.diagnostics.inOrder.map(\.code))
  }

  @Test("are used where a form has them, and do not matter where it has not")
  func used() {
    let (form, codes) = form(columns(("actual", "兑现数"), ("分值", "满分上限")))
    #expect(form?.rows.first?.actual.text == "4次")
    #expect(form?.rows.first?.weight?.text == "90")
    #expect(form?.namedColumns == ["actual": "兑现数"])
    #expect(codes == ["column-not-read"])
  }

  @Test("give way to the column that a person names")
  func personWins() throws {
    let typed = try #require(ColumnNames.words.adding("截至年底", as: "完成值"))
    let (form, _) = form(typed.adding(columns(("actual", "兑现数"), ("备注", "截至年底"))))
    #expect(form?.rows.first?.actual.text == "3次")
    #expect(form?.rows.first?.note == nil)
    #expect(form?.namedColumns == ["完成值": "截至年底"])
  }
}
