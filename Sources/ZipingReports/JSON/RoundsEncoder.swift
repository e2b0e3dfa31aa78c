import Ziping
import ZipingFiles

/// Two rounds of a review in JSON (两轮复核).
struct RoundsEncoder {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func value(_ rounds: ReviewRounds) -> JSONValue {
    let items = rounds.forms.flatMap(\.items)
    return .object(
      counts(of: items).merging(["forms": .array(rounds.forms.map(value))]) { first, _ in first })
  }

  private func counts(of items: [ReviewRounds.Item]) -> [String: JSONValue] {
    var counts: [String: JSONValue] = [
      "givenBack": .integer(items.count { $0.answer != .new })
    ]
    for answer in ReviewRounds.Answer.allCases {
      counts[answer.rawValue] = .integer(items.count { $0.answer == answer })
    }
    // What was removed is told apart, and is as open as what still stands there.
    counts[ReviewRounds.Answer.open.rawValue] = .integer(items.count(where: \.answer.isUnanswered))
    return counts
  }

  private func value(_ form: ReviewRounds.Form) -> JSONValue {
    let places = [form.first, form.second].compactMap(\.self).map(\.evaluation.places).max() ?? 2
    let report = ReportEncoder(Wording(language, places: places))
    let identity = form.identity
    let own: [String: JSONValue] = [
      "source": .optional(identity.path), "project": .optional(identity.project),
      "unit": .optional(identity.unit), "year": identity.year.map { .integer($0) } ?? .null,
      "first": form.first.map { total($0, report) } ?? .null,
      "second": form.second.map { total($0, report) } ?? .null,
      "rows": .array(form.items.map { value($0, report) }),
    ]
    return .object(own.merging(counts(of: form.items)) { first, _ in first })
  }

  private func total(_ review: Review, _ report: ReportEncoder) -> JSONValue {
    .object([
      "claimed": .optional(review.total.claimed.map(report.points)),
      "reviewed": .optional(review.total.reviewed?.value.map(report.points)),
      "grade": .optional(review.grade.reviewed),
    ])
  }

  private func value(_ item: ReviewRounds.Item, _ report: ReportEncoder) -> JSONValue {
    .object([
      "id": .string(item.id), "name": .string(item.name),
      "answer": .string(item.answer.rawValue),
      "first": item.first.map { value($0, report) } ?? .null,
      "second": item.second.map { value($0, report) } ?? .null,
    ])
  }

  private func value(_ side: ReviewRounds.Side, _ report: ReportEncoder) -> JSONValue {
    .object([
      "claimed": .optional(side.claimed.map(report.points)),
      "reviewed": .optional(side.reviewed?.value.map(report.points)),
      "pending": .bool(side.isPending),
      "decision": side.decision.map { decision in
        .object([
          "reason": .string(decision.reason), "by": .optional(decision.by),
          "on": .optional(decision.on),
        ])
      } ?? .null,
    ])
  }
}
