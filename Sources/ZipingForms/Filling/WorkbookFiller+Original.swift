import ZipingFiles

extension WorkbookFiller {
  /// The name of the property that holds the digest of the file that was filled in.
  package static let originProperty = "ziping.filled.sha256"

  /// Says in the workbook's properties of which file it is the filled copy.
  mutating func name(_ original: String) throws(OfficeFault) {
    guard package.hasPart(Self.propertyPart) else {
      parts[Self.propertyPart] = Array(
        (CommentParts.declaration + "<Properties xmlns=\"\(Self.properties)\">"
          + Self.property(original, id: Self.firstID, prefix: "") + "</Properties>").utf8)
      try addType(of: Self.propertyPart, Self.propertyType)
      _ = try addRelationship(
        from: "", to: Self.propertyPart, kind: "custom-properties", isStrict: false)
      return
    }
    var list = try self.list(Self.propertyPart)
    var next = Self.firstID
    for item in list.items {
      if list.value("name", of: item) == Self.originProperty { list.remove(item) }
      next = max(next, (list.value("pid", of: item).flatMap { Int($0) } ?? 0) + 1)
    }
    list.append(Self.property(original, id: next, prefix: list.prefix))
    parts[Self.propertyPart] = list.bytes
  }

  private static func property(_ text: String, id: Int, prefix: String) -> String {
    "<\(prefix)property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(id)\" "
      + "name=\"\(originProperty)\"><vt:lpwstr xmlns:vt=\"\(types)\">\(text)</vt:lpwstr>"
      + "</\(prefix)property>"
  }

  /// Numbers below it are reserved.
  private static let firstID = 2
  private static let propertyPart = "docProps/custom.xml"
  private static let propertyType =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let properties =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let types =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
}
