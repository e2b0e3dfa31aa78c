package import Ziping

extension DocumentWalker {
  func readTable() throws(OfficeFault) {
    let number = tables.count + 1
    guard number <= DocumentLimits.tables else {
      throw OfficeFault(.tooManyTables, [.count(DocumentLimits.tables)], at: Place(file: file))
    }
    guard tableDepth < DocumentLimits.nestedTables else {
      throw OfficeFault(.nestedTables, [.count(DocumentLimits.nestedTables)], at: story.place)
    }
    tables.append(nil)
    let outer = (builder, scope, rowIsDeleted, gapAfter)
    builder = TableBuilder(file: file, number: number, above: story.takeAbove())
    scope = .table
    tableDepth += 1
    try walk()
    tableDepth -= 1
    tables[number - 1] = builder.grid
    (builder, scope, rowIsDeleted, gapAfter) = outer
  }

  func readRow() throws(OfficeFault) {
    rowCount += 1
    guard rowCount <= DocumentLimits.rows else {
      throw OfficeFault(.tooManyRows, [.count(DocumentLimits.rows)], at: builder.nextPlace())
    }
    rowIsDeleted = false
    gapAfter = 0
    builder.beginRow()
    scope = .row
    try walk()
    scope = .table
    guard !rowIsDeleted else { return }
    try check(gapAfter)
    builder.addGap(gapAfter)
    builder.endRow()
  }

  func readRowProperties() throws(OfficeFault) {
    var gapBefore = 0
    try eachChild { [self] () throws(OfficeFault) in
      switch name {
      case .deleted?, .movedAway?: rowIsDeleted = true
      case .gridBefore?: gapBefore = number("val") ?? 0
      case .gridAfter?: gapAfter = number("val") ?? 0
      case .hiddenRow?: builder.isHidden = isOn
      default: break
      }
    }
    guard !rowIsDeleted else { return }
    try check(gapBefore)
    builder.addGap(gapBefore)
  }

  func readCell() throws(OfficeFault) {
    // A row deleted by a tracked change is gone with all that is in it.
    guard !rowIsDeleted else { return try skip() }
    let outer = (span, story, paragraph, isHidden)
    let start = reader.starts
    span = TableBuilder.Span()
    story = DocumentStory(at: builder.nextPlace())
    paragraph = nil
    isHidden = false
    scope = .text
    try walk()
    if !story.carried.isEmpty { try add("") }
    try check(span.columns)
    let text = span.isDeleted ? "" : story.text
    if text.utf8.count > DocumentLimits.cellCharacters,
      text.count > DocumentLimits.cellCharacters
    {
      throw OfficeFault(.longCell, [.count(DocumentLimits.cellCharacters)], at: story.place)
    }
    if cellStarts != nil, let position = story.place.position, cellStarts?[position] == nil {
      cellStarts?[position] = start
    }
    if !builder.add(text, span) { covered.add(text, at: story.place) }
    (span, story, paragraph, isHidden) = outer
    scope = .row
  }

  func readCellProperties() throws(OfficeFault) {
    try eachChild { [self] () throws(OfficeFault) in
      let restarts = attribute("val") == "restart"
      switch name {
      case .gridSpan?: span.columns = max(number("val") ?? 1, 1)
      case .vMerge? where restarts: span.goesOnBelow = true
      case .vMerge?: span.continuesAbove = true
      case .hMerge?: span.continuesLeft = !restarts
      case .cellDeleted?: span.isDeleted = true
      default: break
      }
    }
    story.place = builder.nextPlace(span)
  }

  /// Whether so many positions more can be held.
  private func check(_ columns: Int) throws(OfficeFault) {
    guard columns <= DocumentLimits.columns - builder.width else {
      throw OfficeFault(.tooManyColumns, [.count(DocumentLimits.columns)], at: builder.nextPlace())
    }
    cellCount += columns
    guard cellCount <= DocumentLimits.cells else {
      throw OfficeFault(.tooManyCells, [.count(DocumentLimits.cells)], at: builder.nextPlace())
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var documentWalkerTables: [Phrase] {
    [.tooManyTables, .tooManyRows, .tooManyCells, .tooManyColumns, .nestedTables, .longCell]
  }
}

extension Phrase {
  fileprivate static let tooManyTables = Phrase(
    "document-too-large", "文档的表格超过 {0} 张；请只保留自评表，另存后重试",
    "the document has more than {0} tables; keep the form alone, save it and try again")
  fileprivate static let tooManyRows = Phrase(
    "document-too-large", "文档的表格超过 {0} 行；请只保留自评表，另存后重试",
    "the document's tables have more than {0} rows; keep the form alone, save it and try again")
  fileprivate static let tooManyCells = Phrase(
    "document-too-large", "文档的表格超过 {0} 个单元格；请只保留自评表，另存后重试",
    "the document's tables have more than {0} cells; keep the form alone, save it and try again")
  fileprivate static let tooManyColumns = Phrase(
    "table-too-wide", "这一行超过 {0} 列，正常的表格不会这样；请用 Word 或 WPS 打开，改正后另存",
    "this row has more than {0} columns, as no sound table has; open the file in Word or WPS, "
      + "correct it and save it again")
  fileprivate static let nestedTables = Phrase(
    "tables-nested-too-deeply", "表格里套表格超过 {0} 层；请把自评表移到最外层，另存后重试",
    "tables stand in tables more than {0} deep; move the form out of them, save it and try again")
  fileprivate static let longCell = Phrase(
    "cell-too-long", "单元格内容超过 {0} 个字符", "the cell has more than {0} characters")
}
