import Foundation
import Testing
import ZipingFiles
import ZipingTestSupport

@Suite("form --from a workbook")
struct RenewedFormTests {
  private static let meeting = packagePath("Samples/panzhihua-2021/人大会议.xlsx")

  /// Makes a form of another and gives the outcome, the bytes, and how it reads.
  private func renew(_ form: String, _ options: [String] = []) throws -> (
    outcome: Outcome, bytes: [UInt8], read: String
  ) {
    try withFolder { folder in
      let output = folder.appending(path: "今年.xlsx").path
      let outcome = ziping(["form", "--from", form, "--output", output] + options)
      let read = ziping(["convert", output, "--format", "csv", "--output", "-"])
      let bytes = try Data(contentsOf: URL(filePath: output))
      return (outcome, Array(bytes), read.output)
    }
  }

  @Test("keeps its layout, its targets and weights, and empties what was filled in")
  func layout() throws {
    let before = try ZipArchive(Array(Data(contentsOf: URL(filePath: Self.meeting))))
    let (outcome, bytes, read) = try renew(Self.meeting, ["--year", "2022"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[layout-kept]"))
    let after = try ZipArchive(bytes)
    #expect(after.names == before.names)
    let changed = before.names.filter {
      (try? before.contents(of: $0)) != (try? after.contents(of: $0))
    }
    #expect(changed.allSatisfy { $0.contains("worksheets/") || $0.hasSuffix("workbook.xml") })
    for name in changed where name.contains("worksheets/") {
      for element in ["<cols>", "<mergeCells", "<pageSetup"] {
        func part(_ archive: ZipArchive) throws -> Substring? {
          let text = String(decoding: try archive.contents(of: name), as: UTF8.self)
          return text.range(of: element).map {
            text[$0.lowerBound...].prefix { $0 != "\n" }.prefix(200)
          }
        }
        #expect(try part(before) == part(after), "\(name) \(element)")
      }
    }
    let old = ziping([
      "form", "--from", Self.meeting, "--year", "2022", "--format", "csv", "--output", "-",
    ])
    func lines(_ text: String) -> [String] {
      text.split(separator: "\r\n").map(String.init).filter {
        !$0.contains("填报说明") && !$0.contains("自评表")
      }
    }
    let table = { (text: String) in
      lines(text).drop { !$0.hasPrefix("一级指标") }.prefix { !$0.hasPrefix("总分") }
    }
    #expect(Array(table(read)) == Array(table(old.output)), "\(read)")
    #expect(read.contains("2022") && !read.contains("2021年度"))
  }

  @Test("says where last year's days and amounts are left in the targets")
  func left() throws {
    let form =
      Form.header + """
        产出指标,时效指标,完成时间,2024年12月底前,2024年12月,20,20
        产出指标,成本指标,费用,≤158.4万元,150万元,30,30

        """ + Form.rest
    let outcome = try ziping(
      ["form", "--from", "FILE", "--year", "2025", "--format", "csv", "--output", "-"],
      file: Array(form.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("f:2:16: warning: 这里仍写着上年的日期“2024年12月”，请改 [day-left]"))
    #expect(outcome.errors.contains("f:3:14: warning: 这里仍写着上年的金额“158.4万元”"))
  }

  @Test("writes the official layout where the form is no workbook, and says so")
  func document() throws {
    let word = packagePath("Samples/yanbian-2020/人大会议费.docx")
    let (outcome, bytes, _) = try renew(word)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[official-layout]"))
    #expect(try ZipArchive(bytes).names.contains { $0.hasSuffix("custom.xml") })
  }

  @Test("keeps formulas, whose results are worked out again")
  func formulas() throws {
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>一级指标</t></is></c><c r="B1" t="inlineStr"><is><t>三级指标</t></is></c>\
      <c r="C1" t="inlineStr"><is><t>年度指标值</t></is></c><c r="D1" t="inlineStr"><is><t>实际完成值</t></is></c>\
      <c r="E1" t="inlineStr"><is><t>分值</t></is></c><c r="F1" t="inlineStr"><is><t>得分</t></is></c></row>\
      <row r="2"><c r="A2" t="inlineStr"><is><t>产出指标</t></is></c><c r="B2" t="inlineStr"><is><t>会议</t></is></c>\
      <c r="C2"><v>10</v></c><c r="D2"><v>8</v></c><c r="E2"><v>90</v></c><c r="F2"><f>E2*D2/C2</f><v>72</v></c></row>
      """
    let parts = WorkbookParts([("表", "<sheetData>\(rows)</sheetData>")])
    try withFolder { folder in
      let form = folder.appending(path: "f.xlsx")
      try Data(parts.bytes).write(to: form)
      let (outcome, bytes, _) = try renew(form.path)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let sheet = String(
        decoding: try ZipArchive(bytes).contents(of: "book/tables/t0.xml"), as: UTF8.self)
      #expect(sheet.contains(#"<c r="F2"><f>E2*D2/C2</f></c>"#), "\(sheet)")
      #expect(sheet.contains(#"<c r="D2"/>"#) && sheet.contains(#"<c r="C2"><v>10</v></c>"#))
      let book = String(
        decoding: try ZipArchive(bytes).contents(of: "book/main.xml"), as: UTF8.self)
      #expect(book.contains("fullCalcOnLoad"))
    }
  }

  @Test("empties a total that stands twice and one with its grade, and no target or weight")
  func twice() throws {
    func text(_ reference: String, _ text: String) -> String {
      #"<c r="\#(reference)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    let headings = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "乡镇自验", "区县考评"]
    let rows = [
      [text("A1", "自评得分"), #"<c r="B1"><v>97</v></c>"#],
      zip("ABCDEFG", headings).map { text("\($0)2", $1) },
      [
        text("A3", "产出指标"), text("B3", "会议"), #"<c r="C3"><v>10</v></c><c r="D3"><v>8</v></c>"#,
        #"<c r="E3"><v>90</v></c><c r="F3"><v>72</v></c><c r="G3"><v>70</v></c>"#,
      ],
      [text("A4", "总分"), #"<c r="E4"><v>90</v></c>"#, text("F4", "72分 优")],
    ]
    let xml = rows.enumerated().map { #"<row r="\#($0 + 1)">\#($1.joined())</row>"# }.joined()
    try withFolder { folder in
      let form = folder.appending(path: "f.xlsx")
      try Data(WorkbookParts([("表", "<sheetData>\(xml)</sheetData>")]).bytes).write(to: form)
      let (outcome, bytes, _) = try renew(form.path)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let sheet = String(
        decoding: try ZipArchive(bytes).contents(of: "book/tables/t0.xml"), as: UTF8.self)
      for empty in ["B1", "D3", "F3", "F4"] {
        #expect(sheet.contains(#"<c r="\#(empty)"/>"#), "\(empty) in \(sheet)")
      }
      for kept in [#"<c r="C3"><v>10</v></c>"#, #"<c r="E3"><v>90</v></c>"#] {
        #expect(sheet.contains(kept))
      }
    }
  }
}
