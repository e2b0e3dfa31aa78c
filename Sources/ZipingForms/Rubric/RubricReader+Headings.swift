package import Ziping

extension RubricReader {
  /// Reads what the place's forms call their columns (`form.headings`).
  static func readHeadings(_ rubric: ObjectReader) -> PlaceHeadings {
    guard let form = rubric.optionalObject("form") else { return PlaceHeadings() }
    let entries = form.optionalObject("headings").map(readEntries) ?? []
    form.finish()
    return PlaceHeadings(entries)
  }

  private static func readEntries(_ object: ObjectReader) -> [PlaceHeadings.Entry] {
    var owners: [String: (column: ColumnRole, role: String)] = [:]
    var entries: [PlaceHeadings.Entry] = []
    let roles = object.keys
    for (index, role) in roles.enumerated() where !roles[..<index].contains(role) {
      let headings = object.strings(role)
      guard let column = ColumnNames.column(ofRole: role) else {
        reportUnknown(role, object)
        continue
      }
      for heading in headings {
        let key = HeadingWords.key(heading)
        if key.isEmpty { object.report(.noHeading, [.text(heading)], at: role) }
        if let owner = owners[key], owner.column != column {
          object.report(
            .headingOfTwo, [.text(heading), .text(owner.role), .text(role)], at: role)
        }
        owners[key] = (column, role)
        entries.append(PlaceHeadings.Entry(role: role, heading: heading))
      }
    }
    object.finish()
    return entries
  }

  private static func reportUnknown(_ role: String, _ object: ObjectReader) {
    let roles = ColumnNames.roles
    if let near = nearest(to: role, among: roles) {
      object.report(.unknownRoleNear, [.text(role), .text(near)], at: role)
    } else {
      object.report(.unknownRole, [.text(role), .names(roles)], at: role)
    }
  }

  /// Reads the headings alone of a rubric that is not read yet.
  package static func headings(of node: Node) -> PlaceHeadings {
    ObjectReader(node, DiagnosticLog()).map(readHeadings) ?? PlaceHeadings()
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricReaderHeadings: [Phrase] {
    [.unknownRole, .unknownRoleNear, .noHeading, .headingOfTwo]
  }
}

extension Phrase {
  fileprivate static let unknownRole = Phrase(
    "unknown-role", "没有叫“{0}”的列；角色有：{1}", "no column holds \"{0}\"; use one of {1}")
  fileprivate static let unknownRoleNear = Phrase(
    "unknown-role", "没有叫“{0}”的列；是不是“{1}”？",
    "no column holds \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let noHeading = Phrase(
    "heading-unusable", "“{0}”不能作列名：列名不以数字开头，括号里的不算",
    "\"{0}\" cannot head a column: a heading does not begin with a digit, and what stands in brackets does not count"
  )
  fileprivate static let headingOfTwo = Phrase(
    "duplicate-heading", "列名“{0}”同时写给了“{1}”与“{2}”",
    "the heading \"{0}\" is given to both \"{1}\" and \"{2}\"")
}
