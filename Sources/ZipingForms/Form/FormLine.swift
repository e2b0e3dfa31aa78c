import Ziping
import ZipingFiles

/// What a line of an indicator table is.
enum FormLine {
  /// 总分 or 等级, with its cells.
  case statement(FormStatement, [Grid.Cell])
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
    guard !filled.isEmpty else { return nil }
    let starts = Self.starts(grid, row, header)
    let labels = starts.map { Label(grid.rows[row][$0].text) }
    func isOfficial() -> Bool { Self.isOfficial(grid, row, header, labels) }
    if Self.isPlaceholder(grid, row, header) {
      self = .placeholder(filled)
    } else if let statement = FormStatement(grid, row: row, from: starts, under: header) {
      self = .statement(statement, filled)
    } else if labels.contains(where: \.isSubtotal), !Self.hasValues(grid, row, header) {
      self = .subtotal(filled)
    } else if Self.isIndicator(grid, row, header, isOfficial) {
      self = .indicator(filled)
    } else if labels.contains(where: \.isRemark) {
      self = .remark(filled)
    } else if isOfficial() {
      self = .official
    } else if ![FormColumn.name, .target, .actual].contains(where: {
      Self.begins(grid, row, header.span($0))
    }) {
      self = .unread(filled)
    } else {
      self = .indicator(filled)
    }
  }

  /// Where a line may begin: at its first cell, or behind what runs down the table's side, which says nothing
  /// about it.
  private static func starts(_ grid: Grid, _ row: Int, _ header: FormHeader) -> [Int] {
    let cells = grid.rows[row]
    func start(from column: Int) -> Int? {
      cells.indices.dropFirst(column).first { !cells[$0].isBlank && !cells[$0].isContinuation }
    }
    guard let first = start(from: 0) else { return [] }
    guard first < header.firstColumn, let inside = start(from: header.firstColumn) else {
      return [first]
    }
    return [first, inside]
  }

  /// Whether a row has a name with a target, a weight or points of its own: it is an indicator, whatever its
  /// first word, and no signature, remark or question of the form.
  private static func isIndicator(
    _ grid: Grid, _ row: Int, _ header: FormHeader, _ isOfficial: () -> Bool
  ) -> Bool {
    guard let name = grid.filled(row, header[.name]) else { return false }
    let label = Label(name.text)
    // 填表人： | 张三 | …: nobody is an indicator.
    if label.isOfPerson, label.isWhole { return false }
    let hasPoints = [FormColumn.weight, .claimed].contains { column in
      grid.filled(row, header[column]).map { points(in: $0.text) != nil } ?? false
    }
    if hasPoints || hasValues(grid, row, header) { return true }
    let isFirst = grid.filled(row).first?.place == name.place
    let isNamed = isFirst ? !label.isWhole && !label.isRemark && !label.isOfPerson : !isOfficial()
    return isNamed && [FormColumn.target, .actual].contains { !isBlank(grid, row, header, $0) }
  }

  /// Whether a row has a name, a target and an actual value.
  private static func hasValues(_ grid: Grid, _ row: Int, _ header: FormHeader) -> Bool {
    begins(grid, row, header.span(.name))
      && [FormColumn.target, .actual].allSatisfy { column in
        header.span(column).contains { column in
          grid.filled(row, column).map { !Label($0.text).isSigned } ?? false
        }
      }
  }

  /// Whether a row says nothing in a column: 无, or 审核人：李四.
  private static func isBlank(
    _ grid: Grid, _ row: Int, _ header: FormHeader, _ column: FormColumn
  ) -> Bool {
    header.span(column).allSatisfy { column in
      grid.filled(row, column).map { isNothing($0.text) || Label($0.text).isSigned } ?? true
    }
  }

  /// 填表人：…, or 其他需要说明事项 | 无: what the form asks about itself stands at the side.
  private static func isOfficial(
    _ grid: Grid, _ row: Int, _ header: FormHeader, _ labels: [Label]
  ) -> Bool {
    if labels.contains(where: \.isSignature) { return true }
    guard labels.contains(where: \.isOfficial),
      let first = grid.rows[row].firstIndex(where: { !$0.isBlank && !$0.isContinuation })
    else { return false }
    return first <= header.firstColumn
  }

  private static func begins(_ grid: Grid, _ row: Int, _ span: Range<Int>) -> Bool {
    span.contains { grid.filled(row, $0) != nil }
  }

  /// A row whose name is there only because a cell must not stay empty, with neither weight nor points; or one
  /// of nothing but …….
  private static func isPlaceholder(_ grid: Grid, _ row: Int, _ header: FormHeader) -> Bool {
    guard let column = header[.name], let name = grid.filled(row, column) else {
      return grid.filled(row).allSatisfy { isDash(comparisonKey($0.text)) }
    }
    guard isNothing(TemplateNames.own(name.text)) else { return false }
    return [FormColumn.target, .actual, .weight, .claimed].allSatisfy { column in
      header.span(column).allSatisfy { grid.filled(row, $0).map { isNothing($0.text) } ?? true }
    }
  }

  /// /, —, 无, 0: what people write where there is nothing to say.
  static func isNothing(_ text: String) -> Bool {
    if let first = firstCommonHan(text), !beginnings.contains(first) { return false }
    let key = comparisonKey(text)
    return key.isEmpty || nothing.contains(key) || isDash(key)
  }

  private static func isDash(_ key: String) -> Bool {
    key.utf8.allSatisfy { dashes.contains($0) }
  }

  private static let nothing = WordIndex(["无", "一", "0", "没有", "不涉及"])
  private static let beginnings = nothing.words.compactMap(firstCommonHan)
  private static let dashes: [UInt8] = Array("-/\\_.".utf8) + Array("…".utf8)

  /// 注：…, 填表人：… below the table.
  static func isRemark(_ text: String) -> Bool { Label(text).isRemark }

  /// 小计 of a group: its numbers are those of the rows above it once more.
  static func isSubtotal(_ text: String) -> Bool { Label(text).isSubtotal }
}

extension FormLine {
  /// What a line begins with.
  ///
  /// Most lines are asked only whether they have a colon: what is before it is worked out where that matters.
  private struct Label {
    private let hasColon: Bool
    private let text: String

    init(_ text: String) {
      self.text = text
      hasColon = hasLabelColon(text)
    }

    private var key: String { splitLabel(text).label }
    private var value: String { splitLabel(text).value }

    /// Whether nothing stands behind the label.
    var isWhole: Bool { value.isEmpty }
    var isRemark: Bool { hasColon && Self.remarks.contains(key) }
    var isOfPerson: Bool { hasColon && OfficialLines.isOfPerson(key) }
    var isSignature: Bool { hasColon && OfficialLines.isSignature(key) }
    /// A signature's label alone, or with the name of a person or a day behind it.
    var isSigned: Bool { isSignature && (isWhole || isOfPerson) }
    var isOfficial: Bool { OfficialLines.isOfficial(key) || isExplanation }
    var isSubtotal: Bool {
      guard hasColon || mayEndInSubtotal else { return false }
      let key = key
      return key.utf8.count >= Self.subtotal.utf8.count && key.hasSuffix(Self.subtotal)
        && key.count <= Self.longestSubtotal
    }

    /// Whether it ends in 计, or in anything that may stand behind it: a blank, a bracket.
    private var mayEndInSubtotal: Bool {
      guard let last = text.unicodeScalars.last else { return false }
      return last == "计" || !(0x4E00...0x9FFF).contains(last.value)
    }

    /// 说明 without a colon, alone or before what the form asks for.
    private var isExplanation: Bool {
      guard !hasColon, let first = text.split(whereSeparator: \.isWhitespace).first else {
        return false
      }
      return Self.remarks.contains(String(first))
    }

    private static let remarks = WordIndex(["注", "备注", "说明", "填表说明", "附注"])
    private static let subtotal = "小计"
    /// No name of a subtotal is longer, such as 可持续影响指标得分小计.
    private static let longestSubtotal = 16
  }
}
