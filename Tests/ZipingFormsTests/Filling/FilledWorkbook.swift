import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

/// A workbook before and after its forms were filled in by a shipped rubric.
struct FilledWorkbook {
  let before: ZipArchive
  let after: ZipArchive
  let bytes: [UInt8]
  let scorer: Scorer
  /// What each form was found to be worth, and the form as it reads afterwards.
  let evaluations: [Evaluation]
  let forms: [Submission]
  /// What there was to say, as `place code`.
  let said: [String]

  init(_ bytes: [UInt8], rubric name: String = "mof-2020-project") throws {
    let scorer = try shippedScorer(name)
    self.scorer = scorer
    evaluations = try FormReader.read(bytes, file: "f", log: DiagnosticLog())
      .map { try scorer.evaluate($0) }
    let log = DiagnosticLog()
    let entries = evaluations.flatMap { FormEntries($0, scorer.rubric).entries }
    self.bytes = try #require(
      WorkbookFiller.fill(bytes, file: "f", entries, log: log, wording: Self.words)?.bytes)
    before = try ZipArchive(bytes)
    after = try ZipArchive(self.bytes)
    forms = FormReader.read(self.bytes, file: "f", log: DiagnosticLog())
    said = log.diagnostics.map(placeAndCode)
  }

  /// The codes alone, but for what a later filling has to find again.
  private static func words(of message: Message) -> String {
    guard message.phrase == .entryWas, case .text(let text)? = message.facts.first else {
      return message.phrase.code
    }
    return "原填：" + text
  }

  /// The same without the parts of comments.
  var changedBesidesComments: [String] {
    changed.filter { part in
      !["omments", "rawing", ".rels", "[Content_Types]"].contains { part.contains($0) }
    }
  }

  /// A part as it is afterwards, or nil if it is gone.
  func text(_ part: String) -> String? {
    (try? after.contents(of: part)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The parts that are not as they were, new ones among them.
  var changed: [String] {
    Set(before.names + after.names).filter { name in
      (try? before.contents(of: name)) != (try? after.contents(of: name))
    }
    .sorted()
  }
}

/// A workbook of a form with two indicators, the money above and the total below it.
struct FormParts {
  var parts: WorkbookParts

  /// Creates it.
  ///
  /// - Parameters:
  ///   - points: The cells G6, G7 and G8 for the points of the two rows and the total.
  ///   - rate: The cells G3 and H3 for the rate and the points of the money.
  ///   - second: The second indicator's actual value.
  ///   - after: What stands behind the cells.
  ///   - book: What stands behind the list of sheets in the workbook.
  ///   - styles: The styles that cells name.
  ///   - prefix: What stands before the names of the sheet's elements.
  init(
    points: [String] = ["", "", ""], rate: String = "", second: String = "98%",
    after: String = "", book: String = "", styles: String? = nil, prefix: String = ""
  ) {
    func text(_ reference: String, _ text: String) -> String {
      "<c r='\(reference)' t='inlineStr'><is><t>\(text)</t></is></c>"
    }
    func row(_ number: Int, _ texts: [String], _ more: String = "") -> String {
      let cells = zip("ABCDEFGH", texts).filter { !$0.1.isEmpty }
        .map { text("\($0.0)\(number)", $0.1) }
      return "<row r='\(number)'>\(cells.joined())\(more)</row>"
    }
    let rows = [
      row(1, ["项目名称", "会议费"]),
      row(2, ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]),
      row(3, ["年度资金总额", "", "100", "100", "98", "10"], rate),
      row(5, ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]),
      row(6, ["产出指标", "数量指标", "会议", "10次", "10次", "50"], points[0]),
      row(7, ["效益指标", "社会效益指标", "效果", "≥98%", second, "40"], points[1]),
      row(8, ["总分", "", "", "", "", "100"], points[2]),
    ]
    var sheet = "<sheetData>\(rows.joined())</sheetData>\(after)"
    if !prefix.isEmpty {
      sheet = sheet.split(separator: "<", omittingEmptySubsequences: false).enumerated()
        .map { index, piece in
          if index == 0 { return String(piece) }
          return piece.hasPrefix("/")
            ? "</\(prefix)\(piece.dropFirst())" : "<\(prefix)\(piece)"
        }.joined()
    }
    parts = WorkbookParts([("表", sheet)], styles: styles)
    if !prefix.isEmpty {
      parts[Self.sheet] =
        "<\(prefix)worksheet xmlns:\(prefix.dropLast())='\(WorkbookParts.main)'>"
        + "\(sheet)</\(prefix)worksheet>"
    }
    parts["book/main.xml"] = parts["book/main.xml"]?.replacing(
      "</sheets>", with: "</sheets>" + book)
  }

  static let sheet = "book/tables/t0.xml"

  /// Adds a part that another one refers to.
  mutating func add(_ name: String, _ text: String, kind: String, from list: String) {
    let reference = WorkbookParts.reference(
      "n\(kind)", "\(WorkbookParts.office)/\(kind)", "/" + name)
    parts[list] = (parts[list] ?? WorkbookParts.references(""))
      .replacing("</Relationships>", with: reference + "</Relationships>")
    parts[name] = text
  }
}
