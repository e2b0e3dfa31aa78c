import Ziping
import ZipingTestSupport

/// A form without anything wrong, made by chance, with what each of its rows should get.
struct ChanceForm {
  /// A row with a target and an actual value in whole numbers.
  struct Row {
    enum Kind { case count, percent, cost }

    let kind: Kind
    var sketch: RowSketch
    let target: Int
    let actual: Int
    var weight: Int
    /// What is claimed; in a clean form what is due.
    var claimed: ExactDecimal

    var isMet: Bool { kind == .cost ? actual <= target : actual >= target }

    /// What a ratio makes of the weight, in cents.
    func points(_ top: Int, over bottom: Int) throws -> ExactDecimal {
      try Ratio(Int128(top), Int128(bottom)).times(ExactDecimal(Int32(weight)), .cents)
    }

    /// What the row should get: reached in part, or spent in excess.
    func due() throws -> ExactDecimal {
      if isMet { return ExactDecimal(Int32(weight)) }
      return kind == .cost
        ? try points(target, over: actual) : try points(actual, over: target)
    }
  }

  private(set) var rows: [Row] = []
  /// What of the budget was spent, in ten-thousandths.
  let spent: Int
  var executionClaim: ExactDecimal?
  /// What is claimed in all; nil where it is the sum of the claims.
  var total: ExactDecimal?
  var grade: String?

  init(_ numbers: inout SeededGenerator) throws {
    spent = 9_600 + numbers.number(upTo: 400)
    executionClaim = try Ratio(Int128(spent), 1_000).times(.one, .cents)
    // The row that loses something, if one does.
    let outputs = numbers.pick([[20, 30], [15, 15, 20], [10, 12, 13, 15], [5, 8, 9, 12, 16]])
    let benefits = numbers.pick([[30], [14, 16], [7, 11, 12]])
    let lost = numbers.number(upTo: outputs.count + benefits.count)
    for (index, weight) in outputs.enumerated() {
      let kind: Row.Kind = index == 0 ? .cost : numbers.pick([.count, .percent])
      try add(kind, weight, at: index, "产出指标", isLost: index == lost, &numbers)
    }
    for (index, weight) in benefits.enumerated() {
      let place = outputs.count + index
      try add(.count, weight, at: place, "效益指标", isLost: place == lost, &numbers)
    }
    try add(.percent, 10, at: rows.count, "满意度指标", isLost: false, &numbers)
  }

  private static let things = [
    "巡查路段", "印发资料", "检修设备", "走访住户", "整治点位", "举办活动", "受理申请", "建档对象", "新增岗位",
  ]
  private static let rates = ["资料准确率", "设备完好率", "考核合格率", "抽检达标率", "回访成功率", "问题整改率"]

  private mutating func add(
    _ kind: Row.Kind, _ weight: Int, at index: Int, _ group: String, isLost: Bool,
    _ numbers: inout SeededGenerator
  ) throws {
    let target: Int
    let actual: Int
    switch kind {
    case .count:
      target = 40 + numbers.number(upTo: 160)
      actual =
        isLost
        ? target - 1 - numbers.number(upTo: target / 12)
        : target + 1 + numbers.number(upTo: target / 6)
    case .percent:
      target = 85 + numbers.number(upTo: 8)
      actual =
        isLost
        ? target - 1 - numbers.number(upTo: 6) : target + 1 + numbers.number(upTo: 98 - target)
    case .cost:
      target = 200 + numbers.number(upTo: 300)
      actual =
        isLost
        ? target + 2 + numbers.number(upTo: target / 12)
        : target - 3 - numbers.number(upTo: target / 8)
    }
    let (name, level2, words): (String, String, (String, String)) =
      switch kind {
      case .count:
        (
          Self.things[index] + "数", group == "产出指标" ? "数量指标" : "社会效益指标",
          ("≥\(target)个", "\(actual)个")
        )
      case .percent:
        group == "产出指标"
          ? (Self.rates[index], "质量指标", ("≥\(target)%", "\(actual)%"))
          : ("服务对象满意度", "服务对象满意度指标", ("≥\(target)%", "\(actual)%"))
      case .cost: ("单次服务成本", "成本指标", ("≤\(target)元", "\(actual)元"))
      }
    let sketch = RowSketch(
      group: group, level2: level2, name: name, target: words.0, actual: words.1,
      note: isLost ? "力量不足，下年改进" : nil)
    var row = Row(
      kind: kind, sketch: sketch, target: target, actual: actual, weight: weight, claimed: .zero)
    row.claimed = try row.due()
    rows.append(row)
  }

  /// What the rows and the money claim together.
  func sum() throws -> ExactDecimal {
    try rows.reduce(executionClaim ?? .zero) { try $0.adding($1.claimed) }
  }

  /// The positions of the rows for which something holds.
  func positions(where holds: (Row) -> Bool) -> [Int] { rows.indices.filter { holds(rows[$0]) } }

  mutating func claim(_ points: ExactDecimal, at position: Int) { rows[position].claimed = points }

  mutating func weigh(_ weight: Int, at position: Int) throws {
    rows[position].weight = weight
    rows[position].claimed = try rows[position].due()
  }

  mutating func answer(_ position: Int, _ target: String, _ actual: String) {
    rows[position].sketch.target = target
    rows[position].sketch.actual = actual
    rows[position].sketch.level2 = "质量指标"
  }

  func submission() throws -> Submission {
    let sketches = rows.map { row in
      var sketch = row.sketch
      sketch.weight = String(row.weight)
      sketch.claimed = row.claimed.text()
      // A department that takes points off says why.
      if sketch.note == nil, row.claimed < ExactDecimal(Int32(row.weight)) { sketch.note = "从严自评" }
      return sketch
    }
    let executed = try Ratio(Int128(spent), 100).times(.one, .cents).text()
    return form(
      sketches,
      money: money("100", executed, weight: "10", claimed: executionClaim?.text()),
      total: try (total ?? sum()).text(), grade: grade)
  }
}

/// A single slip that is planted into a clean form, and the cause by which it must be named (自评的差错).
enum Slip: CaseIterable {
  case roundedRow, cutOffRow, wrongDirection, missedButFull, timesActual, metNotFull, arithmetic
  case outsideOfBand, aboveWeight, executionInFull, executionWrong, wrongSum, roundedTotal
  case wrongGrade, unclaimedMoney, weightSlip

  /// Where the cause must stand first.
  enum Subject: Equatable { case row(Int), execution, total, grade }

  var cause: String {
    switch self {
    case .roundedRow, .cutOffRow, .roundedTotal: "rounding"
    case .wrongDirection: "direction"
    case .missedButFull: "missed-but-full"
    case .timesActual: "times-actual"
    case .metNotFull: "met-not-full"
    case .arithmetic: "arithmetic"
    case .outsideOfBand: "judgement-outside"
    case .aboveWeight: "above-weight"
    case .executionInFull, .executionWrong: "execution"
    case .wrongSum: "sum"
    case .wrongGrade: "grade"
    case .unclaimedMoney: "unclaimed"
    case .weightSlip: "weights"
    }
  }

  /// Plants the slip; nil where the form has no place for it.
  func plant(
    in form: inout ChanceForm, _ numbers: inout SeededGenerator
  ) throws -> Subject? {
    switch self {
    case .roundedRow, .cutOffRow, .wrongDirection, .missedButFull, .timesActual, .metNotFull,
      .arithmetic, .outsideOfBand, .aboveWeight:
      let rows = form.positions(where: isPossible)
      guard !rows.isEmpty else { return nil }
      let position = numbers.pick(rows)
      let row = form.rows[position]
      if self == .outsideOfBand { form.answer(position, "符合规定", "部分达成") }
      guard let claimed = try claim(of: row, &numbers),
        claimed != row.claimed || self == .outsideOfBand
      else { return nil }
      form.claim(claimed, at: position)
      return .row(position)
    case .executionInFull:
      guard form.spent < 9_950 else { return nil }
      form.executionClaim = ExactDecimal(10)
      return .execution
    case .executionWrong:
      form.executionClaim = numbers.pick([8, 9, 7])
      return .execution
    case .wrongSum:
      let off = try decimal(numbers.pick(["0.5", "1", "2", "3", "9", "10"]))
      form.total = try form.sum().subtracting(off)
      return .total
    case .roundedTotal:
      let sum = try form.sum()
      let rounded = try sum.rounded(Rounding(places: numbers.number(upTo: 1)))
      guard rounded != sum else { return nil }
      form.total = rounded
      return .total
    case .wrongGrade:
      form.grade = numbers.pick(["良", "中", "差"])
      return .grade
    case .unclaimedMoney:
      form.executionClaim = nil
      form.total = try form.sum().adding(ExactDecimal(Int32(1 + numbers.number(upTo: 7))))
      return .total
    case .weightSlip:
      let position = numbers.number(upTo: form.rows.count - 1)
      guard form.rows[position].weight > 4 else { return nil }
      try form.weigh(form.rows[position].weight / 2, at: position)
      return .total
    }
  }

  private func isPossible(_ row: ChanceForm.Row) -> Bool {
    switch self {
    case .roundedRow, .cutOffRow, .missedButFull, .arithmetic: !row.isMet
    case .wrongDirection: row.kind == .cost && row.isMet
    case .timesActual: row.kind == .percent
    case .metNotFull: row.isMet
    case .outsideOfBand: row.kind == .percent && row.sketch.group == "产出指标"
    default: true
    }
  }

  /// What the slip makes of a row's claim; nil where it makes nothing else.
  private func claim(
    of row: ChanceForm.Row, _ numbers: inout SeededGenerator
  ) throws -> ExactDecimal? {
    let full = ExactDecimal(Int32(row.weight))
    let due = try row.due()
    let tenth = try decimal("0.1")
    switch self {
    case .roundedRow: return try due.rounded(Rounding(places: 1))
    case .cutOffRow:
      let rounded = try due.rounded(Rounding(places: 1))
      return rounded > due ? try rounded.subtracting(tenth) : rounded
    case .wrongDirection: return try row.points(row.actual, over: row.target)
    case .missedButFull:
      // What rounding to one place makes full is the same number.
      return try due.rounded(Rounding(places: 1)) == full ? nil : full
    case .timesActual: return try row.points(row.actual, over: 100)
    case .metNotFull:
      return try full.subtracting(decimal(numbers.pick(["0.5", "1", "1.5", "2", "3"])))
    case .arithmetic:
      let off = try decimal(numbers.pick(["1.37", "2.23", "0.79", "3.11"]))
      return due > off ? try due.subtracting(off) : nil
    case .outsideOfBand: return full
    case .aboveWeight: return try full.adding(decimal(numbers.pick(["1", "2", "0.5", "5"])))
    default: return nil
    }
  }
}
