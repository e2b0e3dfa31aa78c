public import Ziping

/// How much of a rubric's source was seen, in words (依据见到多少).
extension Rubric.Evidence {
  /// How much of the source was seen, in words.
  public var phrase: Phrase {
    switch self {
    case .seen: .evidenceSeen
    case .partly: .evidencePartly
    case .generalKnowledge: .evidenceGeneral
    }
  }
}

extension Phrase {
  fileprivate static let evidenceSeen = Phrase("seen", "见过原文", "source seen")
  fileprivate static let evidencePartly = Phrase("partly", "见过一部分原文", "source seen in part")
  fileprivate static let evidenceGeneral = Phrase(
    "general-knowledge", "通行说法，未见原文", "general knowledge, source not seen")
}
