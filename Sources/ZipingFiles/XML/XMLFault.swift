package import Ziping

/// Why an XML document inside a file cannot be read.
package struct XMLFault: Error, Hashable {
  /// The sentence: {0} is the document's part, {1} the line, {2} the detail.
  package let phrase: Phrase
  /// The line in the document, from 1; producers often write all in one line.
  package let line: Int
  /// What libxml2 says, or an empty text.
  package let detail: String

  init(_ phrase: Phrase, line: Int, detail: String = "") {
    self.phrase = phrase
    self.line = line
    self.detail = detail
  }

  /// Reports the fault for a document inside a file.
  ///
  /// - Parameters:
  ///   - log: Gets the error.
  ///   - file: The file's name.
  ///   - part: The name of the document's entry in it.
  package func report(to log: DiagnosticLog, file: String, part: String) {
    log.report(phrase, [.text(part), .count(line), .text(detail)], at: Place(file: file))
  }
}
