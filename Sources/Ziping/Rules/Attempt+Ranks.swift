extension Attempt {
  /// What is said of two ranks, which are no amounts: the same one is reached, a better one where the
  /// order is a fact (级、类、等、星级的比较).
  var rankJudgement: Judgement? {
    if target.reading.mayBeRelation, actual.mayBeRelation,
      let relation = Relation(target.reading.text),
      let other = Relation(actual.text)
    {
      return judgement(of: other, beside: relation)
    }
    // Asked of every row: few cells look like a rank.
    guard target.reading.mayBeRank || actual.mayBeRank else { return nil }
    let (asked, done) = (Rank(target.reading, self), Rank(actual, self))
    guard let asked, let done else {
      let isAgainstOther =
        (asked == nil) != (done == nil) && actual.holdsSomething && target.demand.isLimit
      return isAgainstOther ? .undetermined(.rankAgainstOther, bothTexts) : nil
    }
    guard asked.scale == done.scale else { return .undetermined(.ranksDiffer, bothTexts) }
    if asked.place == done.place || isBetter(done, than: asked) == true {
      return .share(.one, Reason(.rankReached, actual.quoted, target.reading.quoted))
    }
    return .undetermined(.ranksDiffer, bothTexts)
  }

  /// 1:1配套 and 1:1: the same relation, and what else is said of it was not compared.
  private func judgement(of relation: Relation, beside asked: Relation) -> Judgement {
    guard relation.text == asked.text else { return .undetermined(.relationsDiffer, bothTexts) }
    let judgement = Judgement.share(
      .one, Reason(.rankReached, actual.quoted, target.reading.quoted))
    guard relation.rest != asked.rest else { return judgement }
    let (kind, text) =
      relation.rest.isEmpty
      ? (FindingKind.targetUnread, target.reading) : (.actualUnread, actual)
    return judgement.assuming(
      Remark(kind, [text.quoted, .text(relation.rest.isEmpty ? asked.rest : relation.rest)]))
  }

  /// Whether one rank is better than another; nil where the order is not known.
  private func isBetter(_ one: Rank, than other: Rank) -> Bool? {
    switch one.scale {
    case "星", "A级": one.place > other.place
    case "类", "级":
      Self.firstIsBest.matches(traits.name) || Self.firstIsBest.matches(target.reading.text)
        ? one.place < other.place : nil
    default: nil
    }
  }

  fileprivate static let water = WordList(["水质", "断面", "水体", "水环境", "地表水"])
  private static let firstIsBest = WordList(water.words + ["空气质量"])
}

/// A relation such as 1:3, which is no amount either (比例关系).
private struct Relation {
  let text: String
  let rest: String

  init?(_ written: String) {
    let scalars = FoldedText(written).scalars.filter { !FoldedText.isBlank($0) }
    guard let start = scalars.firstIndex(where: isDigit) else { return nil }
    var cursor = TextCursor(scalars: scalars, position: start)
    guard let first = cursor.takeInteger(upTo: 4),
      cursor.takeAny(of: [":", "∶", "比"]) != nil, let second = cursor.takeInteger(upTo: 4),
      !scalars[cursor.position...].contains(where: isDigit)
    else { return nil }
    text = "\(first):\(second)"
    rest = FoldedText.string(scalars[..<start] + scalars[cursor.position...])
  }
}

/// A rank as a cell states it (等级).
private struct Rank {
  /// What it is a rank of: 级, 类, 星.
  let scale: String
  /// Its number on the scale.
  let place: ExactDecimal

  init?(_ reading: Reading, _ attempt: Attempt) {
    if let quantity = reading.quantity {
      let isClass =
        quantity.unit.family == "类"
        && (Attempt.water.matches(attempt.traits.name)
          || Attempt.water.matches(attempt.target.reading.text)
          || Attempt.water.matches(attempt.actual.text))
      guard quantity.unit.isRank || isClass else { return nil }
      scale = quantity.unit.family
      place = quantity.magnitude
      return
    }
    guard case .text = reading.content, let (place, scale) = Self.roman(in: reading.key) else {
      return nil
    }
    self.scale = scale
    self.place = place
  }

  /// Ⅲ类, III级, 达到或优于Ⅲ类.
  private static func roman(in key: String) -> (ExactDecimal, String)? {
    let rest = words.removed(from: key)
    guard let scale = rest.last.map(String.init), scale == "类" || scale == "级",
      let place = numerals[String(rest.dropLast())]
    else { return nil }
    return (place, scale)
  }

  private static let words = WordList([
    "达到或优于", "优于或达到", "不低于", "达到", "优于", "保持", "稳定", "及以上", "以上", "标准", "水质", "水体", "要求", "地表水",
  ])
  private static let numerals: [String: ExactDecimal] = [
    "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5,
  ]
}

extension Reading {
  /// Whether it has a sign of a relation; most cells have none.
  fileprivate var mayBeRelation: Bool {
    guard case .text = content, key.utf8.contains(where: isDigit) else { return false }
    return Self.relationSigns.matches(text)
  }

  private static let relationSigns = WordList([":", "：", "∶", "比"])

  /// Whether it looks like a rank: the unit of one, or a short text that ends in 级 or 类.
  fileprivate var mayBeRank: Bool {
    switch content {
    case .measure(let measure):
      guard case .single(let quantity) = measure.extent else { return false }
      return quantity.unit.isRank || quantity.unit.family.utf8.elementsEqual("类".utf8)
    case .text:
      return key.utf8.count <= 60 && Self.rankWords.contains { occurs($0, in: key) }
    default: return false
    }
  }

  private static let rankWords = ["级", "类"]

  /// Whether anything was filled in that may be compared.
  fileprivate var holdsSomething: Bool {
    switch content {
    case .measure, .date, .text, .word: true
    case .empty, .none, .parts, .unreadable: false
    }
  }
}

extension Target.Demand {
  /// Whether it asks for a number.
  fileprivate var isLimit: Bool {
    switch self {
    case .atLeast, .atMost, .range: true
    default: false
    }
  }
}

extension FindingKind {
  /// Two ranks of which nobody knows that the one is as good as the other.
  public static let ranksDiffer: FindingKind = FindingKind(
    .warning, "ranks-differ", "“{0}”与“{1}”是等级，不能按比例计算，也看不出完成值不低于指标值",
    "\"{0}\" and \"{1}\" are ranks: there is no ratio, and the actual one is not known to be as good",
    about: .actual, remedy: ownJudgementRemedy, from: .scoring,
    why: ("等级不是数量，二级不是一级的两倍", "a rank is no amount"),
    example: ("指标值“一级”，完成值“二级”", "target \"一级\", actual value \"二级\""))
  /// A rank against something that is none.
  public static let rankAgainstOther: FindingKind = FindingKind(
    as: .ranksDiffer, "“{0}”与“{1}”一方是等级，另一方不是，不能比较",
    "of \"{0}\" and \"{1}\" one is a rank and the other is not", about: .actual,
    remedy: ownJudgementRemedy)
  /// Two relations that are not the same.
  public static let relationsDiffer: FindingKind = FindingKind(
    as: .ranksDiffer, "“{0}”与“{1}”是比例关系，两者不同，不能折算",
    "\"{0}\" and \"{1}\" are relations that are not the same", about: .actual,
    remedy: ownJudgementRemedy)
}

extension Phrase {
  fileprivate static let rankReached = Phrase(
    "rank-reached", "“{0}”达到“{1}”，得满分 {points}", "\"{0}\" reaches \"{1}\": full {points}")
}
