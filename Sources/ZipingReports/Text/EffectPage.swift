public import Ziping

/// What another rubric makes of many forms, as text (规则草案的影响).
public enum EffectPage: Sendable {
  /// The page: totals and grades under both, every change of a grade, the indicators that moved most.
  public static func text(
    _ effect: RubricEffect, places: Int, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let page = Page(
      effect: effect, wording: Wording(language, places: places), style: style, places: places)
    return (page.head + page.totals + page.grades + page.changes + page.indicators)
      .joined(separator: "\n") + "\n"
  }

  private struct Page {
    let effect: RubricEffect
    let wording: Wording
    let style: TextStyle
    let places: Int

    /// How many indicators are listed.
    private static let mostIndicators = 10

    private func escaped(_ text: String) -> String { TerminalText.escaped(text) }

    private func heading(_ phrase: Phrase) -> [String] {
      ["", style(wording.text(phrase), .heading)]
    }

    var head: [String] {
      func rubrics(_ side: RubricEffect.Side) -> String {
        side.rubrics.map { entry in
          let count = wording.text(Message(.formsOfRubric, [.count(entry.count)]))
          return escaped(entry.rubric.id) + (side.rubrics.count > 1 ? count : "")
        }.joined(separator: wording.text(.listSeparator))
      }
      let unchanged = effect.count - effect.raised - effect.lowered
      return [
        "A  \(rubrics(effect.before))", "B  \(rubrics(effect.after))", "",
        wording.text(
          Message(
            .effectCounts,
            [
              .count(effect.count), .count(effect.raised), .count(effect.lowered),
              .count(unchanged),
            ])),
      ]
    }

    /// The totals that are decided.
    var totals: [String] {
      let sides = [effect.before, effect.after]
      let spreads = sides.map { try? $0.spread(places: places) }
      func cells(
        _ number: (
          (lowest: ExactDecimal, median: ExactDecimal, mean: ExactDecimal, highest: ExactDecimal)
        ) -> ExactDecimal
      ) -> [String] {
        spreads.map { $0.map { number($0).text(places: places) } ?? Wording.nothing }
      }
      return heading(.totalsTitle)
        + table([
          (wording.text(.highest), cells(\.highest)), (wording.text(.median), cells(\.median)),
          (wording.text(.mean), cells(\.mean)), (wording.text(.lowest), cells(\.lowest)),
          (wording.text(.openTotals), sides.map { String($0.open) }),
        ])
    }

    /// How many forms got each grade.
    var grades: [String] {
      let sides = [effect.before.grades, effect.after.grades]
      var names: [String?] = []
      for entry in sides.flatMap(\.self) where !names.contains(entry.name) {
        names.append(entry.name)
      }
      names = names.filter { $0 != nil } + names.filter { $0 == nil }
      return heading(.gradesTitle)
        + table(
          names.map { name in
            (
              escaped(name ?? wording.text(.gradeUnknown)),
              sides.map { side in
                side.first { $0.name == name }.map { String($0.count) } ?? Wording.nothing
              }
            )
          })
    }

    /// Lines of a label and a cell for each side.
    private func table(_ lines: [(label: String, cells: [String])]) -> [String] {
      let all = [(label: "", cells: ["A", "B"])] + lines
      let width = all.map { TerminalText.width($0.label) }.max() ?? 0
      let widths = [0, 1].map { side in all.map { TerminalText.width($0.cells[side]) }.max() ?? 0 }
      return all.map { line in
        let cells = zip(line.cells, widths).map { TerminalText.pad($0, to: $1, atStart: true) }
        return "  " + ([TerminalText.pad(line.label, to: width)] + cells).joined(separator: "  ")
      }
    }

    /// Every form whose grade changed.
    var changes: [String] {
      guard !effect.gradeChanges.isEmpty else { return ["", wording.text(.noGradeChanges)] }
      let lines = effect.gradeChanges.map { change -> [String] in
        func grade(_ name: String?) -> String { escaped(name ?? wording.text(.gradeUnknown)) }
        func total(_ bounds: Evaluation.Bounds?) -> String {
          wording.total(bounds, places: places)
        }
        let number = change.form.map { " #\($0)" } ?? ""
        return [
          "\(grade(change.gradeBefore)) → \(grade(change.gradeAfter))",
          "\(total(change.before)) → \(total(change.after))", escaped(change.source) + number,
        ]
      }
      let title = Message(.gradeChanges, [.count(lines.count)])
      return ["", style(wording.text(title), .heading)] + columns(lines)
    }

    /// The indicators that moved most.
    var indicators: [String] {
      let moved = effect.moved
      guard !moved.isEmpty else { return ["", wording.text(.nothingMoved)] }
      let lines = moved.prefix(Self.mostIndicators).map { movement in
        [
          wording.signed(movement.change, places: places),
          wording.text(Message(.movedForms, [.count(movement.forms)])), escaped(movement.name),
        ]
      }
      let rest = moved.count - lines.count
      return heading(.movedTitle) + columns(lines)
        + (rest > 0 ? [wording.text(Message(.movedFurther, [.count(rest)]))] : [])
    }

    private func columns(_ lines: [[String]]) -> [String] {
      let widths = [0, 1].map { column in
        lines.map { TerminalText.width($0[column]) }.max() ?? 0
      }
      return lines.map { line in
        let cells = zip(line, widths).map { TerminalText.pad($0, to: $1) }
        return "  " + (cells + line.dropFirst(2)).joined(separator: "  ")
      }
    }
  }
}

extension Phrase {
  fileprivate static let formsOfRubric = Phrase("forms-of-rubric", "（{0} 份）", " ({0})")
  fileprivate static let listSeparator = Phrase("list-separator", "，", ", ")
  fileprivate static let effectCounts = Phrase(
    "effect-counts", "共 {0} 份：总分升高 {1} 份，降低 {2} 份，其余 {3} 份",
    "{0} forms: {1} totals higher, {2} lower, {3} neither")
  fileprivate static let totalsTitle = Phrase("totals", "总分", "Totals")
  fileprivate static let highest = Phrase("highest", "最高", "highest")
  fileprivate static let median = Phrase("median", "中位", "median")
  fileprivate static let mean = Phrase("mean", "平均", "mean")
  fileprivate static let lowest = Phrase("lowest", "最低", "lowest")
  fileprivate static let openTotals = Phrase("open-totals", "未定（份）", "open (forms)")
  fileprivate static let gradesTitle = Phrase("grades", "等级（份）", "Grades (forms)")
  fileprivate static let gradeChanges = Phrase(
    "grade-changes", "等级有变化的 {0} 份", "{0} forms whose grade changed")
  fileprivate static let noGradeChanges = Phrase(
    "no-grade-changes", "等级都没有变化", "No grade changed")
  fileprivate static let movedTitle = Phrase("moved", "变动最大的指标", "Indicators that moved most")
  fileprivate static let movedForms = Phrase("moved-forms", "{0} 份", "in {0}")
  fileprivate static let movedFurther = Phrase(
    "moved-further", "  另有 {0} 项指标的得分有变化", "  {0} further indicators moved")
  fileprivate static let nothingMoved = Phrase(
    "nothing-moved", "没有一项指标的得分有变化", "No indicator moved")
}
