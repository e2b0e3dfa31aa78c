/// Reads UTF-16, which Excel writes as "Unicode text".
struct UTF16Decoder {
  /// Which byte of a pair comes first.
  enum ByteOrder {
    case little
    case big
  }

  let order: ByteOrder

  init(_ order: ByteOrder) {
    self.order = order
  }

  /// Creates a decoder for bytes without a mark if NUL bytes stand in every second place.
  ///
  /// Separators, digits and line ends have a NUL byte in UTF-16, Chinese characters mostly not. So
  /// one pair in eight is enough, but half of them are wanted if the bytes would be valid UTF-8
  /// too: there a few NUL bytes are only dirt.
  init?(guessedFrom bytes: [UInt8], isUTF8: Bool) {
    let beginning = bytes.prefix(Self.guessedBytes)
    var nulsInFirstPlace = 0
    var nulsInSecondPlace = 0
    for (index, byte) in beginning.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nulsInFirstPlace += 1 } else { nulsInSecondPlace += 1 }
    }
    let most = max(nulsInFirstPlace, nulsInSecondPlace)
    let least = min(nulsInFirstPlace, nulsInSecondPlace)
    let pairs = beginning.count / 2
    // 一 is U+4E00: a NUL byte in the other place is rare, but not wrong.
    guard bytes.count.isMultiple(of: 2), most > 0, least <= most / 4,
      most * (isUTF8 ? 2 : 8) >= pairs
    else { return nil }
    order = nulsInFirstPlace > nulsInSecondPlace ? .big : .little
  }

  /// How much of the beginning is looked at; a few lines of any table fit.
  private static let guessedBytes = 1024

  /// Returns the text of `bytes`, which have no mark any more.
  func text(of bytes: ArraySlice<UInt8>) throws(UnreadableText) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var first: UInt8?
    for byte in bytes {
      guard let former = first else {
        first = byte
        continue
      }
      units.append(unit(former, byte))
      first = nil
    }
    var text = String.UnicodeScalarView()
    var codec = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch codec.decode(&iterator) {
      case .scalarValue(let scalar): text.append(scalar)
      case .emptyInput: break decoding
      case .error: throw UnreadableText(position: TextPosition(after: String(text).utf8))
      }
    }
    // A byte is left over.
    if first != nil { throw UnreadableText(position: TextPosition(after: String(text).utf8)) }
    return String(text)
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    switch order {
    case .little: UInt16(second) << 8 | UInt16(first)
    case .big: UInt16(first) << 8 | UInt16(second)
    }
  }
}
