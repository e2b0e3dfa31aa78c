/// A reference from one part of an office file to another.
package struct Relationship {
  /// Its name in the part that refers.
  package let id: String
  /// What it is for, such as `worksheet`; the same for transitional and strict files.
  package let kind: Substring
  /// The name of the part referred to; nil if it stands outside the file or cannot be one.
  package let target: String?

  /// The relationship that an element of a `.rels` part tells.
  init?(_ xml: XMLReader, of part: String) {
    guard xml.isNamed("Relationship", in: Self.namespace), let id = xml.attribute("Id"),
      let type = xml.attribute("Type"), let target = xml.attribute("Target"),
      let prefix = Self.prefixes.first(where: type.hasPrefix)
    else { return nil }
    self.id = id
    kind = type.dropFirst(prefix.count)
    self.target =
      xml.attribute("TargetMode") == "External" ? nil : Self.resolved(target, from: part)
  }

  /// The name of the part that holds the relationships of a part, or of the file for an empty name.
  package static func part(for part: String) -> String {
    let folders = part.split(separator: "/", omittingEmptySubsequences: false)
    return (folders.dropLast() + ["_rels", (folders.last ?? "") + ".rels"]).joined(separator: "/")
  }

  /// The part that a target means, seen from a part; nil if it leads out of the file.
  package static func resolved(_ target: String, from part: String) -> String? {
    if isPlain(target), part.isEmpty || isPlain(part) {
      let folder = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part[...$0] } ?? ""
      return folder + target
    }
    guard let path = percentDecoded(target.prefix { $0 != "#" && $0 != "?" }), !path.isEmpty,
      !path.contains(where: { $0 == "\\" || $0 == ":" || $0 == "\0" })
    else { return nil }
    var folders: [Substring] =
      path.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for name in path.split(separator: "/") {
      switch name {
      case ".": continue
      case "..":
        guard folders.popLast() != nil else { return nil }
      default: folders.append(name)
      }
    }
    return folders.isEmpty ? nil : folders.joined(separator: "/")
  }

  /// Whether a name is made of letters, digits, underscores and hyphens alone, with single slashes and
  /// dots between them, as nearly all are: there is nothing to resolve in it.
  private static func isPlain(_ name: String) -> Bool {
    var isBetween = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        isBetween = true
      case UInt8(ascii: "/"), UInt8(ascii: "."):
        guard isBetween else { return false }
        isBetween = false
      default: return false
      }
    }
    return isBetween
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(.init($0)).isHexDigit }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let namespace = XMLNamespace(
    "http://schemas.openxmlformats.org/package/2006/relationships")
  private static let prefixes = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  ]
}
