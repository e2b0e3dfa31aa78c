/// What strict readers have to say, kept in the order in which it was said.
///
/// A file may be at fault in the same way a million times: of one code in one form only the first
/// ``mostAlike`` are kept, and how many more there were is said once.
public struct Diagnostics: Sendable {
  /// The most diagnostics of one code, severity and form that are kept: 1000.
  ///
  /// More than anybody reads at once, and few enough for memory and terminal.
  public static let mostAlike: Int = 1000

  /// What has been said, in the order said.
  public private(set) var all: [Diagnostic] = []
  /// Whether an error is among it.
  public private(set) var hasErrors: Bool = false

  /// How many of each kind are kept.
  private var kept: [Kind: Int] = [:]
  /// How many of each kind are not.
  private var omitted: [Kind: Int] = [:]
  /// The kinds of which not all were kept, in the order in which that came about.
  private var crowded: [Kind] = []

  /// What makes diagnostics alike.
  private struct Kind: Hashable {
    let file: String
    var form: Int?
    let code: String
    let severity: Severity
  }

  /// Creates an empty list.
  public init() {}

  /// Whether nothing was said.
  public var isEmpty: Bool { all.isEmpty }

  /// What has been said, within each file in the order of its lines, cells or tables; last, what was
  /// left out.
  public var inOrder: [Diagnostic] {
    guard all.count > 1 else { return all + crowded.map(leftOut) }
    var order = ReadingOrder()
    let keys = all.map { order.key(of: $0.place) }
    let positions = all.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
    return positions.map { all[$0] } + crowded.map(leftOut)
  }

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(
      file: diagnostic.place?.file ?? "", form: diagnostic.form, code: diagnostic.code,
      severity: diagnostic.severity)
    hasErrors = hasErrors || diagnostic.severity == .error
    guard kept[kind, default: 0] < Self.mostAlike else { return omit(1, of: kind) }
    kept[kind, default: 0] += 1
    all.append(diagnostic)
  }

  /// Adds what others hold, or the part of it that `isWanted` chooses.
  ///
  /// What the others left out nobody can choose among: all of it counts.
  public mutating func add(
    _ others: Diagnostics, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) {
    for diagnostic in others.all where isWanted(diagnostic) { add(diagnostic) }
    for kind in others.crowded { omit(others.omitted[kind, default: 0], of: kind) }
  }

  /// The same, each said to be about the form that `form` gives for it.
  package func numbered(_ form: (Diagnostic) -> Int?) -> Diagnostics {
    guard !all.isEmpty else { return self }
    var others = Diagnostics()
    for var diagnostic in all {
      diagnostic.form = form(diagnostic)
      others.add(diagnostic)
    }
    for var kind in crowded {
      let count = omitted[kind, default: 0]
      // Of those that were left out the form is known where all of their kind have the same.
      let forms = Set(
        others.all.filter { $0.code == kind.code && $0.place?.file == kind.file }.map(\.form))
      kind.form = forms.count == 1 ? forms.first.flatMap(\.self) : nil
      others.omit(count, of: kind)
    }
    return others
  }

  private mutating func omit(_ more: Int, of kind: Kind) {
    if omitted[kind] == nil { crowded.append(kind) }
    omitted[kind, default: 0] += more
  }

  private func leftOut(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .info, .moreAlike, [.text(kind.code), .count(omitted[kind, default: 0])],
      at: kind.file.isEmpty ? nil : Place(file: kind.file), form: kind.form)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var diagnostics: [Phrase] {
    [.moreAlike]
  }
}

extension Phrase {
  fileprivate static let moreAlike = Phrase(
    "more-alike", "这样的问题（{0}）还有 {1} 处，没有列出；改正列出的之后再试",
    "there are {1} more of these ({0}), not listed; correct those listed and try again")
}
