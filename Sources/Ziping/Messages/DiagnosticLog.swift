/// Collects what a strict reader has to say while it goes on reading; see ``Diagnostics``.
public final class DiagnosticLog {
  /// What has been reported.
  public private(set) var all: Diagnostics = Diagnostics()

  /// Creates an empty log.
  public init() {}

  /// What has been reported, in the order reported.
  public var diagnostics: [Diagnostic] { all.all }

  /// What has been reported, within each file in the order of its lines, cells or tables; last, what
  /// was left out.
  public var inOrder: [Diagnostic] { all.inOrder }

  /// Whether an error was reported.
  public var hasErrors: Bool { all.hasErrors }

  /// Adds an error, or something milder.
  public func report(
    _ phrase: Phrase, _ facts: [Fact] = [], at place: Place?, _ severity: Severity = .error
  ) {
    add(Diagnostic(severity, phrase, facts, at: place))
  }

  /// Says of each that was reported which of the file's forms it is about.
  package func number(_ form: (Diagnostic) -> Int?) { all = all.numbered(form) }

  /// Adds a diagnostic that was made elsewhere.
  public func add(_ diagnostic: Diagnostic) { all.add(diagnostic) }

  /// Adds what was collected elsewhere.
  public func add(_ others: Diagnostics) { all.add(others) }

  /// Adds what another log collected, or the part of it that `isWanted` chooses.
  public func add(
    _ log: DiagnosticLog, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) {
    all.add(log.all, where: isWanted)
  }
}

@available(*, unavailable)
extension DiagnosticLog: Sendable {}
