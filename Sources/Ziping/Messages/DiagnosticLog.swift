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

  /// How many of each kind are kept.
  private var kept: [Kind: Int] = [:]
  /// How many of each kind are not.
  private var omitted: [Kind: Int] = [:]
  /// The kinds of which not all were kept, in the order in which that came about.
  private var crowded: [Kind] = []

  /// What makes diagnostics alike.
  private struct Kind: Hashable {
    let file: String
    let code: String
    let severity: Severity
  }

  /// What has been reported, within each file in the order of its lines, cells or tables; last, what
  /// was left out.
  public var inOrder: [Diagnostic] {
    var order = ReadingOrder()
    let keys = diagnostics.map { order.key(of: $0.place) }
    let positions = diagnostics.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
    return positions.map { diagnostics[$0] } + crowded.map(leftOut)
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
    guard kept[kind, default: 0] < Self.mostAlike else { return omit(1, of: kind) }
    kept[kind, default: 0] += 1
    diagnostics.append(diagnostic)
  }

  /// Adds what another log collected, or the part of it that `isWanted` chooses.
  ///
  /// What the other log left out nobody can choose among: all of it counts.
  public func add(
    _ log: DiagnosticLog, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) {
    for diagnostic in log.diagnostics where isWanted(diagnostic) { add(diagnostic) }
    for kind in log.crowded { omit(log.omitted[kind, default: 0], of: kind) }
  }

  private func omit(_ more: Int, of kind: Kind) {
    if omitted[kind] == nil { crowded.append(kind) }
    omitted[kind, default: 0] += more
  }

  private func leftOut(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .info, .moreAlike, [.text(kind.code), .count(omitted[kind, default: 0])],
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
