import Ziping

/// A label that asks whose form it is: 实施单位, 县级预算单位名称, 主管部门 (单位的标签).
struct OwnerLabel {
  /// Whether it asks for the department in charge (主管部门).
  let isInCharge: Bool

  /// The label that a key is, told by its words; nil for any other.
  init?(key: String) {
    guard key.utf8.count <= Self.longest, let first = key.unicodeScalars.first,
      Self.words.hasWord(beginningWith: first)
    else { return nil }
    let scalars = Array(key.unicodeScalars)
    var position = 0
    var hasNoun = false
    var isInCharge = false
    while position < scalars.count {
      guard let found = Self.words.longest(in: scalars, at: position) else { return nil }
      switch found.value {
      case .noun: hasNoun = true
      case .inCharge: isInCharge = true
      case .plain: break
      }
      position = found.end
    }
    guard hasNoun else { return nil }
    self.isInCharge = isInCharge
  }

  private enum Word {
    /// 单位, 部门.
    case noun
    /// 主管.
    case inCharge
    /// Of what level or for what it is.
    case plain
  }

  /// No label is longer, in bytes.
  private static let longest = 45
  private static let words = PhraseTable<Word>(
    ["单位", "部门", "填报单位名称"].map { ($0, .noun) } + [("主管", .inCharge)]
      + [
        "名称", "预算", "实施", "项目", "评价", "资金", "使用", "中央", "地方", "省级", "市级", "州级", "区级", "县级", "乡级",
        "镇级", "乡镇", "街道", "本级", "基层", "一级", "二级", "三级", "及代码", "代码", "或", "和", "/",
      ].map { ($0, .plain) })
}
