import Ziping

/// What each rule does, in words (计分规则的含义).
extension Wording {
  /// A rule's name in rubrics, with what it does.
  func rule(_ type: any Rule.Type) -> String { "\(type.kind)  \(text(type.summary))" }

  /// What a rule does that is known by its name; nil for no rule of the engine.
  func summary(ofRule kind: String) -> String? {
    RuleCatalogue.all.first { $0.kind == kind }.map { text($0.summary) }
  }

  /// The same of a rule that is known by its name.
  func rule(named kind: String) -> String {
    RuleCatalogue.all.first { $0.kind == kind }.map(rule) ?? TerminalText.escaped(kind)
  }
}
