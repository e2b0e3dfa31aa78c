import Ziping
import ZipingFiles

/// Finds the grade that a cell says beside other words (等级): 评级为“优”, 84.5分 优.
enum GradeWords {
  /// The grade in a text that says one and nothing else; nil for any other.
  static func grade(in text: String) -> String? {
    guard text.utf8.count <= longest, signs.matches(text) else { return nil }
    var key = comparisonKey(text).filter { !"“”\"'「」()".contains($0) }
    if let number = key.firstIndex(where: { !($0.isASCII && ($0.isNumber || $0 == ".")) }) {
      key = String(key[number...])
    }
    for word in around where key.hasPrefix(word) { key.removeFirst(word.count) }
    for word in behind where key.hasSuffix(word) && key.count > word.count {
      key.removeLast(word.count)
    }
    return grades.contains(key) ? key : nil
  }

  /// The number before a grade: 84.5分 of 84.5分 优; nil where no grade follows it.
  static func points(before text: String) -> String? {
    guard grade(in: text) != nil else { return nil }
    let number = text.trimmingBlanks().prefix { $0.isNumber || "．.".contains($0) }
    return number.isEmpty ? nil : String(number)
  }

  /// No cell with a grade is longer.
  private static let longest = 60

  /// Characters of which a grade has one.
  private static let signs = WordList(["优", "良", "中", "差", "合格", "一般", "好"])
  /// The words of the grade scales in use; a rubric has its own, and says what of a claim it knows.
  private static let grades = WordIndex([
    "优", "良", "中", "差", "优秀", "良好", "中等", "合格", "不合格", "较差", "较好", "一般", "基本合格",
  ])
  /// What stands before a grade, in this order.
  private static let around = [
    "分", "绩效", "自评", "评价", "综合", "评定", "结论", "结果", "等级", "等次", "评级", "级别", "为", "是", ":",
  ]
  private static let behind = ["等级", "等次", "级", "等"]
}
