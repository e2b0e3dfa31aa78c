import Ziping

extension FormColumn {
  /// The columns of the official form, in its order.
  static let official: [FormColumn] = [
    .group, .level2, .name, .target, .actual, .weight, .claimed, .note,
  ]
  /// What other forms have behind them; written where a row has something in it.
  static let further: [FormColumn] = [.level, .notApplicable, .reviewedActual, .reviewedPoints]

  /// Where the official columns stand.
  enum Position {
    static let group = 0
    static let level2 = 1
    static let name = 2
    static let target = 3
    static let actual = 4
    static let weight = 5
    static let claimed = 6
    static let note = 7
  }

  /// Its width in half Chinese characters.
  var width: Int {
    switch self {
    case .group: 14
    case .level2: 18
    case .name: 26
    case .target, .actual, .reviewedActual, .adjustedTarget: 20
    case .note: 30
    case .level: 12
    case .notApplicable: 16
    case .weight, .claimed, .reviewedPoints, .property, .unit, .groupWeight, .groupClaimed,
      .level2Weight, .level2Claimed:
      9
    }
  }

  /// Whether it holds points.
  var isNumber: Bool {
    switch self {
    case .weight, .claimed, .reviewedPoints: true
    default: false
    }
  }

  /// What a row has in it; property and unit stand in the target, as the row was read.
  func text(_ row: Submission.Row) -> String {
    switch self {
    case .group: row.group
    case .level2: row.level2
    case .name: row.name
    case .target: row.target.text
    case .actual: row.actual.text
    case .weight: row.weight?.text ?? ""
    case .claimed: row.claimed?.text ?? ""
    case .reviewedActual: row.reviewedActual?.text ?? ""
    case .reviewedPoints: row.reviewedPoints?.text ?? ""
    case .level: row.level?.text ?? ""
    case .notApplicable: row.notApplicable?.text ?? ""
    case .note: row.note?.text ?? ""
    case .property, .unit, .groupWeight, .groupClaimed, .level2Weight, .level2Claimed,
      .adjustedTarget:
      ""
    }
  }
}
