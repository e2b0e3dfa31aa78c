extension OfficePackage {
  /// The properties that a program gave the file, by their names; none where they cannot be read.
  package var customProperties: [String: String] {
    guard hasPart(Self.customPart), let reader = try? reader(of: Self.customPart) else {
      return [:]
    }
    var properties: [String: String] = [:]
    do throws(OfficeFault) {
      while try reader.nextStart() {
        guard reader.xml.localName == "property", let name = reader.xml.attribute("name") else {
          continue
        }
        properties[name] = try reader.elementText()
      }
    } catch {
      return [:]
    }
    return properties
  }

  private static let customPart = "docProps/custom.xml"
}
