package import Ziping

/// Refuses numbers that no exact calculation could hold: no indicator has them, damaged files do.
enum NumberCheck {
  static func check(_ submission: Submission, _ log: DiagnosticLog) {
    var cells = [submission.money.planned, submission.money.executed, submission.claimedTotal]
    cells += [submission.money.weight, submission.money.claimed, submission.money.claimedRate]
    for part in submission.money.parts { cells += [part.planned, part.executed] }
    for row in submission.rows {
      cells += [
        row.target, row.actual, row.weight, row.claimed, row.reviewedActual, row.reviewedPoints,
      ]
    }
    for case let cell? in cells where longestNumber(in: cell.text) > ExactDecimal.mostDigits {
      log.report(
        .tooLong, [.text(start(of: cell.text)), .count(ExactDecimal.mostDigits)], at: cell.place)
    }
  }

  /// The digits of the longest number in a text; points and commas inside it do not end it.
  private static func longestNumber(in text: String) -> Int {
    var longest = 0
    var digits = 0
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        // Zeros in front hold nothing.
        if digits == 0, digit == 0 { continue }
        digits += 1
        longest = max(longest, digits)
      } else if scalar != ".", scalar != "," {
        digits = 0
      }
    }
    return longest
  }

  /// The value of an ASCII or full-width digit.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0xFF10...0xFF19: scalar.value - 0xFF10
    default: nil
    }
  }

  private static func start(of text: String) -> String {
    text.count > 24 ? String(text.prefix(24)) + "…" : text
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var numberCheck: [Phrase] {
    [.tooLong]
  }
}

extension Phrase {
  fileprivate static let tooLong = Phrase(
    "number-too-long", "“{0}”中的数字超过 {1} 位，无法精确计算；请改正",
    "the number in \"{0}\" has more than {1} digits and cannot be held exactly; correct it")
}
