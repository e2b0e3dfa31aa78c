package import Ziping

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
      if below <= .one { reader.report(.capAsShare, [.points(below)], at: "executionBelow") }
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

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderCaps: [Phrase] {
    [.capAsShare, .capAboveFull, .capsOutOfOrder, .capWithoutExecution]
  }
}

extension Phrase {
  fileprivate static let capAsShare = Phrase(
    "rate-as-share", "执行率按百分数写：{0} 就是 {0}%；90% 写 90，不写 0.9",
    "the rate is in percent: {0} means {0}%; write 90 for 90%, not 0.9")
  fileprivate static let capAboveFull = Phrase(
    "cap-above-full", "总分上限 {0} 应低于满分 {1}", "the limit {0} must be below full marks {1}")
  fileprivate static let capsOutOfOrder = Phrase(
    "caps-out-of-order", "各条应从高到低：执行率越低，总分上限越低",
    "the limits must fall: a lower rate, a lower total")
  fileprivate static let capWithoutExecution = Phrase(
    "cap-without-execution", "没有“execution”，执行率无从得知",
    "there is no \"execution\", so no rate is known")
}
