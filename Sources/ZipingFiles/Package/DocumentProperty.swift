/// Something said of a document, for programs (自定义属性).
package struct DocumentProperty: Sendable, Hashable {
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
