import Ziping

/// What a row of the money is called: all of it, or a part (资金栏的行名).
///
/// 年度资金总额, 合计 and 项目总投资 are all of the money; a word of where it comes from makes a part of it, so
/// that 财政资金总额 is one.
struct MoneyName {
  /// Of how much of the money the row is.
  enum Kind: Comparable {
    /// All of it, by every word of its name.
    case whole
    /// All of it, by the last word of a name with others: 修桥资金总额; and 小计.
    case perhapsWhole
    /// A part that is itself a sum: 财政资金总额.
    case sumOfPart
    /// A part.
    case part
    /// Nobody knows: 修桥项目, 任务一.
    case other
  }

  /// The name as it is compared, without 其中.
  let name: String
  let kind: Kind
  /// Whether it stands below 其中.
  let isListed: Bool

  init(_ text: String) {
    let key = comparisonKey(text)
    isListed = key.utf8.starts(with: "其中".utf8)
    name = isListed ? String(key.dropFirst(2).drop { $0 == "-" }) : key
    kind = Self.kind(of: withoutBrackets(name))
  }

  private static func kind(of name: String) -> Kind {
    let words = Array(name.unicodeScalars)
    var position = 0
    var isSum = false
    while position < words.count, let word = table.longest(in: words, at: position) {
      isSum = isSum || word.value == .sum
      position = word.end
    }
    let isKnown = position == words.count && !words.isEmpty
    if isKnown, isSum { return name.utf8.ends(with: "小计") ? .perhapsWhole : .whole }
    let endsInSum = sums.contains { name.utf8.ends(with: $0) }
    if sources.matches(name) { return endsInSum ? .sumOfPart : .part }
    if endsInSum { return .perhapsWhole }
    return occurs("资金", in: name) ? .part : .other
  }

  /// What a word of a name says.
  private enum Word {
    /// 总额, 合计.
    case sum
    /// 年度, 资金: nothing that tells rows apart.
    case plain
  }

  private static let sums = [
    "总额", "总金额", "合计", "总计", "共计", "小计", "总投资", "总数", "总支出", "总收入", "总预算", "总资金", "总量",
  ]
  private static let table = PhraseTable<Word>(
    sums.map { ($0, .sum) }
      + [
        "年度", "年", "全年", "本年", "当年", "资金", "项目", "预算", "支出", "收入", "经费", "执行", "使用", "安排", "实际",
        "部门", "整体", "单位", "全部", "投入", "投资", "费用", "的", "数", "额", "金额", "情况",
      ].map { ($0, .plain) })

  /// Where money comes from, or what level it is of.
  private static let sources = WordList([
    "拨款", "结转", "财政", "补助", "中央", "省级", "市级", "县级", "区级", "自治区", "旗县", "本级", "基金", "预算内", "贷款",
    "自筹", "基本支出", "项目支出", "其他", "其它", "上级", "上年", "债券", "收入",
  ])
}

extension String.UTF8View {
  /// Whether the bytes of a word end it: a key has no two ways of writing one.
  fileprivate func ends(with word: String) -> Bool {
    suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
