package import Ziping

extension RubricReader {
  /// Reads the grades, which must cover 0 to full marks.
  static func readGrades(
    _ object: ObjectReader, _ fullMarks: ExactDecimal?
  ) -> [GradeScale.Grade] {
    var grades: [GradeScale.Grade] = []
    var names: Set<String> = []
    let readers = object.objects("grades")
    for reader in readers {
      let name = reader.string("name")
      let aliases = reader.strings("aliases")
      let from = reader.decimal("from")
      reader.finish()
      guard let name, let from else { continue }
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
    return grades
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderGrades: [Phrase] {
    [.duplicateGrade, .sameBoundary, .gradeOutside, .gradeGap, .noGrades]
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
  fileprivate static let noGrades = Phrase(
    "no-grades", "至少要有一个等级", "there must be at least one grade")
}
