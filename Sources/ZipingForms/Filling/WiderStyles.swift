import Ziping
import ZipingFiles

/// The styles of a workbook with copies that show more decimal places (单元格样式).
struct WiderStyles {
  private struct Key: Hashable {
    let style: Int
    let places: Int
  }

  private let styles: WorkbookStyles
  private let list: ListMarkup?
  private var known: [Key: Int] = [:]
  private var added: [(style: Int, code: String)] = []

  /// Reads the styles.
  ///
  /// - Parameters:
  ///   - styles: What cells show.
  ///   - bytes: The part; nil for a workbook without styles.
  init(_ styles: WorkbookStyles, _ bytes: [UInt8]?) {
    self.styles = styles
    let list = bytes.flatMap { ListMarkup($0) }
    self.list = list.flatMap { Self.cells(in: $0)?.list.items.count == styles.count ? $0 : nil }
  }

  /// The list of the cells' styles; nil if it holds anything else.
  private static func cells(
    in list: ListMarkup
  ) -> (item: ListMarkup.Item, list: ListMarkup)? {
    guard let item = list.items.first(where: { list.isNamed($0, "cellXfs") }),
      let cells = ListMarkup(Array(list.markup.bytes[item.range])),
      cells.items.allSatisfy({ cells.isNamed($0, "xf") })
    else { return nil }
    return (item, cells)
  }

  /// Whether there are no new styles.
  var isEmpty: Bool { added.isEmpty }

  /// The style in which a cell of a style shows all of a number.
  ///
  /// - Returns: Its index; nil if the cell's own will do, or nothing can be done about it.
  mutating func style(_ style: Int, showing number: ExactDecimal) -> Int? {
    let places = number.places
    guard places > 0, list != nil, styles.count + added.count < WorkbookLimits.styles,
      let code = styles.code(of: style), let wider = DecimalPlaces.code(code, showing: places)
    else { return nil }
    let key = Key(style: style, places: places)
    if let index = known[key] { return index }
    let index = styles.count + added.count
    added.append((style, wider))
    known[key] = index
    return index
  }

  /// The part with the new styles; nil if it is not laid out as usual.
  var bytes: [UInt8]? {
    guard let list, case (let cells, var cellList)? = Self.cells(in: list) else { return nil }
    var ids = styles.ids
    var formats: [(id: Int, code: String)] = []
    for (style, code) in added {
      guard cellList.items.indices.contains(style) else { return nil }
      let id = ids.first { $0.value == code }?.key ?? unused(ids)
      if ids.updateValue(code, forKey: id) == nil { formats.append((id, code)) }
      let text = cellList.text(
        of: cellList.items[style],
        with: [
          ("numFmtId", String(id)), ("applyNumberFormat", "1"),
        ])
      cellList.append(text)
    }
    cellList.setCount(styles.count + added.count)
    var edits = ByteEdits()
    guard add(formats, in: list, &edits) else { return nil }
    edits.replace(cells.range, with: String(decoding: cellList.bytes, as: UTF8.self))
    return edits.applied(to: list.markup.bytes)
  }

  private func add(
    _ formats: [(id: Int, code: String)], in list: ListMarkup, _ edits: inout ByteEdits
  ) -> Bool {
    guard !formats.isEmpty else { return true }
    let prefix = list.prefix
    let text = formats.map {
      "<\(prefix)numFmt numFmtId=\"\($0.id)\" "
        + "formatCode=\"\(XMLText.escapedAttribute($0.code))\"/>"
    }.joined()
    guard let old = list.items.first(where: { list.isNamed($0, "numFmts") }) else {
      guard let first = list.items.first else { return false }
      edits.insert(
        "<\(prefix)numFmts count=\"\(formats.count)\">\(text)</\(prefix)numFmts>",
        at: first.range.lowerBound)
      return true
    }
    guard var codes = ListMarkup(Array(list.markup.bytes[old.range])) else { return false }
    codes.append(text)
    codes.setCount(codes.items.count + formats.count)
    edits.replace(old.range, with: String(decoding: codes.bytes, as: UTF8.self))
    return true
  }

  /// The first id that no format has; those below are Excel's own.
  private func unused(_ ids: [Int: String]) -> Int {
    var id = 164
    while ids[id] != nil || styles.uses(id) { id += 1 }
    return id
  }
}
