import ZipingFiles

/// A part that is a list of elements under one root, such as `.rels`, with changes to it.
struct ListMarkup {
  /// An element of the list.
  struct Item {
    let start: Markup.Tag
    /// With its tags and content.
    fileprivate(set) var range: Range<Int>
  }

  let markup: Markup
  /// What stands before the root's name, with its colon.
  let prefix: String
  private(set) var items: [Item] = []
  private let root: Markup.Tag
  private var end = 0
  private var edits = ByteEdits()
  private var added = ""
  private var removed = 0

  /// Finds the elements; nil if the bytes are in an encoding that is not changed in place.
  init?(_ bytes: [UInt8]) {
    markup = Markup(bytes)
    var reader = markup
    guard markup.isUTF8, let root = reader.next(), root.kind != .end else { return nil }
    self.root = root
    prefix = markup.prefix(of: root)
    var depth = root.kind == .start ? 1 : 0
    while depth > 0, let tag = reader.next() {
      switch tag.kind {
      case .start:
        depth += 1
        if depth == 2 { items.append(Item(start: tag, range: tag.range)) }
      case .empty where depth == 1: items.append(Item(start: tag, range: tag.range))
      case .empty: break
      case .end:
        depth -= 1
        if depth == 1, let last = items.indices.last {
          items[last].range = items[last].range.lowerBound..<tag.range.upperBound
        }
        end = tag.range.lowerBound
      }
    }
    guard depth == 0 else { return nil }
  }

  /// The value of an item's attribute, with XML's references resolved.
  func value(_ name: String, of item: Item) -> String? {
    markup.value(name, of: item.start).map(XMLText.resolved)
  }

  /// The text of an item without elements inside, with XML's references resolved.
  func text(of item: Item) -> String {
    let inside = markup.bytes[item.start.range.upperBound..<item.range.upperBound]
    let text = inside.prefix { $0 != UInt8(ascii: "<") }
    return XMLText.resolved(String(decoding: text, as: UTF8.self)).trimmingBlanks()
  }

  /// The text of an item with that of the elements inside, with XML's references resolved.
  func wholeText(of item: Item) -> String {
    var text: [UInt8] = []
    var isTag = false
    for byte in markup.bytes[item.range] {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return XMLText.resolved(String(decoding: text, as: UTF8.self))
  }

  /// Whether an item has a name, in the root's namespace.
  func isNamed(_ item: Item, _ name: String) -> Bool {
    markup.isNamed(item.start, prefix + name)
  }

  /// Puts elements at the end of the list.
  mutating func append(_ text: String) { added += text }

  /// Puts elements before an item.
  mutating func insert(_ text: String, before item: Item) {
    edits.insert(text, at: item.range.lowerBound)
  }

  /// Leaves out an item.
  mutating func remove(_ item: Item) {
    edits.replace(item.range, with: "")
    removed += 1
  }

  /// Gives an item's start tag an attribute, in place of the one it has.
  mutating func set(_ name: String, _ value: String, of item: Item) {
    if let old = markup.attributes(of: item.start).first(where: { $0.name == name }) {
      edits.replace(old.value, with: value)
    } else {
      edits.insert(" \(name)=\"\(value)\"", at: item.start.name.upperBound)
    }
  }

  /// An item as it is written, with other values of some attributes of its start tag.
  func text(of item: Item, with attributes: [(name: String, value: String)]) -> String {
    var piece = ByteEdits()
    let start = item.range.lowerBound
    let known = markup.attributes(of: item.start)
    for (name, value) in attributes {
      if let old = known.first(where: { $0.name == name }) {
        piece.replace(old.value.lowerBound - start..<old.value.upperBound - start, with: value)
      } else {
        piece.insert(" \(name)=\"\(value)\"", at: item.start.name.upperBound - start)
      }
    }
    return String(decoding: piece.applied(to: Array(markup.bytes[item.range])), as: UTF8.self)
  }

  /// Corrects the count of its items that the list states, if it states one.
  mutating func setCount(_ count: Int) {
    guard let old = markup.attributes(of: root).first(where: { $0.name == "count" }) else { return }
    // An empty list is written anew, with its attributes.
    guard root.kind == .start else { return }
    edits.replace(old.value, with: String(count))
  }

  /// Whether nothing is left in the list.
  var isEmpty: Bool { removed == items.count && added.isEmpty }

  /// The bytes with the changes made.
  var bytes: [UInt8] {
    var edits = edits
    if root.kind == .start {
      edits.insert(added, at: end)
    } else if !added.isEmpty {
      let open = markup.text(root.range).dropLast(2)
      edits.replace(root.range, with: "\(open)>\(added)</\(markup.text(root.name))>")
    }
    return edits.applied(to: markup.bytes)
  }
}
