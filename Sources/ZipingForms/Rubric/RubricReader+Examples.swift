package import Ziping

extension RubricReader {
  static func readExample(_ object: ObjectReader) -> WorkedExample? {
    let name = object.string("name")
    let level2 = object.optionalString("level2") ?? ""
    let target = object.optionalString("target") ?? ""
    let actual = object.optionalString("actual") ?? ""
    let weight = readPoints(object, "weight")
    let claimed = object.optionalDecimal("claimed")
    let level = object.optionalString("level") ?? ""
    let year = object.integer("year", in: 1900...2100)
    let points = object.optionalDecimal("points")
    let code = object.optionalString("undetermined")
    let why = object.optionalString("why")
    object.finish()
    if (points == nil) == (code == nil) { object.report(.oneExpectation) }
    guard let name, let weight else { return nil }
    let expectation: WorkedExample.Expectation =
      points.map { .points($0) } ?? .undetermined(code: code)
    return WorkedExample(
      name: name, level2: level2, target: target, actual: actual, weight: weight,
      claimed: claimed, level: level, year: year, expectation: expectation, why: why,
      place: object.place)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderExamples: [Phrase] {
    [.oneExpectation]
  }
}

extension Phrase {
  fileprivate static let oneExpectation = Phrase(
    "one-expectation", "算例要写“points”或“undetermined”之一",
    "an example needs one of \"points\" and \"undetermined\"")
}
