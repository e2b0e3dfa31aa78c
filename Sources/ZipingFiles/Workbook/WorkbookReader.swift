package import Ziping

/// Reads the sheets of a workbook (.xlsx) as grids.
///
/// In order: the list of sheets (``sheets()``), what their cells share (`WorkbookContext`), each
/// sheet's cells (`SheetReader`), their layout (`SheetLayout`). Parts are found by the references
/// between them, not by their names, and nothing else of the file is unpacked.
package struct WorkbookReader {
  /// A sheet as the workbook lists it.
  package struct Sheet {
    /// The name on its tab.
    package let name: String
    let isHidden: Bool
    /// Its number in the workbook, by which the chain of calculation names it.
    package let id: String
    fileprivate let relationship: String
  }

  let package: OfficePackage
  private let file: String
  private let log: DiagnosticLog
  private let relationships: [Relationship]
  let dates: DateSystem
  /// Every sheet in the order of the workbook, charts among them.
  package let sheets: [Sheet]

  /// Reads the sheets of a workbook; what is wrong goes to the log, and a file at fault gives none.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - file: The file's name, for places.
  ///   - sheet: The name of the only sheet to read; nil for all, hidden ones as well.
  ///   - log: Gets what there is to say.
  /// - Returns: A grid for each sheet, in the order of the workbook.
  package static func grids(
    in bytes: [UInt8], file: String, sheet: String? = nil, log: DiagnosticLog
  ) -> [Grid] {
    do throws(OfficeFault) {
      return try WorkbookReader(try OfficePackage(bytes), file: file, log: log).grids(sheet: sheet)
    } catch {
      error.report(to: log, file: file)
      return []
    }
  }

  /// Reads the list of sheets.
  package init(_ package: OfficePackage, file: String, log: DiagnosticLog) throws(OfficeFault) {
    self.package = package
    self.file = file
    self.log = log
    relationships = try package.relationships(of: package.mainPart)
    (sheets, dates) = try Self.list(package.reader(of: package.mainPart))
  }

  /// The grids of all sheets, hidden ones as well, or of the one with the given name.
  ///
  /// An unknown name is reported, and so is a hidden sheet that holds something.
  package func grids(sheet name: String? = nil) throws(OfficeFault) -> [Grid] {
    let chosen = name.map { name in sheets.filter { $0.name == name } } ?? sheets
    if let name, chosen.isEmpty {
      throw OfficeFault(.noSuchSheet, [.text(name), .names(sheets.map(\.name))])
    }
    let context = try context()
    var read: Set<String> = []
    var grids: [Grid] = []
    for sheet in chosen {
      guard let part = try part(of: sheet) else { continue }
      // A sheet told a hundred times over would be work for nothing.
      guard read.insert(part.lowercased()).inserted else {
        throw OfficeFault(.sheetTwice, [.text(sheet.name)])
      }
      let content = try SheetReader.read(
        package.reader(of: part), name: sheet.name, context, log)
      if sheet.isHidden, let first = content.cells.first {
        log.report(
          .hiddenSheet, [.text(sheet.name)], at: content.place(first.column, first.row), .info)
      }
      grids.append(try SheetLayout.grid(content, context, log))
    }
    return grids
  }

  private static func list(
    _ reader: PartReader
  ) throws(OfficeFault) -> (sheets: [Sheet], dates: DateSystem) {
    var sheets: [Sheet] = []
    var dates = DateSystem.from1900
    while try reader.nextStart() {
      switch reader.xml.name(in: vocabulary) {
      case .properties where SpreadsheetML.isTrue(reader.xml.attribute("date1904")):
        dates = .from1904
      case .sheet:
        guard sheets.count < WorkbookLimits.sheets else {
          throw OfficeFault(.tooManySheets, [.count(WorkbookLimits.sheets)])
        }
        sheets.append(
          Sheet(
            name: WorkbookText.decoded(reader.xml.attribute("name") ?? ""),
            isHidden: (reader.xml.attribute("state") ?? "visible") != "visible",
            id: reader.xml.attribute("sheetId") ?? "",
            relationship: reader.xml.attribute("id", in: SpreadsheetML.relationships) ?? ""))
      default: continue
      }
    }
    guard !sheets.isEmpty else { throw OfficeFault(.noSheets, [.text(reader.part)]) }
    return (sheets, dates)
  }

  /// What the cells of all sheets share.
  package func context() throws(OfficeFault) -> WorkbookContext {
    let texts = try part(of: "sharedStrings").map { part throws(OfficeFault) in
      try SharedTexts.read(package.reader(of: part))
    }
    let styles = try part(of: "styles").map { part throws(OfficeFault) in
      try WorkbookStyles(package.reader(of: part))
    }
    return WorkbookContext(
      file: file, texts: texts ?? [], styles: styles ?? WorkbookStyles(), dates: dates)
  }

  /// The part of a kind that a workbook has once, if it has it.
  package func part(of kind: Substring) throws(OfficeFault) -> String? {
    guard let relationship = relationships.first(where: { $0.kind == kind }) else { return nil }
    return try target(relationship)
  }

  /// The part of a sheet, or nil if it is a chart or a dialog.
  package func part(of sheet: Sheet) throws(OfficeFault) -> String? {
    guard let relationship = relationships.first(where: { $0.id == sheet.relationship }) else {
      throw OfficeFault(.sheetMissing, [.text(sheet.name)])
    }
    return relationship.kind == "worksheet" ? try target(relationship) : nil
  }

  private func target(_ relationship: Relationship) throws(OfficeFault) -> String {
    guard let target = relationship.target else {
      throw OfficeFault(.outsideFile, [.text(relationship.id)])
    }
    return target
  }

  private enum Element { case sheet, properties }
  private static let vocabulary = XMLVocabulary<Element>(
    SpreadsheetML.namespace, ["sheet": .sheet, "workbookPr": .properties])
}

extension [Phrase] {
  /// What is said here of an input.
  package static var workbookReader: [Phrase] {
    [
      .noSheets, .sheetMissing, .sheetTwice, .outsideFile, .noSuchSheet, .tooManySheets,
      .hiddenSheet,
    ]
  }
}

extension Phrase {
  fileprivate static let noSheets = Phrase(
    "sheet-missing", "部件“{0}”里没有任何工作表；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" lists no sheet; open the file in Excel or WPS and save it again")
  fileprivate static let sheetMissing = Phrase(
    "sheet-missing", "文件已损坏：找不到工作表“{0}”的内容；请用 Excel 或 WPS 打开后另存",
    "the file is damaged: it lacks the content of the sheet \"{0}\"; open it in Excel or WPS and "
      + "save it again")
  fileprivate static let sheetTwice = Phrase(
    "sheet-twice", "工作表“{0}”与另一张工作表是同一份内容，正常的文件不会这样；请用 Excel 或 WPS 打开后另存",
    "the sheet \"{0}\" has the same content as another one, as in no sound file; open it in Excel "
      + "or WPS and save it again")
  fileprivate static let outsideFile = Phrase(
    "part-outside", "引用“{0}”指向文件之外，不能读取；请用 Excel 或 WPS 打开后另存",
    "the reference \"{0}\" leads out of the file and is not followed; open the file in Excel or "
      + "WPS and save it again")
  fileprivate static let noSuchSheet = Phrase(
    "no-such-sheet", "没有名为“{0}”的工作表；有：{1}", "there is no sheet \"{0}\"; there are: {1}")
  fileprivate static let tooManySheets = Phrase(
    "too-many-sheets", "工作簿有超过 {0} 张工作表；请只保留自评表，另存后重试",
    "the workbook has more than {0} sheets; keep the forms alone, save it and try again")
  fileprivate static let hiddenSheet = Phrase(
    "hidden-sheet", "隐藏的工作表“{0}”也读入了；不需要的话，用 --sheet 指定工作表",
    "the hidden sheet \"{0}\" is read as well; choose another one with --sheet if it is not meant")
}
