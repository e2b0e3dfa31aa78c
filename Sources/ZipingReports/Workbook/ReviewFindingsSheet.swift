import Ziping
import ZipingFiles

/// The findings of a review as a sheet beside the review sheet (发现的问题); nothing is read back from it.
enum ReviewFindingsSheet {
  /// The columns, and their widths in half Chinese characters.
  private static let columns: [(heading: Phrase, width: Int)] = [
    (.severityHeading, 9), (.indicatorHeading, 24), (.findingHeading, 64), (.remedyLabel, 40),
    (.codeHeading, 28), (.placeHeading, 32),
  ]

  /// The sheet, the most severe first; nil where there is nothing to say.
  static func sheet(_ review: Review, name: String, _ language: Language) -> Sheet? {
    guard !review.findings.isEmpty else { return nil }
    return sheet(columns, [rows(of: review, language)], name: name, language)
  }

  /// The sheet of many reviews, each row with the name of its form's sheet.
  static func sheet(
    _ reviews: some Sequence<(String, Review)>, name: String, _ language: Language
  ) -> Sheet {
    let rows = reviews.map { form, review in
      self.rows(of: review, language).map { [form] + $0 }
    }
    return sheet([(.formHeading, 28)] + columns, rows, name: name, language)
  }

  private static func sheet(
    _ columns: [(heading: Phrase, width: Int)], _ rows: [[[String]]], name: String,
    _ language: Language
  ) -> Sheet {
    let wording = Wording(language)
    var sheet = Sheet(name: name)
    sheet.widths = columns.map(\.width)
    sheet.repeatedRows = 0...0
    sheet.rows.append(columns.map { Sheet.Cell(wording.text($0.heading), .heading) })
    sheet.rows += rows.joined().map { texts in texts.map { Sheet.Cell($0, .fixedText) } }
    return sheet
  }

  /// What each finding says, the most severe first.
  private static func rows(of review: Review, _ language: Language) -> [[String]] {
    let wording = Wording(language, places: review.evaluation.places)
    let names = Dictionary(
      review.evaluation.rows.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return Severity.allCases.sorted(by: >).flatMap { severity in
      review.findings.filter { $0.severity == severity }.map { finding in
        [
          wording.text(severity.phrase), finding.row.flatMap { names[$0] } ?? "",
          wording.text(finding), wording.remedy(of: finding.remark) ?? "", finding.code,
          finding.place?.description ?? "",
        ]
      }
    }
  }
}

extension Phrase {
  fileprivate static let severityHeading = Phrase("severity-heading", "级别", "Severity")
  fileprivate static let indicatorHeading = Phrase("indicator-heading", "所在的行", "Row")
  fileprivate static let findingHeading = Phrase("finding-heading", "发现的问题", "Finding")
  fileprivate static let codeHeading = Phrase("code-heading", "代码", "Code")
  fileprivate static let placeHeading = Phrase("place-heading", "位置", "Place")
}
