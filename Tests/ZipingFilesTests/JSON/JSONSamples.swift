import Ziping
import ZipingFiles
import ZipingTestSupport

/// Reads `bytes` and returns the value in compact notation, or its faults as `line:column code`.
func readJSON(_ bytes: [UInt8], _ dialect: JSONDialect = .strict) -> (
  text: String?, faults: [String]
) {
  let log = DiagnosticLog()
  let node = JSONReader.read(bytes, file: "f", dialect: dialect, log: log)
  return (node.map(compact), log.diagnostics.map(placeAndCode))
}

/// The value with keys and texts in Swift's notation and without blanks.
func compact(_ node: Node) -> String {
  switch node.value {
  case .null: "null"
  case .bool(let bool): bool ? "true" : "false"
  case .number(let digits): digits
  case .string(let text): text.debugDescription
  case .array(let items): "[" + items.map(compact).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { "\($0.key.debugDescription):\(compact($0.value))" }.joined(separator: ",")
      + "}"
  }
}
