/// What an indicator's name and 二级指标 say about its values.
public struct Traits: Sendable, Hashable {
  /// The word because of which less is better, or nil where more is.
  public let lowerIsBetter: String?
  /// Whether the value cannot exceed 100 % (满意度, 合格率).
  public let isBounded: Bool
  /// Whether the value may be negative (增长率).
  public let isSigned: Bool
  /// Whether the name says that something rises or falls.
  public let trend: Trend?
  /// Whether the indicator stands under a 二级指标 of costs.
  public let isCost: Bool
  /// Whether the indicator asks when something was done (完成时间).
  public let asksWhen: Bool
  /// The word because of which less may well be better, though no rule says so (失业率).
  public let openDirection: String?
  /// The indicator's name, whose words explain those of a cell.
  let name: String
  /// The 二级指标 that it stands under.
  let level2: String

  /// Creates traits.
  public init(
    lowerIsBetter: String? = nil, isBounded: Bool = false, isSigned: Bool = false,
    trend: Trend? = nil, isCost: Bool = false, asksWhen: Bool = false,
    openDirection: String? = nil, name: String = "",
    level2: String = ""
  ) {
    self.lowerIsBetter = lowerIsBetter
    self.isBounded = isBounded
    self.isSigned = isSigned
    self.trend = trend
    self.isCost = isCost
    self.asksWhen = asksWhen
    self.openDirection = openDirection
    self.name = name
    self.level2 = level2
  }

  /// Whether it is a rate, by its name.
  var isRate: Bool { isBounded || occurs("率", in: name) }

  /// What is told of a quantity that exceeds 100 % where it cannot, with the likely reading.
  func suspect(_ quantity: Quantity, _ reading: Reading, isTarget: Bool) -> Remark? {
    guard isBounded, quantity.unit.isShare || quantity.unit.isBare,
      Quantity(100, .percent).isLess(than: quantity.taking(shareUnit(quantity)))
    else { return nil }
    guard let likely = likelyReading(of: reading.text) else {
      return Remark(isTarget ? .targetAboveWhole : .actualAboveWhole, [reading.quoted])
    }
    return Remark(
      isTarget ? .targetSuspect : .actualSuspect, [reading.quoted, .text(likely)])
  }

  private func shareUnit(_ quantity: Quantity) -> Unit {
    quantity.unit.isBare ? .percent : quantity.unit
  }

  /// A scan turns ≥90% into 290% or 590%, a slip 92.0% into 920%; 105% may be anything.
  private func likelyReading(of text: String) -> String? {
    guard let first = text.firstIndex(where: \.isNumber) else { return nil }
    let digits = text[first...].prefix(while: \.isNumber)
    let behind = text[digits.endIndex...]
    guard digits.count == 3, let rest = Int(digits.dropFirst()), let whole = Int(digits) else {
      return nil
    }
    // No rate of this kind is held to less than half.
    if rest >= 50 { return text[..<first] + "≥" + digits.dropFirst() + behind }
    guard whole >= 500, behind.first != "." else { return nil }
    return text[..<first] + digits.prefix(2) + "." + digits.suffix(1) + behind
  }
}

/// The words by which a rubric tells traits from an indicator's name (指标名称中的判断用语).
public struct TraitWords: Sendable, Hashable {
  private let lowerLevel2: Set<TextKey>
  private let lowerNames: WordList
  private let higherNames: WordList
  private let boundedNames: WordList
  private let unboundedNames: WordList
  private let signedNames: WordList
  private let openNames: WordList

  /// Creates the lists.
  ///
  /// - Parameters:
  ///   - lowerLevel2: 二级指标 under which less is better.
  ///   - lowerNames: Words in a name by which less is better.
  ///   - higherNames: Words in a name that outweigh those.
  ///   - boundedNames: Words of rates that cannot exceed 100 %.
  ///   - unboundedNames: Words of rates that can, in spite of those.
  ///   - signedNames: Words of values that may be negative.
  ///   - openNames: Words in a name by which less may be better, which only is told.
  public init(
    lowerLevel2: [String] = [], lowerNames: [String] = [], higherNames: [String] = [],
    boundedNames: [String] = [], unboundedNames: [String] = [], signedNames: [String] = [],
    openNames: [String] = []
  ) {
    self.lowerLevel2 = Set(lowerLevel2.map { TextKey(headingKey($0)) })
    self.lowerNames = WordList(lowerNames)
    self.higherNames = WordList(higherNames)
    self.boundedNames = WordList(boundedNames)
    self.unboundedNames = WordList(unboundedNames)
    self.signedNames = WordList(signedNames)
    self.openNames = WordList(openNames)
  }

  /// Whether a text names something of which less is better (事故, 投诉), and no remedy of it.
  func isUnwanted(_ text: String) -> Bool {
    lowerNames.matches(text) && !higherNames.matches(text)
  }

  /// A text without the words of what is unwanted.
  func withoutUnwanted(_ text: String) -> String { lowerNames.removed(from: text) }

  /// The traits of an indicator.
  public func traits(name: String, level2: String) -> Traits {
    let bytes = Array(name.utf8)
    let isCost = lowerLevel2.contains(TextKey(headingKey(level2)))
    var cause = Self.wait(endingOf: name)
    var open: String?
    if cause == nil, higherNames.first(in: bytes) == nil {
      cause = isCost ? level2 : lowerNames.first(in: bytes) ?? Self.lower.first(in: bytes)
      open = cause == nil ? openNames.first(in: bytes) : nil
    }
    let isBounded =
      unboundedNames.first(in: bytes) == nil
      && (boundedNames.first(in: bytes) != nil || boundedNames.matches(level2))
    return Traits(
      lowerIsBetter: cause, isBounded: isBounded, isSigned: signedNames.first(in: bytes) != nil,
      trend: Trend(of: name), isCost: isCost, asksWhen: Self.asksWhen(bytes, level2),
      openDirection: open, name: name, level2: level2)
  }

  /// Whether a name leaves open whether more or less is better (比例, 费用).
  func leavesDirectionOpen(_ traits: Traits) -> Bool {
    guard traits.lowerIsBetter == nil, traits.openDirection == nil,
      !higherNames.matches(traits.name)
    else { return false }
    return Self.eitherWay.matches(traits.name)
      || (!traits.level2.hasPrefix("数量") && Self.eitherWayBesideWork.matches(traits.name))
  }

  /// The wait that a name ends in, of which less is better whatever else the name holds: 响应时间.
  private static func wait(endingOf name: String) -> String? {
    // Asked of every indicator: few names end so, or in a bracket.
    switch name.unicodeScalars.last {
    case "间", "限", "时", "长", ")", "）": break
    default: return nil
    }
    let bytes = withoutBrackets(comparisonKey(name)).utf8
    guard let end = waitEnds.first(where: { bytes.ends(with: $0) }) else { return nil }
    let stem = bytes.dropLast(end.utf8.count)
    return waitStems.first { stem.ends(with: $0) }.map { $0 + end }
  }

  private static let waitEnds = ["时间", "时限", "用时", "时长", "耗时"]
  private static let waitStems = [
    "响应", "办理", "办结", "等待", "等候", "到达", "到场", "处置", "处理", "受理", "反馈", "审批", "审核", "审查", "修复",
    "抢修", "恢复", "送达", "出警", "出车", "候诊", "候车", "排队", "答复", "回复", "流转", "查验", "通关", "出证", "反应", "救援",
    "等候服务", "接警",
  ]
  /// Rates of which every place wants less.
  private static let lower = WordList(["调整率"])
  /// What may be wanted either way.
  private static let eitherWay = WordList([
    "费用", "浓度", "价格", "单价", "温度", "湿度", "压力", "流量", "水位", "密度", "间隔",
    "支出", "负荷", "用量", "强度", "消耗", "逾期", "病死", "复发", "超标", "败诉", "用水量", "排污", "债务", "亏损", "积压",
    "氨氮", "成本", "住院日", "并发症", "缺陷", "违约",
  ])
  /// What may be wanted either way, but is wanted where it measures the work done.
  private static let eitherWayBesideWork = WordList([
    "比例", "占比", "比重", "时间", "时长", "周期",
  ])

  /// 完成时间 asks for a day, 响应时间 for a length of time.
  private static func asksWhen(_ name: [UInt8], _ level2: String) -> Bool {
    (level2.hasPrefix("时效") || times.first(in: name) != nil) && lengths.first(in: name) == nil
  }

  private static let times = WordList(["时间", "时限", "期限", "日期", "节点", "时点"])
  private static let lengths = WordList([
    "率", "响应", "等待", "时长", "周期", "工期", "天数", "平均", "间隔", "小时", "办理", "处理", "处置", "缩短",
    "到达", "受理", "审批", "反馈", "运行", "服务", "学习", "次数", "个数", "数量",
  ])
}

/// Returns the name of a group or 二级指标 as it is compared: without brackets, blanks and the closing
/// 指标 or 目标 that one form writes and another does not.
public func headingKey(_ heading: String) -> String {
  let whole = comparisonKey(heading)
  let bytes = whole.utf8
  guard
    bytes.contains(UInt8(ascii: "("))
      || headingSuffixes.contains(where: { bytes.suffix($0.count).elementsEqual($0) })
  else { return whole }
  var key = Array(whole.utf8)
  if key.contains(UInt8(ascii: "(")) { key = withoutBrackets(key) }
  for suffix in headingSuffixes where key.count > suffix.count && key.ends(with: suffix) {
    key.removeLast(suffix.count)
  }
  return String(decoding: key, as: UTF8.self)
}

private let headingSuffixes = [Array("指标".utf8), Array("目标".utf8)]

/// Returns a folded text without what stands in brackets.
public func withoutBrackets(_ text: String) -> String {
  // ( and ) are neighbours, and no byte of another character is either.
  guard hasByte(of: UInt8(ascii: "(")...UInt8(ascii: ")"), in: text) else { return text }
  return String(decoding: withoutBrackets(Array(text.utf8)), as: UTF8.self)
}

private func withoutBrackets(_ text: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  var depth = 0
  for byte in text {
    switch byte {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth = max(0, depth - 1)
    default: if depth == 0 { kept.append(byte) }
    }
  }
  return kept
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes of a word end it.
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
