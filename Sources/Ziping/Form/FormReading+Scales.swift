extension FormReading {
  /// The scale in which each group's points are printed, where the rubric weights a group as a hundred of
  /// its own.
  ///
  /// What decides is what a form prints as weights (分值): those of the rubric's rows, or their sum. A
  /// form that prints none leaves it open, and one whose weights fit neither does, too.
  mutating func printedScales(of rows: [ReadRow]) -> [PointScale] {
    // Where nobody states points, nobody knows what a row's claim is part of.
    guard ready.pointsBasis == .stated else {
      return ready.rubric.groups.map { .unclear(inside: $0.points, of: $0.points) }
    }
    var scales: [PointScale] = []
    for (index, group) in ready.rubric.groups.enumerated() {
      guard case .inside(let inside, _) = PointScale(of: group) else {
        scales.append(.whole)
        continue
      }
      let own = rows.filter { $0.group == index }
      let scale = own.isEmpty ? .whole : printedScale(own, group, inside: inside)
      scales.append(scale)
      if case .unclear = scale { report(group, own, inside: inside) }
    }
    return scales
  }

  private func printedScale(
    _ rows: [ReadRow], _ group: IndicatorGroup, inside: ExactDecimal
  ) -> PointScale {
    let scale = PointScale.inside(inside, of: group.points)
    let printed = weights(of: rows, group)
    guard !printed.isEmpty else { return .unclear(inside: inside, of: group.points) }
    var told: Set<PointScale> = []
    for (weight, fixed) in printed {
      guard let fixed = fixed?.indicator, !fixed.points.isZero else { continue }
      if weight == fixed.points { told.insert(scale) }
      if weight == scale.weight(fixed.points) { told.insert(.whole) }
    }
    // A form may lack some of the rubric's rows; those that it has make a part.
    let own = printed.compactMap { $0.fixed?.indicator.points }
    let (most, sum) = (own.isEmpty ? inside : try? own.sum(), try? printed.map(\.weight).sum())
    if let most, let sum, !sum.isZero {
      if sum == most { told.insert(scale) }
      if sum == scale.weight(most) { told.insert(.whole) }
    }
    return (told.count == 1 ? told.first : nil) ?? .unclear(inside: inside, of: group.points)
  }

  /// What a group's rows print as weights; where the rubric fixes its rows, only those.
  private func weights(
    of rows: [ReadRow], _ group: IndicatorGroup
  ) -> [(weight: ExactDecimal, fixed: PreparedIndicator?)] {
    rows.compactMap { row in
      guard let cell = row.statedWeight, ready.saysSomething(cell),
        let weight = points(in: cell.text),
        (group.indicators == nil) == (row.fixed == nil)
      else { return nil }
      return (weight, row.fixed)
    }
  }

  private mutating func report(
    _ group: IndicatorGroup, _ rows: [ReadRow], inside: ExactDecimal
  ) {
    let printed = weights(of: rows, group).map(\.weight)
    let weightPlace = rows.compactMap(\.statedWeight).first(where: ready.saysSomething)?.place
    if group.indicators == nil, !printed.isEmpty, let sum = try? printed.sum() {
      hasUnclearWeights = true
      log.add(
        .weightScaleUnclear,
        [.text(group.name), .points(sum), .points(inside), .points(group.points)], at: weightPlace)
    } else if let place = rows.compactMap(\.cells.claimed).first(where: ready.saysSomething)?.place
      ?? (printed.isEmpty ? nil : weightPlace)
    {
      log.add(
        .claimScaleUnclear, [.text(group.name), .points(inside), .points(group.points)], at: place)
    }
  }
}

extension FindingKind {
  /// The weights of a group make neither what they make inside it nor its points.
  public static let weightScaleUnclear: FindingKind = FindingKind(
    .error, "weight-scale-unclear", "“{0}”各行分值合计 {1}，既不是组内的 {2} 分，也不是全表中的 {3} 分，看不出按哪种口径写，得不出总分",
    "the weights under \"{0}\" make {1}, neither the {2} inside the group nor its {3} of the whole; "
      + "there is no total",
    remedy: (
      "改正“分值”列，使该组合计等于其中一个", "correct the weights (分值) so that they make one of the two"
    ), from: .scoring,
    why: (
      "评分规则按组内百分给分值，表中可以按组内写，也可以按全表写；合计都对不上，就不知道一分是多少",
      "weights may be written inside a group or of the whole; a sum that is neither tells nothing"
    ),
    example: (
      "“产出”60 分、组内 100 分，各行分值合计 95", "60 points, 100 inside, and rows that make 95"
    ))
  /// The claims of a group may be parts of what its weights make inside it, or points of the whole.
  public static let claimScaleUnclear: FindingKind = FindingKind(
    .warning, "claim-scale-unclear", "看不出“{0}”的分值、得分是按组内 {1} 分还是按全表中的 {2} 分写的，得分没有核对",
    "the points under \"{0}\" may be out of {1} inside the group or out of {2} of the whole; its "
      + "claims are not checked",
    remedy: ("在“分值”列写明各行分值，口径一致", "state each row's weight (分值), all in one scale"), from: .scoring,
    why: (
      "同一个得分按组内百分和按全表相差很大，口径不明就不能与复算比较",
      "one claim means much more of the whole than inside a group; it cannot be compared"
    ), example: ("“产出”60 分、组内 100 分，得分 35，没有分值", "60 points, 100 inside: 35 claimed, no weight"))
}
