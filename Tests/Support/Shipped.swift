import Rubrics
package import Ziping
import ZipingFiles

private let readRubrics = Prepared<String, Rubric>()
private let readyScorers = Prepared<String, Scorer>()

/// The text of a shipped rubric's file.
package func shippedText(_ id: String = ShippedRubrics.standardID) throws -> String {
  guard let file = ShippedRubrics.file(id) else { throw PreparationError("no rubric \(id)") }
  return String(decoding: file.bytes, as: UTF8.self)
}

/// A shipped rubric, read strictly and once.
package func shippedRubric(_ id: String = ShippedRubrics.standardID) throws -> Rubric {
  try readRubrics.value(id) {
    try readRubric(shippedText(id), file: id + ".json", dialect: .strict)
  }
}

/// A shipped rubric, made ready once.
package func shippedScorer(_ id: String = ShippedRubrics.standardID) throws -> Scorer {
  try readyScorers.value(id) { Scorer(try shippedRubric(id)) }
}
