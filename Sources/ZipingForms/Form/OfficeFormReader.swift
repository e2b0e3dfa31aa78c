import Ziping
import ZipingFiles

/// Reads the forms in an office file: a workbook's sheets, a document's tables.
enum OfficeFormReader {
  /// Reads the forms in a file; what is wrong goes to the log.
  static func read(
    _ bytes: [UInt8], file: String, sheet: String?, _ columns: ColumnNames, log: DiagnosticLog
  ) -> [Submission] {
    do throws(OfficeFault) {
      let package = try OfficePackage(bytes)
      switch package.kind {
      case .workbook:
        let workbook = try WorkbookReader(package, file: file, log: log)
        let grids = try workbook.grids(sheet: sheet)
        // A workbook of charts alone has no form either.
        return FormRecognizer.submissions(
          in: grids.isEmpty ? [Grid(source: file, rows: [])] : grids, columns, log: log)
      case .document:
        if let sheet { log.report(.noSheetsHere, [.text(sheet)], at: Place(file: file), .warning) }
        let document = try DocumentReader.read(package, file: file, log: log)
        return DocumentForms.forms(in: document, file: file, columns, log: log)
      }
    } catch {
      error.report(to: log, file: file)
      return []
    }
  }
}
