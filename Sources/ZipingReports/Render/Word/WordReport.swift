import Ziping
import ZipingFiles
import ZipingForms

/// Reports as offices publish them (公文): 绩效自评报告 of a score, 复核意见 of a review, 变动说明 of a
/// difference, and of several forms a summary before them.
///
/// Every sentence is made of figures of the evaluation; what nobody states is left out or said to be missing.
package struct WordReport: OfficeRenderer {
  /// Of how many forms at most a document tells: some thousand pages.
  package static let mostForms = 200

  /// The renderer.
  package init() {}

  /// The document.
  package func bytes(
    _ reports: [FormReport], _ run: RunReport
  ) throws(ReportRefusal) -> [UInt8] {
    guard reports.count <= Self.mostForms else {
      let counts = [Fact.count(reports.count), .count(Self.mostForms)]
      throw ReportRefusal(Message(.tooManyForms, counts))
    }
    var page = WordPage(run.wording)
    let isSingle =
      reports.count == 1 && run.failedInputs.isEmpty && run.conditionsOfNoForm.isEmpty
    if !isSingle { WordBatch(run).write(to: &page) }
    for report in reports { Self.add(report, to: &page) }
    let title = isSingle ? reports.first?.title ?? "" : run.wording.text(.summaryTitle)
    return try Self.bytes(
      Document(
        title: title, isChinese: run.language == .chinese,
        properties: [DocumentProperty(ReportMark.property, run.kind.rawValue)],
        blocks: page.blocks))
  }

  private static func add(_ report: FormReport, to page: inout WordPage) {
    page.wording = report.wording
    switch report.subject {
    case .score: WordScore(report).write(to: &page)
    case .review(let review): WordReview(report, review).write(to: &page)
    case .difference(let difference): WordDifference(report, difference).write(to: &page)
    }
  }

  private static func bytes(_ document: Document) throws(ReportRefusal) -> [UInt8] {
    do throws(ZipError) {
      return try DocumentWriter.bytes(document)
    } catch {
      throw ReportRefusal(Message(error.phrase, error.facts))
    }
  }
}

extension Phrase {
  fileprivate static let tooManyForms = Phrase(
    "too-many-forms",
    "有 {0} 份表，Word 报告最多写 {1} 份；请分批输出，或改用 Excel（.xlsx）、CSV 或网页文件夹",
    "there are {0} forms, and a Word report tells of at most {1}; write it in batches, or a workbook "
      + "(.xlsx), CSV or a folder of web pages instead")
}
