/// Reads a form, each row once, as what it is to the rubric (读表).
///
/// A row is put into its group by its 一级指标, failing that by its 二级指标; a figure that others are
/// computed from, and one for which another row stands, is no row of the result.
struct FormReading {
  let ready: ReadyRubric
  let submission: Submission
  var log = FindingLog()
  var hasMisplacedRow = false
  var hasUnclearWeights = false
  /// Whether the form states points alone, and the rubric takes it as it is.
  private let isScoreCard: Bool
  /// The actual values that were read to see which of several rows is filled in, by position.
  var actuals: [Int: Reading] = [:]
  private var ids: RowIDs
  /// The headings of the row before, which most rows share.
  private var last: HeadingIndex.Known
  private var lastLevel2: (text: String, key: String) = ("", "")
  private var taken: Set<Slot> = []

  /// An indicator that the rubric fixes, by the position of its group and its own.
  private struct Slot: Hashable {
    let group: Int
    let index: Int
  }

  private init(_ submission: Submission, _ ready: ReadyRubric) {
    self.submission = submission
    self.ready = ready
    ids = RowIDs(taken: ready.headings.budgetID)
    last = ready.headings.known("")
    isScoreCard = ready.rubric.groupSource != .rubric && submission.isScoreCard
  }

  /// The form as read.
  static func read(_ submission: Submission, _ ready: ReadyRubric) -> ReadForm {
    var reading = FormReading(submission, ready)
    return reading.form()
  }

  private mutating func form() -> ReadForm {
    var form = ReadForm(
      submission: submission, ready: ready, money: ReadMoney(submission.money, ready.reader))
    let figures = figureRows()
    let derived = DerivedValues(ready.rubric.derivations, figures.figures, form.money)
    let passedBy = figures.rows.union(rowsLeftOut(derived))
    for (position, row) in submission.rows.enumerated() where !passedBy.contains(position) {
      pass(row)
      if last.isBudget {
        form.budgetPositions.append(position)
        continue
      }
      let id = ids.next(RowIDs.id(underKeys: [last.key, lastLevel2.key], name: row.name))
      if let veto = ready.headings.veto(named: row.name) {
        form.vetoes.append(answer(row, at: position, id, to: veto))
      } else {
        form.rows.append(indicator(row, at: position, id, derived, form.money))
      }
    }
    form.budget = budget(form)
    addMissingIndicators(to: &form, derived)
    form.scales = printedScales(of: form.rows)
    addUnansweredVetoes(to: &form)
    form.hasMisplacedRow = hasMisplacedRow
    form.hasUnclearWeights = hasUnclearWeights
    form.findings = log.findings
    return form
  }

  // MARK: Indicators

  private mutating func indicator(
    _ row: Submission.Row, at position: Int, _ id: String, _ derived: DerivedValues,
    _ money: ReadMoney
  ) -> ReadRow {
    let group = self.group(of: row, id: id)
    let fixed = group.flatMap { fixedIndicator(for: row, in: $0) }
    // What the rubric calls an indicator decides its direction, not how a form spells it.
    var traits: Traits
    if let fixed {
      traits = fixed.traits
      if fixed.indicator.level2.isEmpty, !row.level2.isEmpty {
        traits = self.traits(name: fixed.indicator.name, level2: row.level2)
      }
    } else {
      traits = self.traits(name: row.name, level2: row.level2)
    }
    var cells = ReadCells(
      target: target(of: row, fixed, traits, id: id),
      actual: actuals[position] ?? read(row.actual.text), level: read(row.level?.text ?? ""),
      notApplicable: row.notApplicable, claimed: row.claimed,
      hasReason: ready.saysSomething(row.note), obstacle: obstacle(row, group, fixed))
    take(derived, for: fixed, into: &cells)
    take(money, for: fixed, into: &cells)
    let statesRate = ready.headings.isRate(named: row.name)
    if statesRate, fixed == nil { takeRate(of: money, into: &cells) }
    return ReadRow(
      id: id, kind: .indicator, group: group,
      groupName: group.map { ready.rubric.groups[$0].name } ?? row.group,
      heading: last.heading, level2: row.level2, name: row.name, traits: traits,
      statesRate: statesRate, fixed: fixed, cells: cells, handedIn: row,
      statedWeight: ready.statedWeight(of: row), position: position,
      places: RowPlaces(row: row.place, target: row.target.place, actual: row.actual.place))
  }

  /// Goes on to a row's headings.
  private mutating func pass(_ row: Submission.Row) {
    if row.group != last.text { last = ready.headings.known(row.group) }
    if row.level2 != lastLevel2.text { lastLevel2 = (row.level2, headingKey(row.level2)) }
  }

  private mutating func group(of row: Submission.Row, id: String) -> Int? {
    let byLevel2 = ready.headings.group(ofLevel2Key: lastLevel2.key)
    if let byName = last.group {
      if let other = byLevel2, other != byName {
        hasMisplacedRow = true
        log.add(
          .wrongGroup,
          [.text(row.level2), .text(ready.rubric.groups[other].name), .text(row.group)], row: id,
          at: row.place)
      }
      return byName
    }
    if let byLevel2 {
      log.add(
        .groupedByLevel2,
        [.text(row.group), .text(row.level2), .text(ready.rubric.groups[byLevel2].name)], row: id,
        at: row.place)
    }
    if let byLevel2 { return byLevel2 }
    // A form without 一级指标 still names the indicators, and the others may have a group of their own.
    guard last.key.isEmpty else { return nil }
    return ready.group(fixing: row.name) ?? ready.groupOfOthers
  }

  /// The indicator that a row names; the first row of one takes it.
  private mutating func fixedIndicator(
    for row: Submission.Row, in group: Int
  ) -> PreparedIndicator? {
    let fixed = ready.fixed[group]
    guard let (slot, choice) = fixed.named(row.name),
      taken.insert(Slot(group: group, index: slot)).inserted
    else { return nil }
    return fixed.choices[slot][choice]
  }

  /// The rubric's own target where it has one, which is told where the form states another.
  private mutating func target(
    of row: Submission.Row, _ fixed: PreparedIndicator?, _ traits: Traits, id: String
  ) -> Target {
    guard let fixed, let own = fixed.ownTarget else {
      return ready.targets.target(read(row.target.text), name: row.name, traits: traits)
    }
    if row.target.text != own.text {
      let stated = read(row.target.text)
      if !stated.isEmpty, stated.key != own.key, stated.content != own.content {
        log.add(
          .targetDiffers, [.text(row.target.text), .text(own.text)], row: id, at: row.target.place)
      }
    }
    if row.name == fixed.indicator.name, traits == fixed.traits { return fixed.target }
    return ready.targets.target(own, name: row.name, traits: traits)
  }

  private func obstacle(
    _ row: Submission.Row, _ group: Int?, _ fixed: PreparedIndicator?
  ) -> Remark? {
    guard let group else { return unknownGroup(row) }
    if isScoreCard { return Remark(.scoreCardRow) }
    if let left = left(group, fixed) { return left }
    let own = ready.rubric.groups[group]
    guard own.indicators != nil, fixed == nil else { return nil }
    return Remark(.unknownIndicator, [.text(own.name), .text(row.name)])
  }

  /// Why a row cannot be scored whose standard the rubric leaves to others.
  private func left(_ group: Int, _ fixed: PreparedIndicator?) -> Remark? {
    let own = ready.rubric.groups[group]
    guard let note = fixed?.indicator.left ?? own.left else { return nil }
    return Remark(.standardLeft, [.text(fixed?.indicator.name ?? own.name), .text(note)])
  }

  private func unknownGroup(_ row: Submission.Row) -> Remark {
    let names = [row.group, row.level2].map { $0.isEmpty ? .phrase(.blank) : Fact.text($0) }
    guard let near = ready.rubric.group(near: row.group) else {
      return Remark(.unknownGroup, names)
    }
    return Remark(.unknownGroupNear, names + [.text(near.name)])
  }

  /// An indicator that the rubric fixes and the form lacks is a row that nobody filled in; its figures
  /// may say what it would.
  private mutating func addMissingIndicators(to form: inout ReadForm, _ derived: DerivedValues) {
    for (group, fixed) in ready.fixed.enumerated() {
      for (index, choices) in fixed.choices.enumerated()
      where !taken.contains(Slot(group: group, index: index)) {
        guard let prepared = choices.first else { continue }
        let indicator = prepared.indicator
        var cells = ReadCells(target: prepared.target, actual: .empty)
        take(derived, for: prepared, into: &cells)
        take(form.money, for: prepared, into: &cells)
        cells.missingActual = nil
        if let left = left(group, prepared) {
          cells.obstacle = left
        } else if cells.isUnanswered {
          cells.obstacle = Remark(
            .indicatorMissing, [.text(indicator.name), .points(indicator.points)])
        }
        let name = ready.rubric.groups[group].name
        form.rows.append(
          ReadRow(
            id: ids.next(prepared.id), kind: .indicator, group: group, groupName: name,
            heading: GroupHeading(name), level2: indicator.level2, name: indicator.name,
            traits: prepared.traits, fixed: prepared, cells: cells, handedIn: nil, position: nil,
            places: RowPlaces()))
      }
    }
  }

  // MARK: Budget and vetoes

  /// The execution row: the form's first one decides what is claimed and whether it applies.
  private func budget(_ form: ReadForm) -> ReadRow? {
    guard let execution = ready.rubric.execution, let id = ready.headings.budgetID else {
      return nil
    }
    let position = form.budgetPositions.first
    let row = position.map { submission.rows[$0] }
    let money = submission.money
    return ReadRow(
      id: id, kind: .budget, groupName: execution.name,
      heading: GroupHeading(execution.name), level2: "", name: execution.name, traits: Traits(),
      cells: ReadCells(
        target: form.money.target, actual: form.money.actual,
        notApplicable: row?.notApplicable, claimed: row?.claimed ?? money.claimed),
      handedIn: row, position: position,
      places: RowPlaces(row: money.planned?.place ?? money.executed?.place ?? row?.place))
  }

  private func answer(
    _ row: Submission.Row, at position: Int, _ id: String, to veto: Int
  ) -> ReadRow {
    let traits = traits(name: row.name, level2: row.level2)
    let target = ready.rubric.vetoes[veto].target ?? row.target.text
    return ReadRow(
      id: id, kind: .veto(veto), groupName: Veto.heading, heading: GroupHeading(Veto.heading),
      level2: row.level2, name: row.name, traits: traits,
      cells: ReadCells(
        target: ready.targets.target(read(target), name: row.name, traits: traits),
        actual: read(row.actual.text), level: read(row.level?.text ?? "")),
      handedIn: row, position: position,
      places: RowPlaces(row: row.place, target: row.target.place, actual: row.actual.place))
  }

  /// Vetoes that the form does not mention are rows, too: they say what that means.
  private mutating func addUnansweredVetoes(to form: inout ReadForm) {
    guard !ready.rubric.vetoes.isEmpty else { return }
    let answers = Dictionary(grouping: form.vetoes) { $0.kind }
    var vetoes: [ReadRow] = []
    for (index, veto) in ready.rubric.vetoes.enumerated() {
      if let answered = answers[.veto(index)] {
        vetoes += answered
        continue
      }
      let traits = traits(name: veto.indicator, level2: "")
      vetoes.append(
        ReadRow(
          id: ids.next(RowIDs.id(under: [Veto.heading], name: veto.indicator)),
          kind: .veto(index), groupName: Veto.heading, heading: GroupHeading(Veto.heading),
          level2: "", name: veto.indicator, traits: traits,
          cells: ReadCells(
            target: ready.targets.target(
              read(veto.target ?? ""), name: veto.indicator, traits: traits),
            actual: .empty),
          handedIn: nil, position: nil, places: RowPlaces()))
    }
    form.vetoes = vetoes
  }

  // MARK: Cells

  func read(_ text: String) -> Reading { text.isEmpty ? .empty : ready.reader.read(text) }

  private func traits(name: String, level2: String) -> Traits {
    ready.rubric.policy.traitWords.traits(name: name, level2: level2)
  }
}

extension Veto {
  /// The heading under which vetoes are listed.
  static let heading = "一票否决"
}

extension Phrase {
  fileprivate static let blank = Phrase("blank", "（空）", "(empty)")
}
