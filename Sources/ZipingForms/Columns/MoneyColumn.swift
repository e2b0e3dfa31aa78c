import Ziping

/// A column of the block of money (资金栏), found by the words of its heading.
enum MoneyColumn: Int, CaseIterable {
  /// 年初预算数, which counts where nothing else is planned.
  case initial
  /// 全年预算数; 调整后预算数 wins over any other.
  case planned
  /// 预算调整数: what was added or taken away in the year.
  case change
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

    /// The rank of a heading that a person or a rubric names.
    static let given = -2
  }

  /// The column that a heading names, by itself or under another that spans it.
  static func named(_ heading: String, under above: String = "") -> Meaning? {
    let words = HeadingWords(heading)
    // 年初 under 预算数 needs what stands above it.
    if !above.isEmpty, words?.areModifiers ?? false {
      return HeadingWords(heading, under: above)?.moneyColumn
    }
    if let own = words?.moneyColumn {
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
        ? .init(.executed, 1)
        : contains(.budget) || contains(.adjusted) || contains(.granted) ? planned(4) : nil
    case .number where contains(.spent): return .init(.executed, 1)
    case .number where contains(.adjusted): return .init(.planned)
    case .number where contains(.adjustment): return .init(.change)
    case .number where contains(.budget) || contains(.granted): return planned(4)
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
