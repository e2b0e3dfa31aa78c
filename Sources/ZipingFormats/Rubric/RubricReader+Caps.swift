import Ziping

extension RubricReader {
  /// Reads the limits on the total by the execution rate: less money spent, a lower limit.
  static func readCaps(
    _ object: ObjectReader, _ fullMarks: ExactDecimal?, hasExecution: Bool
  ) -> [ExecutionCap] {
    var caps: [ExecutionCap] = []
    for reader in object.optionalObjects("caps") {
      let below = reader.positiveDecimal("executionBelow")
      let total = readPoints(reader, "total")
      reader.finish()
      guard let below, let total else { continue }
      if let fullMarks, total >= fullMarks {
        reader.report(.capAboveFull, [.points(total), .points(fullMarks)], at: "total")
      }
      if let before = caps.last, below >= before.below || total >= before.total {
        reader.report(.capsOutOfOrder, at: "executionBelow")
      }
      caps.append(ExecutionCap(below: below, total: total))
    }
    if !caps.isEmpty, !hasExecution { object.report(.capWithoutExecution, at: "caps") }
    return caps
  }
}

extension Phrase {
  fileprivate static let capAboveFull = Phrase(
    "cap-above-full", "总分上限 {0} 应低于满分 {1}", "the limit {0} must be below full marks {1}")
  fileprivate static let capsOutOfOrder = Phrase(
    "caps-out-of-order", "各条应从高到低：执行率越低，总分上限越低",
    "the limits must fall: a lower rate, a lower total")
  fileprivate static let capWithoutExecution = Phrase(
    "cap-without-execution", "没有“execution”，执行率无从得知",
    "there is no \"execution\", so no rate is known")
}
