/// A finding's entry in the catalogue: the kinds that share a code (问题说明).
public struct FindingEntry: Sendable {
  /// The kind that speaks for the code: its severity, why a reviewer cares, who says so, an example.
  public let kind: FindingKind
  /// All kinds of the code, the first one too.
  public let kinds: [FindingKind]

  /// The entries of kinds in the order in which codes first appear.
  static func entries(of kinds: [FindingKind]) -> [FindingEntry] {
    var (codes, byCode): ([String], [String: [FindingKind]]) = ([], [:])
    for kind in kinds {
      if byCode[kind.code] == nil { codes.append(kind.code) }
      byCode[kind.code, default: []].append(kind)
    }
    return codes.compactMap { code in
      guard let kinds = byCode[code], let first = kinds.first else { return nil }
      return FindingEntry(kind: first, kinds: kinds)
    }
  }

  /// The stable code.
  public var code: String { kind.code }
  /// How much it matters where a rubric says nothing else.
  public var severity: Severity { kind.severity }
  /// What it says, with numbered gaps for the facts.
  public var sentence: Phrase { kind.phrase }
  /// Where the finding comes from.
  public var source: FindingSource { kind.source }
  /// Why a reviewer cares.
  public var reason: Phrase { kind.reason }
  /// What it is found in.
  public var example: Phrase { kind.example }
}
