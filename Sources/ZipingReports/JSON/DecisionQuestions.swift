import Ziping
import ZipingFiles

/// What a review leaves to a reviewer, as entries of a decisions file (待决定的问题).
struct DecisionQuestions {
  /// The sorts of questions, the most pressing first.
  enum Sort: CaseIterable {
    /// Nobody can tell without a person.
    case open
    /// The form says 不适用.
    case notApplicable
    /// Another number is claimed than is suggested.
    case suggested
    /// The form does not mention a veto.
    case unanswered
    /// Claim and recomputation differ.
    case different
  }

  private let review: Review
  /// The levels that a row may get.
  private let levels: [String]
  private let wording: Wording

  init(_ review: Review, levels: [String], _ language: Language) {
    self.review = review
    self.levels = levels
    wording = Wording(language, places: review.evaluation.places)
  }

  /// The entries of one sort: rows in the form's order, then groups without indicators.
  func entries(_ sort: Sort) -> [JSONValue] {
    let rows = zip(review.evaluation.rows, review.rows).compactMap { score, line in
      self.sort(of: score, line) == sort ? entry(score, line) : nil
    }
    guard sort == .open else { return rows }
    return rows + review.evaluation.groups.filter(\.isOpen).map(entry)
  }

  private func sort(of score: ScoredRow, _ line: Review.Line) -> Sort? {
    if score.isVeto {
      if case .undetermined = score.state { return .open }
      return score.place == nil ? .unanswered : nil
    }
    switch score.state {
    case .undetermined where !score.weight.isZero: return .open
    case .notApplicable: return .notApplicable
    case .suggested where line.isToConfirm || line.isJudgedByOwner: return .suggested
    case .scored where line.exceedsTolerance, .suggested where line.exceedsTolerance:
      return .different
    case .scored, .suggested, .undetermined:
      return score.state.isNotApplicable ? .notApplicable : nil
    }
  }

  private func entry(_ score: ScoredRow, _ line: Review.Line) -> JSONValue {
    let shown = line.claimed?.text(places: review.evaluation.places) ?? Wording.nothing
    let reason = Fact.text(wording.reason(of: score))
    let about: Message =
      score.isVeto
      ? Message(.askedVeto, [.text(score.name), reason])
      : Message(
        .askedRow, [.text(score.name), .points(score.weight), .text(shown), reason])
    let own: [String: JSONValue] = [
      "row": .string(score.id), "reviewedActual": .null,
    ]
    let printed = PrintedRow(score)
    let seen = [
      "target": printed.target, "actual": printed.actual, "weight": printed.weight,
      "claimed": printed.claimed, "recomputed": printed.points,
    ].compactMapValues { $0.map { JSONValue.string($0) } }
    return entry(
      about,
      own.merging(seen) { $1 }.merging(score.isVeto ? ["veto": .null] : answers) { first, _ in first
      })
  }

  private func entry(_ group: Evaluation.Group) -> JSONValue {
    let own: [String: JSONValue] = ["group": .string(group.name)]
    return entry(
      Message(.askedGroup, [.text(group.name), .points(group.weight)]),
      own.merging(answers) { first, _ in first })
  }

  /// What may be filled in for a row or a group, and the levels to choose from.
  private var answers: [String: JSONValue] {
    [
      "points": .null, "level": .null, "levels": .array(levels.map { .string($0) }),
      "notApplicable": .null,
    ]
  }

  private func entry(_ about: Message, _ own: [String: JSONValue]) -> JSONValue {
    let form = FormIdentity(review.evaluation)
    let all: [String: JSONValue] = [
      "form": .optional(form.path), "project": .optional(form.project),
      "unit": .optional(form.unit), "year": form.year.map { .integer($0) } ?? .null,
      "rubric": .optional(form.rubric),
      "about": .string(wording.text(about)), "reason": .null, "by": .null, "on": .null,
    ]
    return .object(all.merging(own) { first, _ in first })
  }
}

extension Phrase {
  fileprivate static let askedRow = Phrase(
    "about", "{0}（0 至 {1} 分，自评 {2}）：{3}", "{0} (0 to {1}, claimed {2}): {3}")
  fileprivate static let askedGroup = Phrase(
    "about", "{0}（没有指标的组，0 至 {1} 分）：定得分、等次，或不适用",
    "{0} (a group without indicators, 0 to {1}): decide points, a level, or that it does not apply")
  fileprivate static let askedVeto = Phrase(
    "about", "{0}（一票否决，是否触发）：{1}", "{0} (a veto; does it set in?): {1}")
}
