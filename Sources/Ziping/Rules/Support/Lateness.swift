/// How late something is at least and at most, in what a rule counts.
struct Lateness {
  let least: Ratio
  let most: Ratio
  let text: String

  static let none = Lateness(least: .zero, most: .zero, symbol: "")

  init(least: Ratio, most: Ratio, symbol: String) {
    (self.least, self.most) = (least, most)
    // Half a month stands for some days of one.
    let isWhole = most.denominator == 1 || symbol == "%"
    let shown = symbol == "%" ? (try? most.times(.one, .cents)) ?? .zero : most.whole
    text = shown.text() + symbol + (isWhole ? "" : "+")
  }

  init(percent share: Ratio) {
    let percent = (try? share.multiplied(by: .hundred)) ?? share
    self.init(least: percent, most: percent, symbol: "%")
  }
}

/// The days that were planned, first and last included (计划工期).
struct PlannedTime {
  private let days: Ratio

  /// From the beginning that a target states before its end: 2021年3月1日至9月16日; nil if it states none.
  init?(_ target: Reading, due: CalendarDay, _ attempt: Attempt) {
    let reader = ValueReader(attempt.setting.vocabulary)
    for separator in ["至", "到", "~", "～", "—", "–", "-"] {
      guard let range = target.text.firstRange(of: separator),
        case .date(let start) = reader.read(String(target.text[..<range.lowerBound])).content
      else { continue }
      let first = start.inYear(due.year ?? attempt.year).first
      let length = due.last.days(after: first) + 1
      guard length > 0 else { return nil }
      days = Ratio(integerLiteral: Int64(length))
      return
    }
    return nil
  }

  /// Days late as percent of the planned ones.
  func lateness(_ least: Ratio, _ most: Ratio) -> Result<Lateness, Attempt.Refusal> {
    let percents = [least, most].compactMap { try? $0.multiplied(by: .hundred).divided(by: days) }
    guard percents.count == 2 else {
      return .failure(Attempt.Refusal(Remark(.numberTooLong, [.text(""), .text("")])))
    }
    return .success(Lateness(least: percents[0], most: percents[1], symbol: "%"))
  }
}

/// Lateness that the actual value itself states: 延期20天, or 2天 where no target says until when.
struct SaidLateness {
  private let length: Quantity
  private let isEarly: Bool

  init?(_ attempt: Attempt) {
    let (actual, target) = (attempt.actual, attempt.target.reading)
    if target.isEmpty, actual.content == .none {
      (length, isEarly) = (Quantity(.zero), false)
      return
    }
    guard let length = actual.length else { return nil }
    let isLate = Self.late.contains(actual.label)
    isEarly = Self.early.contains(actual.label)
    guard isLate || isEarly || (target.isEmpty && actual.label.isEmpty) else { return nil }
    self.length = length
  }

  /// What is said, in what a rule counts.
  func amount(
    in count: LatenessRule.Count, _ attempt: Attempt
  ) -> Result<Lateness, Attempt.Refusal> {
    if isEarly || length.magnitude <= .zero { return .success(.none) }
    let mismatch = Attempt.Refusal(Remark(.unitMismatch, attempt.bothTexts))
    if count == .plannedTime, let planned = attempt.target.reading.length, !length.unit.isBare,
      length.unit.family == planned.unit.family, let share = try? length.ratio(to: planned)
    {
      return .success(Lateness(percent: share))
    }
    let own = count.unit ?? .percent
    let unit = length.unit.isBare ? own : length.unit
    guard unit.family == own.family,
      let number = try? Quantity(length.magnitude, unit).number(in: own)
    else { return .failure(mismatch) }
    return .success(Lateness(least: number, most: number, symbol: count.symbol))
  }

  private static let words = ["延期", "逾期", "延迟", "推迟", "超期", "拖期", "滞后", "延后", "晚", "迟", "超"]
  private static let late = Set(words.flatMap { [$0, $0 + "了", $0 + "完成", $0 + "拨付", $0 + "约"] })
  private static let early = Set(["提前", "提前了", "提前完成"])
}

extension Reading {
  /// The one length that it states, with nothing left open.
  var length: Quantity? {
    guard case .measure(let measure) = content, case .single(let quantity) = measure.extent,
      measure.approximation == nil, !quantity.magnitude.isNegative,
      measure.comparator.map({ $0 == .atMost || $0 == .equal }) ?? true
    else { return nil }
    return quantity
  }
}

extension LatenessRule.Count {
  /// Whether its parts are of different lengths.
  var isCalendar: Bool { self == .month || self == .year }

  var symbol: String {
    switch self {
    case .day: "天"
    case .month: "个月"
    case .year: "年"
    case .plannedTime: "%"
    }
  }

  /// The unit of lengths; nil for a share.
  var unit: Unit? {
    switch self {
    case .day: Unit(symbol: "天", family: "天")
    case .month: Unit(symbol: "个月", family: "月")
    case .year: Unit(symbol: "年", family: "月", factor: 12)
    case .plannedTime: nil
    }
  }

  var phrase: Phrase {
    switch self {
    case .day: Phrase("per-day", "按日历天", "calendar days")
    case .month: Phrase("per-month", "按月，对日", "months, from day to day")
    case .year: Phrase("per-year", "按年，对日", "years, from day to day")
    case .plannedTime: Phrase("per-planned-time", "占计划时间的比例", "of the time that was planned")
    }
  }
}

extension Ratio {
  static let half = (try? Ratio(1, 2)) ?? .one

  var whole: ExactDecimal {
    (try? ExactDecimal(coefficient: numerator / denominator, places: 0)) ?? .zero
  }
}
