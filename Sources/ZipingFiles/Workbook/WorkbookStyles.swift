package import Ziping

/// The number formats of a workbook's cells (单元格样式), by the index that cells name.
package struct WorkbookStyles {
  private var formats: [NumberFormat] = []
  /// The codes of the workbook's own formats by their ids.
  package private(set) var ids: [Int: String] = [:]
  private var formatIDs: [Int] = []

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
    (self.ids, formatIDs) = (codes, ids)
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

  /// How many styles there are.
  package var count: Int { formats.count }

  /// The code of a style's format, where it is the workbook's own or shows whole numbers.
  package func code(of style: Int) -> String? {
    guard formatIDs.indices.contains(style) else { return nil }
    let id = formatIDs[style]
    return ids[id] ?? NumberFormat.wholeNumbers[id]
  }

  /// Whether a style names a format by this id.
  package func uses(_ id: Int) -> Bool { formatIDs.contains(id) }

  private enum Element { case codes, cells }
  private static let vocabulary = XMLVocabulary<Element>(
    SpreadsheetML.namespace, ["numFmts": .codes, "cellXfs": .cells])
}

extension [Phrase] {
  /// What is said here of an input.
  package static var workbookStyles: [Phrase] {
    [.tooManyStyles]
  }
}

extension Phrase {
  fileprivate static let tooManyStyles = Phrase(
    "too-many-styles", "工作簿有超过 {0} 种单元格样式；请把自评表复制到新的工作簿，另存后重试",
    "the workbook has more than {0} cell styles; copy the form into a new workbook and try again")
}
