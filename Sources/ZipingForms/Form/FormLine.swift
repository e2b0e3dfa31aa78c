import Ziping
import ZipingFiles

/// What a line of an indicator table is.
enum FormLine {
  /// 总分, with its cells.
  case total([Grid.Cell])
  /// 等级, with its cells.
  case grade([Grid.Cell])
  /// An indicator, with its cells.
  case indicator([Grid.Cell])
  /// 注：…, which belongs to the form and says nothing to score.
  case remark([Grid.Cell])
  /// A signature, or what the form asks about itself: 填表人：…, 其他需要说明事项.
  case official
  /// 小计: what rows above it make together.
  case subtotal([Grid.Cell])
  /// What the template left, an indicator that is none: its name is 指标2：, …… or a dash, and no other cell
  /// says more.
  case placeholder([Grid.Cell])
  /// None of them: a cell without its row.
  case unread([Grid.Cell])

  /// The line in a row, or nil for one in which nothing begins.
  init?(_ grid: Grid, row: Int, under header: FormHeader) {
    let filled = grid.filled(row)
    guard let first = filled.first else { return nil }
    // What runs down the table's side says nothing about a line.
    let inside = grid.rows[row].dropFirst(header.firstColumn)
      .first { !$0.isBlank && !$0.isContinuation }
    if Self.isPlaceholder(grid, row, header) {
      self = .placeholder(filled)
      return
    }
    // What has a name, a target and an actual value is an indicator, whatever its first word.
    if [FormColumn.name, .target, .actual].allSatisfy({
      Self.begins(grid, row, header.span($0))
    }) {
      self = .indicator(filled)
      return
    }
    let labels = [Label(first.text)] + (header.firstColumn == 0 ? [] : [Label(inside?.text ?? "")])
    if labels.contains(where: \.isTotal) {
      self = .total(filled)
    } else if labels.contains(where: \.isGrade) {
      self = .grade(filled)
    } else if labels.contains(where: \.isRemark) {
      self = .remark(filled)
    } else if labels.contains(where: \.isSignature)
      || Self.isOfficial(grid, row, header, labels)
    {
      self = .official
    } else if labels.contains(where: \.isSubtotal) {
      self = .subtotal(filled)
    } else if ![FormColumn.name, .target, .actual].contains(where: {
      Self.begins(grid, row, header.span($0))
    }) {
      self = .unread(filled)
    } else {
      self = .indicator(filled)
    }
  }

  private static func begins(_ grid: Grid, _ row: Int, _ span: Range<Int>) -> Bool {
    span.contains { grid.filled(row, $0) != nil }
  }

  /// 其他需要说明事项 | 无: what the form asks about itself stands at the side, and has neither weight nor
  /// points.
  private static func isOfficial(
    _ grid: Grid, _ row: Int, _ header: FormHeader, _ labels: [Label]
  ) -> Bool {
    guard labels.contains(where: \.isOfficial),
      let first = grid.rows[row].firstIndex(where: { !$0.isBlank && !$0.isContinuation }),
      first <= header.firstColumn, header[.name] != first
    else { return false }
    return [FormColumn.weight, .claimed].allSatisfy { column in
      grid.filled(row, header[column]).map { points(in: $0.text) == nil } ?? true
    }
  }

  /// A row whose name is there only because a cell must not stay empty, with neither weight nor points.
  private static func isPlaceholder(_ grid: Grid, _ row: Int, _ header: FormHeader) -> Bool {
    guard let column = header[.name], let name = grid.filled(row, column),
      isNothing(TemplateNames.own(name.text))
    else { return false }
    return [FormColumn.target, .actual, .weight, .claimed].allSatisfy { column in
      header.span(column).allSatisfy { grid.filled(row, $0).map { isNothing($0.text) } ?? true }
    }
  }

  /// /, —, 无, 0: what people write where there is nothing to say.
  private static func isNothing(_ text: String) -> Bool {
    let key = comparisonKey(text)
    return key.isEmpty || nothing.contains(key) || key.utf8.allSatisfy { dashes.contains($0) }
  }

  private static let nothing = WordIndex(["无", "一", "0", "没有", "不涉及"])
  private static let dashes: [UInt8] = Array("-/\\_.".utf8) + Array("…".utf8)

  /// 注：…, 填表人：… below the table.
  static func isRemark(_ text: String) -> Bool { Label(text).isRemark }

  static func isTotal(_ text: String) -> Bool { Label(text).isTotal }

  /// 小计 of a group: its numbers are those of the rows above it once more.
  static func isSubtotal(_ text: String) -> Bool { Label(text).isSubtotal }

  static func isGrade(_ text: String) -> Bool { Label(text).isGrade }
}

extension FormLine {
  /// What a line begins with, read once.
  private struct Label {
    private let hasColon: Bool
    private let label: String
    private let key: String

    init(_ text: String) {
      label = splitLabel(text).label
      hasColon = text.utf8.contains(UInt8(ascii: ":")) || occurs("：", in: text)
      key = withoutBrackets(comparisonKey(label))
    }

    var isRemark: Bool { hasColon && Self.remarks.contains(key) }
    var isSignature: Bool { hasColon && OfficialLines.isSignature(key) }
    var isOfficial: Bool { OfficialLines.isOfficial(key) }
    var isTotal: Bool { Self.totals.contains(key) }
    var isSubtotal: Bool {
      key.utf8.count >= Self.subtotal.utf8.count && key.hasSuffix(Self.subtotal)
        && key.count <= Self.longestSubtotal
    }
    var isGrade: Bool { Self.grades.contains(key) }

    private static let remarks = WordIndex(["注", "备注", "说明", "填表说明", "附注"])
    private static let totals = WordIndex([
      "总分", "合计", "总计", "总得分", "自评总分", "得分合计", "合计得分", "总分合计", "总评分", "综合得分", "自评得分合计",
      "分值合计", "总分值", "自评总得分", "绩效自评总分", "综合评分", "得分总计",
    ])
    private static let subtotal = "小计"
    /// No name of a subtotal is longer, such as 可持续影响指标得分小计.
    private static let longestSubtotal = 16
    private static let grades = WordIndex([
      "等级", "自评等级", "评价等级", "评价等次", "绩效等级", "自评等次", "自评结果", "自评结论", "评级", "自评评级", "绩效评级",
      "评定等级", "绩效自评等级", "等次", "综合评级",
    ])
  }
}
