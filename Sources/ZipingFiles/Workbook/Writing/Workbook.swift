/// A workbook to be written (工作簿): its sheets and what is said of it as a whole.
package struct Workbook: Sendable {
  /// The document's title; empty for none.
  package let title: String
  /// The sheets, at least one.
  package let sheets: [Sheet]
  /// The document's custom properties.
  package let properties: [DocumentProperty]

  /// Creates a workbook.
  package init(title: String = "", sheets: [Sheet], properties: [DocumentProperty] = []) {
    self.title = title
    self.sheets = sheets
    self.properties = properties
  }
}
