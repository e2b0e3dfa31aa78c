/// The parts that every office file has alike: links, types, and what is said of the document.
enum PackageParts {
  /// The links of a part or of the whole package, numbered from `rId1` in their order.
  static func relationships(_ targets: [(type: String, target: String)]) -> String {
    var xml = XMLPart.head + "<Relationships xmlns=\"\(XMLPart.package)/relationships\">"
    for (index, link) in targets.enumerated() {
      xml +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(link.type)\" Target=\"\(link.target)\"/>"
    }
    return xml + "</Relationships>"
  }

  /// What each part is, by its name in the package.
  static func contentTypes(_ types: [(part: String, type: String)]) -> String {
    var xml = XMLPart.head + "<Types xmlns=\"\(XMLPart.package)/content-types\">"
    xml += "<Default Extension=\"rels\""
    xml += " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    for (part, type) in types {
      xml += "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
    }
    return xml + "</Types>"
  }

  /// What people read of a document; no time of writing, so that the same one has the same bytes.
  static func core(title: String) -> String {
    let title = title.isEmpty ? "" : "<dc:title>\(XMLText.escaped(title))</dc:title>"
    return XMLPart.head
      + "<cp:coreProperties xmlns:cp=\"\(XMLPart.package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(title)</cp:coreProperties>"
  }

  /// Which program wrote it.
  static let app =
    XMLPart.head
    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
    + "<Application>ziping</Application></Properties>"

  /// What is said of a file beside what it holds.
  static func custom(_ properties: [DocumentProperty]) -> String {
    var xml = XMLPart.head
    xml +=
      "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
    xml += " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
    for (index, property) in properties.enumerated() {
      // Numbers below 2 are reserved.
      xml += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\""
      xml += " name=\"\(XMLText.escapedAttribute(property.name))\">"
      xml += "<vt:lpwstr>\(XMLText.escaped(property.value))</vt:lpwstr></property>"
    }
    return xml + "</Properties>"
  }
}
