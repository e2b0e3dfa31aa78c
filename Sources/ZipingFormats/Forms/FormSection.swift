import Ziping

/// The rows of a grid that make one form: what stands above its heading, and what below.
struct FormSection {
  /// The rows above the heading that belong to this form.
  let head: Range<Int>
  let header: FormHeader
  /// The row behind the last.
  private(set) var end: Int
  /// The heading where it stands last.
  private var last: FormHeader
  /// The heading where it stands again.
  private(set) var repeated: [Int: FormHeader] = [:]

  private init(head: Range<Int>, header: FormHeader, end: Int) {
    self.head = head
    self.header = header
    self.end = end
    last = header
  }

  /// The forms that stand one below another in a grid.
  static func all(in grid: Grid) -> [FormSection] {
    var sections: [FormSection] = []
    var row = 0
    while row < grid.rows.count {
      guard let header = FormHeader(grid, row: row) else {
        row += 1
        continue
      }
      let first = sections.last.map { start(of: header, after: $0, grid) }
      if let first, let first, let last = sections.indices.last {
        sections[last].end = first
        sections.append(
          FormSection(head: first..<row, header: header, end: grid.rows.count))
      } else if let last = sections.indices.last {
        sections[last].repeated[row] = header
        sections[last].last = header
      } else {
        sections.append(FormSection(head: 0..<row, header: header, end: grid.rows.count))
      }
      row = header.lastRow + 1
    }
    return sections
  }

  /// Where the form of a later heading begins, or nil if it is the same heading on a new page.
  ///
  /// A form that has its total is over; a head of its own begins another, too.
  private static func start(
    of header: FormHeader, after section: FormSection, _ grid: Grid
  ) -> Int? {
    let above = section.last.lastRow + 1
    guard above <= header.row else { return nil }
    var lastOfForm = above - 1
    var hasTotal = false
    var labelled: Int?
    for row in above..<header.row {
      if labelled == nil, FormHead.begins(grid.filled(row)) { labelled = row }
      guard labelled == nil, let line = FormLine(grid, row: row, under: section.last) else {
        continue
      }
      switch line {
      case .total, .grade:
        hasTotal = true
        lastOfForm = row
      case .indicator, .subtotal, .placeholder: lastOfForm = row
      case .remark(let filled), .unread(let filled):
        if !isTitle(filled) { lastOfForm = row }
      }
    }
    guard hasTotal || labelled != nil else { return nil }
    return lastOfForm + 1
  }

  /// A line above a form's head: its title, its year.
  private static func isTitle(_ filled: [Grid.Cell]) -> Bool {
    guard filled.count == 1, let text = filled.first?.text, !FormLine.isRemark(text) else {
      return false
    }
    return withoutBrackets(comparisonKey(text)).hasSuffix("表")
      || (text.contains("年度") && FormYear.year(in: text) != nil)
  }
}
