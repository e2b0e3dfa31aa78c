public import Ziping

/// What another rubric, or another version, makes of many forms, as text (一批表的变化).
public enum EffectPage: Sendable {
  /// The page: totals and grades of both, every change of a grade, the indicators that moved most.
  public static func text(
    _ effect: RubricEffect, places: Int, _ language: Language, style: TextStyle = .plain
  ) -> String {
    let content = Content(
      effect: effect, wording: Wording(language, places: places), places: places)
    return TextRenderer(style).text(content.page)
  }

  private struct Content {
    let effect: RubricEffect
    let wording: Wording
    let places: Int

    /// How many indicators are listed.
    private static let mostIndicators = 10

    var page: Page {
      var page = Page()
      page.blocks = [rubrics("A", effect.before), rubrics("B", effect.after)]
      page.addSection(counts)
      page.addSection(totals)
      page.addSection(grades)
      page.addSection(changes)
      page.addSection(indicators)
      return page
    }

    private func text(_ phrase: Phrase) -> String { wording.text(phrase) }
    private func title(_ phrase: Phrase) -> Block { .heading(Words(text(phrase), .heading)) }

    private func rubrics(_ mark: String, _ side: RubricEffect.Side) -> Block {
      let list = side.rubrics.map { entry in
        let count = wording.text(Message(.formsOfRubric, [.count(entry.count)]))
        return Words(whole: entry.rubric.id) + Words(side.rubrics.count > 1 ? count : "")
      }.joined(by: text(.comma))
      return .note(Words(mark + "  ", .heading) + list, hanging: 3)
    }

    private var counts: [Block] {
      let unchanged = effect.count - effect.raised - effect.lowered
      let counts = Message(
        .effectCounts,
        [.count(effect.count), .count(effect.raised), .count(effect.lowered), .count(unchanged)])
      return [.note(Words(wording.text(counts)), hanging: 2)]
    }

    /// The totals that are decided.
    private var totals: [Block] {
      let sides = [effect.before, effect.after]
      let spreads = sides.map { try? $0.spread(places: places) }
      func cells(
        _ number: (
          (lowest: ExactDecimal, median: ExactDecimal, mean: ExactDecimal, highest: ExactDecimal)
        ) -> ExactDecimal
      ) -> [String] {
        spreads.map { $0.map { number($0).text(places: places) } ?? Wording.nothing }
      }
      return [
        title(.totalsTitle),
        table([
          (text(.highest), cells(\.highest)), (text(.median), cells(\.median)),
          (text(.mean), cells(\.mean)), (text(.lowest), cells(\.lowest)),
          (text(.openTotals), sides.map { String($0.open) }),
        ]),
      ]
    }

    /// How many forms got each grade.
    private var grades: [Block] {
      let sides = [effect.before.grades, effect.after.grades]
      var names: [String?] = []
      for entry in sides.flatMap(\.self) where !names.contains(entry.name) {
        names.append(entry.name)
      }
      names = names.filter { $0 != nil } + names.filter { $0 == nil }
      let lines = names.map { name in
        (
          name ?? text(.gradeUnknown),
          sides.map { side in
            side.first { $0.name == name }.map { String($0.count) } ?? Wording.nothing
          }
        )
      }
      return [title(.gradesTitle), table(lines)]
    }

    /// Lines of a label and a cell for each side.
    private func table(_ lines: [(label: String, cells: [String])]) -> Block {
      .table(
        Table(
          [.words(), .numbers("A"), .numbers("B")],
          lines.map { line in Table.Row([Words(line.label)] + line.cells.map { Words($0) }) },
          indent: 2))
    }

    /// Every form whose grade changed.
    private var changes: [Block] {
      guard !effect.gradeChanges.isEmpty else { return [.note(Words(text(.noGradeChanges)))] }
      let rows = effect.gradeChanges.map { change in
        func grade(_ name: String?) -> String { name ?? text(.gradeUnknown) }
        func total(_ bounds: Evaluation.Bounds?) -> String {
          wording.total(bounds, places: places)
        }
        let number = change.form.map { " #\($0)" } ?? ""
        return Table.Row([
          Words("\(grade(change.gradeBefore)) → \(grade(change.gradeAfter))"),
          Words("\(total(change.before)) → \(total(change.after))"),
          Words(whole: change.source) + Words(number),
        ])
      }
      let title = Message(.gradeChanges, [.count(rows.count)])
      return [
        .heading(Words(wording.text(title), .heading)),
        .table(Table([.words(), .words(), .texts()], rows, indent: 2)),
      ]
    }

    /// The indicators that moved most.
    private var indicators: [Block] {
      let moved = effect.moved
      guard !moved.isEmpty else { return [.note(Words(text(.nothingMoved)))] }
      let rows = moved.prefix(Self.mostIndicators).map { movement in
        Table.Row([
          Words(wording.signed(movement.change, places: places)),
          Words(wording.text(Message(.movedForms, [.count(movement.forms)]))),
          Words(movement.name),
        ])
      }
      let rest = Message(.movedFurther, [.count(moved.count - rows.count)])
      return [title(.movedTitle), .table(Table([.words(), .words(), .texts()], rows, indent: 2))]
        + (moved.count > rows.count ? [.note(Words(wording.text(rest)), indent: 2)] : [])
    }
  }
}

extension Phrase {
  fileprivate static let formsOfRubric = Phrase("forms-of-rubric", "（{0} 份）", " ({0})")
  fileprivate static let effectCounts = Phrase(
    "effect-counts", "共 {0} 份：总分升高 {1} 份，降低 {2} 份，其余 {3} 份",
    "{0} {0|form|forms}: {1} {1|total|totals} higher, {2} lower, {3} neither")
  fileprivate static let totalsTitle = Phrase("totals", "总分", "Totals")
  fileprivate static let highest = Phrase("highest", "最高", "highest")
  fileprivate static let median = Phrase("median", "中位", "median")
  fileprivate static let mean = Phrase("mean", "平均", "mean")
  fileprivate static let lowest = Phrase("lowest", "最低", "lowest")
  fileprivate static let openTotals = Phrase("open-totals", "未定（份）", "open (forms)")
  fileprivate static let gradesTitle = Phrase("grades", "等级（份）", "Grades (forms)")
  fileprivate static let gradeChanges = Phrase(
    "grade-changes", "等级有变化的 {0} 份", "{0} {0|form|forms} whose grade changed")
  fileprivate static let noGradeChanges = Phrase(
    "no-grade-changes", "等级都没有变化", "No grade changed")
  fileprivate static let movedTitle = Phrase("moved", "变动最大的指标", "Indicators that moved most")
  fileprivate static let movedForms = Phrase("moved-forms", "{0} 份", "in {0}")
  fileprivate static let movedFurther = Phrase(
    "moved-further", "另有 {0} 项指标的得分有变化", "{0} further indicators moved")
  fileprivate static let nothingMoved = Phrase(
    "nothing-moved", "没有一项指标的得分有变化", "No indicator moved")
}
