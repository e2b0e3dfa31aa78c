/// A self-evaluation as handed in: texts as written, each with its place (自评表).
public struct Submission: Sendable {
  /// A cell's text with its place.
  public struct Cell: Sendable, Hashable {
    /// The text as written.
    public let text: String
    /// Where it stands.
    public let place: Place

    /// Creates a cell.
    public init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }

    /// Whether nothing but blanks stands in it.
    public var isBlank: Bool { !text.contains { !$0.isWhitespace } }
  }

  /// A row of the table (一行指标).
  public struct Row: Sendable {
    /// 一级指标.
    public let group: String
    /// 二级指标.
    public let level2: String
    /// 三级指标: the indicator's name.
    public let name: String
    /// 年度指标值.
    public let target: Cell
    /// 实际完成值.
    public let actual: Cell
    /// 分值; nil where the cell is empty.
    public let weight: Cell?
    /// 自评得分; nil where the cell is empty.
    public let claimed: Cell?
    /// 完成程度: a level or percentage given by a person; nil if none.
    public let level: Cell?
    /// 不适用: why the indicator does not apply; nil if it does.
    public let notApplicable: Cell?
    /// 偏差原因分析及改进措施 or 备注; nil if none.
    public let note: Cell?
    /// Where the row stands.
    public let place: Place
    /// 复核完成值: what a reviewer found; nil where there is none.
    public let reviewedActual: Cell?
    /// 复核得分: the points that a reviewer gave; nil where there are none.
    public let reviewedPoints: Cell?
    /// Where 自评得分 stands, also while it is empty; nil where the row has no such cell of its own.
    public let claimedPlace: Place?

    /// Creates a row.
    public init(
      group: String, level2: String, name: String, target: Cell, actual: Cell,
      weight: Cell? = nil, claimed: Cell? = nil, level: Cell? = nil, notApplicable: Cell? = nil,
      note: Cell? = nil, place: Place, reviewedActual: Cell? = nil, reviewedPoints: Cell? = nil,
      claimedPlace: Place? = nil
    ) {
      self.group = group
      self.level2 = level2
      self.name = name
      self.target = target
      self.actual = actual
      self.weight = weight
      self.claimed = claimed
      self.level = level
      self.notApplicable = notApplicable
      self.note = note
      self.place = place
      self.reviewedActual = reviewedActual
      self.reviewedPoints = reviewedPoints
      self.claimedPlace = claimedPlace
    }
  }

  /// A number that a form prints for several rows together (小计, a merged 得分).
  public struct Subtotal: Sendable {
    /// What the form calls it; for a cell that rows share, its column.
    public let name: String
    /// The positions of its rows in ``Submission/rows``.
    public let rows: Range<Int>
    /// 分值 of them together; nil where the cell is empty.
    public let weight: Cell?
    /// 自评得分 of them together; nil where the cell is empty.
    public let claimed: Cell?
    /// Where 自评得分 stands, also while it is empty.
    public let claimedPlace: Place?
    /// Whether it is the only cell for the points of its rows, rather than their sum once more.
    public let isShared: Bool

    /// Creates a subtotal.
    public init(
      name: String, rows: Range<Int>, weight: Cell? = nil, claimed: Cell? = nil,
      claimedPlace: Place? = nil, isShared: Bool = false
    ) {
      self.name = name
      self.rows = rows
      self.weight = weight
      self.claimed = claimed
      self.claimedPlace = claimedPlace
      self.isShared = isShared
    }
  }

  /// The money of the project (项目资金).
  public struct Money: Sendable {
    /// A part of the money, such as 财政拨款.
    public struct Part: Sendable {
      /// The part's name.
      public let name: String
      /// 年初预算数 where 全年预算数 stands beside it; nil where the cell is empty.
      public let initial: Cell?
      /// What was planned; nil where the cell is empty.
      public let planned: Cell?
      /// What was spent; nil where the cell is empty.
      public let executed: Cell?

      /// Creates a part.
      public init(name: String, initial: Cell? = nil, planned: Cell?, executed: Cell?) {
        self.name = name
        self.initial = initial
        self.planned = planned
        self.executed = executed
      }
    }

    /// The unit that the form's head states for amounts without one, such as 万元.
    public let unit: String
    /// 年初预算数 of the whole where 全年预算数 stands beside it, which counts; nil where it is empty.
    public let initial: Cell?
    /// 全年预算数 of the whole; nil where the cell is empty.
    public package(set) var planned: Cell?
    /// 全年执行数 of the whole; nil where the cell is empty.
    public package(set) var executed: Cell?
    /// The parts.
    public let parts: [Part]
    /// 分值 of the execution row, where the form states it.
    public package(set) var weight: Cell?
    /// 得分 of the execution row, where the form states it.
    public package(set) var claimed: Cell?
    /// 执行率 as the form states it; nil where the cell is empty.
    public package(set) var claimedRate: Cell?
    /// Where 得分 of the execution row stands, also while it is empty.
    public package(set) var claimedPlace: Place?
    /// Where 执行率 stands, also while it is empty.
    public let ratePlace: Place?

    /// Creates the money.
    public init(
      unit: String = "", initial: Cell? = nil, planned: Cell? = nil, executed: Cell? = nil,
      parts: [Part] = [],
      weight: Cell? = nil, claimed: Cell? = nil, claimedRate: Cell? = nil,
      claimedPlace: Place? = nil, ratePlace: Place? = nil
    ) {
      self.unit = unit
      self.initial = initial
      self.planned = planned
      self.executed = executed
      self.parts = parts
      self.weight = weight
      self.claimed = claimed
      self.claimedRate = claimedRate
      self.claimedPlace = claimedPlace
      self.ratePlace = ratePlace
    }
  }

  /// The file it was read from, as given.
  public let source: String
  /// Which of its file's forms it is, from 1; nil where the file holds one.
  public package(set) var number: Int?
  /// The form's title; empty if it has none.
  public let title: String
  /// The unit that carries the project out (实施单位, 预算单位); empty if the form does not say.
  public let ownUnit: String
  /// The department in charge (主管部门); empty if the form does not say.
  public let department: String
  /// The project's name (项目名称); empty if it does not say.
  public let project: String
  /// The year that is evaluated, if the form or the user says.
  public package(set) var year: Int?
  /// The money.
  public package(set) var money: Money
  /// The goal in words (年度总体目标：预期目标); nil where it is empty.
  public let goal: Cell?
  /// What became of the goal, in words (年度总体目标：实际完成情况); nil where it is empty.
  public let goalOutcome: Cell?
  /// The rows, in the form's order.
  public let rows: [Row]
  /// The numbers that the form prints for several rows together, in its order.
  public package(set) var subtotals: [Subtotal]
  /// The claimed total (总分), if the form states one.
  public package(set) var claimedTotal: Cell?
  /// The claimed grade (等级), if the form states one.
  public package(set) var claimedGrade: Cell?
  /// Where the claimed total stands in the table, also while it is empty.
  public package(set) var claimedTotalPlace: Place?
  /// What all weights make together (总分 or 合计 beside 分值), if the form states it.
  public package(set) var totalWeight: Cell?
  /// What the text around the form says.
  public package(set) var narrative: Narrative
  /// Whether it has points alone, and no columns for what was asked and reached (绩效评价得分表).
  public package(set) var isScoreCard: Bool
  /// The headings that no general word tells and that were named, by what their columns hold.
  public package(set) var namedColumns: [String: String] = [:]
  /// What the form calls its columns, by their official headings; empty where it has no table.
  public package(set) var headings: [String: String] = [:]

  /// The unit that hands it in: its own, or else the department; empty if it does not say.
  public var unit: String { ownUnit.isEmpty ? department : ownUnit }

  /// Creates a submission.
  public init(
    source: String, title: String = "", unit: String = "", department: String = "",
    project: String = "", year: Int? = nil, money: Money = Money(), goal: Cell? = nil,
    goalOutcome: Cell? = nil, rows: [Row], subtotals: [Subtotal] = [], claimedTotal: Cell? = nil,
    claimedGrade: Cell? = nil, narrative: Narrative = Narrative(),
    claimedTotalPlace: Place? = nil, totalWeight: Cell? = nil
  ) {
    self.source = source
    self.title = title
    ownUnit = unit
    self.department = department
    self.project = project
    self.year = year
    self.money = money
    self.goal = goal
    self.goalOutcome = goalOutcome
    self.rows = rows
    self.subtotals = subtotals.filter {
      !$0.rows.isEmpty && $0.rows.lowerBound >= 0 && $0.rows.upperBound <= rows.count
    }
    self.claimedTotal = claimedTotal
    self.claimedGrade = claimedGrade
    self.narrative = narrative
    self.claimedTotalPlace = claimedTotalPlace
    self.totalWeight = totalWeight
    isScoreCard = Self.arePointsAlone(rows)
  }

  /// The same submission with what its table lacked.
  public func supplemented(year: Int?, money: Money?) -> Submission {
    var copy = self
    copy.year = year ?? self.year
    copy.money = money ?? self.money
    return copy
  }

  /// The same submission where the points beside its money are its total.
  package func withTotalOfMoney() -> Submission {
    var copy = self
    copy.claimedTotal = claimedTotal ?? money.claimed
    copy.claimedTotalPlace = claimedTotalPlace ?? money.claimedPlace
    copy.money.weight = nil
    copy.money.claimed = nil
    copy.money.claimedPlace = nil
    return copy
  }

  /// The same submission where what it calls its total adds up its rows alone, without those of the money.
  package func withSubtotalOfRows(named name: String) -> Submission {
    var copy = self
    copy.subtotals.append(
      Subtotal(
        name: name, rows: rows.indices, weight: totalWeight, claimed: claimedTotal,
        claimedPlace: claimedTotalPlace))
    copy.claimedTotal = nil
    copy.claimedTotalPlace = nil
    copy.totalWeight = nil
    return copy
  }

  /// The same submission as one of several in its file.
  package func numbered(_ number: Int?) -> Submission {
    var copy = self
    copy.number = number
    return copy
  }

  /// The same submission without the numbers that it prints for several rows together.
  package var withoutSubtotals: Submission {
    var copy = self
    copy.subtotals = []
    return copy
  }

  /// The same submission with what the text around it says.
  ///
  /// A total, a grade or money that the table lacks is taken from it, if it states only one.
  public func adding(_ narrative: Narrative) -> Submission {
    var copy = self
    copy.narrative = narrative
    func only(_ cells: [Cell]) -> Cell? { cells.areOne ? cells.first : nil }
    copy.claimedTotal = claimedTotal ?? only(narrative.totals)
    copy.claimedGrade = claimedGrade ?? only(narrative.grades)
    copy.money.planned = money.planned ?? only(narrative.planned)
    copy.money.executed = money.executed ?? only(narrative.executed)
    return copy
  }
}

extension [Submission.Cell] {
  /// Whether all of them say the same.
  var areOne: Bool { Set(map { comparisonKey($0.text) }).count == 1 }
}
