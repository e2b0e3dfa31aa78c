package import Ziping

/// An office file as an archive of parts that refer to each other (OPC, ECMA-376 part 2).
///
/// Nothing but the list of types and the reference to the main part is read on opening.
package struct OfficePackage {
  /// What a file is, told by the type of its main part, not by its name.
  package enum Kind {
    /// A workbook of sheets (.xlsx, .xlsm, .xltx).
    case workbook
    /// A text document (.docx, .docm, .dotx).
    case document
  }

  /// What the file is.
  package let kind: Kind
  /// The name of the part that everything else is reached from.
  package let mainPart: String
  private let archive: ZipArchive

  /// Opens a file; what is neither a workbook nor a document is refused with what to do.
  package init(_ bytes: [UInt8]) throws(OfficeFault) {
    let archive: ZipArchive
    do throws(ZipError) { archive = try ZipArchive(bytes) } catch { throw OfficeFault(error) }
    guard archive.entry(named: ContentTypes.part) != nil else {
      let entry = Self.foreign.first { archive.entry(named: $0.entry) != nil }
      throw OfficeFault(entry?.phrase ?? .noOfficeFile)
    }
    let types = try ContentTypes(PartReader(ContentTypes.part, archive))
    let main = try Self.relationships(of: "", in: archive)
      .first { $0.kind == "officeDocument" }?.target
    guard let main else { throw OfficeFault(.noOfficeFile) }
    guard archive.entry(named: main) != nil else {
      throw OfficeFault(.partMissing, [.text(main)])
    }
    let type = types[main]
    guard let kind = Self.kinds.first(where: { $0.type == type })?.kind else {
      throw OfficeFault(type == Self.binaryWorkbook ? .binary : .noOfficeFile)
    }
    self.archive = archive
    self.kind = kind
    mainPart = main
  }

  /// The references of a part; none if it has no list of them.
  package func relationships(of part: String) throws(OfficeFault) -> [Relationship] {
    try Self.relationships(of: part, in: archive)
  }

  /// The bytes of a part.
  package func contents(of part: String) throws(OfficeFault) -> [UInt8] {
    do throws(ZipError) { return try archive.contents(of: part) } catch { throw OfficeFault(error) }
  }

  /// Begins to read the XML of a part.
  func reader(of part: String) throws(OfficeFault) -> PartReader {
    try PartReader(part, archive)
  }

  /// Makes sure that the XML of a part is well-formed.
  package func checkSound(_ part: String) throws(OfficeFault) {
    let reader = try reader(of: part)
    while try reader.nextStart() {}
  }

  /// Whether there is a part of that name.
  package func hasPart(_ name: String) -> Bool { archive.entry(named: name) != nil }

  /// Whether the file is signed, so that any change would break the signature (数字签名).
  package var isSigned: Bool {
    archive.names.contains { $0.lowercased().hasPrefix("_xmlsignatures/") }
  }

  /// The file with some parts changed; every other entry keeps its packed bytes.
  ///
  /// - Parameter parts: The new bytes by name, nil for a part to leave out; those of new names come
  ///   last, by name.
  /// - Returns: The bytes of the file.
  /// - Throws: A fault for a name that an archive cannot have, or a file that gets too large.
  package func rewritten(_ parts: [String: [UInt8]?]) throws(OfficeFault) -> [UInt8] {
    var rest = Dictionary(
      parts.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var writer = ZipWriter()
    do throws(ZipError) {
      for entry in archive.entries {
        guard let change = rest.removeValue(forKey: entry.name.lowercased()) else {
          try writer.copy(entry, from: archive)
          continue
        }
        if let bytes = change.value { try writer.add(entry.name, bytes) }
      }
      for (name, bytes) in rest.values.map({ ($0.key, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
        if let bytes { try writer.add(name, bytes) }
      }
      return try writer.finished()
    } catch {
      throw OfficeFault(error)
    }
  }

  /// The most references that are read from one part: one for each entry an archive may have.
  static let mostRelationships = ZipLimits.entryCount

  private static func relationships(
    of part: String, in archive: ZipArchive
  ) throws(OfficeFault) -> [Relationship] {
    let list = Relationship.part(for: part)
    guard archive.entry(named: list) != nil else { return [] }
    let reader = try PartReader(list, archive)
    var relationships: [Relationship] = []
    while try reader.nextStart() {
      guard let relationship = Relationship(reader.xml, of: part) else { continue }
      guard relationships.count < mostRelationships else {
        throw OfficeFault(.tooManyRelationships, [.text(list), .count(mostRelationships)])
      }
      relationships.append(relationship)
    }
    return relationships
  }

  private static let kinds: [(type: String, kind: Kind)] = [
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", .workbook),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", .workbook),
    ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", .workbook),
    ("application/vnd.ms-excel.template.macroEnabled.main+xml", .workbook),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", .document),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", .document),
    ("application/vnd.ms-word.document.macroEnabled.main+xml", .document),
    ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", .document),
  ]
  private static let binaryWorkbook = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"

  /// Formats in a ZIP archive without a list of types, told by an entry that they have.
  private static let foreign: [(entry: String, phrase: Phrase)] = [
    ("META-INF/manifest.xml", .openDocument), ("OFD.xml", .fixedLayout),
  ]
}

extension [Phrase] {
  /// What is said here of an input.
  package static var officePackage: [Phrase] {
    [.noOfficeFile, .openDocument, .fixedLayout, .binary, .partMissing, .tooManyRelationships]
  }
}

extension Phrase {
  fileprivate static let noOfficeFile = Phrase(
    "format-not-read", "这是压缩包，但里面不是 Excel 工作簿或 Word 文档；请给出 .xlsx、.docx、.csv 或 .json 文件",
    "this is a ZIP archive, but neither a workbook nor a document; name an .xlsx, .docx, .csv or "
      + ".json file")
  fileprivate static let openDocument = Phrase(
    "format-not-read", "这是 OpenDocument 文件（.ods、.odt），不能读取；请另存为 .xlsx 或 .docx",
    "this is an OpenDocument file (.ods, .odt), which is not read; save it as .xlsx or .docx")
  fileprivate static let fixedLayout = Phrase(
    "format-not-read", "这是 OFD 版式文件，不能读取；请用原始表格另存为 .xlsx 或 .docx",
    "this is an OFD file, which is not read; save the original table as .xlsx or .docx")
  fileprivate static let binary = Phrase(
    "format-not-read", "这是 .xlsb 二进制工作簿，不能读取；请另存为 .xlsx",
    "this is a binary workbook (.xlsb), which is not read; save it as .xlsx")
  static let partMissing = Phrase(
    "part-missing", "文件已损坏：缺少部件“{0}”；请用 Excel 或 WPS 打开后另存",
    "the file is damaged: it lacks the part \"{0}\"; open it in Excel or WPS and save it again")
  fileprivate static let tooManyRelationships = Phrase(
    "too-many-references", "部件“{0}”有超过 {1} 条引用，正常的文件不会这样；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" has more than {1} references, as no sound file has; open the file in Excel or "
      + "WPS and save it again")
}
