import Ziping

/// What stands below a form to be filled in: how points are got by its rubric (填报说明).
enum FormNotes {
  /// The text, a line for each note.
  static func text(_ rubric: Rubric) -> String {
    let notes = [weights(rubric), "各项得分不超过该项分值。", amounts(rubric), levels(rubric), reasons]
    let lines = notes.compactMap(\.self).enumerated().map { "\($0.offset + 1). \($0.element)" }
    return (["填报说明："] + lines).joined(separator: "\n")
  }

  private static let reasons = "没有达到指标值的，在“偏差原因分析及改进措施”中说明原因和改进措施。"

  /// 产出指标 50 分、…；预算执行率 10 分.
  private static func weights(_ rubric: Rubric) -> String? {
    guard !rubric.groups.isEmpty else { return nil }
    var parts = rubric.groups.map { "\($0.name) \($0.points.text()) 分" }
    if let execution = rubric.execution {
      parts.append("\(execution.name) \(execution.points.text()) 分")
    }
    let isOpen = rubric.groups.contains { $0.indicators == nil }
    let own = isOpen ? "组内各项的分值由单位设定，合计等于该组的分值。" : ""
    return "分值：" + parts.joined(separator: "、") + "。" + own
  }

  /// How amounts are scored, by the direction of the target.
  private static func amounts(_ rubric: Rubric) -> String? {
    let kinds: [(TargetKind, String)] = [(.atLeast, "≥"), (.atMost, "≤")]
    let parts = kinds.compactMap { kind, sign in
      rubric.rules[kind].map { "指标值为“\(sign)”的，\($0.sentence.chinese)" }
    }
    return parts.isEmpty ? nil : "定量指标：" + parts.joined(separator: "；") + "。"
  }

  /// Which share of the weight each level may get.
  private static func levels(_ rubric: Rubric) -> String? {
    let levels = rubric.vocabulary.levels
    guard rubric.rules[.words] != nil, !levels.isEmpty else { return nil }
    let parts = levels.map { level in
      let high = percent(level.high) + (level.highIsInside ? "" : "（不含）")
      return "\(level.name)得 \(percent(level.low)) 至 \(high)"
    }
    return "定性指标按完成情况得分值的一部分：" + parts.joined(separator: "，") + "。"
  }

  private static func percent(_ share: ExactDecimal) -> String {
    let percent = try? Ratio(share).times(.hundred, Rounding(places: ExactDecimal.mostPlaces))
    return (percent?.text() ?? share.text()) + "%"
  }
}
