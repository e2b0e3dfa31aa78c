/// Whether numbers that stand in two places are the same (数字是否一致).
extension Quantity {
  /// Whether two amounts are the same but for the places that one of them leaves out.
  func agrees(with other: Quantity) -> Bool {
    guard unit.family == other.unit.family,
      let first = try? Ratio(magnitude).multiplied(by: unit.factor),
      let second = try? Ratio(other.magnitude).multiplied(by: other.unit.factor),
      let one = step, let another = other.step
    else { return true }
    return first.isClose(to: second, within: max(one, another))
  }

  /// What one more in the last place is; nil if it needs more digits than the engine holds.
  var step: Ratio? {
    guard let power = powerOfTen(magnitude.places) else { return nil }
    return try? Ratio(1, power).multiplied(by: unit.factor)
  }
}

extension Ratio {
  /// Whether the difference is less than a step; if nobody can tell, yes.
  func isClose(to other: Ratio, within step: Ratio) -> Bool {
    guard let most = try? other.adding(step), let least = try? other.subtracting(step) else {
      return true
    }
    return least < self && self < most
  }
}

extension Measure {
  /// Whether an actual value like this says only more or less than what (大于95%, 95%以上).
  var isBound: Bool { (comparator != nil && !comparatorIsVerb) || approximation != nil }

  /// The single quantity, if it is one.
  var quantity: Quantity? {
    guard case .single(let quantity) = extent else { return nil }
    return quantity
  }
}

extension CheckedForm {
  /// Whether a number in a text is another one than an actual value, in units that can be compared.
  func contradicts(_ text: String, _ actual: Reading) -> Bool {
    guard case .measure(let told) = ready.reader.read(text).content,
      case .measure(let own) = actual.content, !told.isBound, !own.isBound,
      let first = told.quantity, let second = own.quantity,
      first.unit.family == second.unit.family
    else { return false }
    return !first.agrees(with: second)
  }
}
