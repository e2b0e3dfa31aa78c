package import Ziping
import ZipingFiles

/// Fills in the forms of a CSV file (回填): points, rate and total in the fields of its table.
///
/// Every other byte stays, in the encoding in which the file is written.
package enum TableTextFiller {
  /// Fills in the entries.
  ///
  /// - Returns: The file, or nil after reporting why it cannot be filled in.
  package static func fill(
    _ bytes: [UInt8], file: String, _ entries: [FormEntry], log: DiagnosticLog
  ) -> FilledForm? {
    let meant = entries.filter { !$0.isStated }
    let edits = meant.compactMap { entry -> CSVEditor.Edit? in
      guard case .text(let line, let column)? = entry.place.position else { return nil }
      return CSVEditor.Edit(line: line, column: column, text: entry.content.text)
    }
    return CSVEditor.applying(edits, to: bytes, file: file, log: log).map {
      FilledForm(bytes: $0, replaced: meant.filter { $0.previous != nil })
    }
  }
}
