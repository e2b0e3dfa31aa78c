/// A finding's entry in the catalogue: why a reviewer cares, who says so, and an example (问题说明).
public struct FindingEntry: Sendable {
  /// The kinds that share the code; the first speaks for all.
  public let kinds: [FindingKind]
  /// Where the finding comes from.
  public let source: FindingSource
  /// Why a reviewer cares.
  public let reason: Phrase
  /// What it is found in.
  public let example: Phrase

  init(
    _ kinds: FindingKind..., from source: FindingSource, why: (chinese: String, english: String),
    example: (chinese: String, english: String)
  ) {
    self.kinds = kinds
    self.source = source
    let code = kinds.first?.code ?? ""
    reason = Phrase(code + "-reason", why.chinese, why.english)
    self.example = Phrase(code + "-example", example.chinese, example.english)
  }

  /// The stable code.
  public var code: String { kinds.first?.code ?? "" }
  /// How much it matters where a rubric says nothing else.
  public var severity: Severity { kinds.first?.severity ?? .info }
  /// What it says, with numbered gaps for the facts.
  public var sentence: Phrase? { kinds.first?.phrase }
}
