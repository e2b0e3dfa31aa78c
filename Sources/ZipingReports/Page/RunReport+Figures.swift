package import Ziping

/// A form's numbers as programs read them: decimals, without words (数字).
extension RunReport.Form {
  /// The total; nil while it is open, and where there is none.
  package var total: String? { hasPoints ? bounds?.value.map(points) : nil }
  /// The lowest total; nil where there is none.
  package var low: String? { hasPoints ? bounds.map { points($0.low) } : nil }
  /// The highest total; nil where there is none.
  package var high: String? { hasPoints ? bounds.map { points($0.high) } : nil }
  /// What it could get; nil for a form without points.
  package var of: String? { hasPoints ? fullMarks.text() : nil }
  /// The claimed total; nil where none is claimed.
  package var claimedText: String? { claimed.map(points) }
  /// By how much that exceeds what was recomputed or reviewed; nil where nobody knows.
  package var differenceText: String? { difference.map(points) }

  private func points(_ number: ExactDecimal) -> String { number.text(places: places) }
}

extension FormReport {
  /// The share of the applicable weights that could be decided, to four places.
  package var coverage: String { evaluation.coverage.text }

  /// The codes of its errors and warnings, each once, sorted.
  package var codes: [String] {
    Set(foundAll.filter { $0.severity > .info }.map(\.code)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Points with as many decimal places as points have here.
  package func points(_ number: ExactDecimal) -> String { number.text(places: evaluation.places) }
}

extension Ratio {
  /// The ratio to four places, as programs read it.
  var text: String { ((try? times(.one, Rounding(places: 4))) ?? .zero).text(places: 4) }
}

extension Verdict.Condition {
  /// The form that it is about: the file, with the form's number where it has several.
  package var formID: String { source + (form.map { "#\($0)" } ?? "") }
}

extension RunReport {
  /// So many sentences about a file that gave no form are told where there is room for one.
  private static let mostSentences = 3

  /// What is said of a file that gave no form: the first sentences, each with its place in the file.
  package func sentence(of errors: [Diagnostic]) -> String {
    let wording = wording
    let sentences = errors.prefix(Self.mostSentences).map { wording.sentence(of: $0) }
    let more = errors.count - sentences.count
    let rest = more > 0 ? [wording.text(Message(.moreErrors, [.count(more)]))] : []
    return (sentences + rest).joined(separator: wording.text(.clauseMark))
  }

  /// The forms as `ranking` has them, each with its rank among those whose total is settled; equal shares
  /// have one rank, and an open total has none.
  package var ranked: [(form: Int, rank: Int?)] {
    var ranked: [(form: Int, rank: Int?)] = []
    var settled = 0
    var last: (share: Ratio, rank: Int)?
    for form in ranking {
      guard let share = forms[form].share, forms[form].bounds?.value != nil else {
        ranked.append((form, nil))
        continue
      }
      settled += 1
      let rank = last.flatMap { $0.share == share ? $0.rank : nil } ?? settled
      last = (share, rank)
      ranked.append((form, rank))
    }
    return ranked
  }
}

extension Wording {
  /// What a diagnostic says, with its place in the file in front.
  func sentence(of diagnostic: Diagnostic) -> String {
    let position = diagnostic.place.map { self.position($0).text } ?? ""
    let subject = position.isEmpty ? "" : text(Message(.subject, [.text(position)]))
    return subject + text(diagnostic.message)
  }
}

extension Phrase {
  fileprivate static let moreErrors = Phrase(
    "more-errors", "另有 {0} 处", "and {0} more {0|place|places}")
}
