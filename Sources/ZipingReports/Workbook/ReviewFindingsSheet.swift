import Ziping
import ZipingFiles

/// The findings of a review as a sheet beside the review sheet (发现的问题); nothing is read back from it.
enum ReviewFindingsSheet {
  /// The columns, and their widths in half Chinese characters.
  private static let columns: [(heading: Phrase, width: Int)] = [
    (.severityHeading, 9), (.indicatorHeading, 24), (.findingHeading, 64), (.remedyHeading, 40),
    (.codeHeading, 28), (.placeHeading, 32),
  ]

  /// The sheet, the most severe first; nil where there is nothing to say.
  static func sheet(_ review: Review, name: String, _ language: Language) -> Sheet? {
    guard !review.findings.isEmpty else { return nil }
    let wording = Wording(language, places: review.evaluation.places)
    let names = Dictionary(
      review.evaluation.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    var sheet = Sheet(name: name)
    sheet.widths = columns.map(\.width)
    sheet.repeatedRows = 0...0
    sheet.rows.append(columns.map { Sheet.Cell(wording.text($0.heading), .heading) })
    for severity in Severity.allCases.sorted(by: >) {
      for finding in review.findings where finding.severity == severity {
        let texts = [
          wording.text(severity.phrase), finding.row.flatMap { names[$0] } ?? "",
          wording.text(finding), wording.remedy(of: finding.remark) ?? "", finding.code,
          finding.place?.description ?? "",
        ]
        sheet.rows.append(texts.map { Sheet.Cell($0, .fixedText) })
      }
    }
    return sheet
  }
}

extension Phrase {
  fileprivate static let severityHeading = Phrase("severity-heading", "级别", "Severity")
  fileprivate static let indicatorHeading = Phrase("indicator-heading", "所在的行", "Row")
  fileprivate static let findingHeading = Phrase("finding-heading", "发现的问题", "Finding")
  fileprivate static let remedyHeading = Phrase("remedy-heading", "怎么办", "What to do")
  fileprivate static let codeHeading = Phrase("code-heading", "代码", "Code")
  fileprivate static let placeHeading = Phrase("place-heading", "位置", "Place")
}
