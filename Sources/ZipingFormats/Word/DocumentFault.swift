import Ziping

/// Why a document is not read to its end.
enum DocumentFault: Error {
  /// Its archive is at fault.
  case archive(ZipError)
  /// The XML of a part is at fault.
  case xml(XMLFault, part: String)
  /// What it holds is at fault.
  case content(Phrase, [Fact], Place)

  func report(to log: DiagnosticLog, file: String) {
    switch self {
    case .archive(let error): error.report(to: log, file: file)
    case .xml(let fault, let part): fault.report(to: log, file: file, part: part)
    case .content(let phrase, let facts, let place): log.report(phrase, facts, at: place)
    }
  }
}
