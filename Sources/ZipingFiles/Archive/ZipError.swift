package import Ziping

/// Why a ZIP archive, which .xlsx and .docx files are, cannot be read or written.
package struct ZipError: Error, Hashable {
  /// The sentence; its code is stable.
  package let phrase: Phrase
  /// What goes into its gaps.
  package let facts: [Fact]

  /// Creates an error.
  package init(_ phrase: Phrase, _ facts: [Fact] = []) {
    self.phrase = phrase
    self.facts = facts
  }

  /// Reports the error for a whole file.
  package func report(to log: DiagnosticLog, file: String) {
    log.report(phrase, facts, at: Place(file: file))
  }
}
