/// What a review comes to (复核结果汇总): a line for each form, ranked within its rubric.
public struct FinalList: Sendable {
  /// What is listed of a form.
  public struct Line: Sendable {
    /// The form.
    public let form: FormIdentity
    /// Which of the reviews it is of, from 0.
    public let position: Int
    /// 主管部门; empty if the form does not say.
    public let department: String
    /// The claimed total.
    public let claimed: ExactDecimal?
    /// The recomputed total; nil where there is none.
    public let recomputed: Evaluation.Bounds?
    /// The total after the reviewer's decisions; nil where there is none.
    public let reviewed: Evaluation.Bounds?
    /// Claimed − reviewed.
    public let difference: ExactDecimal?
    /// The grade after the decisions; nil where it is open.
    public let grade: String?
    /// How many rows and groups a person still has to decide.
    public let open: Int
    /// The row with the greatest difference, and its first cause; no row where the cause is the total's.
    public let cause: (row: String, cause: Review.Cause)?
    /// Who decided (复核人), each once.
    public let reviewers: [String]
    /// The place within the rubric by share of full marks; nil while the total is open.
    public internal(set) var rank: Int?
    /// The decimal places in which points are shown.
    public let places: Int
    /// The reviewed total as a share of full marks; nil while it is open.
    let share: Ratio?
    /// 全年预算数 in 万元; nil where the form states none.
    let budget: ExactDecimal?
  }

  /// What the forms of a department come to (各主管部门).
  public struct Department: Sendable {
    /// The department; empty for the forms that name none, nil for all forms together.
    public let name: String?
    /// How many forms.
    public internal(set) var count: Int = 0
    /// How many of them have a total.
    public internal(set) var settled: Int = 0
    /// How many of these state a budget.
    public internal(set) var budgeted: Int = 0
    /// The mean of the totals in percent of full marks; nil where there is none.
    public internal(set) var mean: ExactDecimal?
    /// The same, weighted by 全年预算数.
    public internal(set) var weightedMean: ExactDecimal?
  }

  /// The forms: the rubrics as they first occur, within each the best first, open ones last.
  public let lines: [Line]
  /// The departments as they first occur; last, all forms together.
  public let departments: [Department]
  /// How many forms got each grade, the best first; last, those whose grade is open, under nil.
  public let grades: [(grade: String?, count: Int)]

  /// Lists the reviews of a run.
  public init(_ reviews: [Review]) {
    var lines = reviews.enumerated().map { Line($1, position: $0) }
    var rubrics: [String: Int] = [:]
    for line in lines where rubrics[line.rubricKey] == nil {
      rubrics[line.rubricKey] = rubrics.count
    }
    lines = lines.enumerated().sorted { first, second in
      let own = (rubrics[first.element.rubricKey] ?? 0, rubrics[second.element.rubricKey] ?? 0)
      if own.0 != own.1 { return own.0 < own.1 }
      switch (first.element.share, second.element.share) {
      case (let first?, let second?) where first != second: return first > second
      case (.some, nil): return true
      case (nil, .some): return false
      default: return first.offset < second.offset
      }
    }.map(\.element)
    Self.rank(&lines)
    self.lines = lines
    departments = Self.departments(of: lines.sorted { $0.position < $1.position })
    grades = Self.grades(of: lines, reviews)
  }

  /// Forms that share a place leave the next ones free.
  private static func rank(_ lines: inout [Line]) {
    var place = 0
    for index in lines.indices {
      let before = index > 0 ? lines[index - 1] : nil
      let isFirst = before?.rubricKey != lines[index].rubricKey
      place = isFirst ? 1 : place + 1
      guard let share = lines[index].share else { continue }
      lines[index].rank = !isFirst && before?.share == share ? before?.rank : place
    }
  }

  private static func grades(
    of lines: [Line], _ reviews: [Review]
  ) -> [(grade: String?, count: Int)] {
    var names: [String] = []
    for scale in reviews.map({ $0.evaluation.form.rubric.grades }) {
      for grade in scale.grades where !names.contains(grade.name) { names.append(grade.name) }
    }
    var counts = names.map { name in (String?.some(name), lines.count { $0.grade == name }) }
    let open = lines.count { $0.grade == nil }
    if open > 0 { counts.append((nil, open)) }
    return counts
  }
}

extension FinalList {
  private static func departments(of lines: [Line]) -> [Department] {
    var names: [String] = []
    var byName: [String: [Line]] = [:]
    for line in lines {
      let key = comparisonKey(line.department)
      if byName[key] == nil { names.append(line.department) }
      byName[key, default: []].append(line)
    }
    let own = names.map { Department($0, byName[comparisonKey($0)] ?? []) }
    return own.isEmpty ? [] : own + [Department(nil, lines)]
  }
}

extension FinalList.Department {
  init(_ name: String?, _ lines: [FinalList.Line]) {
    self.name = name
    count = lines.count
    let totals = lines.compactMap { line in line.percent.map { ($0, line.budget) } }
    settled = totals.count
    mean = Self.mean(totals.map { ($0.0, .one) })
    let weighted = totals.compactMap { percent, budget in
      budget.flatMap { $0.isZero ? nil : (percent, $0) }
    }
    budgeted = weighted.count
    weightedMean = Self.mean(weighted)
  }

  private static func mean(
    _ values: [(value: ExactDecimal, weight: ExactDecimal)]
  ) -> ExactDecimal? {
    do throws(ArithmeticError) {
      var (sum, weights) = (Ratio.zero, Ratio.zero)
      for (value, weight) in values {
        sum = try sum.adding(try Ratio(value).multiplied(by: Ratio(weight)))
        weights = try weights.adding(Ratio(weight))
      }
      guard weights != .zero else { return nil }
      return try sum.divided(by: weights).times(.one, Rounding(places: 2))
    } catch {
      return nil
    }
  }
}

extension FinalList.Line {
  init(_ review: Review, position: Int) {
    let evaluation = review.evaluation
    form = FormIdentity(evaluation)
    self.position = position
    department = evaluation.submission.department
    claimed = review.total.claimed
    recomputed = review.total.recomputed
    reviewed = review.total.reviewed
    difference = review.total.reviewedDifference
    grade = review.grade.reviewed
    open = review.reviewed.openParts
    cause = review.mainCause
    reviewers = review.reviewers
    places = evaluation.places
    share = review.shareOfFullMarks
    budget = evaluation.form.budgetInTenThousands
  }

  /// Ranks are within a rubric as it was, whatever it is called.
  fileprivate var rubricKey: String { form.rubric ?? "" }

  /// The total in percent of full marks; a mean is rounded once, from this.
  fileprivate var percent: ExactDecimal? {
    guard let share else { return nil }
    return try? share.times(100, Rounding(places: 6))
  }
}

extension Review {
  /// The reviewed total as a share of full marks.
  fileprivate var shareOfFullMarks: Ratio? {
    guard evaluation.hasPoints, let total = total.reviewed?.value, !evaluation.fullMarks.isZero
    else { return nil }
    return try? Ratio(total, over: evaluation.fullMarks)
  }

  /// The row with the greatest difference that counts, and why; else why the total or the grade differs.
  fileprivate var mainCause: (row: String, cause: Cause)? {
    var greatest: (size: ExactDecimal, row: String, cause: Cause)?
    for line in rows where line.exceedsTolerance {
      guard let cause = line.causes.first else { continue }
      let size = line.reviewedDifference?.magnitude ?? .zero
      if let known = greatest?.size, known >= size { continue }
      greatest = (size, line.name, cause)
    }
    if let greatest { return (greatest.row, greatest.cause) }
    if total.exceedsTolerance, let cause = total.causes.first { return ("", cause) }
    return grade.isFlip ? grade.causes.first.map { ("", $0) } : nil
  }

  /// Who decided, each once.
  fileprivate var reviewers: [String] {
    var names: [String] = []
    let applied = (rows + groups).compactMap(\.decision)
    for name in applied.compactMap(\.decision.by) where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

extension ReadForm {
  /// 全年预算数 in 万元.
  fileprivate var budgetInTenThousands: ExactDecimal? {
    let unit = Unit(symbol: "万元", family: "元", factor: 10_000)
    guard let planned = money[.planned].quantity, planned.unit.family == unit.family else {
      return nil
    }
    return try? planned.ratio(to: Quantity(1, unit)).times(1, Rounding(places: 6))
  }
}
