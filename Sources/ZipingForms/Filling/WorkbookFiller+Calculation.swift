import ZipingFiles

extension WorkbookFiller {
  /// Takes the cells without their formula out of the chain of calculation, which Excel holds against
  /// the sheets.
  mutating func removeFromChain() throws(OfficeFault) {
    guard replaced.values.contains(where: { !$0.isEmpty }),
      let part = try reader.part(of: "calcChain"), package.hasPart(part)
    else { return }
    var chain = try list(part)
    var sheet = ""
    var written = ""
    for item in chain.items {
      // An entry without a sheet is on that of the entry before it.
      sheet = chain.value("i", of: item) ?? sheet
      let cell = chain.value("r", of: item).flatMap { CellReference($0) }
      if let cell, replaced[sheet]?.contains(cell) ?? false {
        chain.remove(item)
        continue
      }
      if sheet != written, chain.value("i", of: item) == nil { chain.set("i", sheet, of: item) }
      written = sheet
    }
    guard chain.isEmpty else {
      parts[part] = chain.bytes
      return
    }
    // A chain without a cell is no valid part.
    parts[part] = .some(nil)
    try remove("PartName", from: ContentTypes.part) { $0.lowercased() == "/" + part.lowercased() }
    try remove("Target", from: Relationship.part(for: package.mainPart)) {
      [main = package.mainPart] in
      Relationship.resolved($0, from: main)?.lowercased() == part.lowercased()
    }
  }

  private mutating func remove(
    _ attribute: String, from part: String, _ isMeant: (String) -> Bool
  ) throws(OfficeFault) {
    var list = try list(part)
    for item in list.items where list.value(attribute, of: item).map(isMeant) ?? false {
      list.remove(item)
    }
    parts[part] = list.bytes
  }

  /// Has everything calculated on opening if a formula may read what was filled in.
  mutating func calculateOnLoad() throws(OfficeFault) {
    if !needsCalculation { needsCalculation = try hasDependents() }
    guard needsCalculation else { return }
    var book = try list(package.mainPart)
    let calculation = book.items.first { book.isNamed($0, "calcPr") }
    if let calculation {
      book.set("fullCalcOnLoad", "1", of: calculation)
    } else {
      let text = "<\(book.prefix)calcPr fullCalcOnLoad=\"1\"/>"
      let next = book.items.first { item in
        Self.behindCalculation.contains { book.isNamed(item, $0) }
      }
      if let next { book.insert(text, before: next) } else { book.append(text) }
    }
    parts[package.mainPart] = book.bytes
  }

  private func hasDependents() throws(OfficeFault) -> Bool {
    guard changed.values.contains(where: { !$0.isEmpty }) else { return false }
    let changed = changed.mapValues { CellSet($0) }
    for sheet in reader.sheets {
      guard let part = try reader.part(of: sheet) else { continue }
      guard let markup = SheetMarkup(try contents(of: part)) else { return true }
      for (cell, formula) in markup.formulas {
        guard !(computed[sheet.name]?.contains(cell.reference) ?? false) else { continue }
        if FormulaToken.mayRead(markup.text(of: formula), on: sheet.name, changed) { return true }
      }
    }
    return false
  }

  /// What stands in a workbook behind the settings of calculation (ECMA-376 18.2.27).
  private static let behindCalculation = [
    "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
    "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
  ]
}
