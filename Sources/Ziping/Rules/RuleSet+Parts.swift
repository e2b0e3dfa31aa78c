extension RuleSet {
  /// Judges several values in one cell, each by its own rule, and joins their completions.
  func judge(
    parts targets: [Target.Part], of attempt: Attempt, by fixed: (any Rule)? = nil
  ) -> Judgement {
    let actual = attempt.actual
    if actual.isEmpty || actual.content == .none { return .undetermined(.actualMissing) }
    if case .unreadable(let why) = actual.content {
      return .undetermined(Remark(why, actual: actual))
    }
    if let list = attempt.doubtfulList {
      return .undetermined(.listNumberDoubtful, [list.quoted])
    }
    guard case .parts(let given) = actual.content, let pairs = Self.pairs(targets, given) else {
      return .undetermined(.partsDiffer, attempt.bothTexts)
    }
    var shares: [Ratio] = []
    var remarks: [Remark] = []
    var assumptions: [Remark] = []
    // What leaves it to a person, and whether the whole is out of reach all the same.
    var open: Remark?
    var isOutOfReach = false
    for (part, value) in pairs {
      // A deadline beside a count is no matter for a rule of counts.
      let own = fixed.flatMap { rule in
        part.target.kind.flatMap { type(of: rule).targets.contains($0) ? rule : nil }
      }
      let judgement = judge(
        attempt.replacing(target: part.target, actual: actual.reading(of: value)), by: own)
      if open == nil {
        remarks += judgement.remarks
        assumptions += judgement.assumptions
      }
      switch judgement.outcome {
      case .undetermined(let remark, let leeway):
        let most = leeway?.most
        open = open ?? remark
        isOutOfReach = isOutOfReach || most != nil
        shares.append(most ?? .one)
      case .share(let share, _):
        isOutOfReach = isOutOfReach || share != .one
        shares.append(share)
      }
    }
    let policy = attempt.setting.policy.parts
    let joined = Self.join(shares, policy)
    if let open {
      return .undetermined(
        open, most: isOutOfReach ? joined : nil, remarks: remarks.oncePerCell)
    }
    guard let joined else { return .undetermined(.numberTooLong, attempt.bothTexts) }
    let phrase: Phrase = policy == .mean ? .meanOfParts : .worstOfParts
    return Judgement.share(
      joined, Reason(phrase, .count(shares.count), .share(joined)), remarks: remarks.oncePerCell
    ).assuming(assumptions.oncePerCell).assuming(attempt.notes)
  }

  private static func join(_ shares: [Ratio], _ policy: Policy.PartsPolicy) -> Ratio? {
    do {
      switch policy {
      case .mean:
        var sum = Ratio.zero
        for share in shares { sum = try sum.adding(share) }
        return try sum.divided(by: Ratio(Int128(shares.count), 1))
      case .worst:
        return min(shares.min() ?? .one, .one)
      }
    } catch {
      return nil
    }
  }

  /// Pairs the parts by their labels, failing that by their order; nil if neither is sure.
  private static func pairs(
    _ targets: [Target.Part], _ given: [Reading.Part]
  ) -> [(Target.Part, Reading.Part)]? {
    guard targets.count == given.count else { return nil }
    let labels = Set(targets.map(\.label))
    let hasOwnLabels = labels.count == targets.count && !labels.contains("")
    if hasOwnLabels, labels == Set(given.map(\.label)) {
      return targets.compactMap { target in
        given.first { $0.label == target.label }.map { (target, $0) }
      }
    }
    // By order only where no label says otherwise.
    let agrees = zip(targets, given).allSatisfy { target, value in
      value.label.isEmpty || target.label.isEmpty || value.label == target.label
        || value.label.hasSuffix(target.label) || target.label.hasSuffix(value.label)
    }
    return agrees ? Array(zip(targets, given)) : nil
  }
}

extension Attempt {
  /// The cell whose lines may begin with the numbers of a list, or with those of its amounts.
  fileprivate var doubtfulList: Reading? {
    let cells = [target.reading, actual]
    guard cells[0].key != cells[1].key else { return nil }
    return cells.first { $0.layout?.layout.isListDoubtful == true }
  }

  /// What is assumed where values in brackets count as much as those before them.
  fileprivate var notes: [Remark] {
    guard case .parts(let parts) = actual.content, parts.contains(where: \.isNote) else {
      return []
    }
    return [Remark(.secondNumber, [actual.quoted])]
  }
}

extension Phrase {
  fileprivate static let meanOfParts = Phrase(
    "mean-of-parts", "{0} 项平均完成 {1}：{weight} × {1} = {points}",
    "the mean of {0} parts is {1}: {weight} × {1} = {points}")
  fileprivate static let worstOfParts = Phrase(
    "worst-of-parts", "{0} 项中最低完成 {1}：{weight} × {1} = {points}",
    "the worst of {0} parts is {1}: {weight} × {1} = {points}")
}
