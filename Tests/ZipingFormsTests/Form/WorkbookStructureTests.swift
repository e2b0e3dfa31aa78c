import Foundation
import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

/// What Excel would repair and no checker in use finds.
@Suite("The structure of a written workbook")
struct WorkbookStructureTests {
  /// A workbook of every kind that the program writes.
  private static func files() throws -> [[UInt8]] {
    var files = try ShippedRubrics.ids.map { id in
      let rubric = try shippedRubric(id)
      return try FormWorkbook.bytes(FormDraft(rubric), rubric: rubric)
    }
    for sample in Sample.forms {
      let form = try sample.evaluation().submission
      let rubric = try shippedRubric(sample.rubric)
      files.append(try FormWorkbook.bytes(form))
      files.append(try FormWorkbook.bytes(FormDraft(form, rubric: rubric), rubric: rubric))
    }
    return files
  }

  /// Those workbooks, written once.
  private static let written = Result { try files() }

  @Test("The parts stand in the order in which programs look for them, and all are XML")
  func parts() throws {
    for bytes in try Self.written.get() {
      let parts = try WrittenParts(bytes)
      #expect(
        parts.archive.names.prefix(3) == ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"])
      for name in parts.archive.names {
        let reader = try XMLReader(parts.archive.contents(of: name))
        while try reader.next() != .finished {}
      }
    }
  }

  @Test("Rows and cells ascend, none stands twice")
  func order() throws {
    for bytes in try Self.written.get() {
      let sheet = try WrittenParts(bytes).sheet()
      let rows = try WrittenParts.captures("<row r=\"(\\d+)\"", in: sheet).compactMap { Int($0[0]) }
      #expect(rows == Array(1...rows.count))
      let cells = try WrittenParts.captures("<c r=\"([A-Z]+\\d+)\"", in: sheet).map {
        position($0[0])
      }
      #expect(cells.count > 50)
      #expect(
        zip(cells, cells.dropFirst()).allSatisfy { ($0.row, $0.column) < ($1.row, $1.column) })
    }
  }

  @Test("Merged cells have no cell in common, and each covers more than one")
  func merges() throws {
    for bytes in try Self.written.get() {
      let sheet = try WrittenParts(bytes).sheet()
      let merges = try WrittenParts.captures("<mergeCell ref=\"(\\w+):(\\w+)\"", in: sheet)
      #expect(merges.count > 5)
      var covered: Set<String> = []
      for merge in merges {
        let (first, last) = (position(merge[0]), position(merge[1]))
        #expect(merge[0] != merge[1])
        for row in first.row...last.row {
          for column in first.column...last.column {
            #expect(covered.insert("\(row)/\(column)").inserted)
          }
        }
      }
    }
  }

  @Test("Styles, fonts, fills, borders and texts that are used exist")
  func indices() throws {
    for bytes in try Self.written.get() {
      let parts = try WrittenParts(bytes)
      let (sheet, styles) = (try parts.sheet(), try parts.text("xl/styles.xml"))
      func numbers(_ pattern: String, _ text: String) throws -> [Int] {
        try WrittenParts.captures(pattern, in: text).compactMap { Int($0[0]) }
      }
      func most(_ pattern: String, _ text: String) throws -> Int {
        try #require(numbers(pattern, text).max())
      }
      let formats = try most("<cellXfs count=\"(\\d+)\"", styles)
      #expect(try most("<c [^>]*s=\"(\\d+)\"", sheet) < formats)
      #expect(try WrittenParts.captures("(<xf [^>]*xfId=)", in: styles).count == formats)
      for (name, element) in [("font", "font"), ("fill", "fill"), ("border", "border")] {
        let count = try most("<\(name)s count=\"(\\d+)\"", styles)
        #expect(try most("\(name)Id=\"(\\d+)\"", styles) < count)
        #expect(try WrittenParts.captures("(<\(element)>)", in: styles).count == count)
      }
      let texts = try parts.sharedStrings().count
      #expect(try most("t=\"s\"><v>(\\d+)<", sheet) == texts - 1)
    }
  }

  @Test("Lists of choices are short, and at most one rule holds for a cell")
  func validations() throws {
    var lists = 0
    for bytes in try Self.written.get() {
      let sheet = try WrittenParts(bytes).sheet()
      for list in try WrittenParts.captures("<formula1>(\"[^<]*\")</formula1>", in: sheet) {
        lists += 1
        #expect(list[0].utf16.count <= 257)
      }
      let ranges = try WrittenParts.captures("sqref=\"([^\"]*)\"", in: sheet)
        .flatMap { $0[0].split(separator: " ") }
      var seen: Set<String> = []
      for range in ranges {
        let ends = range.split(separator: ":").map { position(String($0)) }
        let (first, last) = try (#require(ends.first), #require(ends.last))
        for row in first.row...last.row {
          #expect(seen.insert("\(row)/\(first.column)").inserted)
        }
      }
    }
    #expect(lists > 5)
  }

  @Test("The same form has the same bytes, and no clock is in them")
  func deterministic() throws {
    let files = try Self.written.get()
    #expect(try files == Self.files())
    let parts = try WrittenParts(files[0])
    #expect(try !parts.text("docProps/core.xml").contains("dcterms"))
  }

  @Test("A form to fill in is protected but for its inputs, prints on A4 and names its rubric")
  func form() throws {
    let rubric = try shippedRubric("mof-2020-project")
    let parts = try WrittenParts(FormWorkbook.bytes(FormDraft(rubric), rubric: rubric))
    let sheet = try parts.sheet()
    #expect(sheet.contains("<sheetProtection sheet=\"1\""))
    #expect(
      sheet.contains("paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"")
    )
    let workbook = try parts.text("xl/workbook.xml")
    #expect(workbook.contains(">'自评表'!$13:$13</definedName>") == false)
    #expect(workbook.contains(">'自评表'!$12:$12</definedName>"))
    let properties = try parts.text("docProps/custom.xml")
    #expect(properties.contains("pid=\"2\" name=\"ziping.rubric\"><vt:lpwstr>mof-2020-project<"))
    #expect(
      properties.contains("pid=\"3\" name=\"ziping.rubric.sha256\"><vt:lpwstr>\(rubric.digest)<"))
    #expect(try parts.text("xl/styles.xml").contains("<protection locked=\"0\"/>"))
  }
}
