/// What a place's forms call their columns where general words do not tell (本地列名).
public struct PlaceHeadings: Sendable, Hashable {
  /// A heading with what its column holds.
  public struct Entry: Sendable, Hashable {
    /// What the column holds, as `--column` names it, such as `完成值` or `actual`.
    public let role: String
    /// The heading as the forms have it.
    public let heading: String

    /// Creates an entry.
    public init(role: String, heading: String) {
      self.role = role
      self.heading = heading
    }
  }

  /// The headings in the order in which the rubric has them.
  public let entries: [Entry]

  /// Creates a list; without entries, words alone tell the columns.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Whether words alone tell the columns.
  public var isEmpty: Bool { entries.isEmpty }

  /// The roles in the order in which they first come, each with its headings.
  public var byRole: [(role: String, headings: [String])] {
    var roles: [String] = []
    for entry in entries where !roles.contains(entry.role) { roles.append(entry.role) }
    return roles.map { role in
      (role, entries.filter { $0.role == role }.map(\.heading))
    }
  }
}
