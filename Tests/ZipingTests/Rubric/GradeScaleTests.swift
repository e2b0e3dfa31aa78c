import Testing
import Ziping
import ZipingTestSupport

@Suite("Grades of whole numbers")
struct GradeScaleTests {
  /// 天津 2011: 90 and more 优秀, 76–89 良好, 60–75 合格.
  static let tianjin: [GradeScale.Grade] = [("优秀", 90), ("良好", 76), ("合格", 60), ("不合格", 0)].map {
    GradeScale.Grade(name: $0.0, aliases: [], from: $0.1)
  }

  static let totals: [(total: String, rounded: String, asShown: String)] = [
    ("90", "优秀", "优秀"), ("89.5", "优秀", "良好"), ("89.49", "良好", "良好"), ("76", "良好", "良好"),
    ("75.5", "良好", "合格"), ("75.49", "合格", "合格"), ("59.5", "合格", "不合格"), ("59.49", "不合格", "不合格"),
    ("100", "优秀", "优秀"), ("0", "不合格", "不合格"),
  ]

  @Test("a total is rounded first where the rubric says so", arguments: totals)
  func grade(_ row: (total: String, rounded: String, asShown: String)) throws {
    #expect(Self.totals.count == 10)
    let total = try decimal(row.total)
    let whole = GradeScale(Self.tianjin, rounding: Rounding(places: 0))
    #expect(whole.grade(of: total)?.name == row.rounded)
    #expect(GradeScale(Self.tianjin).grade(of: total)?.name == row.asShown)
  }

  @Test("a scale whose grades end where the rounding begins the next is sound")
  func sound() throws {
    let text = try shippedText().replacing("\"from\": 80 }", with: "\"from\": 80, \"to\": 89 }")
      .replacing(
        "\"fullMarks\": 100",
        with: "\"fullMarks\": 100, \"gradeRounding\": { \"places\": 0, \"mode\": \"half-up\" }")
    let rubric = try readRubric(text)
    #expect(rubric.grades.grade(of: try decimal("89.6"))?.name == "优")
    let touching = try shippedText().replacing("\"from\": 80 }", with: "\"from\": 80, \"to\": 90 }")
    #expect(try readRubric(touching).grades.rounding == nil)
  }
}
