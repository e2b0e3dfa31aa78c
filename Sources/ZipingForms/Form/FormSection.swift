import Ziping
import ZipingFiles

/// The rows of a grid that make one form: what stands above its heading, and what below.
struct FormSection {
  /// The rows above the heading that belong to this form.
  let head: Range<Int>
  let header: FormHeader
  /// The row behind the last.
  fileprivate(set) var end: Int
  /// The heading where it stands last.
  fileprivate var last: FormHeader
  /// The heading where it stands again.
  fileprivate(set) var repeated: [Int: FormHeader] = [:]

  fileprivate init(head: Range<Int>, header: FormHeader, end: Int) {
    self.head = head
    self.header = header
    self.end = end
    last = header
  }

  /// The forms that stand one below another in a grid.
  static func all(in grid: Grid, _ names: ColumnNames) -> [FormSection] {
    var sections = FormSections(names)
    sections.scan(grid)
    return sections.all
  }

  /// Where the form of a later heading begins, or nil if it is the same heading on a new page.
  ///
  /// A form that has its total is over; a head of its own begins another, too.
  fileprivate static func start(
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
      case .statement:
        hasTotal = true
        lastOfForm = row
      case .indicator, .subtotal, .placeholder, .official: lastOfForm = row
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

/// The forms of a grid that grows: each row is looked at once, however often rows are added.
struct FormSections {
  /// The forms that stand one below another in what was looked at.
  private(set) var all: [FormSection] = []
  /// The first row that was not looked at.
  private var next = 0
  /// How to take back what the last row was taken for: with a row below it may be something else.
  private var lastStep: Step?
  private let names: ColumnNames

  init(_ names: ColumnNames) { self.names = names }

  /// What a heading of one row, or any other row, made of the forms.
  private enum Step {
    /// Nothing.
    case none
    /// It began a form.
    case form
    /// It was the heading once more; the one before it stands here.
    case again(after: FormHeader)
  }

  /// Looks at the rows of a grid that were not there the last time.
  mutating func scan(_ grid: Grid) {
    if next < grid.rows.count { takeBackLastRow() }
    while next < grid.rows.count {
      let row = next
      guard let header = FormHeader(grid, row: row, names) else {
        lastStep = Step.none
        next += 1
        continue
      }
      let step = take(header, grid)
      // A heading of two rows has all that it can be made of.
      lastStep = header.lastRow == row ? step : nil
      next = header.lastRow + 1
    }
    if let last = all.indices.last { all[last].end = grid.rows.count }
  }

  private mutating func take(_ header: FormHeader, _ grid: Grid) -> Step {
    guard let last = all.indices.last else {
      all.append(FormSection(head: 0..<header.row, header: header, end: grid.rows.count))
      return .form
    }
    if let first = FormSection.start(of: header, after: all[last], grid) {
      all[last].end = first
      all.append(FormSection(head: first..<header.row, header: header, end: grid.rows.count))
      return .form
    }
    let before = all[last].last
    all[last].repeated[header.row] = header
    all[last].last = header
    return .again(after: before)
  }

  private mutating func takeBackLastRow() {
    guard let step = lastStep else { return }
    next -= 1
    switch step {
    case .none: break
    case .form: all.removeLast()
    case .again(let before):
      guard let last = all.indices.last else { return }
      all[last].repeated[next] = nil
      all[last].last = before
    }
  }
}
