/// A value that is computed from others before it is scored (推算值), such as 在职人数/编制数.
///
/// There is no language of expressions: four formulas over inputs and over each other make what the
/// tables of departments ask for, a ratio of sums included.
public struct Derivation: Sendable, Hashable {
  /// How the value comes about; operands are positions in ``Derivations/names``.
  public enum Formula: Sendable, Hashable {
    /// One over the other, in percent (比率).
    case ratio(Int, over: Int)
    /// What one is above the other, as a percentage of the other (变动率).
    case change(Int, from: Int)
    /// All of them added (合计).
    case sum([Int])
    /// The first less all others (差额).
    case difference([Int])
  }

  /// The value's name.
  public let name: String
  /// How it comes about.
  public let formula: Formula
  /// The decimal places that a percentage is rounded to, as forms print it.
  public let places: Int

  /// Creates a derivation.
  public init(name: String, formula: Formula, places: Int) {
    self.name = name
    self.formula = formula
    self.places = places
  }
}

/// A figure that a form states so that others can be computed from it (基础数据).
///
/// A form states it in a row of this name, as that row's actual value.
public struct DerivationInput: Sendable, Hashable {
  /// The figure's name.
  public let name: String
  /// Other names that forms use for it.
  public let aliases: [String]

  /// Creates an input.
  public init(name: String, aliases: [String]) {
    self.name = name
    self.aliases = aliases
  }
}

/// An amount of the form's money that others can be computed from without a row of its own (资金数).
public enum MoneyFigure: String, Sendable, Hashable, CaseIterable {
  /// The year's adjusted budget.
  case planned = "全年预算数"
  /// What was paid of it.
  case executed = "全年执行数"
  /// The budget at the beginning of the year, where the adjusted one stands beside it.
  case initial = "年初预算数"
}

/// The inputs and derivations of a rubric, in an order in which each needs only what stands before it.
public struct Derivations: Sendable, Hashable {
  /// What a form states in rows of its own.
  public let inputs: [DerivationInput]
  /// What is taken from the form's money; the positions follow the last input's.
  public let money: [MoneyFigure]
  /// What is computed from it; a derivation's position follows the last amount's.
  public let steps: [Derivation]

  /// Creates the list.
  public init(
    inputs: [DerivationInput] = [], money: [MoneyFigure] = [], steps: [Derivation] = []
  ) {
    self.inputs = inputs
    self.money = money
    self.steps = steps
  }

  /// The names of inputs, amounts and derivations, by position.
  public var names: [String] {
    inputs.map(\.name) + money.map(\.rawValue) + steps.map(\.name)
  }
}
