/// Several parts, each with its own rule and points, make the row together (分项计分).
///
/// What a part loses is at most its own points. Where the parts together have more points than the row, what
/// they lose is taken from the row's, down to 0. A part that nobody can judge leaves its own points open and
/// no others.
///
/// How a rubric writes it, with examples: <doc:sum-of-parts>.
///
/// Source: 高标准农田建设评价激励指标表 完成进度和工程质量 “每低 1% 扣 1 分 … 每项扣 1 分，最多扣 6 分”;
/// 中介机构绩效评价报告质量考核评分表 文字语言 3 + 1; 萧县棚户区改造 资金申请 1 + 2.
public struct SumOfPartsRule: Rule {
  /// A part with its points.
  public struct Part: Sendable {
    /// The part.
    public let part: RulePart
    /// What it can get, and lose, at most.
    public let points: ExactDecimal
  }

  /// The rule's name in a rubric.
  public static let kind: String = "sum-of-parts"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "sum-of-parts", "几个分项各按自己的规则计分，合计为该项得分", "several parts, each by its own rule, added up")
  /// Each part has its own target, or none.
  public static let needsTarget: Bool = false
  /// The cell has an answer for each part.
  public static let splitsCells: Bool = true

  /// The parts with their points.
  public let list: [Part]
  /// The row's full marks, from which the parts lose.
  public let fullMarks: ExactDecimal

  /// The parts.
  public var parts: [RulePart] { list.map(\.part) }

  /// Reads the rule: `parts` with `name`, `points` and what a part has, and `of` where they lose from less
  /// than their sum.
  public static func read(_ object: ObjectReader) -> SumOfPartsRule? {
    let stated = object.optional("of") == nil ? nil : object.positiveDecimal("of")
    let list = RulePart.readList(object, "parts") { part, reader -> Part? in
      reader.positiveDecimal("points").map { Part(part: part, points: $0) }
    }
    guard !list.isEmpty, let sum = try? list.map(\.points).sum() else { return nil }
    if let stated, stated > sum {
      object.report(.partsTooFew, [.points(sum), .points(stated)], at: "of")
    }
    return SumOfPartsRule(list: list, fullMarks: stated ?? sum)
  }

  /// Each part with its points and its own rule's parameters.
  public var terms: [Message] {
    let head =
      isSum
      ? Message(.sumTerms, [.points(fullMarks)]) : Message(.lossTerms, [.points(fullMarks)])
    return [head]
      + list.flatMap { item in
        [Message(.partTerms, [.text(item.part.name), .points(item.points), item.part.ruleFact])]
          + (item.part.rule?.terms ?? [])
      }
  }

  /// The ends of each part's rule, the other parts at their best.
  public func boundaries(of target: Target) -> [String] {
    let ends = list.compactMap { PartBoundaries.of($0.part) }
    guard ends.count == list.count else { return [] }
    var texts: [String] = []
    for (varied, end) in ends.enumerated() {
      for value in end.values {
        let text = ends.enumerated().map { index, other in
          "\(Self.mark(index))\(index == varied ? value : other.best)"
        }.joined(separator: "；")
        if !texts.contains(text) { texts.append(text) }
      }
    }
    return texts
  }

  private static func mark(_ index: Int) -> String {
    Unicode.Scalar(0x2460 + UInt32(index)).map { String(Character($0)) } ?? ""
  }

  private var isSum: Bool { (try? list.map(\.points).sum()) == fullMarks }

  /// Judges the parts by their own rules.
  public func judge(_ attempt: Attempt) -> Judgement { judge(attempt, beside: RuleSet([:])) }

  /// Judges the parts; one without a rule is judged by the rubric's.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement {
    let inCell = list.indices.filter { list[$0].part.figure == nil }
    if attempt.actual.isEmpty, inCell.count == list.count {
      return .undetermined(.actualMissing)
    }
    let names = inCell.map { list[$0].part.names }
    let given = PartTexts(attempt.actual.text, names: names)
    let asked = PartTexts(attempt.target.reading.text, names: names)
    // A target that names no part is every part's.
    let whole = asked.texts.allSatisfy { $0 == nil } || list.count == 1
    var sum = PartSum(of: fullMarks)
    for (index, item) in list.enumerated() {
      let position = inCell.firstIndex(of: index)
      let target = whole ? attempt.target.reading.text : position.flatMap { asked.texts[$0] }
      let part = attempt.attempt(
        at: item.part, target: target, answer: position.flatMap { given.texts[$0] },
        weight: weight(of: item, attempt))
      switch part {
      case .failure(let refusal): sum.add(.undetermined(refusal.remark), item)
      case .success(let part): sum.add(rules.judge(part, by: item.part.rule), item)
      }
    }
    return sum.judgement(of: attempt, unread: given.rest, isSum: isSum)
  }

  /// A part's points in the row's own weight.
  private func weight(of item: Part, _ attempt: Attempt) -> ExactDecimal {
    let share = try? Ratio(item.points, over: fullMarks)
    let scaled = try? share?.times(attempt.weight, Rounding(places: ExactDecimal.mostPlaces))
    return scaled ?? item.points
  }
}

/// Adds up what parts get and lose.
private struct PartSum {
  let fullMarks: ExactDecimal
  /// What is surely lost, and what may be.
  private var least = Ratio.zero
  private var most = Ratio.zero
  private var isOutOfReach = false
  private var isTooLong = false
  private var open: (part: SumOfPartsRule.Part, remark: Remark)?
  private var isMet = true
  private var shown: [String] = []
  private var remarks: [Remark] = []
  private var assumptions: [Remark] = []

  init(of fullMarks: ExactDecimal) {
    self.fullMarks = fullMarks
  }

  mutating func add(_ judgement: Judgement, _ item: SumOfPartsRule.Part) {
    isMet = isMet && judgement.isMet
    remarks += judgement.remarks
    assumptions += judgement.assumptions
    let (low, high): (Ratio, Ratio)
    switch judgement.outcome {
    case .share(let share, _):
      (low, high) = (share, share)
      isOutOfReach = isOutOfReach || share != .one
      shown.append("\(item.part.name) \(points(share, item))/\(item.points.text())")
    case .undetermined(let remark, let leeway):
      (low, high) = (leeway?.least ?? .zero, leeway?.most ?? .one)
      isOutOfReach = isOutOfReach || leeway?.most != nil
      open = open ?? (item, remark)
    }
    guard let surely = try? lost(high, item), let perhaps = try? lost(low, item),
      let least = try? least.adding(surely), let most = try? most.adding(perhaps)
    else {
      isTooLong = true
      return
    }
    (self.least, self.most) = (least, most)
  }

  private func lost(
    _ share: Ratio, _ item: SumOfPartsRule.Part
  ) throws(ArithmeticError) -> Ratio {
    try Ratio.one.subtracting(share).multiplied(by: Ratio(item.points, over: fullMarks))
  }

  private func points(_ share: Ratio, _ item: SumOfPartsRule.Part) -> String {
    (try? share.times(item.points, .cents))?.text() ?? "?"
  }

  func judgement(of attempt: Attempt, unread: [String], isSum: Bool) -> Judgement {
    guard !isTooLong, let best = try? Ratio.one.subtracting(least),
      let worst = try? Ratio.one.subtracting(most)
    else { return .undetermined(.numberTooLong, attempt.bothTexts) }
    if let open {
      // Where nothing is left, what is open changes nothing.
      guard best <= .zero else {
        return .undetermined(
          Remark(.partOpen, [.text(open.part.part.name), .points(open.part.points)]),
          least: worst, most: isOutOfReach ? best : nil,
          remarks: (remarks + [open.remark]).oncePerCell)
      }
    }
    let reason = Reason(
      isSum ? .partsAdded : .partsLost, .list(shown.map { .text($0) }, .clauses))
    let rest = unread.map { Remark(.actualUnread, [attempt.actual.quoted, .text($0)]) }
    return Judgement.share(best, reason, isMet: isMet, remarks: remarks.oncePerCell)
      .assuming(assumptions.oncePerCell).assuming(rest)
  }
}

extension RulePart {
  /// What its rule does, to be told.
  var ruleFact: Fact { .phrase(rule.map { type(of: $0).summary } ?? .rubricsOwn) }
}

extension FindingKind {
  /// One of several parts cannot be judged; the others are.
  public static let partOpen: FindingKind = FindingKind(
    .warning, "part-open", "分项“{0}”（{1}）还不能计分，其余各分项已计",
    "the part \"{0}\" ({1}) is open; the others are scored",
    about: .actual, remedy: ("补全这一分项，或由人确定该项得分", "complete the part, or decide the row's points"),
    from: .rubric, why: ("分项计分，有一项读不懂或没有填", "one of the row's parts is unreadable or empty"),
    example: ("“①96%②若干”，第二项不是数", "\"①96%②若干\", of which the second is no number"))
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sumOfPartsRule: [Phrase] {
    [.partsTooFew]
  }
}

extension Phrase {
  fileprivate static let rubricsOwn = Phrase(
    "rubrics-rule", "按评分规则对这类指标值的规则", "by the rubric's rule for its kind of target")
  fileprivate static let sumTerms = Phrase(
    "parts-terms", "满分 {0}，各分项得分相加：", "of {0}, the parts added up:")
  fileprivate static let lossTerms = Phrase(
    "parts-terms", "满分 {0}，减去各分项所扣的分，扣完为止：", "of {0}, less what the parts lose, down to 0:")
  fileprivate static let partTerms = Phrase("part-terms", "· {0}（{1}）：{2}", "· {0} ({1}): {2}")
  fileprivate static let partsAdded = Phrase(
    "parts-added", "{0}，合计 {points}", "{0}: {points} together")
  fileprivate static let partsLost = Phrase(
    "parts-lost", "{0}，减去所扣的分，得 {points}", "{0}: {points} after what is lost")
  fileprivate static let partsTooFew = Phrase(
    "points-do-not-sum", "各分项合计 {0}，少于满分 {1}，最差也得不到 0 分",
    "the parts make {0}, less than the full {1}: nothing could get 0")
}
