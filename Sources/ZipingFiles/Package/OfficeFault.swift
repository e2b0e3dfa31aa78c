package import Ziping

/// Why an office file (.xlsx, .docx) or a part of it cannot be read.
package struct OfficeFault: Error {
  private let phrase: Phrase
  private let facts: [Fact]
  private let place: Place?

  /// Creates a fault of a place, or of the whole file.
  package init(_ phrase: Phrase, _ facts: [Fact] = [], at place: Place? = nil) {
    self.phrase = phrase
    self.facts = facts
    self.place = place
  }

  init(_ error: ZipError) { self.init(error.phrase, error.facts) }

  init(_ fault: XMLFault, part: String) {
    self.init(fault.phrase, [.text(part), .count(fault.line), .text(fault.detail)])
  }

  /// Reports the fault at its place, or else for the whole file.
  package func report(to log: DiagnosticLog, file: String) {
    log.report(phrase, facts, at: place ?? Place(file: file))
  }
}
