/// A workbook to be written (工作簿): its sheets and what is said of it as a whole.
package struct Workbook: Sendable {
  /// Something said of the document, for programs (自定义属性).
  package struct Property: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// What it says.
    package let value: String

    /// Creates a property.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The document's title; empty for none.
  package let title: String
  /// The sheets, at least one.
  package let sheets: [Sheet]
  /// The document's custom properties.
  package let properties: [Property]

  /// Creates a workbook.
  package init(title: String = "", sheets: [Sheet], properties: [Property] = []) {
    self.title = title
    self.sheets = sheets
    self.properties = properties
  }
}
