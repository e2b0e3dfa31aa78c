/// Both sides counted for one period (周期的换算).
///
/// Where both say for which, that is exact. Where one alone does, the other is taken for a count of the
/// year, as the form covers a year: a suggestion. Money stays as it stands, and weeks do not make a year.
public enum PeriodsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "periods", "两列周期不同时换算成同一周期", "two different periods are brought to one")
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("每月2次", "全年24次", like: "24次", "24次"),
    AnswerCase("12次/年", "每季度3次", like: "12次", "12次"),
    AnswerCase("每月2次", "全年12次", like: "24次", "12次"),
  ]

  /// The attempt with both sides counted for the year or the day.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    let (target, actual) = (attempt.target, attempt.actual)
    guard let limit = target.limit, case .measure(let measure) = actual.content,
      case .single(let quantity) = measure.extent
    else { return nil }
    let asked = Period.stated(by: limit.quantity.unit, target.reading.label)
    let done = Period.stated(by: quantity.unit, actual.label)
    if let weekly = attempt.countedInWeeks(limit.quantity, asked, measure, quantity, done) {
      return weekly
    }
    switch (asked, done) {
    case (let asked?, let done?):
      guard asked != done, !(target.reading.label.isEmpty && actual.label.isEmpty) else {
        return nil
      }
      return attempt.counted(
        limit.quantity.counted(for: asked), measure.stating(quantity.counted(for: done)))
    case (let asked?, nil):
      guard asked.dividesYear(limit.quantity.unit),
        let year = quantity.ofYear(like: limit.quantity),
        // 2次 against 每月2次 is the number of one month.
        limit.quantity.unit.isPerPeriod || quantity.magnitude != limit.quantity.magnitude
      else { return nil }
      return attempt.counted(limit.quantity.counted(for: asked), measure.stating(year))
        .assuming(Remark(.countedForYear, [actual.quoted]))
    case (nil, let done?):
      // What is enough in one month is enough.
      let isEnough =
        target.asksForMore && quantity.unit.family == limit.quantity.unit.family
        && !quantity.isLess(than: limit.quantity)
      guard !isEnough, done.dividesYear(quantity.unit),
        let year = limit.quantity.ofYear(like: quantity)
      else { return nil }
      return attempt.counted(year, measure.stating(quantity.counted(for: done)))
        .assuming(Remark(.countedForYear, [target.reading.quoted]))
    case (nil, nil): return nil
    }
  }
}

extension Attempt {
  /// What is met in each of the 52 weeks of a year, or each of its 365 days, is met in the year.
  ///
  /// Weeks do not make a year exactly: 全年52次 meets 每周1次, fewer than that are left to a person.
  fileprivate func countedInWeeks(
    _ limit: Quantity, _ asked: Period?, _ measure: Measure, _ quantity: Quantity, _ done: Period?
  ) -> Attempt? {
    guard case .atLeast = target.demand, asked != done, !limit.unit.isMoney else { return nil }
    if let (one, times) = limit.often(asked), let goal = one.times(times),
      let reached = quantity.counted(inYear: done, like: one), !reached.isLess(than: goal)
    {
      return counted(goal, measure.stating(reached)).assuming(
        Remark(.countedInWeeks, [target.reading.quoted, .count(Int(times))]))
    }
    if let (one, times) = quantity.often(done), let reached = one.times(times),
      let goal = limit.counted(inYear: asked, like: one), !reached.isLess(than: goal)
    {
      return counted(goal, measure.stating(reached)).assuming(
        Remark(.countedInWeeks, [actual.quoted, .count(Int(times))]))
    }
    return nil
  }

  /// The attempt with both sides counted for a period that their units name.
  fileprivate func counted(_ goal: Quantity, _ reached: Measure) -> Attempt {
    let counted = actual.holding(.measure(reached), label: Period.removed(from: actual.label))
    let reading = target.reading.holding(
      target.reading.content, label: Period.removed(from: target.reading.label))
    return replacing(
      target: Target(reading, target.demand(at: goal), remarks: target.remarks), actual: counted)
  }
}

/// A period for which something is counted, as a word or a unit says it (周期).
struct Period: Equatable {
  private let word: String
  private let family: String
  private let factor: Ratio

  /// The period for which a quantity counts, by its unit or else by the words around it.
  static func stated(by unit: Unit, _ label: String) -> Period? {
    // Most cells name none.
    guard !(label.isEmpty && !unit.isCompound), !unit.isBare, !unit.isShare else { return nil }
    if unit.isPerPeriod { return Period(word: "", family: "", factor: .one) }
    guard let entry = named.first(where: { label.hasPrefix($0.label) }),
      let factor = try? Ratio(entry.length, 1)
    else { return nil }
    return Period(word: entry.word, family: entry.family, factor: factor)
  }

  /// The year that a form covers.
  static let year = Period(word: "年", family: "月", factor: (try? Ratio(12, 1)) ?? .one)

  /// Whether it is a month, a quarter or half a year, of which the year has a whole number, and no money
  /// is counted for it.
  func dividesYear(_ unit: Unit) -> Bool {
    guard !unit.isMoney else { return false }
    if word.isEmpty { return unit.family.hasSuffix("月") }
    return family == "月" && word != "年"
  }

  /// How often a week or a day stands in every year; nil for any other period.
  var timesAYear: Int128? { word == "周" ? 52 : word == "天" ? 365 : nil }

  /// The unit of what is counted for the period; one that says its period stays.
  func unit(of counted: Unit) -> Unit {
    guard !word.isEmpty, let quotient = try? counted.factor.divided(by: factor) else {
      return counted
    }
    let mark = counted.isCompound ? "·" : "/"
    return Unit(
      symbol: counted.symbol + mark + word, family: counted.family + mark + family,
      factor: quotient, multiplier: counted.multiplier)
  }

  static func removed(from label: String) -> String { words.removed(from: label) }

  private static let words = WordList(named.map(\.label))
  private static let named: [(label: String, word: String, family: String, length: Int128)] = [
    ("每个月", "月", "月", 1), ("每月", "月", "月", 1), ("月均", "月", "月", 1),
    ("每个季度", "季度", "月", 3), ("每季度", "季度", "月", 3), ("每季", "季度", "月", 3),
    ("每半年", "半年", "月", 6), ("每年度", "年", "月", 12), ("每年", "年", "月", 12),
    ("全年度", "年", "月", 12), ("全年", "年", "月", 12), ("年均", "年", "月", 12),
    ("每天", "天", "天", 1), ("每日", "天", "天", 1), ("日均", "天", "天", 1), ("每周", "周", "天", 7),
  ]
}

extension Unit {
  /// Whether it counts for a length of time: 次/年, 元/人·月.
  var isPerPeriod: Bool { ["/月", "/天", "·月", "·天"].contains { family.hasSuffix($0) } }
  /// What is counted for it, where it counts for a length of time.
  var counted: Substring { family.dropLast(2) }
}

extension Quantity {
  fileprivate func counted(for period: Period) -> Quantity { taking(period.unit(of: unit)) }

  /// What is counted for a week or a day, and how often that stands in every year; nil for anything else.
  fileprivate func often(_ period: Period?) -> (Quantity, times: Int128)? {
    if let times = period?.timesAYear { return (self, times) }
    guard unit.isPerPeriod, let per = unit.symbol.split(separator: "/").last else { return nil }
    let times: Int128
    switch per {
    case "周", "星期": times = 52
    case "天", "日": times = 365
    default: return nil
    }
    let counted = String(unit.counted)
    return (taking(Unit(symbol: counted, family: counted)), times)
  }

  /// So many times as much.
  fileprivate func times(_ count: Int128) -> Quantity? {
    (try? Ratio(count, 1)).flatMap { ratio in
      (try? ratio.times(magnitude, Rounding(places: ExactDecimal.mostPlaces))).map {
        Quantity($0, unit)
      }
    }
  }

  /// The number of a year in what another one counts; nil where it is of another period.
  fileprivate func counted(inYear period: Period?, like other: Quantity) -> Quantity? {
    if unit.isPerPeriod {
      guard unit.symbol.hasSuffix("/年"), unit.counted == other.unit.family else { return nil }
      return taking(other.unit)
    }
    guard period == nil || period == .year, unit.isBare || unit.family == other.unit.family else {
      return nil
    }
    return unit.isBare ? taking(other.unit) : self
  }

  /// The number as one of the year, in what the other one counts.
  fileprivate func ofYear(like other: Quantity) -> Quantity? {
    let family = other.unit.isPerPeriod ? other.unit.counted : other.unit.family[...]
    guard unit.isBare && unit.factor == .one || unit.family == family else { return nil }
    let base = unit.isBare ? Unit(symbol: String(family), family: String(family)) : unit
    return taking(base).counted(for: .year)
  }
}

extension Measure {
  fileprivate func stating(_ quantity: Quantity) -> Measure {
    Measure(
      .single(quantity), comparator: comparator, comparatorIsVerb: comparatorIsVerb,
      approximation: approximation)
  }
}

extension Target {
  /// The one limit that is asked for.
  fileprivate var limit: Limit? {
    switch demand {
    case .atLeast(let limit), .atMost(let limit): limit
    default: nil
    }
  }

  /// Whether more is better.
  fileprivate var asksForMore: Bool {
    if case .atLeast = demand { return true }
    return false
  }

  /// What is asked, with another limit.
  fileprivate func demand(at quantity: Quantity) -> Demand {
    func moved(_ limit: Limit) -> Limit {
      Limit(quantity, isStrict: limit.isStrict, approximation: limit.approximation)
    }
    switch demand {
    case .atLeast(let limit): return .atLeast(moved(limit))
    case .atMost(let limit): return .atMost(moved(limit))
    default: return demand
    }
  }
}

extension FindingKind {
  /// A number without a period was taken for one of the year.
  public static let countedForYear: FindingKind = FindingKind(
    .info, "counted-for-year", "“{0}”没有写周期，按全年的数换算",
    "\"{0}\" names no period and is taken for the year",
    from: .scoring, why: ("没有写周期的数是不是全年的，由人确认", "whether it is of the year should be confirmed"),
    example: ("指标值“每季度1次”，完成值“4次”", "target \"每季度1次\", actual value \"4次\""), isAssumption: true)
  /// What is counted in every week or day was brought to the year.
  public static let countedInWeeks: FindingKind = FindingKind(
    as: .countedForYear, "“{0}”按一年 {1} 次换算", "\"{0}\" is taken for {1} times a year")
  /// Both sides name a period, and nothing converts one into the other.
  public static let periodsDiffer: FindingKind = FindingKind(
    .warning, "periods-differ", "指标值“{0}”与完成值“{1}”的周期不同，不能准确换算",
    "the target \"{0}\" and the actual value \"{1}\" count for periods that do not convert exactly",
    about: .actual, remedy: ("按同一周期填写两列", "count for one period in both columns"), from: .scoring,
    why: ("每周的数与全年的数不能准确换算", "weeks do not divide a year"),
    example: ("指标值“每周1次”，完成值“全年50次”", "target \"每周1次\", actual value \"全年50次\""))
}
