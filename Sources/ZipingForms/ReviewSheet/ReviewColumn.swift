import ZipingFiles

/// A column of the review sheet, in the order in which offices have them (复核表的列).
package enum ReviewColumn: Int, Sendable, CaseIterable {
  /// The group.
  case group
  /// 二级指标.
  case level2
  /// The indicator.
  case name
  /// What the comparison is, such as ≥.
  case property
  /// The target without comparison and unit.
  case target
  /// The unit of measure.
  case unit
  /// The weight.
  case weight
  /// The actual value as claimed.
  case actual
  /// The claimed points.
  case claimed
  /// The points as recomputed, which stay as they were printed.
  case recomputed
  /// The actual value as reviewed.
  case reviewedActual
  /// The points as reviewed.
  case reviewedPoints
  /// Claimed less reviewed points.
  case difference
  /// Causes, and the reason of the reviewer.
  case note

  /// The heading and the width in half Chinese characters.
  private var definition: (heading: String, width: Int) {
    switch self {
    case .group: ("一级指标", 12)
    case .level2: ("二级指标", 14)
    case .name: ("三级指标", 24)
    case .property: ("指标性质", 9)
    case .target: ("指标值", 16)
    case .unit: ("计量单位", 9)
    case .weight: ("权重", 8)
    case .actual: ("自评完成值", 16)
    case .claimed: ("自评得分", 9)
    case .recomputed: ("复算得分", 9)
    case .reviewedActual: ("复核完成值", 16)
    case .reviewedPoints: ("复核得分", 9)
    case .difference: ("复核指标偏差", 9)
    case .note: ("备注", 36)
    }
  }

  /// The heading.
  package var heading: String { definition.heading }
  /// The width in half Chinese characters.
  package var width: Int { definition.width }

  /// The name of its cell in a row that counts from 0.
  package func cell(_ row: Int) -> String { CellRange.reference(row: row, column: rawValue) }
}
