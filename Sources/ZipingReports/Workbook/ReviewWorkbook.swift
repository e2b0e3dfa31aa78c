package import Ziping
package import ZipingFiles
import ZipingForms

/// Reviews as a workbook file: the final list, and for each form its review sheet and its findings
/// (复核工作簿).
///
/// Of so many forms that there would be more sheets than are read back, the findings of all stand on one.
package enum ReviewWorkbook: Sendable {
  /// The file.
  package static func bytes(
    _ reviews: [Review], _ language: Language
  ) throws(WorkbookError) -> [UInt8] {
    var names = SheetNames()
    let list = names.name(ReviewSheetWords.list)
    var links: [String] = []
    var sheets: [Sheet] = []
    let areTogether = 2 * reviews.count >= WorkbookLimits.sheets
    for review in reviews {
      let isOnly = reviews.count == 1
      let form = review.evaluation.submission
      let name = isOnly ? names.name("复核表") : names.name(of: form)
      links.append(name)
      sheets.append(ReviewSheetLayout.sheet(review, name: name, language))
      guard !areTogether else { continue }
      let findings = isOnly ? "发现的问题" : names.name(name, "-问题")
      sheets += [ReviewFindingsSheet.sheet(review, name: findings, language)].compactMap(\.self)
    }
    if areTogether {
      let findings = names.name("发现的问题")
      sheets.append(
        ReviewFindingsSheet.sheet(zip(links, reviews), name: findings, language))
    }
    let decisions = reviews.flatMap(\.rows).compactMap { $0.decision?.decision }
    let first = FinalListSheet.sheet(
      FinalList(reviews), name: list,
      signed: (only(decisions.map(\.by)), only(decisions.map(\.on))), links: links, language)
    return try WorkbookWriter.bytes(
      Workbook(
        title: ReviewSheetWords.title, sheets: [first] + sheets, properties: properties(reviews)))
  }

  /// What all say alike.
  private static func only(_ texts: [String?]) -> String {
    Set(texts).count == 1 ? texts.first.flatMap(\.self) ?? "" : ""
  }

  /// By which rubric it was made; of several the file cannot name one.
  private static func properties(_ reviews: [Review]) -> [DocumentProperty] {
    let rubrics = Set(reviews.map(\.evaluation.rubric))
    guard rubrics.count == 1, let rubric = rubrics.first else { return [] }
    return [
      DocumentProperty(FormWorkbook.rubricProperty, rubric.id),
      DocumentProperty(FormWorkbook.digestProperty, rubric.digest),
    ]
  }
}
