/// The tags of an XML document with their places in its bytes, for changing a piece of it and keeping
/// the rest byte for byte.
///
/// It is meant for documents that libxml2 has read, so that they are well-formed, and for those in
/// UTF-8. No namespace is resolved; a caller goes by the prefix of the root.
struct Markup {
  /// What stands between `<` and `>`.
  struct Tag {
    enum Kind { case start, end, empty }
    let kind: Kind
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// The name with its prefix.
    let name: Range<Int>
  }

  /// An attribute of a tag.
  struct Attribute {
    /// With the blanks before it.
    let range: Range<Int>
    let name: String
    /// What stands between the quotes, with its references as written.
    let value: Range<Int>
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the bytes are in UTF-8, the only encoding that is changed in place.
  var isUTF8: Bool {
    guard !bytes.prefix(4).contains(0), ![0xFE, 0xFF].contains(bytes.first) else { return false }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let start = head.range(ofFirst: "<?xml"),
      start == head.startIndex
        || head.unicodeScalars.first == "\u{FEFF}",
      let end = head.range(ofFirst: "?>")
    else { return true }
    let declaration = head[start..<end].lowercased()
    return declaration.range(ofFirst: "encoding") == nil
      || declaration.range(ofFirst: "utf-8") != nil
      || declaration.range(ofFirst: "us-ascii") != nil
  }

  /// The document read from a position on.
  func from(_ position: Int) -> Markup {
    var markup = self
    markup.position = position
    return markup
  }

  /// The next tag, or nil at the end; comments, character data and instructions are passed over.
  mutating func next() -> Tag? {
    while let open = index(of: UInt8(ascii: "<"), from: position) {
      if let end = endOfPassed(at: open) {
        position = end
        continue
      }
      guard let close = closing(from: open) else { return nil }
      position = close + 1
      return tag(open..<close + 1)
    }
    return nil
  }

  /// The attributes of a tag, in order.
  func attributes(of tag: Tag) -> [Attribute] {
    var attributes: [Attribute] = []
    var next = tag.name.upperBound
    while next < tag.range.upperBound {
      let start = next
      while next < tag.range.upperBound, Self.isBlank(bytes[next]) { next += 1 }
      let name = next
      while next < tag.range.upperBound, !Self.endsName(bytes[next]) { next += 1 }
      guard next > name else { return attributes }
      let text = String(decoding: bytes[name..<next], as: UTF8.self)
      guard let equals = index(of: UInt8(ascii: "="), from: next) else { return attributes }
      next = equals + 1
      while next < tag.range.upperBound, Self.isBlank(bytes[next]) { next += 1 }
      guard next < tag.range.upperBound, let end = index(of: bytes[next], from: next + 1),
        end < tag.range.upperBound
      else { return attributes }
      attributes.append(Attribute(range: start..<end + 1, name: text, value: next + 1..<end))
      next = end + 1
    }
    return attributes
  }

  /// The value of a tag's attribute; nil if it has none of that name.
  func value(_ name: String, of tag: Tag) -> String? {
    attributes(of: tag).first { $0.name == name }.map { text($0.value) }
  }

  /// A piece as text, references as written.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a tag has this name, prefix and all.
  func isNamed(_ tag: Tag, _ name: String) -> Bool { bytes[tag.name].elementsEqual(name.utf8) }

  /// The prefix of a tag's name with its colon; empty if it has none.
  func prefix(of tag: Tag) -> String {
    let name = bytes[tag.name]
    return name.firstIndex(of: UInt8(ascii: ":")).map { text(name.startIndex..<$0 + 1) } ?? ""
  }

  /// A tag's name without its prefix.
  func localName(of tag: Tag) -> String { String(text(tag.name).dropFirst(prefix(of: tag).count)) }

  private func tag(_ range: Range<Int>) -> Tag {
    let isEnd = bytes[range].dropFirst().first == UInt8(ascii: "/")
    let isEmpty = bytes[range].dropLast().last == UInt8(ascii: "/")
    let start = range.lowerBound + (isEnd ? 2 : 1)
    let length = bytes[start..<range.upperBound].prefix { !Self.endsName($0) }.count
    return Tag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: range, name: start..<start + length)
  }

  /// Where the `>` of a tag stands; one inside quotes does not count.
  private func closing(from open: Int) -> Int? {
    var quote: UInt8?
    for index in open..<bytes.count {
      let byte = bytes[index]
      if let current = quote {
        if byte == current { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  /// What begins and ends otherwise than a tag.
  private static let passed: [(start: [UInt8], end: [UInt8])] = [
    (Array("<!--".utf8), Array("-->".utf8)), (Array("<![CDATA[".utf8), Array("]]>".utf8)),
    (Array("<?".utf8), Array("?>".utf8)),
  ]

  private func endOfPassed(at open: Int) -> Int? {
    guard let mark = Self.passed.first(where: { bytes[open...].starts(with: $0.start) }) else {
      return nil
    }
    var next = open + mark.start.count
    while next < bytes.count {
      if bytes[next] == mark.end[0], bytes[next...].starts(with: mark.end) {
        return next + mark.end.count
      }
      next += 1
    }
    return bytes.count
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstIndex(of: byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }
}

extension StringProtocol {
  /// Where a piece begins the first time.
  func range(ofFirst piece: String) -> Index? {
    indices.first { self[$0...].hasPrefix(piece) }
  }
}

/// Changes to the bytes of a document, each in a place of its own.
struct ByteEdits {
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Whether nothing changes.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts a text in place of a range; with an empty range it is put before what stands there.
  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

  /// Puts a text before a position, behind what was put there earlier.
  mutating func insert(_ text: String, at position: Int) {
    replace(position..<position, with: text)
  }

  /// The bytes with the changes made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var last = 0
    // What is put before a piece comes before what takes its place.
    func key(_ index: Int) -> (Int, Int, Int) {
      (edits[index].range.lowerBound, edits[index].range.isEmpty ? 0 : 1, index)
    }
    let ordered = edits.indices.sorted { key($0) < key($1) }.map { edits[$0] }
    for edit in ordered where edit.range.lowerBound >= last {
      result += bytes[last..<edit.range.lowerBound]
      result += edit.text.utf8
      last = edit.range.upperBound
    }
    return result + bytes[last...]
  }
}
