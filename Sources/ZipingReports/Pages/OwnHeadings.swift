import Ziping

/// What a form calls its columns, put in the place of their official headings (本表的列名).
struct OwnHeadings {
  private let names: [String: String]

  /// The columns that a remedy may name, with what it calls them.
  private static let columns: [(named: String, official: String)] = [
    ("年度指标值", "年度指标值"), ("实际完成值", "实际完成值"), ("分值", "分值"), ("得分", "得分"),
    ("一级指标", "一级指标"), ("二级指标", "二级指标"), ("完成程度", "完成程度"), ("不适用", "不适用"),
    ("偏差原因", "偏差原因分析及改进措施"), ("偏差原因分析及改进措施", "偏差原因分析及改进措施"),
  ]
  /// The columns that a form may lack and anybody may add.
  private static let addable = ["偏差原因", "不适用", "完成程度"]

  init(_ submission: Submission) { names = submission.headings }

  /// The sentence with the form's own headings; a column that the form lacks is to be added.
  func put(into sentence: String, _ wording: Wording) -> String {
    guard !names.isEmpty else { return sentence }
    var sentence = sentence
    // Most sentences name one column, if any.
    for column in Self.columns where occurs(column.named, in: sentence) {
      let own = names[column.official]
      let isLacking = own == nil && Self.addable.contains(column.named)
      let note = isLacking ? wording.text(.addColumn) : ""
      let name = own ?? column.named
      if name == column.named, note.isEmpty { continue }
      sentence = replacing("“\(column.named)”列", by: "“\(name)”列\(note)", in: sentence)
      sentence = replacing("“\(column.named)”", by: "“\(name)”", in: sentence)
      sentence = replacing("(\(column.named))", by: "(\(name)\(note))", in: sentence)
    }
    return sentence
  }
}

extension Phrase {
  fileprivate static let addColumn = Phrase("add-column", "（没有就加一列）", ", a column to add")
}
