/// Writes a document as a .docx file, the same bytes for the same document.
///
/// Its blocks become the main part (`DocumentPart`), whose tables hold together whatever was asked
/// (`DocumentGrid`); the other parts are always alike.
package enum DocumentWriter: Sendable {
  /// The bytes of the file.
  package static func bytes(_ document: Document) throws(ZipError) -> [UInt8] {
    var archive = ZipWriter()
    func add(_ name: String, _ text: String) throws(ZipError) {
      try archive.add(name, Array(text.utf8))
    }
    try add("[Content_Types].xml", PackageParts.contentTypes(types))
    try add("_rels/.rels", PackageParts.relationships(packageLinks))
    // The third part tells what the file is.
    try archive.add("word/document.xml", DocumentPart.bytes(document))
    try add("word/_rels/document.xml.rels", PackageParts.relationships(links))
    try add("word/styles.xml", DocumentStylesPart.xml)
    try add("word/settings.xml", settings)
    try add("word/fontTable.xml", DocumentStylesPart.fontTable)
    try add("word/theme/theme1.xml", ThemePart.xml)
    try add("word/footer1.xml", footer(.oddFooter))
    try add("word/footer2.xml", footer(.evenFooter))
    try add("docProps/core.xml", PackageParts.core(title: document.title))
    try add("docProps/app.xml", PackageParts.app)
    try add("docProps/custom.xml", PackageParts.custom(document.properties))
    return try archive.finished()
  }

  private static let word = XMLPart.contentType + ".wordprocessingml."

  private static let types = [
    ("word/document.xml", word + "document.main+xml"), ("word/styles.xml", word + "styles+xml"),
    ("word/settings.xml", word + "settings+xml"), ("word/fontTable.xml", word + "fontTable+xml"),
    ("word/theme/theme1.xml", XMLPart.contentType + ".theme+xml"),
    ("word/footer1.xml", word + "footer+xml"), ("word/footer2.xml", word + "footer+xml"),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("docProps/app.xml", XMLPart.contentType + ".extended-properties+xml"),
    ("docProps/custom.xml", XMLPart.contentType + ".custom-properties+xml"),
  ]

  private static let packageLinks = [
    (XMLPart.relationships + "/officeDocument", "word/document.xml"),
    (XMLPart.package + "/relationships/metadata/core-properties", "docProps/core.xml"),
    (XMLPart.relationships + "/extended-properties", "docProps/app.xml"),
    (XMLPart.relationships + "/custom-properties", "docProps/custom.xml"),
  ]

  /// The footers are the fifth and the sixth, as the page names them.
  private static let links = [
    ("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml"),
    ("theme", "theme/theme1.xml"), ("footer", "footer1.xml"), ("footer", "footer2.xml"),
  ].map { (XMLPart.relationships + "/" + $0.0, $0.1) }

  private static let settings =
    XMLPart.head + "<w:settings xmlns:w=\"\(DocumentPart.main)\">"
    + "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"640\"/><w:evenAndOddHeaders/>"
    + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
    + "<w:compatSetting w:name=\"compatibilityMode\""
    + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"

  /// The number of the page between dashes.
  private static func footer(_ style: DocumentStyle) -> String {
    func text(_ text: String) -> String {
      "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    return XMLPart.head + "<w:ftr xmlns:w=\"\(DocumentPart.main)\"><w:p><w:pPr>"
      + "<w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>" + text("— ")
      + "<w:fldSimple w:instr=\" PAGE \">" + text("1") + "</w:fldSimple>" + text(" —")
      + "</w:p></w:ftr>"
  }
}
