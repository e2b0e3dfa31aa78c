/// An indicator that a rubric fixes, made ready once for all forms (备好的指标).
final class PreparedIndicator: Sendable {
  /// The indicator as the rubric has it.
  let indicator: Indicator
  /// Its own target as read; nil where the form states the target.
  let ownTarget: Reading?
  /// The target where its own counts, or the one of a blank cell.
  let target: Target
  /// What its name and its own 二级指标 say about its values.
  let traits: Traits
  /// The figures of the form that its rule's parts ask for.
  let figures: [String]
  /// Its weight, in points of the whole.
  let weight: ExactDecimal
  /// The id of its row under the rubric's own headings.
  let id: String

  /// Whether the form's money decides, whatever its row states.
  var judgesMoney: Bool { indicator.rule.map { type(of: $0).judgesMoney } ?? false }

  init(
    _ indicator: Indicator, in group: IndicatorGroup, _ words: TraitWords, _ reader: ValueReader,
    _ targets: TargetReader
  ) {
    self.indicator = indicator
    figures = indicator.rule?.figures ?? []
    traits = words.traits(name: indicator.name, level2: indicator.level2)
    ownTarget = indicator.target.map(reader.read)
    target = targets.target(ownTarget ?? .empty, name: indicator.name, traits: traits)
    weight = PointScale(of: group).weight(indicator.points) ?? indicator.points
    id = RowIDs.id(under: [group.name, indicator.level2], name: indicator.name)
  }
}

/// The indicators that a rubric fixes in one group, found by their names.
struct FixedIndicators: Sendable {
  /// An indicator with those that may stand for it (二者择其一), in the rubric's order.
  let choices: [[PreparedIndicator]]
  private let byName: [TextKey: (slot: Int, choice: Int)]

  init(_ group: Int, _ rubric: Rubric, _ reader: ValueReader, _ targets: TargetReader) {
    let own = rubric.groups[group]
    choices = (own.indicators ?? []).map { indicator in
      indicator.choices.map {
        PreparedIndicator($0, in: own, rubric.policy.traitWords, reader, targets)
      }
    }
    var byName: [TextKey: (slot: Int, choice: Int)] = [:]
    for (slot, choices) in choices.enumerated() {
      for (choice, prepared) in choices.enumerated() {
        for name in [prepared.indicator.name] + prepared.indicator.aliases
        where byName[TextKey(headingKey(name))] == nil {
          byName[TextKey(headingKey(name))] = (slot, choice)
        }
      }
    }
    self.byName = byName
  }

  /// The position of the indicator that a row names, and which of its choices; nil if it names none.
  func named(_ name: String) -> (slot: Int, choice: Int)? {
    byName.isEmpty ? nil : byName[TextKey(headingKey(name))]
  }
}
