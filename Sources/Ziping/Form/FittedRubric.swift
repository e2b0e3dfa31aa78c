/// A rubric with the groups, points and full marks of one form (按表取组).
///
/// This is the one place in which a form's own groups become a rubric's: everything behind it reads,
/// weighs and adds up as under any other rubric.
struct FittedRubric {
  private(set) var rubric: Rubric
  private(set) var basis: ReadyRubric.PointsBasis
  /// Whether the names of the rows state their weights (相关性（5分）), as those of a score card do.
  let namesStateWeights: Bool

  private let submission: Submission
  private let ready: ReadyRubric
  private var drafts: [Draft] = []
  /// 分值 that the form states for rows together, by their positions.
  private let lines: [Range<Int>: Submission.Cell?]
  /// The positions of the rows that state the execution rate as a group of their own.
  private var budgetRows: [Int] = []

  /// A group while its points are looked for.
  private struct Draft {
    let key: String
    let name: String
    /// The headings that lead to it, as written.
    var headings: [String]
    /// The positions of its rows.
    var rows: [Int] = []
    /// What the form states for it as a whole.
    var stated: ExactDecimal?
    /// What its rows' weights make.
    var sum = ExactDecimal.zero
    var points: ExactDecimal { stated ?? sum }
    /// What the weights make where each group is a hundred of its own.
    var inside: ExactDecimal?
  }

  init(_ ready: ReadyRubric, _ submission: Submission) {
    self.ready = ready
    self.submission = submission
    rubric = ready.rubric
    basis = .stated
    lines = Dictionary(
      submission.subtotals.lazy.filter { !$0.isShared }.map { ($0.rows, $0.weight) },
      uniquingKeysWith: { first, _ in first })
    let states = submission.rows.contains { ready.saysSomething($0.weight) }
    namesStateWeights = !states && submission.isScoreCard
    gatherGroups()
    if rubric.groupSource == .formWithoutPoints {
      basis = .none
      takeExecution(.zero)
    } else {
      takePoints(statesWeights: states || namesStateWeights)
    }
    rubric.groups = drafts.map { draft in
      IndicatorGroup(
        name: draft.name, aliases: draft.headings, points: draft.points, level2: [],
        inside: draft.inside, indicators: nil)
    }
  }

  // MARK: Groups

  private mutating func gatherGroups() {
    var positions: [String: Int] = [:]
    for (key, rows) in headings() {
      let first = submission.rows[rows[0]].group
      let draft = Draft(
        key: key, name: name(of: first, key), headings: rows.map { submission.rows[$0].group },
        rows: rows, stated: statedPoints(of: rows))
      positions[key] = drafts.count
      drafts.append(draft)
    }
  }

  /// The positions of the rows under each heading, in the form's order; those of the execution rate are
  /// set aside.
  private mutating func headings() -> [(key: String, rows: [Int])] {
    var found: [(key: String, rows: [Int])] = []
    var positions: [String: Int] = [:]
    for (position, row) in submission.rows.enumerated()
    where ready.headings.veto(named: row.name) == nil
      && ready.headings.input(named: row.name) == nil
    {
      let key = GroupHeading(row.group).key
      if let index = positions[key] {
        found[index].rows.append(position)
      } else {
        positions[key] = found.count
        found.append((key, [position]))
      }
    }
    let isBudget = found.map { isExecution($0.rows) }
    budgetRows = zip(found, isBudget).flatMap { $1 ? $0.rows : [] }
    return zip(found, isBudget).filter { !$1 }.map(\.0)
  }

  /// Whether the rows under a heading are the execution row: several are only where each is called so.
  private func isExecution(_ rows: [Int]) -> Bool {
    guard let first = rows.first, ready.headings.known(submission.rows[first].group).isBudget else {
      return false
    }
    return rows.count == 1
      || rows.allSatisfy { row in
        let name = submission.rows[row].name
        return name.isEmpty || ready.headings.known(name).isBudget
      }
  }

  private func name(of heading: String, _ key: String) -> String {
    guard key.isEmpty else {
      let text = heading.filter { !$0.isWhitespace }
      return GroupHeading(heading).points == nil ? text : withoutBrackets(comparisonKey(text))
    }
    return drafts.contains { $0.name == Self.all } ? Self.others : Self.all
  }

  /// The group of the rows of a form without 一级指标.
  private static let all = "全部指标"
  private static let others = "其他指标"

  /// What the form states for rows together: in their heading, or in a line of their own.
  private func statedPoints(of rows: [Int]) -> ExactDecimal? {
    let headed = rows.compactMap { GroupHeading(submission.rows[$0].group).points }.first
    if let headed, !headed.isZero, headed <= ready.rubric.fullMarks { return headed }
    guard let first = rows.first, let last = rows.last, last - first + 1 == rows.count else {
      return nil
    }
    return (lines[first..<last + 1] ?? nil).flatMap { points(in: $0.text) }
  }

  // MARK: Points

  /// The form's own full marks where it states them, with the grades in proportion.
  ///
  /// They must be what its rows and the money make; a number that is not is no full marks, be it a claim in
  /// the wrong column, and weighing says so.
  private mutating func setFullMarks() {
    guard let cell = submission.totalWeight, let stated = points(in: cell.text), !stated.isZero,
      stated != rubric.fullMarks, isWhole(stated),
      let factor = try? Ratio(stated, over: rubric.fullMarks)
    else { return }
    let exact = Rounding(places: ExactDecimal.mostPlaces)
    rubric.grades = GradeScale(
      rubric.grades.grades.map { grade in
        GradeScale.Grade(
          name: grade.name, aliases: grade.aliases,
          from: (try? factor.times(grade.from, exact)) ?? grade.from)
      }, rounding: rubric.grades.rounding)
    rubric.fullMarks = stated
  }

  /// Whether a number is what all rows and the money make together.
  private func isWhole(_ stated: ExactDecimal) -> Bool {
    guard let sum else { return false }
    if let printedExecution { return (try? sum.adding(printedExecution)) == stated }
    // Rows of 90 beside money lack the points of its rate.
    let isShort =
      hasMoney && (try? sum.adding(rubric.execution?.points ?? .zero)) == rubric.fullMarks
    return sum == stated && !isShort
  }

  private var hasMoney: Bool {
    !budgetRows.isEmpty || submission.money.planned != nil || submission.money.executed != nil
  }

  private mutating func takePoints(statesWeights: Bool) {
    if statesWeights {
      addUpWeights()
    } else if drafts.contains(where: { $0.stated == nil }) {
      basis = .assumed
      shareOut()
      return
    }
    setFullMarks()
    takeExecution(executionPoints(beside: sum))
  }

  /// What all groups make.
  private var sum: ExactDecimal? { try? drafts.map(\.points).sum() }

  private mutating func addUpWeights() {
    for index in drafts.indices {
      let weights = drafts[index].rows.compactMap { row in
        ready.statedWeight(of: submission.rows[row], inName: namesStateWeights)
          .flatMap { points(in: $0.text) }
      }
      let sum = (try? weights.sum()) ?? .zero
      drafts[index].sum = sum
      // Each group can be a hundred of its own; any other number is a mistake, and the rows count.
      if let stated = drafts[index].stated, stated != sum {
        if sum == ready.rubric.fullMarks {
          drafts[index].inside = sum
        } else {
          drafts[index].stated = nil
        }
      }
    }
  }

  /// Shares what the execution row leaves among the groups that state no points.
  private mutating func shareOut() {
    let budget = printedExecution ?? (hasMoney ? rubric.execution?.points : nil)
    takeExecution(budget)
    let open = drafts.indices.filter { drafts[$0].stated == nil }
    let taken = [budget ?? .zero, sum ?? .zero]
    guard let known = try? taken.sum(), known < rubric.fullMarks,
      let left = try? rubric.fullMarks.subtracting(known),
      let parts = try? left.split(into: open.count, places: rubric.policy.rounding.places)
    else { return }
    for (index, part) in zip(open, parts) { drafts[index].sum = part }
  }

  // MARK: The execution row

  /// What the form prints as the points of the execution row.
  private var printedExecution: ExactDecimal? {
    let own = budgetRows.compactMap { submission.rows[$0].weight }
    let cells = own.isEmpty ? [submission.money.weight].compactMap(\.self) : own
    let printed = cells.filter { ready.saysSomething($0) }.compactMap { points(in: $0.text) }
    return printed.isEmpty ? nil : try? printed.sum()
  }

  /// What the execution row weighs: as printed, or what is needed to reach full marks.
  ///
  /// Where the rows make them alone, weighing says so.
  private func executionPoints(beside sum: ExactDecimal?) -> ExactDecimal? {
    if let printedExecution { return printedExecution }
    guard let sum, let own = rubric.execution?.points else { return nil }
    let isNeeded = (try? sum.adding(own)) == rubric.fullMarks
    return isNeeded || sum >= rubric.fullMarks ? own : nil
  }

  /// Takes an execution row of these points, or none; a heading that names a group names it no more.
  private mutating func takeExecution(_ points: ExactDecimal?) {
    guard let execution = rubric.execution, let points else {
      rubric.execution = nil
      return
    }
    let groups = Set(drafts.map(\.key))
    let names = ([execution.name] + execution.aliases).filter { !groups.contains(headingKey($0)) }
    guard names.first == execution.name else {
      rubric.execution = nil
      return
    }
    rubric.execution = Rubric.Execution(
      name: execution.name, aliases: Array(names.dropFirst()), points: points,
      rule: execution.rule)
  }
}

extension ReadyRubric {
  /// 分值 of a row as the form states it, or in its name (相关性（5分）) where only names state it.
  func statedWeight(of row: Submission.Row, inName: Bool) -> Submission.Cell? {
    guard inName, let points = GroupHeading(row.name).points else { return row.weight }
    return Submission.Cell(points.text(), at: row.place)
  }
}
