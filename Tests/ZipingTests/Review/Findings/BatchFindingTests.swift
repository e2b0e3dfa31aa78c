import Testing
import Ziping
import ZipingTestSupport

@Suite("Forms of one run beside each other")
struct BatchFindingTests {
  /// Forms of unlike projects: each has indicators of its own.
  private func forms(totals: [String?]) -> [SmallForm] {
    totals.enumerated().map { index, total in
      var form = SmallForm()
      form.project = "项目\(index)"
      for row in form.rows.indices { form.rows[row].name = "\(index)号" + form.rows[row].name }
      form.total = total
      return form
    }
  }

  private func codes(_ forms: [SmallForm]) throws -> [[String]] {
    let scorer = try shippedScorer()
    let reviews = try forms.map { try Reviewer(scorer).review(scorer.evaluate($0.submission)) }
    return Reviewer(scorer).acrossForms(reviews).map { $0.findings.map(\.code) }
  }

  @Test("Unlike forms with unlike claims give nothing")
  func nothing() throws {
    #expect(try codes(forms(totals: ["99.9", "95", "88.2"])) == [[], [], []])
  }

  @Test("Full marks for all, or no spread, is told of each of three forms, and of two never")
  func spread() throws {
    #expect(
      try codes(forms(totals: ["100", "100", "100"]))
        == Array(repeating: ["all-full-marks"], count: 3))
    #expect(
      try codes(forms(totals: ["98", "98.1", "98.05"])) == Array(repeating: ["no-spread"], count: 3)
    )
    #expect(try codes(forms(totals: ["98", "98.11", "98.05"])).allSatisfy(\.isEmpty))
    #expect(try codes(forms(totals: ["100", "100"])).allSatisfy(\.isEmpty))
    #expect(try codes(forms(totals: ["100", "100", nil])).allSatisfy(\.isEmpty))
  }

  @Test("Two forms of one project, unit and year are told of each, with the other's file")
  func repeated() throws {
    var pair = forms(totals: ["99.9", "95"])
    pair[1].project = pair[0].project
    #expect(try codes(pair) == Array(repeating: ["form-repeated"], count: 2))
    let scorer = try shippedScorer()
    let reviews = try pair.map { try Reviewer(scorer).review(scorer.evaluate($0.submission)) }
    let told = Reviewer(scorer).acrossForms(reviews).compactMap { $0.findings.first?.remark.facts }
    #expect(told == [[.text("f-项目0")], [.text("f-项目0")]])
    pair[1].year = 2020
    for index in pair[1].rows.indices where index == 2 {
      pair[1].rows[index].actual = "2020年11月20日"
    }
    for index in pair[1].rows.indices where index == 2 { pair[1].rows[index].target = "2020年11月底前" }
    #expect(try codes(pair).allSatisfy(\.isEmpty))
  }

  @Test("A long sentence in two projects is a template, in one project or a short one it is not")
  func template() throws {
    func codes(_ text: String, projects: [String]) throws -> [[String]] {
      var both = forms(totals: [nil, nil])
      for index in both.indices {
        both[index].project = projects[index]
        both[index].rows[4] = RowSketch(
          group: "效益指标", level2: "社会效益指标", name: "\(index)号社会影响", target: text,
          actual: "达成", weight: "30", claimed: "30")
      }
      return try self.codes(both)
    }
    let sentence = "为各项工作的顺利开展提供有力保障"
    #expect(
      try codes(sentence, projects: ["修路", "培训"]) == Array(repeating: ["template-text"], count: 2))
    #expect(
      try codes(sentence, projects: ["修路", "修路"])
        == Array(repeating: ["form-repeated"], count: 2))
    #expect(try codes("符合规定", projects: ["修路", "培训"]).allSatisfy(\.isEmpty))
  }

  @Test("A reason for a deviation that two projects give word for word is a template, too")
  func note() throws {
    func codes(_ notes: [String]) throws -> [[String]] {
      var both = forms(totals: [nil, nil])
      for index in both.indices { both[index].rows[0].note = notes[index] }
      return try self.codes(both).map { $0.filter { $0 == "template-text" } }
    }
    let sentence = "受疫情影响，培训班次减少，下一步将科学安排培训计划。"
    #expect(try codes([sentence, sentence]) == Array(repeating: ["template-text"], count: 2))
    #expect(try codes([sentence, "受疫情影响，会议推迟，下一步将提前安排会议时间。"]).allSatisfy(\.isEmpty))
    #expect(try codes(["受疫情影响", "受疫情影响"]).allSatisfy(\.isEmpty))
  }

  @Test("Two projects that share most rows are told of, those that share three are not")
  func copied() throws {
    var both = forms(totals: [nil, nil])
    for index in both.indices { both[index].rows = SmallForm().rows }
    #expect(try codes(both) == Array(repeating: ["copied-rows"], count: 2))
    for row in 0..<3 { both[1].rows[row].name += "（二期）" }
    #expect(try codes(both).allSatisfy(\.isEmpty))
  }
}
