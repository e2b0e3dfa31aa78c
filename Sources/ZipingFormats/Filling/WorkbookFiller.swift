package import Ziping

/// Fills in the forms of a workbook (回填): the cells of points, rate and total, and comments where
/// something is missing. Every other byte of every part stays.
package struct WorkbookFiller {
  private let package: OfficePackage
  private let reader: WorkbookReader
  private let log: DiagnosticLog
  private let file: String
  private let wording: (Message) -> String
  /// The parts that change; nil for one that is left out.
  private var parts: [String: [UInt8]?] = [:]
  private var changed: [String: Set<CellReference>] = [:]
  private var computed: [String: Set<CellReference>] = [:]
  private var replaced: [String: Set<CellReference>] = [:]
  private var needsCalculation = false

  /// Returns the workbook with the entries filled in, or nil after reporting why it cannot be.
  ///
  /// - Parameters:
  ///   - bytes: The workbook as it was handed in.
  ///   - file: Its name, for places.
  ///   - entries: What goes into its cells.
  ///   - log: Gets what there is to say.
  ///   - wording: Puts the comments into words.
  package static func fill(
    _ bytes: [UInt8], file: String, _ entries: [FormEntry], log: DiagnosticLog,
    wording: @escaping (Message) -> String
  ) -> [UInt8]? {
    do throws(OfficeFault) {
      guard bytes.starts(with: Array("PK".utf8)) else { throw OfficeFault(.noWorkbook) }
      let package = try OfficePackage(bytes)
      guard package.kind == .workbook else { throw OfficeFault(.noWorkbook) }
      guard !package.isSigned else { throw OfficeFault(.signed) }
      var filler = WorkbookFiller(
        package: package, reader: try WorkbookReader(package, file: file, log: DiagnosticLog()),
        log: log, file: file, wording: wording)
      try filler.fill(entries)
      return filler.parts.isEmpty ? bytes : try package.rewritten(filler.parts)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  private init(
    package: OfficePackage, reader: WorkbookReader, log: DiagnosticLog, file: String,
    wording: @escaping (Message) -> String
  ) {
    self.package = package
    self.reader = reader
    self.log = log
    self.file = file
    self.wording = wording
  }

  private mutating func fill(_ entries: [FormEntry]) throws(OfficeFault) {
    let context = try reader.context()
    let bySheet = Dictionary(grouping: entries) { entry in
      if case .sheetCell(let sheet, _, _)? = entry.place.position { sheet } else { "" }
    }
    for sheet in reader.sheets {
      guard let entries = bySheet[sheet.name], let part = try reader.part(of: sheet),
        parts[part] == nil
      else { continue }
      let markup = try markup(of: part)
      var filler = SheetFiller(markup, name: sheet.name, context, reader.dates, log)
      filler.fill(entries, wording)
      var result = filler.result
      changed[sheet.name] = result.changed
      computed[sheet.name] = result.computed
      replaced[sheet.id] = result.withoutFormula
      needsCalculation = needsCalculation || result.needsCalculation
      try comment(result.comments, on: part, markup, &result.edits)
      if !result.edits.isEmpty { parts[part] = result.edits.applied(to: markup.markup.bytes) }
    }
    try removeFromChain()
    try calculateOnLoad()
  }

  private func markup(of part: String) throws(OfficeFault) -> SheetMarkup {
    guard let markup = SheetMarkup(try package.contents(of: part)) else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    return markup
  }

  /// The part as it is by now, for adding to it or taking from it.
  private func list(_ part: String) throws(OfficeFault) -> ListMarkup {
    guard let list = ListMarkup(try contents(of: part)) else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    return list
  }

  private func contents(of part: String) throws(OfficeFault) -> [UInt8] {
    if let bytes = parts[part] ?? nil { return bytes }
    return try package.contents(of: part)
  }

  // MARK: Comments

  private mutating func comment(
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

  // MARK: Calculation

  /// Takes the cells without their formula out of the chain of calculation, which Excel holds against
  /// the sheets.
  private mutating func removeFromChain() throws(OfficeFault) {
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
  private mutating func calculateOnLoad() throws(OfficeFault) {
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
  /// What stands in a workbook behind the settings of calculation (ECMA-376 18.2.27).
  private static let behindCalculation = [
    "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
    "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
  ]
}

@available(*, unavailable)
extension WorkbookFiller: Sendable {}

extension Phrase {
  fileprivate static let noWorkbook = Phrase(
    "fill-needs-workbook", "只能回填 Excel 工作簿（.xlsx）；这份自评表请另存为 .xlsx",
    "only a workbook (.xlsx) is filled in; save this form as .xlsx")
  fileprivate static let signed = Phrase(
    "file-signed", "文件有数字签名，回填会使签名失效；请先去掉签名，或回填没有签名的副本",
    "the file is signed, and filling it in would break the signature; remove it first, or fill in "
      + "an unsigned copy")
  fileprivate static let unusualPart = Phrase(
    "part-not-changed", "部件“{0}”的写法少见，不能就地改动；请用 Excel 或 WPS 打开后另存，再回填",
    "the part “{0}” is written in an unusual way and cannot be changed in place; open the file in "
      + "Excel or WPS, save it and try again")
}
