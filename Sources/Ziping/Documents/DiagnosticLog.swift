/// Collects what a strict reader has to say while it goes on reading.
public final class DiagnosticLog {
  /// What has been reported, in the order reported.
  public private(set) var diagnostics: [Diagnostic] = []

  /// What has been reported, within each file in the order of its lines.
  public var inOrder: [Diagnostic] {
    var files: [String: Int] = [:]
    for diagnostic in diagnostics {
      let file = diagnostic.place?.file ?? ""
      files[file] = files[file] ?? files.count
    }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let file = files[diagnostic.place?.file ?? ""] ?? 0
      guard case .text(let line, let column)? = diagnostic.place?.position else {
        return (file, 0, 0)
      }
      return (file, line, column)
    }
    return diagnostics.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

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
