extension Attempt {
  /// How a number stands to a change that the target asks for in words.
  enum ChangeOutcome {
    /// 提高5% against 有所提高.
    case asAsked
    /// 下降5% against 有所提高.
    case contrary
    /// 5% against 有所提高: the change, its degree of completion, or the value that was reached.
    case untold
    /// 户均增收12% against 显著: a change that nothing asks for is no degree of completion.
    case unasked
  }

  /// How a number answers a change that the target asks for; nil where it asks for none, or where
  /// the number is the degree of completion.
  func outcome(of measure: Measure) -> ChangeOutcome? {
    guard case .text = target.reading.content, let asked = AskedChange(target.reading.key) else {
      return AskedChange.states(actual.label) ? .unasked : nil
    }
    let verb = measure.comparatorIsVerb ? actual.key : ""
    guard let done = AskedChange.direction(of: actual.label) ?? AskedChange.direction(of: verb)
    else {
      return outcome(ofUnnamed: measure, asked)
    }
    // 提高工作效率95% says how far the target's own words were done.
    if !asked.isAlone, actual.label == target.reading.key { return nil }
    // 增长0%, 增长-2% and 改善 against 下降 leave the direction open.
    if case .single(let quantity) = measure.extent, quantity.magnitude <= .zero { return .untold }
    if done == asked.direction { return .asAsked }
    return done == .better || asked.direction == .better ? .untold : .contrary
  }

  /// A number that no word calls a change.
  private func outcome(ofUnnamed measure: Measure, _ asked: AskedChange) -> ChangeOutcome? {
    guard case .single(let quantity) = measure.extent else { return nil }
    if quantity.magnitude.isNegative, asked.isAlone {
      switch asked.direction {
      case .falling: return .asAsked
      case .rising: return .contrary
      case .better: return .untold
      }
    }
    guard quantity.unit.isShare else { return nil }
    // A small percentage is likelier the change itself than so poor a completion.
    if quantity.isLess(than: Self.likelyCompletion) { return .untold }
    guard asked.isAlone else { return nil }
    if asked.direction == .falling || traits.lowerIsBetter != nil { return .untold }
    // 85% under a rate may be the rate itself; all of it is met either way.
    return traits.isBounded && quantity != Quantity(100, .percent) ? .untold : nil
  }

  private static let likelyCompletion = Quantity(50, .percent)
}

extension FindingKind {
  /// The target asks for a change, the actual value does not say whether it is one.
  public static let changeUntold: FindingKind = FindingKind(
    .warning, "change-untold", "指标值“{0}”要求有变化，完成值“{1}”没有说明是升降的幅度、升降后的数还是完成程度",
    "the target \"{0}\" asks for a change; the actual value \"{1}\" may be the change, what was reached, or the degree of completion",
    about: .actual, remedy: ("写明提高或下降了多少", "say by how much it rose or fell"), from: .scoring,
    why: ("看不出是提高了 5% 还是只完成了 5%", "5% may be the rise or the completion"),
    example: ("指标值“有所提高”，完成值“5%”", "target \"有所提高\", actual value \"5%\""))
}
