import ZipingFiles

/// Writes the drawing of a sheet's comments in VML, without which Excel does not show them.
enum CommentBoxes {
  /// A drawing with boxes alone.
  static func drawing(_ cells: [CellReference]) -> [UInt8] {
    let shapes = cells.enumerated().map { shape($0.element, number: firstNumber + $0.offset) }
    return Array(
      ("<xml xmlns:v=\"\(vector)\" xmlns:o=\"\(office)\" xmlns:x=\"\(excel)\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        + shapeType + shapes.joined() + "</xml>").utf8)
  }

  /// A drawing with the boxes that comments need now: new ones behind what it has, and without those
  /// of cells that have no comment any more.
  ///
  /// - Returns: The drawing, or nil if it is not laid out as usual.
  static func renewing(
    _ cells: [CellReference], without dropped: Set<CellReference>, in bytes: [UInt8]
  ) -> [UInt8]? {
    var bytes = bytes
    var known: Set<CellReference> = []
    if var shapes = ListMarkup(bytes) {
      for item in shapes.items {
        guard let cell = cell(of: item, shapes.markup) else { continue }
        known.insert(cell)
        if dropped.contains(cell) { shapes.remove(item) }
      }
      bytes = shapes.bytes
    } else if !dropped.isEmpty {
      return nil
    }
    let new = cells.filter { !known.contains($0) }
    return new.isEmpty ? bytes : adding(new, to: bytes)
  }

  /// The cell to whose comment a shape belongs; nil for any other shape.
  private static func cell(of item: ListMarkup.Item, _ markup: Markup) -> CellReference? {
    guard markup.localName(of: item.start) == "shape" else { return nil }
    var reader = markup.from(item.start.range.upperBound)
    var isNote = false
    var numbers: [String: Int] = [:]
    while let tag = reader.next(), tag.range.upperBound <= item.range.upperBound {
      guard tag.kind == .start else { continue }
      let name = markup.localName(of: tag)
      if name == "ClientData" {
        isNote = markup.value("ObjectType", of: tag) == "Note"
      } else if isNote, name == "Row" || name == "Column" {
        let text = markup.bytes[tag.range.upperBound...].prefix { $0 != UInt8(ascii: "<") }
        numbers[name] = Int(String(decoding: text, as: UTF8.self).trimmingBlanks())
      }
    }
    guard let row = numbers["Row"], let column = numbers["Column"],
      (0..<WorkbookLimits.rows).contains(row), (0..<WorkbookLimits.columns).contains(column)
    else { return nil }
    return CellReference(column: column + 1, row: row + 1)
  }

  /// A drawing with boxes behind what it has; nil if it has no end tag.
  private static func adding(_ cells: [CellReference], to bytes: [UInt8]) -> [UInt8]? {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "<")),
      bytes[end...].starts(with: Array("</".utf8))
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let first = (numbers(in: text).max() ?? firstNumber - 1) + 1
    var added = text.contains("_x0000_t202") ? "" : shapeType
    for (offset, cell) in cells.enumerated() {
      added += shape(cell, number: first.addingReportingOverflow(offset).partialValue)
    }
    return bytes[..<end] + Array(added.utf8) + bytes[end...]
  }

  /// Shapes are numbered by pages of 1024, of which the first is the workbook's own.
  private static let firstNumber = 1025
  private static let mark = "_x0000_s"

  /// The numbers of the shapes that there are.
  private static func numbers(in text: String) -> [Int] {
    text.split(separator: "\"").compactMap { piece in
      piece.hasPrefix(mark) ? Int(piece.dropFirst(mark.count)) : nil
    }
    .filter { $0 < 1 << 30 }
  }

  // Each names its namespaces, since the drawing that it is put into may call them otherwise.
  private static let shapeType =
    "<v:shapetype xmlns:v=\"\(vector)\" xmlns:o=\"\(office)\" id=\"_x0000_t202\" "
    + "coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/>"
    + "</v:shapetype>"

  /// A hidden box beside a cell, three columns wide and five rows high.
  private static func shape(_ cell: CellReference, number: Int) -> String {
    let (column, row) = (cell.column - 1, cell.row - 1)
    return "<v:shape xmlns:v=\"\(vector)\" xmlns:o=\"\(office)\" xmlns:x=\"\(excel)\" "
      + "id=\"\(mark)\(number)\" type=\"#_x0000_t202\" style=\"position:absolute;"
      + "width:200pt;height:80pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" "
      + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" "
      + "obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox "
      + "style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
      + "\(column + 1), 15, \(max(row - 1, 0)), 10, \(column + 4), 15, \(row + 4), 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"
      + "</x:ClientData></v:shape>"
  }

  private static let vector = "urn:schemas-microsoft-com:vml"
  private static let office = "urn:schemas-microsoft-com:office:office"
  private static let excel = "urn:schemas-microsoft-com:office:excel"
}
