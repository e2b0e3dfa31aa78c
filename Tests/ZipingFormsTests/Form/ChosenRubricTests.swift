import Foundation
import Rubrics
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Which rubric each form gets")
struct ChosenRubricTests {
  private static func chosen(_ path: String) throws -> [String] {
    let chooser = RubricChooser(
      shipped: try ShippedRubrics.ids.map { RubricCandidate(try shippedScorer($0)) })
    let forms = FormReader.read(try packageBytes(path), file: path, log: DiagnosticLog())
    return try forms.map { try chooser.choice(for: $0).scorer.rubric.id }
  }

  /// The samples, whatever the format.
  static let samples: [(path: String, id: String)] = [
    ("xinzhou-2021/部门整体支出.csv", "xinzhou-2021-department"),
    ("xinzhou-2021/部门整体支出.xlsx", "xinzhou-2021-department"),
    ("xinzhou-2021/部门整体支出.docx", "xinzhou-2021-department"),
    ("panzhihua-2021/一般行政管理事务.csv", "mof-2020-project"),
    ("panzhihua-2021/一般行政管理事务.xlsx", "mof-2020-project"),
    ("panzhihua-2021/一般行政管理事务.docx", "mof-2020-project"),
    ("panzhihua-2021/人大会议.csv", "mof-2020-project"),
    ("panzhihua-2021/人大会议-自评报告.docx", "mof-2020-project"),
    ("yanbian-2020/人大会议费.csv", "mof-2020-project"),
    ("yanbian-2020/代表工作.csv", "mof-2020-project"),
    ("yanbian-2020/人大代表工作经费.csv", "as-form"),
    ("laoting-2020/评价标准.csv", "as-form"),
    ("laoting-2020/人代会经费.csv", "mof-2020-project"),
    ("laoting-2020/人大代表视察与监督.csv", "mof-2020-project"),
    ("laoting-2020/人大代表培训费.csv", "mof-2020-project"),
    ("zhengxiang-2020/部门整体支出.json", "as-form-department"),
  ]

  @Test("of the samples", arguments: samples)
  func sample(_ path: String, _ id: String) throws {
    #expect(Self.samples.count == 16)
    #expect(try Self.chosen("Samples/" + path) == [id])
  }

  /// The forms of the small kinds that are not a project of the national groups.
  static let others: [String: String] = [
    "p06-department-in-project-layout": "as-form-department", "p07-chongqing": "as-form",
    "p09-transfer-headers": "as-form-transfer", "p24-scorecard": "as-form",
    "k06-a": "as-form-department", "k06-b": "as-form-department", "k06-c": "as-form-department",
    "k07-a": "as-form-department", "k07-b": "as-form-department", "k07-c": "as-form",
    "k09-a": "as-form-transfer", "k09-b": "as-form-transfer", "k09-c": "as-form-transfer",
    "k24-a": "as-form", "k24-b": "as-form", "k24-c": "as-form",
  ]

  @Test(
    "of the small forms that are no project of the national groups", arguments: others.keys.sorted()
  )
  func small(_ name: String) throws {
    let chosen = try Self.chosen("Tests/ZipingFormsTests/Fixtures/kinds/\(name).csv")
    #expect(chosen == [Self.others[name]])
  }
}
