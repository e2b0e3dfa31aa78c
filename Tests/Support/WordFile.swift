import Ziping
package import ZipingFiles

/// A small .docx, put together from the XML inside its body.
package struct WordFile {
  package var body: String
  package var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  package var mainName = "word/document.xml"
  package var relationships: String?
  package var prologue = "<?xml version='1.0' encoding='UTF-8'?>"

  package init(_ body: String) { self.body = body }

  package func bytes() throws -> [UInt8] {
    var writer = ZipWriter()
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let relationships =
      relationships ?? "<Relationship Id='r' Type='\(type)' Target='\(mainName)'/>"
    try writer.add(
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>\
        <Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.\
        wordprocessingml.document.main+xml'/></Types>
        """.utf8))
    try writer.add(
      "_rels/.rels",
      Array(
        """
        <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
        \(relationships)</Relationships>
        """.utf8))
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    try writer.add(
      mainName,
      Array(
        """
        \(prologue)<w:document xmlns:w='\(namespace)' xmlns:mc='\(compatibility)' \
        xmlns:m='\(math)' xmlns:w14='urn:w14'><w:body>\(body)</w:body></w:document>
        """.utf8))
    return try writer.finished()
  }

  /// What is read, and the codes of what is said.
  package func read() throws -> (document: WordDocument?, codes: [String]) { readWord(try bytes()) }
}

/// What is read from a document named `a.docx`, and the codes of what is said.
package func readWord(_ bytes: [UInt8]) -> (document: WordDocument?, codes: [String]) {
  let log = DiagnosticLog()
  let document = DocumentReader.read(bytes, file: "a.docx", log: log)
  return (document, log.diagnostics.map(\.code))
}

extension Grid {
  /// The rows as `text|text`, with `<` for what a cell to the left covers and `^` for what one above
  /// covers.
  package var shown: [String] {
    rows.enumerated().map { row, cells in
      cells.map { cell in
        guard cell.isContinuation else { return cell.text }
        return cell.origin?.row == row ? "<" : "^"
      }.joined(separator: "|")
    }
  }

  /// The places of a row's positions, without the file.
  package func places(_ row: Int) -> [String] {
    rows[row].map { String($0.place.description.dropFirst("a.docx#".count)) }
  }
}

/// A table of rows of cells, each given as the XML inside `w:tc`.
package func table(_ rows: [String]...) -> String {
  "<w:tbl><w:tblPr/>"
    + rows.map { "<w:tr>" + $0.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }
    .joined() + "</w:tbl>"
}

/// A paragraph with a text.
package func p(_ text: String) -> String { "<w:p>" + r(text) + "</w:p>" }

/// A run with a text.
package func r(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
}

/// A cell's properties and a paragraph.
package func tc(_ properties: String, _ text: String) -> String {
  "<w:tcPr>\(properties)</w:tcPr>" + p(text)
}
