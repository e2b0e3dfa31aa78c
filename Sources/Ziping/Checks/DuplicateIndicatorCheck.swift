extension Scorer {
  /// What a look at the rows beside each other brings to light.
  func addFormFindings(_ rows: [AssignedRow], _ log: inout FindingLog) {
    var seen: [String: AssignedRow] = [:]
    for row in rows where row.places.row != nil {
      // A saving (成本节约率) is no cost.
      if row.traits.isCost, row.target.statesLowerBound, !row.name.contains("节约") {
        log.add([Remark(.costWithLowerBound, [.text(row.target.reading.text)])], to: row)
      }
      let key = comparisonKey(row.name) + "=" + row.target.reading.key
      guard let first = seen[key] else {
        seen[key] = row
        continue
      }
      let place = first.places.row.map(\.description) ?? first.id
      log.add([Remark(.duplicateIndicator, [.text(place)])], to: row)
    }
  }
}

extension Target {
  /// Whether the cell itself says ≥ or >.
  fileprivate var statesLowerBound: Bool {
    if case .measure(let measure) = reading.content {
      return measure.comparator?.wantsMore ?? false
    }
    return false
  }
}
