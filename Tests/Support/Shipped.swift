import Rubrics
package import Ziping
import ZipingFiles
import ZipingForms

private let readRubrics = Prepared<String, Rubric>()
private let readyScorers = Prepared<String, Scorer>()

/// The ids of the shipped rubrics.
package var shippedIDs: [String] { ShippedRubrics.ids }

/// The whole text of a shipped rubric: its file's, or what it makes with the one that it extends.
package func shippedText(_ id: String = ShippedRubrics.standardID) throws -> String {
  guard let file = ShippedRubrics.file(id) else { throw PreparationError("no rubric \(id)") }
  let log = DiagnosticLog()
  let text = RubricReader.text(
    file.bytes, file: file.name, dialect: .strict, parents: ShippedRubrics.parents, log: log)
  guard let text, log.diagnostics.isEmpty else { throw PreparationError("\(log.diagnostics)") }
  return String(decoding: text.bytes, as: UTF8.self)
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
