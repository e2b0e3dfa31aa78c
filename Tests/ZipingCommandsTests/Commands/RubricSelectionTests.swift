import Foundation
import Testing
import ZipingTestSupport

@Suite("Choosing rubrics")
struct RubricSelectionTests {
  private static let administration = packagePath("Samples/panzhihua-2021/一般行政管理事务.csv")
  private static let department = packagePath("Samples/xinzhou-2021/部门整体支出.csv")

  /// A department's form to which no shipped rubric applies, of a unit.
  private static func form(unit: String = "某县林业局") -> String {
    """
    部门整体支出绩效自评表
    （2023年度）
    部门名称,\(unit)
    项目资金（万元）,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    年度资金总额,900,1000,968,10,96.8%,9.68
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
    履职目标,数量指标,除险,≥3座,3座,90,90
    """
  }

  /// A rubric of a place on top of one that takes the form's own groups.
  private static func rubric(_ id: String, applies: String?) -> String {
    """
    { "formatVersion": 1, "extends": "as-form-department", "id": "\(id)", "title": "\(id)",
      "basis": { "document": "某县文件", "evidence": "seen" }\(applies.map { ", \"applies\": \($0)" } ?? "") }
    """
  }

  private static func write(_ text: String, _ name: String, in folder: URL) throws -> String {
    let path = folder.appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("goes by the form unless a rubric is named, and the report says why")
  func reasons() {
    let chosen = ziping(["score", Self.administration])
    #expect(chosen.exitCode == 0)
    #expect(chosen.output.contains("mof-2020-project"))
    #expect(chosen.output.contains("（项目支出自评表"))
    #expect(chosen.output.contains("95.00 至 100.00"))
    #expect(ziping(["score", Self.administration, "--rubric", "auto"]).output == chosen.output)
    let named = ziping(["score", Self.administration, "--rubric", "mof-2020-project"])
    #expect(!named.output.contains("选用理由"))
    let place = ziping(["score", Self.department])
    #expect(place.output.contains("xinzhou-2021-department"))
    #expect(place.output.contains("98.25"))
    let json = ziping(["score", Self.administration, Self.department, "--format", "json"])
    #expect(json.output.contains(#""code": "rubric-national""#))
    #expect(json.output.contains(#""code": "rubric-by-scope""#))
    let rubrics = json.output.split(separator: "\"rubrics\": [").last ?? ""
    for id in ["mof-2020-project", "xinzhou-2021-department"] {
      #expect(rubrics.contains(#""id": "\#(id)""#))
    }
  }

  @Test(
    "takes a department's form by its own groups where nothing applies, and by its place's where it does"
  )
  func folder() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let plain = ziping(["score", form])
      #expect(plain.output.contains("as-form-department"))
      #expect(plain.output.contains("99.68"), "\(plain.output)")
      let rubrics = folder.appending(path: "rubrics")
      try FileManager.default.createDirectory(at: rubrics, withIntermediateDirectories: true)
      _ = try Self.write(
        Self.rubric(
          "county", applies: #"{ "kinds": ["department"], "places": ["某县"], "from": 2022 }"#),
        "county.json", in: rubrics)
      _ = try Self.write(#"{ "formatVersion": 1, "decisions": [] }"#, "decisions.json", in: rubrics)
      let place = ziping(["score", form, "--rubric", rubrics.path])
      #expect(place.output.contains("规则  county"), "\(place.output)\(place.errors)")
      #expect(place.output.contains("99.68"))
      let second = try Self.write(
        Self.rubric("city", applies: #"{ "places": ["某县林业"] }"#), "city.json", in: rubrics)
      let both = ziping(["score", form, "--rubric", rubrics.path])
      #expect(both.exitCode == 2)
      #expect(both.errors.contains("several-rubrics-apply"))
      #expect(both.errors.contains("county") && both.errors.contains("city"))
      // One that is named alone scores every form.
      #expect(ziping(["score", form, "--rubric", second]).output.contains("规则  city"))
      let old = try Self.write(Self.rubric("old", applies: nil), "old.txt.json", in: folder)
      let unscoped = ziping(["score", form, "--rubric", old, "--rubric", "auto"])
      #expect(unscoped.errors.contains("rubric-without-scope"))
      #expect(unscoped.output.contains("as-form-department"))
      #expect(ziping(["score", form, "--rubric", folder.path + "/none/"]).exitCode == 2)
    }
  }

  @Test(
    "leaves out no rubric of a folder without a word, and takes one that is named twice for one")
  func faultsOfFolder() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let rubrics = folder.appending(path: "rubrics")
      try FileManager.default.createDirectory(at: rubrics, withIntermediateDirectories: true)
      let scope = #"{ "places": ["某县"] }"#
      let county = try Self.write(
        Self.rubric("county", applies: scope), "county.json", in: rubrics)
      let twice = ziping(["score", form, "--rubric", rubrics.path, "--rubric", county])
      #expect(twice.output.contains("规则  county"), "\(twice.errors)")
      // Two files of one id are told apart.
      let copy = try Self.write(
        Self.rubric("county", applies: scope).replacing("某县文件", with: "另一份"), "copy.json",
        in: rubrics)
      let both = ziping(["score", form, "--rubric", rubrics.path])
      #expect(both.errors.contains("county（"), "\(both.errors)")
      try FileManager.default.removeItem(atPath: copy)
      _ = try Self.write(#"{ "id": "broken", "basis": {} "#, "broken.json", in: rubrics)
      let broken = ziping(["score", form, "--rubric", rubrics.path])
      #expect(broken.exitCode == 2)
      #expect(broken.errors.contains("broken.json:1:"))
    }
  }

  @Test("keeps to the rubrics of a baseline, one or several, for the forms that they take")
  func recorded() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let report = folder.appending(path: "report.json").path
      let all = ["score", form, Self.administration, "--format", "json", "--output", report]
      #expect(ziping(all).exitCode == 0)
      let again = ziping(["score", form, Self.administration, "--baseline", report])
      #expect(again.exitCode == 0, "\(again.errors)")
      // The form that was a department's is now called a project's, by which the baseline has no form.
      let other = try Self.write(
        Self.form().replacingOccurrences(of: "部门整体支出", with: "项目支出"), "form.csv", in: folder)
      let changed = ziping(["score", other, "--baseline", report])
      #expect(changed.exitCode == 2)
      #expect(changed.errors.contains("recorded-by-another"), "\(changed.errors)")
    }
  }

  @Test("chooses by itself for a form that a baseline does not have")
  func newToBaseline() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let report = folder.appending(path: "report.json").path
      let written = ["score", Self.administration, "--format", "json", "--output", report]
      #expect(ziping(written).exitCode == 0)
      let alone = ziping(["score", form])
      let rubric = try #require(
        alone.output.split(separator: "\n").first { $0.hasPrefix("规则") })
      let beside = ziping(["score", Self.administration, form, "--baseline", report, "--full"])
      #expect(beside.exitCode == 0, "\(beside.errors)")
      #expect(beside.output.contains(rubric), "\(beside.output)")
      #expect(beside.output.contains("基线里没有这份表"))
    }
  }

  @Test("takes the rubric by which a workbook was written")
  func mark() throws {
    try withFolder { folder in
      let form = folder.appending(path: "form.xlsx").path
      #expect(ziping(["form", "--rubric", "yueyang-department", "--output", form]).exitCode == 0)
      let scored = ziping(["score", form])
      #expect(
        scored.output.contains("规则  yueyang-department"), "\(scored.output)\(scored.errors)")
    }
  }

  @Test("is held by gates that name a rubric, and told by those that do not")
  func gates() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let gate = folder.appending(path: "gate.json").path
      #expect(ziping(["gate", "init", "--from", form, "--output", gate]).exitCode == 0)
      let text = try String(contentsOfFile: gate, encoding: .utf8)
      #expect(text.contains(#""id": "as-form-department""#))
      #expect(ziping(["score", form, "--gate", gate]).exitCode == 0)
      let other = ziping(["score", form, "--gate", gate, "--rubric", "as-form"])
      #expect(other.exitCode == 1)
      #expect(other.output.contains("按“as-form”计分，要求按“as-form-department”"), "\(other.output)")
      let plain = try Self.write(
        #"{ "formatVersion": 1, "minGrade": "优" }"#, "plain.json", in: folder)
      let told = ziping(["score", form, "--gate", plain])
      #expect(told.exitCode == 0)
      #expect(told.errors.contains("gate-without-rubrics"))
      #expect(told.errors.contains("warning"))
    }
  }

  @Test("is made once for what is compared, and kept by what was written")
  func kept() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let report = folder.appending(path: "report.json").path
      let all = ["score", form, Self.administration, "--format", "json", "--output", report]
      #expect(ziping(all).exitCode == 0)
      let verified = ziping(["verify", report])
      #expect(verified.exitCode == 0, "\(verified.errors)")
      #expect(verified.output.contains("as-form-department、mof-2020-project"))
      #expect(ziping(["verify", report, "--rubric", "hubei-2020-project"]).exitCode == 2)
      // B would get another rubric by itself: its title says project.
      let project = try Self.write(
        Self.form().replacingOccurrences(of: "部门整体支出", with: "项目支出"), "project.csv", in: folder)
      let difference = ziping(["diff", form, project])
      #expect(difference.exitCode == 0, "\(difference.errors)")
      #expect(difference.output.contains("as-form-department"))
      #expect(!difference.output.contains("as-form\n"))
    }
  }

  @Test("is refused by a named rubric that does not fit, and takes the one that a baseline names")
  func refused() throws {
    try withFolder { folder in
      let form = try Self.write(Self.form(), "form.csv", in: folder)
      let named = ziping(["score", form, "--rubric", "mof-2020-project"])
      #expect(named.exitCode == 2)
      #expect(named.errors.contains("needs-another-rubric"), "\(named.errors)")
      let baseline = folder.appending(path: "baseline.json").path
      let written = ziping([
        "score", form, "--rubric", "as-form", "--format", "json", "--output", baseline,
      ])
      #expect(written.exitCode == 0)
      let again = ziping(["score", form, "--baseline", baseline])
      #expect(again.exitCode == 0, "\(again.errors)")
      #expect(again.output.contains("规则  as-form（"), "\(again.output)")
      let other = ziping([
        "score", form, "--baseline", baseline, "--rubric", "as-form-department",
      ])
      #expect(other.exitCode == 2)
      #expect(other.errors.contains("recorded-by-another"), "\(other.errors)")
    }
  }

  @Test("reads full marks of 36 where the form states them")
  func fullMarks() throws {
    try withFolder { folder in
      let text = """
        部门整体支出绩效自评表
        一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
        投入,目标,绩效目标数量,≥6个,3个,16,8
        产出,数量,除险,≥3座,3座,20,20
        总分,,,,,36,28
        """
      let form = try Self.write(text, "form.csv", in: folder)
      let scored = ziping(["score", form])
      #expect(scored.output.contains("28.00 / 36"), "\(scored.output)")
      #expect(scored.output.contains("等级  中"))
      let report = folder.appending(path: "report.json").path
      #expect(ziping(["score", form, "--format", "json", "--output", report]).exitCode == 0)
      #expect(ziping(["verify", report]).exitCode == 0)
    }
  }

  @Test("refuses what is no self-evaluation")
  func monitoring() throws {
    try withFolder { folder in
      let text = Self.form().replacingOccurrences(of: "绩效自评表", with: "绩效运行监控表")
      let form = try Self.write(text, "form.csv", in: folder)
      let outcome = ziping(["score", form])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("monitoring-form"), "\(outcome.errors)")
    }
  }
}
