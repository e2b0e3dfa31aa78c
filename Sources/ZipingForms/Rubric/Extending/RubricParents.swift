public import ZipingFiles

/// Where the rubrics that others extend are found (上级规则的来源).
///
/// Nothing here opens a file: whoever has files hands over what a name stands for.
public struct RubricParents {
  /// A file that a rubric extends.
  public struct File: Sendable {
    /// What it holds.
    public let bytes: [UInt8]
    /// Its name, for places and for the names that it gives itself.
    public let name: String
    /// Which notation is accepted.
    public let dialect: JSONDialect

    /// Creates a file.
    public init(bytes: [UInt8], name: String, dialect: JSONDialect = .relaxed) {
      self.bytes = bytes
      self.name = name
      self.dialect = dialect
    }
  }

  /// The ids that may be named, for a near miss.
  let ids: [String]
  /// Finds what a name stands for in the file of the other name; nil if there is nothing.
  let find: (_ name: String, _ file: String) -> File?

  /// Creates a source of rubrics.
  public init(ids: [String], find: @escaping (_ name: String, _ file: String) -> File?) {
    self.ids = ids
    self.find = find
  }

  /// No rubric is at hand.
  public static var none: RubricParents { RubricParents(ids: []) { _, _ in nil } }
}

@available(*, unavailable)
extension RubricParents: Sendable {}
