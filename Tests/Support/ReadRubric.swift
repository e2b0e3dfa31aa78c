package import Ziping
package import ZipingFiles
import ZipingForms

private let readyScorers = Prepared<String, Scorer>()

/// The rubric that a text states; a single word about it is an error.
package func readRubric(
  _ text: String, file: String = "r", dialect: JSONDialect = .relaxed
) throws -> Rubric {
  let log = DiagnosticLog()
  let rubric = RubricReader.read(Array(text.utf8), file: file, dialect: dialect, log: log)
  guard let rubric, log.diagnostics.isEmpty else {
    throw PreparationError("\(log.diagnostics)\n\(text)")
  }
  return rubric
}

/// The rubric that a text states, made ready once for all who state it in the same words.
package func readyScorer(_ text: String, dialect: JSONDialect = .relaxed) throws -> Scorer {
  try readyScorers.value("\(dialect) \(text)") {
    Scorer(try readRubric(text, dialect: dialect))
  }
}
