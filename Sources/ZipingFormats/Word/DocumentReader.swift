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
    do throws(ZipError) {
      return read(try ZipArchive(bytes), file: file, log: log)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// Reads a document from its opened archive; what is wrong goes to the log.
  package static func read(
    _ archive: ZipArchive, file: String, log: DiagnosticLog
  ) -> WordDocument? {
    do throws(DocumentFault) {
      let part = try MainPart.name(in: archive, file: file)
      let bytes: [UInt8]
      do throws(ZipError) { bytes = try archive.contents(of: part) } catch {
        throw .archive(error)
      }
      return try read(bytes, part: part, file: file, log: log)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// Reads the XML of a document's main part.
  static func read(
    _ bytes: [UInt8], part: String, file: String, log: DiagnosticLog
  ) throws(DocumentFault) -> WordDocument {
    let walker = try DocumentWalker(bytes, part: part, file: file)
    try walker.readDocument()
    walker.reportUnread(to: log)
    return walker.document
  }
}
