package import Ziping

extension RubricReader {
  /// Reads the grades, which must cover 0 to full marks.
  ///
  /// A document that grades whole numbers (90 and more, 76–89) leaves gaps: where `to` states them, the
  /// rubric says how a total is rounded first, or is refused.
  static func readGrades(
    _ object: ObjectReader, _ fullMarks: ExactDecimal?, _ rounding: Rounding?
  ) -> [GradeScale.Grade] {
    var ends: [(grade: String, to: ExactDecimal, reader: ObjectReader)] = []
    var grades: [GradeScale.Grade] = []
    var names: Set<String> = []
    let readers = object.objects("grades")
    for reader in readers {
      let name = reader.string("name")
      let aliases = reader.strings("aliases")
      let from = reader.decimal("from")
      let to = reader.optionalDecimal("to")
      reader.finish()
      guard let name, let from else { continue }
      if let to { ends.append((name, to, reader)) }
      for word in [name] + aliases where !names.insert(comparisonKey(word)).inserted {
        reader.report(.duplicateGrade, [.text(word)], at: "name")
      }
      if grades.contains(where: { $0.from == from }) {
        reader.report(.sameBoundary, [.points(from)], at: "from")
      }
      if from.isNegative || (fullMarks.map { from > $0 } ?? false) {
        reader.report(
          .gradeOutside, [.text(name), .points(from), .points(fullMarks ?? .zero)], at: "from")
      }
      grades.append(GradeScale.Grade(name: name, aliases: aliases, from: from))
    }
    if grades.count == readers.count, let lowest = grades.map(\.from).min(), lowest > .zero {
      object.report(.gradeGap, [.points(lowest)], at: "grades")
    } else if object.isEmptyList("grades") {
      object.report(.noGrades, at: "grades")
    }
    for end in ends { checkEnd(end.grade, end.to, grades, rounding, end.reader) }
    return grades
  }

  /// The next grade must begin where one ends, or a step of the rounding above it.
  private static func checkEnd(
    _ name: String, _ to: ExactDecimal, _ grades: [GradeScale.Grade], _ rounding: Rounding?,
    _ reader: ObjectReader
  ) {
    let own = grades.first { $0.name == name }
    guard let from = own?.from, to >= from else {
      return reader.report(.endBelowBeginning, [.text(name), .points(to)], at: "to")
    }
    guard let next = grades.filter({ $0.from > from }).min(by: { $0.from < $1.from }) else {
      return
    }
    let step = rounding.map { ExactDecimal.step(places: $0.places) }
    let facts: [Fact] = [.text(name), .points(to), .text(next.name), .points(next.from)]
    if next.from < to {
      reader.report(.gradesOverlap, facts, at: "to")
    } else if next.from > to, step.flatMap({ try? to.adding($0) }) != next.from {
      reader.report(rounding == nil ? .gapNeedsRounding : .gapBeyondRounding, facts, at: "to")
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderGrades: [Phrase] {
    [
      .duplicateGrade, .sameBoundary, .gradeOutside, .gradeGap, .noGrades, .endBelowBeginning,
      .gradesOverlap, .gapNeedsRounding, .gapBeyondRounding,
    ]
  }
}

extension Phrase {
  fileprivate static let duplicateGrade = Phrase(
    "duplicate-grade", "等级名称“{0}”重复", "the grade name \"{0}\" stands twice")
  fileprivate static let sameBoundary = Phrase(
    "same-grade-boundary", "两个等级都从 {0} 开始", "two grades begin at {0}")
  fileprivate static let gradeOutside = Phrase(
    "grade-outside", "等级“{0}”从 {1} 开始，不在 0 到满分 {2} 之间",
    "the grade \"{0}\" begins at {1}, outside 0 to full marks {2}")
  fileprivate static let gradeGap = Phrase(
    "grade-gap", "0 到 {0} 之间没有等级；最低等级应从 0 开始",
    "no grade covers 0 to {0}; the lowest must begin at 0")
  fileprivate static let endBelowBeginning = Phrase(
    "grade-end", "等级“{0}”到 {1}，低于它的起点", "the grade \"{0}\" ends at {1}, below its beginning")
  fileprivate static let gradesOverlap = Phrase(
    "grades-overlap", "等级“{0}”到 {1}，“{2}”却从 {3} 开始，两者重叠",
    "the grade \"{0}\" ends at {1}, but \"{2}\" begins at {3}")
  fileprivate static let gapNeedsRounding = Phrase(
    "grade-gap-between",
    "等级“{0}”到 {1}，“{2}”从 {3} 开始，中间的总分没有等级；请写 gradeRounding，说明总分先怎样取整，如 { \"places\": 0, \"mode\": \"half-up\" }",
    "the grade \"{0}\" ends at {1} and \"{2}\" begins at {3}: totals in between have no grade; say under \"gradeRounding\" how a total is rounded first, such as { \"places\": 0, \"mode\": \"half-up\" }"
  )
  fileprivate static let gapBeyondRounding = Phrase(
    "grade-gap-between", "等级“{0}”到 {1}，“{2}”从 {3} 开始，按 gradeRounding 取整后中间仍有总分没有等级",
    "the grade \"{0}\" ends at {1} and \"{2}\" begins at {3}: even rounded totals in between have no grade"
  )
  fileprivate static let noGrades = Phrase(
    "no-grades", "至少要有一个等级", "there must be at least one grade")
}
