import ZipingFiles

extension SheetMarkup {
  /// Whether an array's formula is that of one cell alone, as newer programs write many formulas.
  func isAlone(_ cell: Cell, _ formula: Formula) -> Bool {
    markup.value("t", of: formula.start) == "array"
      && markup.value("ref", of: formula.start).flatMap { MergedRange($0) }
        == MergedRange(cell.reference, cell.reference)
  }

  /// The cells whose formula other cells need: that of an array, or one that is shared with others.
  func boundFormulas(besides filled: Set<CellReference>) -> Set<CellReference> {
    var bound: Set<CellReference> = []
    var owners: [String: CellReference] = [:]
    var sharers: [String: Set<CellReference>] = [:]
    for (cell, formula) in formulas {
      let range = markup.value("ref", of: formula.start)
      switch markup.value("t", of: formula.start) {
      case "shared":
        guard let id = markup.value("si", of: formula.start) else { continue }
        if range != nil { owners[id] = cell.reference }
        sharers[id, default: []].insert(cell.reference)
      case "array" where isAlone(cell, formula): continue
      case "array", "dataTable":
        bound.insert(cell.reference)
        if let range = range.flatMap({ MergedRange($0) }) {
          bound.formUnion(filled.filter { range.contains($0) })
        }
      default: continue
      }
    }
    for (id, owner) in owners where !(sharers[id] ?? []).isSubset(of: filled) {
      bound.insert(owner)
    }
    return bound
  }
}
