public import Ziping

/// Diagnostics as lines that people and editors read: `file:12:18: error: … [code]`.
public enum DiagnosticText: Sendable {
  /// One line for one diagnostic.
  public static func line(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let message = TerminalText.escaped(Wording(language).text(diagnostic.message))
    let place = diagnostic.place.map { TerminalText.escaped($0.description) + ": " } ?? ""
    return "\(place)\(diagnostic.severity.rawValue): \(message) [\(diagnostic.code)]"
  }
}
