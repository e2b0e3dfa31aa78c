import Ziping

/// The number formats of a workbook's cells (单元格样式), by the index that cells name.
struct WorkbookStyles {
  private var formats: [NumberFormat] = []

  /// A workbook without styles.
  init() {}

  init(_ reader: PartReader) throws(OfficeFault) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    guard try reader.nextStart() else { return }
    while try reader.nextChild(inDepth: 1) {
      switch reader.xml.name(in: Self.vocabulary) {
      case .codes:
        while try reader.nextChild(inDepth: 2) {
          if let id = reader.xml.attribute("numFmtId").flatMap({ Int($0) }),
            let code = reader.xml.attribute("formatCode"), codes.count < WorkbookLimits.styles
          {
            codes[id] = WorkbookText.decoded(code)
          }
          try reader.skip()
        }
      case .cells:
        while try reader.nextChild(inDepth: 2) {
          guard ids.count < WorkbookLimits.styles else {
            throw OfficeFault(.tooManyStyles, [.count(WorkbookLimits.styles)])
          }
          ids.append(reader.xml.attribute("numFmtId").flatMap { Int($0) } ?? 0)
          try reader.skip()
        }
      case nil: try reader.skip()
      }
    }
    var known: [Int: NumberFormat] = [:]
    formats = ids.map { id in
      if let format = known[id] { return format }
      let format =
        codes[id].map { NumberFormat($0) } ?? NumberFormat(builtIn: id) ?? NumberFormat.general
      known[id] = format
      return format
    }
  }

  /// The format of a style; nil if there is no such style.
  subscript(index: Int) -> NumberFormat? {
    formats.indices.contains(index) ? formats[index] : nil
  }

  private enum Element { case codes, cells }
  private static let vocabulary = XMLVocabulary<Element>(
    SpreadsheetML.namespace, ["numFmts": .codes, "cellXfs": .cells])
}

extension Phrase {
  fileprivate static let tooManyStyles = Phrase(
    "too-many-styles", "工作簿有超过 {0} 种单元格样式；请把自评表复制到新的工作簿，另存后重试",
    "the workbook has more than {0} cell styles; copy the form into a new workbook and try again")
}
