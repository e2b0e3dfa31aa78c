public import Ziping

/// Why a workbook cannot be written.
public struct WorkbookError: Error, Hashable {
  /// The sentence; its code is stable.
  public let phrase: Phrase
  /// What goes into its gaps.
  public let facts: [Fact]

  init(_ phrase: Phrase, _ facts: [Fact] = []) {
    self.phrase = phrase
    self.facts = facts
  }

  init(_ error: ZipError) { self.init(error.phrase, error.facts) }

  /// Reports the error for a whole file.
  package func report(to log: DiagnosticLog, file: String) {
    log.report(phrase, facts, at: Place(file: file))
  }
}
