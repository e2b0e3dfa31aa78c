/// Every word beside the two values is accounted for (余文的交代).
///
/// A word that turns what the actual value says leaves the row to a person; one that nothing explains
/// makes the points a suggestion.
public enum WordsStep: AnswerStep {
  /// What it does.
  public static let summary: Phrase = Phrase(
    "words", "数值前后的字都要有交代：改变含义的由人判断，读不懂的只作建议",
    "words around a value are accounted for: what turns it is left to a person, what is not read makes a suggestion"
  )
  /// Cases of it.
  public static let cases: [AnswerCase] = [
    AnswerCase("≥10座", "已建成10座", like: "≥10座", "10座"),
    AnswerCase("力争达到90%", "完成81%", like: "≥90%", "81%"),
    AnswerCase("2021年共举办10场", "累计8场", like: "10场", "8场"),
  ]

  /// The attempt with what its words make of it.
  public static func settled(_ attempt: Attempt) -> Attempt? {
    if attempt.isSignDoubtful {
      let target = attempt.target.reading
      return attempt.obstructed(by: Remark(.signBehind, [target.quoted]))
    }
    guard attempt.target.reading.rest != nil || attempt.actual.rest != nil else { return nil }
    var attempt = attempt
    let (target, actual) = (attempt.target.reading, attempt.actual)
    if let rest = actual.rest, actual.holdsValue {
      let explanation = Explanation(rest, attempt.setting(for: actual, beside: target, true))
      if let remark = explanation.obstacle(in: actual) { return attempt.obstructed(by: remark) }
      if let unread = explanation.unread {
        attempt = attempt.assuming(Remark(.actualUnread, [actual.quoted, .text(unread)]))
      }
    }
    if let rest = target.rest, attempt.target.holdsValue {
      let explanation = Explanation(rest, attempt.setting(for: target, beside: actual, false))
      if let unread = explanation.unread {
        attempt = attempt.assuming(Remark(.targetUnread, [target.quoted, .text(unread)]))
      }
    }
    return attempt
  }
}

extension Explanation {
  /// What leaves the row to a person.
  fileprivate func obstacle(in actual: Reading) -> Remark? {
    switch turned {
    case .word(let turn, let word):
      Remark(FindingKind.turning(turn), [actual.quoted, .text(word)])
    case .otherRate(let name): Remark(.otherRate, [actual.quoted, .text(name)])
    case nil: nil
    }
  }
}

extension Attempt {
  /// Whether the words around one of several values turn it, whatever else they say.
  func turning(of value: Reading, _ rest: Rest) -> Bool {
    Explanation(rest, setting(for: value, beside: target.reading, true)).turned != nil
  }

  /// Whether the words around one of several values turn it, and say nothing that was not read.
  func turns(_ value: Reading, _ rest: Rest) -> Bool {
    let words = setting(for: value, beside: target.reading, true)
    let explanation = Explanation(rest, words)
    return explanation.turned != nil && explanation.unread == nil
  }

  private static let nothing = ["没有发生", "没有出现", "未发生", "未出现", "没有", "零", "无"]

  /// Whether every word around one of several values is explained.
  func explains(_ value: Reading, _ rest: Rest) -> Bool {
    Explanation(rest, setting(for: value, beside: target.reading, true)).unread == nil
  }

  /// What nobody can read of a text that says that nothing happened: 无咕噜投诉.
  var unreadOfNothing: String? {
    let denial = Self.nothing.first { actual.key.hasPrefix($0) } ?? ""
    let what = String(actual.key.dropFirst(denial.count))
    let words = Array(setting.policy.traitWords.withoutUnwanted(what).unicodeScalars)
    guard !words.isEmpty else { return nil }
    let piece = Rest.Piece(
      words: words, position: .elsewhere, isTouching: false, last: nil, span: nil)
    return Explanation(Rest(pieces: [piece]), setting(for: actual, beside: target.reading, false))
      .unread
  }

  /// What the words of one cell are looked up in.
  fileprivate func setting(
    for reading: Reading, beside other: Reading, _ isActual: Bool
  ) -> Explanation.Setting {
    let quantity = reading.quantity
    let unit = quantity?.unit.symbol.unicodeScalars.last
    return Explanation.Setting(
      words: setting.vocabulary.restWords, traits: setting.policy.traitWords,
      name: WordPairs([traits.name, traits.level2]),
      context: WordPairs([traits.name, traits.level2, other.text]), other: other.text,
      otherHasWords: other.rest != nil,
      best: setting.vocabulary.bestWords, isTimeLimit: target.limitsTime,
      year: year, isActual: isActual, asksChange: asksChange,
      isZero: quantity?.magnitude.isZero ?? false,
      isRate: Self.rateNames.matches(traits.name + target.reading.label),
      isShare: quantity?.unit.isShare ?? false,
      counter: reading.hasCounter ? unit : nil, otherNoun: other.noun)
  }

  /// 90%≥ may mean either; only what equals the limit is met whichever way it is read.
  fileprivate var isSignDoubtful: Bool {
    guard let last = target.reading.key.unicodeScalars.last, last == "≥" || last == "≤",
      let asked = target.reading.quantity, let done = actual.quantity
    else { return false }
    return asked.magnitude != done.magnitude
  }

  /// Whether a change is asked for: by the target, the name, or a percentage of an amount.
  var asksChange: Bool {
    if case .text = target.reading.content, AskedChange(target.reading.key) != nil { return true }
    return Trend(of: target.reading.label) != nil || traits.trend != nil || traits.isSigned
      || asksRateOfChange
  }

  /// ≥6% of 营业收入 is a growth; ≥95% of a rate is the rate.
  var asksRateOfChange: Bool {
    guard let asked = target.reading.quantity, asked.unit.isShare else { return false }
    return !Self.rates.matches(traits.name) && Self.sums.matches(traits.name)
  }

  private static let rateNames = WordList(["率", "满意", "度", "比例", "占比"])
  private static let rates = WordList(["率", "度", "比", "占", "覆盖", "面", "水平", "情况"])
  /// Amounts of which a percentage can only be the change.
  private static let sums = WordList([
    "收入", "产值", "产量", "总额", "营业额", "销售额", "利润", "税收", "投资", "增加值", "消费", "出口", "进口", "交易额", "人次",
    "人数", "客流", "流量",
  ])
}

extension Reading {
  /// Whether it is one value: a quantity, a range or a day.
  fileprivate var holdsValue: Bool {
    switch content {
    case .measure, .date: true
    default: false
    }
  }

  /// The one quantity that it is.
  var quantity: Quantity? {
    if case .measure(let measure) = content, case .single(let quantity) = measure.extent {
      return quantity
    }
    return nil
  }

  /// Whether a noun behind the value only says what is counted.
  fileprivate var hasCounter: Bool {
    guard let unit = quantity?.unit else { return false }
    return UnitFacts.counts(unit.family)
  }

  /// The noun behind a measure word.
  fileprivate var noun: [Unicode.Scalar] {
    guard hasCounter, let rest else { return [] }
    return rest.pieces.first { $0.position == .behind && $0.isTouching }?.words ?? []
  }
}

extension Target {
  /// Whether it is a length of time at most: 7日内.
  fileprivate var limitsTime: Bool {
    if case .atMost(let limit) = demand { return limit.quantity.unit.isDuration }
    return false
  }

  /// Whether it asks for a value that words may stand around.
  fileprivate var holdsValue: Bool {
    switch demand {
    case .atLeast, .atMost, .zero, .range, .deadline: true
    case .answer, .words, .parts, .unusable: false
    }
  }
}

extension FindingKind {
  /// What turns a value, as a finding.
  fileprivate static func turning(_ turn: RestWords.Turn) -> FindingKind {
    switch turn {
    case .plan: .actualIsPlan
    case .difference: .actualIsDifference
    case .denial: .actualDenied
    case .comparison: .actualIsComparison
    }
  }

  /// The actual value is a plan or a beginning.
  public static let actualIsPlan: FindingKind = FindingKind(
    .warning, "actual-is-plan", "完成值“{0}”说的是“{1}”，不是已完成的数",
    "the actual value \"{0}\" says \"{1}\": a plan or a beginning, not what was done",
    about: .actual, remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("计划数、开工都不是完成数", "what is planned or begun is not done"),
    example: ("指标值“10座”，完成值“计划10座”", "target \"10座\", actual value \"计划10座\""))
  /// The actual value is a difference.
  public static let actualIsDifference: FindingKind = FindingKind(
    .warning, "actual-is-difference", "完成值“{0}”中的“{1}”说的是差额，不是完成的数",
    "\"{1}\" makes the actual value \"{0}\" a difference, not what was reached", about: .actual,
    remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("延期 20 天不是用了 20 天", "twenty days late is not twenty days taken"),
    example: ("指标值“≤180天”，完成值“延期20天”", "target \"≤180天\", actual value \"延期20天\""))
  /// The deed is denied beside the number.
  public static let actualDenied: FindingKind = FindingKind(
    .warning, "actual-denied", "完成值“{0}”说的是“{1}”，没有说完成了多少",
    "the actual value \"{0}\" says \"{1}\", not how much was done", about: .actual,
    remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("未完成 5% 不是完成 5%", "5% not done is not 5% done"),
    example: ("指标值“≥95%”，完成值“未完成5%”", "target \"≥95%\", actual value \"未完成5%\""))
  /// The actual value is a comparison with another year or with the plan.
  public static let actualIsComparison: FindingKind = FindingKind(
    .warning, "actual-is-comparison", "完成值“{0}”中的“{1}”是与别的数相比，不是完成的数",
    "\"{1}\" makes the actual value \"{0}\" a comparison, not what was reached", about: .actual,
    remedy: ("在“实际完成值”列填写实际数", "fill in the actual number (实际完成值)"), from: .scoring,
    why: ("较上年增加 10 场不是办了 10 场", "ten more than last year is not ten"),
    example: ("指标值“≥50场”，完成值“较上年增加10场”", "target \"≥50场\", actual value \"较上年增加10场\""))
  /// The actual value is another rate than the one that is asked for.
  public static let otherRate: FindingKind = FindingKind(
    .warning, "other-rate", "完成值“{0}”说的是“{1}”，不是这项指标问的",
    "the actual value \"{0}\" is of \"{1}\", which is not what is asked", about: .actual,
    remedy: ("填写这项指标自己的完成值", "fill in the value of this indicator"), from: .scoring,
    why: ("投诉率不是满意度", "a rate of complaints is not satisfaction"),
    example: ("满意度“≥90%”，完成值“投诉率1%”", "satisfaction \"≥90%\", actual value \"投诉率1%\""))
  /// Words of the actual value were not read.
  public static let actualUnread: FindingKind = FindingKind(
    .info, "actual-unread", "完成值“{0}”中的“{1}”没有读懂，得分只作建议",
    "\"{1}\" in the actual value \"{0}\" was not read; the points are a suggestion",
    about: .actual, from: .scoring,
    why: ("没读懂的字可能改变意思，由人确认", "a word that was not read may change the meaning"),
    example: ("指标值“10次”，完成值“线上10次”", "target \"10次\", actual value \"线上10次\""),
    isAssumption: true)
  /// Words of the target were not read.
  public static let targetUnread: FindingKind = FindingKind(
    .info, "target-unread", "指标值“{0}”中的“{1}”在完成值和指标名称里都没有，得分只作建议",
    "\"{1}\" in the target \"{0}\" stands neither in the actual value nor in the name; the points are a suggestion",
    about: .target, from: .scoring,
    why: (
      "目标里的限定词，完成值没有回应，由人确认", "a qualifier of the target that the actual value does not answer"
    ),
    example: ("指标值“农村公路10公里”，完成值“8公里”", "target \"农村公路10公里\", actual value \"8公里\""),
    isAssumption: true)
  /// The sign stands behind the number, and may be read either way.
  public static let signBehind: FindingKind = FindingKind(
    as: .targetUnreadable, "指标值“{0}”的符号写在数的后面，可能是≥，也可能是≤",
    "the sign of the target \"{0}\" stands behind its number and may be read either way",
    about: .target, remedy: ownJudgementRemedy)
}
