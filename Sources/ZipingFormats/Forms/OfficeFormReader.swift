import Ziping

/// Reads the forms in an office file: a workbook's sheets, a document's tables.
enum OfficeFormReader {
  /// Reads the forms in a file; what is wrong goes to the log.
  static func read(
    _ bytes: [UInt8], file: String, sheet: String?, log: DiagnosticLog
  ) -> [Submission] {
    do throws(OfficeFault) {
      let package = try OfficePackage(bytes)
      switch package.kind {
      case .workbook:
        let workbook = try WorkbookReader(package, file: file, log: log)
        let grids = try workbook.grids(sheet: sheet)
        // A workbook of charts alone has no form either.
        return FormRecognizer.submissions(
          in: grids.isEmpty ? [Grid(source: file, rows: [])] : grids, log: log)
      case .document:
        throw OfficeFault(.document)
      }
    } catch {
      error.report(to: log, file: file)
      return []
    }
  }
}

extension Phrase {
  fileprivate static let document = Phrase(
    "format-not-read", "这是 .docx 文件，还不能直接读取；请把表格复制到 Excel 或 WPS 表格，另存为 .xlsx",
    "this is a .docx file, which is not read yet; copy the table into a workbook and save it as "
      + ".xlsx")
}
