import Foundation
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

/// The bytes of a fixture.
func fixture(_ name: String) throws -> [UInt8] {
  try packageBytes("Tests/ZipingFormsTests/Fixtures/\(name)")
}

/// Reads a form, or its faults as `line:column code`.
func readForm(_ bytes: [UInt8]) -> (form: Submission?, faults: [String]) {
  let log = DiagnosticLog()
  let forms = FormReader.read(bytes, file: "f", log: log)
  return (forms.first, log.diagnostics.map(placeAndCode))
}

/// Reads a form in UTF-8, or its faults as `line:column code`.
func readForm(_ text: String) -> (form: Submission?, faults: [String]) {
  readForm(Array(text.utf8))
}

extension Submission {
  /// Each row as 一级, 二级, 三级, 指标值, 完成值, 分值, 得分, with `-` for an empty weight or claim.
  var texts: [[String]] {
    rows.map { row in
      [
        row.group, row.level2, row.name, row.target.text, row.actual.text,
        row.weight?.text ?? "-", row.claimed?.text ?? "-",
      ]
    }
  }
}

extension Node {
  /// What stands under a key of an object.
  subscript(key: String) -> Node? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The items of a list.
  var items: [Node] {
    if case .array(let items) = value { return items }
    return []
  }

  /// A text, or `-` for null.
  var text: String {
    if case .string(let text) = value { return text }
    return "-"
  }
}
