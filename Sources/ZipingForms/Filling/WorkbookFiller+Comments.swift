package import Ziping
import ZipingFiles

extension WorkbookFiller {
  /// Writes the comments of a sheet, in place of those of an earlier filling.
  mutating func comment(
    _ comments: [(cell: CellReference, text: String)], on part: String, _ sheet: SheetMarkup,
    named name: String, _ edits: inout ByteEdits
  ) throws(OfficeFault) {
    let relationships = try package.relationships(of: part)
    var boxes = comments.map(\.cell)
    var dropped: Set<CellReference> = []
    if let old = relationships.first(where: { $0.kind == "comments" })?.target {
      guard let renewed = try renewed(comments, in: old) else { return }
      parts[old] = renewed.bytes
      (boxes, dropped) = (renewed.written, renewed.dropped)
      report(renewed.left, on: name)
    } else if !comments.isEmpty {
      let name = unusedName("comments", ending: ".xml")
      parts[name] = CommentParts.comments(
        comments, namespace: sheet.isStrict ? SpreadsheetML.strict : SpreadsheetML.transitional)
      try addType(of: name, Self.commentsType)
      _ = try addRelationship(from: part, to: name, kind: "comments", isStrict: sheet.isStrict)
    }
    guard !boxes.isEmpty || !dropped.isEmpty else { return }
    try draw(boxes, without: dropped, on: part, sheet, relationships, &edits)
  }

  /// The part of comments with new ones; nil if it holds none of ours and gets none.
  private func renewed(
    _ comments: [(cell: CellReference, text: String)], in part: String
  ) throws(OfficeFault) -> CommentParts.Renewed? {
    if comments.isEmpty {
      guard let bytes = try? contents(of: part),
        String(decoding: bytes, as: UTF8.self).contains(CommentParts.author)
      else { return nil }
    }
    try checkAlone(part)
    try package.checkSound(part)
    guard
      let renewed = CommentParts.renewing(
        comments, in: try contents(of: part), keepsOriginals: keepsOriginals)
    else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    return renewed
  }

  private func report(_ left: [(cell: CellReference, text: String)], on sheet: String) {
    for (cell, text) in left {
      let position = Place.Position.sheetCell(sheet: sheet, column: cell.column, row: cell.row)
      log.report(
        .commentKept, [.text(text)], at: Place(file: file, position: position), .warning)
    }
  }

  private mutating func draw(
    _ boxes: [CellReference], without dropped: Set<CellReference>, on part: String,
    _ sheet: SheetMarkup, _ relationships: [Relationship], _ edits: inout ByteEdits
  ) throws(OfficeFault) {
    let drawing = sheet.references["legacyDrawing"].flatMap { tag in
      let attribute = sheet.markup.attributes(of: tag).first { $0.name.hasSuffix("id") }
      let id = attribute.map { sheet.markup.text($0.value) }
      return relationships.first { $0.id == id && $0.kind == "vmlDrawing" }?.target
    }
    if let drawing {
      try checkAlone(drawing)
      guard
        let renewed = CommentBoxes.renewing(
          boxes, without: dropped, in: try contents(of: drawing))
      else { throw OfficeFault(.unusualPart, [.text(drawing)]) }
      parts[drawing] = renewed
      return
    }
    guard sheet.references["legacyDrawing"] == nil else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    guard !boxes.isEmpty else { return }
    let name = unusedName("drawings/vmlDrawing", ending: ".vml")
    parts[name] = CommentBoxes.drawing(boxes)
    try addDrawingType()
    let id = try addRelationship(
      from: part, to: name, kind: "vmlDrawing", isStrict: sheet.isStrict)
    let next = sheet.parts.first { Self.behindDrawing.contains($0.name) }
    edits.insert(
      "<\(sheet.prefix)legacyDrawing xmlns:r=\"\(Self.base(isStrict: sheet.isStrict))\" "
        + "r:id=\"\(id)\"/>", at: next?.start ?? sheet.end)
  }

  /// Makes sure that a part serves one sheet alone.
  private func checkAlone(_ part: String) throws(OfficeFault) {
    var owners = 0
    for sheet in reader.sheets {
      guard let sheet = try reader.part(of: sheet) else { continue }
      let targets = try package.relationships(of: sheet).compactMap { $0.target?.lowercased() }
      if targets.contains(part.lowercased()) { owners += 1 }
    }
    guard owners <= 1 else { throw OfficeFault(.sharedPart, [.text(part)]) }
  }

  /// A name for a part that no other one has.
  private func unusedName(_ stem: String, ending: String) -> String {
    let folder = package.mainPart.split(separator: "/").dropLast().joined(separator: "/")
    var number = 1
    while true {
      let name = (folder.isEmpty ? "" : folder + "/") + stem + String(number) + ending
      if !package.hasPart(name), parts[name] == nil { return name }
      number += 1
    }
  }

  mutating func addType(of part: String, _ type: String) throws(OfficeFault) {
    var types = try list(ContentTypes.part)
    types.append(
      "<\(types.prefix)Override PartName=\"/\(XMLText.escapedAttribute(part))\" "
        + "ContentType=\"\(type)\"/>")
    parts[ContentTypes.part] = types.bytes
  }

  private mutating func addDrawingType() throws(OfficeFault) {
    var types = try list(ContentTypes.part)
    guard !types.items.contains(where: { types.value("Extension", of: $0)?.lowercased() == "vml" })
    else { return }
    let text = "<\(types.prefix)Default Extension=\"vml\" ContentType=\"\(Self.drawingType)\"/>"
    if let first = types.items.first {
      types.insert(text, before: first)
    } else {
      types.append(text)
    }
    parts[ContentTypes.part] = types.bytes
  }

  /// Adds a reference and returns its id.
  mutating func addRelationship(
    from part: String, to target: String, kind: String, isStrict: Bool
  ) throws(OfficeFault) -> String {
    let name = Relationship.part(for: part)
    var taken: Set<String> = []
    var list: ListMarkup?
    if package.hasPart(name) || parts[name] != nil {
      let old = try self.list(name)
      taken = Set(old.items.compactMap { old.value("Id", of: $0) })
      list = old
    } else {
      list = ListMarkup(
        Array(
          (CommentParts.declaration + "<Relationships xmlns=\"\(Self.packaging)\"></Relationships>")
            .utf8))
    }
    guard var list else { throw OfficeFault(.unusualPart, [.text(name)]) }
    var number = 1
    while taken.contains("rId\(number)") { number += 1 }
    list.append(
      "<\(list.prefix)Relationship Id=\"rId\(number)\" Type=\"\(Self.base(isStrict: isStrict))/\(kind)\" "
        + "Target=\"/\(XMLText.escapedAttribute(target))\"/>")
    parts[name] = list.bytes
    return "rId\(number)"
  }

  /// The namespace of references; the older one unless the sheet is in the strict dialect.
  private static func base(isStrict: Bool) -> String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let packaging = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let commentsType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  /// What stands in a sheet behind the drawing of its comments (ECMA-376 18.3.1.99).
  private static let behindDrawing: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]
}

extension SheetMarkup {
  /// Whether the sheet is in the strict dialect.
  fileprivate var isStrict: Bool {
    String(decoding: markup.bytes.prefix(4096), as: UTF8.self).contains(SpreadsheetML.strict)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var workbookFillerComments: [Phrase] {
    [.commentKept, .sharedPart]
  }
}

extension Phrase {
  fileprivate static let commentKept = Phrase(
    "comment-kept", "单元格已有别人的批注，没有改动；这里要说明的是：{0}",
    "the cell has somebody else's comment, which stays; what there is to say: {0}")
  fileprivate static let sharedPart = Phrase(
    "part-shared", "部件“{0}”由几张工作表共用，正常的文件不会这样；请用 Excel 或 WPS 打开后另存，再回填",
    "several sheets share the part \"{0}\", as in no sound file; open the file in Excel or WPS, save "
      + "it and try again")
}
