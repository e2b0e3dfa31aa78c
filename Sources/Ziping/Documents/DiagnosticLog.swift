/// Collects what a strict reader has to say while it goes on reading.
///
/// A file may be at fault in the same way a million times: of one code in one file only the first
/// ``mostAlike`` are kept, and how many more there were is said once.
public final class DiagnosticLog {
  /// The most diagnostics of one code, severity and file that are kept: 1000.
  ///
  /// More than anybody reads at once, and few enough for memory and terminal.
  public static let mostAlike: Int = 1000

  /// What has been reported, in the order reported.
  public private(set) var diagnostics: [Diagnostic] = []

  /// How many there were of each kind, kept or not.
  private var counts: [Kind: Int] = [:]
  /// The kinds of which not all were kept, in the order in which that came about.
  private var crowded: [Kind] = []

  /// What makes diagnostics alike.
  private struct Kind: Hashable {
    let file: String
    let code: String
    let severity: Severity
  }

  /// What has been reported, within each file in the order of its lines; last, what was left out.
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
    }.map(\.element) + crowded.map(leftOut)
  }

  /// Creates an empty log.
  public init() {}

  /// Whether an error was reported.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds an error, or something milder.
  public func report(
    _ phrase: Phrase, _ facts: [Fact] = [], at place: Place?, _ severity: Severity = .error
  ) {
    add(Diagnostic(severity, phrase, facts, at: place))
  }

  /// Adds a diagnostic that was made elsewhere.
  public func add(_ diagnostic: Diagnostic) {
    let kind = Kind(
      file: diagnostic.place?.file ?? "", code: diagnostic.code, severity: diagnostic.severity)
    count(kind, 1)
    if counts[kind, default: 0] <= Self.mostAlike { diagnostics.append(diagnostic) }
  }

  /// Adds what another log collected.
  public func add(_ log: DiagnosticLog) {
    for diagnostic in log.diagnostics { add(diagnostic) }
    for kind in log.crowded { count(kind, log.counts[kind, default: 0] - Self.mostAlike) }
  }

  private func count(_ kind: Kind, _ more: Int) {
    let before = counts[kind, default: 0]
    counts[kind] = before + more
    if before <= Self.mostAlike, before + more > Self.mostAlike { crowded.append(kind) }
  }

  private func leftOut(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .info, .moreAlike, [.text(kind.code), .count(counts[kind, default: 0] - Self.mostAlike)],
      at: kind.file.isEmpty ? nil : Place(file: kind.file))
  }
}

@available(*, unavailable)
extension DiagnosticLog: Sendable {}

extension Phrase {
  fileprivate static let moreAlike = Phrase(
    "more-alike", "这样的问题（{0}）还有 {1} 处，没有列出；改正列出的之后再试",
    "there are {1} more of these ({0}), not listed; correct those listed and try again")
}
