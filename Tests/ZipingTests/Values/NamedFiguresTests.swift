import Testing
import Ziping

@Suite("Numbers that a text states of an indicator")
struct NamedFiguresTests {
  static let stated: [(name: String, clause: String, value: String?)] = [
    ("送戏下乡场次", "开展送戏下乡112场", "112场"),
    ("送戏下乡场次", "送戏下乡场次达到112场", "112场"),
    ("送戏下乡场次", "送戏下乡共112场", "112场"),
    ("学员考核合格率", "学员考核合格率为98.5%", "98.5%"),
    ("学员考核合格率（%）", "学员考核合格率98.5%", "98.5%"),
    ("送戏下乡场次", "计划送戏下乡120场", nil),
    ("送戏下乡场次", "上年送戏下乡100场", nil),
    ("送戏下乡场次", "比上年送戏下乡增加12场", nil),
    ("送戏下乡场次", "其中送戏下乡12场", nil),
    ("送戏下乡场次", "送戏下乡112场以上演出", nil),
    ("送戏下乡场次", "送戏下乡活动丰富", nil),
    ("送戏下乡场次", "送戏下乡112", nil),
    ("送戏下乡场次", "送戏下乡12至15场", nil),
    ("培训人数", "培训120人", nil),
  ]

  @Test("only a clause that says nothing else is taken", arguments: 0..<14)
  func stated(_ index: Int) {
    #expect(Self.stated.count == 14)
    let row = Self.stated[index]
    #expect(
      NamedFigures(names: [row.name]).figure(in: comparisonKey(row.clause))?.value == row.value)
  }

  static let noted: [(name: String, note: String, value: String?)] = [
    ("政策知晓率", "知晓率为85%", "85%"),
    ("政策知晓率", "政策知晓率85%", "85%"),
    ("培训人数", "培训120人", nil),
    ("新增就业人数", "新增就业120人", "120人"),
    ("政策知晓率", "目标知晓率为90%", nil),
    ("政策知晓率", "知晓率提高5%", nil),
    ("完成率", "完成率90%", "90%"),
  ]

  @Test("a note may shorten the name", arguments: 0..<7)
  func noted(_ index: Int) {
    #expect(Self.noted.count == 7)
    let row = Self.noted[index]
    #expect(
      NamedFigures(inNoteOf: row.name).figure(in: comparisonKey(row.note))?.value == row.value)
  }

  @Test("the longest name counts, and a shortened one only if a single indicator has it")
  func several() {
    let figures = NamedFigures(names: ["送戏下乡场次", "农村送戏下乡场次", "技能培训人数", "技能培训场次"])
    #expect(figures.figure(in: "农村送戏下乡12场")?.name == "农村送戏下乡场次")
    #expect(figures.figure(in: "送戏下乡12场")?.name == "送戏下乡场次")
    #expect(figures.figure(in: "技能培训12场")?.name == nil)
    #expect(figures.figure(in: "技能培训场次12场")?.name == "技能培训场次")
  }
}
