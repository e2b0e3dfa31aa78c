import Rubrics
import Testing
import Ziping
import ZipingFormats

/// A shipped rubric, made ready.
func shippedScorer(_ id: String = ShippedRubrics.standardID) throws -> Scorer {
  let file = try #require(ShippedRubrics.file(id))
  let log = DiagnosticLog()
  let rubric = RubricReader.read(file.bytes, file: file.name, dialect: .strict, log: log)
  #expect(log.diagnostics.isEmpty, "\(log.diagnostics)")
  return Scorer(try #require(rubric))
}

/// A decimal from its digits.
func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }
