import Testing
import Ziping

@Suite("What a template leaves in names")
struct TemplateNameTests {
  static let names: [(written: [String], read: [String])] = [
    (["目标20个村通水", "目标30户脱贫"], ["目标20个村通水", "目标30户脱贫"]), (["指标1修路", "指标2修桥"], ["修路", "修桥"]),
    (["指标1修路", "指标2修桥", "指标1验收"], ["修路", "修桥", "验收"]), (["目标1修路", "目标3修桥"], ["目标1修路", "目标3修桥"]),
    (["指标3项完成", "指标4项完成"], ["指标3项完成", "指标4项完成"]), (["目标1个村", "目标1户"], ["目标1个村", "目标1户"]),
    (["指标1：修路", "指标5：修桥"], ["修路", "修桥"]), (["指标2修桥", "修路"], ["指标2修桥", "修路"]),
    (["指标1修路", "指标1修桥"], ["修路", "修桥"]),
  ]

  @Test("goes where it counts 1, 2, 3 down the rows, and no other number does", arguments: names)
  func strips(_ row: (written: [String], read: [String])) {
    #expect(Self.names.count == 9)
    let lines = row.written.map { "产出指标,数量指标,\($0),10个,10个,5\n" }
    let text = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值\n" + lines.joined()
    #expect(readForm(text).form?.rows.map(\.name) == row.read)
  }
}
