import Ziping

/// A column of the block of money (资金栏), found by the words of its heading.
enum MoneyColumn: Int, CaseIterable {
  /// 年初预算数, which counts where nothing else is planned.
  case initial
  /// 全年预算数; 调整后预算数 wins over any other.
  case planned
  /// 全年执行数.
  case executed
  /// 执行率.
  case rate
  /// 分值.
  case weight
  /// 得分.
  case claimed

  /// What a heading names, and how surely: a lower rank is the surer name.
  struct Meaning {
    let column: MoneyColumn
    let rank: Int

    init(_ column: MoneyColumn, _ rank: Int = 0) {
      self.column = column
      self.rank = rank
    }
  }

  /// The column that a heading names, by itself or under another that spans it.
  static func named(_ heading: String, under above: String = "") -> Meaning? {
    if let own = HeadingWords(heading)?.moneyColumn {
      return own.column == .executed && RateFormula(heading) != nil ? Meaning(.rate) : own
    }
    return above.isEmpty ? nil : HeadingWords(heading, under: above)?.moneyColumn
  }
}

extension HeadingWords {
  /// The column of money that the words name, told by the last of them.
  ///
  /// What arrived (到位), what another year had and a part of the year are no amounts of this year.
  fileprivate var moneyColumn: MoneyColumn.Meaning? {
    guard !contains(.otherMoney) else { return nil }
    switch words.last {
    case .rate: return .init(.rate)
    case .points, .weight: return .init(.weight)
    case .score, .ownScore: return .init(.claimed)
    case .spent: return contains(.project) ? nil : .init(.executed, contains(.year) ? 0 : 1)
    case .plain where contains(.spent) && !contains(.budget) && !contains(.amount):
      // 实际使用情况; 资金使用情况 heads the block.
      return .init(.executed, 2)
    case .budget: return planned(3)
    case .amount:
      return contains(.spent)
        ? .init(.executed, 1) : contains(.budget) || contains(.adjusted) ? planned(4) : nil
    default: return nil
    }
  }

  private func planned(_ rank: Int) -> MoneyColumn.Meaning? {
    if contains(.adjusted) { return .init(.planned) }
    if contains(.initial) { return .init(.initial) }
    if contains(.year) { return .init(.planned, 1) }
    return .init(.planned, contains(.adjustment) ? 2 : rank)
  }
}

/// Letters that say which column a rate divides by which: the E and C of (E/C×100%).
struct RateFormula {
  /// The letter of what was spent.
  let spent: Unicode.Scalar
  /// The letter of what was planned.
  let planned: Unicode.Scalar

  /// The formula in a heading's brackets, if there is one.
  init?(_ heading: String) {
    let scalars = foldedScalars(heading)
    guard let slash = scalars.firstIndex(of: "/"), slash > 0, slash + 1 < scalars.count,
      Self.isLetter(scalars[slash - 1]), Self.isLetter(scalars[slash + 1])
    else { return nil }
    spent = scalars[slash - 1]
    planned = scalars[slash + 1]
  }

  /// The letter that a heading has in its brackets: the A of 全年预算数（A）.
  static func letter(of heading: String) -> Unicode.Scalar? {
    // The last byte of ) or ）.
    guard let last = heading.utf8.last, last == UInt8(ascii: ")") || last == 0x89 else {
      return nil
    }
    let scalars = foldedScalars(heading)
    guard scalars.count > 3, scalars[scalars.count - 1] == ")", scalars[scalars.count - 3] == "("
    else { return nil }
    let letter = scalars[scalars.count - 2]
    return isLetter(letter) ? letter : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
}
