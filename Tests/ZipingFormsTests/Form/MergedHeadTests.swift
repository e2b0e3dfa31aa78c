import Testing
import Ziping

@Suite("The head of a form with merged cells")
struct MergedHeadTests {
  static let table = "一级指标|二级指标|三级指标|年度指标值|实际完成值\n产出指标|数量指标|会议|4次|5次"

  /// The money as `planned/executed unit weight rate claimed; part planned/executed …`.
  private func said(_ money: Submission.Money) -> String {
    func text(_ cell: Submission.Cell?) -> String { cell?.text ?? "-" }
    var said = "\(text(money.planned))/\(text(money.executed)) \(money.unit)"
    said += " \(text(money.weight)) \(text(money.claimedRate)) \(text(money.claimed))"
    for part in money.parts {
      said += "; \(part.name) \(text(part.planned))/\(text(part.executed))"
    }
    return said
  }

  static let money: [(what: String, head: String, money: String)] = [
    (
      "the official block",
      """
      项目资金/（万元）|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
      ^|^|^|^|^|^|^|^
      ^|年度资金总额|100|158.4|150|10|94.7%|9.47
      ^|其中：财政拨款|90|148.4|140|—|—|—
      ^|上年结转资金|10|10|10|—|—|—
      ^|其他资金|0|||—|—|—
      """,
      "158.4/150 万元 10 94.7% 9.47; 财政拨款 148.4/140; 上年结转资金 10/10; 其他资金 -/-"
    ),
    (
      "weight, rate and claim merged down the block",
      """
      项目资金（元）|<|全年预算数|全年执行数|分值|执行率|得分
      ^|年度资金总额|158|150|10|95%|9.5
      ^|其中：财政拨款|148|140|^|^|^
      """,
      "158/150 元 10 95% 9.5; 财政拨款 148/140"
    ),
    (
      "a part first, weight merged from it",
      """
      项目资金（元）|<|全年预算数|全年执行数|分值
      ^|其中：财政拨款|148|140|10
      ^|年度资金总额|158|150|^
      """,
      "158/150 元 10 - -; 财政拨款 148/140"
    ),
    (
      "a department's block",
      """
      预算执行情况（万元）|<|年初预算|全年预算|全年执行数|预算执行率|得分
      ^|部门整体支出总额|3200|3456.78|3401.22|98.39%|9.84
      ^|其中：财政拨款|3200|3456.78|3401.22||
      """,
      "3456.78/3401.22 万元 - 98.39% 9.84; 财政拨款 3456.78/3401.22"
    ),
    (
      "labels without colons, each beside its value",
      """
      年度资金总额（元）|<|全年预算数|8,500,000.00|全年执行数|8,160,000.00
      """,
      "8,500,000.00/8,160,000.00 元 - - -"
    ),
    (
      "the older block",
      """
      预算执行情况（万元）|预算数：|158.4|执行数：|170.51|
      ^|其中-财政拨款：|158.4|其中-财政拨款：|170.51|
      ^|其他资金：||其他资金：||
      """,
      "158.4/170.51 万元 - - -; 财政拨款: 158.4/170.51; 其他资金: -/-"
    ),
  ]

  @Test("the money is found under merged cells", arguments: money)
  func findsMoney(_ row: (what: String, head: String, money: String)) throws {
    #expect(Self.money.count == 6)
    let (form, faults) = readGrid(sketch(row.head + "\n" + Self.table))
    #expect(faults == [])
    #expect(
      said(try #require(form).money).replacing(":", with: "") == row.money.replacing(":", with: ""))
  }

  static let goals = [
    "年度总体目标|预期目标|<|实际完成情况|<\n^|到2025年建成，投入500万元|<|2019年已完成|<",
    "年度总体目标|预期目标||实际完成情况|\n|到2025年建成||2019年已完成|",
    "年度/总体/目标|到2025年建成|<|<|<",
  ]

  @Test("the goal in words gives neither year nor rows", arguments: goals)
  func goal(_ goal: String) throws {
    #expect(Self.goals.count == 3)
    let (form, faults) = readGrid(
      sketch("项目名称|甲|<|<|<\n\(goal)\n评价年度|2021|<|<|<\n\(Self.table)"))
    #expect(faults == [])
    #expect(form?.year == 2021)
    #expect(form?.rows.count == 1)
    let without = readGrid(sketch("项目名称|甲\n\(goal)\n\(Self.table)"))
    #expect(without.form?.year == nil)
  }

  @Test("a value merged over several cells is found, an empty one is not the next label")
  func labels() throws {
    let (form, _) = readGrid(
      sketch("项目名称|<||<|项目负责人|张三\n主管部门|<|市人大|<|实施单位|办公室\n\(Self.table)"))
    #expect(form?.project == "")
    #expect(form?.unit == "办公室")
  }
}
