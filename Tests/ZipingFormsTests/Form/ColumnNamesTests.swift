import Testing
import Ziping
import ZipingForms

@Suite("Columns named by hand")
struct ColumnNamesTests {
  private static let table = """
    一级指标,三级指标,年度指标值,截至年底,分值
    产出指标,会议,4次,5次,90

    """

  private func read(_ role: String, _ heading: String, _ table: String = table) throws -> (
    forms: [Submission], codes: [String]
  ) {
    let names = try #require(ColumnNames.words.adding(heading, as: role))
    let file = FormReader.read(Array(table.utf8), file: "f", columns: names)
    return (file.submissions, file.diagnostics.inOrder.map(\.code))
  }

  @Test("a column that no word tells is told of, with the option that names it")
  func unnamed() {
    let file = FormReader.read(Array(Self.table.utf8), file: "f")
    #expect(file.submissions.first?.rows.first?.actual.text == "")
    #expect(file.diagnostics.inOrder.map(\.code) == ["column-not-read"])
  }

  @Test(
    "a person names it by its short name, its official one or the one in code",
    arguments: ["完成值", "实际完成值", "actual"])
  func named(_ role: String) throws {
    let (forms, codes) = try read(role, "截至年底")
    #expect(forms.first?.rows.first?.actual.text == "5次")
    #expect(codes == [])
  }

  @Test("a name that is given wins over the words of the heading")
  func overWords() throws {
    let (forms, _) = try read("备注", "分值")
    #expect(forms.first?.rows.first?.weight == nil)
    #expect(forms.first?.rows.first?.note?.text == "90")
  }

  @Test("a name that the form does not have, or has twice, is an error")
  func notThere() throws {
    #expect(try read("完成值", "完成了").codes.contains("no-such-column"))
    let twice = Self.table.replacing(",分值", with: ",截至年底")
    let (forms, codes) = try read("完成值", "截至年底", twice)
    #expect(codes.contains("no-such-column"))
    #expect(forms.isEmpty)
  }

  @Test("a heading named twice for two columns says what it was before")
  func twoRoles() throws {
    let names = try #require(ColumnNames.words.adding("截至年底", as: "完成值"))
    #expect(names.otherRole(of: "截至年底", than: "actual") == nil)
    #expect(names.otherRole(of: "截至年底", than: "指标值") == "完成值")
    #expect(names.otherRole(of: "年底", than: "指标值") == nil)
  }

  @Test("a role that no column has is none")
  func unknownRole() {
    #expect(ColumnNames.words.adding("甲", as: "总分") == nil)
    #expect(ColumnNames.words.adding("（）", as: "完成值") == nil)
    for role in ColumnNames.roles { #expect(ColumnNames.words.adding("甲", as: role) != nil) }
  }
}

@Suite("Text around a table")
struct FormTextTests {
  @Test("a line of one cell says what a document's paragraph would")
  func lines() {
    let (form, faults) = readForm(
      """
      2021年度奖助学金项目自评结果
      综合评价得分为99.8分，自评等级为“优”。
      一级指标,二级指标,三级指标,年度指标值,实际完成值
      产出指标,数量指标,会议,4次,5次

      """)
    #expect(form?.claimedTotal?.text == "99.8分")
    #expect(form?.claimedGrade?.text == "优")
    #expect(faults == [])
  }

  @Test("money that only the text states is taken, and said to be")
  func money() {
    let (form, faults) = readForm(
      """
      项目全年预算数158.4万元，全年执行数150万元。
      一级指标,二级指标,三级指标,年度指标值,实际完成值
      产出指标,数量指标,会议,4次,5次

      """)
    #expect(form?.money.planned?.text == "158.4万元")
    #expect(form?.money.executed?.text == "150万元")
    #expect(faults == ["1:1 money-from-text", "1:1 money-from-text"])
  }
}
