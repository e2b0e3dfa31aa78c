/// What a target asks, ready to be compared with an actual value (年度指标值).
public struct Target: Sendable, Hashable {
  /// A limit that an actual value is held against.
  public struct Limit: Sendable, Hashable {
    /// The limit.
    public let quantity: Quantity
    /// Whether reaching the limit exactly is, by the word, not enough (> <).
    public let isStrict: Bool
    /// Whether the target is a number that is only about right.
    public let approximation: Approximation?

    /// Creates a limit.
    public init(
      _ quantity: Quantity, isStrict: Bool = false, approximation: Approximation? = nil
    ) {
      self.quantity = quantity
      self.isStrict = isStrict
      self.approximation = approximation
    }
  }

  /// One of several targets in a cell.
  public struct Part: Sendable, Hashable {
    /// The words around it, folded.
    public let label: String
    /// The target.
    public let target: Target
  }

  /// What is asked.
  public indirect enum Demand: Sendable, Hashable {
    /// At least the limit (≥ > =).
    case atLeast(Limit)
    /// At most the limit (≤ <).
    case atMost(Limit)
    /// Nothing at all: zero under = or ≤.
    case zero(Quantity)
    /// Inside a range.
    case range(QuantityRange)
    /// Done by a day.
    case deadline(CalendarDay)
    /// A plain yes (是 有 合格).
    case answer
    /// A text or a word of a scale.
    case words
    /// Several at once.
    case parts([Part])
    /// Nothing that can be scored; the remark says why.
    case unusable(Remark)
  }

  /// The cell as read.
  public let reading: Reading
  /// What is asked.
  public let demand: Demand
  /// What the reading of the target brings to light.
  public let remarks: [Remark]

  /// Whether it is a number without a comparator.
  var isBare: Bool {
    if case .measure(let measure) = reading.content { return measure.comparator == nil }
    return false
  }

  /// Creates a target.
  public init(_ reading: Reading, _ demand: Demand, remarks: [Remark] = []) {
    self.reading = reading
    self.demand = demand
    self.remarks = remarks
  }
}

/// Makes targets of readings, by a rubric's words and an indicator's traits.
struct TargetReader {
  let vocabulary: Vocabulary

  func target(_ reading: Reading, name: String, traits: Traits) -> Target {
    func unusable(_ kind: FindingKind, _ facts: [Fact] = []) -> Target {
      Target(reading, .unusable(Remark(kind, facts)))
    }
    let begin = firstCommonHan(name)
    let mayRepeat = begin == nil || begin == reading.key.unicodeScalars.first
    if mayRepeat, !reading.key.isEmpty, reading.key == comparisonKey(name) {
      return unusable(.targetRepeatsName, [reading.quoted])
    }
    if vocabulary.questions.matches(reading.text) {
      return unusable(.targetIsQuestion, [reading.quoted])
    }
    switch reading.content {
    case .empty: return unusable(.targetMissing)
    case .none: return unusable(.targetIsNone, [reading.quoted])
    case .unreadable(let why):
      return Target(reading, .unusable(Remark(why, target: reading)))
    case .word(let word):
      if vocabulary.saysFailure(word) { return unusable(.targetIsFailure, [reading.quoted]) }
      return Target(reading, vocabulary.yes.contains(word) ? .answer : .words)
    case .text:
      if Vocabulary.saysNothing(reading.key) {
        return unusable(.targetSaysNothing, [reading.quoted])
      }
      if vocabulary.saysFailure(reading.key) {
        return unusable(.targetIsFailure, [reading.quoted])
      }
      return Target(reading, .words)
    case .date(let day): return Target(reading, .deadline(day))
    case .measure(let measure): return target(measure, reading, traits)
    case .parts(let parts): return target(parts, reading, name: name, traits: traits)
    }
  }

  private func target(
    _ parts: [Reading.Part], _ reading: Reading, name: String, traits: Traits
  ) -> Target {
    let targets = parts.map { part in
      Target.Part(
        label: part.label,
        target: target(reading.reading(of: part), name: name, traits: traits))
    }
    return Target(
      reading, .parts(targets), remarks: targets.flatMap(\.target.remarks).oncePerCell)
  }

  private func target(_ measure: Measure, _ reading: Reading, _ traits: Traits) -> Target {
    var remarks: [Remark] = []
    if measure.approximation != nil {
      remarks.append(Remark(.approximateValue, [reading.quoted]))
    }
    let demand: Target.Demand
    switch measure.extent {
    case .range(let range):
      if let remark = traits.suspect(range.high, reading, isTarget: true) {
        return Target(reading, .unusable(remark))
      }
      if range.low.magnitude.isNegative {
        return Target(reading, .unusable(Remark(.targetNegative, [reading.quoted])))
      }
      demand = .range(range)
    case .single(let quantity):
      if let remark = traits.suspect(quantity, reading, isTarget: true) {
        return Target(reading, .unusable(remark))
      }
      if quantity.magnitude.isNegative {
        return Target(reading, .unusable(Remark(.targetNegative, [reading.quoted])))
      }
      demand = self.demand(quantity, measure, reading, traits, &remarks)
    }
    return Target(reading, demand, remarks: remarks)
  }

  private func demand(
    _ quantity: Quantity, _ measure: Measure, _ reading: Reading, _ traits: Traits,
    _ remarks: inout [Remark]
  ) -> Target.Demand {
    let limit = Target.Limit(
      quantity,
      isStrict: measure.comparator?.isStrict ?? (measure.approximation == .above),
      approximation: measure.approximation)
    switch measure.comparator {
    case .atMost where quantity.magnitude.isZero: return .zero(quantity)
    case .atMost, .below: return .atMost(limit)
    case .atLeast, .above: return .atLeast(limit)
    case .equal: return quantity.magnitude.isZero ? .zero(quantity) : .atLeast(limit)
    case nil:
      if quantity.magnitude.isZero { return .zero(quantity) }
      // 降低5% of a cost is wanted as much as any rise.
      guard let cause = traits.lowerIsBetter, Trend(of: reading.label) != .falling else {
        if quantity.unit.isDuration {
          remarks.append(Remark(.directionDoubtful, [reading.quoted]))
        }
        return .atLeast(limit)
      }
      remarks.append(Remark(.assumedDirection, [reading.quoted, .text(cause)]))
      return .atMost(limit)
    }
  }
}
