/// Finds the actual value nearest to a row's own that its rule would have given enough (规则所要的完成值).
///
/// A rule is never turned round by hand: values are tried, each scored as if the form stated it, and
/// between two of which one suffices the last place is found by halving.
struct NeededActual {
  /// What one value got.
  struct Tried {
    /// The points, where there are any.
    let points: ExactDecimal?
    /// Whether it is all that the rule gives, whatever rounding does to less.
    let isFull: Bool
    /// The share of the money that it is; nil for what is no money.
    let executionRate: Ratio?
  }

  /// A value that suffices.
  struct Found {
    let way: Shortfall.Need.Way
    let value: String
    let points: ExactDecimal
  }

  private let trial: RowTrial

  /// Makes ready to try; nil where the row has nothing that could be tried.
  init?(_ row: ScoredRow, of form: ReadForm) {
    guard row.points != nil else { return nil }
    trial = RowTrial(row, of: form)
  }

  /// The nearest value that suffices; nil where none was found.
  func nearest(where suffices: (Tried) -> Bool) -> Found? {
    if let line = NumberLine(trial) { return line.nearest(suffices) }
    if let found = nearestDay(suffices) { return found }
    return nearestText(suffices)
  }

  // MARK: Days

  /// The latest day that suffices, of a deadline that was missed by its days.
  private func nearestDay(_ suffices: (Tried) -> Bool) -> Found? {
    guard case .deadline(let due) = trial.target.demand,
      case .date(let done) = trial.row.actual.content
    else { return nil }
    let last = done.inYear(trial.year).last
    var day = due.inYear(trial.year).last
    guard day.year != nil, last.year != nil else { return nil }
    var found: Found?
    for _ in 0..<Self.mostDays where !day.isAfter(last) {
      let text = day.description
      let tried = trial.tried(text)
      guard let points = tried.points, suffices(tried) else { break }
      found = Found(way: .by, value: text, points: points)
      guard let next = day.next else { break }
      day = next
    }
    return found
  }

  private static let mostDays = 1100

  // MARK: Words

  /// The words that get the least that suffices.
  private func nearestText(_ suffices: (Tried) -> Bool) -> Found? {
    var best: Found?
    for text in trial.texts {
      let tried = trial.tried(text)
      guard let points = tried.points, suffices(tried) else { continue }
      if let best, best.points <= points { continue }
      best = Found(way: trial.isDeadline ? .by : .says, value: text, points: points)
    }
    return best
  }
}

/// Scores a row with other actual values (试算).
struct RowTrial {
  let row: ScoredRow
  let year: Int?
  private let form: ReadForm
  private let scoring: RowScoring

  init(_ row: ScoredRow, of form: ReadForm) {
    self.row = row
    self.form = form
    year = form.submission.year
    scoring = RowScoring(form.ready, year: form.submission.year)
  }

  var target: Target { row.target }
  var isDeadline: Bool {
    if case .deadline = target.demand { return true }
    return false
  }
  var reader: ValueReader { form.ready.reader }

  /// What the row gets with a text as its actual value; the level and the points that the department
  /// gave itself rest on the old one.
  func tried(_ text: String) -> NeededActual.Tried {
    var cells = row.row.cells
    cells.actual = reader.read(text)
    cells.missingActual = nil
    cells.level = .empty
    cells.claimed = nil
    let scored = scoring.score(
      row.row, cells, weight: row.weight, sharing: row.sharing, scale: form.scale(of: row.row))
    return NeededActual.Tried(
      points: scored.points, isFull: scored.share.map(\.isWholeOrMore) ?? false,
      executionRate: row.row.takesMoney ? rate(cells.actual) : nil)
  }

  private func rate(_ actual: Reading) -> Ratio? {
    guard let planned = limit, let spent = actual.quantity else { return nil }
    return try? spent.ratio(to: planned)
  }

  /// The limit that a value is held against.
  var limit: Quantity? {
    switch target.demand {
    case .atLeast(let limit), .atMost(let limit): limit.quantity
    case .zero(let zero): zero
    default: nil
    }
  }

  /// The rule that scored the row.
  private var rule: (any Rule)? {
    scoring.fixedRule(of: row.row) ?? target.kind.flatMap { form.rubric.rules[$0] }
  }

  /// Where the points of its rule change, as cells state it.
  var boundaries: [String] { rule?.boundaries(of: target) ?? [] }

  /// The words that may suffice: where the rule changes its mind, the levels from the lowest on, a plain
  /// yes, and what repeats the target.
  var texts: [String] {
    if case .deadline(let due) = target.demand { return boundaries + [due.description] }
    let words = form.rubric.vocabulary
    let levels = words.levels.reversed().compactMap { $0.words.first ?? $0.name }
    return boundaries + levels + (target.kind == .answer ? words.yes.sorted() : [])
      + [target.reading.text].filter { !$0.isEmpty }
  }
}

extension CalendarDay {
  /// The day after; nil for a day that is not named.
  fileprivate var next: CalendarDay? {
    guard let year, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day + 1)
      ?? CalendarDay(year: year, month: month + 1, day: 1)
      ?? CalendarDay(year: year + 1, month: 1, day: 1)
  }
}
