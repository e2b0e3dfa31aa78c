/// The words of a Swift source, without comments and literals of text.
struct SourceWords {
  /// A word of the code that begins with a capital, and how it stands there.
  struct TypeName: Hashable {
    let name: String
    /// The word before it, such as `struct` or `extension`; nothing where a sign stands between.
    let before: String
    /// The word before that.
    let further: String
    /// Whether it stands in no braces.
    let isOutermost: Bool
    /// Whether a dot stands before it, so that it belongs to another type.
    let isMember: Bool
  }

  private(set) var names: [TypeName] = []
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var before = ""
  private var further = ""

  init(_ text: String) {
    bytes = Array(text.utf8)
    code(until: nil)
  }

  private static let declaring: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]
  private static let hiding: Set<String> = ["private", "fileprivate"]

  /// The types that the source declares for the whole folder and those that use it.
  var declared: Set<String> {
    Set(
      names.filter {
        $0.isOutermost && Self.declaring.contains($0.before) && !Self.hiding.contains($0.further)
      }.map(\.name))
  }

  /// The types that the source declares for itself alone or inside others.
  var inner: Set<String> {
    Set(
      names.filter {
        Self.declaring.contains($0.before)
          && (!$0.isOutermost || Self.hiding.contains($0.further))
      }.map(\.name))
  }

  /// The names of types that the source mentions, those of members of others left out.
  var used: Set<String> { Set(names.filter { !$0.isMember }.map(\.name)) }

  /// The types that the source extends.
  var extended: Set<String> { Set(names.filter { $0.before == "extension" }.map(\.name)) }

  private func stands(_ text: String, at place: Int) -> Bool {
    place <= bytes.count && bytes[place...].starts(with: text.utf8)
  }

  /// Reads code up to the bracket that ends an interpolation, or to the end of the source.
  private mutating func code(until end: UInt8?) {
    var open = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0, end == byte { return }
        open -= 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        if literal() { continue }
      case UInt8(ascii: "/"):
        if comment() { continue }
      case _ where Self.isWord(byte):
        word()
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        index += 1
        continue
      default: break
      }
      (further, before) = ("", "")
      index += 1
    }
  }

  private mutating func word() {
    let start = index
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if Self.capitals.contains(bytes[start]) {
      names.append(
        TypeName(
          name: name, before: before, further: further, isOutermost: depth == 0,
          isMember: start > 0 && bytes[start - 1] == UInt8(ascii: ".")))
    }
    (further, before) = (before, name)
  }

  private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private static func isWord(_ byte: UInt8) -> Bool {
    letters.contains(byte) || capitals.contains(byte) || digits.contains(byte)
      || byte == UInt8(ascii: "_")
  }

  /// Passes over a comment, if one begins here.
  private mutating func comment() -> Bool {
    if stands("//", at: index) {
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      return true
    }
    guard stands("/*", at: index) else { return false }
    while index < bytes.count, !stands("*/", at: index) { index += 1 }
    index = min(index + 2, bytes.count)
    return true
  }

  /// Passes over a text in quotes, if one begins here; what is put into it is code.
  private mutating func literal() -> Bool {
    var signs = 0
    while index + signs < bytes.count, bytes[index + signs] == UInt8(ascii: "#") { signs += 1 }
    guard stands("\"", at: index + signs) else { return false }
    let quotes = stands("\"\"\"", at: index + signs) ? 3 : 1
    index += signs + quotes
    func isRun(of byte: UInt8, _ count: Int, from place: Int) -> Bool {
      place + count <= bytes.count && (place..<place + count).allSatisfy { bytes[$0] == byte }
    }
    while index < bytes.count {
      let hash = UInt8(ascii: "#")
      if isRun(of: UInt8(ascii: "\""), quotes, from: index),
        isRun(of: hash, signs, from: index + quotes)
      {
        index += quotes + signs
        (further, before) = ("", "")
        return true
      }
      guard bytes[index] == UInt8(ascii: "\\"), isRun(of: hash, signs, from: index + 1) else {
        index += 1
        continue
      }
      index += 1 + signs
      guard stands("(", at: index) else {
        index += 1
        continue
      }
      index += 1
      code(until: UInt8(ascii: ")"))
      index += 1
    }
    return true
  }
}
