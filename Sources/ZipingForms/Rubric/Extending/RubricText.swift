public import Ziping
import ZipingFiles

/// A rubric's text as it is read, with what it extends filled in (补全的规则文本).
public struct RubricText: Sendable {
  /// What it says; what comes from a file that it extends keeps its place in that file.
  public let node: Node
  /// The text by itself: the file's own in UTF-8, or the whole of a rubric that extends another.
  public let bytes: [UInt8]
  /// The SHA-256 of ``bytes``, in lower-case hexadecimal digits.
  public let digest: String

  /// Takes a file's own text.
  init(_ node: Node, own bytes: [UInt8]) {
    self.node = node
    self.bytes = bytes
    digest = SHA256.hex(bytes)
  }

  /// Writes down what a file and those that it extends make.
  init(resolved node: Node) {
    self.init(node, own: NodeText.bytes(of: node))
  }
}
