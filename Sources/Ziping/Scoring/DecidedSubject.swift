/// What a decision is about: a row, or a group that has none.
enum DecidedSubject {
  case row(ScoredRow)
  case group(Evaluation.Group)

  /// What tells it from the others of its form.
  enum Key: Hashable {
    case row(String)
    case group(String)
  }

  var key: Key {
    switch self {
    case .row(let score): .row(score.id)
    case .group(let group): .group(group.name)
    }
  }

  var name: String {
    switch self {
    case .row(let score): score.name
    case .group(let group): group.name
    }
  }

  var weight: ExactDecimal {
    switch self {
    case .row(let score): score.weight
    case .group(let group): group.weight
    }
  }
}
