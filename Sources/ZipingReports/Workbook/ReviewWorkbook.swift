package import Ziping
package import ZipingFiles
import ZipingForms

/// Reviews as a workbook file, a sheet for each form and one for its findings (复核表工作簿).
package enum ReviewWorkbook: Sendable {
  /// The file.
  package static func bytes(
    _ reviews: [Review], _ language: Language
  ) throws(WorkbookError) -> [UInt8] {
    let sheets = reviews.enumerated().flatMap { index, review in
      let number = index == 0 ? "" : "\(index + 1)"
      let findings = ReviewFindingsSheet.sheet(review, name: "发现的问题" + number, language)
      return [ReviewSheetLayout.sheet(review, name: "复核表" + number, language)]
        + [findings].compactMap(\.self)
    }
    // Of several rubrics the file cannot name one.
    let rubrics = Set(reviews.map(\.evaluation.rubric))
    let rubric = rubrics.count == 1 ? rubrics.first : nil
    return try WorkbookWriter.bytes(
      Workbook(
        title: ReviewSheetWords.title, sheets: sheets,
        properties: rubric.map { rubric in
          [
            Workbook.Property(FormWorkbook.rubricProperty, rubric.id),
            Workbook.Property(FormWorkbook.digestProperty, rubric.digest),
          ]
        } ?? []))
  }
}
