package import Ziping

/// Where the parts of a JSON object stand in its bytes, found without reading any of them: so that a
/// long list in one of its members can be gone through item by item, whatever its size (轮廓).
///
/// Only what separates the parts is looked at; each part is read strictly when it is asked for.
package struct JSONOutline: Sendable {
  /// A value in the file.
  package struct Part: Sendable {
    /// Where its bytes begin.
    package let offset: Int
    /// How many they are.
    package fileprivate(set) var count: Int
    fileprivate let position: TextPosition

    /// The value, or nil after reporting what is wrong with it.
    package func read(_ bytes: [UInt8], file: String, log: DiagnosticLog) -> Node? {
      JSONReader.read(bytes, from: position, file: file, log: log)
    }
  }

  /// The object's members by key, but for the list.
  package private(set) var members: [(key: String, value: Part)] = []
  /// The key of the list; nil where the object has none.
  package private(set) var listKey: String?
  /// The items of the list.
  package private(set) var items: [Part] = []
  /// The keys that a list may have; the first of them to come holds the one that is gone through.
  private let listKeys: [String]

  private var state = State.start
  private var position = TextPosition()
  private var offset = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var key: [UInt8] = []
  private var part: Part?
  /// Where the last byte of a part ends that is no blank.
  private var lastEnd = 0

  /// What is looked for next.
  private enum State {
    case start, key, inKey, colon, value, inValue, item, inItem, afterItems, end, broken
  }

  /// An outline of nothing yet; bytes are added in their order.
  package init(listKeys: [String]) { self.listKeys = listKeys }

  /// Whether all of an object was seen, and nothing behind it.
  package var isWhole: Bool { state == .end }

  /// Goes on over the next bytes.
  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      take(byte)
      position.advance(over: byte)
      offset += 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    switch state {
    case .inValue, .inItem: inside(byte, isBlank)
    case .inKey:
      if byte == UInt8(ascii: "\""), !isEscaped {
        state = .colon
      } else {
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        key.append(byte)
      }
    case _ where isBlank: break
    case .start where offset < utf8Mark.count && byte == utf8Mark[offset]: break
    case .start: state = byte == UInt8(ascii: "{") ? .key : .broken
    case .key:
      key = []
      isEscaped = false
      state =
        byte == UInt8(ascii: "\"") ? .inKey : byte == UInt8(ascii: "}") ? .end : .broken
    case .colon: state = byte == UInt8(ascii: ":") ? .value : .broken
    case .value: beginValue(byte)
    case .item:
      if byte == UInt8(ascii: "]"), items.isEmpty {
        state = .afterItems
      } else {
        begin(.inItem, byte)
      }
    case .afterItems: separate(byte)
    case .end, .broken: state = .broken
    }
  }

  private mutating func beginValue(_ byte: UInt8) {
    let name = String(decoding: key, as: UTF8.self)
    if listKeys.contains(name), byte == UInt8(ascii: "["), listKey == nil {
      listKey = name
      state = .item
    } else {
      begin(.inValue, byte)
    }
  }

  private mutating func begin(_ state: State, _ byte: UInt8) {
    self.state = state
    part = Part(offset: offset, count: 0, position: position)
    depth = 0
    isInString = false
    isEscaped = false
    inside(byte, false)
  }

  /// Goes over a byte of a part, or over what ends it.
  private mutating func inside(_ byte: UInt8, _ isBlank: Bool) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
    } else {
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
        if depth == 0 { return endPart(byte) }
        if byte != UInt8(ascii: ",") { depth -= 1 }
      default: break
      }
    }
    if !isBlank || isInString { lastEnd = offset + 1 }
  }

  private mutating func endPart(_ byte: UInt8) {
    guard var part else { return }
    part.count = lastEnd - part.offset
    self.part = nil
    if state == .inItem {
      items.append(part)
      switch byte {
      case UInt8(ascii: ","): state = .item
      case UInt8(ascii: "]"): state = .afterItems
      default: state = .broken
      }
    } else {
      members.append((String(decoding: key, as: UTF8.self), part))
      separate(byte)
    }
  }

  private mutating func separate(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","): state = .key
    case UInt8(ascii: "}"): state = .end
    default: state = .broken
    }
  }
}
