import Ziping
import ZipingFiles

/// What the headings of a table mean together: some words are told only by what stands beside them.
enum HeadingRoles {
  private typealias Heading = FormHeadings.Heading

  /// The headings, each with the column that it names beside the others.
  static func settled(_ headings: [FormHeadings.Heading]) -> [FormHeadings.Heading] {
    var settled = headings.sorted { $0.column < $1.column }
    withoutOtherGroups(&settled)
    givingLevels(&settled)
    withoutSideLabels(&settled)
    readingReached(&settled)
    readingJudged(&settled)
    givingLevelsToPoints(&settled)
    return settled
  }

  /// 指标类别 beside 一级指标 names no column.
  private static func withoutOtherGroups(_ headings: inout [Heading]) {
    func isSure(_ heading: Heading) -> Bool {
      heading.named.map { $0.column == .group && $0.rank < FormColumn.Meaning.weak } ?? false
    }
    guard headings.contains(where: isSure) else { return }
    for index in headings.indices
    where headings[index].named?.column == .group && !isSure(headings[index]) {
      headings[index].named = nil
    }
  }

  /// Of 考核内容 and 考核指标 without a 二级指标 the first is what the second stands under.
  private static func givingLevels(_ headings: inout [Heading]) {
    let names = headings.indices.filter { index in
      headings[index].named.map { $0.column == .name && $0.rank < FormColumn.Meaning.weak }
        ?? false
    }
    guard names.count == 2, !headings.contains(where: { $0.named?.column == .level2 }),
      comparisonKey(headings[names[0]].cell.text) != comparisonKey(headings[names[1]].cell.text)
    else { return }
    headings[names[0]].named = FormColumn.Meaning(.level2, FormColumn.Meaning.weak)
  }

  /// 绩效目标完成情况 before the levels names the table at its side.
  private static func withoutSideLabels(_ headings: inout [Heading]) {
    guard let first = position(of: [.group, .level2, .name], in: headings) else { return }
    for index in headings.indices where headings[index].column < first {
      guard let named = headings[index].named, [.target, .actual].contains(named.column),
        named.rank >= 2
      else { continue }
      headings[index].named = nil
    }
  }

  /// 指标值 or 指标 beside 目标值 is what was reached, where nothing else is.
  private static func readingReached(_ headings: inout [Heading]) {
    guard !headings.contains(where: { $0.named?.column == .actual }),
      let target = headings.first(where: {
        $0.named?.column == .target && HeadingWords.key($0.cell.text).hasSuffix("目标值")
      }),
      let reached = headings.indices.last(where: { index in
        headings[index].column > target.column
          && ["指标值", "指标"].contains(HeadingWords.key(headings[index].cell.text))
      })
    else { return }
    headings[reached].named = FormColumn.Meaning(.actual, FormColumn.Meaning.weak)
  }

  /// 评价分值 beside 权重 is what was got, where nothing else is.
  private static func readingJudged(_ headings: inout [Heading]) {
    func isWeight(_ heading: Heading, judged: Bool) -> Bool {
      guard let named = heading.named, named.column == .weight else { return false }
      return (named.rank == FormColumn.Meaning.judged) == judged
    }
    guard headings.contains(where: { isWeight($0, judged: false) }),
      !headings.contains(where: { $0.named?.column == .claimed })
    else { return }
    for index in headings.indices where isWeight(headings[index], judged: true) {
      headings[index].named = FormColumn.Meaning(.claimed, FormColumn.Meaning.judged)
    }
  }

  /// Of several 分值, and of several 得分, those right behind 一级指标 are the group's, those behind 二级指标 that
  /// level's.
  private static func givingLevelsToPoints(_ headings: inout [Heading]) {
    let level2 = position(of: [.level2], in: headings)
    let name = position(of: [.name], in: headings)
    guard let group = position(of: [.group], in: headings), level2 != nil || name != nil else {
      return
    }
    for index in headings.indices {
      guard let named = headings[index].named, let levels = levels(of: named.column),
        headings.count(where: { $0.named?.column == named.column }) > 1
      else { continue }
      let column = headings[index].column
      if let next = level2 ?? name, group < column, column < next {
        headings[index].named = FormColumn.Meaning(levels.group, named.rank)
      } else if let level2, let name, level2 < column, column < name {
        headings[index].named = FormColumn.Meaning(levels.level2, named.rank)
      }
    }
  }

  private static func levels(
    of column: FormColumn
  ) -> (group: FormColumn, level2: FormColumn)? {
    switch column {
    case .weight: (.groupWeight, .level2Weight)
    case .claimed: (.groupClaimed, .level2Claimed)
    default: nil
    }
  }

  private static func position(of columns: [FormColumn], in headings: [Heading]) -> Int? {
    headings.filter { heading in heading.named.map { columns.contains($0.column) } ?? false }
      .map(\.column).min()
  }
}
