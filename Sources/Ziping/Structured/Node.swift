/// A value of a structured text such as JSON, with its place.
///
/// It is how a rubric's file reaches the engine: each rule reads its own parameters from it.
public struct Node: Sendable {
  /// What a node is.
  public enum Value: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, its digits as written.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([Node])
    /// Keys with their values, in the order written; a key may stand twice.
    case object([Member])
  }

  /// A key of an object with its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyPlace: Place
    /// What it holds.
    public let value: Node

    /// Creates a member.
    public init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// What the node is.
  public let value: Value
  /// Where it begins.
  public let place: Place

  /// Creates a node.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Node {
  /// What stands under a key of an object, or nil.
  package subscript(key: String) -> Node? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The items of a list, or nil.
  package var items: [Node]? {
    if case .array(let items) = value { return items }
    return nil
  }

  /// The text of a string, or nil.
  package var text: String? {
    if case .string(let text) = value { return text }
    return nil
  }
}
