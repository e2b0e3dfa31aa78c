public import Ziping

/// What changed between two evaluations, as text (差异报告).
public enum DifferencePage: Sendable {
  /// The page: the totals, what each step changed, then the rows, the greatest change first.
  public static func text(
    _ difference: Difference, _ language: Language, style: TextStyle = .plain
  ) -> String {
    TextRenderer(style).text(Content(difference, language).page)
  }

  private struct Content {
    let difference: Difference
    let wording: Wording
    let places: Int

    init(_ difference: Difference, _ language: Language) {
      self.difference = difference
      places = max(difference.before.places, difference.after.places)
      wording = Wording(language, places: places)
    }

    var page: Page {
      var page = Page()
      page.blocks = sides
      page.addSection(totals)
      page.addSection(steps)
      page.addSection(rows)
      return page
    }

    private func text(_ phrase: Phrase) -> String { wording.text(phrase) }
    private func points(_ number: ExactDecimal) -> String { number.text(places: places) }

    private func points(_ bounds: Evaluation.Bounds?) -> String {
      wording.total(bounds, places: places)
    }

    private func signed(_ change: Difference.Change) -> Words {
      let tone: Tone? = change.high < .zero ? .bad : change.low > .zero ? .met : nil
      return Words(wording.signed(change, places: places), tone)
    }

    // MARK: Head

    private var sides: [Block] {
      let (before, after) = (difference.before, difference.after)
      return side("A", before) + basis(difference.bases?.before) + side("B", after)
        + basis(difference.bases?.after)
    }

    private func side(_ mark: String, _ evaluation: Evaluation) -> [Block] {
      [
        .note(
          Words(mark + "  ", .heading) + Words(whole: evaluation.submission.source)
            + Words("  ") + Words(whole: evaluation.rubric.id, .quiet), hanging: 3)
      ]
    }

    private func basis(_ basis: Rubric.Basis?) -> [Block] {
      guard let basis else { return [] }
      let evidence = wording.text(basis.evidence.phrase)
      return [
        .note(
          Words(text(.basisLabel) + "  ", .quiet) + Words("\(basis.document) [\(evidence)]"),
          indent: 3, hanging: 2)
      ]
    }

    private var totals: [Block] {
      let (before, after) = (difference.before, difference.after)
      let change = difference.total.map(signed) ?? Words()
      return [
        total(.totalLabel, points(before.bounds), points(after.bounds), change),
        total(.gradeLabel, grade(before), grade(after), Words()),
      ] + (difference.bases == nil ? [] : beside("A", before) + beside("B", after))
    }

    private func total(
      _ label: Phrase, _ before: String, _ after: String, _ change: Words
    ) -> Block {
      let arrow = before == after ? after : "\(before) → \(after)"
      let change = change.isEmpty ? Words() : Words("  (") + change + Words(")")
      return .line(label: text(label), Words(arrow, .heading) + change)
    }

    /// What makes an evaluation's total beside its rows.
    private func beside(_ mark: String, _ evaluation: Evaluation) -> [Block] {
      let groups = evaluation.groups.filter(\.isMissing).map { group in
        wording.text(Message(.missingGroup, [.text(group.name), .points(group.weight)]))
      }
      let adjustments = evaluation.adjustments.map {
        "\(wording.text($0.message))  \(points($0.bounds))"
      }
      return (groups + adjustments).map { .note(Words("\(mark)  \($0)"), hanging: 3) }
    }

    private func grade(_ evaluation: Evaluation) -> String {
      evaluation.grade ?? text(.gradeUnknown)
    }

    // MARK: Steps

    /// What each step changed in all; steps that changed nothing are left out.
    private var steps: [Block] {
      var entries: [(Phrase, Difference.Change?)] = Difference.Step.allCases.map {
        ($0.phrase, try? difference.sum(of: $0))
      }
      entries.append((.appeared, try? difference.sum(ofAppeared: true)))
      entries.append((.gone, try? difference.sum(ofAppeared: false)))
      entries.append((.beside, difference.beside))
      let rows = entries.compactMap { phrase, change in
        change.flatMap { $0 == .none ? nil : Table.Row([Words(text(phrase)), signed($0)]) }
      }
      guard !rows.isEmpty else {
        let isSame = !difference.rows.contains(where: \.isChanged)
        return [.note(Words(text(isSame ? .nothingChanged : .totalUnchanged)))]
      }
      return [
        .heading(Words(text(.stepsTitle), .heading)),
        .table(Table([.words(), .numbers()], rows, indent: 2)),
      ]
    }

    // MARK: Rows

    private var rows: [Block] {
      let changed = difference.rows.indices.filter { difference.rows[$0].isChanged }
        .sorted { left, right in
          let first = difference.rows[left].change.size
          let second = difference.rows[right].change.size
          return first == second ? left < right : first > second
        }
      let same = difference.rows.count - changed.count
      var blocks: [Block] = []
      if !changed.isEmpty {
        blocks.append(.heading(Words(text(.rowsTitle), .heading)))
        blocks += changed.flatMap { lines(of: difference.rows[$0]) }
      }
      if same > 0 {
        if !blocks.isEmpty { blocks.append(.gap) }
        blocks.append(.note(Words(wording.text(Message(.sameRows, [.count(same)])))))
      }
      return blocks
    }

    private func lines(of row: Difference.Row) -> [Block] {
      let name = Words(row.name, .heading) + Words("  ") + signed(row.change)
      var lines: [Words] = []
      switch (row.before, row.after) {
      case (nil, let after?): lines.append(Words(text(.onlyAfter) + "  ") + result(after))
      case (let before?, nil): lines.append(Words(text(.onlyBefore) + "  ") + result(before))
      case (let before?, let after?):
        for entry in row.steps {
          let texts = entry.step.texts(before, after, wording)
          let change = texts.0 == texts.1 ? "" : "  \(texts.0) → \(texts.1)"
          lines.append(
            Words(text(entry.step.phrase) + "\u{A0}") + signed(entry.change) + Words(change))
        }
        lines += [Words("A\u{A0}\u{A0}") + result(before), Words("B\u{A0}\u{A0}") + result(after)]
      case (nil, nil): break
      }
      return [.note(name, indent: 2, hanging: 2)]
        + lines.map { .note($0, indent: 4, hanging: 3) }
        + (row.clause.map { self.lines(of: $0) } ?? [])
    }

    /// Which clause made the difference, with the parameters where they do.
    private func lines(of clause: Difference.Clause) -> [Block] {
      let kind = text(clause.kind.phrase)
      let heading = Block.note(
        Words("→\u{A0}" + wording.text(Message(.clause, [.text(kind)]))), indent: 4, hanging: 2)
      guard clause.kind == .rule || clause.kind == .terms else { return [heading] }
      func terms(_ mark: String, _ messages: [Message]) -> [Block] {
        messages.map {
          .note(Words("\(mark)\u{A0}\u{A0}\(wording.text($0))"), indent: 6, hanging: 3)
        }
      }
      return [heading] + terms("A", clause.before) + terms("B", clause.after)
    }

    private func result(_ row: ScoredRow) -> Words {
      let rule = row.rule.map { " [\($0)]" } ?? ""
      let points = "\(points(row.bounds))\u{A0}/\u{A0}\(row.weight.text())\(rule)"
      let marked =
        row.state.isSuggested ? wording.text(Message(.suggestedMark, [.text(points)])) : points
      return Words("\(marked)  \(wording.reason(of: row))")
    }
  }
}

extension Wording {
  /// A total, or what it lies between.
  func total(_ bounds: Evaluation.Bounds?, places: Int) -> String {
    guard let bounds else { return text(.noTotal) }
    if let value = bounds.value { return value.text(places: places) }
    return range(bounds.low.text(places: places), bounds.high.text(places: places))
  }

  /// A change with its sign, or what it lies between.
  func signed(_ change: Difference.Change, places: Int) -> String {
    func signed(_ number: ExactDecimal) -> String {
      (number > .zero ? "+" : "") + number.text(places: places)
    }
    if change.low == change.high { return signed(change.low) }
    return range(signed(change.low), signed(change.high))
  }

  private func range(_ low: String, _ high: String) -> String {
    text(Message(.totalRange, [.text(low), .text(high)]))
  }
}

extension Difference.Row {
  /// Whether the row stands in one evaluation only or any step changed it.
  var isChanged: Bool { before == nil || after == nil || !steps.isEmpty }
}

extension Difference.Step {
  /// The step's name.
  var phrase: Phrase {
    switch self {
    case .target: Phrase("target", "指标值", "target")
    case .actual: Phrase("actual", "完成值", "actual")
    case .weight: Phrase("weight", "分值", "weight")
    case .rule: Phrase("rule", "计分规则", "rule")
    case .notApplicable: Phrase("not-applicable", "不适用", "not applicable")
    case .rounding: Phrase("rounding", "舍入", "rounding")
    case .decision: Phrase("decision", "复核决定", "a reviewer's decision")
    }
  }

  /// What the step is about, before and afterwards.
  func texts(
    _ before: ScoredRow, _ after: ScoredRow, _ wording: Wording
  ) -> (String, String) {
    switch self {
    case .target: (before.target.reading.text, after.target.reading.text)
    case .actual: (before.actual.text, after.actual.text)
    case .weight: (before.weight.text(), after.weight.text())
    case .rule: (before.rule ?? "–", after.rule ?? "–")
    case .notApplicable, .rounding, .decision: ("", "")
    }
  }
}

extension Difference.Clause.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .missing: Phrase("clause-missing", "只有一种规则有这一行", "only one rubric has this row")
    case .rule: Phrase("clause-rule", "计分规则", "the rule")
    case .terms: Phrase("clause-terms", "规则的参数", "the rule's parameters")
    case .policy: Phrase("clause-policy", "用语、等次或口径", "words, levels or policy")
    }
  }
}

extension Phrase {
  fileprivate static let clause = Phrase("clause", "差在：{0}", "what differs: {0}")
  fileprivate static let missingGroup = Phrase(
    "missing-group", "“{0}”（{1} 分）没有指标", "\"{0}\" ({1} {1|point|points}) has no indicator")
  static let gradeUnknown = Phrase("grade-unknown", "未定", "open")
  fileprivate static let stepsTitle = Phrase("steps", "变化的来源", "What changed it")
  fileprivate static let rowsTitle = Phrase("changed-rows", "变化的指标", "Rows that changed")
  static let appeared = Phrase("appeared", "新增的指标", "rows that appeared")
  static let gone = Phrase("gone", "删去的指标", "rows that went")
  static let beside = Phrase(
    "beside", "折算、上限、空组", "folding, limits, empty groups")
  fileprivate static let nothingChanged = Phrase(
    "nothing-changed", "得分没有变化", "No points changed")
  fileprivate static let totalUnchanged = Phrase(
    "total-unchanged", "总分没有变化，有变化的指标见下", "The total is the same; these rows changed")
  fileprivate static let sameRows = Phrase(
    "same-rows", "另有 {0} 项没有变化", "{0} {0|row|rows} did not change")
  fileprivate static let onlyAfter = Phrase("only-after", "只在 B 中", "only in B")
  fileprivate static let onlyBefore = Phrase("only-before", "只在 A 中", "only in A")
}
