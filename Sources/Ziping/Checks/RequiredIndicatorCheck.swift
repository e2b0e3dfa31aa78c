/// A group or 二级指标 that the rubric's place asks for and the form lacks (应设未设的指标).
struct RequiredIndicatorCheck: FormCheck {
  let kinds: [FindingKind] = [.requiredMissing]

  func findings(in form: CheckedForm) -> [Finding] {
    // Most places ask for none.
    guard !form.rubric.review.requires.isEmpty else { return [] }
    let there = Set(
      form.rows.flatMap {
        [$0.level2Key, headingKey($0.group), headingKey($0.row.handedIn?.group ?? "")]
      })
    return form.rubric.review.requires.compactMap { names in
      guard let name = names.first, !names.contains(where: { there.contains(headingKey($0)) })
      else { return nil }
      return form.finding(.requiredMissing, [.text(name)])
    }
  }
}

extension FindingKind {
  /// No indicator where the rubric asks for one.
  public static let requiredMissing: FindingKind = FindingKind(
    .warning, "required-missing", "没有“{0}”，评分规则要求每份表都设",
    "there is no \"{0}\", which the rubric asks of every form",
    remedy: ("补充该指标，或写明为什么没有", "add the indicator, or say why it is missing"),
    from: .rubric,
    why: (
      "当地要求每个项目都设成本、满意度等指标；不设就少考核一个方面",
      "the place asks every project for an indicator of costs or satisfaction; without it a side goes unjudged"
    ),
    example: (
      "评分规则写 \"requires\": [[\"成本指标\"]]，表中没有成本指标",
      "the rubric says \"requires\": [[\"成本指标\"]] and the form has no cost"
    ))
}
