package import Ziping

/// What keeps a form from a goal, in words (还差什么的说法).
extension Wording {
  /// The goal: a grade with the total that gets it, or full marks.
  package func goal(of shortfall: Shortfall) -> String {
    let threshold = Fact.points(shortfall.threshold)
    return switch shortfall.goal {
    case .grade(let grade): text(Message(.goalGrade, [.text(grade.name), threshold]))
    case .fullMarks: text(Message(.goalFull, [threshold]))
    }
  }

  /// What is missing, and whether it can still be had.
  package func headline(of shortfall: Shortfall) -> String {
    let goal = Fact.text(goal(of: shortfall))
    guard shortfall.standing != .reached else { return text(Message(.goalReached, [goal])) }
    let missing =
      shortfall.missing.isZero
      ? Message(.goalVetoOpen, [goal]) : Message(.goalMissing, [goal, .points(shortfall.missing)])
    return ([text(missing)] + [outlook(of: shortfall)].compactMap(\.self))
      .joined(separator: text(.clauseMark))
  }

  private func outlook(of shortfall: Shortfall) -> String? {
    let best = Fact.points(shortfall.best)
    switch shortfall.standing {
    case .reached: return nil
    case .open: return shortfall.missing.isZero ? nil : text(.goalOpen)
    case .suggested:
      let high = [Fact.points(shortfall.bounds.high), .points(shortfall.beyond)]
      let isOpen = shortfall.bounds.high > shortfall.bounds.low
      let open = isOpen ? [text(Message(.goalOpenFalls, high))] : []
      return (open + [text(Message(.goalSuggested, [best]))]).joined(separator: text(.clauseMark))
    case .beyond:
      guard !shortfall.items.isEmpty else { return text(.goalNothing) }
      let lack = (try? shortfall.threshold.subtracting(shortfall.best)) ?? .zero
      return lack > .zero ? text(Message(.goalBeyond, [best, .points(lack)])) : nil
    }
  }

  /// What the rows are that a person may still settle, and how many of them suffice.
  package func itemsTitle(of shortfall: Shortfall) -> String {
    let count = Fact.count(shortfall.items.count)
    guard let enough = shortfall.enough else { return text(Message(.itemsFall, [count])) }
    return enough == shortfall.items.count
      ? text(Message(.itemsAll, [count])) : text(Message(.itemsEnough, [count, .count(enough)]))
  }

  /// Why something is not settled, a sentence each.
  package func causes(of item: Shortfall.Item) -> [String] {
    switch item.cause {
    case .open(let remark), .veto(let remark): [text(remark)]
    case .suggested(let assumptions): assumptions.map { text($0) }
    case .emptyGroup: [text(.emptyGroup)]
    }
  }

  /// The actual value that a rule would have needed.
  package func need(of miss: Shortfall.Miss) -> String {
    guard let need = miss.need else { return text(.needUntold) }
    let phrase: Phrase =
      switch need.way {
      case .atLeast: .needAtLeast
      case .atMost: .needAtMost
      case .by: .needBy
      case .says: .needSays
      }
    let told = text(Message(phrase, [.text(need.value), .points(need.points)]))
    return need.isEnough ? text(Message(.needIsEnough, [.text(told)])) : told
  }

  /// What the rows are that were measured and missed.
  package func missesTitle(of shortfall: Shortfall) -> String {
    text(Message(.missesTitle, [.count(shortfall.missCount)]))
  }

  /// That nobody should alter what was measured.
  package var missesNote: String { text(.missesNote) }
}

extension Phrase {
  fileprivate static let goalGrade = Phrase("goal-grade", "“{0}”（{1} 分）", "\"{0}\" ({1} points)")
  fileprivate static let goalFull = Phrase("goal-full", "满分（{0} 分）", "full marks ({0} points)")
  fileprivate static let goalReached = Phrase(
    "goal-reached", "已达到{0}", "{0}: reached")
  fileprivate static let goalMissing = Phrase(
    "goal-missing", "到{0}还差 {1} 分", "{0}: {1} {1|point|points} missing")
  fileprivate static let goalVetoOpen = Phrase(
    "goal-veto-open", "总分已够{0}，是否触发一票否决还没有定",
    "{0}: the total suffices, whether a veto sets in is open")
  fileprivate static let goalOpen = Phrase(
    "goal-open", "补上待定的还能达到", "what is open can still reach it")
  fileprivate static let goalOpenFalls = Phrase(
    "goal-open-falls", "待定的都得到，最高 {0}，仍差 {1}",
    "with all that is open {0} at most, {1} short")
  fileprivate static let goalSuggested = Phrase(
    "goal-suggested", "建议的也改定到最高，可到 {0}", "with better points in place of suggested ones {0}")
  fileprivate static let goalNothing = Phrase(
    "goal-nothing", "没有可以补上或改定的", "nothing is left for a person to settle")
  fileprivate static let goalBeyond = Phrase(
    "goal-beyond", "能补上、改定的都得到，最高 {0}，仍差 {1}",
    "with all that a person may settle {0} at most, {1} short")
  fileprivate static let itemsAll = Phrase(
    "items", "可以补上或改定的（{0} 处，都要）", "For a person to settle ({0}, all of them)")
  fileprivate static let itemsEnough = Phrase(
    "items", "可以补上或改定的（{0} 处，前 {1} 处即够）", "For a person to settle ({0}, the first {1} suffice)")
  fileprivate static let itemsFall = Phrase(
    "items", "可以补上或改定的（{0} 处，都得到也不够）", "For a person to settle ({0}, all of them fall short)")
  fileprivate static let emptyGroup = Phrase(
    "empty-group", "这一组没有指标", "the group has no indicator")
  fileprivate static let needAtLeast = Phrase(
    "need-at-least", "规则要求达到 {0}，得 {1}", "the rule asks for {0} or more: {1}")
  fileprivate static let needAtMost = Phrase(
    "need-at-most", "规则要求不超过 {0}，得 {1}", "the rule asks for {0} or less: {1}")
  fileprivate static let needBy = Phrase(
    "need-by", "规则要求不晚于 {0}，得 {1}", "the rule asks for {0} or earlier: {1}")
  fileprivate static let needSays = Phrase(
    "need-says", "规则要求“{0}”，得 {1}", "the rule asks for \"{0}\": {1}")
  fileprivate static let needIsEnough = Phrase(
    "need-is-enough", "{0}；这一行就够", "{0}; that alone is enough")
  fileprivate static let needUntold = Phrase(
    "need-untold", "规则所要的说不成一个完成值", "no single value says what the rule asks for")
  fileprivate static let missesTitle = Phrase(
    "misses", "已有数据、没有得满的（{0} 行）", "Measured and missed ({0})")
  fileprivate static let missesNote = Phrase(
    "misses-note", "数据是事实，不因此改动；这里只说明规则要求多少。",
    "What was measured is a fact and stays as it is; this says what the rules ask for.")
}
