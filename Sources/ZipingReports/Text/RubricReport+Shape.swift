import Ziping

/// What a rubric says beside points and rules: computed values, vetoes, weights inside weights.
extension RubricReport {
  /// For which forms the rubric is meant, if it says so.
  static func scope(of rubric: Rubric, _ wording: Wording) -> [Block] {
    guard let scope = rubric.scope else { return [] }
    var parts = scope.kinds.map { Fact.phrase($0.phrase) } + scope.places.map { .text($0) }
    switch (scope.from, scope.to) {
    case (nil, nil): break
    case (let from?, nil): parts.append(.message(Message(.fromYear, [.count(from)])))
    case (let from, let to?):
      let from = Fact.text(from.map(String.init) ?? "")
      parts.append(.message(Message(.toYear, [from, .count(to)])))
    }
    return [
      .line(label: wording.text(.scopeLabel), Words(wording.text(.list(parts, .parts))))
    ]
  }

  /// What the place's forms call their columns, if the rubric says so.
  static func headings(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let roles = rubric.headings.byRole.map { role, headings in
      Message(.headingTerms, [.text(role), .names(headings)])
    }
    return section(.headingsLabel, roles.map { line(wording.text($0), indent: 2) }, wording)
  }

  /// Where groups and points come from, if the rubric does not state them.
  static func source(of rubric: Rubric, _ wording: Wording) -> [Block] {
    switch rubric.groupSource {
    case .rubric: []
    case .form: [line(wording.text(.groupsOfForm), indent: 2)]
    case .formWithoutPoints: [line(wording.text(.groupsWithoutPoints), indent: 2)]
    }
  }

  /// What a group's points are shared out by, and where they go.
  static func shape(of group: IndicatorGroup, _ wording: Wording) -> [Block] {
    var messages: [Message] = []
    if let inside = group.inside { messages.append(Message(.insideTerms, [.points(inside)])) }
    messages += group.pools.map { pool in
      Message(.poolTerms, [.names(pool.level2), .points(pool.points)])
    }
    if let target = group.movesTo { messages.append(Message(.moveTerms, [.text(target)])) }
    if let left = group.left { messages.append(Message(.leftTerms, [.text(left)])) }
    if group.takesOthers { messages.append(Message(.othersTerms)) }
    return messages.map { line(wording.text($0), indent: 6) }
  }

  /// Where an indicator's value comes from, and what may stand for it.
  static func shape(
    of indicator: Indicator, _ derivations: Derivations, _ wording: Wording
  ) -> [Block] {
    var messages: [Message] = []
    if let step = indicator.derivation, derivations.steps.indices.contains(step) {
      let formula = derivations.steps[step].formula.text(derivations.names)
      messages.append(Message(.actualTerms, [.text(formula)]))
    }
    if let left = indicator.left { messages.append(Message(.leftTerms, [.text(left)])) }
    if !indicator.alternatives.isEmpty {
      messages.append(Message(.eitherTerms, [.names(indicator.alternatives.map(\.name))]))
    }
    return messages.map { line(wording.text($0), indent: 10) }
  }

  /// The figures that forms state, and what is computed from them.
  static func derivations(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let derivations = rubric.derivations
    guard !derivations.steps.isEmpty else { return [] }
    let given = derivations.inputs.map(\.name) + derivations.money.map(\.rawValue)
    let steps = derivations.steps.map { "\($0.name) = \($0.formula.text(derivations.names))" }
    return section(
      .derivedLabel,
      ([wording.text(Message(.inputTerms, [.names(given)]))] + steps).map { line($0, indent: 2) },
      wording)
  }

  /// What bars a good result.
  static func vetoes(of rubric: Rubric, _ wording: Wording) -> [Block] {
    let lines = rubric.vetoes.map { veto in
      let clear: Phrase = veto.of(total: .vetoClearTerms, grade: .gradeVetoClearTerms)
      let open: Phrase = veto.of(total: .vetoOpenTerms, grade: .gradeVetoOpenTerms)
      let phrase = veto.absence == .clear ? clear : open
      return line(wording.text(Message(phrase, [.text(veto.indicator), veto.most])), indent: 2)
    }
    return section(.vetoLabel, lines, wording)
  }

  /// What becomes of a row that does not apply.
  static func notApplicableLine(_ policy: Policy, _ wording: Wording) -> Block {
    line(wording.text(policy.notApplicable.phrase))
  }
}

extension Derivation.Formula {
  /// The formula with the names of its operands.
  fileprivate func text(_ names: [String]) -> String {
    func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "?" }
    switch self {
    case .ratio(let part, let whole): return "\(name(part)) ÷ \(name(whole))"
    case .change(let now, let before):
      return "(\(name(now)) − \(name(before))) ÷ \(name(before))"
    case .sum(let parts): return parts.map(name).joined(separator: " + ")
    case .difference(let parts): return parts.map(name).joined(separator: " − ")
    }
  }
}

extension Policy.NotApplicablePolicy {
  fileprivate var phrase: Phrase {
    switch self {
    case .fold:
      Phrase(
        "fold", "不适用的分值剔除，其余折算为满分",
        "what does not apply is left out and the rest folded to full marks")
    case .fullMarks: Phrase("full-marks", "不适用的按满分计", "what does not apply gets full points")
    case .shift:
      Phrase(
        "shift", "不适用的分值调增至同组其余指标，整组不适用的调至指定的组",
        "the weight of what does not apply goes to the rest of its group, or with all of it to the group named"
      )
    case .inactive:
      Phrase(
        "inactive", "指标值为空的不计分也不要求，其余折算为满分",
        "a row without target is not in force; the rest is folded to full marks")
    }
  }
}

extension FormKind {
  /// The kind of form in words.
  var phrase: Phrase {
    switch self {
    case .project: Phrase("project", "项目支出自评表", "projects")
    case .department: Phrase("department", "部门整体支出自评表", "departments")
    case .transfer: Phrase("transfer", "转移支付自评表", "transfer payments")
    case .scoreCard: Phrase("score-card", "得分表", "score cards")
    case .monitoring: Phrase("monitoring", "运行监控表", "monitoring")
    case .goals: Phrase("goals", "绩效目标表", "targets alone")
    }
  }
}

extension Phrase {
  fileprivate static let headingsLabel = Phrase("headings", "本地列名", "Headings of its forms")
  fileprivate static let headingTerms = Phrase("heading-terms", "{0}：{1}", "{0}: {1}")
  fileprivate static let scopeLabel = Phrase("scope", "适用", "Applies to")
  fileprivate static let fromYear = Phrase("from-year", "{0} 年起", "from {0} on")
  fileprivate static let toYear = Phrase("to-year", "{0} 至 {1} 年", "{0} to {1}")
  fileprivate static let groupsOfForm = Phrase(
    "groups-of-form", "各组与分值按表；表中没有分值时各组平分，组内按行平分，只是建议",
    "groups and points as the form has them; without weights groups and rows share equally, as a suggestion"
  )
  fileprivate static let groupsWithoutPoints = Phrase(
    "groups-without-points", "各组按表，不计分：各行只有达成与未达成，没有总分和等级",
    "groups as the form has them, without points: rows are met or not, there is no total and no grade"
  )
  fileprivate static let insideTerms = Phrase(
    "inside-terms", "组内分值合计 {0}，再折算到全表", "weights inside make {0} and are scaled to the whole")
  fileprivate static let poolTerms = Phrase(
    "pool-terms", "{0} 共用 {1} 分", "{0} share {1} points")
  fileprivate static let moveTerms = Phrase(
    "move-terms", "没有指标时分值计入“{0}”", "without indicators its points go to \"{0}\"")
  fileprivate static let leftTerms = Phrase(
    "left-terms", "评分标准没有写：{0}；补上以前不能计分",
    "its standard is missing: {0}; nothing is scored until it is filled in")
  fileprivate static let othersTerms = Phrase(
    "others-terms", "没有一级指标的表，别的组没有的指标归入本组",
    "takes the indicators of a form without 一级指标 that no other group has")
  fileprivate static let actualTerms = Phrase(
    "actual-terms", "完成值 = {0}", "actual value = {0}")
  fileprivate static let eitherTerms = Phrase(
    "either-terms", "与 {0} 择一考核", "or {0} instead")
  fileprivate static let derivedLabel = Phrase("derived", "推算", "Computed values")
  fileprivate static let inputTerms = Phrase(
    "input-terms", "表中填写：{0}", "stated by the form: {0}")
  fileprivate static let vetoLabel = Phrase("vetoes", "一票否决", "What bars a good result")
  fileprivate static let vetoClearTerms = Phrase(
    "veto-terms", "{0}：触发时总分不超过 {1}；表中没有这一行即未触发",
    "{0}: a total of at most {1}; a form without the row is clear")
  fileprivate static let gradeVetoClearTerms = Phrase(
    "veto-terms", "{0}：触发时等级不高于“{1}”；表中没有这一行即未触发",
    "{0}: a grade of at most \"{1}\"; a form without the row is clear")
  fileprivate static let gradeVetoOpenTerms = Phrase(
    "veto-terms", "{0}：触发时等级不高于“{1}”；表中没有这一行即未知",
    "{0}: a grade of at most \"{1}\"; a form without the row leaves it open")
  fileprivate static let vetoOpenTerms = Phrase(
    "veto-terms", "{0}：触发时总分不超过 {1}；表中没有这一行即未知",
    "{0}: a total of at most {1}; a form without the row leaves it open")
}
