/// Collects what a strict reader has to say while it goes on reading.
public final class DiagnosticLog {
  /// What has been reported, in the order reported.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Creates an empty log.
  public init() {}

  /// Whether an error was reported.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds an error, or something milder.
  public func report(
    _ phrase: Phrase, _ facts: [Fact] = [], at place: Place?, _ severity: Severity = .error
  ) {
    diagnostics.append(Diagnostic(severity, phrase, facts, at: place))
  }

  /// Adds what another log collected.
  public func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

@available(*, unavailable)
extension DiagnosticLog: Sendable {}
