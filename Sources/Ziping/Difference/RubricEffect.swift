/// What another rubric makes of many forms: totals and grades under both, and what moved (规则草案的影响).
public struct RubricEffect: Sendable {
  /// The results under the rubrics of one side.
  public struct Side: Sendable {
    /// The rubrics, in the order in which they came up, and how many forms each scored.
    public fileprivate(set) var rubrics: [(rubric: Evaluation.RubricIdentity, count: Int)] = []
    /// The grades, best first, and how many forms got each; nil stands for a grade that is open.
    public fileprivate(set) var grades: [(name: String?, count: Int)] = []
    /// The totals that are decided, in the order of the forms.
    public fileprivate(set) var totals: [ExactDecimal] = []
  }

  /// A form whose grade is another under the other rubric.
  public struct GradeChange: Sendable {
    /// The form's file.
    public let source: String
    /// Which of its file's forms it is; nil where the file holds one.
    public let form: Int?
    /// The total before; nil where there is none.
    public let before: Evaluation.Bounds?
    /// The grade before; nil while it is open.
    public let gradeBefore: String?
    /// The total afterwards; nil where there is none.
    public let after: Evaluation.Bounds?
    /// The grade afterwards; nil while it is open.
    public let gradeAfter: String?
  }

  /// What became of an indicator, in all forms together.
  public struct Movement: Sendable {
    /// The indicator's name, as the first form has it.
    public let name: String
    /// In how many forms its points changed.
    public fileprivate(set) var forms: Int = 0
    /// What it changed in all forms together.
    public fileprivate(set) var change: Difference.Change = .none
    /// How much it moved, up and down alike.
    public fileprivate(set) var size: ExactDecimal = .zero
  }

  /// What the forms got before.
  public private(set) var before: Side = Side()
  /// What they got afterwards.
  public private(set) var after: Side = Side()
  /// How many forms there are.
  public private(set) var count: Int = 0
  /// How many totals are higher afterwards.
  public private(set) var raised: Int = 0
  /// How many totals are lower afterwards, or there no more.
  public private(set) var lowered: Int = 0
  /// The forms whose grade changed, in their order.
  public private(set) var gradeChanges: [GradeChange] = []
  private var movements: [Movement] = []
  /// Where an indicator stands among the movements.
  private var positions: [String: Int] = [:]

  /// No form yet.
  public init() {}

  /// Adds a form, scored by both.
  ///
  /// - Throws: ``ArithmeticError`` if a number needs more digits than the engine holds.
  public mutating func add(_ difference: Difference) throws(ArithmeticError) {
    count += 1
    before.add(difference.before)
    after.add(difference.after)
    if difference.isLower {
      lowered += 1
    } else if let total = difference.total, total != .none {
      raised += 1
    }
    let (old, new) = (difference.before, difference.after)
    if old.grade != new.grade {
      gradeChanges.append(
        GradeChange(
          source: new.submission.source, form: new.submission.number, before: old.bounds,
          gradeBefore: old.grade, after: new.bounds, gradeAfter: new.grade))
    }
    for row in difference.rows where row.change != .none { try add(row) }
  }

  private mutating func add(_ row: Difference.Row) throws(ArithmeticError) {
    let isExecution = (row.after ?? row.before)?.kind == .budget
    let key = isExecution ? "" : headingKey(row.name)
    let index = positions[key] ?? movements.count
    if index == movements.count {
      movements.append(Movement(name: row.name))
      positions[key] = index
    }
    var movement = movements[index]
    movement.forms += 1
    movement.change = try movement.change.adding(row.change)
    movement.size = try movement.size.adding(row.change.size)
    movements[index] = movement
  }

  /// The indicators that moved, the one that moved most first.
  public var moved: [Movement] {
    movements.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }.map(\.element)
  }
}

extension RubricEffect.Side {
  fileprivate mutating func add(_ evaluation: Evaluation) {
    if let index = rubrics.firstIndex(where: { $0.rubric.digest == evaluation.rubric.digest }) {
      rubrics[index].count += 1
    } else {
      rubrics.append((evaluation.rubric, 1))
      addGrades(of: evaluation.form.rubric.grades)
    }
    count(evaluation.grade)
    if let total = evaluation.total { totals.append(total) }
  }

  /// Lists the grades of a scale before any form gets one, each before those that come after it.
  private mutating func addGrades(of scale: GradeScale) {
    var position = 0
    for grade in scale.grades {
      if let index = grades.firstIndex(where: { $0.name == grade.name }) {
        position = max(position, index + 1)
      } else {
        grades.insert((grade.name, 0), at: position)
        position += 1
      }
    }
  }

  private mutating func count(_ grade: String?) {
    if let index = grades.firstIndex(where: { $0.name == grade }) {
      grades[index].count += 1
    } else {
      grades.append((grade, 1))
    }
  }

  /// How many totals are open, or there are none.
  public var open: Int { rubrics.reduce(0) { $0 + $1.count } - totals.count }

  /// The lowest of the totals that are decided, the middle one, their mean, and the highest, to so many
  /// places; nil where no total is decided.
  ///
  /// - Throws: ``ArithmeticError`` if their sum needs more digits than the engine holds.
  public func spread(
    places: Int
  ) throws(ArithmeticError) -> (
    lowest: ExactDecimal, median: ExactDecimal, mean: ExactDecimal, highest: ExactDecimal
  )? {
    let sorted = totals.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else { return nil }
    let rounding = Rounding(places: places)
    var sum = ExactDecimal.zero
    for total in sorted { sum = try sum.adding(total) }
    let middle = try sorted[(sorted.count - 1) / 2].adding(sorted[sorted.count / 2])
    let median = try Ratio(middle, over: 2).times(.one, rounding)
    let mean = try Ratio(sum, over: ExactDecimal(Int32(clamping: sorted.count)))
      .times(.one, rounding)
    return (lowest, median, mean, highest)
  }
}

extension Difference.Change {
  /// The greater of what the ends moved.
  package var size: ExactDecimal { max(low.magnitude, high.magnitude) }
}
