/// What the parts of an office file are, by `[Content_Types].xml`.
package struct ContentTypes {
  private var byExtension: [String: String] = [:]
  private var byPart: [String: String] = [:]

  /// The name of the part that every office file has.
  package static let part = "[Content_Types].xml"

  init(_ reader: PartReader) throws(OfficeFault) {
    while try reader.nextStart() {
      guard let type = reader.xml.attribute("ContentType") else { continue }
      if reader.xml.isNamed("Override", in: Self.namespace),
        let part = reader.xml.attribute("PartName")
      {
        byPart[part.lowercased()] = type
      } else if reader.xml.isNamed("Default", in: Self.namespace),
        let ending = reader.xml.attribute("Extension")
      {
        byExtension[ending.lowercased()] = type
      }
    }
  }

  /// The type of a part, whose name has no leading slash.
  subscript(part: String) -> String? {
    let name = part.lowercased()
    if let type = byPart["/" + name] { return type }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return byExtension[String(name[name.index(after: dot)...])]
  }

  private static let namespace = XMLNamespace(
    "http://schemas.openxmlformats.org/package/2006/content-types")
}
