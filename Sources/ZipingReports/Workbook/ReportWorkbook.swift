import Ziping
import ZipingFiles
import ZipingForms

/// A run as a workbook: the summary first, then the scored form of each (计分工作簿).
///
/// Of more forms than people leaf through, the summary stands alone and says so.
package struct ReportWorkbook: OfficeRenderer {
  /// Of so many forms at most each has its sheet.
  private static let mostSheets = 200

  package func bytes(_ reports: [FormReport], _ run: RunReport) throws(ReportRefusal) -> [UInt8] {
    var names = SheetNames()
    let summary = names.name(run.wording.text(.summaryTitle))
    var sheets: [Sheet] = []
    if reports.count <= Self.mostSheets {
      for report in reports {
        sheets.append(FormReportSheet.sheet(report, name: names.name(of: report.submission)))
      }
    }
    let first = RunReportSheet.sheet(run, name: summary, links: sheets.map(\.name))
    do throws(WorkbookError) {
      return try WorkbookWriter.bytes(
        Workbook(
          title: summary, sheets: [first] + sheets, properties: properties(reports, run.kind)))
    } catch {
      throw ReportRefusal(Message(error.phrase, error.facts))
    }
  }

  /// That it is a report, and by which rubric it was made; of several the file cannot name one.
  private func properties(
    _ reports: [FormReport], _ kind: RunReport.Kind
  ) -> [DocumentProperty] {
    let own = [DocumentProperty(ReportMark.property, kind.rawValue)]
    let rubrics = Set(reports.map(\.evaluation.rubric))
    guard rubrics.count == 1, let rubric = rubrics.first else { return own }
    return own + [
      DocumentProperty(FormWorkbook.rubricProperty, rubric.id),
      DocumentProperty(FormWorkbook.digestProperty, rubric.digest),
    ]
  }
}
