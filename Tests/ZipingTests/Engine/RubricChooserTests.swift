import Rubrics
import Testing
import Ziping
import ZipingTestSupport

@Suite("The rubric that is chosen for a form")
struct RubricChooserTests {
  /// A place's rubric: the national one with another id and scope.
  static func candidate(_ id: String, _ scope: RubricScope?) throws -> RubricCandidate {
    let scorer = try shippedScorer()
    return RubricCandidate(id: id, digest: "digest of \(id)", scope: scope) { scorer }
  }

  static func chooser(_ given: [RubricCandidate] = []) throws -> RubricChooser {
    let shipped = try ShippedRubrics.ids.map { RubricCandidate(try shippedScorer($0)) }
    return RubricChooser(given: given, shipped: shipped)
  }

  static func form(
    _ groups: [String], title: String = "", unit: String = "", department: String = "",
    year: Int? = 2021, weight: String? = "10"
  ) -> Submission {
    Submission(
      source: "f", title: title, unit: unit, department: department, year: year,
      rows: groups.map { RowSketch(group: $0, name: "甲", weight: weight).row(line: 3) })
  }

  /// What a form is, and the shipped rubric that it gets with the code of the reason.
  struct Case: Sendable, CustomTestStringConvertible {
    let form: Submission
    let id: String
    let reason: String
    var testDescription: String { "\(id) \(reason) \(form.title)" }
  }

  static let cases: [Case] = [
    Case(
      form: form(["产出指标", "效益", "满意度指标", "预算执行率"]), id: "mof-2020-project",
      reason: "rubric-national"),
    Case(
      form: form(["成本指标", "产出指标", "效益指标"]), id: "mof-2021-project-cost",
      reason: "rubric-national"),
    Case(form: form(["产出指标", "过程"]), id: "as-form", reason: "rubric-as-form"),
    Case(form: form([""]), id: "as-form", reason: "rubric-as-form"),
    Case(
      form: form(["产出指标"], title: "部门整体支出绩效自评表"), id: "as-form-department",
      reason: "rubric-as-form"),
    Case(
      form: form(["投入", "过程", "产出", "效果"]), id: "as-form-department",
      reason: "rubric-as-form"),
    Case(
      form: form(["产出指标"], title: "转移支付区域（项目）绩效自评表", weight: nil),
      id: "as-form-transfer", reason: "rubric-as-form"),
    Case(
      form: form(["产出指标"], title: "转移支付项目支出绩效自评表"), id: "mof-2020-project",
      reason: "rubric-national"),
    Case(
      form: form(["履职完成"], title: "部门整体支出绩效自评表", department: "忻州市人大"),
      id: "xinzhou-2021-department", reason: "rubric-by-scope"),
    Case(
      form: form(["履职完成"], title: "部门整体支出绩效自评表", department: "忻州市人大", year: 2022),
      id: "as-form-department", reason: "rubric-as-form"),
    Case(
      form: form(["产出指标"], unit: "湖北省水利厅"), id: "hubei-2020-project",
      reason: "rubric-by-scope"),
    Case(
      form: form(["产出指标"], unit: "湖北省水利厅", year: 2019), id: "mof-2020-project",
      reason: "rubric-national"),
  ]

  @Test("is told by what the form is", arguments: cases)
  func shipped(_ item: Case) throws {
    #expect(Self.cases.count == 12)
    let choice = try Self.chooser().choice(for: item.form)
    #expect(choice.scorer.rubric.id == item.id)
    #expect(choice.reason.phrase.code == item.reason)
    #expect(choice.remarks.isEmpty)
  }

  @Test("is the one by which the form was written, or it is said that it is not at hand")
  func mark() throws {
    let form = Self.form(["产出指标"])
    let yueyang = try shippedRubric("yueyang-department")
    let choice = try Self.chooser().choice(
      for: form, mark: RubricMark(id: "any", digest: yueyang.digest))
    #expect(choice.scorer.rubric.id == "yueyang-department")
    #expect(choice.reason.phrase.code == "rubric-by-mark")
    let other = try Self.chooser().choice(for: form, mark: RubricMark(id: "city", digest: "0"))
    #expect(other.scorer.rubric.id == "mof-2020-project")
    #expect(other.remarks.map(\.phrase.code) == ["rubric-not-at-hand"])
  }

  @Test("is a person's own before one that ships, and only where it covers the form")
  func given() throws {
    let city = try Self.candidate(
      "city", RubricScope(kinds: [.project], places: ["湖北省水利"], from: 2021))
    let other = try Self.candidate("other", RubricScope(kinds: [.department], places: ["湖北省"]))
    let none = try Self.candidate("none", nil)
    let chooser = try Self.chooser([none, other, city])
    #expect(
      try chooser.choice(for: Self.form(["产出指标"], unit: "湖北省水利厅")).reason.facts
        == [.text("city")])
    #expect(
      try chooser.choice(for: Self.form(["产出指标"], unit: "湖北省水利厅", year: 2020)).reason.facts
        == [.text("hubei-2020-project")])
    // A form without its year is of any.
    #expect(
      try chooser.choice(for: Self.form(["产出指标"], unit: "湖北省水利厅", year: nil)).reason.facts
        == [.text("city")])
  }

  @Test("is none where two cover the form, or where it is no self-evaluation")
  func refusals() throws {
    let scope = RubricScope(kinds: [.project])
    let both = try Self.chooser([
      Self.candidate("one", scope), Self.candidate("two", RubricScope(places: ["甲县"])),
    ])
    func refusal(_ chooser: RubricChooser, _ form: Submission) -> Message? {
      do throws(RubricRefusal) {
        _ = try chooser.choice(for: form)
        return nil
      } catch { return error.message }
    }
    let several = refusal(both, Self.form(["产出指标"], unit: "甲县林业局"))
    #expect(several?.phrase.code == "several-rubrics-apply")
    #expect(several?.facts == [.names(["one", "two"])])
    #expect(refusal(both, Self.form(["产出指标"], unit: "乙县林业局")) == nil)
    let plain = try Self.chooser()
    let monitoring = Self.form(["产出指标"], title: "项目支出绩效运行监控表")
    #expect(refusal(plain, monitoring)?.phrase.code == "monitoring-form")
  }
}
