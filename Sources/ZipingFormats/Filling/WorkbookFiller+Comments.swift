import Ziping

extension WorkbookFiller {
  mutating func comment(
    _ comments: [(cell: CellReference, text: String)], on part: String, _ sheet: SheetMarkup,
    _ edits: inout ByteEdits
  ) throws(OfficeFault) {
    guard !comments.isEmpty else { return }
    let relationships = try package.relationships(of: part)
    var boxes = comments.map(\.cell)
    if let old = relationships.first(where: { $0.kind == "comments" })?.target {
      guard let grown = CommentParts.adding(comments, to: try contents(of: old)) else {
        throw OfficeFault(.unusualPart, [.text(old)])
      }
      parts[old] = grown.bytes
      boxes = grown.new
    } else {
      let isStrict = String(decoding: sheet.markup.bytes.prefix(4096), as: UTF8.self)
        .contains(Self.strictMain)
      let name = unusedName("comments", ending: ".xml")
      parts[name] = CommentParts.comments(
        comments, namespace: isStrict ? Self.strictMain : Self.main)
      try addType(of: name, Self.commentsType)
      _ = try addRelationship(from: part, to: name, kind: "comments")
    }
    guard !boxes.isEmpty else { return }
    let drawing = sheet.references["legacyDrawing"].flatMap { tag in
      let attribute = sheet.markup.attributes(of: tag).first { $0.name.hasSuffix("id") }
      let id = attribute.map { sheet.markup.text($0.value) }
      return relationships.first { $0.id == id && $0.kind == "vmlDrawing" }?.target
    }
    if let drawing {
      guard let grown = CommentBoxes.adding(boxes, to: try contents(of: drawing)) else {
        throw OfficeFault(.unusualPart, [.text(drawing)])
      }
      parts[drawing] = grown
    } else {
      guard sheet.references["legacyDrawing"] == nil else {
        throw OfficeFault(.unusualPart, [.text(part)])
      }
      let name = unusedName("drawings/vmlDrawing", ending: ".vml")
      parts[name] = CommentBoxes.drawing(boxes)
      try addDrawingType()
      let id = try addRelationship(from: part, to: name, kind: "vmlDrawing")
      let next = sheet.parts.first { Self.behindDrawing.contains($0.name) }
      edits.insert(
        "<\(sheet.prefix)legacyDrawing xmlns:r=\"\(try base(of: part))\" r:id=\"\(id)\"/>",
        at: next?.start ?? sheet.end)
    }
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

  private mutating func addType(of part: String, _ type: String) throws(OfficeFault) {
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
  private mutating func addRelationship(
    from part: String, to target: String, kind: String
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
      "<\(list.prefix)Relationship Id=\"rId\(number)\" Type=\"\(try base(of: part))/\(kind)\" "
        + "Target=\"/\(XMLText.escapedAttribute(target))\"/>")
    parts[name] = list.bytes
    return "rId\(number)"
  }

  /// The namespace of references; the older one unless the sheet is in the strict dialect.
  private func base(of part: String) throws(OfficeFault) -> String {
    let head = try package.contents(of: part).prefix(4096)
    let isStrict = String(decoding: head, as: UTF8.self).contains(Self.strictMain)
    return isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
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
