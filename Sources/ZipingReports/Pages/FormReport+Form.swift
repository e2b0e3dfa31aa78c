package import Ziping

/// The form itself as handed in: money, goals, and what cells were read as.
extension FormReport {
  /// The money of the form (项目资金); nil where it has none.
  package struct Money: Sendable, Hashable {
    /// The whole of the money, or a part of it.
    package struct Line: Sendable, Hashable {
      /// What the form calls it.
      package let name: String
      /// 年初预算数 as written; empty where nothing stands there.
      package let initial: String
      /// 全年预算数 as written; empty where nothing stands there.
      package let planned: String
      /// 全年执行数 as written; empty where nothing stands there.
      package let executed: String
      /// Executed over planned, in percent; nil where they make none.
      package let rate: String?
    }

    /// The unit that its head states, such as 万元; empty if none.
    package let unit: String
    /// The whole first, then the parts that have any amount.
    package let lines: [Line]
    /// 执行率 as the form states it; nil where it states none.
    package let claimedRate: String?
    /// Whether the stated rate does not follow from the money.
    package let isRateDifferent: Bool
    /// Whether 年初预算数 stands beside 全年预算数.
    package var hasInitial: Bool { lines.contains { !$0.initial.isEmpty } }
  }

  /// The money of the form; nil where nothing is stated.
  package var money: Money? {
    let own = submission.money
    let read = evaluation.form.money
    let parts = zip(own.parts, read.parts).map { part, amounts in
      Money.Line(
        name: part.name, initial: part.initial?.text ?? "", planned: part.planned?.text ?? "",
        executed: part.executed?.text ?? "", rate: amounts.rate.map(wording.percent))
    }
    let whole = Money.Line(
      name: wording.text(.wholeMoney), initial: own.initial?.text ?? "",
      planned: own.planned?.text ?? "", executed: own.executed?.text ?? "",
      rate: read.rate.map(wording.percent))
    let lines =
      [whole] + parts.filter { !($0.initial + $0.planned + $0.executed).isEmpty }
    guard lines.count > 1 || !(whole.initial + whole.planned + whole.executed).isEmpty else {
      return nil
    }
    return Money(
      unit: own.unit, lines: lines, claimedRate: own.claimedRate?.text,
      isRateDifferent: read.claimedRate.map { !$0.isSame } ?? false)
  }

  /// The goal in words and what became of it (年度总体目标); nil where neither is filled in.
  package var goal: (planned: String, outcome: String)? {
    let (planned, outcome) = (submission.goal?.text ?? "", submission.goalOutcome?.text ?? "")
    return (planned + outcome).isEmpty ? nil : (planned, outcome)
  }

  /// What the target of a row was read as; nil where nothing stands there.
  package func targetRead(of row: Row) -> String? {
    if case .empty = row.scored.target.reading.content { return nil }
    return wording.text(row.scored.target)
  }

  /// What the actual value of a row was read as; nil where nothing stands there.
  package func actualRead(of row: Row) -> String? {
    if case .empty = row.scored.actual.content { return nil }
    return wording.text(row.scored.actual)
  }

  /// Where something stands, without the file where that is the form's own; empty for the whole of it.
  package func place(_ place: Place?) -> String {
    guard let place, place.position != nil || place.file != submission.source else { return "" }
    return words.place(place).text
  }

  /// Whose form it is; empty if it does not say, or where it is the title.
  package var unit: String { submission.unit == title ? "" : submission.unit }

  /// The year as people write it; empty if the form states none.
  package var yearText: String {
    submission.year.map { wording.text(Message(.yearTitle, [.count($0)])) } ?? ""
  }

  /// What was said in place of what the form says, as it was typed.
  package var saidInstead: [String] {
    let options = evaluation.origin.options
    let columns = options.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let given: [(String, String?)] = [
      ("--sheet", options.sheet), ("--year", options.year.map(String.init)),
      ("--planned", options.planned), ("--executed", options.executed),
    ]
    return columns.map { "--column \($0)" }
      + given.compactMap { name, value in value.map { "\(name) \($0)" } }
  }

  /// What the form calls itself, or that it is a self-evaluation: what stands above a table is a title only
  /// where it says so in a few words.
  package var formTitle: String {
    let title = submission.title
    let isTitle =
      title.count <= Self.longestTitle && Self.titleWords.contains { occurs($0, in: title) }
    return isTitle ? title : wording.text(.formTitle)
  }

  private static let longestTitle = 60
  private static let titleWords = ["绩效", "自评", "评价"]
}

extension Phrase {
  fileprivate static let wholeMoney = Phrase("whole-money", "年度资金总额", "All of the money")
}
