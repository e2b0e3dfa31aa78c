import Ziping
import ZipingFiles

/// A column of a form (自评表的列), found by its heading.
enum FormColumn: Int, CaseIterable, Hashable {
  case group
  case level2
  case name
  case property
  case target
  case unit
  case actual
  case weight
  case claimed
  case reviewedActual
  case reviewedPoints
  case level
  case notApplicable
  case note

  /// 分值 and 得分 of a 一级指标, beside its name.
  case groupWeight
  case groupClaimed
  /// 分值 and 得分 of a 二级指标, beside its name.
  case level2Weight
  case level2Claimed
  /// 调整后指标值, which wins over the target of the year's beginning.
  case adjustedTarget

  /// The official heading.
  var heading: String {
    switch self {
    case .group: "一级指标"
    case .level2: "二级指标"
    case .name: "三级指标"
    case .property: "指标性质"
    case .target: "年度指标值"
    case .unit: "计量单位"
    case .actual: "实际完成值"
    case .weight: "分值"
    case .claimed: "得分"
    case .reviewedActual: "复核完成值"
    case .reviewedPoints: "复核得分"
    case .level: "完成程度"
    case .notApplicable: "不适用"
    case .note: "偏差原因分析及改进措施"
    case .groupWeight: "一级指标分值"
    case .groupClaimed: "一级指标得分"
    case .level2Weight: "二级指标分值"
    case .level2Claimed: "二级指标得分"
    case .adjustedTarget: "调整后指标值"
    }
  }

  /// What a heading names.
  struct Meaning {
    let column: FormColumn
    /// How surely: a lower rank is the surer name.
    let rank: Int

    init(_ column: FormColumn, _ rank: Int = 0) {
      self.column = column
      self.rank = rank
    }
  }

  /// The column that a heading names, by itself or under another that spans it; nil if it names none.
  static func named(_ heading: String, under above: String = "") -> Meaning? {
    if !above.isEmpty, let both = HeadingWords(heading, under: above)?.column { return both }
    if let own = HeadingWords(heading)?.column {
      return above.isEmpty ? own : own.reviewed(if: reviewing.matches(HeadingWords.key(above)))
    }
    // 运算符号: whatever they are the signs of.
    if heading.utf8.count <= 36, heading.utf8.suffix(6).elementsEqual("符号".utf8) {
      return .init(.property)
    }
    // 分值 数量(20)、质量(10): what follows a blank explains.
    guard hasByte(of: UInt8(ascii: "\n")...UInt8(ascii: " "), in: heading),
      let name = heading.trimmingBlanks().split(whereSeparator: \.isWhitespace).first,
      name.utf8.count < heading.trimmingBlanks().utf8.count,
      let words = HeadingWords(String(name)), let meaning = words.column,
      meaning.rank < Meaning.weak
    else { return nil }
    return meaning
  }

  /// What says that the columns below are a reviewer's.
  private static let reviewing = WordList(["复核", "抽查", "复评", "核查", "核实"])
}

extension FormColumn.Meaning {
  /// From this rank on a heading names its column only where no other does.
  static let weak = 5
  /// The rank of 评价分值, which is a weight only where the form has no other.
  static let judged = 4
  /// The rank of a heading that a person or a rubric names.
  static let given = -1

  /// The same below a reviewer's heading.
  fileprivate func reviewed(if isReview: Bool) -> Self {
    switch column {
    case .actual where isReview: Self(.reviewedActual)
    case .claimed where isReview: Self(.reviewedPoints)
    default: self
    }
  }
}

extension HeadingWords {
  /// The column of an indicator table that the words name, told by the last of them first.
  fileprivate var column: FormColumn.Meaning? {
    if contains(.notApplicable) { return .init(.notApplicable) }
    guard let last = words.last, !isAboutMoney || last == .remark else { return nil }
    switch last {
    case .remark: return .init(.note)
    case .explanation: return contains(.indicator) ? nil : .init(.note)
    case .sign: return .init(.property)
    case .direction: return .init(.property, 1)
    case .unit: return words.count == 1 || !contains(.project) ? .init(.unit) : nil
    case .degree: return .init(.level)
    case .points, .weight, .approved, .share: return weight
    case .reviewScore: return .init(.reviewedPoints)
    case .score, .ownScore: return score
    // 权重值 and 得分值 are points.
    case .value where contains(.points) || contains(.weight): return weight
    case .value where contains(.score): return score
    case .value, .goal, .reached, .outcome: return amount
    case .number where isCounted: return amount
    case .first, .second, .third, .indicator, .topic, .name, .content, .kind, .project, .area:
      return level
    case .done where isDone: return .init(.actual, 4)
    case .real where isDone: return .init(.actual, 4)
    default: return nil
    }
  }

  /// Whether it heads a column of money.
  private var isAboutMoney: Bool {
    words.contains { [.budget, .spent, .rate, .amount, .otherMoney].contains($0) }
  }

  /// 实际完成, 本年实际完成.
  private var isDone: Bool {
    words.count { $0 == .done || $0 == .real } > 1
      && words.allSatisfy { [.done, .real, .year, .plain].contains($0) }
  }

  /// 计划数, 实际数: the number of what is asked for or was reached.
  private var isCounted: Bool {
    words.contains { [.asked, .due, .real, .done, .goal, .reached].contains($0) }
  }

  private var weight: FormColumn.Meaning? {
    if contains(.score) || contains(.aside) { return nil }
    // 实际分值 is what was got; 完成占比 is no weight.
    if contains(.real) || contains(.done) {
      return contains(.points) ? .init(.claimed, 1) : nil
    }
    if contains(.judging), contains(.points) { return .init(.weight, FormColumn.Meaning.judged) }
    let rank =
      contains(.share) ? 3 : contains(.approved) ? 2 : words.contains(.points) ? 0 : 1
    if words.last == .approved, !contains(.weight), !contains(.points) { return amount }
    if contains(.first) { return .init(.groupWeight) }
    if contains(.second) { return .init(.level2Weight) }
    return .init(.weight, rank)
  }

  private var score: FormColumn.Meaning? {
    if contains(.aside) { return nil }
    if contains(.review) { return .init(.reviewedPoints) }
    // 应得分 is what there is to get.
    if contains(.due) { return .init(.weight) }
    if contains(.first) { return .init(.groupClaimed) }
    if contains(.second) { return .init(.level2Claimed) }
    return .init(.claimed, contains(.scaled) ? 0 : contains(.single) ? 2 : 1)
  }

  /// What is asked for or was reached.
  private var amount: FormColumn.Meaning? {
    // 偏差值 and 参考值 are told beside the value.
    if contains(.aside) || contains(.reference) { return nil }
    if contains(.review) { return .init(.reviewedActual) }
    // 计划完成值 is asked for; 计划完成情况 says what became of the plan.
    let isAsked = contains(.asked) || contains(.due)
    let isReached =
      words.last == .outcome || contains(.real)
      || (contains(.done) || contains(.reached)) && !isAsked
    if isReached {
      return .init(.actual, words.last == .outcome ? 2 : 0)
    }
    if words.last == .goal, words.allSatisfy({ $0 == .goal || $0 == .plain }), words.count == 1 {
      return .init(.target, FormColumn.Meaning.weak)
    }
    if contains(.adjusted) || contains(.adjustment) { return .init(.adjustedTarget) }
    let rank = words.last == .goal ? 4 : contains(.initial) ? 1 : 0
    return .init(.target, rank)
  }

  /// What names the rows.
  private var level: FormColumn.Meaning? {
    if contains(.first) { return .init(.group) }
    if contains(.second) { return .init(.level2) }
    if contains(.third) { return .init(.name) }
    let isOfIndicator = contains(.indicator) || contains(.goal)
    switch words.last {
    case .project: return words == [.project] ? .init(.group, FormColumn.Meaning.weak + 1) : nil
    case .area: return .init(.group, FormColumn.Meaning.weak)
    case .kind where contains(.remark): return .init(.note)
    case .kind: return isOfIndicator ? .init(.group, FormColumn.Meaning.weak) : nil
    case .name: return isOfIndicator ? .init(.name, 1) : nil
    case .content: return isOfIndicator ? .init(.name, 3) : nil
    case .topic: return .init(.name, 3)
    case .indicator where words.count > 1: return .init(.name, FormColumn.Meaning.weak + 1)
    case .indicator: return .init(.name, FormColumn.Meaning.weak + 2)
    default: return nil
    }
  }
}
