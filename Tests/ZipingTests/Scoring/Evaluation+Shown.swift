import Testing
import Ziping

extension Evaluation {
  /// The total as shown: `90`, `80–100`, or `none`.
  var shownTotal: String {
    bounds.map { $0.low == $0.high ? $0.low.text() : "\($0.low.text())–\($0.high.text())" }
      ?? "none"
  }

  /// The codes of the findings, about one row where it is named.
  func codes(about row: String? = nil) -> [String] {
    let id = rows.first { $0.name == row }?.id
    return findings.filter { row == nil || $0.row == id }.map(\.code)
  }

  /// The only row of this name.
  func row(_ name: String) throws -> ScoredRow {
    let found = rows.filter { $0.name == name }
    #expect(found.count == 1, "\(name)")
    return try #require(found.first)
  }
}

extension ScoredRow {
  /// The state as shown: points, `undetermined CODE` or `not applicable`.
  var shown: String {
    switch state {
    case .scored(let points, _, _), .suggested(let points, _, _): points.text()
    case .undetermined(let remark, _): "undetermined \(remark.kind.code)"
    case .notApplicable: "not applicable"
    }
  }

  /// The code of the reason, or of what is open.
  var reasonCode: String {
    switch state {
    case .scored(_, let reason, _), .suggested(_, let reason, _): reason.phrase.code
    case .undetermined(let remark, _): remark.kind.code
    case .notApplicable: "not-applicable"
    }
  }
}
