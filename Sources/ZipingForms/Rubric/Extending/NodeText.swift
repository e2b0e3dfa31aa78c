import Ziping
import ZipingFiles

/// Writes nodes as JSON for people: in the order in which they stand, what is short on one line.
enum NodeText {
  /// The text in UTF-8, ending in a line feed; the same for the same nodes.
  static func bytes(of node: Node) -> [UInt8] {
    var bytes = Array(text(node, indent: 0, room: width).utf8)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The width up to which a value stays on one line.
  private static let width = 100

  private static func text(_ node: Node, indent: Int, room: Int) -> String {
    let short = line(node)
    guard short.unicodeScalars.count > room || node.isNested else { return short }
    let blanks = String(repeating: " ", count: indent + 2)
    let parts: [String]
    let brackets: (String, String)
    switch node.value {
    case .array(let items):
      brackets = ("[", "]")
      parts = items.map { text($0, indent: indent + 2, room: width - indent - 2) }
    case .object(let members):
      brackets = ("{", "}")
      parts = members.map { member in
        let key = quoted(member.key) + ": "
        return key
          + text(
            member.value, indent: indent + 2,
            room: width - indent - 2 - key.unicodeScalars.count)
      }
    default: return short
    }
    let lines = parts.map { blanks + $0 }.joined(separator: ",\n")
    return "\(brackets.0)\n\(lines)\n\(String(repeating: " ", count: indent))\(brackets.1)"
  }

  /// A value on one line.
  static func line(_ node: Node) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): quoted(text)
    case .array(let items): "[" + items.map(line).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ " + members.map { "\(quoted($0.key)): \(line($0.value))" }.joined(separator: ", ")
          + " }"
    }
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONValue.string(text).write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Node {
  /// Whether objects stand in a list or an object inside it: that is no matter for one line.
  fileprivate var isNested: Bool {
    switch value {
    case .array(let items): items.contains { $0.holdsObjects || $0.isNested }
    case .object(let members): members.contains { $0.value.isNested || $0.value.isListOfObjects }
    default: false
    }
  }

  private var holdsObjects: Bool {
    if case .object(let members) = value {
      return members.contains { if case .object = $0.value.value { true } else { false } }
    }
    return false
  }

  private var isListOfObjects: Bool {
    guard case .array(let items) = value else { return false }
    return items.contains { if case .object = $0.value { true } else { false } }
  }
}
