package import Ziping

/// Reads the tables and paragraphs of a Word document (.docx), of any producer.
///
/// What Word would show when all tracked changes are accepted is read: insertions count, deletions do
/// not. Headers, footers, footnotes and comments are other parts and are left alone, and so is the
/// numbering that Word puts before paragraphs. Hidden text, the prompts of empty content controls, and
/// text left in cells that a merged cell covers are not read, and it is said.
package enum DocumentReader: Sendable {
  /// Reads a document from its bytes; what is wrong goes to the log.
  ///
  /// - Returns: What it holds, or nil after an error.
  package static func read(
    _ bytes: [UInt8], file: String, log: DiagnosticLog
  ) -> WordDocument? {
    do throws(OfficeFault) {
      return try read(OfficePackage(bytes), file: file, log: log)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// Reads a document from its opened package.
  package static func read(
    _ package: OfficePackage, file: String, log: DiagnosticLog
  ) throws(OfficeFault) -> WordDocument {
    try read(package.contents(of: package.mainPart), part: package.mainPart, file: file, log: log)
  }

  /// Which element of a document's main part each cell of its tables is: their number, from 1, in the order
  /// in which elements begin.
  package static func cellStarts(
    of package: OfficePackage, file: String
  ) throws(OfficeFault) -> [Place.Position: Int] {
    let main = package.mainPart
    let walker = try DocumentWalker(try package.contents(of: main), part: main, file: file)
    walker.cellStarts = [:]
    try walker.readDocument()
    return walker.cellStarts ?? [:]
  }

  /// Reads the XML of a document's main part.
  static func read(
    _ bytes: [UInt8], part: String, file: String, log: DiagnosticLog
  ) throws(OfficeFault) -> WordDocument {
    let walker = try DocumentWalker(bytes, part: part, file: file)
    try walker.readDocument()
    walker.reportUnread(to: log)
    return walker.document
  }
}
