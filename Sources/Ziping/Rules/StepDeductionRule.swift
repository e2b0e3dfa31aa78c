/// Points are taken off for each step beyond a line, down to 0 (按步扣分).
///
/// How a rubric writes it, with examples: <doc:step-deduction>.
///
/// Source: 湖南 2018 在职人员控制率 “≤100% 8；每超过 1 个百分点扣 0.5”, 预算完成率 “100% 计满分，每低于 5% 扣 2
/// 分，扣完为止”; its worked 99.27 % scores full marks, so only whole steps count there.
public struct StepDeductionRule: Rule {
  /// Which side of the line loses points.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// What is above the line.
    case above
    /// What is below the line.
    case below
    /// Both (每 ±5% 扣 2 分).
    case both
  }

  /// What a part of a step costs.
  public enum Steps: String, Sendable, Hashable, CaseIterable {
    /// Nothing: only whole steps count.
    case whole
    /// As much as a whole step.
    case started
    /// Its share of a step.
    case prorata
  }

  /// The rule's name in a rubric.
  public static let kind: String = "step-deduction"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "step-deduction", "每越过一步扣分", "points off for each step beyond the line")
  /// The line is the rule's own.
  public static let needsTarget: Bool = false

  /// The full marks that the deduction is taken from.
  public let fullMarks: ExactDecimal
  /// The unit of line and step.
  public let unit: Unit
  /// The line; it still gets full marks.
  public let line: ExactDecimal
  /// Which side of the line loses points.
  public let side: Side
  /// The length of a step.
  public let step: ExactDecimal
  /// What a step costs.
  public let deduction: ExactDecimal
  /// What a part of a step costs.
  public let steps: Steps

  /// Reads the rule: `of`, `unit`, `line`, `side`, `step`, `deduct`, `steps` (default `whole`).
  public static func read(_ object: ObjectReader) -> StepDeductionRule? {
    let fullMarks = object.positiveDecimal("of")
    let unit = BandTable.readUnit(object)
    let line = object.decimal("line")
    _ = object.required("side")
    let side = object.choice("side", Side.allCases.map { ($0.rawValue, $0) })
    let step = object.positiveDecimal("step")
    let deduction = object.positiveDecimal("deduct")
    let steps = object.choice("steps", Steps.allCases.map { ($0.rawValue, $0) }) ?? .whole
    guard let fullMarks, let unit, let line, let side, let step, let deduction else { return nil }
    return StepDeductionRule(
      fullMarks: fullMarks, unit: unit, line: line, side: side, step: step, deduction: deduction,
      steps: steps)
  }

  /// The line, and what each step beyond it costs.
  public var terms: [Message] {
    let facts: [Fact] = [
      .points(fullMarks), .phrase(side.phrase), .text(line.text() + unit.symbol),
      .text(step.text() + unit.symbol), .points(deduction), .phrase(steps.phrase),
    ]
    return [Message(.stepTerms, facts)]
  }

  /// The line, the first steps beyond it, and where nothing is left.
  public func boundaries(of target: Target) -> [String] {
    var values = BoundaryValues(unit: unit)
    values.add(around: line)
    let directions: [Int128] = side == .both ? [-1, 1] : side == .above ? [1] : [-1]
    for count in shownSteps {
      for direction in directions {
        guard let distance = try? count.multiplied(by: Ratio(step)),
          let signed = try? distance.multiplied(by: Ratio(direction, 1)),
          let end = try? Ratio(line).adding(signed)
        else { continue }
        values.add(around: end)
      }
    }
    return values.texts
  }

  /// One and two steps, and as many as leave nothing.
  private var shownSteps: [Ratio] {
    guard let all = try? Ratio(fullMarks, over: deduction) else { return [] }
    let whole = all.numerator / all.denominator
    let isWhole = all.denominator == 1
    let last: Ratio?
    switch steps {
    case .prorata: last = all
    case .whole: last = try? Ratio(isWhole ? whole : whole + 1, 1)
    // The last step is charged as soon as it is begun.
    case .started: last = try? Ratio(isWhole ? whole - 1 : whole, 1)
    }
    let first = [1, 2] as [Ratio]
    guard let last else { return first }
    return first.filter { $0 < last } + [last]
  }

  /// Judges how far the actual value is beyond the line.
  public func judge(_ attempt: Attempt) -> Judgement {
    switch attempt.value(in: unit, wantsMore: side != .above) {
    case .failure(let refusal): return .undetermined(refusal.remark)
    case .success(let (quantity, remarks)):
      guard let judgement = try? judge(quantity) else {
        return .undetermined(.numberTooLong, attempt.bothTexts)
      }
      return judgement.adding(remarks)
    }
  }

  private func judge(_ quantity: Quantity) throws(ArithmeticError) -> Judgement {
    let difference = try quantity.number(in: unit).subtracting(Ratio(line))
    let isInverted = side == .below || (side == .both && difference.numerator < 0)
    let beyond = isInverted ? difference.negated : difference
    guard beyond.numerator > 0 else {
      return .share(.one, Reason(.withinLine, .quantity(quantity), .number(line)))
    }
    let count = steps.counted(try beyond.divided(by: Ratio(step)))
    let lost = try count.multiplied(by: Ratio(deduction, over: fullMarks))
    let share = try Ratio.one.subtracting(lost)
    let taken = try count.times(deduction, .cents)
    return .share(
      share, Reason(.beyondLine, .quantity(quantity), .number(line), .points(taken)))
  }
}

extension StepDeductionRule.Side {
  fileprivate var phrase: Phrase {
    switch self {
    case .above: Phrase("side-above", "高于", "above")
    case .below: Phrase("side-below", "低于", "below")
    case .both: Phrase("side-both", "高于或低于", "above or below")
    }
  }
}

extension StepDeductionRule.Steps {
  /// How many steps are charged.
  func counted(_ steps: Ratio) -> Ratio {
    let whole = steps.numerator / steps.denominator
    switch self {
    case .whole: return (try? Ratio(whole, 1)) ?? steps
    case .started:
      let isWhole = steps.numerator % steps.denominator == 0
      return (try? Ratio(isWhole ? whole : whole + 1, 1)) ?? steps
    case .prorata: return steps
    }
  }

  var phrase: Phrase {
    switch self {
    case .whole: Phrase("steps-whole", "不足一步不扣", "part of a step costs nothing")
    case .started: Phrase("steps-started", "不足一步按一步扣", "part of a step costs a whole one")
    case .prorata: Phrase("steps-prorata", "不足一步按比例扣", "part of a step costs its share")
    }
  }
}

extension Phrase {
  fileprivate static let stepTerms = Phrase(
    "step-terms", "满分 {0}；{1} {2} 每 {3} 扣 {4}，扣完为止；{5}",
    "of {0}; {4} off for each {3} {1} {2}, down to 0; {5}")
  fileprivate static let withinLine = Phrase(
    "within-line", "{0} 没有越过 {1}，得满分 {points}", "{0} is not beyond {1}: full {points}")
  fileprivate static let beyondLine = Phrase(
    "beyond-line", "{0} 越过 {1}，扣 {2}，得 {points}", "{0} is beyond {1}: {2} taken off, {points}")
}
