package import Ziping
import ZipingFiles

/// Fills in the forms of a workbook (回填): points, rate and total, and comments on what is missing.
///
/// Every other byte of every part stays.
package struct WorkbookFiller {
  let package: OfficePackage
  let reader: WorkbookReader
  private let context: WorkbookContext
  let log: DiagnosticLog
  let file: String
  private let wording: (Message) -> String
  /// The parts that change; nil for one that is left out.
  var parts: [String: [UInt8]?] = [:]
  var changed: [String: Set<CellReference>] = [:]
  var computed: [String: Set<CellReference>] = [:]
  var replaced: [String: Set<CellReference>] = [:]
  var needsCalculation = false
  /// The entries that took the place of what a person wrote.
  private var replacedEntries: [FormEntry] = []
  /// Whether comments go on saying what stood in a cell before an earlier filling.
  let keepsOriginals: Bool
  private var styles: WiderStyles

  /// Fills in the entries.
  ///
  /// - Parameters:
  ///   - bytes: The workbook as it was handed in.
  ///   - file: Its name, for places.
  ///   - entries: What goes into its cells.
  ///   - sheets: The sheets on which forms stand, besides those of the entries: what an earlier filling
  ///     remarked there is taken back.
  ///   - original: The digest of the file that was handed in, which the copy then names; nil to leave it.
  ///   - keepsOriginals: Whether comments go on saying what a cell held before an earlier filling.
  ///   - log: Gets what there is to say.
  ///   - wording: Puts the comments into words.
  /// - Returns: The workbook with what gave way in it, or nil after reporting why it cannot be filled in.
  package static func fill(
    _ bytes: [UInt8], file: String, _ entries: [FormEntry], on sheets: Set<String> = [],
    of original: String? = nil, keepsOriginals: Bool = true, log: DiagnosticLog,
    wording: @escaping (Message) -> String
  ) -> FilledForm? {
    do throws(OfficeFault) {
      guard bytes.starts(with: Array("PK".utf8)) else { throw OfficeFault(.noWorkbook) }
      let package = try OfficePackage(bytes)
      guard package.kind == .workbook else { throw OfficeFault(.noWorkbook) }
      guard !package.isSigned else { throw OfficeFault(.signed) }
      var filler = try WorkbookFiller(
        package: package, reader: try WorkbookReader(package, file: file, log: DiagnosticLog()),
        log: log, file: file, keepsOriginals: keepsOriginals, wording: wording)
      try filler.fill(entries, on: sheets)
      if let original { try filler.name(original) }
      return FilledForm(
        bytes: filler.parts.isEmpty ? bytes : try package.rewritten(filler.parts),
        replaced: filler.replacedEntries)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  private init(
    package: OfficePackage, reader: WorkbookReader, log: DiagnosticLog, file: String,
    keepsOriginals: Bool, wording: @escaping (Message) -> String
  ) throws(OfficeFault) {
    self.package = package
    self.reader = reader
    self.log = log
    self.file = file
    self.keepsOriginals = keepsOriginals
    self.wording = wording
    context = try reader.context()
    let part = try reader.part(of: "styles")
    styles = WiderStyles(
      context.styles, try part.map { part throws(OfficeFault) in try package.contents(of: part) })
  }

  private mutating func fill(
    _ entries: [FormEntry], on sheets: Set<String>
  ) throws(OfficeFault) {
    let bySheet = Dictionary(grouping: entries) { entry in
      if case .sheetCell(let sheet, _, _)? = entry.place.position { sheet } else { "" }
    }
    // Of two sheets with one name nobody knows which is meant.
    let names = reader.sheets.map(\.name).filter { bySheet[$0] != nil || sheets.contains($0) }
    guard Set(names).count == names.count else {
      throw OfficeFault(.unusualPart, [.text(package.mainPart)])
    }
    for sheet in reader.sheets {
      guard let entries = bySheet[sheet.name] ?? (sheets.contains(sheet.name) ? [] : nil),
        let part = try reader.part(of: sheet),
        parts[part] == nil
      else { continue }
      let markup = try markup(of: part)
      var filler = SheetFiller(markup, name: sheet.name, context, styles, log)
      filler.fill(entries, wording)
      guard !filler.isAmbiguous else { throw OfficeFault(.unusualPart, [.text(part)]) }
      var result = filler.result
      styles = filler.styles
      changed[sheet.name] = result.changed
      computed[sheet.name] = result.computed
      replaced[sheet.id] = result.withoutFormula
      replacedEntries += result.replaced
      needsCalculation = needsCalculation || result.needsCalculation
      try comment(result.comments, on: part, markup, named: sheet.name, &result.edits)
      if !result.edits.isEmpty { parts[part] = result.edits.applied(to: markup.markup.bytes) }
    }
    try writeStyles()
    try removeFromChain()
    try calculateOnLoad()
  }

  private mutating func writeStyles() throws(OfficeFault) {
    guard !styles.isEmpty, let part = try reader.part(of: "styles") else { return }
    guard let bytes = styles.bytes else { throw OfficeFault(.unusualPart, [.text(part)]) }
    parts[part] = bytes
  }

  private func markup(of part: String) throws(OfficeFault) -> SheetMarkup {
    guard let markup = SheetMarkup(try package.contents(of: part)) else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    return markup
  }

  /// The part as it is by now, for adding to it or taking from it.
  func list(_ part: String) throws(OfficeFault) -> ListMarkup {
    if parts[part] == nil { try package.checkSound(part) }
    guard let list = ListMarkup(try contents(of: part)) else {
      throw OfficeFault(.unusualPart, [.text(part)])
    }
    return list
  }

  func contents(of part: String) throws(OfficeFault) -> [UInt8] {
    if let bytes = parts[part] ?? nil { return bytes }
    return try package.contents(of: part)
  }
}

@available(*, unavailable)
extension WorkbookFiller: Sendable {}

extension [Phrase] {
  /// What is said here of an input.
  package static var workbookFiller: [Phrase] {
    [.noWorkbook, .signed, .unusualPart]
  }
}

extension Phrase {
  fileprivate static let noWorkbook = Phrase(
    "fill-needs-workbook", "只能回填 Excel 工作簿（.xlsx）；这份自评表请另存为 .xlsx",
    "only a workbook (.xlsx) is filled in; save this form as .xlsx")
  static let signed = Phrase(
    "file-signed", "文件有数字签名，回填会使签名失效；请先去掉签名，或回填没有签名的副本",
    "the file is signed, and filling it in would break the signature; remove it first, or fill in "
      + "an unsigned copy")
  static let unusualPart = Phrase(
    "part-not-changed", "部件“{0}”的写法少见，不能就地改动；请用 Office 或 WPS 打开后另存，再回填",
    "the part \"{0}\" is written in an unusual way and cannot be changed in place; open the file in "
      + "Office or WPS, save it and try again")
}
