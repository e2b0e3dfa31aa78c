import Foundation
import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

/// A submission of rows that only have what a test is about.
func submission(
  _ rows: [(group: String, level2: String, name: String, target: String, actual: String)],
  title: String = "项目支出绩效自评表"
) -> Submission {
  func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: Place(file: "")) }
  return Submission(
    source: "", title: title,
    rows: rows.map {
      Submission.Row(
        group: $0.group, level2: $0.level2, name: $0.name, target: cell($0.target),
        actual: cell($0.actual), place: Place(file: ""))
    })
}

@Suite("A form that is written reads back")
struct FormRoundTripTests {
  /// The kinds of file that hold a table.
  enum Kind: CaseIterable {
    case csv
    case workbook
  }

  private func file(_ sheet: Sheet, _ kind: Kind) throws -> [UInt8] {
    switch kind {
    case .csv: Array(SheetCSV.text(sheet).utf8)
    case .workbook: try WorkbookWriter.bytes(Workbook(sheets: [sheet]))
    }
  }

  private func readBack(_ sheet: Sheet, as kind: Kind) throws -> Submission {
    let log = DiagnosticLog()
    let bytes = try file(sheet, kind)
    let forms = FormReader.read(bytes, file: "f", log: log)
    #expect(forms.count == 1)
    #expect(!log.hasErrors, "\(log.diagnostics)")
    return try #require(forms.first)
  }

  @Test(
    "Every sample is the same submission in every kind of file",
    arguments: Sample.forms, Kind.allCases)
  func samples(_ sample: Sample, _ kind: Kind) throws {
    // A table has no room for the text around it.
    let form = try sample.evaluation().submission.adding(Submission.Narrative())
    let again = try readBack(FormSheet.sheet(form), as: kind)
    #expect(SubmissionEncoder.text(again) == SubmissionEncoder.text(form))
  }

  @Test(
    "A form made from a sample reads back with actual values and claims empty",
    arguments: Sample.forms, Kind.allCases)
  func drafts(_ sample: Sample, _ kind: Kind) throws {
    let form = try sample.evaluation().submission
    let draft = FormDraft(form, rubric: try shippedRubric(sample.rubric))
    let again = try readBack(FormSheet.sheet(draft), as: kind)
    #expect(SubmissionEncoder.text(again) == SubmissionEncoder.text(draft.submission))
    #expect(again.rows.map(\.name) == form.rows.map(\.name))
    #expect(again.rows.map(\.target.text) == form.rows.map(\.target.text))
    #expect(again.rows.map { $0.weight?.text } == form.rows.map { $0.weight?.text })
    #expect(again.money.planned?.text == form.money.planned?.text)
    #expect(again.rows.allSatisfy { $0.actual.isBlank && $0.claimed == nil && $0.note == nil })
    #expect(again.money.executed == nil && again.claimedTotal == nil)
  }

  @Test(
    "A row filled in below an empty one belongs to its own headings", arguments: Kind.allCases)
  func secondRow(_ kind: Kind) throws {
    var sheet = FormSheet.sheet(FormDraft(try shippedRubric("mof-2020-project")))
    for (level2, name) in [("质量指标", "合格率"), ("社会效益指标", "知晓率")] {
      let first = try #require(sheet.rows.firstIndex { $0[1].text == level2 })
      for (column, text) in [(2, name), (3, "≥95%"), (4, "96%"), (5, "10")] {
        sheet.rows[first + 1][column] = Sheet.Cell(text, .input)
      }
    }
    let log = DiagnosticLog()
    let form = try #require(FormReader.read(try file(sheet, kind), file: "f", log: log).first)
    #expect(form.rows.map(\.group) == ["产出指标", "效益指标"])
    #expect(form.rows.map(\.level2) == ["质量指标", "社会效益指标"])
    #expect(form.rows.map(\.name) == ["合格率", "知晓率"])
    // What nobody filled in is told and is no fault.
    #expect(log.diagnostics.count > 5)
    #expect(log.diagnostics.allSatisfy { $0.severity == .info && $0.code == "row-not-read" })
  }

  @Test("Everything that a submission holds is kept", arguments: Kind.allCases)
  func everything(_ kind: Kind) throws {
    func cell(_ text: String) -> Submission.Cell { Submission.Cell(text, at: Place(file: "")) }
    let form = Submission(
      source: "", title: "自评表", unit: "某局", project: "某项目", year: 2024,
      money: Submission.Money(
        unit: "元", planned: cell("1,000"), executed: cell("998.50"),
        parts: [
          Submission.Money.Part(name: "财政拨款", planned: cell("900"), executed: nil),
          Submission.Money.Part(name: "上年结转", planned: nil, executed: cell("0.10")),
        ], weight: cell("10分"), claimed: cell("9.9"), claimedRate: cell("99.85%")),
      rows: [
        Submission.Row(
          group: "产出指标", level2: "数量指标", name: "培训", target: cell("≥5次"), actual: cell("4次"),
          weight: cell("050"), claimed: cell("40"), level: cell("部分达成"),
          notApplicable: cell("政策取消"), note: cell("疫情，\n改线上"), place: Place(file: ""),
          reviewedActual: cell("3次"), reviewedPoints: cell("30.0"))
      ], claimedTotal: cell("98.123456789012345"), claimedGrade: cell("优"))
    let again = try readBack(FormSheet.sheet(form), as: kind)
    #expect(SubmissionEncoder.text(again) == SubmissionEncoder.text(form))
  }

  @Test("What a terminal would obey is left out of a CSV file")
  func controls() {
    let form = submission([("产出指标", "数量指标", "会\u{1B}[2J议\u{9B}", "5\u{7}次", "第一行\n第二行")])
    let text = SheetCSV.text(FormSheet.sheet(form))
    #expect(text.contains("会[2J议"))
    #expect(text.contains("第一行\n第二行"))
    let allowed: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
    #expect(
      text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || allowed.contains($0)
      })
  }

  @Test("What the text around a form says is kept in JSON")
  func narrative() throws {
    func cells(_ texts: String...) -> [Submission.Cell] {
      texts.map { Submission.Cell($0, at: Place(file: "")) }
    }
    let form = submission([("产出指标", "数量指标", "会议", "5次", "5次")]).adding(
      Submission.Narrative(
        totals: cells("98分"), grades: cells("优"), planned: cells("10万元", "12万元"),
        executed: cells("9万元"), rates: cells("90%"), satisfaction: cells("95%以上"),
        withinBudget: cells("没有超出预算"), overBudget: cells("1万元"),
        figures: [.init(name: "会议", value: Submission.Cell("6次", at: Place(file: "")))]))
    let text = SubmissionEncoder.text(form)
    let log = DiagnosticLog()
    let again = try #require(FormReader.read(Array(text.utf8), file: "f", log: log).first)
    #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
    #expect(SubmissionEncoder.text(again) == text)
    #expect(again.narrative.figures.map(\.value.text) == ["6次"])
    #expect(again.narrative.planned.map(\.text) == ["10万元", "12万元"])
  }

  @Test(
    "Texts that look like formulas, markup or lists of fields stay as they are",
    arguments: Kind.allCases)
  func hostile(_ kind: Kind) throws {
    let texts = [
      "=HYPERLINK(\"http://x\",\"y\")", "+1-1", "-2+3", "@SUM(A1)", "'=1", "a,b;c\td", "\"引号\"",
      "第一行\n第二行", "<b>&amp;]]></b>", "_x0041_", "－5%",
    ]
    let form = submission(
      texts.map { ("产出指标", "数量指标", "指标" + $0.filter { !$0.isNewline }, $0, $0) })
    let again = try readBack(FormSheet.sheet(form), as: kind)
    #expect(again.rows.map(\.target.text) == texts)
    #expect(again.rows.map(\.actual.text) == texts)
  }

  @Test(
    "The blank form of every rubric has its groups, figures and vetoes",
    arguments: ShippedRubrics.ids)
  func blanks(_ id: String) throws {
    let rubric = try shippedRubric(id)
    let draft = FormDraft(rubric)
    let rows = draft.submission.rows
    for group in rubric.groups {
      let own = rows.filter { $0.group == group.name }
      if let indicators = group.indicators {
        #expect(own.map(\.name) == indicators.map(\.name))
        #expect(own.map { $0.weight?.text } == indicators.map { $0.points.text() })
      } else {
        #expect(own.count >= 2)
        #expect(own.allSatisfy { $0.name.isEmpty })
      }
    }
    for input in rubric.derivations.inputs {
      #expect(rows.contains { $0.group == "基础数据" && $0.name == input.name })
    }
    for veto in rubric.vetoes {
      #expect(rows.contains { $0.group == "一票否决" && $0.name == veto.indicator })
    }
    #expect(try !FormWorkbook.bytes(draft, rubric: rubric).isEmpty)
  }
}
