import Foundation
import Testing
import ZipingTestSupport

@Suite("ziping explain FORM ROW")
struct ExplainRowTests {
  private static let folder = "Samples/panzhihua-2021/"
  private static let form = folder + "一般行政管理事务"

  @Test(
    "A row is found by its name, its number on the page, or a cell",
    arguments: [
      (".csv", "聘用保安保洁人员"), (".csv", "#4"), (".csv", "4"),
      (".csv", "完成/数量/聘用保安保洁人员"), (".csv", "13:3"),
    ])
  func address(_ ending: String, _ row: String) {
    let outcome = ziping(["explain", packagePath(Self.form + ending), row])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("#4  聘用保安保洁人员"), "\(outcome.output)")
  }

  @Test("A row of a workbook or a document is found by any of its cells")
  func cells() throws {
    for (file, cells) in [
      ("Tests/ZipingFormsTests/Fixtures/panzhihua-2021-congress.xlsx", ["E11", "C11", "A11"]),
      ("Tests/ZipingFormsTests/Fixtures/panzhihua-2021-congress.docx", ["cell5", "cell4"]),
    ] {
      let path = packagePath(file)
      let first = ziping(["explain", path, "1"])
      #expect(first.exitCode == 0, "\(first.errors)")
      let place = try #require(first.output.firstMatch(of: /位置 +(\S+)/)).1
      let line = String(place.split(separator: "/").dropLast().joined(separator: "/"))
      for cell in cells {
        let sheet = place.split(separator: "!").first ?? ""
        let number = place.drop { !$0.isNumber }
        let address =
          place.contains("!") ? "\(sheet)!\(cell.prefix(1))\(number)" : "\(line)/\(cell)"
        let outcome = ziping(["explain", path, address])
        #expect(outcome.output == first.output, "\(address) \(outcome.errors)")
      }
    }
  }

  @Test("A near name is only proposed, a line each, and nothing is explained")
  func near() {
    let outcome = ziping(["explain", packagePath(Self.form + ".csv"), "满意度"])
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 3, "\(outcome.errors)")
    #expect(outcome.errorLines.last == "  #14   阅读此书的阅读者与人大代表满意度")
    let none = ziping(["explain", packagePath(Self.form + ".csv"), "XYZ"])
    #expect(none.exitCode == 64 && none.errorLines.count == 16, "\(none.errors)")
  }

  @Test("The page says what closes the row, which levels there are, and what limits the total")
  func closing() {
    let row = ziping(["explain", packagePath(Self.form + ".csv"), "4"]).output
    #expect(row.contains("怎么办") && row.contains("“完成程度”"), "\(row)")
    let level = ziping(["explain", packagePath(Self.form + ".csv"), "5"]).output
    #expect(level.contains("计分口径") && level.contains("达成：默认 100%"), "\(level)")
    #expect(level.contains("→ 在“实际完成值”列写明"), "\(level)")
  }

  @Test("A blank cell is said to be blank, and nothing is said of how it was read")
  func blank() throws {
    let outcome = try ziping(
      ["explain", "FILE", "会议"], file: Array(Form.row("产出指标,数量指标,会议,,,50,").utf8))
    #expect(outcome.output.contains(" 指标值      未填写\n"), "\(outcome.output)")
    #expect(outcome.output.contains(" 实际完成值  未填写\n"))
    #expect(!outcome.output.contains("读作"))
  }

  @Test("However long an address is, it is looked through once", .timeLimit(.minutes(1)))
  func long() {
    for mark in ["!", "!A", "table1/", "#"] {
      let address = String(repeating: mark, count: 50_000)
      #expect(ziping(["explain", packagePath(Self.form + ".csv"), address]).exitCode == 64)
    }
  }

  @Test("No line goes beyond the width, whatever is explained")
  func width() {
    for number in 1...14 {
      let outcome = ziping(["explain", packagePath(Self.form + ".csv"), "\(number)"])
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }
}
