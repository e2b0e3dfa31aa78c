import Ziping
import ZipingFiles

/// What a cell of 调整后指标值 says of the target of the year's beginning (指标值的调整).
enum TargetAdjustment: Equatable {
  /// Nothing: the cell is blank, 未调整, 不变, 同年初.
  case none
  /// It is the target now; whether it is another one.
  case target(isOther: Bool)
  /// −2座: by how much the target changed, with the first target before it; nobody has added them.
  case change(String)

  init(_ text: String, of original: String?) {
    let key = comparisonKey(text)
    if key.allSatisfy({ "-/\\_—无".contains($0) }) || Self.saysUnchanged(key) {
      self = .none
      return
    }
    if let original, let sign = key.unicodeScalars.first, "+-−".unicodeScalars.contains(sign),
      !comparisonKey(original).unicodeScalars.starts(with: [sign])
    {
      self = .change("\(original)（调整\(text.trimmingBlanks())）")
      return
    }
    self = .target(isOther: original.map { comparisonKey($0) != key } ?? false)
  }

  /// Whether every word of a text says that nothing changed.
  private static func saysUnchanged(_ key: String) -> Bool {
    guard key.utf8.count <= 60 else { return false }
    let scalars = Array(key.unicodeScalars)
    var position = 0
    var isSame = false
    var isNegated = false
    var isChange = false
    while position < scalars.count {
      guard let word = table.longest(in: scalars, at: position) else { return false }
      switch word.value {
      case .same: isSame = true
      case .not: isNegated = true
      case .change: isChange = true
      case .plain: break
      }
      position = word.end
    }
    return isSame || isNegated && isChange
  }

  private enum Word {
    /// 不变, 同, 维持.
    case same
    /// 未, 无.
    case not
    /// 调整, 变化.
    case change
    /// Says nothing by itself.
    case plain
  }

  private static let table = PhraseTable<Word>(
    ["不变", "没变", "未变", "同", "同上", "维持", "保持", "一致", "照旧", "原值"].map { ($0, .same) }
      + ["未", "无", "不", "没有", "没", "否"].map { ($0, .not) }
      + ["调整", "变化", "变动", "变更", "修改", "调", "变", "改"].map { ($0, .change) }
      + [
        "作", "做", "需", "进行", "指标", "指标值", "目标", "目标值", "值", "年初", "年中", "本年", "年度", "与", "和", "的",
        "原", "设定", "予", "予以", "有", "任何", "(", ")",
      ].map { ($0, .plain) })
}
