/// The signatures of the records in a ZIP file (APPNOTE 4.3).
enum ZipSignature {
  static let localHeader: UInt32 = 0x0403_4B50
  static let directoryHeader: UInt32 = 0x0201_4B50
  static let directoryEnd: UInt32 = 0x0605_4B50
  static let zip64Locator: UInt32 = 0x0706_4B50
}

/// The fixed lengths of the records, without names, extra fields and comments.
enum ZipLength {
  static let localHeader = 30
  static let directoryHeader = 46
  static let directoryEnd = 22
  static let zip64Locator = 20
}

/// The ways of packing that are read and written here.
enum ZipMethod {
  static let stored: UInt16 = 0
  static let deflated: UInt16 = 8
}

/// The bits of an entry's flags.
enum ZipFlag {
  /// Encrypted: plainly (0), strongly (6), or with its header masked (13).
  static let encrypted: UInt16 = 1 << 0 | 1 << 6 | 1 << 13
  /// The sizes stand behind the data instead of in the local header.
  static let dataDescriptor: UInt16 = 1 << 3
  /// The name is UTF-8.
  static let utf8: UInt16 = 1 << 11
}

extension [UInt8] {
  /// The little-endian number of two bytes at `offset`, or nil beyond the end.
  func zipUInt16(at offset: Int) -> UInt16? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// The little-endian number of four bytes at `offset`, or nil beyond the end.
  func zipUInt32(at offset: Int) -> UInt32? {
    guard offset >= 0, offset <= count - 4, let low = zipUInt16(at: offset),
      let high = zipUInt16(at: offset + 2)
    else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  mutating func appendZip(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func appendZip(_ value: UInt32) {
    appendZip(UInt16(truncatingIfNeeded: value))
    appendZip(UInt16(truncatingIfNeeded: value >> 16))
  }
}
