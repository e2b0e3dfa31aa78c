public import Ziping

/// What changed between two evaluations, as text (差异报告).
public enum DifferencePage: Sendable {
  /// The page: the totals, what each step changed, then the rows, the greatest change first.
  public static func text(
    _ difference: Difference, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let page = Page(difference, language, style)
    return (page.head + page.steps + page.rows).joined(separator: "\n") + "\n"
  }

  private struct Page {
    let difference: Difference
    let wording: Wording
    let style: TextStyle
    let places: Int

    init(_ difference: Difference, _ language: Language, _ style: TextStyle) {
      self.difference = difference
      self.style = style
      places = max(difference.before.places, difference.after.places)
      wording = Wording(language, places: places)
    }

    private func escaped(_ text: String) -> String { TerminalText.escaped(text) }
    private func points(_ number: ExactDecimal) -> String { number.text(places: places) }

    private func points(_ bounds: Evaluation.Bounds?) -> String {
      wording.total(bounds, places: places)
    }
    private func signed(_ change: Difference.Change) -> String {
      wording.signed(change, places: places)
    }

    // MARK: Sections

    var head: [String] {
      let (before, after) = (difference.before, difference.after)
      let lines = [
        "",
        line(
          .totalLabel, points(before.bounds), points(after.bounds),
          difference.total.map(signed) ?? ""),
        line(.gradeLabel, grade(before), grade(after), ""),
      ]
      guard let bases = difference.bases else {
        return ["A  \(side(before))", "B  \(side(after))"] + lines
      }
      return [
        "A  \(side(before))", basis(bases.before), "B  \(side(after))", basis(bases.after),
      ] + lines + beside("A", before) + beside("B", after)
    }

    private func basis(_ basis: Rubric.Basis) -> String {
      let evidence = wording.text(basis.evidence.phrase)
      return "   \(wording.text(.basisLabel))  \(escaped(basis.document)) [\(evidence)]"
    }

    /// What makes an evaluation's total beside its rows.
    private func beside(_ mark: String, _ evaluation: Evaluation) -> [String] {
      let groups = evaluation.groups.filter(\.isMissing).map { group in
        Message(.missingGroup, [.text(group.name), .points(group.weight)])
      }
      return groups.map { "\(mark)  \(escaped(wording.text($0)))" }
        + evaluation.adjustments.map {
          "\(mark)  \(escaped(wording.text($0.message)))  \(points($0.bounds))"
        }
    }

    private func side(_ evaluation: Evaluation) -> String {
      escaped("\(evaluation.submission.source)  \(evaluation.rubric.id)")
    }

    private func grade(_ evaluation: Evaluation) -> String {
      escaped(evaluation.grade ?? wording.text(.gradeUnknown))
    }

    private func line(
      _ label: Phrase, _ before: String, _ after: String, _ change: String
    ) -> String {
      let arrow = before == after ? after : "\(before) → \(after)"
      return "\(wording.text(label))  \(arrow)" + (change.isEmpty ? "" : "  (\(change))")
    }

    /// What each step changed in all; steps that changed nothing are left out.
    var steps: [String] {
      var entries: [(Phrase, Difference.Change?)] = Difference.Step.allCases.map {
        ($0.phrase, try? difference.sum(of: $0))
      }
      entries.append((.appeared, try? difference.sum(ofAppeared: true)))
      entries.append((.gone, try? difference.sum(ofAppeared: false)))
      entries.append((.beside, difference.beside))
      let lines = entries.compactMap { phrase, change in
        change.flatMap { $0 == .none ? nil : (wording.text(phrase), signed($0)) }
      }
      guard !lines.isEmpty else { return ["", wording.text(.nothingChanged)] }
      let width = lines.map { TerminalText.width($0.0) }.max() ?? 0
      return ["", style(wording.text(.stepsTitle), .heading)]
        + lines.map { "  \(TerminalText.pad($0.0, to: width))  \($0.1)" }
    }

    var rows: [String] {
      let changed = difference.rows.indices.filter { difference.rows[$0].isChanged }
        .sorted { left, right in
          let first = difference.rows[left].change.size
          let second = difference.rows[right].change.size
          return first == second ? left < right : first > second
        }
      let same = difference.rows.count - changed.count
      var lines: [String] = []
      if !changed.isEmpty { lines += ["", style(wording.text(.rowsTitle), .heading)] }
      for index in changed { lines += self.lines(of: difference.rows[index]) }
      if same > 0 { lines += ["", wording.text(Message(.sameRows, [.count(same)]))] }
      return lines
    }

    private func lines(of row: Difference.Row) -> [String] {
      var lines = ["  \(style(escaped(row.name), .heading))  \(signed(row.change))"]
      switch (row.before, row.after) {
      case (nil, let after?): lines.append("    \(wording.text(.onlyAfter))  \(result(after))")
      case (let before?, nil): lines.append("    \(wording.text(.onlyBefore))  \(result(before))")
      case (let before?, let after?):
        for entry in row.steps {
          let texts = entry.step.texts(before, after, wording)
          let change = texts.0 == texts.1 ? "" : "  \(escaped(texts.0)) → \(escaped(texts.1))"
          lines.append("    \(wording.text(entry.step.phrase)) \(signed(entry.change))\(change)")
        }
        lines += ["    A  \(result(before))", "    B  \(result(after))"]
        if let clause = row.clause { lines += self.lines(of: clause) }
      case (nil, nil): break
      }
      return lines
    }

    /// Which clause made the difference, with the parameters where they do.
    private func lines(of clause: Difference.Clause) -> [String] {
      let kind = wording.text(clause.kind.phrase)
      let heading = "    → " + wording.text(Message(.clause, [.text(kind)]))
      guard clause.kind == .rule || clause.kind == .terms else { return [heading] }
      func terms(_ mark: String, _ messages: [Message]) -> [String] {
        messages.map { "      \(mark)  \(escaped(wording.text($0)))" }
      }
      return [heading] + terms("A", clause.before) + terms("B", clause.after)
    }

    private func result(_ row: ScoredRow) -> String {
      let rule = row.rule.map { " [\($0)]" } ?? ""
      let points = "\(points(row.bounds)) / \(row.weight.text())\(rule)"
      let marked =
        row.state.isSuggested ? wording.text(Message(.suggestedMark, [.text(points)])) : points
      return "\(marked)  \(escaped(wording.reason(of: row)))"
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
    "missing-group", "“{0}”（{1} 分）没有指标", "\"{0}\" ({1} points) has no indicator")
  static let gradeUnknown = Phrase("grade-unknown", "未定", "open")
  fileprivate static let stepsTitle = Phrase("steps", "变化的来源", "What changed it")
  fileprivate static let rowsTitle = Phrase("changed-rows", "变化的指标", "Rows that changed")
  static let appeared = Phrase("appeared", "新增的指标", "rows that appeared")
  static let gone = Phrase("gone", "删去的指标", "rows that went")
  static let beside = Phrase(
    "beside", "折算、上限、空组", "folding, limits, empty groups")
  fileprivate static let nothingChanged = Phrase(
    "nothing-changed", "得分没有变化", "No points changed")
  fileprivate static let sameRows = Phrase(
    "same-rows", "另有 {0} 项没有变化", "{0} rows did not change")
  fileprivate static let onlyAfter = Phrase("only-after", "只在 B 中", "only in B")
  fileprivate static let onlyBefore = Phrase("only-before", "只在 A 中", "only in A")
}
