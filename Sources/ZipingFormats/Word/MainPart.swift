import Ziping

/// Finds a document's main part, which its relationships name.
enum MainPart {
  private static let relationships = XMLNamespace(
    "http://schemas.openxmlformats.org/package/2006/relationships")
  private static let listName = "_rels/.rels"

  private static let types: Set<String> = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
  ]

  /// The name of the archive's entry with the main part; one outside the file does not count.
  static func name(in archive: ZipArchive, file: String) throws(DocumentFault) -> String {
    let bytes: [UInt8]
    do throws(ZipError) { bytes = try archive.contents(of: listName) } catch {
      throw .archive(error)
    }
    do throws(XMLFault) {
      let reader = try XMLReader(bytes)
      while true {
        let event = try reader.next()
        if event == .finished { break }
        guard event == .start, reader.isNamed("Relationship", in: relationships),
          let type = reader.attribute("Type"), types.contains(type),
          reader.attribute("TargetMode") != "External",
          let target = reader.attribute("Target"), let name = partName(target)
        else { continue }
        return name
      }
    } catch {
      throw .xml(error, part: listName)
    }
    throw .content(.noMainPart, [], Place(file: file))
  }

  /// `/word/document.xml`, `word/./document.xml`: a target as the name of an entry.
  private static func partName(_ target: String) -> String? {
    var segments: [Substring] = []
    for segment in target.split(separator: "/", omittingEmptySubsequences: true) {
      switch segment {
      case ".": continue
      case "..": if segments.popLast() == nil { return nil }
      default: segments.append(segment)
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }
}

extension Phrase {
  fileprivate static let noMainPart = Phrase(
    "document-no-main-part", "文件里没有正文，或正文在文件之外；请用 Word 或 WPS 打开后另存为 .docx",
    "the file has no main text, or has it outside the file; open it in Word or WPS and save it as "
      + ".docx")
}
