/// The derived values of one form (推算结果).
struct DerivedValues {
  /// A value with the arithmetic that made it.
  struct Value {
    let quantity: Quantity
    /// What stands for it in the arithmetic of others: a figure, or a computed value.
    let text: String
    /// The arithmetic, such as `在职人数 136 ÷ 编制数 143`; empty for an input.
    let origin: String
  }

  /// An entry: a value, or why there is none.
  typealias Entry = Result<Value, Refusal>

  private let entries: [Entry]
  private let givenCount: Int
  /// What the form states for each input, as it was read.
  private let stated: [Reading?]
  private let names: [String]

  /// Computes what a form's figures and its money give; an input that the form lacks is nil.
  init(_ derivations: Derivations, _ figures: [Reading?], _ money: ReadMoney) {
    var entries: [Entry] = []
    for (index, input) in derivations.inputs.enumerated() {
      let figure = figures.indices.contains(index) ? figures[index] : nil
      entries.append(Self.input(input.name, figure))
    }
    for figure in derivations.money { entries.append(Self.amount(figure, money)) }
    let names = derivations.names
    for step in derivations.steps {
      entries.append(Arithmetic(names: names, entries: entries).value(of: step))
    }
    self.entries = entries
    self.names = names
    stated = figures
    givenCount = derivations.inputs.count + derivations.money.count
  }

  /// The derivation at a position among the steps.
  subscript(step index: Int) -> Entry? {
    let position = givenCount + index
    return entries.indices.contains(position) ? entries[position] : nil
  }

  /// What a part of an indicator is judged by: an input as the form states it, or a value that is computed.
  func figure(named name: String) -> Attempt.NamedFigure {
    guard let position = names.firstIndex(of: name) else {
      return .missing(Remark(.inputMissing, [.text(name)]))
    }
    if stated.indices.contains(position) {
      guard let reading = stated[position], !reading.isEmpty else {
        return .missing(Remark(.inputMissing, [.text(name)]))
      }
      return .stated(reading)
    }
    switch entries[position] {
    case .success(let value): return .stated(value.reading)
    case .failure(let refusal): return .missing(refusal.remark)
    }
  }

  private static func amount(_ figure: MoneyFigure, _ money: ReadMoney) -> Entry {
    let amount = money[figure]
    if let quantity = amount.quantity {
      return .success(Value(quantity: quantity, text: quantity.text, origin: ""))
    }
    return .failure(
      amount.isUnreadable
        ? Refusal(.inputUnreadable, figure.rawValue, amount.reading.text)
        : Refusal(.moneyFigureMissing, figure.rawValue))
  }

  private static func input(_ name: String, _ figure: Reading?) -> Entry {
    guard let figure, !figure.isEmpty else { return .failure(Refusal(.inputMissing, name)) }
    switch figure.content {
    case .none: return .success(Value(quantity: Quantity(.zero), text: "0", origin: ""))
    case .measure(let measure):
      guard case .single(let quantity) = measure.extent, measure.approximation == nil,
        measure.comparator == nil || measure.comparator == .equal || measure.comparatorIsVerb
      else { break }
      return .success(Value(quantity: quantity, text: quantity.text, origin: ""))
    default: break
    }
    return .failure(Refusal(.inputUnreadable, name, figure.text))
  }
}

extension DerivedValues.Value {
  /// The value as a cell that states it would be read.
  var reading: Reading {
    Reading(
      text: text, key: comparisonKey(text), content: .measure(Measure(.single(quantity))))
  }
}

extension DerivedValues {
  /// Why there is no value.
  struct Refusal: Error {
    let remark: Remark

    init(_ kind: FindingKind, _ texts: String...) {
      remark = Remark(kind, texts.map { .text($0) })
    }
  }
}

/// Computes one derivation from the entries before it.
private struct Arithmetic {
  let names: [String]
  let entries: [DerivedValues.Entry]

  func value(of step: Derivation) -> DerivedValues.Entry {
    do {
      return .success(try compute(step))
    } catch let refusal as DerivedValues.Refusal {
      return .failure(refusal)
    } catch {
      return .failure(DerivedValues.Refusal(.derivedTooLong, step.name))
    }
  }

  private func compute(_ step: Derivation) throws -> DerivedValues.Value {
    let quantity: Quantity
    let origin: String
    switch step.formula {
    case .ratio(let part, let whole):
      quantity = try percent(share(part, of: whole), step)
      origin = try joined([part, whole], by: " ÷ ")
    case .change(let now, let before):
      quantity = try percent(share(now, of: before).subtracting(1), step)
      origin = "(\(try joined([now, before], by: " − "))) ÷ \(name(before))"
    case .sum(let parts):
      quantity = try total(parts, isDifference: false)
      origin = try joined(parts, by: " + ")
    case .difference(let parts):
      quantity = try total(parts, isDifference: true)
      origin = try joined(parts, by: " − ")
    }
    return DerivedValues.Value(quantity: quantity, text: quantity.text, origin: origin)
  }

  private func entry(_ index: Int) throws -> DerivedValues.Value {
    guard entries.indices.contains(index) else {
      throw DerivedValues.Refusal(.inputMissing, name(index))
    }
    return try entries[index].get()
  }

  private func name(_ index: Int) -> String {
    names.indices.contains(index) ? names[index] : "?"
  }

  private func joined(_ parts: [Int], by sign: String) throws -> String {
    try parts.map { "\(name($0)) \(try entry($0).text)" }.joined(separator: sign)
  }

  private func share(_ part: Int, of whole: Int) throws -> Ratio {
    let (part, name) = (try entry(part).quantity, name(whole))
    let whole = try entry(whole).quantity
    guard !whole.magnitude.isZero else { throw DerivedValues.Refusal(.derivedFromZero, name) }
    let (left, right) = try alike(part, whole)
    return try left.ratio(to: right)
  }

  private func percent(_ share: Ratio, _ step: Derivation) throws -> Quantity {
    return Quantity(try share.times(.hundred, Rounding(places: step.places)), .percent)
  }

  /// Adds in the unit of the first that has one.
  private func total(_ parts: [Int], isDifference: Bool) throws -> Quantity {
    let quantities = try parts.map { try entry($0).quantity }
    let unit = quantities.first { !$0.unit.isBare }?.unit ?? .none
    var sum = ExactDecimal.zero
    for (index, quantity) in quantities.enumerated() {
      let (inUnit, _) = try alike(quantity, Quantity(.zero, unit))
      let factor = try inUnit.unit.factor.divided(by: unit.factor)
      let number = try factor.times(
        inUnit.magnitude, Rounding(places: ExactDecimal.mostPlaces))
      sum = try sum.adding(isDifference && index > 0 ? number.negated : number)
    }
    return Quantity(sum, unit)
  }

  /// Two quantities of one family; a bare number takes the unit of the other one.
  private func alike(_ left: Quantity, _ right: Quantity) throws -> (Quantity, Quantity) {
    let (first, second) = (left.joining(right.unit), right.joining(left.unit))
    guard first.unit.family == second.unit.family else {
      throw DerivedValues.Refusal(.derivedUnits, left.text, right.text)
    }
    return (first, second)
  }
}

extension Quantity {
  /// The quantity as it is shown.
  fileprivate var text: String { magnitude.text() + unit.symbol }
}

extension FindingKind {
  /// A figure that a derived value needs and the form lacks.
  public static let inputMissing: FindingKind = FindingKind(
    .warning, "input-missing", "缺少基础数据“{0}”，无法推算完成值",
    "the figure \"{0}\" is missing, so the actual value cannot be computed",
    remedy: (
      "加一行“{0}”并填写数值，或直接填写完成值", "add a row \"{0}\" with its value, or fill in the actual value"
    ), from: .rubric, why: ("缺一个基础数据，比率就算不出来", "without the figure there is no ratio"),
    example: ("缺“年初预算数”", "no \"年初预算数\""))
  /// An amount that a derived value needs and the form's money lacks.
  public static let moneyFigureMissing: FindingKind = FindingKind(
    .warning, "money-figure-missing", "资金部分没有“{0}”，无法推算完成值",
    "the form's money lacks \"{0}\", so the actual value cannot be computed",
    remedy: (
      "在资金部分填写“{0}”，或直接填写完成值", "fill in \"{0}\" in the money, or the actual value"
    ), from: .rubric,
    why: ("推算所用的资金数不在表上，比率就算不出来", "without the amount there is no ratio"),
    example: ("资金部分只有一列预算数，没有“年初预算数”", "one column of budgets, none of \"年初预算数\""))
  /// A figure that is no plain number.
  public static let inputUnreadable: FindingKind = FindingKind(
    .warning, "input-unreadable", "基础数据“{0}”的“{1}”不是一个确定的数",
    "\"{1}\", the figure \"{0}\", is no plain number", remedy: ("改为一个数", "write a number"),
    from: .rubric, why: ("基础数据要是一个确定的数", "a figure is one number"),
    example: ("“编制数”填“约140”", "\"编制数\" given as \"约140\""))
  /// A ratio to a figure that is zero.
  public static let derivedFromZero: FindingKind = FindingKind(
    .warning, "derived-from-zero", "“{0}”为零，无法推算比率", "\"{0}\" is zero; there is no ratio to it",
    remedy: ("核对该基础数据；不适用的写明理由", "check the figure; where it does not apply, say why"),
    from: .rubric, why: ("分母为零，没有比率", "a ratio to zero does not exist"),
    example: ("上年“三公经费”为 0", "0 in the year before"))
  /// Figures whose units do not go together.
  public static let derivedUnits: FindingKind = FindingKind(
    .warning, "derived-units", "“{0}”与“{1}”的计量单位不同，无法推算",
    "the units of \"{0}\" and \"{1}\" differ; nothing can be computed",
    remedy: ("统一计量单位", "use one unit"), from: .rubric,
    why: ("单位不同，不能相除", "different units cannot be divided"), example: ("一个是万元，一个是人", "万元 and 人"))
  /// Numbers that are too long for exact arithmetic.
  public static let derivedTooLong: FindingKind = FindingKind(
    .warning, "derived-too-long", "推算“{0}”的数字太长，无法精确计算",
    "the numbers for \"{0}\" are too long for exact arithmetic",
    remedy: ("核对基础数据的位数", "check how many digits the figures have"),
    from: .scoring,
    why: ("位数太多，无法精确计算", "too many digits for exact arithmetic"),
    example: ("二十位的数字", "a number of twenty digits"))
  /// The actual value was computed from the form's figures.
  public static let derivedActual: FindingKind = FindingKind(
    .info, "derived-actual", "完成值由基础数据推算：{0} = {1}",
    "the actual value is computed from the form's figures: {0} = {1}", about: .actual,
    from: .rubric,
    why: ("完成值是由基础数据算出的，写明算式便于核对", "the value was computed; the sum is shown to be checked"),
    example: ("136/143 = 95.10%", "136/143 = 95.10%"))
  /// The stated actual value is not what the form's figures give.
  public static let derivedDiffers: FindingKind = FindingKind(
    .warning, "derived-differs", "表中完成值“{0}”与推算的 {1} 不同，按推算值计",
    "the stated \"{0}\" differs from the computed {1}, which counts", about: .actual,
    remedy: ("核对完成值和基础数据，改为一致", "check the actual value and the figures, and make them agree"),
    from: .rubric,
    why: ("表中填的与推算的不同，以推算的为准", "what is stated is not what the figures give"),
    example: ("填 100%，推算 95.10%", "100% stated, 95.10% computed"))
}
