package import Ziping
import ZipingFormats

/// Reviews as a workbook file, a sheet for each form (复核表工作簿).
package enum ReviewWorkbook: Sendable {
  /// The file.
  package static func bytes(
    _ reviews: [Review], rubric: Rubric, _ language: Language
  ) throws(WorkbookError) -> [UInt8] {
    let sheets = reviews.enumerated().map { index, review in
      ReviewSheetLayout.sheet(
        review, name: index == 0 ? "复核表" : "复核表\(index + 1)", language)
    }
    return try WorkbookWriter.bytes(
      Workbook(
        title: ReviewSheetWords.title, sheets: sheets,
        properties: [
          Workbook.Property(FormWorkbook.rubricProperty, rubric.id),
          Workbook.Property(FormWorkbook.digestProperty, rubric.digest),
        ]))
  }
}
