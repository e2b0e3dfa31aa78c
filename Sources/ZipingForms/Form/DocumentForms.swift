package import Ziping
package import ZipingFiles

/// Reads the self-evaluations in a Word document.
///
/// The text around its tables is read with them.
package enum DocumentForms: Sendable {
  /// The submissions in its tables; what is wrong goes to the log.
  package static func read(
    _ bytes: [UInt8], file: String, log: DiagnosticLog
  ) -> [Submission] {
    guard let document = DocumentReader.read(bytes, file: file, log: log) else { return [] }
    return forms(in: document, file: file, log: log)
  }

  /// The submissions in a document that has been read.
  package static func forms(
    in document: WordDocument, file: String, _ names: ColumnNames = .words, log: DiagnosticLog
  ) -> [Submission] {
    guard !document.tables.isEmpty else {
      log.report(.noTable, at: Place(file: file))
      return []
    }
    // What stands above a table in a frame is in a cell and so no paragraph of its own.
    let framed = document.tables.flatMap(\.above).filter { cell in
      if case .tableCell? = cell.place.position { true } else { false }
    }
    return FormRecognizer.submissions(
      in: document.tables, names, around: document.paragraphs + framed, log: log)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var documentForms: [Phrase] {
    [.noTable]
  }
}

extension Phrase {
  fileprivate static let noTable = Phrase(
    "no-form", "文档中没有表格，找不到自评表；如自评表是图片，请用原来的表格",
    "the document has no table and so no form; if the form is a picture, hand in the table itself")
}
