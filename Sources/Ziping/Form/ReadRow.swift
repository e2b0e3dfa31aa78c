/// A row of a form as it was read: what it is, and its cells as readings (读过的一行).
///
/// It never changes; who asks what other cells would give passes other ``ReadCells`` beside it.
public final class ReadRow: Sendable {
  /// What a row is.
  public enum Kind: Sendable, Hashable {
    /// An indicator with points of its own.
    case indicator
    /// The execution row, which the money decides (预算执行率).
    case budget
    /// The answer to one of the rubric's vetoes, by its position; it has no points (一票否决).
    case veto(Int)
  }

  /// An id that is stable within its form: the headings and the name, and a number for a repetition.
  public let id: String
  /// What it is.
  public let kind: Kind
  /// The position of the rubric's group; nil where none fits, and for budget and vetoes.
  let group: Int?
  /// The name of the group, or the form's heading if none fits; 一票否决 for a veto.
  public let groupName: String
  /// The form's own heading of the group.
  let heading: GroupHeading
  /// 二级指标 as written.
  public let level2: String
  /// The indicator's name.
  public let name: String
  /// What the name says about the values.
  let traits: Traits
  /// Whether it is an indicator that states how much of the money was spent (预算执行率).
  let statesRate: Bool
  /// The rubric's own points and rule where it fixes the indicator.
  let fixed: PreparedIndicator?
  /// The cells as read.
  public let cells: ReadCells
  /// The row as handed in; nil for one that the form lacks.
  public let handedIn: Submission.Row?
  /// 分值 as the form states it; nil where it states none.
  let statedWeight: Submission.Cell?
  /// Its position in ``Submission/rows``; nil for one that the form lacks.
  package let position: Int?
  /// Where it and its cells stand.
  let places: RowPlaces

  init(
    id: String, kind: Kind, group: Int? = nil, groupName: String, heading: GroupHeading,
    level2: String, name: String, traits: Traits, statesRate: Bool = false,
    fixed: PreparedIndicator? = nil, cells: ReadCells, handedIn: Submission.Row?,
    statedWeight: Submission.Cell? = nil, position: Int?, places: RowPlaces
  ) {
    self.id = id
    self.kind = kind
    self.group = group
    self.groupName = groupName
    self.heading = heading
    self.level2 = level2
    self.name = name
    self.traits = traits
    self.statesRate = statesRate
    self.fixed = fixed
    self.cells = cells
    self.handedIn = handedIn
    self.statedWeight = statedWeight ?? handedIn?.weight
    self.position = position
    self.places = places
  }

  /// Where the row stands; nil for one that the form lacks.
  public var place: Place? { places.row }
  /// Whether the form's money decides: the execution row, an indicator that the rubric judges by it, and
  /// one named 预算执行率 without a target of its own.
  var takesMoney: Bool { kind == .budget || (fixed?.judgesMoney ?? false) || takesExecution }
  /// Whether it is judged as the execution row is.
  var takesExecution: Bool { statesRate && fixed == nil && cells.statedRate != nil }
  /// Whether the rubric itself names the indicator.
  var isFixed: Bool { fixed != nil }
  /// 偏差原因 or 备注 as handed in; nil where there is none.
  var note: Submission.Cell? { handedIn?.note }
}

/// The cells of a row as readings, with what they lack (读过的各格).
public struct ReadCells: Sendable {
  /// What is asked: the rubric's own target, or the form's.
  public var target: Target
  /// What was reached: as the form states it, or computed from its figures.
  public var actual: Reading
  /// The level that a person gave (完成程度); empty if none.
  public var level: Reading = .empty
  /// 不适用 as handed in; nil if it applies.
  var notApplicable: Submission.Cell?
  /// 自评得分 as handed in; nil where the cell is empty.
  var claimed: Submission.Cell?
  /// Whether the row gives a reason for a deviation.
  var hasReason: Bool = false
  /// Why nothing can be scored whatever the texts say.
  var obstacle: Remark?
  /// Why there is no actual value, where the form's figures should give it.
  var missingActual: Remark?
  /// What the form states elsewhere of the row's parts, by the figure's name.
  var figures: [String: Attempt.NamedFigure]?
  /// What the row itself states where the form's money counts in its place.
  var statedRate: Reading?
  /// What is worth saying about where the actual value comes from.
  var remarks: [Remark] = []

  /// Whether neither the row nor a figure answers what is asked.
  var isUnanswered: Bool {
    actual.isEmpty
      && (figures ?? [:]).values.allSatisfy { figure in
        if case .missing = figure { return true }
        return false
      }
  }
}

/// Where a row and its cells stand.
struct RowPlaces: Sendable {
  var row: Place?
  var target: Place?
  var actual: Place?

  /// The place of the cell that a finding is about.
  func place(of kind: FindingKind) -> Place? {
    switch kind.subject {
    case .row: row
    case .target: target ?? row
    case .actual: actual ?? row
    }
  }
}
