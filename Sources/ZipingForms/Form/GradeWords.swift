package import Ziping
import ZipingFiles

/// Finds the grade that a cell says beside other words (等级): 评级为“优”, 84.5分 优, 优□ 良☑ 中□ 差□.
enum GradeWords {
  /// What a text says of a grade.
  enum Reading: Equatable {
    /// One grade.
    case grade(String)
    /// Several grades to choose from, of which none or more than one is ticked.
    case unclear
  }

  /// What a text says that is about a grade and nothing else; nil for any other.
  static func reading(of text: String) -> Reading? {
    guard text.utf8.count <= longest, signs.matches(text) else { return nil }
    if let ticked = TickedWord(text, of: grades) {
      return ticked.word.map { .grade($0) } ?? .unclear
    }
    return word(in: text).map { .grade($0) }
  }

  /// The grade in a text that says one and nothing else; nil for any other.
  static func grade(in text: String) -> String? {
    if case .grade(let word)? = reading(of: text) { word } else { nil }
  }

  /// The number before a grade: 84.5分 of 84.5分 优; nil where no grade follows it.
  static func points(before text: String) -> String? {
    let number = text.trimmingBlanks().prefix { $0.isNumber || "．.".contains($0) }
    guard !number.isEmpty, grade(in: text) != nil else { return nil }
    return String(number)
  }

  /// Tells of grades of which none or several are ticked.
  static func reportUnclear(_ cell: Submission.Cell, _ log: DiagnosticLog) {
    log.report(.gradeUnclear, [.text(trimmed(cell.text))], at: cell.place, .warning)
  }

  /// The grade of a text that says it once, with or without a label and a number before it.
  private static func word(in text: String) -> String? {
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

  /// No cell with a grade is longer.
  private static let longest = 120

  /// Characters of which a grade has one.
  private static let signs = WordList(["优", "良", "中", "差", "合格", "一般", "好"])
  /// The words of the grade scales in use; a rubric has its own, and says what of a claim it knows.
  private static let grades = WordIndex([
    "优", "良", "中", "差", "优秀", "良好", "中等", "合格", "不合格", "较差", "较好", "一般", "基本合格",
  ])
  /// What stands before a grade, in this order.
  private static let around = [
    "分", "最终", "总体", "项目", "绩效", "自评", "评价", "综合", "评定", "结论", "结果", "等级", "等次", "评级", "级别", "档次",
    "为", "是", "属于", ":",
  ]
  private static let behind = ["等级", "等次", "档次", "级", "等", "档"]
}

extension [Phrase] {
  /// What is said here of an input.
  package static var gradeWords: [Phrase] { [.gradeUnclear] }
}

extension Phrase {
  fileprivate static let gradeUnclear = Phrase(
    "grade-unclear", "等级“{0}”没有勾选或勾选了不止一个，没有读入；请只勾选一个",
    "the grade \"{0}\" has no tick or more than one and is not read; tick one")
}
